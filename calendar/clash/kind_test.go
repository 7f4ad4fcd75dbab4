package clash_test

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// Each case gives the traits of a Health and Wellbeing Board and of a sitting beside it.
func TestTheFirstKindThatHoldsIsTheClashs(t *testing.T) {
	seat := statutory("DASS")
	tentative := status(calendar.StatusTentative)
	cases := []struct {
		rule       string
		hwb, other []trait
		want       clash.Kind
		reason     string
	}{
		{"nothing special", nil, nil, clash.KindOverlap, ""},
		{"a statutory seat", []trait{seat}, nil, clash.KindStatutory, ", one of them a statutory seat"},
		{"tentative before statutory", []trait{seat}, []trait{tentative}, clash.KindTentative, ", one of them tentative"},
		{"a tentative statutory one", []trait{seat, tentative}, nil, clash.KindTentative, ", one of them tentative"},
		{"both tentative", []trait{tentative}, []trait{show(calendar.ShowTentative)}, clash.KindTentative, ", both tentative"},
		{"private before tentative", []trait{tentative}, []trait{private}, clash.KindPrivate, ", one of them private"},
		{"private before statutory", []trait{seat}, []trait{private}, clash.KindPrivate, ", one of them private"},
		{"both private", []trait{private}, []trait{private}, clash.KindPrivate, ", both private"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			for _, hours := range []string{"09:00-11:00", "11:00-13:00"} { // either may be A
				p := newPicture(t, "DASS", "CEX")
				p.add("HWB", "2027-01-13", "10:00-12:00", "DASS CEX", c.hwb...)
				p.add("Other", "2027-01-13", hours, "DASS", c.other...)
				got := clash.Find(p.snapshot(), clash.Query{})
				if len(got) != 1 || got[0].Kind != c.want {
					t.Fatalf("%s: %d clashes, %+v", hours, len(got), got)
				}
				shared := "10:00–11:00"
				if hours == "11:00-13:00" {
					shared = "11:00–12:00"
				}
				if want := shared + ": 1 h in two places" + c.reason; got[0].Reason != want {
					t.Errorf("reason %q, want %q", got[0].Reason, want)
				}
			}
		})
	}
}

func TestAStatutorySeatIsItsHoldersOnly(t *testing.T) {
	p := newPicture(t, "CEX", "DASS")
	p.add("HWB", "2027-01-13", "10:00-12:00", "CEX DASS", statutory("DASS"))
	p.add("Other", "2027-01-13", "11:00-13:00", "CEX DASS")
	got := clash.Find(p.snapshot(), clash.Query{})
	if len(got) != 2 || got[0].Kind != clash.KindOverlap || got[1].Kind != clash.KindStatutory {
		t.Errorf("%+v", got)
	}
}

func TestKindsAreInTheOrderInWhichTheyAreTried(t *testing.T) {
	if got := clash.Kinds(); len(got) != 5 || got[0] != clash.KindPrivate || got[3] != clash.KindOverlap || got[4] != clash.KindTravel {
		t.Errorf("%v", got)
	}
}
