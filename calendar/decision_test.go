package calendar

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// twoHours is a decision on two sittings of two hours, of which nothing is decided yet.
func twoHours() Decision {
	at := time.Date(2027, 1, 14, 9, 0, 0, 0, time.UTC)
	return Decision{Reason: "because", A: DecidedSitting{"a", at, at.Add(2 * time.Hour)},
		B: DecidedSitting{"b", at.Add(time.Hour), at.Add(3 * time.Hour)}}
}

func TestADecisionDecidesOneThingThatCanBe(t *testing.T) {
	for says, change := range map[string]func(*Decision){
		"":                      func(d *Decision) { d.Keep, d.Deputy = SideA, "Bo" },
		" ":                     func(d *Decision) { d.Remote, d.LeaveEarly = SideB, 10 },
		"  ":                    func(d *Decision) { d.LeaveEarly, d.ArriveLate = 119, 5 },
		"   ":                   func(d *Decision) { d.Ask, d.Dates = SideA, []AskedDate{{}} },
		"    ":                  func(d *Decision) { d.AcceptBoth = true },
		"accepts both":          func(*Decision) {},
		"leaves nothing":        func(d *Decision) { d.LeaveEarly = 120 },
		"minutes above 0":       func(d *Decision) { d.ArriveLate = -1 },
		"changes neither":       func(d *Decision) { d.AcceptBoth, d.Remote = true, SideA },
		"until it has":          func(d *Decision) { d.Ask, d.Keep = SideA, SideA },
		"attended in part":      func(d *Decision) { d.Keep, d.LeaveEarly = SideA, 5 },
		"nobody need be sent":   func(d *Decision) { d.LeaveEarly, d.Deputy = 5, "Bo" },
		"put to a body":         func(d *Decision) { d.Keep, d.Dates = SideA, []AskedDate{{}} },
		"a side is a or b, not": func(d *Decision) { d.Ask = "c" },
		"needs a reason":        func(d *Decision) { d.Keep, d.Reason = SideA, "" },
	} {
		d := twoHours()
		change(&d)
		err := d.Check()
		if want := strings.TrimSpace(says); (want == "") != (err == nil) || err != nil && (!errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v", says, err)
		}
	}
}

func TestADecisionIsSaidInOneSentence(t *testing.T) {
	words := Words{Officer: "DASS", A: "N Board", B: "C Place"}
	for want, change := range map[string]func(*Decision){
		"DASS keeps C Place and gives up N Board":                          func(d *Decision) { d.Keep = SideB },
		"DASS leaves N Board 10 min early and joins C Place remotely":      func(d *Decision) { d.LeaveEarly, d.Remote = 10, SideB },
		"DASS leaves N Board 10 min early and comes to C Place 5 min late": func(d *Decision) { d.LeaveEarly, d.ArriveLate = 10, 5 },
		"C Place is asked to move":                                         func(d *Decision) { d.Ask = SideB },
		"DASS accepts both N Board and C Place":                            func(d *Decision) { d.AcceptBoth = true },
	} {
		d := twoHours()
		change(&d)
		if got := d.Sentence(words); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestAnAnswerHoldsUntilTheNextRule holds that what is learnt today does not undo what is
// laid down for later.
func TestAnAnswerHoldsUntilTheNextRule(t *testing.T) {
	later := Date{2028, 4, 1}
	r := InPersonRule{{Value: true, Validity: Validity{From: later}}}.With(DatedFlag{Value: false, Validity: Validity{From: Date{2027, 1, 1}}})
	for _, c := range []struct {
		on          Date
		must, known bool
	}{{Date{2026, 12, 31}, false, false}, {Date{2027, 1, 1}, false, true}, {Date{2028, 3, 31}, false, true}, {later, true, true}} {
		if must, known := r.On(c.on); must != c.must || known != c.known {
			t.Errorf("on %s: %v %v", c.on, must, known)
		}
	}
}
