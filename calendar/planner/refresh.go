package planner

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
)

// RefreshRequest says which subscribed sources to fetch again.
type RefreshRequest struct {
	// Source is the name of one; empty means all.
	Source string
	// Due: only those whose schedule says that they are to be asked now.
	Due bool
	// Preview: only say what would be done.
	Preview bool
	// Ask is asked for what is secret and not in the keychain; nil: nobody can be asked.
	Ask func(context.Context, calendar.Source) (calendar.Secrets, error)
	// Choices settle what an import leaves open.
	Choices
}

// Refreshed is how it went with one source.
type Refreshed struct {
	Source calendar.Source
	// Preview is what it gave now; nil where it said itself that nothing changed, or failed.
	Preview *calendar.Preview
	// Changed: what it gave now differs from what it gave before.
	Changed bool
	// Check says when it was asked, and since when it fails.
	Check calendar.Check
	// Err is why it could not be fetched; what is held stays.
	Err error
}

// Checks gives how the last asking of each subscribed source went, by name.
func (p *Planner) Checks(ctx context.Context) ([]calendar.Check, error) {
	return p.store.Checks(ctx)
}

// Refresh fetches subscribed sources again, reads watched folders again, and takes in what changed as one change for
// each. One that fails keeps what it gave, and the others go on. What changed nothing is
// no change that could be undone. Errors: calendar.ErrNotFound for a name of no
// source; a calendar.UserError for one that has no address; context.Canceled; those of
// the store.
func (p *Planner) Refresh(ctx context.Context, q RefreshRequest) ([]Refreshed, error) {
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	if q.Source != "" {
		_, one, err := p.findSource(ctx, q.Source)
		if err != nil {
			return nil, err
		}
		if one.Subscription == nil && !one.Watched {
			return nil, &calendar.UserError{Sentence: one.Name + " was read from files, so there is no address to ask.",
				Remedy: "Import the file again, or import an address under the same source.", Cause: calendar.ErrInvalid}
		}
		sources = []calendar.Source{one}
	}
	asked, err := p.checksByName(ctx)
	if err != nil {
		return nil, err
	}
	var out []Refreshed
	for _, src := range sources {
		if src.Subscription == nil && !src.Watched || (q.Due && !isDue(&src, asked, p)) {
			continue
		}
		done, err := p.refresh(ctx, src, q)
		if ctx.Err() != nil {
			return out, context.Cause(ctx)
		}
		if err != nil {
			return out, err
		}
		if done.Check, err = p.settle(ctx, &done, q.Preview); err != nil {
			return out, fmt.Errorf("record the refresh of %s: %w", src.Name, err)
		}
		out = append(out, done)
	}
	return out, nil
}

// refresh fetches one source and takes in what changed. The error is one of the store.
func (p *Planner) refresh(ctx context.Context, src calendar.Source, q RefreshRequest) (Refreshed, error) {
	out := Refreshed{Source: src}
	pre, err := p.previewAgain(ctx, src, q)
	if errors.Is(err, errUnchanged) {
		return out, nil
	}
	if err != nil {
		out.Err = err
		return out, nil
	}
	out.Preview, out.Changed = pre, differs(pre)
	if q.Preview || !out.Changed {
		return out, nil
	}
	_, err = p.accept(ctx, pre, q.Choices, refreshOf+src.Name)
	return out, err
}

// previewAgain fetches a source and compares it with what is held.
func (p *Planner) previewAgain(ctx context.Context, src calendar.Source, q RefreshRequest) (*calendar.Preview, error) {
	if src.Subscription == nil {
		return p.previewFolder(ctx, src)
	}
	at, as, err := p.secretsOf(ctx, &src, q.Ask)
	if err != nil {
		return nil, err
	}
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return nil, err
	}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return nil, err
	}
	src.ImportedAt = p.clock()
	reading, err := p.readingOf(ctx, ImportRequest{})
	if err != nil {
		return nil, err
	}
	read, err := p.fetch(ctx, &src, fetching{at, as, reading})
	if err != nil {
		return nil, err
	}
	return p.compare(ctx, reg, src, read, rev)
}

// differs tells whether taking an import in would change anything but when it was read.
func differs(pre *calendar.Preview) bool {
	for _, l := range pre.Lines {
		switch {
		case l.Outcome == calendar.OutcomeSame:
		case l.Outcome == calendar.OutcomeCancelled && l.Held != nil && l.Held.Status == calendar.StatusCancelled:
		default:
			return true
		}
	}
	return len(pre.Meetings)+len(pre.Settled)+len(pre.Suggested)+len(pre.Lapsed) > 0
}

// settle records how asking a source went; a preview records nothing.
func (p *Planner) settle(ctx context.Context, r *Refreshed, preview bool) (calendar.Check, error) {
	check, err := p.checkOf(ctx, r.Source.Name, r.Err)
	if err != nil || preview {
		return check, err
	}
	return check, p.store.RecordCheck(ctx, check)
}

// checkOf says how asking a source went: one that failed before fails since then.
func (p *Planner) checkOf(ctx context.Context, name string, failure error) (calendar.Check, error) {
	check := calendar.Check{Source: name, At: p.clock().UTC().Truncate(time.Second)}
	if failure == nil {
		return check, nil
	}
	check.Failure, check.FailingSince = Explain(failure), check.At
	before, err := p.store.Checks(ctx)
	if err != nil {
		return check, err
	}
	for _, b := range before {
		if strings.EqualFold(b.Source, name) && !b.FailingSince.IsZero() {
			check.FailingSince = b.FailingSince
		}
	}
	return check, nil
}

// recordCheck records that a subscribed source was asked and answered.
func (p *Planner) recordCheck(ctx context.Context, src *calendar.Source) error {
	if src.Subscription == nil {
		return nil
	}
	check, err := p.checkOf(ctx, src.Name, nil)
	if err != nil {
		return err
	}
	return p.store.RecordCheck(ctx, check)
}
