package ical

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"time"
)

// build makes an entry of the draft; nil when it has no time that can be read.
// unsolved is set when its times wait for a zone that only the whole calendar tells.
func (r *blockReader) build() (e *Entry, unsolved bool) {
	d := &r.draft
	e = &Entry{Line: d.line, Attendees: d.attendees}
	if !r.buildTimes(e) {
		return nil, false
	}
	r.buildRecurrence(e)
	e.Sequence = sequence(d.sequence)
	e.Stamp, e.LastModified = stamp(d.stamp), stamp(d.modified)
	e.Private = isPrivate(d.class)
	e.Status = parseStatus(d.status)
	e.Opaque = bytes.EqualFold(d.transp, []byte("OPAQUE"))
	e.Show = parseShow(d.show)
	if bytes.EqualFold(d.transp, []byte("TRANSPARENT")) {
		e.Show = ShowFree // it takes up no time (RFC 5545 section 3.8.2.7), whatever else is said
	}
	r.buildWords(e)
	e.eachWhen(func(w *When) {
		unsolved = unsolved || w.zone != nil && w.zone.isPlaceholder() || w.kind == whenFloating || w.kind == whenDate
		w.settle()
	})
	if !e.HasUID {
		e.UID = contentUID(d)
	}
	if !unsolved {
		e.check()
	}
	return e, unsolved
}

// contentUID makes an identifier of what the entry says, for one that has none.
func contentUID(d *draft) string {
	h := sha256.New()
	for _, part := range [...][]byte{d.start.params, d.start.value, d.end.value, d.length.value, d.id.value, d.title, d.place} {
		h.Write(part)
		h.Write([]byte{0})
	}
	for _, rule := range d.rules {
		h.Write(rule.value)
	}
	return "no-uid-" + hex.EncodeToString(h.Sum(nil)[:12])
}

func isPrivate(class []byte) bool {
	return bytes.EqualFold(class, []byte("PRIVATE")) || bytes.EqualFold(class, []byte("CONFIDENTIAL"))
}

func sequence(text []byte) int {
	n, err := strconv.ParseInt(string(text), 10, 32)
	if err != nil || n < 0 {
		return 0
	}
	return int(n)
}

// stamp reads a DTSTAMP or LAST-MODIFIED, which are in UTC; zero if unreadable.
func stamp(text []byte) time.Time {
	w, err := parseTime(text)
	if err != nil {
		return time.Time{}
	}
	return time.Unix(w.local, 0).UTC()
}

func parseStatus(text []byte) Status {
	switch {
	case bytes.EqualFold(text, []byte("CONFIRMED")):
		return StatusConfirmed
	case bytes.EqualFold(text, []byte("TENTATIVE")):
		return StatusTentative
	case bytes.EqualFold(text, []byte("CANCELLED")), bytes.EqualFold(text, []byte("CANCELED")):
		return StatusCancelled
	}
	return StatusUnstated
}

func parseShow(text []byte) Show {
	for i, name := range [...]string{"FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE"} {
		if bytes.EqualFold(text, []byte(name)) {
			return Show(i + 1)
		}
	}
	return ShowUnstated
}

// buildWords copies the words out of the block, all in one piece of memory.
func (r *blockReader) buildWords(e *Entry) {
	d := &r.draft
	r.words = r.words[:0]
	var ends [6]int
	r.words = appendText(r.words, d.uid)
	ends[0] = len(r.words)
	for i, value := range [...][]byte{d.title, d.place, d.description, d.meetingURL()} {
		if !r.slim || i == 0 {
			r.words = appendText(r.words, value)
		}
		ends[i+1] = len(r.words)
	}
	if !r.slim {
		r.words = appendText(r.words, organiser(&d.organiser))
		r.buildCategories(e)
	}
	ends[5] = len(r.words)
	all := string(r.words)
	e.UID, e.Title, e.Place = all[:ends[0]], all[ends[0]:ends[1]], all[ends[1]:ends[2]]
	e.Description, e.URL, e.Organiser = all[ends[2]:ends[3]], all[ends[3]:ends[4]], all[ends[4]:ends[5]]
	e.HasUID = e.UID != ""
}

func (d *draft) meetingURL() []byte {
	if len(d.url) > 0 {
		return d.url
	}
	return d.call
}

// organiser gives the CN of an ORGANIZER, else its address.
func organiser(c *content) []byte {
	if name := param(c.params, "CN"); len(name) > 0 {
		return name
	}
	const scheme = "mailto:"
	if len(c.value) > len(scheme) && bytes.EqualFold(c.value[:len(scheme)], []byte(scheme)) {
		return c.value[len(scheme):]
	}
	return c.value
}

func (r *blockReader) buildCategories(e *Entry) {
	for _, c := range r.draft.categories {
		for _, part := range splitText(c.value) {
			if text := string(bytes.TrimSpace(appendText(nil, part))); text != "" && len(e.Categories) < 100 {
				e.Categories = append(e.Categories, text)
			}
		}
	}
}

// splitText parts a list of texts at the commas that are not escaped.
func splitText(value []byte) [][]byte {
	var list [][]byte
	start := 0
	for i := 0; i < len(value); i++ {
		switch value[i] {
		case '\\':
			i++
		case ',':
			list = append(list, value[start:i])
			start = i + 1
		}
	}
	return append(list, value[start:])
}
