package ical

import (
	"bytes"

	"convenor/calendar"
)

// draft is a VEVENT while it is read: its properties as written, pointing into the
// block. It is used again for one entry after the other.
type draft struct {
	line int

	uid, sequence, stamp, modified       []byte
	title, place, description, url, call []byte
	class, transp, status, show, allDay  []byte
	organiser, start, end, length, id    content
	rules, exrules, dates, except        []content
	categories                           []content
	attendees                            int
	troubles                             []trouble
	tooMany                              bool
}

func (d *draft) reset(line int) {
	*d = draft{
		line: line, rules: d.rules[:0], exrules: d.exrules[:0], dates: d.dates[:0], except: d.except[:0],
		categories: d.categories[:0], troubles: d.troubles[:0],
	}
}

func (d *draft) warn(line int, property, value, message, remedy string) {
	if len(d.troubles) < 50 {
		d.troubles = append(d.troubles, trouble{line, calendar.SeverityWarning, property, value, message, remedy})
	}
}

func (d *draft) fail(line int, property, value, message, remedy string) {
	d.troubles = append(d.troubles, trouble{line, calendar.SeverityError, property, value, message, remedy})
}

// set takes one property of the entry. Of a property that may stand only once
// the first is kept.
func (d *draft) set(name []byte, c content) {
	switch string(name) {
	case "DTSTART":
		first(&d.start, c)
	case "DTEND":
		first(&d.end, c)
	case "DURATION":
		first(&d.length, c)
	case "RECURRENCE-ID":
		first(&d.id, c)
	case "ORGANIZER":
		first(&d.organiser, c)
	case "RRULE":
		d.rules = d.list(d.rules, c, MaxRules)
	case "EXRULE":
		d.exrules = d.list(d.exrules, c, MaxRules)
	case "RDATE":
		d.dates = d.list(d.dates, c, MaxDates)
	case "EXDATE":
		d.except = d.list(d.except, c, MaxDates)
	case "CATEGORIES":
		d.categories = d.list(d.categories, c, 100)
	default:
		d.setWords(name, c)
	}
}

func first(at *content, c content) {
	if at.line == 0 {
		c.value = bytes.TrimSpace(c.value)
		*at = c
	}
}

func (d *draft) list(list []content, c content, most int) []content {
	if len(list) >= most {
		if !d.tooMany {
			d.tooMany = true
			d.warn(c.line, "", "", "The entry has more rules or dates than can be read; the rest were left out.", "Split the series in the calendar program.")
		}
		return list
	}
	c.value = bytes.TrimSpace(c.value)
	return append(list, c)
}

// setWords takes the properties that are kept as they stand.
func (d *draft) setWords(name []byte, c content) {
	at := d.words(string(name))
	if at == nil {
		at = d.marks(string(name))
		c.value = bytes.TrimSpace(c.value) // words keep their blanks, marks have none
	}
	if at == nil || len(*at) > 0 {
		return
	}
	*at = c.value
	if len(c.params) > 0 {
		*at = encoded(*at, c.params)
	}
}

// words gives the place of a property that people read, nil for another.
func (d *draft) words(name string) *[]byte {
	switch name {
	case "SUMMARY":
		return &d.title
	case "LOCATION":
		return &d.place
	case "DESCRIPTION":
		return &d.description
	case "URL":
		return &d.url
	case "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK":
		return &d.call
	}
	return nil
}

// marks gives the place of a property that programs read, nil for another.
func (d *draft) marks(name string) *[]byte {
	switch name {
	case "UID":
		return &d.uid
	case "SEQUENCE":
		return &d.sequence
	case "DTSTAMP":
		return &d.stamp
	case "LAST-MODIFIED":
		return &d.modified
	case "CLASS":
		return &d.class
	case "TRANSP":
		return &d.transp
	case "STATUS":
		return &d.status
	case "X-MICROSOFT-CDO-BUSYSTATUS":
		return &d.show
	case "X-MICROSOFT-CDO-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY":
		return &d.allDay
	}
	return nil
}

// encoded gives a text that is not written as plain TEXT in the form of one.
func encoded(value, params []byte) []byte {
	if bytes.EqualFold(param(params, "ENCODING"), []byte("QUOTED-PRINTABLE")) {
		return unquotePrintable(value)
	}
	switch kind := param(params, "VALUE"); {
	case len(kind) == 0, bytes.EqualFold(kind, []byte("TEXT")), bytes.EqualFold(kind, []byte("URI")):
		return value
	}
	// A type that is not known must be kept as it stands (RFC 5545, 3.2.20).
	return bytes.ReplaceAll(value, []byte(`\`), []byte(`\\`))
}

// unquotePrintable undoes the encoding of vCalendar 1.0, which old programs still write.
func unquotePrintable(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] != '=' {
			out = append(out, text[i])
			continue
		}
		if i+2 < len(text) {
			high, okHigh := hexDigit(text[i+1])
			low, okLow := hexDigit(text[i+2])
			if okHigh && okLow {
				out = append(out, escaped(high<<4|low)...)
				i += 2
			}
		}
	}
	return out
}

// escaped writes a decoded byte so that a line break survives as one.
func escaped(c byte) []byte {
	switch c {
	case '\n':
		return []byte(`\n`)
	case '\r':
		return nil
	}
	return []byte{c}
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}
