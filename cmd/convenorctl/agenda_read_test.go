package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestAgendaRead holds what is printed of a committee's answer and of an agenda's text,
// for people and for programs, without a database.
func TestAgendaRead(t *testing.T) {
	tr := newTrial(t)
	if err := os.Remove(tr.path("trial.db")); err != nil {
		t.Fatal(err)
	}
	const want = "2027-01-13\t10:00\t\tHealth and Wellbeing Board\tCounty Hall\t\n1\tApologies\t\t\t\t\n"
	if out := tr.must("agenda", "read", tr.sample("agenda-hwb-2027-01-13.txt")); !strings.HasPrefix(out, want) || strings.Count(out, "\n") != 8 {
		t.Errorf("%q", out)
	}
	var answer agendasAnswer
	if err := json.Unmarshal([]byte(tr.must("--json", "agenda", "read", tr.sample("GetMeeting.xml"))), &answer); err != nil {
		t.Fatal(err)
	}
	if answer.Number != "7302" || answer.End != "14:00" || answer.Status != "Confirmed" || len(answer.Items) != 3 || len(answer.Meetings) != 0 ||
		answer.Items[2].Title != "Better Care Fund plan for 2026-27" {
		t.Errorf("%+v", answer)
	}
	if err := json.Unmarshal([]byte(tr.must("--json", "agenda", "read", tr.sample("GetMeetings.xml"))), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Meetings) != 2 || answer.Meetings[0].Status != "Cancelled" {
		t.Errorf("%+v", answer)
	}
	undated := tr.path("undated.txt")
	if err := os.WriteFile(undated, []byte("Agenda\n1. Apologies\n2. Close\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, out, errs := tr.do("agenda", "read", undated); status != exitProblems || !strings.Contains(out, "2\tClose") || !strings.Contains(errs, "no date") {
		t.Errorf("%d %q %q", status, out, errs)
	}
	if status, _, errs := tr.do("agenda", "read", tr.sample("dass.ics")); status != exitNot || !strings.Contains(errs, "no committee page") {
		t.Errorf("%d %q", status, errs)
	}
}

// TestCommitteeWebsiteTellsMore holds step 3 of the walk of publication dates: a list of
// meetings without their ends, then the answer for one of them, which has its end.
func TestCommitteeWebsiteTellsMore(t *testing.T) {
	tr := newTrial(t)
	tr.must("register", "import", tr.sample("register.json"))
	var counts struct{ Meetings, Cancelled, New, Moved int }
	read := func(file string) (start, end string, assumed bool) {
		t.Helper()
		if err := json.Unmarshal([]byte(tr.must("--json", "import", "--yes", "--body", "HWB", tr.sample(file))), &counts); err != nil {
			t.Fatal(err)
		}
		var held []occurrenceAnswer
		if err := json.Unmarshal([]byte(tr.must("--json", "occurrences", "--from", "2026-01-01", "--to", "2027-01-01")), &held); err != nil {
			t.Fatal(err)
		}
		if len(held) != 1 {
			t.Fatalf("%d sittings held", len(held))
		}
		return held[0].Start, held[0].End, held[0].EndAssumed
	}
	start, end, assumed := read("GetMeetings.xml")
	if counts.Meetings != 1 || counts.Cancelled != 1 || counts.New != 1 || start != "2026-02-10T10:00:00Z" || end != "2026-02-10T12:00:00Z" || !assumed {
		t.Errorf("%+v %s %s %v", counts, start, end, assumed)
	}
	_, end, assumed = read("GetMeeting.xml")
	if end != "2026-02-10T14:00:00Z" || assumed {
		t.Errorf("%+v %s %v", counts, end, assumed)
	}
}
