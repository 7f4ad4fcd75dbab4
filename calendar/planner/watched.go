package planner

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"convenor/calendar"
	"convenor/calendar/source"
	"convenor/calendar/source/watch"
)

// Watching says how watched folders are looked at.
type Watching struct {
	// Sources are the names of those to watch; empty means all that are watched.
	Sources []string
	// Every is how often a folder is looked at though nothing tells of a change, Rest how
	// long its files must stay as they are before they are read; 0 means 30 and 2 seconds.
	Every, Rest time.Duration
}

// setWatch has a source's folder watched, or no longer.
func setWatch(s *calendar.Source, value string) error {
	switch strings.ToLower(value) {
	case "no", "false", "":
		s.Watched = false
		return nil
	case "yes", "true":
	default:
		return fmt.Errorf("watch is yes or no, not %q: %w", value, calendar.ErrInvalid)
	}
	path, err := filepath.Abs(s.Path)
	if err != nil {
		return fmt.Errorf("find %s: %w", s.Path, err)
	}
	if info, err := os.Stat(path); s.Subscription != nil || s.Path == "" || err != nil || !info.IsDir() {
		return &calendar.UserError{Sentence: s.Name + " was not read from a folder, so there is none to watch.",
			Remedy: "Import the folder under the same source first.", Cause: calendar.ErrInvalid}
	}
	s.Path, s.Watched = path, true
	return nil
}

// WatchFolders reads the folders of watched sources again each time their files came or
// changed and rest, until the context ends. Each reading that changes something is one
// change that can be undone; what may be held already waits in the tray. What is missing
// is kept, for a file that was removed cancels nothing. Files that this database exported
// are left out. Sources that are watched from now on, or no longer, are heeded. Tell is
// told of every reading, one at a time. Errors: those of the store; the context's.
func (p *Planner) WatchFolders(ctx context.Context, w Watching, tell func(Refreshed)) error {
	changed := make(chan struct{}, 1)
	cancel := p.Subscribe(func(Note) {
		select {
		case changed <- struct{}{}:
		default: // it is known already
		}
	})
	defer cancel()
	r := rounds{p: p, watching: w, tell: tell, of: map[string]round{}}
	defer r.end()
	for {
		if err := r.heed(ctx); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-changed:
		}
	}
}

// rounds are the folders that are being watched.
type rounds struct {
	p        *Planner
	watching Watching
	tell     func(Refreshed)
	of       map[string]round // by the source's name
	busy     sync.Mutex       // one reading at a time
	walking  sync.WaitGroup
}

type round struct {
	path   string
	cancel context.CancelFunc
}

func (r *rounds) end() {
	for _, one := range r.of {
		one.cancel()
	}
	r.walking.Wait()
}

// heed begins to watch what is to be watched from now on, and ends what is not.
func (r *rounds) heed(ctx context.Context) error {
	sources, err := r.p.store.Sources(ctx)
	if err != nil {
		return fmt.Errorf("find watched folders: %w", err)
	}
	wanted := map[string]string{}
	for _, s := range sources {
		if s.Watched && r.named(s.Name) {
			wanted[s.Name] = s.Path
		}
	}
	for name, one := range r.of {
		if wanted[name] != one.path {
			one.cancel()
			delete(r.of, name)
		}
	}
	for name, path := range wanted {
		if _, on := r.of[name]; !on {
			r.begin(ctx, name, path)
		}
	}
	return nil
}

func (r *rounds) named(name string) bool {
	for _, n := range r.watching.Sources {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return len(r.watching.Sources) == 0
}

func (r *rounds) begin(ctx context.Context, name, path string) {
	ctx, cancel := context.WithCancel(ctx)
	r.of[name] = round{path, cancel}
	o := watch.Options{Every: r.watching.Every, Rest: r.watching.Rest, Reads: source.InFolder}
	r.walking.Go(func() {
		_ = watch.Folder(ctx, path, o, func([]string) { r.read(ctx, name) }) // it ends only with the context
	})
}

// maxConflicts is how often a reading begins anew because something else was changed
// meanwhile.
const maxConflicts = 5

// read takes in what a folder holds now.
func (r *rounds) read(ctx context.Context, name string) {
	r.busy.Lock()
	defer r.busy.Unlock()
	for range maxConflicts {
		list, err := r.p.Refresh(ctx, RefreshRequest{Source: name})
		switch {
		case errors.Is(err, calendar.ErrConflict):
			continue
		case ctx.Err() != nil:
			return
		case err != nil:
			r.p.log.Warn("watched folder", "error", err)
			list = []Refreshed{{Source: calendar.Source{Name: name}, Err: err}}
		}
		for _, done := range list {
			r.tell(done)
		}
		return
	}
}

// previewFolder reads a watched folder again and compares it with what is held.
func (p *Planner) previewFolder(ctx context.Context, src calendar.Source) (*calendar.Preview, error) {
	files, err := p.folderFiles(ctx, src.Path)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errUnchanged
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
	read, err := p.readFrom(ctx, ImportRequest{Paths: files}, &src)
	if err != nil {
		return nil, err
	}
	return p.compare(ctx, reg, src, read, rev)
}

// folderFiles gives the files of a folder that are read, without those that this database
// exported.
func (p *Planner) folderFiles(ctx context.Context, dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("The folder %s cannot be read now.", dir),
			Remedy: "Connect to the network share that it lies on, or import another folder.", Cause: err}
	}
	var out []string
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if e.IsDir() || !source.InFolder(e.Name()) {
			continue
		}
		own, err := p.isOwnExport(ctx, path)
		if err != nil {
			return nil, err
		}
		if !own {
			out = append(out, path)
		}
	}
	return out, nil
}

// exportHead is how much of a file is looked at to tell an export of ours.
const exportHead = 16 << 10

// isOwnExport tells whether a file is an export of this database: its first sitting has a
// UID that names a meeting held here. Those of a neighbour's Convenor are a source.
func (p *Planner) isOwnExport(ctx context.Context, path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, nil //nolint:nilerr // reading it says what is wrong
	}
	defer f.Close()
	lines := bufio.NewScanner(io.LimitReader(f, exportHead))
	for lines.Scan() {
		uid, ok := strings.CutPrefix(lines.Text(), "UID:")
		if !ok {
			continue
		}
		key, ours := exportedKey(strings.TrimSpace(uid))
		if !ours {
			return false, nil
		}
		held, err := p.store.Meetings(ctx, []string{key})
		if err != nil {
			return false, fmt.Errorf("look for the meeting of %s: %w", filepath.Base(path), err)
		}
		return len(held) > 0, nil
	}
	return false, nil
}
