package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// subscribeFlags say how an address is fetched.
type subscribeFlags struct {
	AllowHost    []string `name:"allow-host" help:"A host that may lie in a private network or on this computer; remembered with the source." placeholder:"NAME"`
	CalDAV       bool     `name:"caldav" help:"The address is of a CalDAV server."`
	Calendar     string   `help:"Which of its calendars, by name." placeholder:"NAME"`
	User         string   `help:"Sign in under this name." placeholder:"NAME"`
	PasswordFile string   `help:"The password is the first line of this file (- for standard input)." placeholder:"FILE"`
}

// subscribe reads what the flags say.
func (f subscribeFlags) subscribe(a *app) (planner.Subscribe, error) {
	s := planner.Subscribe{Allow: f.AllowHost, CalDAV: f.CalDAV, Calendar: f.Calendar, User: f.User}
	switch {
	case f.User == "" && f.PasswordFile != "":
		return s, useError{fmt.Errorf("--password-file needs --user")}
	case f.User != "" && f.PasswordFile == "":
		return s, useError{fmt.Errorf("--user needs --password-file FILE, or - to read the password from standard input")}
	}
	var err error
	s.Password, err = a.firstLine(f.PasswordFile)
	return s, err
}

// firstLine reads the first line of a file, or of standard input; nothing where no file
// is named. Secrets are given so, because others can see a command line.
func (a *app) firstLine(name string) (string, error) {
	var r io.Reader = a.in
	switch name {
	case "":
		return "", nil
	case "-":
	default:
		f, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer f.Close()
		r = f
	}
	line, err := bufio.NewReader(io.LimitReader(r, 64<<10)).ReadString('\n')
	if err != nil && line == "" {
		return "", &calendar.UserError{Sentence: "The file with the secret is empty.", Remedy: "Write it on its first line.", Cause: err}
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// warnUnkept says that what is secret of a source is asked for each time.
func warnUnkept(a *app, src *calendar.Source) {
	if src.Subscription != nil && src.Subscription.Unkept {
		fmt.Fprintf(a.err, "This computer has no keychain, so what is secret of %s is kept nowhere: give it to each refresh with --address-file or --password-file.\n", src.Name)
	}
}

type calendarsCommand struct {
	subscribeFlags
	Address string `arg:"" help:"The server's address, or only its beginning."`
}

// Run lists the calendars that a server has for whoever signs in.
func (c calendarsCommand) Run(a *app) error {
	how, err := c.subscribe(a)
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := p.Calendars(a.ctx, c.Address, how)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(list)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, o := range list {
			fmt.Fprintf(w, "%s\t%s\n", o.Name, o.Host)
		}
	})
}

type refreshCommand struct {
	Due          bool   `help:"Only the sources whose schedule says that they are to be asked now, as for a job that runs every few minutes."`
	Preview      bool   `help:"Only say what would be done."`
	Matches      string `help:"What to do with sittings that may be ones already held: ${enum}." enum:"accept,refuse,leave," default:"" placeholder:"leave"`
	Missing      string `help:"What to do with held sittings that the source no longer has: ${enum}." enum:"keep,cancel," default:"" placeholder:"keep"`
	AddressFile  string `help:"The source's secret address, where this computer has no keychain: the first line of this file (- for standard input)." placeholder:"FILE"`
	PasswordFile string `help:"The source's password, likewise." placeholder:"FILE"`

	Name string `arg:"" optional:"" help:"One source; without it, all that have an address or a watched folder."`
}

// Help says what comes of it.
func (refreshCommand) Help() string {
	return `Each source that changed is taken in as one change that can be undone. One that does not
answer keeps what it gave, and the list of sources says since when it fails. Exit status 1
means: some sources did not answer, or gave problems; the others were taken in.

  convenorctl source refresh
  convenorctl source refresh --preview North

Watched folders are read again too (convenorctl source watch --help).

How often a source is asked is said of it, and --due asks those whose time has come; one whose
secrets are not kept is never asked so.

  convenorctl source set North schedule=hourly
  convenorctl source refresh --due`
}

// refreshAnswer is the JSON of one source's refresh.
type refreshAnswer struct {
	Source string `json:"source"`
	// Host is where it lies; of a watched folder its path.
	Host string `json:"host"`
	// Outcome is "changed", "unchanged" or "failed".
	Outcome string         `json:"outcome"`
	Check   calendar.Check `json:"check"`
	Import  *importAnswer  `json:"import,omitempty"`
}

// Run asks the addresses of sources again.
func (c refreshCommand) Run(a *app) error {
	ask, err := c.ask(a)
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := p.Refresh(a.ctx, planner.RefreshRequest{Source: c.Name, Due: c.Due, Preview: c.Preview, Ask: ask,
		Choices: planner.Choices{Matches: calendar.MatchChoice(c.Matches), Missing: calendar.MissingChoice(c.Missing)}})
	problems := false
	answers := make([]refreshAnswer, 0, len(list))
	for i := range list {
		answer := newRefreshAnswer(&list[i])
		answers = append(answers, answer)
		problems = problems || list[i].Err != nil || (answer.Import != nil && answer.Import.problems())
		if c.Name != "" && list[i].Err != nil {
			err = failing(&list[i])
		} else if shown := a.printRefreshed(&list[i]); shown != nil {
			return shown
		}
	}
	if err != nil {
		return err
	}
	if a.cli.JSON {
		if err := a.json(answers); err != nil {
			return err
		}
	} else if len(list) == 0 && c.Due {
		a.say("No source is due.")
	} else if len(list) == 0 {
		a.say("No source has an address or a watched folder.")
	}
	if problems {
		return errProblems
	}
	return nil
}

// ask gives what is secret, as the files have it; nil where none is named.
func (c refreshCommand) ask(a *app) (func(context.Context, calendar.Source) (calendar.Secrets, error), error) {
	if c.AddressFile == "" && c.PasswordFile == "" {
		return nil, nil
	}
	if c.Name == "" {
		return nil, useError{fmt.Errorf("name the source whose address or password is in the file")}
	}
	var given calendar.Secrets
	var err error
	if given.Address, err = a.firstLine(c.AddressFile); err != nil {
		return nil, err
	}
	if given.Password, err = a.firstLine(c.PasswordFile); err != nil {
		return nil, err
	}
	return func(context.Context, calendar.Source) (calendar.Secrets, error) { return given, nil }, nil
}

func newRefreshAnswer(r *planner.Refreshed) refreshAnswer {
	out := refreshAnswer{Source: r.Source.Name, Host: lies(&r.Source), Outcome: "unchanged", Check: r.Check}
	switch {
	case r.Err != nil:
		out.Outcome = "failed"
	case r.Preview != nil:
		if r.Changed {
			out.Outcome = "changed"
		}
		answer := newImportAnswer(r.Preview)
		out.Import = &answer
	}
	return out
}

// lies tells where a source that is asked again lies: a host, or a watched folder.
func lies(s *calendar.Source) string {
	if s.Subscription == nil {
		return s.Path
	}
	return s.Subscription.Host
}

// failing says that a source could not be fetched, and since when.
func failing(r *planner.Refreshed) error {
	return &calendar.UserError{Sentence: fmt.Sprintf("%s (%s) fails since %s; what it gave before is kept.", r.Source.Name,
		lies(&r.Source), stamped(r.Check.FailingSince)), Remedy: r.Check.Failure, Cause: r.Err}
}

// printRefreshed writes how it went with one source, for people.
func (a *app) printRefreshed(r *planner.Refreshed) error {
	if r.Preview != nil {
		reportProblems(a, r.Preview)
	}
	switch {
	case r.Err != nil:
		fmt.Fprintln(a.err, failing(r))
	case a.cli.JSON:
	case r.Changed:
		return a.printPreview(r.Preview, false)
	default:
		a.say("%s (%s): unchanged", r.Source.Name, lies(&r.Source))
	}
	return nil
}
