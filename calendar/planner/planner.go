package planner

import (
	"context"
	"log/slog"
	"slices"
	"sync"
	"time"

	"convenor/calendar"
	"convenor/calendar/source/feed"
)

// Options are what a Planner is made of.
type Options struct {
	Store Store
	// Clock tells the time; required.
	Clock calendar.Clock
	// Holidays are the bank holidays; empty means that every weekday is a working day.
	Holidays calendar.Holidays
	// Log gets what users are not shown; nil means nothing is logged.
	Log *slog.Logger
	// Network is how addresses are reached; the zero value is right for users.
	Network feed.Options
	// Keychain keeps the secrets of sources; nil means the operating system's.
	Keychain feed.Keychain
	// User is who decides where nobody else is named; empty means the user of the
	// operating system.
	User string
	// KeepDaily has the first change of a day wait for the day's backup. A program that stays
	// open calls KeepDaily from time to time instead, and nobody waits.
	KeepDaily bool
}

// Planner is the one door to everything that can be asked of Convenor or done to its
// data. It may be used from several goroutines at once.
type Planner struct {
	store    Store
	clock    calendar.Clock
	holidays calendar.Holidays
	log      *slog.Logger
	rules    rules
	network  feed.Options
	keychain feed.Keychain
	titles   keptReader
	user     string
	daily    bool

	// pictures are the snapshots with what was decided, bare those without.
	pictures, bare pictures
	// shared and sharedBare are the same, safe to share.
	shared, sharedBare sharedPictures

	mu        sync.Mutex
	listeners map[int]func(Note)
	nextID    int
	objects   map[string]feed.Objects // of CalDAV calendars, by source: only in memory
}

// Note says what has just changed, for whoever shows it.
type Note struct {
	// Name is the change's, in the user's words: "Import of dass.ics".
	Name string
	// Undone and Redone tell a change taken back or put forward from a new one.
	Undone, Redone bool
	// Revision is the store's after the change.
	Revision int64
}

// New makes a planner.
func New(o Options) *Planner {
	log := o.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	keychain := o.Keychain
	if keychain == nil {
		keychain = feed.SystemKeychain{}
	}
	name := o.User
	if name == "" {
		name = systemUser()
	}
	return &Planner{user: name, daily: o.KeepDaily, store: o.Store, clock: o.Clock, holidays: o.Holidays, log: log, listeners: map[int]func(Note){},
		network: o.Network, keychain: keychain, objects: map[string]feed.Objects{}}
}

// Now tells the planner's time.
func (p *Planner) Now() time.Time { return p.clock() }

// Today gives the London date.
func (p *Planner) Today() calendar.Date { return calendar.DateOf(p.clock(), calendar.London()) }

// Holidays gives the bank holidays.
func (p *Planner) Holidays() calendar.Holidays { return p.holidays }

// Register reads the register. The caller may not write to it.
func (p *Planner) Register(ctx context.Context) (*calendar.Register, error) {
	return p.store.Register(ctx)
}

// Sources lists every source by name.
func (p *Planner) Sources(ctx context.Context) ([]calendar.Source, error) {
	return p.store.Sources(ctx)
}

// Tray lists what waits for a decision, oldest first.
func (p *Planner) Tray(ctx context.Context) ([]calendar.TrayEntry, error) {
	list, err := p.store.Tray(ctx)
	if sharing(ctx) {
		for i := range list {
			list[i].Sitting = list[i].Sitting.Shareable()
		}
	}
	return list, err
}

// History gives the last changes and exports, newest first; limit 0 is all.
func (p *Planner) History(ctx context.Context, limit int) ([]calendar.HistoryEntry, error) {
	list, err := p.store.History(ctx, limit)
	if sharing(ctx) {
		for i := range list {
			list[i].Name = SharedName(list[i].Name)
		}
	}
	return list, err
}

// Subscribe has fn called after every change made through this planner, on the
// goroutine that made it. The function it gives ends that.
func (p *Planner) Subscribe(fn func(Note)) (cancel func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	id := p.nextID
	p.nextID++
	p.listeners[id] = fn
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		delete(p.listeners, id)
	}
}

// apply makes a change and tells the listeners. A change without edits is none.
func (p *Planner) apply(ctx context.Context, c calendar.Change) error {
	if len(c.Edits) == 0 {
		return nil
	}
	c.At = p.clock()
	if err := p.hide(ctx, &c); err != nil {
		return err
	}
	newDay := p.keepBefore(ctx, c)
	rev, err := p.store.Apply(ctx, c)
	if err != nil {
		return err
	}
	if err := p.store.MaskBackups(ctx, c.Masked, c.At); err != nil {
		p.log.Warn("a backup keeps what became private", "error", err)
	}
	p.log.Info("changed", "edits", len(c.Edits), "revision", rev)
	if !slices.ContainsFunc(c.Edits, func(e calendar.Edit) bool { return e.Noun != calendar.NounDecision }) {
		p.bare.carry(rev)
	}
	p.tell(Note{Name: c.Name, Revision: rev})
	if newDay {
		return p.forgetOld(ctx)
	}
	return nil
}

func (p *Planner) tell(n Note) {
	p.mu.Lock()
	fns := make([]func(Note), 0, len(p.listeners))
	for _, fn := range p.listeners {
		fns = append(fns, fn)
	}
	p.mu.Unlock()
	for _, fn := range fns {
		fn(n)
	}
}

// Undo takes the last change back and gives its name. Error: calendar.ErrNothing.
func (p *Planner) Undo(ctx context.Context) (string, error) {
	h, err := p.store.Undo(ctx, p.clock())
	if err != nil {
		return "", err
	}
	return h.Name, p.tellStep(ctx, &h, Note{Name: h.Name, Undone: true})
}

// Redo puts the last undone change forward and gives its name. Error: calendar.ErrNothing.
func (p *Planner) Redo(ctx context.Context) (string, error) {
	h, err := p.store.Redo(ctx, p.clock())
	if err != nil {
		return "", err
	}
	return h.Name, p.tellStep(ctx, &h, Note{Name: h.Name, Redone: true})
}

func (p *Planner) tellStep(ctx context.Context, h *calendar.HistoryEntry, n Note) error {
	if decidedOnly(h.Nouns) {
		p.bare.carry(h.Revision)
	}
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	n.Revision = rev
	p.tell(n)
	return nil
}
