package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// ruled gives the facts of a picture with a decision on its only clash.
func ruled(t *testing.T, p *picture, change func(*calendar.Ruling)) clashFacts {
	t.Helper()
	before := p.snapshot()
	found := clash.Find(before, clash.Query{Officer: "Ann Dale"})
	if len(found) != 1 {
		t.Fatalf("%d clashes", len(found))
	}
	side := func(s *calendar.Sitting) calendar.DecidedSitting {
		return calendar.DecidedSitting{ID: s.ID().String(), Start: s.Start, End: s.End}
	}
	r := calendar.Ruling{Decision: calendar.Decision{Clash: found[0].ID, Officer: "Ann Dale", A: side(found[0].A), B: side(found[0].B),
		Keep: calendar.SideA, Reason: "it decides", By: "Kit Lane", At: now}}
	change(&r)
	after := p.snapshot()
	after.Sittings = slices.Clone(after.Sittings)
	for i := range after.Sittings {
		after.Sittings[i].Expected = slices.Clone(after.Sittings[i].Expected)
	}
	after.Rulings = []calendar.Ruling{r}
	return clashFacts{after, []planner.Settled{{Ruling: r, Clash: &found[0]}}}
}

func TestADecisionSaysWhoGoesWhere(t *testing.T) {
	for want, change := range map[string]func(*calendar.Ruling){
		"DASS keeps N Board and gives up Call":      func(*calendar.Ruling) {},
		"DASS keeps N Board, DCS goes to Call":      func(r *calendar.Ruling) { r.Deputy = "Bea Ford" },
		"DASS joins Call remotely":                  func(r *calendar.Ruling) { r.Keep, r.Remote = "", calendar.SideB },
		"DASS keeps Call and gives up N Board":      func(r *calendar.Ruling) { r.Keep = calendar.SideB },
		"DASS keeps Call, Bob Else goes to N Board": func(r *calendar.Ruling) { r.Keep, r.Deputy = calendar.SideB, "Bob Else" },
	} {
		p := newPicture(t)
		p.add("N Board", 14, "09:30", "12:00", "N Board")
		p.add("Call", 14, "11:30", "12:30", "", remote)
		m := newClashesModel(ruled(t, p, change), january())
		row := m.lists[listDecided].rows[0]
		same(t, "headline", row.detail().headline, want)
		same(t, "row", row.reason, want+": it decides")
		same(t, "tag", row.kind, "Decided")
		same(t, "says", row.decided.says, []string{"Reason: it decides", "Decided by Kit Lane, today 09:00"})
		same(t, "label", m.lists[listDecided].label, "Decided 1")
	}
}

func TestALapsedDecisionSaysWhy(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	f := ruled(t, p, func(r *calendar.Ruling) { r.Lapsed = "a sitting is no longer held on that day" })
	f.now.Sittings, f.settled[0].Clash = f.now.Sittings[:1], nil
	m := newClashesModel(f, january())
	same(t, "label", m.lists[listDecided].label, "Decided 1, 1 lapsed")
	row := m.lists[listDecided].rows[0]
	same(t, "tag", row.kind, "Lapsed")
	same(t, "signal", row.signal, look.Warning)
	same(t, "row", row.reason, "A sitting is no longer held on that day")
	same(t, "gone", row.b.title, "no longer held")
	if !strings.Contains(row.detail().headline, "a sitting that is no longer held") || !strings.HasPrefix(row.decided.lapsed, "This decision no longer holds: a sitting") {
		t.Errorf("%s: %s", row.detail().headline, row.decided.lapsed)
	}
}

func TestWhatIsAskedAcceptedAndAttendedInPartIsTold(t *testing.T) {
	moved := calendar.AskedDate{Start: time.Date(2027, 1, 20, 9, 30, 0, 0, time.UTC), End: time.Date(2027, 1, 20, 12, 0, 0, 0, time.UTC)}
	for want, c := range map[string]struct {
		change func(*calendar.Ruling)
		kind   string
		noted  bool
	}{
		"Call is asked to move": {func(r *calendar.Ruling) {
			r.Keep, r.Ask, r.Dates = "", calendar.SideB, []calendar.AskedDate{moved}
		}, "Asked", true},
		"DASS accepts both N Board and Call": {func(r *calendar.Ruling) { r.Keep, r.AcceptBoth = "", true }, "Accepted", false},
		"DASS leaves N Board 30 min early":   {func(r *calendar.Ruling) { r.Keep, r.LeaveEarly = "", 30 }, "Decided", true},
	} {
		p := newPicture(t)
		p.add("N Board", 14, "09:30", "12:00", "N Board")
		p.add("Call", 14, "11:30", "12:30", "", remote)
		row := newClashesModel(ruled(t, p, c.change), january()).lists[listDecided].rows[0]
		same(t, "headline", row.detail().headline, want)
		same(t, want, row.kind, c.kind)
		same(t, want+" noted", row.decided.noted, c.noted)
		if c.kind == "Asked" {
			same(t, "dates", row.decided.says[2], "Dates put to it: Wed 20 Jan 2027 09:30–12:00")
		}
	}
}

func TestWhoLeavesEarlyIsDrawnSo(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board", func(s *calendar.Sitting) { s.Expected[0].Early = 30 * time.Minute })
	s := p.snapshot()
	var d clashDetail
	d.draw(dayDrawn{officer: &p.register.Officers[0], day: calendar.NewDate(2027, 1, 14)}, s, newMarks(s.Register))
	stay := d.lanes.lanes[0].stays[0]
	same(t, "span", stay.To, 11*60+30)
	same(t, "words", stay.place, "North House, until 11:30")
}

func TestDecisionsOfOthersAndOtherMonthsAreNotListed(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	f := ruled(t, p, func(*calendar.Ruling) {})
	for _, at := range []scope{{day: january().day, officer: "Bea Ford"}, {day: calendar.NewDate(2027, time.February, 1)}} {
		same(t, "rows", len(newClashesModel(f, at).lists[listDecided].rows), 0)
	}
}

func TestTheDayOfADecisionShowsWhoJoinsRemotely(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("S Board", 14, "12:30", "14:00", "S Board")
	open := clashesOf(p, scope{day: january().day, officer: "Ann Dale"}).lists[listOpen].rows[0]
	same(t, "lanes before", open.detail().lanes.lanes[0].name+" "+open.detail().lanes.lanes[1].name, "In person Journey")
	f := ruled(t, p, func(r *calendar.Ruling) { r.Keep, r.Remote = "", calendar.SideB })
	f.now.Sittings[1].Expected[0].Joins = calendar.PresenceRemote
	row := newClashesModel(f, scope{day: january().day, officer: "Ann Dale"}).lists[listDecided].rows[0]
	same(t, "lane", row.detail().lanes.lanes[1].name, "Remote")
	same(t, "place", row.detail().lanes.lanes[1].stays[0].place, "joins remotely")
	for _, l := range row.detail().lanes.lanes {
		for _, s := range l.stays {
			same(t, "nothing is marked", s.clashes, false)
		}
	}
	same(t, "there and back", row.detail().miles, "Journeys of the day: 40 miles, 1 h")
}

func TestNobodyGaveWayYet(t *testing.T) {
	p := newPicture(t)
	m := newLedgerModel(p.snapshot(), newMarks(p.register), january())
	same(t, "rows", len(m.rows), 0)
	same(t, "quiet", m.quiet, "No sitting has given way to another by a decision.")
}
