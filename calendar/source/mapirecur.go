package source

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

// recurrence is an appointment's pattern (AppointmentRecurrencePattern, MS-OXOCAL
// 2.2.1.44.5). Its dates are local, in minutes since 1601.
type recurrence struct {
	frequency, pattern, kalender uint16
	period                       uint32
	// mask are the weekdays, Sunday lowest; day the day of the month; nth which of the
	// weekdays in the month, 5 the last.
	mask, day, nth uint32
	endType, count uint32
	firstWeekday   uint32
	deleted        []uint32
	start, end     uint32
	// from and to are the minutes of the day at which a sitting starts and ends.
	from, to   uint32
	exceptions []recurException
}

// recurException is one sitting that differs.
type recurException struct {
	start, end, original uint32
	flags                uint16
	// title and place are set where the flags say so.
	title, place string
}

// What an exception's flags say (MS-OXOCAL 2.2.1.44.2).
const (
	exceptionTitle = 0x0001
	exceptionPlace = 0x0010
)

// errPattern is given for a pattern that cannot be read.
var errPattern = errors.New("the pattern of the series cannot be read")

// blob reads numbers one after another and remembers running out.
type blob struct {
	b     []byte
	short bool
}

func (r *blob) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.short, r.b = true, nil
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *blob) u16() uint16 {
	if b := r.take(2); b != nil {
		return binary.LittleEndian.Uint16(b)
	}
	return 0
}

func (r *blob) u32() uint32 {
	if b := r.take(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

// list reads a count and as many numbers.
func (r *blob) list() []uint32 {
	n := int(r.u32())
	if n > len(r.b)/4 {
		r.short = true
		return nil
	}
	out := make([]uint32, n)
	for i := range out {
		out[i] = r.u32()
	}
	return out
}

// recurrenceOf reads a pattern and its exceptions. Error: errPattern when it breaks off
// before the times of the day; exceptions that break off are left out.
func recurrenceOf(b []byte) (*recurrence, error) {
	r := &blob{b: b}
	p := &recurrence{}
	reader := r.u16()
	r.u16()
	p.frequency, p.pattern, p.kalender = r.u16(), r.u16(), r.u16()
	r.u32() // first date, from which the period counts
	p.period = r.u32()
	r.u32() // only tasks slide
	switch p.pattern {
	case 0:
	case 1:
		p.mask = r.u32()
	case 2, 4:
		p.day = r.u32()
	case 3:
		p.mask, p.nth = r.u32(), r.u32()
	default:
		return nil, fmt.Errorf("pattern %#x: %w", p.pattern, errPattern)
	}
	p.endType, p.count, p.firstWeekday = r.u32(), r.u32(), r.u32()
	p.deleted = r.list()
	r.list() // the new dates of exceptions, which they carry themselves
	p.start, p.end = r.u32(), r.u32()
	r.u32()
	writer := r.u32()
	p.from, p.to = r.u32(), r.u32()
	if r.short || reader != 0x3004 {
		return nil, errPattern
	}
	p.readExceptions(r, writer)
	return p, nil
}

// readExceptions reads the exceptions, then their words in Unicode.
func (p *recurrence) readExceptions(r *blob, writer uint32) {
	for n := r.u16(); n > 0 && !r.short; n-- {
		e := recurException{start: r.u32(), end: r.u32(), original: r.u32(), flags: r.u16()}
		for bit := uint16(1); bit <= 0x100; bit <<= 1 {
			switch {
			case e.flags&bit == 0:
			case bit == exceptionTitle || bit == exceptionPlace:
				r.u16()
				r.take(int(r.u16()))
			default:
				r.u32()
			}
		}
		if !r.short {
			p.exceptions = append(p.exceptions, e)
		}
	}
	r.take(int(r.u32()))
	for i := range p.exceptions {
		e := &p.exceptions[i]
		if writer >= 0x3009 {
			r.take(int(r.u32()))
		}
		r.take(int(r.u32()))
		if e.flags&(exceptionTitle|exceptionPlace) == 0 {
			continue
		}
		r.take(12)
		if e.flags&exceptionTitle != 0 {
			e.title = wide(r.take(2 * int(r.u16())))
		}
		if e.flags&exceptionPlace != 0 {
			e.place = wide(r.take(2 * int(r.u16())))
		}
		r.take(int(r.u32()))
		if r.short {
			return
		}
	}
}

// minutes1601 gives a local time counted in minutes since 1601, as if it were UTC.
func minutes1601(m uint32) time.Time {
	return time.Date(1601, 1, 1, 0, int(m), 0, 0, time.UTC)
}

// rule gives the pattern as iCalendar's RRULE; until writes a local time as the rule's end
// has it. Error: errPattern for a pattern or a calendar that RRULE does not know.
func (p *recurrence) rule(until func(time.Time) string) (string, error) {
	if p.kalender > 1 && p.kalender != 9 { // 0 and 1 are Gregorian, 9 its English form
		return "", fmt.Errorf("calendar %d: %w", p.kalender, errPattern)
	}
	freq, err := p.frequencyRule()
	if err != nil {
		return "", err
	}
	switch p.endType {
	case 0x2021:
		last := minutes1601(p.end)
		if last.Year() >= 1900 && last.Year() < 4000 {
			day := calendar.DateOf(last, time.UTC)
			freq += ";UNTIL=" + until(time.Date(day.Year, day.Month, day.Day, 23, 59, 59, 0, time.UTC))
		}
	case 0x2022:
		if p.count == 0 {
			return "", fmt.Errorf("no sittings: %w", errPattern)
		}
		freq += fmt.Sprintf(";COUNT=%d", p.count)
	}
	return "RRULE:" + freq, nil
}

func (p *recurrence) frequencyRule() (string, error) {
	interval := max(1, p.period)
	switch {
	case p.pattern == 0:
		return fmt.Sprintf("FREQ=DAILY;INTERVAL=%d", max(1, p.period/1440)), nil
	case p.pattern == 1:
		if p.frequency == 0x200A { // every working day
			interval = 1
		}
		return fmt.Sprintf("FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s;WKST=%s", interval, p.weekdays(), icsWeekdays[p.firstWeekday%7]), p.needs(p.mask&0x7F != 0)
	}
	head := fmt.Sprintf("FREQ=MONTHLY;INTERVAL=%d", interval)
	if p.frequency == 0x200D {
		head = fmt.Sprintf("FREQ=YEARLY;INTERVAL=%d;BYMONTH=%d", max(1, interval/12), int(minutes1601(p.start).Month()))
	}
	switch {
	case p.pattern == 3:
		nth := int(p.nth)
		if nth == 5 {
			nth = -1
		}
		return fmt.Sprintf("%s;BYDAY=%s;BYSETPOS=%d", head, p.weekdays(), nth), p.needs(p.mask&0x7F != 0 && p.nth >= 1 && p.nth <= 5)
	case p.pattern == 4 || p.day >= 31:
		return head + ";BYMONTHDAY=-1", nil
	case p.day > 28: // in a shorter month Outlook takes its last day
		days := "28"
		for d := uint32(29); d <= p.day; d++ {
			days += fmt.Sprintf(",%d", d)
		}
		return head + ";BYMONTHDAY=" + days + ";BYSETPOS=-1", nil
	}
	return fmt.Sprintf("%s;BYMONTHDAY=%d", head, p.day), p.needs(p.day >= 1)
}

func (p *recurrence) needs(ok bool) error {
	if !ok {
		return fmt.Errorf("no days: %w", errPattern)
	}
	return nil
}

// weekdays gives the mask as iCalendar's names.
func (p *recurrence) weekdays() string {
	var out []string
	for i, name := range icsWeekdays {
		if p.mask&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return strings.Join(out, ",")
}

// removed gives the original starts that do not take place: those deleted that are no
// exception's original, which Outlook lists as deleted too.
func (p *recurrence) removed() []time.Time {
	var out []time.Time
	for _, d := range p.deleted {
		day := calendar.DateOf(minutes1601(d), time.UTC)
		if !slices.ContainsFunc(p.exceptions, func(e recurException) bool {
			return calendar.DateOf(minutes1601(e.original), time.UTC) == day
		}) {
			out = append(out, minutes1601(d-d%1440+p.from))
		}
	}
	return out
}
