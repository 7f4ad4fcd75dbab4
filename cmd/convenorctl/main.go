package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"slices"
	"time"

	"github.com/alecthomas/kong"

	"convenor/calendar/planner"
)

// version is set by the build.
var version = "development"

// The exit statuses, as the package comment tells them.
const (
	exitDone     = 0
	exitProblems = 1
	exitUse      = 2
	exitNot      = 3
)

// errProblems ends a command that was done although the input had problems. They have
// been reported by then.
var errProblems = errors.New("done, with problems in the input")

// useError is wrong use that only shows while a command runs.
type useError struct{ error }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	io := streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, terminal: isTerminal(os.Stdin)}
	status := run(ctx, os.Args[1:], io, time.Now)
	stop()
	os.Exit(status)
}

// streams are what a command reads from and writes to.
type streams struct {
	in       io.Reader
	out, err io.Writer
	// terminal: somebody can answer questions.
	terminal bool
}

// run does one command and gives its exit status.
func run(ctx context.Context, args []string, io streams, now func() time.Time) (status int) {
	var cli commands
	out, errs := &harmless{w: io.out}, &harmless{w: io.err}
	io.out, io.err = out, errs
	defer func() {
		if err := errors.Join(out.finish(), errs.finish()); err != nil && status == exitDone {
			status = exitNot
		}
	}()
	exited := false
	parser, err := kong.New(&cli, kong.Name("convenorctl"), kong.Description(description),
		kong.Writers(io.out, io.err), kong.UsageOnError(), kong.Vars{"version": version},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}),
		kong.Exit(func(int) { exited = true; panic(exitPanic{}) }))
	if err != nil {
		fmt.Fprintln(io.err, err)
		return exitNot
	}
	defer func() { // kong's help and version end the program by Exit
		if r := recover(); r != nil {
			if _, ok := r.(exitPanic); !ok || !exited {
				panic(r)
			}
			status = exitDone
		}
	}()
	switch {
	case len(args) == 0:
		args = []string{"--help"}
	case args[0] == "help": // what most programs of this kind understand
		args = append(slices.Clone(args[1:]), "--help")
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(io.err, "convenorctl: %s\nconvenorctl --help lists the commands; convenorctl COMMAND --help explains one.\n", withoutSecrets(err.Error()))
		return exitUse
	}
	if err := filesOnly(parsed.Command(), args); err != nil {
		fmt.Fprintf(io.err, "convenorctl: %s\n", err)
		return exitUse
	}
	out.json = cli.JSON
	a := &app{ctx: ctx, streams: io, cli: &cli, model: parser.Model, log: slog.New(slog.DiscardHandler)}
	if err := a.setClock(now); err != nil {
		fmt.Fprintf(io.err, "convenorctl: %s\n", err)
		return exitUse
	}
	err = parsed.Run(a)
	err = errors.Join(err, a.close())
	return a.status(err)
}

// exitPanic unwinds to run when kong wants to end the program.
type exitPanic struct{}

// status tells the user of an error and gives the exit status for it.
func (a *app) status(err error) int {
	var use useError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.As(err, &use):
		fmt.Fprintf(a.err, "convenorctl: %s\n", withoutSecrets(use.Error()))
		return exitUse
	default:
		fmt.Fprintf(a.err, "convenorctl: %s\n", withoutSecrets(planner.Explain(err)))
		if a.cli.Verbose {
			fmt.Fprintf(a.err, "(%v)\n", withoutSecrets(err.Error()))
		}
		return exitNot
	}
}

const description = `Convenor without a window: imports meeting calendars, finds clashes, tallies
senior-officer days per month and system, and writes .ics files.

Dates are YYYY-MM-DD (--to is not included), months YYYY-MM (--to is included),
instants RFC 3339. An officer is named by name or post. Exit status: 0 done;
1 done, but with problems in the input that were reported; 2 wrong use;
3 could not be done, nothing changed.`
