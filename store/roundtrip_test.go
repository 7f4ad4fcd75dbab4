package store

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"sort"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
)

// world is what the store should hold: by noun and key.
type world map[calendar.Noun]map[string]any

func (w world) clone() world {
	out := world{}
	for noun, held := range w {
		out[noun] = maps.Clone(held)
	}
	return out
}

// change draws a change of some edits that fit the world, and makes them there.
func change(t *rapid.T, w world) calendar.Change {
	c := calendar.Change{Name: "Change " + words(t), At: anyInstant(t)}
	nouns := slices.Sorted(maps.Keys(drawn))
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		noun := rapid.SampledFrom(nouns).Draw(t, "noun")
		key, v := drawn[noun](t, rapid.IntRange(0, 4).Draw(t, "which"))
		if o, ok := v.(calendar.Occurrence); ok && w[calendar.NounMeeting][o.Meeting] == nil {
			c.Edits = append(c.Edits, w.edit(calendar.NounMeeting, o.Meeting, calendar.Meeting{Key: o.Meeting}))
		}
		if w[noun][key] != nil && rapid.Bool().Draw(t, "remove") {
			v = nil
		}
		c.Edits = append(c.Edits, w.edit(noun, key, v))
		if noun == calendar.NounMeeting && v == nil {
			for _, id := range slices.Sorted(maps.Keys(w[calendar.NounSitting])) {
				if w[calendar.NounSitting][id].(calendar.Occurrence).Meeting == key {
					c.Edits = append(c.Edits, w.edit(calendar.NounSitting, id, nil))
				}
			}
		}
	}
	return c
}

func (w world) edit(noun calendar.Noun, key string, v any) calendar.Edit {
	if w[noun] == nil {
		w[noun] = map[string]any{}
	}
	e := calendar.Edit{Noun: noun, Key: key, Before: w[noun][key], After: v}
	if v == nil {
		delete(w[noun], key)
	} else {
		w[noun][key] = v
	}
	return e
}

// TestEveryNounComesBackAndEveryChangeGoesBack holds the two promises of the store: what
// is read is what was entered, and any number of changes can be taken back and put
// forward again without a trace.
func TestEveryNounComesBackAndEveryChangeGoesBack(t *testing.T) {
	folder := t.TempDir()
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		s, err := Open(background, fmt.Sprintf("%s/%d.db", folder, n))
		if err != nil {
			rt.Fatal(err)
		}
		defer s.Close()
		hasty(rt, s)
		w := world{}
		dumps, worlds := []string{dump(t, s, facts)}, []world{{}}
		for range rapid.IntRange(1, 4).Draw(rt, "changes") {
			c := change(rt, w)
			if c.Revision, err = s.Revision(background); err != nil {
				rt.Fatal(err)
			}
			if _, err := s.Apply(background, c); err != nil {
				rt.Fatal(err)
			}
			dumps, worlds = append(dumps, dump(t, s, facts)), append(worlds, w.clone())
			same(rt, s, w)
		}
		walk(t, rt, s, dumps, worlds)
	})
}

// hasty lets a store not wait for the disk: thousands of changes are made here.
func hasty(t *rapid.T, s *Store) {
	err := borrow(background, s.writer, func(w *session) error { return w.exec("PRAGMA synchronous = OFF") })
	if err != nil {
		t.Fatal(err)
	}
}

// walk goes back and forth through the history and compares all that is held with what
// was held then.
func walk(t *testing.T, rt *rapid.T, s *Store, dumps []string, worlds []world) {
	last := len(dumps) - 1
	place := last
	middle := rapid.IntRange(0, last).Draw(rt, "turn")
	for _, to := range []int{middle, last, 0, last} {
		for place != to {
			step, move := -1, s.Undo
			if place < to {
				step, move = 1, s.Redo
			}
			if _, err := move(background, at(9, 0)); err != nil {
				rt.Fatal(err)
			}
			place += step
			if dump(t, s, facts) != dumps[place] {
				rt.Fatalf("at change %d the tables are not as they were", place)
			}
		}
		same(rt, s, worlds[place])
	}
}

// same compares all that the store gives with the world.
func same(t *rapid.T, s *Store, w world) {
	got := world{}
	put := func(noun calendar.Noun, key string, v any) { got.edit(noun, key, v) }
	reg, err := s.Register(background)
	if err != nil {
		t.Fatal(err)
	}
	if reg.SpeedMPH != 0 {
		put(calendar.NounSetting, calendar.SettingSpeed, fmt.Sprint(reg.SpeedMPH))
	}
	if w[calendar.NounCouncil]["council"] != nil {
		put(calendar.NounCouncil, "council", reg.Council)
	}
	each(reg.Systems, func(v calendar.System) { put(calendar.NounSystem, v.Code, v) })
	each(reg.Venues, func(v calendar.Venue) { put(calendar.NounVenue, v.Name, v) })
	each(reg.Journeys, func(v calendar.Journey) { put(calendar.NounJourney, v.Key(), v) })
	each(reg.Bodies, func(v calendar.Body) { put(calendar.NounBody, v.Name, v) })
	each(reg.Officers, func(v calendar.Officer) { put(calendar.NounOfficer, v.Name, v) })
	each(reg.Seats, func(v calendar.Seat) { put(calendar.NounSeat, v.Key(), v) })
	each(reg.Rates, func(v calendar.Rate) { put(calendar.NounRate, v.Key(), v) })
	each(reg.Overlays, func(v calendar.Overlay) { put(calendar.NounOverlay, v.Key(), v) })
	sources, err1 := s.Sources(background)
	each(sources, func(v calendar.Source) { put(calendar.NounSource, v.Name, v) })
	tray, err2 := s.Tray(background)
	each(tray, func(v calendar.TrayEntry) { put(calendar.NounTray, v.ID, v) })
	agendas, err6 := s.Agendas(background)
	each(agendas, func(v calendar.Agenda) { put(calendar.NounAgenda, v.Sitting, v) })
	layouts, err8 := s.Layouts(background)
	each(layouts, func(v calendar.Layout) { put(calendar.NounLayout, v.Fingerprint, v) })
	answers, err9 := s.Answers(background)
	each(answers, func(v calendar.Answer) { put(calendar.NounAnswer, v.Question, v) })
	decided, err5 := s.Decisions(background)
	each(decided, func(v calendar.Decision) { put(calendar.NounDecision, v.Clash, v) })
	said, err7 := s.Judgements(background)
	each(said.Corrections, func(v calendar.Correction) { put(calendar.NounCorrection, v.Key(), v) })
	each(said.Leads, func(v calendar.TopicLead) { put(calendar.NounTopicLead, v.Key(), v) })
	each(said.Labels, func(v calendar.ItemLabel) { put(calendar.NounItemLabel, v.Item.Key, v) })
	each(said.Acronyms, func(v calendar.Acronym) { put(calendar.NounAcronym, v.Key(), v) })
	meetings, err3 := s.Meetings(background, slices.Collect(maps.Keys(w[calendar.NounMeeting])))
	each(meetings, func(v calendar.Meeting) { put(calendar.NounMeeting, v.Key, v) })
	sittings, err4 := s.Sittings(background, calendar.Span{Start: utc(-1 << 40), End: utc(1 << 40)})
	each(sittings, func(v calendar.Occurrence) { put(calendar.NounSitting, v.ID().String(), v) })
	for _, err := range []error{err1, err2, err3, err4, err5, err6, err7, err8, err9} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if !sort.SliceIsSorted(sittings, func(i, j int) bool { return compareSittings(&sittings[i], &sittings[j]) < 0 }) {
		t.Fatal("the sittings are out of order")
	}
	for noun, held := range w {
		if len(held) == 0 && len(got[noun]) == 0 {
			continue
		}
		if !reflect.DeepEqual(held, got[noun]) {
			t.Fatalf("%s: held %+v, want %+v", noun, got[noun], held)
		}
	}
}

func each[T any](list []T, use func(T)) {
	for _, v := range list {
		use(v)
	}
}
