package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// The times used where Options leaves them open.
const (
	// DefaultEvery is how often a folder is looked at though nothing tells of a change.
	DefaultEvery = 30 * time.Second
	// DefaultRest is how long files must stay as they are before they are read: longer
	// than a copy over a slow network pauses.
	DefaultRest = 2 * time.Second
)

// Options say how to watch.
type Options struct {
	// Every and Rest are the times of that name above; 0 means those.
	Every, Rest time.Duration
	// Reads tells the names of files that matter; nil means all.
	Reads func(name string) bool
	// Silent: the operating system is not asked to tell of changes.
	Silent bool
}

// state is what was seen of a file. What is empty or cannot be opened is still being
// written, and counts as not there.
type state struct {
	size    int64
	changed time.Time
}

// Folder watches a folder until the context ends, and tells the paths of all its files
// that matter, by name: once at first, since they may have changed while nobody watched,
// and then each time any came or changed, when all of them rest. That files are removed
// is not told. A folder that is away, as a share may be, is waited for. Error: the
// context's.
func Folder(ctx context.Context, dir string, o Options, tell func(paths []string)) error {
	if o.Every <= 0 {
		o.Every = DefaultEvery
	}
	if o.Rest <= 0 {
		o.Rest = DefaultRest
	}
	w := watcher{dir: dir, options: o}
	defer w.deafen()
	wait := time.NewTimer(0)
	defer wait.Stop()
	for {
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case _, more := <-w.events():
			if !more {
				w.deafen()
			}
			if w.restless { // it is looked at soon enough
				continue
			}
		case <-wait.C:
		}
		if w.look() {
			tell(w.paths())
		}
		next := o.Every
		if w.restless {
			next = o.Rest
		}
		wait.Reset(next)
	}
}

// watcher is what is known of one folder.
type watcher struct {
	dir     string
	options Options
	ear     *fsnotify.Watcher // nil where nothing tells
	seen    map[string]state
	// restless: something came or changed when it was last looked at.
	restless bool
}

// events gives the folder's events; nil, which never gives any, where nothing tells.
func (w *watcher) events() chan fsnotify.Event {
	if w.ear == nil {
		return nil
	}
	return w.ear.Events
}

// listen has the operating system tell of the folder, if it can.
func (w *watcher) listen() {
	if w.ear != nil || w.options.Silent {
		return
	}
	ear, err := fsnotify.NewBufferedWatcher(256)
	if err != nil {
		return // looking now and then does as well
	}
	if err := ear.Add(w.dir); err != nil {
		_ = ear.Close()
		return
	}
	w.ear = ear
}

func (w *watcher) deafen() {
	if w.ear != nil {
		_ = w.ear.Close() // nothing is lost with it
		w.ear = nil
	}
}

// look compares the folder with what was seen, and tells whether what changed before now
// rests.
func (w *watcher) look() (rests bool) {
	w.listen()
	now, err := w.list()
	if err != nil {
		w.deafen() // the folder is away; when it is back it is listened to anew
		return false
	}
	changed := false
	for name, s := range now {
		before, known := w.seen[name]
		changed = changed || !known || before != s
	}
	w.seen = now
	rests = w.restless && !changed && len(now) > 0
	w.restless = changed
	return rests
}

// list looks at the folder's files.
func (w *watcher) list() (map[string]state, error) {
	entries, err := os.ReadDir(w.dir)
	if err != nil {
		return nil, fmt.Errorf("look into %s: %w", w.dir, err)
	}
	out := map[string]state{}
	for _, e := range entries {
		if e.IsDir() || (w.options.Reads != nil && !w.options.Reads(e.Name())) {
			continue
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // it was removed meanwhile
		}
		if err != nil {
			return nil, fmt.Errorf("look at %s: %w", e.Name(), err)
		}
		before, known := w.seen[e.Name()]
		s := state{info.Size(), info.ModTime()}
		if s.size == 0 || (!known || before != s) && !opens(filepath.Join(w.dir, e.Name())) {
			continue
		}
		out[e.Name()] = s
	}
	return out, nil
}

// opens tells whether a file can be read, which on Windows it cannot while it is written.
func opens(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	return f.Close() == nil
}

func (w *watcher) paths() []string {
	out := make([]string, 0, len(w.seen))
	for _, name := range slices.Sorted(maps.Keys(w.seen)) {
		out = append(out, filepath.Join(w.dir, name))
	}
	return out
}
