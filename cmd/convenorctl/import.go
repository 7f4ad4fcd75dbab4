package main

import (
	"bufio"
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type importCommand struct {
	Preview bool   `help:"Only say what would be done."`
	Yes     bool   `help:"Do not ask."`
	Source  string `help:"The name to hold it under; a later import under the same name is compared with this one (default: the body, system or officer named, else the file's name)." placeholder:"NAME"`
	Body    string `help:"Every sitting is of this body." placeholder:"NAME"`
	System  string `help:"It is this system's own calendar: look only among its bodies." placeholder:"CODE"`
	Officer string `help:"It is this officer's own diary." placeholder:"NAME"`
	Matches string `help:"What to do with sittings that may be ones already held: ${enum}." enum:"accept,refuse,leave," default:"" placeholder:"leave"`
	Missing string `help:"What to do with held sittings that the file no longer has: ${enum}." enum:"keep,cancel," default:"" placeholder:"keep"`

	partFlags
	columnFlags
	textFlags
	subscribeFlags

	Paths []string `arg:"" optional:"" name:"path" help:"Files, folders, archives, an address (https:// or webcal://), or - for text on standard input."`
}

func (importCommand) Help() string {
	return `Compares what the files hold with what the same source gave before, says what is new,
the same, moved, changed, cancelled or missing, and takes it in as one change that can be
undone. Nothing is ever held twice: a calendar whose every UID changed is known by title
and time, and a sitting that may be one from another calendar waits in the tray unless
--matches says otherwise. Private entries are kept as times only.

  convenorctl import --officer DASS dass.ics
  convenorctl import --system N --matches accept north-public.ics
  convenorctl import --preview --officer DASS dass-again.ics
  convenorctl import --system N webcal://calendar.example.org/north.ics
  convenorctl import --body HWB --caldav --calendar Meetings --user clerk \
      --password-file - https://dav.example.org/

Only some of it comes in with --only or --except and the ids that --preview prints; what is
left out comes again the next time. Of a table, --preview tells what each column was taken
for; --column says it otherwise, and is remembered for tables with the same headings
(convenorctl layout lists them). Dates in an e-mail can be pasted: --text reads them from a
file or, as -, from standard input.

  convenorctl import --preview --source Dates dates.csv
  convenorctl import --source Dates --column "Wann=date" --column "Raum=" dates.csv
  convenorctl import --body HWB --time 10:00-12:00 --venue "County Hall" --year 2027 -

An address is remembered under the source, and asked again by convenorctl source refresh.
One that carries a secret, and passwords, go into the system's keychain; where there is
none they are asked for each time. Only the host is ever shown.

Exit status 1 means: done, but the files had problems, which were listed.`
}

func (c importCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if err := c.takeText(a); err != nil {
		return err
	}
	groups := [][]string{c.Paths}
	if c.text == "" && c.Source == "" && c.Body == "" && c.System == "" && c.Officer == "" {
		groups = groups[:0]
		for _, path := range c.Paths { // each file is a source of its own
			groups = append(groups, []string{path})
		}
	}
	all := importAnswer{Files: []importFile{}, PossibleMatches: []possibleMatch{}}
	for _, paths := range groups {
		answer, err := c.one(a, p, paths)
		if err != nil {
			return err
		}
		all.add(answer)
	}
	if a.cli.JSON {
		if err := a.json(all); err != nil {
			return err
		}
	}
	if all.problems() {
		return errProblems
	}
	return nil
}

// one imports one source.
func (c importCommand) one(a *app, p *planner.Planner, paths []string) (importAnswer, error) {
	how, err := c.subscribe(a)
	if err != nil {
		return importAnswer{}, err
	}
	columns, err := c.columns()
	if err != nil {
		return importAnswer{}, err
	}
	pre, err := p.Preview(a.ctx, planner.ImportRequest{Paths: paths, Source: c.Source,
		Body: c.Body, System: c.System, Officer: c.Officer, Subscribe: how,
		Columns: columns, Text: c.text, Said: c.said()})
	if err != nil {
		return importAnswer{}, err
	}
	answer := newImportAnswer(pre)
	if c.Preview {
		answer.Lines = lineAnswers(pre)
	}
	if !a.cli.JSON {
		if err := a.printPreview(pre, c.Preview); err != nil {
			return answer, err
		}
	}
	reportProblems(a, pre)
	if c.Preview {
		return answer, nil
	}
	with, yes, err := c.choices(a, pre)
	if err != nil || !yes {
		return answer, err
	}
	taken, err := p.Accept(a.ctx, pre, with)
	if err != nil {
		return answer, err
	}
	answer.take(taken)
	if !a.cli.JSON {
		a.say("Imported as %s. convenorctl undo takes it back.", pre.Source.Name)
	}
	warnUnkept(a, &pre.Source)
	return answer, nil
}

// choices settles open questions: by the flags, else by asking where somebody can
// answer, else by leaving matches in the tray and keeping what is missing.
func (c importCommand) choices(a *app, pre *calendar.Preview) (planner.Choices, bool, error) {
	with := c.choose(planner.Choices{Matches: calendar.MatchChoice(c.Matches), Missing: calendar.MissingChoice(c.Missing)})
	if !a.terminal || c.Yes || a.cli.JSON {
		return with, true, nil
	}
	ask := bufio.NewScanner(a.in)
	question := func(text string) bool {
		fmt.Fprintf(a.err, "%s [y/N] ", text)
		return ask.Scan() && strings.HasPrefix(strings.ToLower(strings.TrimSpace(ask.Text())), "y")
	}
	if with.Matches == "" && pre.Counts.Possible > 0 && question(fmt.Sprintf("Are the %d possible matches the same sittings?", pre.Counts.Possible)) {
		with.Matches = calendar.MatchAccept
	}
	if with.Missing == "" && pre.Counts.Missing > 0 && question(fmt.Sprintf("Are the %d missing sittings cancelled?", pre.Counts.Missing)) {
		with.Missing = calendar.MissingCancel
	}
	if !question("Import?") {
		a.say("Nothing was changed.")
		return with, false, ask.Err()
	}
	return with, true, nil
}

// reportProblems lists what was wrong in the files.
func reportProblems(a *app, pre *calendar.Preview) {
	for _, f := range pre.Files {
		for _, problem := range f.Problems {
			fmt.Fprintln(a.err, brief(problem.String(), longestLine))
		}
	}
}

// printPreview writes what an import does, for people; with ids also what is new.
func (a *app) printPreview(pre *calendar.Preview, ids bool) error {
	n := pre.Counts
	a.say("%s: %d entries, %d sittings", pre.Source.Name, n.Entries, n.Meetings)
	for _, line := range []struct {
		n    int
		what string
	}{
		{n.Same, "already held"}, {n.New, "new"}, {n.Moved, "moved"}, {n.Changed, "changed"},
		{n.Cancelled, "cancelled, left out or struck off"}, {n.Missing, "held before and missing now"},
		{n.Possible, "possible matches"}, {n.PrivateMasked, "private, kept as times only"},
		{n.OrphanInstances, "instances without their series, kept"}, {n.TimesInDoubt, "times in doubt"},
	} {
		if line.n > 0 {
			a.say("%6d  %s", line.n, line.what)
		}
	}
	if err := a.printSheets(pre); err != nil {
		return err
	}
	return a.table(func(w *tabwriter.Writer) {
		listed := 0
		for i := range pre.Lines {
			if !printed(&pre.Lines[i], ids) {
				continue
			}
			if listed++; listed <= mostLines {
				printLine(w, &pre.Lines[i], ids)
			}
		}
		if listed > mostLines {
			fmt.Fprintf(w, "  … and %d more; --json lists them all.\n", listed-mostLines)
		}
	})
}

// What is printed of an import for people is bounded, whatever a file holds: how many
// sittings are listed, and how many characters of a line and of a title are shown.
const (
	mostLines    = 2000
	longestLine  = 500
	longestTitle = 120
)

// brief cuts a text that is longer than so many characters.
func brief(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for i := range text {
		if most--; most < 0 {
			return text[:i] + "…"
		}
	}
	return text
}

// printed tells whether a line of a preview is shown to people.
func printed(l *calendar.PreviewLine, ids bool) bool {
	return l.Outcome != calendar.OutcomeSame && (l.Outcome != calendar.OutcomeNew || ids)
}

// printLine writes one sitting that changes.
func printLine(w *tabwriter.Writer, l *calendar.PreviewLine, ids bool) {
	o := l.Arriving
	if o == nil {
		o = l.Held
	}
	says := l.Says
	if l.Series {
		says = strings.TrimPrefix(says+fmt.Sprintf("; %d sittings of a series", l.Sittings), "; ")
	}
	id := ""
	if ids {
		id = l.ID + "\t"
	}
	fmt.Fprintf(w, "  %s%s\t%s\t%s\t%s\n", id, l.Outcome, planner.WhenOf(o), brief(o.Label(), longestTitle), brief(says, longestLine))
}
