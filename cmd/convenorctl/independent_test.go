package main

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// councils is how many made-up councils are tried; more of them take longer.
var councils = flag.Int("councils", 12, "how many made-up councils the independent finder is compared on")

var wholeYear = []string{"--from", "2027-01-01", "--to", "2029-01-01"}

// TestClashesAreThoseOfAnIndependentFinder holds the whole way from a register file and
// calendars to a list of clashes, and on through decisions taken on it, against every pair
// being looked at by the rules' words.
func TestClashesAreThoseOfAnIndependentFinder(t *testing.T) {
	kinds := map[string]int{}
	for seed := range uint64(*councils) {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 5))}
		c := m.council()
		tr := &trial{t: t, dir: t.TempDir()}
		tr.take(c)
		f := newPlainFinder(c)
		var told []string
		for range 4 {
			open := read[[]clashAnswer](tr, append([]string{"clashes"}, wholeYear...)...)
			if want, got := f.clashes(), plainClashes(open); !slices.Equal(got, want) {
				tr.differ(seed, c, got, want)
				t.Log(told)
				return
			}
			for _, x := range open {
				kinds[x.Kind]++
			}
			said, decided := tr.decideOne(m, f, open)
			if !decided {
				break
			}
			told = append(told, said)
		}
	}
	for _, kind := range []string{"private", "tentative", "statutory", "overlap", "travel"} {
		if kinds[kind] < *councils/2 {
			t.Errorf("%d %s clashes in %d councils: the made-up ones are too tame", kinds[kind], kind, *councils)
		}
	}
}

// take makes a database of a council's files.
func (tr *trial) take(c council) {
	tr.t.Helper()
	tr.must("init")
	tr.must("register", "import", tr.write("register.json", c.registerText()))
	for i, feed := range c.feeds {
		path := tr.write(fmt.Sprintf("feed-%d.ics", i), feed.text())
		args := append([]string{"import", "--yes", "--matches", "refuse"}, feed.args...)
		if status, _, errs := tr.do(append(args, path)...); status != exitDone && status != exitProblems {
			tr.t.Fatalf("import: status %d: %s", status, errs)
		}
	}
}

// plainClashes gives what the program finds as the independent finder writes it.
func plainClashes(list []clashAnswer) []string {
	var out []string
	for i := range list {
		c := &list[i]
		out = append(out, plainOf(c).sorted(c.A.Start == c.B.Start && c.A.End == c.B.End))
	}
	slices.Sort(out)
	return out
}

func plainOf(c *clashAnswer) plainClash {
	name := func(s clashSide) string {
		start := s.Start
		if s.Title == "Private appointment" {
			return "private " + start
		}
		return s.UID + " " + start
	}
	value := func(v *float64) float64 { return *cmp.Or(v, new(float64)) }
	return plainClash{c.Officer, name(c.A), name(c.B), c.Kind, c.OverlapMinutes, value(c.GapMinutes), value(c.NeededMinutes), value(c.ShortMinutes)}
}

// differ says where the two differ, with the files.
func (tr *trial) differ(seed uint64, c council, got, want []string) {
	tr.t.Helper()
	var b strings.Builder
	for _, line := range got {
		if !slices.Contains(want, line) {
			fmt.Fprintf(&b, "only the program:     %s\n", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			fmt.Fprintf(&b, "only the independent: %s\n", line)
		}
	}
	tr.t.Errorf("council %d: %d clashes, want %d\n%s", seed, len(got), len(want), b.String())
	if keep := os.Getenv("CONVENOR_KEEP"); keep != "" {
		for i, feed := range c.feeds {
			_ = os.WriteFile(filepath.Join(keep, fmt.Sprintf("feed-%d.ics", i)), []byte(feed.text()), 0o600)
		}
		_ = os.WriteFile(filepath.Join(keep, "register.json"), []byte(c.registerText()), 0o600)
	}
}
