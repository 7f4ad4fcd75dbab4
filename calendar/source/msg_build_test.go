package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"
)

// compound makes a compound file (MS-CFB) of small streams, enough of the format to be
// read: version 3, every stream in the mini stream, siblings in one row to the right.
// A name with a stroke is a stream of a storage.
func compound(names []string, streams map[string][]byte) []byte {
	le := binary.LittleEndian
	type dirEntry struct {
		name         string
		kind         byte
		child, right uint32
		start, size  uint32
	}
	const none, end = 0xFFFFFFFF, 0xFFFFFFFE
	dirs := []dirEntry{{name: "Root Entry", kind: 5, child: none, right: none}}
	last := map[string]int{} // the latest child of each storage
	put := func(storage string, e dirEntry) int {
		at, parent := len(dirs), 0
		for i, d := range dirs {
			if d.kind == 1 && d.name == storage {
				parent = i
			}
		}
		dirs = append(dirs, e)
		if prev, ok := last[storage]; ok {
			dirs[prev].right = uint32(at)
		} else {
			dirs[parent].child = uint32(at)
		}
		last[storage] = at
		return at
	}
	var mini []byte
	var miniFAT []uint32
	for _, name := range names {
		storage, leaf, nested := strings.Cut(name, "/")
		if !nested {
			storage, leaf = "", name
		} else if _, ok := last["made "+storage]; !ok {
			last["made "+storage] = put("", dirEntry{name: storage, kind: 1, child: none, right: none})
		}
		b := streams[name]
		e := dirEntry{name: leaf, kind: 2, child: none, right: none, start: end, size: uint32(len(b))}
		if len(b) > 0 {
			e.start = uint32(len(mini) / 64)
			mini = append(mini, b...)
			mini = append(mini, make([]byte, (64-len(mini)%64)%64)...)
			for n := int(e.start) + 1; n < len(mini)/64; n++ {
				miniFAT = append(miniFAT, uint32(n))
			}
			miniFAT = append(miniFAT, end)
		}
		put(storage, e)
	}
	sectors := func(n int) int { return (n + 511) / 512 }
	dirSectors, miniFATSectors, miniSectors := sectors(len(dirs)*128), max(1, sectors(len(miniFAT)*4)), max(1, sectors(len(mini)))
	dirAt := 1
	miniFATAt := dirAt + dirSectors
	miniAt := miniFATAt + miniFATSectors
	dirs[0].start, dirs[0].size = uint32(miniAt), uint32(len(mini))

	fat := make([]uint32, 128)
	for i := range fat {
		fat[i] = none
	}
	fat[0] = 0xFFFFFFFD
	chain := func(from, n int) {
		for i := from; i < from+n-1; i++ {
			fat[i] = uint32(i + 1)
		}
		fat[from+n-1] = end
	}
	chain(dirAt, dirSectors)
	chain(miniFATAt, miniFATSectors)
	chain(miniAt, miniSectors)

	out := make([]byte, 512*(1+miniAt+miniSectors))
	copy(out, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	le.PutUint16(out[24:], 0x3E)
	le.PutUint16(out[26:], 3)
	le.PutUint16(out[28:], 0xFFFE)
	le.PutUint16(out[30:], 9)
	le.PutUint16(out[32:], 6)
	le.PutUint32(out[44:], 1)
	le.PutUint32(out[48:], uint32(dirAt))
	le.PutUint32(out[56:], 4096)
	le.PutUint32(out[60:], uint32(miniFATAt))
	le.PutUint32(out[64:], uint32(miniFATSectors))
	le.PutUint32(out[68:], end)
	for i := 76; i < 512; i += 4 {
		le.PutUint32(out[i:], none)
	}
	le.PutUint32(out[76:], 0)
	for i, v := range fat {
		le.PutUint32(out[512+4*i:], v)
	}
	for i, d := range dirs {
		e := out[512*(1+dirAt)+128*i:]
		name := utf16.Encode([]rune(d.name))
		for k, u := range name {
			le.PutUint16(e[2*k:], u)
		}
		le.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66], e[67] = d.kind, 1
		le.PutUint32(e[68:], none)
		le.PutUint32(e[72:], d.right)
		le.PutUint32(e[76:], d.child)
		le.PutUint32(e[116:], d.start)
		le.PutUint32(e[120:], d.size)
	}
	for i := range miniFATSectors * 128 {
		v := uint32(none)
		if i < len(miniFAT) {
			v = miniFAT[i]
		}
		le.PutUint32(out[512*(1+miniFATAt)+4*i:], v)
	}
	copy(out[512*(1+miniAt):], mini)
	return out
}

// message puts a message together property by property.
type message struct {
	rows    []byte
	names   []string
	streams map[string][]byte
	sets    []byte
	entries []byte
	ids     uint16
}

func newMessage(class string) *message {
	m := &message{streams: map[string][]byte{}}
	for _, s := range []propertySet{setAppointment, setCommon, setMeeting} {
		m.sets = append(m.sets, s[:]...)
	}
	return m.text(0x001A, class)
}

// named gives a named property an id of this file.
func (m *message) named(set propertySet, number uint32) uint16 {
	index := map[propertySet]uint16{setAppointment: 3, setCommon: 4, setMeeting: 5}[set]
	e := binary.LittleEndian.AppendUint32(nil, number)
	e = binary.LittleEndian.AppendUint16(e, index<<1)
	m.entries = append(m.entries, binary.LittleEndian.AppendUint16(e, m.ids)...)
	m.ids++
	return firstNamed + m.ids - 1
}

func (m *message) fixed(id uint16, kind uint32, value uint64) *message {
	row := binary.LittleEndian.AppendUint32(nil, tagOf(id, kind))
	row = binary.LittleEndian.AppendUint32(row, 6)
	m.rows = append(m.rows, binary.LittleEndian.AppendUint64(row, value)...)
	return m
}

func (m *message) stream(id uint16, kind uint32, b []byte) *message {
	name := fmt.Sprintf("%s%08X", longPrefix, tagOf(id, kind))
	m.names = append(m.names, name)
	m.streams[name] = b
	return m
}

func (m *message) text(id uint16, s string) *message { return m.stream(id, typeText, wideOf(s)) }

func wideOf(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

func (m *message) time(number uint32, t time.Time) *message {
	return m.fixed(m.named(setAppointment, number), typeTime, uint64(t.Unix()*10_000_000+filetimeUnix))
}

func (m *message) appointment(number uint32, kind uint32, v uint64) *message {
	return m.fixed(m.named(setAppointment, number), kind, v)
}

func (m *message) bytes() []byte {
	names := append([]string{fixedStream}, m.names...)
	names = append(names, nameStorage+"/"+setsStream, nameStorage+"/"+entriesStream)
	m.streams[fixedStream] = append(make([]byte, topHeader), m.rows...)
	m.streams[nameStorage+"/"+setsStream] = m.sets
	m.streams[nameStorage+"/"+entriesStream] = m.entries
	return compound(names, m.streams)
}

// globalID is a global object id; date is that of one sitting, zero for all.
func globalID(date uint32, content string) []byte {
	b := append([]byte{}, globalPrefix...)
	b = binary.BigEndian.AppendUint32(b, date)
	b = append(b, bytes.Repeat([]byte{7}, 8)...)
	b = append(b, make([]byte, 8)...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(content)))
	return append(b, content...)
}

// zoneBlob is the definition of a zone with a rule like London's.
func zoneBlob(key string) []byte {
	b := []byte{2, 1}
	b = binary.LittleEndian.AppendUint16(b, uint16(6+2*len(key)))
	b = binary.LittleEndian.AppendUint16(b, 2)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(key)))
	b = append(b, wideOf(key)...)
	b = binary.LittleEndian.AppendUint16(b, 1)
	b = append(b, 2, 1)
	for _, n := range []uint16{0x3E, 2, 2026} {
		b = binary.LittleEndian.AppendUint16(b, n)
	}
	b = append(b, make([]byte, 14)...)
	return append(b, ruleBlob()...)
}

// ruleBlob is London's rule: GMT, an hour more from the last Sunday of March at 1 to the last
// of October at 2.
func ruleBlob() []byte {
	var b []byte
	for _, n := range []int32{0, 0, -60} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	for _, n := range []uint16{0, 10, 0, 5, 2, 0, 0, 0, 0, 3, 0, 5, 1, 0, 0, 0} {
		b = binary.LittleEndian.AppendUint16(b, n)
	}
	return b
}

// since1601 counts the minutes of a local time.
func since1601(t time.Time) uint32 { return uint32((t.Unix() - minutes1601(0).Unix()) / 60) }

// patternBlob is the pattern of a series with its exceptions' words.
func patternBlob(p *recurrence) []byte {
	le := binary.LittleEndian
	var b []byte
	for _, n := range []uint16{0x3004, 0x3004, p.frequency, p.pattern, p.kalender} {
		b = le.AppendUint16(b, n)
	}
	for _, n := range []uint32{0, p.period, 0} {
		b = le.AppendUint32(b, n)
	}
	switch p.pattern {
	case 1:
		b = le.AppendUint32(b, p.mask)
	case 2, 4:
		b = le.AppendUint32(b, p.day)
	case 3:
		b = le.AppendUint32(le.AppendUint32(b, p.mask), p.nth)
	}
	for _, n := range []uint32{p.endType, p.count, p.firstWeekday, uint32(len(p.deleted))} {
		b = le.AppendUint32(b, n)
	}
	for _, d := range p.deleted {
		b = le.AppendUint32(b, d)
	}
	b = le.AppendUint32(b, uint32(len(p.exceptions)))
	for _, e := range p.exceptions {
		b = le.AppendUint32(b, e.start-e.start%1440)
	}
	for _, n := range []uint32{p.start, p.end, 0x3006, 0x3009, p.from, p.to} {
		b = le.AppendUint32(b, n)
	}
	b = le.AppendUint16(b, uint16(len(p.exceptions)))
	for _, e := range p.exceptions {
		b = le.AppendUint16(le.AppendUint32(le.AppendUint32(le.AppendUint32(b, e.start), e.end), e.original), e.flags)
		for _, w := range e.words() {
			b = le.AppendUint16(le.AppendUint16(b, uint16(len(w)+1)), uint16(len(w)))
			b = append(b, w...)
		}
		if e.flags&0x20 != 0 {
			b = le.AppendUint32(b, 2)
		}
	}
	b = le.AppendUint32(b, 0)
	for _, e := range p.exceptions {
		b = le.AppendUint32(le.AppendUint32(b, 4), 0)
		b = le.AppendUint32(b, 0)
		if len(e.words()) == 0 {
			continue
		}
		b = append(b, make([]byte, 12)...)
		for _, w := range e.words() {
			b = append(le.AppendUint16(b, uint16(len(w))), wideOf(w)...)
		}
		b = le.AppendUint32(b, 0)
	}
	return b
}

func (e recurException) words() []string {
	var out []string
	if e.flags&exceptionTitle != 0 {
		out = append(out, e.title)
	}
	if e.flags&exceptionPlace != 0 {
		out = append(out, e.place)
	}
	return out
}
