package ui

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// entryReader reads the values of a form, and notes at each field what is wrong with it and
// what to do about it.
type entryReader struct {
	values   entryValues
	today    calendar.Date
	problems map[string]string
}

func (e *entryReader) wrong(key, says string) {
	if e.problems[key] == "" {
		e.problems[key] = says
	}
}

func (e *entryReader) text(key string) string { return trimmed(e.values[key]) }

// need reads a text that there must be.
func (e *entryReader) need(key, says string) string {
	text := e.text(key)
	if text == "" {
		e.wrong(key, says)
	}
	return text
}

// number reads a number from low to high; nothing is nought.
func (e *entryReader) number(key string, low, high float64) float64 {
	text := strings.ReplaceAll(e.text(key), ",", ".")
	if text == "" {
		return 0
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || !(x >= low && x <= high) {
		e.wrong(key, fmt.Sprintf("“%s” is no number from %g to %g. Type such a number, or nothing.", e.text(key), low, high))
		return 0
	}
	return x
}

// amount reads a number that there must be.
func (e *entryReader) amount(key string, high float64, says string) float64 {
	if e.need(key, says) == "" {
		return 0
	}
	return e.number(key, 0, high)
}

// whole reads a whole number up to most; nothing is nought.
func (e *entryReader) whole(key string, most int) int {
	x := e.number(key, 0, float64(most))
	if x != math.Trunc(x) {
		e.wrong(key, fmt.Sprintf("“%s” is no whole number. Type a number such as 10.", e.text(key)))
	}
	return int(x)
}

// day reads a day; nothing is none.
func (e *entryReader) day(key string) calendar.Date {
	d, err := readDayOrNone(e.values[key], e.today)
	if err != nil {
		e.wrong(key, planner.Explain(err))
	}
	return d
}

// validity reads from when to when something holds.
func (e *entryReader) validity() calendar.Validity {
	v := calendar.Validity{From: e.day("from"), To: e.day("to")}
	if v.Check() != nil {
		e.wrong("to", "The last day is before the first. Type a later one, or nothing.")
	}
	return v
}

// list reads names with commas between.
func (e *entryReader) list(key string) []string {
	var names []string
	for _, name := range strings.Split(e.values[key], ",") {
		if name = trimmed(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// shares reads a share of the council's people, or several, each with its days.
func (e *entryReader) shares(key string) (share float64, dated []calendar.DatedShare) {
	text := e.text(key)
	if text == "" {
		return 0, nil
	}
	for _, part := range strings.Split(text, ";") {
		if trimmed(part) == "" {
			continue
		}
		d, err := readShare(part, e.today)
		if err != nil {
			e.wrong(key, planner.Explain(err))
			return 0, nil
		}
		dated = append(dated, d)
	}
	if len(dated) == 1 && dated[0].Validity == (calendar.Validity{}) {
		return dated[0].Share, nil
	}
	for i := range dated {
		for _, other := range dated[:i] {
			if sharesDays(dated[i].Validity, other.Validity) {
				e.wrong(key, "Two shares hold on the same day. Give each a last day before the next begins.")
			}
		}
	}
	return 0, dated
}

// sharesDays tells whether there is a day on which both hold.
func sharesDays(a, b calendar.Validity) bool {
	before := func(x, y calendar.Validity) bool { return !x.To.IsZero() && !y.From.IsZero() && x.To.Before(y.From) }
	return !before(a, b) && !before(b, a)
}

// readShare reads "56% from 1/4/2026 to 31/3/2027"; the days can be left out. Error: a
// calendar.UserError.
func readShare(text string, today calendar.Date) (calendar.DatedShare, error) {
	var d calendar.DatedShare
	fields := strings.Fields(strings.ReplaceAll(text, "%", "% "))
	if len(fields) > 1 && fields[1] == "%" {
		fields = append([]string{fields[0] + "%"}, fields[2:]...)
	}
	if len(fields) == 0 {
		return d, orSaying(nil, "There is no share.", "Type one such as 56%.")
	}
	number, percent := strings.CutSuffix(fields[0], "%")
	x, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", "."), 64)
	if !percent && x > 1 {
		percent = true // nobody means fifty-six times all people
	}
	if percent {
		x = math.Round(x*1e6) / 1e8
	}
	if err != nil || !(x >= 0 && x <= 1) {
		return d, orSaying(nil, "“"+fields[0]+"” is no share of all people.", "Type one such as 56%.")
	}
	d.Share = x
	rest := strings.ToLower(strings.Join(fields[1:], " "))
	from, to, both := strings.Cut(" "+rest, " to ")
	if d.To, err = dayAfter(to, both, today); err != nil {
		return d, err
	}
	begin, isFrom := strings.CutPrefix(trimmed(from), "from ")
	if trimmed(from) != "" && !isFrom {
		return d, orSaying(nil, "“"+trimmed(from)+"” says no days.", "Type from and a day, to and a day, or nothing.")
	}
	if d.From, err = dayAfter(begin, isFrom, today); err != nil {
		return d, err
	}
	if d.Check() != nil {
		return d, orSaying(nil, "A share ends before it begins.", "Give a later last day.")
	}
	return d, nil
}

// dayAfter reads the day after a word, if the word is there.
func dayAfter(text string, there bool, today calendar.Date) (calendar.Date, error) {
	if !there {
		return calendar.Date{}, nil
	}
	return planner.ReadDay(text, today)
}

// pence gives pounds in pence, to the hundredth.
func pence(pounds float64) float64 { return math.Round(pounds*1e4) / 100 }
