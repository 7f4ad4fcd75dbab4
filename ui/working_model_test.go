package ui

import (
	"testing"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/reference"
	"convenor/calendar/workload"
	"convenor/ui/look"
)

// workingOf counts the papers of a meeting with the bank holidays as published.
func workingOf(t *testing.T, rule string, meeting calendar.Date) workingModel {
	t.Helper()
	ref, err := reference.Read(assets.Reference())
	if err != nil {
		t.Fatal(err)
	}
	d, has, err := workload.PublishBy(rule, meeting, ref.Holidays)
	if !has || err != nil {
		t.Fatal(has, err)
	}
	return newWorking(&d, "HWB")
}

// daysOf gives what a strip makes of its days.
func daysOf(m workingModel) []string {
	names := map[dayRole]string{dayWeekend: "weekend", dayHoliday: "holiday", dayMeeting: "meeting", dayPublish: "publish", dayBetween: "between"}
	var list []string
	for _, d := range m.days {
		what := names[d.is]
		if d.is == dayCounted {
			what = d.says
		}
		list = append(list, d.weekday+" "+d.number+" "+what)
	}
	return list
}

func TestTheWorkingShowsEveryDay(t *testing.T) {
	m := workingOf(t, "5 clear days", calendar.NewDate(2027, 4, 1))
	same(t, "says", m.says, "Publish by Mon 22 Mar 2027")
	same(t, "days", daysOf(m), []string{"Mon 22 Mar publish", "Tue 23 1", "Wed 24 2", "Thu 25 3", "Fri 26 holiday", "Sat 27 weekend",
		"Sun 28 weekend", "Mon 29 holiday", "Tue 30 4", "Wed 31 5", "Thu 1 Apr meeting"})
	same(t, "note", m.note, "Not counted: Fri 26 Mar Good Friday, Mon 29 Mar Easter Monday")
}

func TestADayOnWhichNobodyPublishesOffersTheOneBefore(t *testing.T) {
	m := workingOf(t, "friday before", calendar.NewDate(2027, 4, 1))
	same(t, "says", m.says, "Fri 26 Mar 2027 is Good Friday: publish by Thu 25 Mar 2027")
	same(t, "signal", m.signal, look.Warning)
	same(t, "days", daysOf(m), []string{"Thu 25 Mar publish", "Fri 26 holiday", "Sat 27 between", "Sun 28 between", "Mon 29 between", "Tue 30 between", "Wed 31 between", "Thu 1 Apr meeting"})
	m = workingOf(t, "7 days", calendar.NewDate(2027, 4, 1))
	same(t, "seven days", m.says, "Publish by Thu 25 Mar 2027")
}

func TestBeyondTheKnownBankHolidaysTheWorkingIsInDoubt(t *testing.T) {
	if m := workingOf(t, "5 clear days", calendar.NewDate(2035, 4, 3)); m.note == "" {
		t.Error("no doubt is told")
	}
}
