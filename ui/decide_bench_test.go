package ui

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/store"

	"fyne.io/fyne/v2/test"
)

// The size of the office that the benchmark settles clashes for.
const (
	crowdOfficers = 200
	crowdBodies   = 100
	crowdSittings = 100_000
)

// crowdRegister names the officers, and on each body two of them.
func crowdRegister() string {
	var officers, bodies, seats []string
	for i := range crowdOfficers {
		officers = append(officers, fmt.Sprintf(`{"name":"Officer %d","post":"DIR%d","counts":true}`, i, i))
	}
	for i := range crowdBodies {
		bodies = append(bodies, fmt.Sprintf(`{"name":"Body %d","kind":"committee","papers":"5 clear days","quorum":1}`, i))
		for _, who := range []int{i, i + crowdBodies} {
			seats = append(seats, fmt.Sprintf(`{"officer":"Officer %d","body":"Body %d","role":"member"}`, who, i))
		}
	}
	list := func(of []string) string { return "[" + strings.Join(of, ",") + "]" }
	return fmt.Sprintf(`{"officers":%s,"bodies":%s,"seats":%s}`, list(officers), list(bodies), list(seats))
}

// crowd gives a planner on a real database in which so many sittings fill the
// year that the desk looks at.
func crowd(b *testing.B) *planner.Planner {
	b.Helper()
	s, err := store.Open(b.Context(), filepath.Join(b.TempDir(), "crowd.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	p := planner.New(planner.Options{Store: s, Clock: calendar.FixedClock(now)})
	if _, err := p.ImportRegister(b.Context(), strings.NewReader(crowdRegister()), "crowd.json"); err != nil {
		b.Fatal(err)
	}
	rev, err := s.Revision(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	edits := []calendar.Edit{{Noun: calendar.NounSource, Key: "Office", After: calendar.Source{Name: "Office", ImportedAt: now}}}
	span := clashSpan(january())
	days := int(span.End.Sub(span.Start).Hours() / 24)
	drawn := rand.New(rand.NewPCG(1, 2))
	for i := range crowdSittings {
		at := span.Start.AddDate(0, 0, i%days).Add(time.Duration(8*60+drawn.IntN(540)) * time.Minute)
		key := fmt.Sprintf("m%d", i)
		o := calendar.Occurrence{Meeting: key, Original: at, Start: at, End: at.Add(time.Hour), Zone: calendar.LondonZone, Status: calendar.StatusConfirmed,
			Title: fmt.Sprintf("Sitting %d", i), Place: "Teams", Presence: calendar.PresenceRemote, Bodies: []string{fmt.Sprintf("Body %d", drawn.IntN(crowdBodies))},
			Claims: []calendar.Claim{{Source: "Office", UID: key}}, Changed: now}
		edits = append(edits, calendar.Edit{Noun: calendar.NounMeeting, Key: key, After: calendar.Meeting{Key: key}},
			calendar.Edit{Noun: calendar.NounSitting, Key: o.ID().String(), After: o})
	}
	if _, err := s.Apply(b.Context(), calendar.Change{Name: "Import", At: now, Edits: edits, Revision: rev}); err != nil {
		b.Fatal(err)
	}
	return p
}

// queue is the window's fetching, done one after the other in the order in
// which it was asked for; in the window it runs side by side.
type queue struct{ waiting []func() }

func (q *queue) work() work {
	return work{run: func(f func()) { q.waiting = append(q.waiting, f) }, deliver: func(f func()) { f() }}
}

// drain does what waits until the condition holds, or nothing waits.
func (q *queue) drain(until func() bool) {
	for len(q.waiting) > 0 && !until() {
		next := q.waiting[0]
		q.waiting = q.waiting[1:]
		next()
	}
}

func never() bool { return false }

// BenchmarkDecisionOnScreen takes a decision at the real desk, on a real
// database of 100,000 sittings, and waits until the lists and the next clash's
// day show it: that is to be within 100 ms, for one officer and for everyone.
// The next ways out, warnings and counts come after; "rest" is how long they take.
func BenchmarkDecisionOnScreen(b *testing.B) {
	p := crowd(b)
	for _, officer := range []string{"Officer 7", ""} {
		name := officer
		if name == "" {
			name = "everyone"
		}
		b.Run(name, func(b *testing.B) {
			var q queue
			s := newTestShellWith(b, Options{Planner: p}, q.work())
			q.drain(never)
			s.look(scope{day: january().day, officer: officer})
			s.turn(viewClashes)
			q.drain(never)
			v := s.views[viewClashes].(*clashesView)
			var rest time.Duration
			for b.Loop() {
				b.StopTimer()
				before := len(v.rows())
				way := slices.IndexFunc(v.desk.ways, func(w wayModel) bool { return strings.HasPrefix(w.sentence, "Send apologies") })
				if way < 0 {
					b.Fatal("nothing is left to decide")
				}
				v.detail.reason.SetText("the other can wait")
				b.StartTimer()
				test.Tap(v.detail.ways[way].decide)
				q.drain(func() bool { return len(v.rows()) < before })
				b.StopTimer()
				if len(v.rows()) >= before {
					b.Fatal("the decision is not on screen")
				}
				since := time.Now()
				q.drain(never)
				rest += time.Since(since)
				b.StartTimer()
			}
			b.ReportMetric(float64(len(v.rows())), "open")
			b.ReportMetric(float64(rest.Milliseconds())/float64(b.N), "rest-ms")
		})
	}
}
