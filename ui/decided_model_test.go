package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
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
		Keep: calendar.SideA, Reason: "it decides", At: now}}
	change(&r)
	after := p.snapshot()
	after.Sittings = slices.Clone(after.Sittings)
	for i := range after.Sittings {
		after.Sittings[i].Expected = slices.Clone(after.Sittings[i].Expected)
	}
	after.Rulings = []calendar.Ruling{r}
	return clashFacts{after, before}
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
		same(t, "says", row.decided.says, []string{"Reason: it decides", "Decided today 09:00"})
		same(t, "label", m.lists[listDecided].label, "Decided 1")
	}
}

func TestALapsedDecisionSaysWhy(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	f := ruled(t, p, func(r *calendar.Ruling) { r.Lapsed = "a sitting is no longer held on that day" })
	f.now.Sittings, f.before.Sittings = f.now.Sittings[:1], f.before.Sittings[:1]
	row := newClashesModel(f, january()).lists[listDecided].rows[0]
	same(t, "tag", row.kind, "Lapsed")
	same(t, "signal", row.signal, look.Warning)
	same(t, "row", row.reason, "A sitting is no longer held on that day")
	same(t, "gone", row.b.title, "no longer held")
	if !strings.Contains(row.detail().headline, "a sitting that is no longer held") || !strings.HasPrefix(row.decided.lapsed, "This decision no longer holds: a sitting") {
		t.Errorf("%s: %s", row.detail().headline, row.decided.lapsed)
	}
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
