package main

import (
	"strings"
	"testing"
)

// newJanuary makes the sample council's database with the agendas of its January.
func newJanuary(t *testing.T) *trial {
	t.Helper()
	tr := newSample(t)
	for _, name := range []string{"agenda-hwb-2027-01-13.txt", "agenda-n-icb-2027-01-14.txt", "agenda-n-icp-2027-01-20.txt"} {
		tr.must("import", "--yes", tr.sample(name)) // each finds its own sitting, unasked
	}
	return tr
}

// ofJanuary gives a command with the period of the sample's agendas.
func ofJanuary(args ...string) []string { return append(args, january...) }

// saved gives the hours that one paper for each topic would save, as duplicates has them.
func (tr *trial) saved() float64 {
	tr.t.Helper()
	sum := 0.0
	for _, topic := range read[duplicatesAnswer](tr, ofJanuary("duplicates")...).Topics {
		sum += topic.SavedHours
	}
	return rounded(sum, 2)
}

// TestDuplicatedBusinessOnTheConsole holds the figures of the sample council's January: 20
// items, 8 standing, three topics with 8 of the 12 others, 7.5 h = 1.0 day saved.
func TestDuplicatedBusinessOnTheConsole(t *testing.T) {
	tr := newJanuary(t)
	got := read[duplicatesAnswer](tr, ofJanuary("duplicates")...)
	if got.Items != 20 || got.Standing != 8 || got.Substantive != 12 || got.Shared != 8 || len(got.Topics) != 3 {
		t.Errorf("%d items, %d standing, %d of substance, %d shared, %d topics", got.Items, got.Standing, got.Substantive, got.Shared, len(got.Topics))
	}
	tables := map[string]int{}
	for _, topic := range got.Topics {
		tables[topic.Matters[0]+" led by "+orDash(topic.Lead)] = len(topic.Items)
	}
	for lead, n := range map[string]int{"better care fund led by Health and Wellbeing Board": 3, "winter led by N ICB Board": 3, "joint forward plan led by –": 2} {
		if tables[lead] != n {
			t.Errorf("%s at %d tables, want %d; all: %v", lead, tables[lead], n, tables)
		}
	}
	if out := tr.must(ofJanuary("duplicates")...); !strings.Contains(out, "8 of 12 items of substance (67%) are shared; one paper for each topic would save 7.5 h = 1.0 days.") {
		t.Errorf("says %q", out)
	}
}

// TestWhatIsCorrectedIsRemembered holds a correction by key and by title, the list of
// them, and their withdrawal.
func TestWhatIsCorrectedIsRemembered(t *testing.T) {
	tr := newJanuary(t)
	keys := map[string]string{}
	for _, item := range read[[]labelledAnswer](tr, ofJanuary("agenda", "items")...) {
		keys[item.Title] = item.Key
	}
	if tr.saved() != 7.51 && tr.saved() != 7.5 {
		t.Errorf("saves %v at first", tr.saved())
	}
	tr.must("agenda", "correct", keys["BCF 2026-27 Quarter 3"], keys["BCF Q3 return"][:8], "related")
	if got := tr.saved(); got != 5.63 {
		t.Errorf("saves %v, want 5.63", got)
	}
	out := tr.must("agenda", "correct", "Winter plan update", "System winter resilience", "different")
	if !strings.Contains(out, "are different") {
		t.Errorf("says %q", out)
	}
	got := read[[]correctionAnswer](tr, "agenda", "corrections")
	if len(got) != 2 || got[0].A.Body != "N ICP" || got[0].Likeness != "related" || got[1].A.Key != "" || got[1].Number != 2 {
		t.Errorf("corrections %+v", got)
	}
	compared := read[comparedAnswer](tr, "agenda", "compare", "winter PLAN update", "System winter resilience")
	if compared.Likeness != "different" || !compared.Said || compared.AMatched != "[winter] PLAN update" {
		t.Errorf("compared %+v", compared)
	}
	tr.must("agenda", "withdraw", "2")
	tr.must("agenda", "withdraw", "1")
	if got := tr.saved(); got != 7.51 && got != 7.5 {
		t.Errorf("saves %v, want as at first", got)
	}
	if status, _, errs := tr.do("agenda", "withdraw", "1"); status != exitNot || !strings.Contains(errs, "agenda corrections") {
		t.Errorf("status %d, %q", status, errs)
	}
	if status, _, _ := tr.do("agenda", "correct", "a", "b", "alike"); status != exitUse {
		t.Errorf("alike: status %d", status)
	}
}

// TestALeadIsSetAndTheRouteSaysSo holds who leads, by topic and by matter, and the route.
func TestALeadIsSetAndTheRouteSaysSo(t *testing.T) {
	tr := newJanuary(t)
	tr.must(ofJanuary("agenda", "lead", "better", "--body", "n icp")...)
	route := read[sharedTopicAnswer](tr, ofJanuary("agenda", "route", "better")...)
	if route.Lead != "N ICP" || !route.LeadSet || len(route.Items) != 3 || !route.Items[2].AtLead || route.Items[2].GapDays != 6 || route.Topic != "Better Care Fund quarter 3 of 2026/27" {
		t.Errorf("route %+v", route)
	}
	if out := tr.must(ofJanuary("agenda", "route", "better")...); !strings.Contains(out, "1 day later") || !strings.Contains(out, "you said so") {
		t.Errorf("says %q", out)
	}
	tr.must("agenda", "lead", "Winter", "--matter", "--nobody")
	if got := read[[]leadAnswer](tr, "agenda", "leads"); len(got) != 2 || got[1].Matter != "winter" || got[1].Body != "" {
		t.Errorf("leads %+v", got)
	}
	tr.must(ofJanuary("agenda", "lead", "better", "--withdraw")...)
	tr.must("agenda", "lead", "winter", "--matter", "--withdraw")
	if out := tr.must("agenda", "leads"); !strings.Contains(out, "No lead was set") {
		t.Errorf("says %q", out)
	}
	for _, args := range [][]string{ofJanuary("agenda", "lead", "none-such", "--nobody"), ofJanuary("agenda", "route", "none-such"), ofJanuary("agenda", "lead", "better", "--body", "Parish")} {
		if status, _, _ := tr.do(args...); status != exitNot {
			t.Errorf("%v: status %d", args, status)
		}
	}
	for _, args := range [][]string{ofJanuary("agenda", "lead", "better"), {"agenda", "lead", "better", "--nobody"}} {
		if status, _, _ := tr.do(args...); status != exitUse {
			t.Errorf("%v: status %d", args, status)
		}
	}
}

// TestLabelsAreConfirmedAndCounted holds one in five of the ICB's business to be strategic
// once its labels are confirmed, and what a label changes.
func TestLabelsAreConfirmedAndCounted(t *testing.T) {
	tr := newJanuary(t)
	icb := ofJanuary("agenda", "balance", "--body", "N ICB Board")
	tr.must(ofJanuary("agenda", "confirm", "--body", "N ICB Board")...)
	got := read[[]balanceAnswer](tr, icb...)
	if len(got) != 1 || got[0].Strategic != 1 || got[0].Operational != 4 || got[0].Share != 0.2 || got[0].Confirmed != 5 || len(got[0].Months) != 1 {
		t.Errorf("balance %+v", got)
	}
	if out := tr.must(icb...); !strings.Contains(out, "1 of 5 strategic (20%)") || !strings.Contains(out, "5 of 5 confirmed") {
		t.Errorf("says %q", out)
	}
	items := read[[]labelledAnswer](tr, ofJanuary("agenda", "items", "--body", "n icb board")...)
	if len(items) != 7 || items[0].Kind != "standing" || !items[2].Confirmed {
		t.Errorf("items %+v", items)
	}
	tr.must("agenda", "label", items[2].Key, items[3].Key, "--as", "strategic")
	if got := read[[]balanceAnswer](tr, icb...); got[0].Strategic != 3 {
		t.Errorf("after two labels %+v", got)
	}
	tr.must("agenda", "label", items[2].Key, items[3].Key, "--withdraw")
	if got := read[[]balanceAnswer](tr, icb...); got[0].Strategic != 1 || got[0].Confirmed != 3 {
		t.Errorf("taken back %+v", got)
	}
	if status, _, _ := tr.do("agenda", "label", items[2].Key); status != exitUse {
		t.Errorf("no label: status %d", status)
	}
	if status, _, _ := tr.do("agenda", "label", "Winter plan", "--as", "strategic"); status != exitNot {
		t.Errorf("a title: status %d", status)
	}
	if rules := tr.must("agenda", "rules"); !strings.Contains(rules, "every return is operational\n") {
		t.Errorf("rules %q", rules)
	}
}

// TestWhatIsToComeAndInCommon holds the business expected in spring and the hours that
// meeting in common would save.
func TestWhatIsToComeAndInCommon(t *testing.T) {
	tr := newJanuary(t)
	come := read[[]toComeAnswer](tr, "agenda", "to-come", "--from", "2027-02-01", "--to", "2027-05-01")
	if len(come) != 4 || come[1].Name != "Better Care Fund quarter 4 of 2026/27" || come[1].Around != "2027-04-14" || come[1].Overdue {
		t.Errorf("to come %+v", come)
	}
	if out := tr.must("agenda", "to-come", "--from", "2030-02-01", "--to", "2030-05-01"); !strings.Contains(out, "Nothing that recurs") {
		t.Errorf("says %q", out)
	}
	common := read[inCommonAnswer](tr, "agenda", "in-common", "HWB", "N ICP", "--from", "2027-01", "--to", "2027-01")
	if common.SavedHours != 15 || common.SavedDays != 2 || common.Together != 1 || len(common.Today) != 2 || len(common.Then) != 1 {
		t.Errorf("in common %+v", common)
	}
	if status, _, _ := tr.do("agenda", "in-common", "HWB", "--from", "2027-01", "--to", "2027-01"); status == exitDone {
		t.Error("one body meets in common with itself")
	}
}

// TestAcronymsAreAddedAndForgotten holds the user's own acronyms.
func TestAcronymsAreAddedAndForgotten(t *testing.T) {
	tr := newSample(t)
	tr.must("agenda", "acronym", "set", "WHIP", "Weald Hedgerow Improvement Partnership")
	if got := read[[]acronymAnswer](tr, "agenda", "acronym", "list"); len(got) != 1 || got[0].Short != "WHIP" {
		t.Errorf("acronyms %+v", got)
	}
	compared := read[comparedAnswer](tr, "agenda", "compare", "WHIP strategy", "Weald Hedgerow Improvement Partnership strategy")
	if compared.Likeness != "same" || compared.Said {
		t.Errorf("compared %+v", compared)
	}
	tr.must("agenda", "acronym", "remove", "whip")
	if out := tr.must("agenda", "acronym", "list"); !strings.Contains(out, "built in") {
		t.Errorf("says %q", out)
	}
	if status, _, _ := tr.do("agenda", "acronym", "remove", "whip"); status != exitNot {
		t.Errorf("removed twice: status %d", status)
	}
}
