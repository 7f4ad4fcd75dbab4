package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// TestWrongUseIsTold holds that wrong use ends with status 2 and a word on what is right.
func TestWrongUseIsTold(t *testing.T) {
	tr := newSample(t)
	for _, c := range []struct {
		args string
		says string
	}{
		{"nonsense", "nonsense"},
		{"tally --from 2027-01", "--to"},
		{"tally --from 2027-13 --to 2027-13", "not a month"},
		{"tally --from 2027-02 --to 2027-01", "before"},
		{"tally --from 2027-01 --to 2027-01 --by colour", "system, officer, post, body, kind, month, municipal-year and financial-year"},
		{"tally --from 2027-01 --to 2027-01 --by system,system", "different"},
		{"clashes --from 2027-01-01 --to 2027-01-01", "not after"},
		{"clashes --from 1/1/27 --to 2027-01-01", "not a date"},
		{"occurrences --from 2027-01-01 --to soon", "not a date"},
		{"--now yesterday history", "not an instant"},
		{"import --matches perhaps x.ics", "matches"},
		{"body set HWB", "field=value"},
		{"seat remove DASS", "officer and its body"},
		{"export ics", "--output"},
		{"completion csh", "bash"},
	} {
		if status, _, errs := tr.do(strings.Fields(c.args)...); status != exitUse || !strings.Contains(errs, c.says) {
			t.Errorf("%s: status %d, says %q; want 2 and %q", c.args, status, errs, c.says)
		}
	}
}

// TestEveryCommandHasHelp holds that no command and no flag goes unexplained.
func TestEveryCommandHasHelp(t *testing.T) {
	var cli commands
	parser, err := kong.New(&cli, kong.Vars{"version": ""})
	if err != nil {
		t.Fatal(err)
	}
	var walk func(n *kong.Node, path []string)
	walk = func(n *kong.Node, path []string) {
		for _, f := range n.Flags {
			if f.Help == "" {
				t.Errorf("%s --%s has no help", strings.Join(path, " "), f.Name)
			}
		}
		for _, child := range n.Children {
			below := append(path[:len(path):len(path)], child.Name)
			if child.Help == "" {
				t.Errorf("%s has no help", strings.Join(below, " "))
			}
			var out bytes.Buffer
			status := run(context.Background(), append(below, "--help"), streams{out: &out, err: &out}, nil)
			if status != exitDone || !strings.Contains(out.String(), "Usage:") {
				t.Errorf("%s --help: status %d, %q", strings.Join(below, " "), status, out.String())
			}
			walk(child, below)
		}
	}
	walk(parser.Model.Node, nil)
}

// TestCompletionCompletes holds that bash offers the commands below a command.
func TestCompletionCompletes(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Fatal("these tests need bash: ", err)
	}
	tr := &trial{t: t, dir: t.TempDir()}
	script := tr.write("complete.bash", tr.must("completion", "bash")+`
COMP_WORDS=(convenorctl --json body s); COMP_CWORD=3; _convenorctl; echo "${COMPREPLY[*]}"
COMP_WORDS=(convenorctl tal); COMP_CWORD=1; _convenorctl; echo "${COMPREPLY[*]}"
COMP_WORDS=(convenorctl export ics --ch); COMP_CWORD=3; _convenorctl; echo "${COMPREPLY[*]}"
`)
	out, err := exec.Command(bash, script).CombinedOutput()
	if want := "show set\ntally\n--changes\n"; err != nil || string(out) != want {
		t.Errorf("%v: %q, want %q", err, out, want)
	}
	for shell, holds := range map[string]string{"zsh": "bashcompinit", "fish": "complete -c convenorctl", "powershell": "Register-ArgumentCompleter"} {
		if out := tr.must("completion", shell); !strings.Contains(out, holds) || !strings.Contains(out, "tally") {
			t.Errorf("%s: %q", shell, out)
		}
	}
}

// TestListingFilesNeedsNoDatabase holds the text form of a listing, which scripts read.
func TestListingFilesNeedsNoDatabase(t *testing.T) {
	tr := &trial{t: t, dir: t.TempDir()}
	a := tr.write("a.ics", calendarFile(
		"UID:b\nDTSTART;TZID=Europe/London:20270715T100000\nDTEND;TZID=Europe/London:20270715T113000\nSUMMARY:Later\\nin two lines",
		"UID:a\nDTSTART;VALUE=DATE:20270715\nSUMMARY:Leave\nSTATUS:TENTATIVE",
		"UID:z\nDTSTART:20270715T090000Z\nDTEND:20270715T093000Z\nSUMMARY:Off\nSTATUS:CANCELLED"))
	b := tr.write("b.ics", calendarFile("UID:c\nDTSTART:20270715T090000Z\nDURATION:PT1H\nSUMMARY:Other\ttab"))
	want := "a\t2027-07-15\t2027-07-16\tTENTATIVE\tLeave\n" +
		"b\t2027-07-15T09:00:00Z\t2027-07-15T10:30:00Z\tCONFIRMED\tLater in two lines\n" +
		"c\t2027-07-15T09:00:00Z\t2027-07-15T10:00:00Z\tCONFIRMED\tOther tab\n" +
		"z\t2027-07-15T09:00:00Z\t2027-07-15T09:30:00Z\tCANCELLED\tOff\n"
	if got := tr.must("occurrences", "--from", "2027-07-15", "--to", "2027-07-16", b, a); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if _, err := os.Stat(tr.path("trial.db")); err == nil {
		t.Error("a database was made")
	}
	if got := tr.must("--json", "occurrences", "--from", "2027-07-16", "--to", "2027-07-17", a); got != "[]\n" {
		t.Errorf("nothing in JSON is %q", got)
	}
}
