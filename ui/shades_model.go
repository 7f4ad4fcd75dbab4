package ui

import (
	"cmp"
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/ui/grid"
)

// shadeLetters are the letters of the kinds of days that shade the calendar;
// holidayLetter is that of bank holidays.
var shadeLetters = map[string]string{"pre-election": "P", "recess": "R", "school": "S", "milestone": "M"}

const holidayLetter = "B"

// shadesIn gives the days that shade the calendar inside a span, in order:
// the register's, and bank holidays.
func shadesIn(s *calendar.Snapshot, span calendar.Span) []grid.Shade {
	from, to := calendar.DateOf(span.Start, calendar.London()), calendar.DateOf(span.End, calendar.London())
	var list []grid.Shade
	for day := from; day.Before(to); day = day.AddDays(1) {
		if name, is := s.Holidays.Name(day); is {
			list = append(list, grid.Shade{From: grid.Day(day), To: grid.Day(day), Letter: holidayLetter, Name: name})
		}
	}
	for _, o := range s.Register.Overlays {
		if o.From.Before(to) && !o.To.Before(from) {
			list = append(list, grid.Shade{From: grid.Day(o.From), To: grid.Day(o.To), Letter: shadeLetters[o.Kind], Name: o.Name})
		}
	}
	slices.SortStableFunc(list, func(a, b grid.Shade) int {
		return cmp.Or(calendar.Date(a.From).Compare(calendar.Date(b.From)), calendar.Date(a.To).Compare(calendar.Date(b.To)))
	})
	return list
}

// shadesLegend names them all with their days: "R Christmas recess, 21 Dec–3 Jan".
func shadesLegend(list []grid.Shade) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = s.Letter + " " + s.Name + ", " + daysWords(calendar.Date(s.From), calendar.Date(s.To))
	}
	return joined(" · ", words...)
}

// yearLegend does so for a year, whose bank holidays are too many to be named.
func yearLegend(list []grid.Shade) string {
	own := slices.DeleteFunc(slices.Clone(list), func(s grid.Shade) bool { return s.Letter == holidayLetter })
	if len(own) == len(list) {
		return shadesLegend(own)
	}
	return joined(" · ", shadesLegend(own), holidayLetter+" bank holiday")
}

// daysWords gives "21 Dec–3 Jan", or of one day "Fri 1 Jan".
func daysWords(from, to calendar.Date) string {
	if from == to {
		return shortDay(from)
	}
	return plainShort(from) + "–" + plainShort(to)
}

// plainShort gives "3 Jan".
func plainShort(d calendar.Date) string { return fmt.Sprintf("%d %s", d.Day, short(d)) }
