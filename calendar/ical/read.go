package ical

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"convenor/calendar"
)

// Read reads a stream of iCalendar to its end and gathers its series. What is
// wrong with the content is in File.Problems and costs no more than the entry it
// stands in. An error is given only when the stream cannot be read, when ctx ends,
// as a *NotCalendarError when the stream is no calendar at all, and as a
// calendar.UserError when it holds more than MaxEntries.
func Read(ctx context.Context, r io.Reader, o Options) (*File, error) {
	return read(ctx, r, o.ready(false))
}

func read(ctx context.Context, r io.Reader, o *readOptions) (*File, error) {
	c := newCollector(o)
	s := newSplitter(plainText(r))
	if err := run(ctx, s, o, c.take); err != nil {
		return nil, fmt.Errorf("read a calendar: %w", err)
	}
	if !s.begun {
		return nil, notCalendar(s.head)
	}
	if c.found > o.most {
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("The calendar holds more than %d entries, so nothing of it was taken in.", o.most),
			Remedy: "Export a shorter period, or fewer calendars at a time.", Cause: calendar.ErrInvalid}
	}
	return c.finish(), nil
}

// run splits the stream on one goroutine, reads its blocks on others, and hands
// them to take in the order of the file.
func run(ctx context.Context, s *splitter, o *readOptions, take func(*block)) error {
	first, err := s.next(ctx)
	if err != nil || first == nil {
		return err
	}
	newBlockReader(o).read(first)
	take(first)
	second, err := s.next(ctx)
	if err != nil || second == nil {
		return err
	}
	return spread(ctx, s, second, o, take)
}

// spread is run for a stream of many blocks.
func spread(ctx context.Context, s *splitter, next *block, o *readOptions, take func(*block)) error {
	workers := max(1, runtime.GOMAXPROCS(0))
	work, order := make(chan *block, workers), make(chan *block, 2*workers)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			reader := newBlockReader(o)
			for b := range work {
				reader.read(b)
				b.text = nil
				close(b.done)
			}
		})
	}
	var failed error
	wait.Go(func() {
		defer close(order)
		defer close(work)
		for b := next; b != nil && failed == nil; b, failed = s.next(ctx) {
			order <- b
			work <- b
		}
	})
	for b := range order {
		<-b.done
		take(b)
	}
	wait.Wait()
	return failed
}

// collector puts together what the blocks yield.
type collector struct {
	options *readOptions
	report  report
	names   *zoneNames
	scope   *scope
	gather  *gathering
	file    File
	// found counts what was read, also beyond what may be, of which no more is kept.
	found int
}

func newCollector(o *readOptions) *collector {
	c := &collector{options: o, report: report{file: o.file}, gather: newGathering()}
	c.names = &zoneNames{known: map[string]*zone{}}
	c.scope = newScope(o.floating, c.names, &c.report)
	return c
}

func (c *collector) take(b *block) {
	c.report.take(b.problems, b.more)
	for i := range b.found {
		switch f := &b.found[i]; f.kind {
		case foundCalendar:
			c.closeScope()
		case foundName:
			if c.file.Name == "" {
				c.file.Name = f.text
			}
		default:
			if f.kind == foundEntry {
				c.found++
			}
			if c.found <= c.options.most || f.kind != foundEntry {
				c.scope.take(f)
			}
		}
	}
	b.found = nil
}

// closeScope hands the entries of a calendar on and begins another.
func (c *collector) closeScope() {
	for _, e := range c.scope.close() {
		c.file.Entries++
		if e.worstDoubt() != noDoubt {
			c.file.TimesInDoubt++
		}
		if !c.gather.add(e) {
			c.report.add(e.Line, calendar.SeverityError, "The series has more changed instances than can be read; this one was left out.",
				"Split the series in the calendar program.")
		}
	}
	c.scope = newScope(c.options.floating, c.names, &c.report)
}

func (c *collector) finish() *File {
	c.closeScope()
	c.file.Series = c.gather.series()
	for _, s := range c.file.Series {
		if s.Orphan {
			c.file.Orphans += len(s.overrides)
		}
	}
	c.file.file = c.options.file
	c.file.Problems = c.report.all()
	return &c.file
}
