package main

import (
	"strings"
	"testing"

	"convenor/calendar"
)

// TestShadedDaysAreSetAndRemoved holds that what the window keeps can be kept here.
func TestShadedDaysAreSetAndRemoved(t *testing.T) {
	tr := newSample(t)
	tr.must("overlay", "set", "pre-election", "County elections", "--from", "2027-03-22", "--to", "2027-05-06")
	tr.must("overlay", "set", "pre-election", "County elections", "--from", "2027-03-22", "--to", "2027-05-07")
	tr.must("overlay", "set", "milestone", "BCF plan", "--from", "2027-03-31")
	list := read[[]calendar.Overlay](tr, "overlay", "list")
	if len(list) != 2 || list[0].To.String() != "2027-05-07" || list[1].To != list[1].From {
		t.Errorf("%+v", list)
	}
	tr.must("overlay", "remove", "pre-election", "county elections")
	tr.must("undo")
	tr.must("overlay", "remove", "milestone", "BCF plan", "--from", "2027-03-31")
	if list := read[[]calendar.Overlay](tr, "overlay", "list"); len(list) != 1 || list[0].Kind != "pre-election" {
		t.Errorf("%+v", list)
	}
	if status, _, errs := tr.do("overlay", "remove", "recess", "Easter"); status != exitNot || !strings.Contains(errs, "Easter") {
		t.Errorf("what is not there: %d, %s", status, errs)
	}
}

// TestSpeedAndMileage are steps 3 and 4 of the bad Thursday without a register file.
func TestSpeedAndMileage(t *testing.T) {
	tr := newSample(t)
	january := []string{"clashes", "--officer", "DASS", "--from", "2027-01-01", "--to", "2027-02-01"}
	tr.must("speed", "60")
	if n := len(read[[]clashAnswer](tr, january...)); n != 2 {
		t.Errorf("%d clashes at 60 mph", n)
	}
	tr.must("undo")
	if n := len(read[[]clashAnswer](tr, january...)); n != 3 {
		t.Errorf("%d clashes after undo", n)
	}
	day := []string{"journeys", "--officer", "DASS", "--from", "2027-01-14", "--to", "2027-01-15"}
	tr.must("mileage", "45", "--from", "2027-01-14", "--to", "2027-01-14")
	if d := read[[]struct{ Pence int }](tr, day...); len(d) != 1 || d[0].Pence != 8100 {
		t.Errorf("at 45p %+v", d)
	}
	tr.must("mileage", "45", "--from", "2027-01-14", "--remove")
	if d := read[[]struct{ Pence int }](tr, day...); len(d) != 1 || d[0].Pence != 9900 {
		t.Errorf("at 55p %+v", d)
	}
	for _, args := range []string{"speed 0", "mileage 45 --from soon", "overlay set recess Easter --from soon", "overlay set holiday Easter --from 2027-04-01"} {
		if status, _, _ := tr.do(strings.Fields(args)...); status != exitUse {
			t.Errorf("%s: status %d", args, status)
		}
	}
}
