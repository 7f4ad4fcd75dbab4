package agenda

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// Period is the time that a title speaks of. The zero Period says nothing.
type Period struct {
	// From and To are its first month and the month after its last, counted from year 0;
	// both 0 where no year is named or can be inferred.
	From, To int
	// Quarter is 1 to 4 of a financial year (April to June is 1); 0 for none.
	Quarter int
	// Month is 1 to 12 of a financial year (April is 1); 0 for none.
	Month int
}

// months counts the months from year 0 to a month.
func months(year int, month time.Month) int { return year*12 + int(month) - 1 }

// financial gives the period of the financial years that begin in from to that which
// begins in last: 1 April to 31 March.
func financial(from, last int) Period {
	return Period{From: months(from, time.April), To: months(last+1, time.April)}
}

// dated tells whether the period says which years it means.
func (p Period) dated() bool { return p.To > p.From }

// fine tells whether the period is narrower than a year.
func (p Period) fine() bool { return p.Quarter > 0 || p.Month > 0 }

// String gives the period in people's words: "quarter 3 of 2026/27", "month 8 of
// 2026/27", "2026/27", "2025",
// "2023/24 to 2027/28", "March 2025"; nothing for the zero Period.
func (p Period) String() string {
	years := p.years()
	switch {
	case p.Quarter > 0 && years != "":
		return fmt.Sprintf("quarter %d of %s", p.Quarter, years)
	case p.Quarter > 0:
		return fmt.Sprintf("quarter %d", p.Quarter)
	case p.Month > 0 && years != "":
		return fmt.Sprintf("month %d of %s", p.Month, years)
	case p.Month > 0:
		return fmt.Sprintf("month %d", p.Month)
	default:
		return years
	}
}

func (p Period) years() string {
	if !p.dated() {
		return ""
	}
	if p.To-p.From == 1 {
		return fmt.Sprintf("%s %d", time.Month(p.From%12+1), p.From/12)
	}
	if p.From%12 == int(time.January)-1 {
		if p.To-p.From <= 12 {
			return strconv.Itoa(p.From / 12)
		}
		return fmt.Sprintf("%d to %d", p.From/12, p.To/12-1)
	}
	first, last := (p.From-3)/12, (p.To-4)/12
	one := fmt.Sprintf("%d/%02d", first, (first+1)%100)
	if last <= first {
		return one
	}
	return fmt.Sprintf("%s to %d/%02d", one, last, (last+1)%100)
}

const years = `(?:19|20)\d\d`

var (
	spanOfSpans = regexp.MustCompile(`\b(` + years + `)\s*[-/]\s*(?:20)?(\d\d)\s*(?:-|to|until)\s*(` + years + `)\s*[-/]\s*(?:20)?(\d\d)\b`)
	yearSpan    = regexp.MustCompile(`(?i)\b(` + years + `)\s*(?:-|/|to|until)\s*(?:(` + years + `)|(\d\d))\b`)
	shortSpan   = regexp.MustCompile(`\b([12]\d|3\d)\s*(?:/|-)\s*([1-4]\d)\b`)
	dayMonth    = regexp.MustCompile(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?,?\s+(` + years + `)\b`)
	loneYear    = regexp.MustCompile(`\b(` + years + `)\b`)
	quarterWord = regexp.MustCompile(`(?i)\b(?:(?:q|qtr|qrt|quarter|quarters|qtrs)\s*[.:"']?\s*([1-4])|quarter\s+(one|two|three|four)|(first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter)\b`)
	quarterRun  = regexp.MustCompile(`(?i)\b(?:q|qtrs?|quarters?)\s*([1-4])\s*(?:-|to|and|&|,|/)\s*(?:q|qtrs?|quarters?)?\s*([1-4])\b`)
	monthWord   = regexp.MustCompile(`(?i)\b(?:month|m|mth)\s*\.?\s*(1[0-2]|0?[1-9])\b`)
	monthNames  = map[string]time.Month{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
	ordinals    = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
)

// periods reads every period of a folded title and gives the title with blanks in their
// place, so that what follows keeps its position.
func periods(folded string) (list []Period, rest string) {
	if !strings.ContainsAny(folded, "0123456789") && !strings.Contains(strings.ToLower(folded), "quarter") {
		return nil, folded // most titles name none: spare them the search
	}
	s := &scanner{text: folded}
	s.years()
	s.quarters()
	return s.combine(), s.text
}

// scanner takes periods out of a text.
type scanner struct {
	text     string
	spans    []Period
	quarter  []int
	month    []int
	calendar []Period // months by name
}

// take hands every match to read and blanks those it accepts.
func (s *scanner) take(shape *regexp.Regexp, read func(groups []string) bool) {
	for _, at := range shape.FindAllStringSubmatchIndex(s.text, -1) {
		groups := make([]string, len(at)/2)
		for i := range groups {
			if at[2*i] >= 0 {
				groups[i] = s.text[at[2*i]:at[2*i+1]]
			}
		}
		if read(groups) {
			s.text = s.text[:at[0]] + strings.Repeat(" ", at[1]-at[0]) + s.text[at[1]:]
		}
	}
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func (s *scanner) years() {
	s.take(spanOfSpans, func(g []string) bool {
		return s.addSpan(number(g[1]), number(g[3])+1)
	})
	s.take(dayMonth, func(g []string) bool {
		month := monthNames[strings.ToLower(g[1])[:3]]
		from := months(number(g[2]), month)
		s.calendar = append(s.calendar, Period{From: from, To: from + 1})
		return true
	})
	s.take(yearSpan, func(g []string) bool {
		from, to := number(g[1]), number(g[2])
		if to == 0 {
			to = from/100*100 + number(g[3])
		}
		return s.addSpan(from, to)
	})
	s.take(shortSpan, func(g []string) bool {
		from, to := 2000+number(g[1]), 2000+number(g[2])
		return to == from+1 && s.addSpan(from, to)
	})
	s.take(loneYear, func(g []string) bool {
		y := number(g[1])
		s.spans = append(s.spans, Period{From: months(y, time.January), To: months(y+1, time.January)})
		return true
	})
}

// longestSpan is how many years a plan may be for; what is longer is a slip of the pen.
const longestSpan = 30

// addSpan keeps the financial years from one to another. A span that runs backwards is a
// slip in its second year, so that the first alone counts.
func (s *scanner) addSpan(from, to int) bool {
	if to <= from || to-from > longestSpan {
		s.spans = append(s.spans, Period{From: months(from, time.January), To: months(from+1, time.January)})
		return true
	}
	s.spans = append(s.spans, financial(from, to-1))
	return true
}

func (s *scanner) quarters() {
	run := func(g []string) bool {
		for q := number(g[1]); q <= number(g[2]); q++ {
			s.quarter = append(s.quarter, q)
		}
		return number(g[2]) > number(g[1])
	}
	s.take(quarterRun, run)
	s.take(quarterWord, func(g []string) bool {
		q := number(g[1])
		if q == 0 {
			q = ordinals[strings.ToLower(g[2]+g[3])]
		}
		s.quarter = append(s.quarter, q)
		return true
	})
	s.take(monthWord, func(g []string) bool {
		s.month = append(s.month, number(g[1]))
		return true
	})
}

// combine puts quarters and months together with the one year they stand beside. A month
// by name counts only where nothing else says when.
func (s *scanner) combine() []Period {
	year := Period{}
	if len(s.spans) > 0 {
		year = s.spans[len(s.spans)-1]
	}
	var list []Period
	for _, q := range s.quarter {
		list = append(list, Period{From: year.From, To: year.To, Quarter: q})
	}
	for _, m := range s.month {
		of := year
		if !of.dated() && len(s.calendar) > 0 {
			of = financialYearOf(s.calendar[0].From)
		}
		list = append(list, Period{From: of.From, To: of.To, Month: m})
	}
	if len(list) > 0 {
		return list
	}
	if len(s.spans) == 0 {
		return s.calendar
	}
	return s.spans
}

// financialYearOf gives the financial year in which a month lies.
func financialYearOf(month int) Period {
	y := (month - 3) / 12
	return financial(y, y)
}

// resolved gives a quarter or month without a year the latest year in which it is over,
// or nearly, on the day the paper is heard.
func (p Period) resolved(on calendar.Date) Period {
	if !p.fine() || p.dated() || on.IsZero() {
		return p
	}
	heard := months(on.Year, on.Month)
	for y := on.Year + 1; y > on.Year-3; y-- {
		year := financial(y, y)
		if ends := p.ends(year); ends <= heard+1 {
			return Period{From: year.From, To: year.To, Quarter: p.Quarter, Month: p.Month}
		}
	}
	return p
}

// ends gives the month after the last of a quarter or month of a year.
func (p Period) ends(year Period) int {
	if p.Quarter > 0 {
		return year.From + 3*p.Quarter
	}
	return year.From + p.Month
}
