package workload_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/workload"
)

var easter = calendar.NewHolidays(map[calendar.Date]string{
	calendar.NewDate(2027, 1, 1): "New Year's Day", calendar.NewDate(2027, 3, 26): "Good Friday",
	calendar.NewDate(2027, 3, 29): "Easter Monday", calendar.NewDate(2027, 5, 3): "Early May bank holiday",
})

// deadlineText gives a deadline as "Mon 22 Mar 2027; 23 24; 26 Good Friday".
func deadlineText(d workload.Deadline) string {
	var counted, skipped []string
	for _, day := range d.Counted {
		counted = append(counted, fmt.Sprint(day.Day))
	}
	for _, s := range d.Skipped {
		skipped = append(skipped, fmt.Sprint(s.Date.Day, " ", s.Why))
	}
	return d.By.British() + "; " + strings.Join(counted, " ") + "; " + strings.Join(skipped, ", ")
}

func TestTheLastDayOfPublication(t *testing.T) {
	none := calendar.NewHolidays(nil)
	easterSkips := "26 Good Friday, 27 Saturday, 28 Sunday, 29 Easter Monday"
	cases := []struct {
		what     string
		rule     string
		meeting  calendar.Date
		holidays calendar.Holidays
		want     string
		offer    string
	}{
		{"over Easter", "5 clear days", calendar.NewDate(2027, 4, 1), easter, "Mon 22 Mar 2027; 23 24 25 30 31; " + easterSkips, ""},
		{"over no Easter", "5 clear days", calendar.NewDate(2027, 4, 1), none, "Wed 24 Mar 2027; 25 26 29 30 31; 27 Saturday, 28 Sunday", ""},
		{"in January", "5 clear days", calendar.NewDate(2027, 1, 13), easter, "Tue 5 Jan 2027; 6 7 8 11 12; 9 Saturday, 10 Sunday", ""},
		{
			"a Monday's are out on a Friday", "5 clear days", calendar.NewDate(2027, 1, 18), easter,
			"Fri 8 Jan 2027; 11 12 13 14 15; 9 Saturday, 10 Sunday, 16 Saturday, 17 Sunday", "",
		},
		{"one clear day", "1 clear day", calendar.NewDate(2027, 1, 13), easter, "Mon 11 Jan 2027; 12; ", ""},
		{"no clear day", "0 clear days", calendar.NewDate(2027, 1, 13), easter, "Tue 12 Jan 2027; ; ", ""},
		{"seven days", "7 days", calendar.NewDate(2027, 4, 1), easter, "Thu 25 Mar 2027; 25 26 27 28 29 30 31; ", ""},
		{"three days, on a holiday", "3 days", calendar.NewDate(2027, 4, 1), easter, "Mon 29 Mar 2027; 29 30 31; ", "Thu 25 Mar 2027"},
		{"ten days, on a Monday", "10 Days", calendar.NewDate(2027, 4, 1), easter, "Mon 22 Mar 2027; 22 23 24 25 26 27 28 29 30 31; ", ""},
		{"four days, on a Sunday", "4 days", calendar.NewDate(2027, 1, 14), easter, "Sun 10 Jan 2027; 10 11 12 13; ", "Fri 8 Jan 2027"},
		{"the Friday before, a holiday", "friday before", calendar.NewDate(2027, 4, 1), easter, "Fri 26 Mar 2027; ; ", "Thu 25 Mar 2027"},
		{"the Friday before a Friday", "Friday before", calendar.NewDate(2027, 1, 15), easter, "Fri 8 Jan 2027; ; ", ""},
		{"the Monday before a Tuesday", "monday before", calendar.NewDate(2027, 1, 12), easter, "Mon 11 Jan 2027; ; ", ""},
	}
	for _, c := range cases {
		d, ok, err := workload.PublishBy(c.rule, c.meeting, c.holidays)
		if err != nil || !ok || deadlineText(d) != c.want || d.Offer.British() != c.offer {
			t.Errorf("%s:\n got %s, offer %q, %v, %v\nwant %s, offer %q", c.what, deadlineText(d), d.Offer.British(), ok, err, c.want, c.offer)
		}
		if (d.Closed != "") != (c.offer != "") {
			t.Errorf("%s: closed for %q", c.what, d.Closed)
		}
	}
}

func TestADeadlineOnABankHolidaySaysSo(t *testing.T) {
	d, _, _ := workload.PublishBy("friday before", calendar.NewDate(2027, 4, 1), easter)
	if !d.BankHoliday || d.Closed != "Good Friday" || d.Doubt != "" {
		t.Errorf("%+v", d)
	}
	d, _, _ = workload.PublishBy("4 days", calendar.NewDate(2027, 1, 14), easter)
	if d.BankHoliday || d.Closed != "Sunday" {
		t.Errorf("%+v", d)
	}
}

func TestBankHolidaysAreKnownToADay(t *testing.T) {
	d, _, _ := workload.PublishBy("7 days", calendar.NewDate(2028, 1, 3), easter)
	if d.Doubt != "bank holidays are known to Fri 31 Dec 2027 only" {
		t.Errorf("%q", d.Doubt)
	}
	d, _, _ = workload.PublishBy("7 days", calendar.NewDate(2028, 1, 3), calendar.Holidays{})
	if d.Doubt != "bank holidays are not known" {
		t.Errorf("%q", d.Doubt)
	}
}

func TestRulesThatSetNoDeadline(t *testing.T) {
	for _, rule := range []string{"", "none", " None "} {
		if d, ok, err := workload.PublishBy(rule, calendar.NewDate(2027, 4, 1), easter); ok || err != nil || !d.By.IsZero() {
			t.Errorf("%q: %v, %v", rule, ok, err)
		}
	}
	for _, rule := range []string{"soon", "five days", "5 working days", "-1 days", "1000 days", "5 clear", "yesterday before", "5 days before", "5 clear days before"} {
		if _, ok, err := workload.PublishBy(rule, calendar.NewDate(2027, 4, 1), easter); ok || !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%q: %v, %v", rule, ok, err)
		}
	}
}

func TestDeadlinesOfASnapshot(t *testing.T) {
	p := newPicture(t)
	for name, rule := range map[string]string{"HWB": "5 clear days", "Board": "7 days", "Place": "", "Call": "none", "Odd": "soon"} {
		p.body(name, calendar.KindCommittee, "")
		p.register.Bodies[len(p.register.Bodies)-1].Papers = rule
	}
	p.add("HWB", "2027-01-13", "10:00-12:00", "DASS")
	p.add("Board", "2027-01-12", "09:00-12:00", "DASS")
	p.add("HWB+Board", "2027-01-20", "10:00-12:00", "DASS")
	p.add("Board", "2027-01-15", "09:00-12:00", "DASS", status(calendar.StatusCancelled))
	for _, name := range []string{"Place", "Call", "Odd", ""} {
		p.add(name, "2027-01-14", "09:00-10:00", "DASS")
	}
	var got []string
	for _, d := range workload.Deadlines(p.snapshot()) {
		got = append(got, d.By.String()+" "+d.Body.Name+" "+d.Sitting.Date().String()+" "+d.Rule)
	}
	want := "2027-01-05 Board 2027-01-12 7 days; 2027-01-05 HWB 2027-01-13 5 clear days; " +
		"2027-01-12 HWB 2027-01-20 5 clear days; 2027-01-13 Board 2027-01-20 7 days"
	if text := strings.Join(got, "; "); text != want {
		t.Errorf("\n got %s\nwant %s", text, want)
	}
}

func TestClearDaysAreWorkingDaysBetween(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(0, 20).Draw(r, "days")
		meeting := calendar.NewDate(2027, 1, rapid.IntRange(10, 300).Draw(r, "meeting"))
		d, ok, err := workload.PublishBy(fmt.Sprintf("%d clear days", n), meeting, easter)
		if !ok || err != nil || len(d.Counted) != n || !easter.Working(d.By) || d.Closed != "" {
			r.Fatalf("%+v, %v", d, err)
		}
		if between := easter.WorkingDays(d.By.AddDays(1), meeting); between != n {
			r.Fatalf("%d working days lie between", between)
		}
		if len(d.Counted)+len(d.Skipped) != meeting.DaysSince(d.By)-1 {
			r.Fatalf("not every day is counted or skipped: %s", deadlineText(d))
		}
		for _, day := range d.Counted {
			if w := day.Weekday(); w == time.Saturday || w == time.Sunday || !day.After(d.By) || !day.Before(meeting) {
				r.Fatalf("counted %s", day)
			}
		}
	})
}
