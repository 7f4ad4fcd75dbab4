package calendar

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestOccurrenceIDComesBack(t *testing.T) {
	id := OccurrenceID{"mabc", time.Date(2027, time.July, 15, 9, 0, 0, 0, time.UTC)}
	if got := id.String(); got != "mabc/20270715T090000Z" {
		t.Errorf("written %q", got)
	}
	summer := OccurrenceID{"mabc", id.Original.In(London())}
	if summer.String() != id.String() {
		t.Errorf("in London's time written %q", summer)
	}
	rapid.Check(t, func(t *rapid.T) {
		id := OccurrenceID{
			Meeting:  rapid.StringMatching(`[a-z0-9-]{1,20}`).Draw(t, "meeting"),
			Original: time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "seconds"), 0).UTC(),
		}
		if back, err := ParseOccurrenceID(id.String()); err != nil || back != id {
			t.Fatalf("%s comes back as %s, %v", id, back, err)
		}
	})
	for _, s := range []string{"", "mabc", "/20270715T090000Z", "mabc/", "mabc/2027-07-15", "mabc/20270715T090000", "mabc/20271315T090000Z", "mabc/20270715T090000.5Z"} {
		if got, err := ParseOccurrenceID(s); !errors.Is(err, ErrInvalid) {
			t.Errorf("%q is read as %v, %v", s, got, err)
		}
	}
}

func FuzzParseOccurrenceID(f *testing.F) {
	for _, s := range []string{"mabc/20270715T090000Z", "a/b/20270715T090000Z", "/", "x/00000000T000000Z", "m/20270715T090000.5Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if id, err := ParseOccurrenceID(s); err == nil && id.String() != s {
			t.Errorf("%q is read as %q", s, id)
		}
	})
}

// TestWhatTakesUpTime is the table of "Busy": cancelled and free entries never do, an
// all-day entry only where its calendar says so outright.
func TestWhatTakesUpTime(t *testing.T) {
	for _, c := range []struct {
		show                            Show
		timed, allDay, opaque, allDayOp bool
	}{
		//               timed  all-day  opaque  all-day opaque
		{ShowUnstated, true, false, true, true},
		{ShowBusy, true, true, true, true},
		{ShowOutOfOffice, true, true, true, true},
		{ShowTentative, true, false, true, true},
		{ShowFree, false, false, false, false},
		{ShowElsewhere, false, false, false, false},
	} {
		for _, st := range []Status{"", StatusConfirmed, StatusTentative, StatusCancelled} {
			held := st != StatusCancelled
			for _, x := range []struct {
				o    Occurrence
				want bool
			}{
				{Occurrence{Show: c.show, Status: st}, c.timed && held},
				{Occurrence{Show: c.show, Status: st, AllDay: true}, c.allDay && held},
				{Occurrence{Show: c.show, Status: st, Opaque: true}, c.opaque && held},
				{Occurrence{Show: c.show, Status: st, AllDay: true, Opaque: true}, c.allDayOp && held},
			} {
				if got := x.o.Blocks(); got != x.want {
					t.Errorf("show %q, status %q, all day %v, opaque %v: takes up time %v, want %v",
						x.o.Show, st, x.o.AllDay, x.o.Opaque, got, x.want)
				}
			}
		}
	}
}

func TestTentativeByStatusOrByShow(t *testing.T) {
	for _, c := range []struct {
		o    Occurrence
		want bool
	}{
		{Occurrence{Status: StatusTentative}, true}, {Occurrence{Status: StatusConfirmed, Show: ShowTentative}, true},
		{Occurrence{Status: StatusConfirmed, Show: ShowBusy}, false}, {Occurrence{}, false},
	} {
		if got := c.o.Tentative(); got != c.want {
			t.Errorf("%q shown %q is tentative: %v", c.o.Status, c.o.Show, got)
		}
	}
}

func TestLabelsNeverTellWhatIsPrivate(t *testing.T) {
	for _, c := range []struct {
		o    Occurrence
		want string
	}{
		{Occurrence{Title: "HWB"}, "HWB"}, {Occurrence{}, "Untitled"},
		{Occurrence{Private: true}, "Private appointment"}, {Occurrence{Private: true, Title: "Dentist"}, "Private appointment"},
	} {
		if got := c.o.Label(); got != c.want {
			t.Errorf("%+v is called %q, want %q", c.o, got, c.want)
		}
	}
}

func TestAMovedSittingKeepsItsIdentity(t *testing.T) {
	start := time.Date(2027, time.January, 20, 14, 0, 0, 0, time.UTC)
	o := Occurrence{Meeting: "m", Original: start, Start: start, End: start.Add(2 * time.Hour)}
	before := o.ID()
	o.Start, o.End = o.Start.AddDate(0, 0, 1), o.End.AddDate(0, 0, 1)
	if o.ID() != before || o.Span() != (Span{o.Start, o.End}) || o.Date() != (Date{2027, time.January, 21}) {
		t.Errorf("moved: %s on %s", o.ID(), o.Date())
	}
}

func TestExpectedOfASitting(t *testing.T) {
	a, b := &Officer{Name: "Anne"}, &Officer{Name: "Bob"}
	s := Sitting{Of: []*Body{{Name: "HWB"}}, Expected: []Attendance{{Officer: a}, {Officer: b, Statutory: true}}}
	if got := s.Expects("Bob"); got != &s.Expected[1] {
		t.Errorf("Bob is %+v", got)
	}
	if got := s.Expects("Carl"); got != nil {
		t.Errorf("Carl is %+v", got)
	}
	if s.Personal() || !(&Sitting{}).Personal() {
		t.Error("a sitting of no body is personal, and only that")
	}
}
