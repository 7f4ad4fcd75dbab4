package planner_test

import (
	"flag"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

var (
	identitySeeds = flag.Int("identity.seeds", 1, "how many towns the identity of meetings is measured in")
	identityLog   = flag.Bool("identity.log", false, "list what was missed and what was wrong")
)

const (
	townMeetings = 10_000
	townRepeats  = 500
	townMisses   = 500
)

// score counts what became of repeats.
type score struct {
	repeats, sure, asked, missed int // of those that are in truth a held one
	wrongSure, wrongAsked        int // taken, or asked about, as one they are not
	others                       int
}

func (s score) String() string {
	return fmt.Sprintf("%d repeats: %d known, %d asked about, %d missed; %d others; wrongly taken %d, wrongly asked about %d",
		s.repeats, s.sure, s.asked, s.missed, s.others, s.wrongSure, s.wrongAsked)
}

// holds the rule: 99 of 100 are found, one in a thousand at most is taken wrongly without
// asking, and questions are worth asking.
func (s score) hold(t *testing.T, name string) {
	t.Helper()
	t.Logf("%s: %s", name, s)
	if found := s.sure + s.asked; found*1000 < s.repeats*990 {
		t.Errorf("%s: %d of %d repeats found, want 99%%", name, found, s.repeats)
	}
	if s.wrongSure*1000 > s.repeats+s.others {
		t.Errorf("%s: %d false merges without asking in %d", name, s.wrongSure, s.repeats+s.others)
	}
	if s.wrongAsked*50 > s.repeats {
		t.Errorf("%s: %d questions about what is not one", name, s.wrongAsked)
	}
}

// truth tells of the UIDs of an arriving calendar which held UID each is; absent for none.
type truth map[string]string

// judge compares a preview with the truth.
func (o *office) judge(pre *calendar.Preview, of truth) score {
	o.Helper()
	var s score
	s.repeats = len(of)
	seen := map[string]bool{}
	for _, l := range pre.Lines {
		if l.Arriving == nil {
			continue
		}
		uid := l.Arriving.Claims[0].UID
		want, is := of[uid]
		if seen[uid] {
			continue
		}
		seen[uid] = true
		held := ""
		if l.Held != nil {
			held = l.Held.Claims[len(l.Held.Claims)-1].UID
		}
		switch {
		case !is:
			s.others++
		case l.Outcome == calendar.OutcomeNew:
			s.missed++
		}
		switch right := held == want; {
		case l.Held == nil:
		case l.Outcome == calendar.OutcomePossible && right:
			s.asked++
		case l.Outcome == calendar.OutcomePossible:
			s.wrongAsked++
		case right:
			s.sure++
		default:
			s.wrongSure++
		}
		if *identityLog && (held != want) {
			was := "nothing"
			if l.Held != nil {
				was = l.Held.Title + " " + planner.When(l.Held.Start, l.Held.End, false)
			}
			o.Logf("%s %s: %s %s %.2f was %s", uid, want, l.Arriving.Title, planner.When(l.Arriving.Start, l.Arriving.End, false), l.Score, was)
		}
	}
	return s
}

// register gives the office the town's bodies, by both names.
func (o *office) registerOf(t *town) {
	o.Helper()
	var b strings.Builder
	b.WriteString(`{"systems":[`)
	for i, s := range t.systems {
		fmt.Fprintf(&b, `%s{"code":%q,"name":%q}`, comma(i), s.code+strconv.Itoa(i), s.name)
	}
	b.WriteString(`],"bodies":[`)
	for i, body := range t.bodies {
		fmt.Fprintf(&b, `%s{"name":%q,"aliases":[%q],"kind":"icb-committee"}`, comma(i), body.long, body.short)
	}
	b.WriteString(`]}`)
	_, err := o.ImportRegister(background, strings.NewReader(b.String()), "town.json")
	o.must(err)
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// held writes the town's calendar, UIDs ending as said.
func (t *town) entries(suffix string) []entry {
	out := make([]entry, len(t.meets))
	for i, m := range t.meets {
		out[i] = m.entry(strconv.Itoa(i) + suffix)
	}
	return out
}

// secondCalendar draws another organisation's calendar: some of the town's meetings in
// disguise, near misses, and meetings of its own.
func (t *town) secondCalendar() ([]entry, truth) {
	var out []entry
	of := truth{}
	for _, i := range t.Perm(len(t.meets))[:townRepeats] {
		e := t.disguise(t.meets[i]).entry(fmt.Sprintf("r%d", i))
		if e.rule == "" { // a series in UTC would sit an hour off in summer
			e.zone = one(t.dice, "", "GMT Standard Time", "UTC")
		}
		out, of[e.uid] = append(out, e), strconv.Itoa(i)+"@a"
	}
	return append(out, t.misses()...), of
}

// misses draws near misses and meetings of nobody in town.
func (t *town) misses() []entry {
	var out []entry
	for len(out) < townMisses {
		if m, ok := t.nearMiss(t.meets[t.IntN(len(t.meets))]); ok {
			out = append(out, m.entry(fmt.Sprintf("n%d", len(out))))
		}
	}
	for i := range townMisses {
		m := t.meets[t.IntN(len(t.meets))]
		m.title, m.weeks = one(t.dice, "1:1 with line manager", "Team meeting", "Interview panel", "Site visit", "Budget monitoring"), 1
		m.at = m.at.Add(time.Duration(t.IntN(5)) * 17 * time.Minute)
		out = append(out, m.entry(fmt.Sprintf("o%d", i)))
	}
	return out
}

// reload draws the same calendar with every UID new: some meetings in disguise, some
// gone, near misses come.
func (t *town) reload() ([]entry, truth) {
	var out []entry
	of := truth{}
	order := t.Perm(len(t.meets))
	for n, i := range order[:len(order)-townMisses/2] {
		m := t.meets[i]
		if n < townRepeats {
			m = t.disguise(m)
		}
		e := m.entry(strconv.Itoa(i) + "@b")
		out, of[e.uid] = append(out, e), strconv.Itoa(i)+"@a"
	}
	return append(out, t.misses()...), of
}

// TestRepeatsAreFoundAndOthersAreNotTaken hides repeats among ten thousand meetings, and
// what only looks like one beside them.
func TestRepeatsAreFoundAndOthersAreNotTaken(t *testing.T) {
	for seed := range uint64(*identitySeeds) {
		for _, known := range []bool{true, false} {
			town := newTown(seed, townMeetings)
			o := newOffice(t)
			if known {
				o.registerOf(town)
			}
			o.take("first", town.entries("@a")...)
			name := fmt.Sprintf("seed %d, bodies known %v", seed, known)

			entries, of := town.secondCalendar()
			o.judge(o.preview("second", entries...), of).hold(t, name+", another calendar")
			entries, of = town.reload()
			o.judge(o.preview("first", entries...), of).hold(t, name+", every UID new")
		}
	}
}
