package agenda

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"convenor/calendar"
)

func on(year, month, day int) calendar.Date {
	return calendar.NewDate(year, 1, 1).AddDays(30*(month-1) + day)
}

// topicsOf gives the topics of titles, each with its titles, sorted.
func topicsOf(g Grouping, lines []Line) []string {
	var list []string
	for _, t := range g.Topics {
		var titles []string
		for _, i := range t.Lines {
			titles = append(titles, lines[i].Title)
		}
		slices.Sort(titles)
		list = append(list, t.ID+": "+strings.Join(titles, " | "))
	}
	slices.Sort(list)
	return list
}

// TestTopicsAreAMatterInACycle holds that a topic takes in every kind of document on its
// matter in its cycle, and nothing of another cycle, quarter or place.
func TestTopicsAreAMatterInACycle(t *testing.T) {
	lines := []Line{
		{Title: "Winter plan 2026/27", Body: "N ICB", Date: on(2026, 9, 10)},
		{Title: "Winter performance", Body: "C ICB", Date: on(2027, 1, 14)},
		{Title: "Winter plan 2027/28", Body: "N ICB", Date: on(2027, 9, 10)},
		{Title: "BCF plan 2026/27", Body: "HWB", Date: on(2026, 6, 10)},
		{Title: "Better Care Fund 2026-27: Q1 return", Body: "HWB", Date: on(2026, 9, 10)},
		{Title: "BCF quarter 1", Body: "C ICB", Date: on(2026, 9, 20)},
		{Title: "BCF quarter 2", Body: "C ICB", Date: on(2026, 11, 20)},
		{Title: "BCF end of year return 2025/26 and plan 2026/27", Body: "E ICB", Date: on(2026, 6, 20)},
		{Title: "Kent dementia strategy", Body: "HWB", Date: on(2026, 6, 10)},
		{Title: "Dementia strategy", Body: "N ICB", Date: on(2026, 6, 15)},
		{Title: "Devon dementia strategy", Body: "E ICB", Date: on(2026, 6, 20)},
		{Title: "Finance month 8", Body: "N ICB", Date: on(2027, 1, 14)},
		{Title: "Finance month 9", Body: "N ICB", Date: on(2027, 2, 14)},
		{Title: "Apologies", Body: "N ICB", Date: on(2027, 2, 14)},
		{Title: "Nether Wallop allotments", Body: "N ICB"},
	}
	g := reader(t).Cluster(lines)
	want := []string{
		"better-care-fund-2026-27-q1: BCF quarter 1 | Better Care Fund 2026-27: Q1 return",
		"better-care-fund-2026-27-q2: BCF quarter 2",
		"better-care-fund-2026-27: BCF end of year return 2025/26 and plan 2026/27 | BCF plan 2026/27",
		"finance-2026-27-m8: Finance month 8",
		"finance-2026-27-m9: Finance month 9",
		"allotments-nether-wallop: Nether Wallop allotments",
		"winter-2026-27: Winter performance | Winter plan 2026/27",
		"winter-2027-28: Winter plan 2027/28",
	}
	got := slices.DeleteFunc(topicsOf(g, lines), func(s string) bool { return strings.HasPrefix(s, "dementia") })
	for i, s := range got {
		if i >= len(want) || !slices.Contains(want, s) {
			t.Errorf("topic %s is not wanted", s)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d topics, want %d", len(got), len(want))
	}
	if !slices.Equal(g.Standing, []int{13}) {
		t.Errorf("standing %v", g.Standing)
	}
	for _, topic := range g.Topics {
		if slices.Contains(topic.Lines, 8) && slices.Contains(topic.Lines, 10) {
			t.Error("Kent's and Devon's strategies are one topic through the one without a place")
		}
	}
}

// shape tells what is grouped with what under which id, whatever the order.
func shape(g Grouping, lines []Line) string {
	var list []string
	for _, t := range g.Topics {
		var keys []string
		for _, i := range t.Lines {
			keys = append(keys, lines[i].ID())
		}
		slices.Sort(keys)
		list = append(list, t.ID+"="+strings.Join(keys, ","))
	}
	slices.Sort(list)
	return strings.Join(list, "\n")
}

// TestTheOrderOfLinesMakesNoDifference holds that a re-import in another order gives the
// same topics under the same ids, and that every line of business is in one topic.
func TestTheOrderOfLinesMakesNoDifference(t *testing.T) {
	r := reader(t)
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Line { return anyLine(t, "line") }), 0, 25).Draw(t, "lines")
		for i := range lines {
			lines[i].Key = fmt.Sprint(i)
		}
		mixed := rapid.Permutation(lines).Draw(t, "mixed")
		g, h := r.Cluster(lines), r.Cluster(mixed)
		if shape(g, lines) != shape(h, mixed) {
			t.Fatalf("one way\n%s\nthe other\n%s", shape(g, lines), shape(h, mixed))
		}
		count := len(g.Standing)
		seen := map[string]bool{}
		for _, topic := range g.Topics {
			count += len(topic.Lines)
			if seen[topic.ID] || strings.ContainsAny(topic.ID, " \t") || topic.ID == "" || topic.ID == "-" {
				t.Fatalf("id %q is no word of its own", topic.ID)
			}
			seen[topic.ID] = true
		}
		if count != len(lines) {
			t.Fatalf("%d lines in topics and standing, %d given", count, len(lines))
		}
	})
}

// TestIDsStayWhenMoreArrives holds that what comes later leaves the ids of topics as they were.
func TestIDsStayWhenMoreArrives(t *testing.T) {
	r := reader(t)
	lines := generated(600, 3)
	slices.SortFunc(lines, func(a, b Line) int { return a.Date.Compare(b.Date) })
	before, after := r.Cluster(lines[:500]), r.Cluster(lines)
	kept, all := 0, 0
	for _, t := range before.Topics {
		for _, u := range after.Topics {
			if t.Lines[0] == u.Lines[0] {
				all++
				if t.ID == u.ID {
					kept++
				}
			}
		}
	}
	if all < 200 || 100*kept < 97*all {
		t.Errorf("%d of %d ids kept", kept, all)
	}
}

// TestCorrectionsGroup holds that the user's same joins and that different parts, through
// others too.
func TestCorrectionsGroup(t *testing.T) {
	lines := []Line{
		{Key: "a", Title: "Winter plan", Date: on(2026, 9, 1)}, {Key: "b", Title: "Winter plan", Date: on(2026, 9, 9)},
		{Key: "c", Title: "Winter resilience", Date: on(2026, 9, 20)}, {Key: "d", Title: "Bandstand", Date: on(2026, 9, 2)},
	}
	r, err := NewReader(Options{Corrections: []Correction{{"a", "b", Different}, {"c", "d", Dup}}})
	if err != nil {
		t.Fatal(err)
	}
	of := map[int]string{}
	for _, topic := range r.Cluster(lines).Topics {
		for _, i := range topic.Lines {
			of[i] = topic.ID
		}
	}
	if of[0] == of[1] {
		t.Error("a and b are one topic, though the user said different")
	}
	if of[2] != of[3] {
		t.Error("c and d are two topics, though the user said the same")
	}
}

// TestBlockingFindsWhatAllPairsFind holds that looking only among those that share a
// telling word misses next to nothing: at least 99 links in 100.
func TestBlockingFindsWhatAllPairsFind(t *testing.T) {
	r := reader(t)
	elements := r.elements(generated(3_000, 7), &Grouping{})
	all, few := r.allLinks(elements), r.blockedLinks(elements)
	if len(all) < 500 || 100*len(few) < 99*len(all) {
		t.Errorf("blocking finds %d of %d links", len(few), len(all))
	}
}

// TestAReaderServesSeveralAtOnce holds that goroutines may share a reader.
func TestAReaderServesSeveralAtOnce(t *testing.T) {
	r := reader(t)
	lines := generated(200, 5)
	want := shape(r.Cluster(lines), lines)
	fresh := reader(t)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := shape(fresh.Cluster(lines), lines); got != want {
				t.Error("another answer when several ask")
			}
		})
	}
	wait.Wait()
}
