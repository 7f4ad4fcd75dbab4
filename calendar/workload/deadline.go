package workload

import (
	"fmt"
	"slices"

	"convenor/calendar"
)

// Deadline is the last day on which the papers of a sitting may be published.
type Deadline struct {
	// Sitting and Body are whose papers they are; a sitting of several bodies has a
	// deadline for each that has a rule. Both are nil in PublishBy's answer.
	Sitting *calendar.Sitting
	Body    *calendar.Body
	// Meeting is the London date of the sitting.
	Meeting calendar.Date
	// By is the last day; Rule is what it follows from, in the register's words.
	By   calendar.Date
	Rule string
	// Counted are the days that the rule counts, in order; nil where it counts none.
	Counted []calendar.Date
	// Skipped are the days from By to the meeting that it does not count, in order.
	Skipped []SkippedDay
	// Closed says why By is no day on which anybody publishes: "Good Friday",
	// "Saturday"; empty on a working day.
	Closed string
	// BankHoliday: By is a bank holiday.
	BankHoliday bool
	// Offer is the working day before, where By is none; else the zero Date.
	Offer calendar.Date
	// Doubt says that bank holidays are not known up to the meeting; empty if they are.
	Doubt string
}

// SkippedDay is a day that a rule does not count, and why: "Saturday", "Good Friday".
type SkippedDay struct {
	Date calendar.Date
	Why  string
}

// PublishBy gives the deadline that a rule sets for a meeting on a day; false where the
// rule is empty or "none". Error: ErrInvalid for a rule that is none.
//
//   - "5 clear days" (Local Government Act 1972 s.100B as amended by SI 2002/715): that many
//     whole days lie between publication and meeting, both excluded, and neither weekends
//     nor bank holidays counted. Where the day before the first counted is no working day
//     either, it is the working day before that, since papers lie at offices that are open.
//   - "7 days": that many days before, every day counted.
//   - "friday before": the last such weekday before the day of the meeting.
//
// The two latter may fall on a day on which nobody publishes; then Offer has another.
func PublishBy(rule string, meeting calendar.Date, holidays calendar.Holidays) (Deadline, bool, error) {
	r, err := parseRule(rule)
	if err != nil || r.kind == noPapers {
		return Deadline{}, false, err
	}
	d := Deadline{Meeting: meeting, Rule: rule}
	count := backCount{d: &d, holidays: holidays}
	switch r.kind {
	case clearDays:
		count.clear(r.days)
	case plainDays:
		count.plain(r.days)
	case weekdayBefore:
		d.By = meeting.AddDays(-1)
		for d.By.Weekday() != r.weekday {
			d.By = d.By.AddDays(-1)
		}
	}
	count.close()
	return d, true, nil
}

// backCount counts days back from a meeting.
type backCount struct {
	d        *Deadline
	holidays calendar.Holidays
}

// clear counts clear days.
func (c backCount) clear(days int) {
	day := c.d.Meeting.AddDays(-1)
	for ; len(c.d.Counted) < days || c.why(day) != ""; day = day.AddDays(-1) {
		if why := c.why(day); why != "" {
			c.d.Skipped = append(c.d.Skipped, SkippedDay{day, why})
		} else {
			c.d.Counted = append(c.d.Counted, day)
		}
	}
	c.d.By = day
	slices.Reverse(c.d.Counted)
	slices.Reverse(c.d.Skipped)
}

// plain counts every day.
func (c backCount) plain(days int) {
	c.d.By = c.d.Meeting.AddDays(-days)
	for day := c.d.By; day.Before(c.d.Meeting); day = day.AddDays(1) {
		c.d.Counted = append(c.d.Counted, day)
	}
}

// close says what is wrong with the day that came out.
func (c backCount) close() {
	if _, c.d.BankHoliday = c.holidays.Name(c.d.By); !c.holidays.Working(c.d.By) {
		c.d.Closed = c.why(c.d.By)
		c.d.Offer = c.d.By.AddDays(-1)
		for !c.holidays.Working(c.d.Offer) {
			c.d.Offer = c.d.Offer.AddDays(-1)
		}
	}
	if known := c.holidays.KnownTo(); known.Before(c.d.Meeting) {
		c.d.Doubt = "bank holidays are not known"
		if !known.IsZero() {
			c.d.Doubt = fmt.Sprintf("bank holidays are known to %s only", known.British())
		}
	}
}

// why says why a day is no working day; empty if it is one.
func (c backCount) why(day calendar.Date) string {
	if name, holiday := c.holidays.Name(day); holiday {
		return name
	}
	if !c.holidays.Working(day) {
		return day.Weekday().String()
	}
	return ""
}
