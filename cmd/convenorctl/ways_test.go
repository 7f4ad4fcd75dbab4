package main

import (
	"strconv"
	"strings"
	"testing"
)

// TestTheWaysOutOfTheBadThursday is the third walk: what is offered first is what the
// assistant decides, and it does what it says.
func TestTheWaysOutOfTheBadThursday(t *testing.T) {
	tr := newSample(t)
	overlap, travel := tr.byKind("overlap"), tr.byKind("travel")
	first := read[waysAnswer](tr, "ways", overlap.ID)
	if w := first.Ways[0]; w.Sentence != "Send DCS to C Place Partnership" || w.Keep != "a" || w.Deputy != "DCS" ||
		w.Detail != "Already going (member of C Place Partnership)" || w.Left != 0 || w.Gone != 2 || w.Open != 1 {
		t.Errorf("%+v", w)
	}
	if first.Clash.ID != overlap.ID || first.Clash.Status != "open" {
		t.Errorf("%+v", first.Clash)
	}
	w := first.Ways[0]
	tr.must("decide", overlap.ID, "--keep", w.Keep, "--deputy", w.Deputy, "--reason", "statutory partner seat")
	if n := tr.openOf("DASS"); n != w.Open {
		t.Errorf("%d clashes are open, the way out said %d", n, w.Open)
	}
	second := read[waysAnswer](tr, "ways", travel.ID).Ways[0]
	if second.Sentence != "Join E ICP remotely" || !second.Ask || second.Remote != "b" || second.MilesBefore != 180 || second.MilesAfter != 72 || second.MilesSaved != 108 || second.Open != 0 {
		t.Errorf("%+v", second)
	}
	tr.must("decide", travel.ID, "--remote", second.Remote, "--reason", "the partnership meets by Teams too")
	if n := tr.openOf("DASS"); n != 0 {
		t.Errorf("%d clashes are open, want none", n)
	}
	status, out, errs := tr.do("ways", travel.ID)
	if status != exitDone || !strings.Contains(errs, "settled") || !strings.Contains(out, "Join E ICP remotely") {
		t.Errorf("of a settled clash: status %d, %q %s", status, errs, out)
	}
}

// TestDatesToMoveToAreFree holds that a date offered for a move is one at which nobody who
// is expected is missing, and that the papers can be out in time.
func TestDatesToMoveToAreFree(t *testing.T) {
	tr := newSample(t)
	moves := 0
	for _, w := range read[waysAnswer](tr, "ways", tr.byKind("travel").ID, "--now", "2027-01-08T09:00:00Z").Ways {
		for _, d := range w.Dates {
			moves++
			if len(d.Missing) > 0 || d.Date < "2027-01-15" || d.PublishBy < "2027-01-08" {
				t.Errorf("%s: %+v", w.Sentence, d)
			}
		}
		if w.Kind == "move" && (w.Keep+w.Remote != "" || w.Asked == 0) {
			t.Errorf("%+v", w)
		}
	}
	if moves != 6 {
		t.Errorf("%d dates, want three of each body", moves)
	}
}

// TestTheTextToAsk holds that what a secretariat must be asked can be pasted.
func TestTheTextToAsk(t *testing.T) {
	tr := newSample(t)
	id := tr.byKind("travel").ID
	for _, w := range read[waysAnswer](tr, "ways", id).Ways {
		rank := strconv.Itoa(w.Rank)
		if w.AskText == "" {
			if status, _, errs := tr.do("ways", id, "--ask", rank); status != exitUse || !strings.Contains(errs, "leave") {
				t.Errorf("%s: status %d, %q", w.Sentence, status, errs)
			}
			continue
		}
		if out := tr.must("ways", id, "--ask", rank); out != w.AskText || !strings.HasPrefix(out, "To the secretariat of ") {
			t.Errorf("%s: %q", w.Sentence, out)
		}
	}
	if status, _, errs := tr.do("ways", id, "--ask", "99"); status != exitUse || !strings.Contains(errs, "rank") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// TestWaysOfNoClash holds that what is not there is said.
func TestWaysOfNoClash(t *testing.T) {
	tr := newSample(t)
	if status, _, errs := tr.do("ways", "c-nothing"); status != exitNot || !strings.Contains(errs, "c-nothing") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// TestTheLedgerOfDecisions holds that each system's giving way is counted as it is decided,
// and no longer when it is withdrawn.
func TestTheLedgerOfDecisions(t *testing.T) {
	tr := newSample(t)
	ledger := func(more ...string) []ledgerAnswer {
		return read[[]ledgerAnswer](tr, append(append([]string{"ledger"}, january...), more...)...)
	}
	if rows := ledger(); len(rows) != 3 || rows[0].System != "N" || rows[0].Kept+rows[0].GaveWay != 0 {
		t.Errorf("before any decision: %+v", rows)
	}
	overlap, travel := tr.byKind("overlap").ID, tr.byKind("travel").ID
	tr.must("decide", overlap, "--keep", "a", "--deputy", "DCS", "--reason", "statutory partner seat")
	tr.must("decide", travel, "--keep", "a", "--reason", "the board decides")
	rows := ledger()
	n, c, e := rows[0], rows[1], rows[2]
	if n.Kept != 2 || n.GaveWay != 0 || c.GaveWay != 1 || c.Covered != 1 || c.Share != 1 || e.GaveWay != 1 || e.Covered != 0 || e.To[0] != (ledgerToAnswer{"N", 1}) {
		t.Errorf("%+v", rows)
	}
	if rows := ledger("--officer", "DASS", "--by", "officer,month"); len(rows) != 3 || rows[0].Officer != "DASS" || rows[0].Month != "2027-01" {
		t.Errorf("by officer and month: %+v", rows)
	}
	if rows := ledger("--officer", "CEX", "--by", "month"); len(rows) != 0 {
		t.Errorf("CEX gave nothing up: %+v", rows)
	}
	if out := tr.must(append([]string{"ledger"}, january...)...); !strings.Contains(out, "100%") || !strings.Contains(out, "N 1") {
		t.Errorf("%s", out)
	}
	tr.must("decide", travel, "--withdraw")
	if rows := ledger(); rows[2].GaveWay != 0 {
		t.Errorf("after withdrawing: %+v", rows)
	}
	if status, _, errs := tr.do(append([]string{"ledger", "--officer", "Nobody"}, january...)...); status != exitNot || !strings.Contains(errs, "Nobody") {
		t.Errorf("status %d, %q", status, errs)
	}
}
