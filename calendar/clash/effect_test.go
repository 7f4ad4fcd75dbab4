package clash_test

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

func TestAnEffectIsSaidInTheOrderOfTheRanking(t *testing.T) {
	for want, e := range map[string]clash.Effect{
		"no clash left; every statutory seat kept; no time lost":                                         {Gone: 1},
		"1 clash left; every statutory seat kept; no time lost":                                          {Left: 1},
		"2 clashes left, 2 others go with it; every statutory seat kept; no time lost":                   {Left: 2, Gone: 3},
		"no clash left; 1 statutory seat empty; 1 h 30 min lost":                                         {Gone: 1, Unfilled: 1, Lost: 90 * time.Minute},
		"no clash left; 2 statutory seats empty; no time lost; asks 11 people; costs 1 mile":             {Gone: 1, Unfilled: 2, Asked: 11, Before: 10, After: 11},
		"no clash left; every statutory seat kept; no time lost; asks 1 person; saves 108 miles":         {Gone: 1, Asked: 1, Before: 180, After: 72},
		"no clash left, 1 other goes with it; every statutory seat kept; no time lost; saves 10.5 miles": {Gone: 2, Before: 40, After: 20, Others: 9.5},
		"no clash left; every statutory seat kept; no time lost; saves 0.1 miles":                        {Gone: 1, Before: 0.12},
		"no clash left; every statutory seat kept; 45 s lost":                                            {Gone: 1, Lost: 45 * time.Second, Before: 0.04},
	} {
		if got := e.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatIsRankedBeforeWhat(t *testing.T) {
	p := partners(t)
	list := p.waysOf("DASS", "N ICB Board", "E ICP")
	for i := 1; i < len(list); i++ {
		a, b := list[i-1].Effect, list[i].Effect
		key := func(e clash.Effect) [5]float64 {
			return [5]float64{float64(e.Left), float64(e.Unfilled), e.Lost.Minutes(), float64(e.Asked), -e.Saves()}
		}
		x, y := key(a), key(b)
		for k := range x {
			if x[k] < y[k] {
				break
			}
			if x[k] > y[k] {
				t.Errorf("%s before %s", list[i-1].Sentence, list[i].Sentence)
				break
			}
		}
	}
}

func TestAnEmptyStatutorySeatCostsMoreThanTime(t *testing.T) {
	p := healthBoard(t)
	p.bodyNamed("HWB").Substitutes = calendar.SubstitutesAttend
	p.add("Call", "2027-01-13", "11:30-12:30", "DASS", in("Teams"))
	statutory("DASS")(&p.sittings[1])
	list := p.waysOf("DASS", "HWB", "Call")
	var order []string
	for _, w := range list {
		order = append(order, w.Sentence)
	}
	leave, send := way(t, list, "Leave HWB at 11:30"), way(t, list, "Send Louise to HWB")
	if leave.Rank > send.Rank || send.Effect.Unfilled != 1 || send.Effect.Lost != 0 || leave.Effect.Lost != 30*time.Minute {
		t.Errorf("%q", order)
	}
	p.bodyNamed("HWB").Substitutes = calendar.SubstitutesVote
	list = p.waysOf("DASS", "HWB", "Call")
	if send := way(t, list, "Send Louise to HWB"); send.Rank > way(t, list, "Leave HWB at 11:30").Rank || send.Effect.Unfilled != 0 {
		t.Errorf("who counts there: %+v", send)
	}
}
