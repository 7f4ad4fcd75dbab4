package main

import (
	"slices"
	"strings"
	"testing"
)

// TestPairsAreJudgedWithoutADatabase holds the form of the answer: label, score and
// reason for every line, in the order given, a header or not.
func TestPairsAreJudgedWithoutADatabase(t *testing.T) {
	tr := &trial{t: t, dir: t.TempDir()}
	const rows = "BCF Q3 return\tHWB\t2027-01-13\tBetter Care Fund quarter 3\tN ICB\t2027-01-25\tdup\n" +
		"BCF Q3 return\tHWB\t2027-01-13\tBCF end-of-year plan\tN ICB\t2027-01-25\n" +
		"Safeguarding Adults annual report\tHWB\t\tDPH annual report\tHWB\t\n"
	want := [][2]string{{"dup", "both quarter 3 of 2026/27; 12 days apart"}, {"related", "return"}, {"different", "different matters"}}
	for name, text := range map[string]string{"bare.tsv": rows, "header.tsv": "item_a\tbody_a\tdate_a\titem_b\tbody_b\tdate_b\n" + rows} {
		lines := strings.Split(strings.TrimSpace(tr.must("duplicates", "--pairs", tr.write(name, text))), "\n")
		if len(lines) != len(want) {
			t.Fatalf("%s: %d lines, want %d: %q", name, len(lines), len(want), lines)
		}
		for i, l := range lines {
			f := strings.Split(l, "\t")
			if len(f) != 3 || f[0] != want[i][0] || !strings.Contains(f[2], want[i][1]) || !strings.HasPrefix(f[1], "0.") {
				t.Errorf("%s, line %d: %q, want %v", name, i+1, l, want[i])
			}
		}
	}
}

// TestItemsAreGroupedWithoutADatabase holds that items of one topic have one word, and
// standing items a hyphen, in the order given.
func TestItemsAreGroupedWithoutADatabase(t *testing.T) {
	tr := &trial{t: t, dir: t.TempDir()}
	file := tr.write("items.tsv", "Apologies\tHWB\t2027-01-13\nWinter plan update\tHWB\t2027-01-13\nFinance month 8\tN ICB\t2027-01-14\nWinter performance\tN ICB\t2027-01-14\n")
	var topics, titles []string
	for _, l := range strings.Split(strings.TrimSpace(tr.must("duplicates", "--cluster", file)), "\n") {
		topic, title, _ := strings.Cut(l, "\t")
		topics, titles = append(topics, topic), append(titles, title)
	}
	if !slices.Equal(titles, []string{"Apologies", "Winter plan update", "Finance month 8", "Winter performance"}) {
		t.Errorf("titles %q", titles)
	}
	if topics[0] != "-" || topics[1] != topics[3] || topics[1] == topics[2] || strings.ContainsAny(topics[1], " \t") {
		t.Errorf("topics %q", topics)
	}
	answers := read[[]topicAnswer](tr, "duplicates", "--cluster", file)
	if len(answers) != 4 || answers[3].Topic != topics[3] || answers[3].Title != titles[3] {
		t.Errorf("JSON %+v", answers)
	}
}

// TestStandingIsToldForEveryLine holds one word for each line.
func TestStandingIsToldForEveryLine(t *testing.T) {
	tr := &trial{t: t, dir: t.TempDir()}
	out := tr.must("agenda", "standing", tr.write("titles.txt", "Apologies for absence\nWinter plan\nMinutes\nJoint Forward Plan"))
	if out != "standing\nbusiness\nstanding\nbusiness\n" {
		t.Errorf("says %q", out)
	}
}

// TestWhatIsWrongWithATableIsTold holds that every line has its answer though one is
// broken, and that a missing file and no file at all are told.
func TestWhatIsWrongWithATableIsTold(t *testing.T) {
	tr := &trial{t: t, dir: t.TempDir()}
	status, out, errs := tr.do("duplicates", "--pairs", tr.write("broken.tsv", "BCF\tHWB\t13/01/27\tBCF\tICB\t\n"))
	if status != exitProblems || strings.Count(out, "\n") != 1 || !strings.Contains(errs, "broken.tsv:1") || !strings.Contains(errs, "13/01/27") {
		t.Errorf("status %d, %q, %q", status, out, errs)
	}
	if status, _, errs := tr.do("duplicates", "--pairs", tr.path("none.tsv")); status != exitNot || !strings.Contains(errs, "none.tsv") {
		t.Errorf("missing file: status %d, %q", status, errs)
	}
	if status, _, errs := tr.do("duplicates"); status != exitUse || !strings.Contains(errs, "--pairs") {
		t.Errorf("no file: status %d, %q", status, errs)
	}
	if status, _, _ := tr.do("duplicates", "--pairs", "a.tsv", "--cluster", "b.tsv"); status != exitUse {
		t.Errorf("two files: status %d", status)
	}
}
