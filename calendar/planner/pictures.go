package planner

import (
	"slices"
	"sync"

	"convenor/calendar"
)

// pictures keeps the last snapshots that were handed out, so that they need not be made
// again. The zero pictures keep none yet.
type pictures struct {
	mu   sync.Mutex
	list []*calendar.Snapshot // the newest last; all of one revision
}

// find gives the picture of a period at a revision; nil if it is not kept.
func (k *pictures) find(rev int64, span calendar.Span) *calendar.Snapshot {
	k.mu.Lock()
	defer k.mu.Unlock()
	for i, s := range k.list {
		if s.Revision == rev && s.Span == span {
			k.list = append(slices.Delete(k.list, i, i+1), s)
			return s
		}
	}
	return nil
}

// keep keeps a picture as the newest, and lets go of those of other revisions.
func (k *pictures) keep(s *calendar.Snapshot) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.list = slices.DeleteFunc(k.list, func(old *calendar.Snapshot) bool { return old.Revision != s.Revision || old.Span == s.Span })
	k.list = append(k.list, s)
	if len(k.list) > snapshotsKept {
		k.list = slices.Delete(k.list, 0, len(k.list)-snapshotsKept)
	}
}

// carry takes the pictures over to the next revision, by which nothing in them has changed.
func (k *pictures) carry(to int64) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for i, s := range k.list {
		if s.Revision == to-1 {
			next := *s // what was handed out stays as it is
			next.Revision = to
			k.list[i] = &next
		}
	}
}
