package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// The independent finder: who is expected in two places, worked out from a council's files
// by the words of the rules alone, every pair of every officer looked at. It shares no code
// with the program.

// rememberedSitting is a sitting with what matters of it.
type rememberedSitting struct {
	uid                string
	start, end         time.Time
	body               string
	place              string
	tentative, private bool
	day                bool
	expected           map[string]*attending
}

type attending struct {
	statutory bool
	remote    bool
	start     time.Time
	end       time.Time
}

// plainFinder is the work on one council.
type plainFinder struct {
	reg      map[string]any
	sittings []*rememberedSitting
	accepted map[string]bool
}

// rows gives the list of a part of the register.
func (f *plainFinder) rows(part string) []map[string]any {
	var out []map[string]any
	list, _ := f.reg[part].([]any)
	for _, x := range list {
		out = append(out, x.(map[string]any))
	}
	return out
}

func text(row map[string]any, field string) string { s, _ := row[field].(string); return s }

func number(v any) float64 {
	switch n := v.(type) {
	case int:
		return float64(n)
	case float64:
		return n
	}
	return 0
}

// holds tells whether a row holds on a day written YYYY-MM-DD.
func holds(row map[string]any, day string) bool {
	from, to := text(row, "valid_from"), text(row, "valid_to")
	return (from == "" || from <= day) && (to == "" || day <= to)
}

func londonDay(t time.Time) string { return t.In(londonZone).Format("2006-01-02") }

// newPlainFinder works out every sitting of a council and who is expected.
func newPlainFinder(c council) *plainFinder {
	f := &plainFinder{reg: c.register, accepted: map[string]bool{}}
	for _, feed := range c.feeds {
		for _, e := range feed.entries {
			for n := range max(e.repeats, 1) {
				if e.repeats > 0 && n == e.leaveOut {
					continue
				}
				if e.cancelled || e.free || e.day && !e.busyAllDay {
					continue
				}
				start := e.again(n)
				s := &rememberedSitting{uid: e.uid, start: start, end: start.Add(e.end.Sub(e.start)), tentative: e.tentative,
					private: e.private, day: e.day, expected: map[string]*attending{}}
				if e.day {
					s.end = e.end
				}
				if !e.private {
					s.place, s.body = e.place, e.body
				}
				if feed.body != "" {
					s.body = feed.body
				}
				f.expect(s, feed.officer)
				f.sittings = append(f.sittings, s)
			}
		}
	}
	slices.SortFunc(f.sittings, func(a, b *rememberedSitting) int { return cmp.Or(a.start.Compare(b.start), a.end.Compare(b.end)) })
	return f
}

// expect works out who is expected at a sitting.
func (f *plainFinder) expect(s *rememberedSitting, diary string) {
	add := func(name string) *attending {
		if s.expected[name] == nil {
			s.expected[name] = &attending{start: s.start, end: s.end}
		}
		return s.expected[name]
	}
	if diary != "" {
		add(diary)
	}
	for _, seat := range f.rows("seats") {
		if s.body == "" || text(seat, "body") != s.body || text(seat, "role") == "deputy" || !holds(seat, londonDay(s.start)) {
			continue
		}
		at := add(text(seat, "officer"))
		if text(seat, "role") == "statutory" && text(f.bodyOf(s), "kind") == "hwb" {
			at.statutory = true
		}
	}
}

func (f *plainFinder) bodyOf(s *rememberedSitting) map[string]any {
	for _, b := range f.rows("bodies") {
		if text(b, "name") == s.body {
			return b
		}
	}
	return nil
}

// venue gives the name of the venue that a text means: the longest name that stands in it.
func (f *plainFinder) venue(place string) string {
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789", r) }), " ") + " "
	}
	best, found := 0, ""
	for _, v := range f.rows("venues") {
		names := []string{text(v, "name")}
		aliases, _ := v["aliases"].([]string)
		for _, name := range append(names, aliases...) {
			if strings.Contains(words(place), words(name)) && len(words(name)) > best {
				best, found = len(words(name)), text(v, "name")
			}
		}
	}
	return found
}

// where gives the venue to which an officer goes for a sitting; empty for none.
func (f *plainFinder) where(s *rememberedSitting, officer string) string {
	if s.private || s.day || s.expected[officer].remote {
		return ""
	}
	if v := f.venue(s.place); v != "" {
		return v
	}
	usual := f.venue(text(f.bodyOf(s), "venue"))
	lower := strings.ToLower(s.place)
	call := strings.Contains(lower, "teams") || strings.Contains(lower, "zoom") || strings.Contains(lower, "https://")
	switch {
	case s.place == "" || strings.Contains(lower, "hybrid"):
		return usual
	case call && f.mustBeThere(s):
		return usual
	default:
		return "" // a call, or nobody knows where
	}
}

// mustBeThere tells whether the body's rule is that it meets in person that day.
func (f *plainFinder) mustBeThere(s *rememberedSitting) bool {
	switch rule := f.bodyOf(s)["in_person"].(type) {
	case bool:
		return rule
	case []any:
		for _, x := range rule {
			if row := x.(map[string]any); holds(row, londonDay(s.start)) {
				return row["value"].(bool)
			}
		}
	}
	return false
}

// minutes gives how long a journey takes; false if nobody knows.
func (f *plainFinder) minutes(from, to string) (float64, bool) {
	speed := number(f.reg["speed_mph"])
	if speed == 0 {
		speed = 40
	}
	if from == to {
		return 0, true
	}
	rows := f.rows("journeys")
	for i, j := range append(rows, rows...) {
		a, b := f.venue(text(j, "from")), f.venue(text(j, "to"))
		if i >= len(rows) { // nobody gave this way: the way back
			a, b = b, a
		}
		if a == from && b == to {
			if own := number(j["minutes"]); own > 0 {
				return own, true
			}
			return math.Ceil(number(j["miles"])/speed*60 - 1e-9), true
		}
	}
	var lat, lon [2]float64
	for _, v := range f.rows("venues") {
		for i, name := range []string{from, to} {
			if text(v, "name") == name {
				lat[i], lon[i] = number(v["lat"])*math.Pi/180, number(v["lon"])*math.Pi/180
			}
		}
	}
	if lat[0] == 0 || lat[1] == 0 {
		return 0, false
	}
	// The spherical law of cosines.
	angle := math.Acos(min(1, math.Sin(lat[0])*math.Sin(lat[1])+math.Cos(lat[0])*math.Cos(lat[1])*math.Cos(lon[0]-lon[1])))
	return math.Ceil(angle*6371.0088*1.2/1.609344/speed*60 - 1e-9), true
}

// plainClash is what is compared of a clash.
type plainClash struct {
	officer, a, b, kind         string
	overlap, gap, needed, short float64
}

func (c plainClash) String() string {
	return fmt.Sprintf("%s: %s and %s %s overlap %v gap %v needs %v short %v", c.officer, c.a, c.b, c.kind, c.overlap, c.gap, c.needed, c.short)
}

// sorted writes a clash; of sittings at one time it matters to nobody which is first.
func (c plainClash) sorted(alike bool) string {
	if alike && c.b < c.a {
		c.a, c.b = c.b, c.a
	}
	return c.String()
}

func (s *rememberedSitting) name() string {
	start := s.start.UTC().Format(time.RFC3339)
	if s.day {
		start = londonDay(s.start)
	}
	if s.private {
		return "private " + start
	}
	return s.uid + " " + start
}

// clashes looks at every pair.
func (f *plainFinder) clashes() []string {
	var out []string
	for i, officer := range madeOfficers {
		label := cmp.Or(madePosts[i], officer)
		for x, a := range f.sittings {
			for _, b := range f.sittings[x+1:] {
				if a.expected[officer] == nil || b.expected[officer] == nil {
					continue
				}
				c, is := f.pair(a, b, officer)
				if is && !f.accepted[officer+a.name()+b.name()] {
					c.officer, c.a, c.b = label, a.name(), b.name()
					out = append(out, c.sorted(a.start.Equal(b.start) && a.end.Equal(b.end)))
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// pair judges two sittings of one officer.
func (f *plainFinder) pair(a, b *rememberedSitting, officer string) (plainClash, bool) {
	first, then := a.expected[officer], b.expected[officer]
	from, until := first.start, first.end
	if then.start.After(from) {
		from = then.start
	}
	if then.end.Before(until) {
		until = then.end
	}
	if from.Before(until) {
		kind := "overlap"
		switch {
		case a.private || b.private:
			kind = "private"
		case a.tentative || b.tentative:
			kind = "tentative"
		case first.statutory || then.statutory:
			kind = "statutory"
		}
		return plainClash{kind: kind, overlap: until.Sub(from).Minutes()}, true
	}
	va, vb := f.where(a, officer), f.where(b, officer)
	if va == "" || vb == "" || londonDay(a.start) != londonDay(b.start) {
		return plainClash{}, false
	}
	for _, c := range f.sittings { // somewhere else in between
		at := c.expected[officer]
		if c != a && c != b && at != nil && f.where(c, officer) != "" && !at.start.Before(until) && !at.end.After(from) {
			return plainClash{}, false
		}
	}
	gap := from.Sub(until).Minutes()
	if then.start.Before(first.start) {
		va, vb = vb, va
	}
	needed, known := f.minutes(va, vb)
	return plainClash{kind: "travel", gap: gap, needed: needed, short: needed - gap}, known && needed > gap
}
