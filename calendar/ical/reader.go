package ical

import (
	"bytes"

	"convenor/calendar"
)

// foundKind says what a block yielded.
type foundKind uint8

const (
	foundCalendar foundKind = iota + 1 // BEGIN:VCALENDAR
	foundEntry
	foundZone
	foundName   // X-WR-CALNAME
	foundTime   // X-WR-TIMEZONE
	foundMethod // METHOD
)

// found is one thing that a block yielded, in the order of the file.
type found struct {
	kind     foundKind
	entry    *Entry
	zone     *fileZone
	text     string
	unsolved bool // the entry's times wait for the zones of its calendar
}

// blockReader reads blocks, one after the other; it is one worker's.
type blockReader struct {
	slim     bool // keep no more words than the title
	floating *zone
	zones    map[string]*zone
	report   report

	lines   lines
	stack   []string // the components open, VCALENDAR not counted
	deeper  int      // components open beyond MaxDepth
	inEvent bool
	draft   draft
	zone    *fileZone
	out     []found
	words   []byte
}

func newBlockReader(o *readOptions) *blockReader {
	return &blockReader{
		slim: o.slim, floating: o.floating, zones: map[string]*zone{}, report: report{file: o.file},
	}
}

// read reads a block. At the end of the stream an entry may be left open.
func (r *blockReader) read(b *block) {
	r.lines = lines{text: b.text, line: b.line, joined: r.lines.joined[:0]}
	r.stack, r.inEvent, r.zone, r.deeper = r.stack[:0], false, nil, 0
	r.out = make([]found, 0, len(b.text)/1024+1)
	for _, line := range b.lost {
		r.report.add(line, calendar.SeverityError, "A component of the file is too large and was left out.",
			"Export the calendar without attachments and import it again.")
	}
	for {
		text, line := r.lines.next()
		if text == nil {
			break
		}
		r.line(text, line)
	}
	if r.inEvent {
		r.report.add(r.draft.line, calendar.SeverityError, "The file ends within an entry, which was left out.",
			"The file is cut short: export or download it again.")
	}
	b.found, b.problems, b.more = r.out, r.report.list, r.report.more
	r.out, r.report.list, r.report.more = nil, nil, 0
}

// line takes one content line.
func (r *blockReader) line(text []byte, line int) {
	name, params, value, ok := splitLine(text)
	if !ok {
		r.badLine(text, line)
		return
	}
	var room [32]byte
	name = upper(name, &room)
	switch {
	case string(name) == "BEGIN":
		r.begin(value, line)
	case string(name) == "END":
		r.end(value, line)
	case r.deeper > 0:
	case r.inEvent && len(r.stack) == 0:
		if string(name) == "ATTENDEE" {
			r.draft.attendees++
			return
		}
		r.draft.set(name, content{params: params, value: value, line: line})
	case r.zone != nil:
		r.zone.set(name, content{params: params, value: value, line: line})
	case !r.inEvent && len(r.stack) == 0:
		r.calendarProperty(name, value)
	}
	if len(r.lines.joined) > 0 && !r.inEvent && r.zone == nil {
		r.lines.joined = r.lines.joined[:0]
	}
}

// badLine reports a line that is none, where it matters.
func (r *blockReader) badLine(text []byte, line int) {
	if !r.inEvent || len(r.stack) > 0 || len(bytes.TrimSpace(text)) == 0 {
		return
	}
	r.draft.warn(line, "", "", "The line is not of the form “name:value” and was passed over.",
		"If something is missing from the entry, correct it in the calendar program.")
}

// begin opens a component. A new entry, time zone or calendar ends whatever was left open.
func (r *blockReader) begin(value []byte, line int) {
	var room [32]byte
	name := string(upper(bytes.TrimSpace(value), &room))
	switch name {
	case "VEVENT":
		r.abandon(line)
		r.inEvent = true
		r.draft.reset(line)
		r.lines.joined = r.lines.joined[:0]
	case "VTIMEZONE":
		r.abandon(line)
		r.zone = &fileZone{line: line}
	case "VCALENDAR":
		r.abandon(line)
		r.out = append(r.out, found{kind: foundCalendar})
	case "STANDARD", "DAYLIGHT":
		if r.zone != nil && r.deeper == 0 {
			r.zone.open(line)
			return
		}
		fallthrough
	default:
		if len(r.stack) >= MaxDepth {
			r.deeper++
			return
		}
		r.stack = append(r.stack, name)
	}
}

// abandon closes what a new component shows to have ended without its END.
func (r *blockReader) abandon(line int) {
	if r.inEvent {
		r.draft.warn(line, "", "", "The entry has no END:VEVENT; it was taken to end here.", "Check the entry against its calendar.")
		r.finishEntry()
	}
	r.finishZone()
	r.stack, r.deeper = r.stack[:0], 0
}

// end closes a component and all left open within it.
func (r *blockReader) end(value []byte, line int) {
	var room [32]byte
	name := string(upper(bytes.TrimSpace(value), &room))
	switch {
	case name == "VEVENT":
		if r.inEvent {
			r.finishEntry()
		}
		r.stack, r.deeper = r.stack[:0], 0
	case name == "VTIMEZONE":
		r.finishZone()
		r.stack, r.deeper = r.stack[:0], 0
	case name == "VCALENDAR":
		r.abandon(line)
	case r.deeper > 0:
		r.deeper--
	case r.zone != nil && (name == "STANDARD" || name == "DAYLIGHT"):
		r.zone.close()
	default:
		for i := len(r.stack) - 1; i >= 0; i-- {
			if r.stack[i] == name {
				r.stack = r.stack[:i]
				break
			}
		}
	}
}

func (r *blockReader) finishZone() {
	if r.zone == nil {
		return
	}
	r.zone.finish()
	r.out = append(r.out, found{kind: foundZone, zone: r.zone})
	r.zone = nil
}

// finishEntry makes an entry of the draft, and problems of its troubles.
func (r *blockReader) finishEntry() {
	r.inEvent = false
	entry, unsolved := r.build()
	private := isPrivate(r.draft.class)
	for i := range r.draft.troubles {
		p := r.draft.troubles[i].problem(r.report.file, private)
		r.report.add(p.Line, p.Severity, p.Message, p.Remedy)
	}
	if entry != nil {
		r.out = append(r.out, found{kind: foundEntry, entry: entry, unsolved: unsolved})
	}
}

// calendarProperty takes a property of the VCALENDAR itself.
func (r *blockReader) calendarProperty(name, value []byte) {
	kind := foundKind(0)
	switch string(name) {
	case "X-WR-CALNAME", "NAME":
		kind = foundName
	case "X-WR-TIMEZONE":
		kind = foundTime
	case "METHOD":
		kind = foundMethod
	default:
		return
	}
	r.out = append(r.out, found{kind: kind, text: string(appendText(nil, bytes.TrimSpace(value)))})
}
