package main

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// decideOne takes a decision of some kind on one of the open clashes, and tells the
// independent finder what it means; false where none of them could be told apart.
func (tr *trial) decideOne(m *maker, f *plainFinder, open []clashAnswer) (string, bool) {
	tr.t.Helper()
	for _, i := range m.Perm(len(open)) {
		c := &open[i]
		if c.Ruling != nil {
			continue // to decide it again would take the first decision back
		}
		officer := madeOfficers[slices.IndexFunc(madeOfficers, func(name string) bool {
			return name == c.Officer || madePosts[slices.Index(madeOfficers, name)] == c.Officer
		})]
		a, b := f.only(plainOf(c).a), f.only(plainOf(c).b)
		if a == nil || b == nil || a.expected[officer] == nil || b.expected[officer] == nil {
			continue
		}
		flags := f.decide(m, c, officer, a, b)
		if flags == nil {
			continue
		}
		args := append([]string{"decide", c.ID, "--reason", "because", "--by", "Kit Lane"}, flags...)
		tr.must(args...)
		return fmt.Sprintf("%s %v", plainOf(c), flags), true
	}
	return "", false
}

// only gives the sitting of a name; nil where several have it.
func (f *plainFinder) only(name string) *rememberedSitting {
	var found *rememberedSitting
	for _, s := range f.sittings {
		if s.name() == name {
			if found != nil {
				return nil
			}
			found = s
		}
	}
	return found
}

// decide draws a decision, works it in, and gives its flags; nil where it cannot be.
func (f *plainFinder) decide(m *maker, c *clashAnswer, officer string, a, b *rememberedSitting) []string {
	at, to := a.expected[officer], b.expected[officer]
	switch m.IntN(6) {
	case 0, 1:
		side, kept := b, "a"
		if m.chance(50) {
			side, kept = a, "b"
		}
		flags := []string{"--keep", kept}
		if other := pick(m, madeOfficers...); other != officer && m.chance(60) {
			flags = append(flags, "--deputy", other)
			if side.expected[other] == nil {
				side.expected[other] = &attending{start: side.start, end: side.end}
			}
		}
		delete(side.expected, officer)
		return flags
	case 2:
		if f.mustBeThere(b) {
			return nil
		}
		to.remote = true
		return []string{"--remote", "b"}
	case 3:
		lost := 5 + m.IntN(90)
		until := a.end.Add(-time.Duration(lost) * time.Minute)
		if a.day || !until.After(at.start) {
			return nil
		}
		if until.Before(at.end) {
			at.end = until
		}
		return []string{"--leave-early", strconv.Itoa(lost)}
	case 4:
		lost := 5 + m.IntN(90)
		from := b.start.Add(time.Duration(lost) * time.Minute)
		if b.day || !from.Before(to.end) {
			return nil
		}
		if from.After(to.start) {
			to.start = from
		}
		return []string{"--arrive-late", strconv.Itoa(lost)}
	default:
		f.accepted[officer+a.name()+b.name()], f.accepted[officer+b.name()+a.name()] = true, true
		return []string{"--accept-both"}
	}
}
