package clash

import (
	"bytes"
	"strconv"

	"convenor/calendar"
)

// labels keeps of each sitting what goes into the ids of its clashes, close together in
// memory: sittings lie far apart, and one that lasts is in very many clashes.
type labels struct {
	sittings []*calendar.Sitting
	// at has where each sitting's label is in text, of no length while it is not made.
	at   []labelAt
	text []byte
}

// labelAt is where a label is, and where in it the meeting's key ends.
type labelAt struct{ start, keyEnd, end int32 }

func newLabels(sittings []*calendar.Sitting) labels {
	return labels{sittings: sittings, at: make([]labelAt, len(sittings))}
}

// find gives where the label of a sitting of the shelf is, which is made when it is first
// asked for.
func (l *labels) find(sitting int32) labelAt {
	x := &l.at[sitting]
	if x.end == 0 {
		id := l.sittings[sitting].ID()
		x.start, x.keyEnd = int32(len(l.text)), int32(len(l.text)+1+len(id.Meeting))
		l.text = appendLabel(l.text, id)
		x.end = int32(len(l.text))
	}
	return *x
}

// appendID adds the id of the clash of an officer's two sittings, as ID gives it.
func (l *labels) appendID(text []byte, officer string, first, second int32) []byte {
	a, b := l.find(first), l.find(second)
	c := bytes.Compare(l.text[a.start:a.keyEnd], l.text[b.start:b.keyEnd])
	if c > 0 || (c == 0 && l.sittings[second].Original.Before(l.sittings[first].Original)) {
		a, b = b, a
	}
	return appendMade(text, officer, l.text[a.start:a.end], l.text[b.start:b.end])
}

// appendLabel adds what of a sitting goes into ids.
func appendLabel(text []byte, id calendar.OccurrenceID) []byte {
	text = append(append(text, separator), id.Meeting...)
	return strconv.AppendInt(append(text, separator), id.Original.Unix(), 10)
}

// appendMade adds the id made of an officer's name and two labels in their order.
func appendMade(text []byte, officer string, first, second []byte) []byte {
	var room [256]byte
	made := append(append(append(room[:0], officer...), first...), second...)
	return appendHash(append(text, idPrefix...), made)
}
