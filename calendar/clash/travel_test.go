package clash_test

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// Each case is what stands in a diary beside a board at Norbury from 09:30 to 12:00. From
// Norbury it is 126 minutes to Marsh Court and 54 to County Hall.
func TestWhatClashesByItsJourney(t *testing.T) {
	type sitting struct {
		hours  string
		traits []trait
	}
	at := func(hours, place string, traits ...trait) sitting { return sitting{hours, append(traits, in(place))} }
	hybrid := with(func(o *calendar.Occurrence) { o.Presence = calendar.PresenceHybrid })
	cases := []struct {
		rule    string
		others  []sitting
		clashes int
	}{
		{"the gap is shorter than the journey", []sitting{at("14:05-15:00", "Marsh Court")}, 1},
		{"the gap is as long as the journey", []sitting{at("14:06-15:00", "Marsh Court")}, 0},
		{"touching at two places", []sitting{at("12:00-13:00", "Marsh Court")}, 1},
		{"on the way there", []sitting{at("07:00-07:30", "Marsh Court")}, 1},
		{"the same place", []sitting{at("12:00-13:00", "Norbury")}, 0},
		{"the same place in other words", []sitting{at("12:00-13:00", "Room 2, Norbury")}, 0},
		{"a place nobody knows", []sitting{at("12:00-13:00", "The Old Barn")}, 0},
		{"remote", []sitting{at("12:00-13:00", "Teams")}, 0},
		{"hybrid counts as in person", []sitting{at("12:00-13:00", "Marsh Court / Teams", hybrid)}, 1},
		{"private", []sitting{at("12:00-13:00", "Marsh Court", private)}, 0},
		{"tentative", []sitting{at("12:00-13:00", "Marsh Court", status(calendar.StatusTentative))}, 1},
		{"cancelled", []sitting{at("12:00-13:00", "Marsh Court", status(calendar.StatusCancelled))}, 0},
		{"free", []sitting{at("12:00-13:00", "Marsh Court", show(calendar.ShowFree))}, 0},
		{"all day", []sitting{at("12:00-13:00", "Marsh Court", allDay)}, 0},
		{"joined remotely by decision", []sitting{at("12:00-13:00", "Marsh Court", joins("DASS", calendar.PresenceRemote))}, 0},
		{"overlapping is another clash", []sitting{at("11:59-13:00", "Marsh Court")}, 1},
		{"one in person lies between", []sitting{at("12:00-12:30", "Norbury"), at("13:30-15:00", "Marsh Court")}, 1},
		{"one joined remotely lies between", []sitting{at("12:00-12:30", "Teams"), at("13:30-15:00", "Marsh Court")}, 1},
		{"one of unknown place lies between", []sitting{at("12:00-12:30", "The Old Barn"), at("13:30-15:00", "Marsh Court")}, 1},
		{"one reaches into the gap and does not lie between", []sitting{at("12:15-13:45", "Teams"), at("13:30-15:00", "Marsh Court")}, 2},
		{"two next places", []sitting{at("13:30-15:00", "Marsh Court"), at("13:00-14:00", "Marsh Court")}, 3},
		{"a distance nobody knows", []sitting{at("12:00-13:00", "Downham"), at("13:00-14:00", "Marsh Court")}, 1},
		{"one after another, both too far", []sitting{at("12:30-13:00", "County Hall"), at("13:30-15:00", "Marsh Court")}, 2},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := newPicture(t, "DASS")
			p.add("Board", "2027-01-14", "09:30-12:00", "DASS", in("Norbury"))
			for i, other := range c.others {
				p.add("Other "+string(rune('A'+i)), "2027-01-14", other.hours, "DASS", other.traits...)
			}
			if got := clash.Find(p.snapshot(), clash.Query{}); len(got) != c.clashes {
				t.Errorf("%d clashes, want %d: %q", len(got), c.clashes, texts(got))
			}
		})
	}
}

func TestAJourneyIsOfOneLondonDate(t *testing.T) {
	for _, c := range []struct {
		rule, first, second string
		want                int
	}{
		{"of one day", "2027-01-14 21:00", "2027-01-14 22:30", 1},
		{"over midnight", "2027-01-14 22:30", "2027-01-15 00:00", 0},
		{"over London's midnight in summer", "2027-07-14 22:30", "2027-07-15 00:00", 0},
		{"over Greenwich's midnight in summer", "2027-07-15 00:00", "2027-07-15 01:30", 1},
		{"as the clocks go forward, an hour lost", "2027-03-28 00:00", "2027-03-28 03:30", 1},
		{"the same hours the day after", "2027-03-29 00:00", "2027-03-29 03:30", 0},
	} {
		p := newPicture(t, "DASS")
		for i, at := range []string{c.first, c.second} {
			start := london(t, at)
			p.addAt(string(rune('A'+i)), start, start.Add(time.Hour), "DASS", in([]string{"Norbury", "Marsh Court"}[i]))
		}
		if got := clash.Find(p.snapshot(), clash.Query{}); len(got) != c.want {
			t.Errorf("%s: %d clashes, want %d", c.rule, len(got), c.want)
		}
	}
}

func TestAJourneysReason(t *testing.T) {
	cases := []struct{ rule, first, second, want string }{
		{"a gap", "09:00-10:00", "11:30-12:00", "Gap 90 min; Norbury to Marsh Court is 84 miles, 126 min: 36 min short"},
		{"no gap", "09:00-10:00", "10:00-12:00", "No gap; Norbury to Marsh Court is 84 miles, 126 min: 126 min short"},
	}
	for _, c := range cases {
		for _, maybe := range []bool{false, true} {
			p := newPicture(t, "DASS")
			p.add("A", "2027-01-14", c.first, "DASS", in("Norbury"))
			p.add("B", "2027-01-14", c.second, "DASS", in("Marsh Court"))
			want := c.want
			if maybe {
				p.sittings[1].Status = calendar.StatusTentative
				want += ", one of them tentative"
			}
			if got := clash.Find(p.snapshot(), clash.Query{}); len(got) != 1 || got[0].Reason != want || got[0].Kind != clash.KindTravel {
				t.Errorf("%s: %+v", c.rule, got)
			}
		}
	}
}

func TestAJourneyBelongsToThePeriodOfItsGap(t *testing.T) {
	s := badThursday(t).snapshot()
	touching := newPicture(t, "DASS")
	touching.add("A", "2027-01-14", "09:00-10:00", "DASS", in("Norbury"))
	touching.add("B", "2027-01-14", "10:00-11:00", "DASS", in("Marsh Court"))
	for _, c := range []struct {
		rule, from, to string
		s              *calendar.Snapshot
		want           int
	}{
		{"all of it", "12:00", "13:30", s, 1},
		{"a part of it", "13:00", "13:10", s, 1},
		{"before it", "09:30", "12:00", s, 0},
		{"after it", "13:30", "15:00", s, 0},
		{"the instant at which they touch", "10:00", "10:30", touching.snapshot(), 1},
		{"up to that instant", "09:30", "10:00", touching.snapshot(), 0},
	} {
		q := clash.Query{Officer: "CEX", Span: calendar.Span{Start: london(t, "2027-01-14 "+c.from), End: london(t, "2027-01-14 "+c.to)}}
		if c.s != s {
			q.Officer = "DASS"
		}
		if got := clash.Find(c.s, q); len(got) != c.want {
			t.Errorf("%s: %d, want %d", c.rule, len(got), c.want)
		}
	}
}

func TestAMarginMakesTooShortABreakAClash(t *testing.T) {
	p := newPicture(t, "DASS")
	p.add("A", "2027-01-14", "09:00-10:00", "DASS", in("Norbury"))
	p.add("B", "2027-01-14", "10:05-11:00", "DASS", private)
	p.add("C", "2027-01-14", "11:15-12:00", "DASS", in("Marsh Court"))
	for margin, want := range map[time.Duration]int{0: 1, -time.Hour: 1, 5 * time.Minute: 1, 15 * time.Minute: 2, 16 * time.Minute: 3, 2 * time.Hour: 3} {
		if got := clash.Find(p.snapshot(), clash.Query{Margin: margin}); len(got) != want {
			t.Errorf("%v: %q", margin, texts(got))
		}
	}
	got := clash.Find(p.snapshot(), clash.Query{Margin: 2 * time.Hour})
	if c := got[0]; c.Kind != clash.KindPrivate || c.Short != 115*time.Minute || c.Reason != "Gap 5 min; 120 min wanted: 115 min short, one of them private" {
		t.Errorf("%+v", c)
	}
	if c := got[1]; c.Kind != clash.KindTravel || c.Short != 51*time.Minute {
		t.Errorf("the journey holds over the margin: %+v", c)
	}
}
