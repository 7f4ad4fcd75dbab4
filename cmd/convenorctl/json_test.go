package main

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestJSONIsAllThatStandsOnStdout holds the rule of --json for commands that list, show,
// change and write: one JSON value on stdout and nothing beside it, lists never null.
func TestJSONIsAllThatStandsOnStdout(t *testing.T) {
	tr := newSample(t)
	clash := tr.byKind("overlap").ID
	when := " --from 2027-01-01 --to 2027-02-01"
	for _, line := range []string{
		"about", "about security", "agenda come" + when, "agenda acronym list", "backup", "backup " + tr.path("copy"),
		"body list", "body set HWB members=21", "check", "clashes --warnings" + when, "clashes" + when,
		"compare --on 2027-04-01", "council show", "deadlines" + when, "decide " + clash + " --keep a --reason known",
		"duplicates" + when, "export ics -o " + tr.path("all.ics"), "export ics --changes -o " + tr.path("none.ics"),
		"forget --before 2020-01-01", "history", "import --preview " + tr.sample("dass-again.ics"), "layout list",
		"ledger" + when, "mileage 45", "milestones" + when, "note " + clash, "occurrences" + when, "occurrences --from 2020-01-01 --to 2020-01-02",
		"overlay list", "quorum --body HWB --at 2027-01-20T14:00:00Z --minutes 60", "redo", "register export " + tr.path("register.json"),
		"register import " + tr.path("register.json"), "report --month 2027-01 -o " + tr.path("report.csv"),
		"report --year 2027 --form csv -o " + tr.path("reports"), "search Dentist", "slots --body HWB --minutes 60" + when,
		"source list", "speed 50", "tally --from 2027-01 --to 2027-01", "tally --from 2020-01 --to 2020-01", "tray", "undo", "ways " + clash,
	} {
		status, out, errs := tr.do(append([]string{"--json"}, strings.Fields(line)...)...)
		if strings.HasPrefix(line, "redo") || strings.HasPrefix(line, "compare") || strings.HasPrefix(line, "agenda") {
			if status != exitDone && out == "" {
				continue // nothing to do is told on stderr alone
			}
		}
		if status != exitDone || !json.Valid([]byte(out)) || strings.TrimSpace(out) == "null" {
			t.Errorf("%s: status %d, stderr %q, stdout is no JSON value: %.200s", line, status, errs, out)
		}
	}
}

// TestAReportTellsWhatItWrote holds that programs learn the paths of a year's reports.
func TestAReportTellsWhatItWrote(t *testing.T) {
	tr := newSample(t)
	var answer reportAnswer
	if err := json.Unmarshal([]byte(tr.must("--json", "report", "--year", "2027", "--form", "csv", "-o", tr.path("year"))), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Files) != 12 || !strings.HasSuffix(answer.Files[0], "report-2027-01.csv") || tr.content("year/report-2027-12.csv") == "" {
		t.Errorf("it tells of %v", answer.Files)
	}
}

// TestHelpIsAWordToo holds that help before a command says what --help behind it says.
func TestHelpIsAWordToo(t *testing.T) {
	said := func(args ...string) (int, string) {
		var out, errs bytes.Buffer
		status := run(context.Background(), args, streams{in: strings.NewReader(""), out: &out, err: &errs}, func() time.Time { return clock })
		return status, out.String()
	}
	for _, command := range [][]string{{}, {"tally"}, {"export", "ics"}} {
		_, want := said(append(slices.Clone(command), "--help")...)
		if status, got := said(append([]string{"help"}, command...)...); status != exitDone || got != want || got == "" {
			t.Errorf("help %v: status %d\n%s", command, status, got)
		}
	}
	if status, _ := said("help", "nonsense"); status != exitUse {
		t.Errorf("help on what there is not: status %d", status)
	}
}
