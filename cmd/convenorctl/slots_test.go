package main

import (
	"strings"
	"testing"
)

// slotsOn answers with every start of a day for a body, for two hours.
func (tr *trial) slotsOn(body, from, to string, more ...string) []slotAnswer {
	tr.t.Helper()
	return read[[]slotAnswer](tr, append([]string{"slots", "--body", body, "--from", from, "--to", to, "--minutes", "120",
		"--every-start", "--unworkable", "--limit", "0"}, more...)...)
}

// startingAt finds a slot by its start.
func startingAt(t *testing.T, list []slotAnswer, start string) slotAnswer {
	t.Helper()
	for _, x := range list {
		if x.Start == start {
			return x
		}
	}
	t.Fatalf("no slot at %s among %d", start, len(list))
	return slotAnswer{}
}

// TestASafeDateForTheHealthBoard is the dry run of the eighth walk: a date on which the
// partnership sits, and one on which all can come.
func TestASafeDateForTheHealthBoard(t *testing.T) {
	tr := newSample(t)
	bad := startingAt(t, tr.slotsOn("HWB", "2027-01-20", "2027-01-21"), "2027-01-20T14:00:00Z")
	if q := bad.Quorum[0]; q.Available != 9 || q.Quorate || q.WithSubstitutes != 11 || bad.Light != "amber" || len(bad.Missing) != 11 || bad.StatutoryMissing != 2 {
		t.Errorf("%+v", bad)
	}
	if len(bad.InCommon) != 1 || bad.InCommon[0].With != "N ICP" || !strings.HasPrefix(bad.InCommon[0].Suggestion, "Meet in common with N ICP, same day and place") {
		t.Errorf("in common: %+v", bad.InCommon)
	}
	good := startingAt(t, tr.slotsOn("HWB", "2027-01-13", "2027-01-14"), "2027-01-13T10:00:00Z")
	if good.Quorum[0].Available != 20 || good.Light != "green" || len(good.Held) != 1 || good.PublishBy != "2027-01-05" {
		t.Errorf("%+v", good)
	}
}

// TestTheDryRunSuggestsMeetingInCommon holds that a date tried out says with whom to share it.
func TestTheDryRunSuggestsMeetingInCommon(t *testing.T) {
	tr := newSample(t)
	args := []string{"quorum", "--body", "HWB", "--at", "2027-01-20T14:00:00Z", "--minutes", "120"}
	f := read[dryRunAnswer](tr, args...)
	if f.Available != 9 || f.Light != "amber" || len(f.Missing) != 11 || len(f.InCommon) != 1 || len(f.InCommon[0].Shared) != 11 {
		t.Errorf("%+v", f)
	}
	if out := tr.must(args...); !strings.Contains(out, "Meet in common with N ICP, same day and place: 11 members go to both") {
		t.Errorf("%s", out)
	}
	args[4] = "2027-01-13T10:00:00Z"
	if f := read[dryRunAnswer](tr, args...); f.Light != "green" || len(f.InCommon) != 0 {
		t.Errorf("%+v", f)
	}
}

// TestSlotsAreBestFirst holds that quorate days go before others, and one start is given of each.
func TestSlotsAreBestFirst(t *testing.T) {
	tr := newSample(t)
	list := read[[]slotAnswer](tr, "slots", "--body", "HWB", "--from", "2027-01-01", "--to", "2027-02-01", "--minutes", "120")
	if len(list) != 20 {
		t.Errorf("%d days, want each of 20 working days", len(list))
	}
	days := map[string]bool{}
	for i, x := range list {
		if days[x.Date] || x.Date == "2027-01-01" || x.Light == "red" || (i > 0 && list[i-1].Light == "amber" && x.Light == "green") {
			t.Errorf("%d: %s %s", i, x.Date, x.Light)
		}
		days[x.Date] = true
	}
	if list := read[[]slotAnswer](tr, "slots", "--body", "HWB,N ICP", "--from", "2027-01-01", "--to", "2027-02-01", "--minutes", "120", "--limit", "3"); len(list) != 3 || len(list[0].Quorum) != 2 {
		t.Errorf("in common: %+v", list)
	}
	group := read[[]slotAnswer](tr, "slots", "--officers", "DASS,Peter Lomas", "--from", "2027-01-26", "--to", "2027-01-27", "--minutes", "60", "--opens", "10:00")
	if len(group) != 1 || group[0].Start != "2027-01-26T12:00:00Z" || len(group[0].Free) != 2 { // the finance committee is over at noon
		t.Errorf("a group: %+v", group)
	}
	if out := tr.must("slots", "--body", "HWB", "--from", "2027-01-01", "--to", "2027-02-01", "--minutes", "120"); strings.Count(out, "publish by") != slotsShown {
		t.Errorf("people are shown the best ten:\n%s", out)
	}
	if out := tr.must("slots", "--body", "HWB", "--from", "2027-01-20", "--to", "2027-01-21", "--minutes", "120"); !strings.Contains(out, "Wed 20 Jan 2027 09:00") || !strings.Contains(out, "Meet in common with N ICP") || !strings.Contains(out, "as good:") {
		t.Errorf("%s", out)
	}
}

// TestNoticeForPapers holds that a date whose papers would have to be out already is not offered.
func TestNoticeForPapers(t *testing.T) {
	tr := newSample(t)
	first := func(args ...string) string {
		earliest := "9999"
		for _, x := range read[[]slotAnswer](tr, append([]string{"slots", "--body", "HWB", "--from", "2027-01-04", "--to", "2027-02-01",
			"--minutes", "60", "--limit", "0", "--now", "2027-01-06T09:00:00Z"}, args...)...) {
			earliest = min(earliest, x.Date)
		}
		return earliest
	}
	if got := first(); got != "2027-01-14" {
		t.Errorf("first lawful date %s, want five clear days after the 6th", got)
	}
	if got := first("--short-notice"); got != "2027-01-06" {
		t.Errorf("at short notice %s", got)
	}
}

// TestARhythmForTheYear holds that a year is proposed at once.
func TestARhythmForTheYear(t *testing.T) {
	tr := newSample(t)
	args := []string{"slots", "--body", "HWB", "--from", "2027-01-01", "--to", "2028-01-01", "--minutes", "120", "--rhythm", "third Thursday, not August, ten a year"}
	list := read[[]rhythmAnswer](tr, args...)
	if len(list) != 10 {
		t.Fatalf("%d sittings, want ten", len(list))
	}
	for _, x := range list {
		if x.Slot == nil || x.Why != "" || strings.Contains(x.Date, "-08-") {
			t.Errorf("%+v", x)
		}
	}
	if out := tr.must(args...); strings.Count(out, "green") != 10 {
		t.Errorf("%s", out)
	}
}

// TestSlotsThatCannotBeAskedFor holds that wrong questions are refused in words.
func TestSlotsThatCannotBeAskedFor(t *testing.T) {
	tr := newSample(t)
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"--minutes", "60"}, exitUse, "--body or --officers"},
		{[]string{"--body", "HWB", "--minutes", "0"}, exitUse, "--minutes"},
		{[]string{"--body", "HWB", "--minutes", "60", "--limit", "-1"}, exitUse, "--limit"},
		{[]string{"--body", "Nobody", "--minutes", "60"}, exitNot, "Nobody"},
		{[]string{"--officers", "DASS,Nobody", "--minutes", "60"}, exitNot, "Nobody"},
		{[]string{"--body", "HWB", "--venue", "Nowhere", "--minutes", "60"}, exitNot, "Nowhere"},
		{[]string{"--body", "HWB", "--opens", "nine", "--minutes", "60"}, exitUse, "--opens"},
		{[]string{"--body", "HWB", "--rhythm", "now and then", "--minutes", "60"}, exitUse, "now and then"},
	} {
		status, _, errs := tr.do(append([]string{"slots", "--from", "2027-01-01", "--to", "2027-02-01"}, c.args...)...)
		if status != c.status || !strings.Contains(errs, c.says) {
			t.Errorf("%v: status %d, %q; want %d and %q", c.args, status, errs, c.status, c.says)
		}
	}
	if out := tr.must("slots", "--body", "HWB", "--from", "2027-01-02", "--to", "2027-01-04", "--minutes", "60"); !strings.Contains(out, "No workable date") {
		t.Errorf("a weekend: %s", out)
	}
}
