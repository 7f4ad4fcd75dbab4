package source

import (
	"context"
	"encoding/hex"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

func local(y int, m time.Month, d, h, min int) time.Time {
	return time.Date(y, m, d, h, min, 0, 0, time.UTC)
}

// oneMessage is an appointment on 6 October 2026, 10:00 to 11:30 in London.
func oneMessage(class string) *message {
	m := newMessage(class).text(0x0037, "ICB Board; part one")
	m.time(0x820D, local(2026, 10, 6, 9, 0)).time(0x820E, local(2026, 10, 6, 10, 30))
	m.text(m.named(setAppointment, 0x8208), "Norbury House")
	m.stream(m.named(setAppointment, 0x825E), typeBinary, zoneBlob("GMT Standard Time"))
	return m.stream(m.named(setMeeting, 0x0023), typeBinary, globalID(0, "0123456789abcdef"))
}

// TestAnAppointment holds subject, times, place, zone and busy status of a message.
func TestAnAppointment(t *testing.T) {
	m := oneMessage("IPM.Appointment")
	m.appointment(0x8205, typeInteger, 3)
	im := readBytes(t, "a.msg", m.bytes(), Options{})
	wantSittings(t, im, "2026-10-06 10:00-11:30 ICB Board; part one @ Norbury House\n")
	o := im.Meetings[0].Sittings[0]
	if o.Zone != calendar.LondonZone || o.Floating || o.Show != calendar.ShowOutOfOffice || im.Files[0].Kind != "msg" || o.Organiser != "" {
		t.Errorf("%+v", o)
	}
}

// TestTheSameMeetingAsItsICS holds that a message and the .ics of the same meeting have one
// UID, whatever sitting of a series the message is about, and whoever made the UID.
func TestTheSameMeetingAsItsICS(t *testing.T) {
	plainID := strings.ToUpper(hex.EncodeToString(globalID(0, "0123456789abcdef")))
	ics := readBytes(t, "a.ics", []byte(icsOf(plainID, "20261006T090000Z")), Options{})
	msg := readBytes(t, "a.msg", oneMessage("IPM.Appointment").bytes(), Options{})
	if ics.Meetings[0].UID != msg.Meetings[0].UID {
		t.Errorf("%q and %q", ics.Meetings[0].UID, msg.Meetings[0].UID)
	}
	foreign := newMessage("IPM.Appointment").time(0x820D, local(2026, 10, 6, 9, 0))
	foreign.stream(foreign.named(setMeeting, 0x0023), typeBinary, globalID(0, "vCal-Uid\x01\x00\x00\x00abc@example.org\x00"))
	if got := readBytes(t, "f.msg", foreign.bytes(), Options{}).Meetings[0].UID; got != "abc@example.org" {
		t.Errorf("got %q", got)
	}
	one := newMessage("IPM.Schedule.Meeting.Request").time(0x820D, local(2026, 10, 7, 9, 0)).time(0x8228, local(2026, 10, 6, 9, 0))
	one.stream(one.named(setMeeting, 0x0003), typeBinary, globalID(0x07EA0A06, "0123456789abcdef"))
	im := readBytes(t, "o.msg", one.bytes(), Options{})
	if o := im.Meetings[0]; o.UID != plainID || !o.Orphan || !o.Sittings[0].Original.Equal(local(2026, 10, 6, 9, 0)) {
		t.Errorf("%+v", o)
	}
}

// TestRequestsAndCancellations holds who asks, what is intended, and what is called off.
func TestRequestsAndCancellations(t *testing.T) {
	request := oneMessage("IPM.Schedule.Meeting.Request").text(0x0042, "Rowan Hale")
	request.appointment(0x8205, typeInteger, 1).appointment(0x8224, typeInteger, 2)
	o := readBytes(t, "r.msg", request.bytes(), Options{}).Meetings[0].Sittings[0]
	if o.Organiser != "Rowan Hale" || o.Show != calendar.ShowBusy || o.Status != calendar.StatusConfirmed {
		t.Errorf("request: %+v", o)
	}
	o = readBytes(t, "c.msg", oneMessage("IPM.Schedule.Meeting.Canceled").bytes(), Options{}).Meetings[0].Sittings[0]
	if o.Status != calendar.StatusCancelled {
		t.Errorf("cancellation: %+v", o)
	}
	off := oneMessage("IPM.Appointment").appointment(0x8217, typeInteger, 5)
	if o = readBytes(t, "s.msg", off.bytes(), Options{}).Meetings[0].Sittings[0]; o.Status != calendar.StatusCancelled {
		t.Errorf("cancelled by its state: %+v", o)
	}
}

// TestAPrivateMessageKeepsItsTimesOnly holds that nothing else of it is left.
func TestAPrivateMessageKeepsItsTimesOnly(t *testing.T) {
	im := readBytes(t, "p.msg", oneMessage("IPM.Appointment").fixed(0x0036, typeInteger, 2).bytes(), Options{})
	wantSittings(t, im, "2026-10-06 10:00-11:30 Private appointment\n")
	if o := im.Meetings[0]; !o.Private || o.Sittings[0].Place != "" || im.PrivateMasked != 1 {
		t.Errorf("%+v", o)
	}
}

// TestAllDayByTheMeetingsOwnZone holds that a day which begins at midnight in London, 23:00
// UTC in summer, is that day.
func TestAllDayByTheMeetingsOwnZone(t *testing.T) {
	for name, blob := range map[string][]byte{"named": zoneBlob("GMT Standard Time"), "none": nil} {
		m := newMessage("IPM.Appointment").text(0x0037, "Away day").appointment(0x8215, typeBoolean, 1)
		m.time(0x820D, local(2026, 7, 5, 23, 0)).time(0x820E, local(2026, 7, 7, 23, 0))
		if blob != nil {
			m.stream(m.named(setAppointment, 0x825E), typeBinary, blob)
		}
		im := readBytes(t, name+".msg", m.bytes(), Options{})
		wantSittings(t, im, "2026-07-06..2026-07-07 Away day\n")
	}
}

// weeklyPattern sits on Tuesdays at 10:00, six times from 6 October 2026 over the change of
// clocks; the second is called off, the third moved to Wednesday and renamed.
func weeklyPattern() *recurrence {
	day := func(d int) uint32 { return since1601(local(2026, 10, d, 0, 0)) }
	return &recurrence{frequency: 0x200B, pattern: 1, period: 1, mask: 4, endType: 0x2022, count: 6, firstWeekday: 1,
		start: day(6), end: day(41), from: 600, to: 660, deleted: []uint32{day(13), day(20)},
		exceptions: []recurException{{start: day(21) + 840, end: day(21) + 900, original: day(20) + 600,
			flags: exceptionTitle | exceptionPlace | 0x20, title: "Board, moved", place: "Library"}}}
}

// TestASeriesWithItsExceptions holds that a series keeps its rule, over the change of clocks,
// and that a sitting which Outlook lists as deleted and as moved is moved.
func TestASeriesWithItsExceptions(t *testing.T) {
	m := oneMessage("IPM.Appointment").appointment(0x8223, typeBoolean, 1)
	m.stream(m.named(setAppointment, 0x8216), typeBinary, patternBlob(weeklyPattern()))
	m.stream(m.named(setAppointment, 0x8260), typeBinary, zoneBlob("GMT Standard Time"))
	im := readBytes(t, "s.msg", m.bytes(), Options{})
	if len(im.Meetings) != 1 {
		t.Fatalf("%d meetings: %v", len(im.Meetings), im.Files)
	}
	s := im.Meetings[0]
	if s.Rule == "" || s.Template == nil || s.Template.Title != "ICB Board; part one" || s.Following != 4 {
		t.Errorf("%d follow from %q", s.Following, s.Rule)
	}
	if !s.From.Equal(local(2026, 10, 6, 9, 0)) || !s.To.Equal(local(2026, 11, 10, 11, 0)) || s.Template.InDoubt != "" {
		t.Errorf("from %v to %v, in doubt %q", s.From, s.To, s.Template.InDoubt)
	}
	wantSittings(t, im, "2026-10-21 14:00-15:00 Board, moved @ Library\n")
	if !s.Sittings[0].Original.Equal(local(2026, 10, 20, 9, 0)) {
		t.Errorf("original %v", s.Sittings[0].Original)
	}
}

// TestPatternsAsRules holds what each of Outlook's patterns is as an RRULE.
func TestPatternsAsRules(t *testing.T) {
	start := since1601(local(2026, 10, 6, 0, 0))
	for want, p := range map[string]recurrence{
		"FREQ=DAILY;INTERVAL=2":                                      {frequency: 0x200A, period: 2880},
		"FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;WKST=MO":        {frequency: 0x200A, pattern: 1, period: 1, mask: 0x3E, firstWeekday: 1},
		"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;WKST=SU;COUNT=3":         {frequency: 0x200B, pattern: 1, period: 2, mask: 36, endType: 0x2022, count: 3},
		"FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=6":                       {frequency: 0x200C, pattern: 2, period: 2, day: 6},
		"FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1":    {frequency: 0x200C, pattern: 2, period: 1, day: 30},
		"FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1":                      {frequency: 0x200C, pattern: 4, period: 1, day: 31},
		"FREQ=MONTHLY;INTERVAL=1;BYDAY=TH;BYSETPOS=3":                {frequency: 0x200C, pattern: 3, period: 1, mask: 16, nth: 3},
		"FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=-1":               {frequency: 0x200C, pattern: 3, period: 1, mask: 32, nth: 5},
		"FREQ=YEARLY;INTERVAL=1;BYMONTH=10;BYMONTHDAY=6":             {frequency: 0x200D, pattern: 2, period: 12, day: 6},
		"FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYDAY=TU;BYSETPOS=1":      {frequency: 0x200D, pattern: 3, period: 24, mask: 4, nth: 1},
		"FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;WKST=SU;UNTIL=END 6 Oct 26": {frequency: 0x200B, pattern: 1, period: 1, mask: 4, endType: 0x2021, end: start},
	} {
		p.start = start
		got, err := p.rule(func(t time.Time) string { return t.Format("END 2 Jan 06") })
		if err != nil || got != "RRULE:"+want {
			t.Errorf("got %q %v, want %q", got, err, want)
		}
	}
	for name, p := range map[string]recurrence{
		"no weekday": {frequency: 0x200B, pattern: 1}, "no sixth week": {frequency: 0x200C, pattern: 3, mask: 2, nth: 6},
		"another calendar": {frequency: 0x200C, pattern: 2, day: 1, kalender: 6}, "no sittings": {frequency: 0x200A, endType: 0x2022},
	} {
		if got, err := p.rule(func(time.Time) string { return "" }); err == nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestAPatternThatBreaksOff holds that the first sitting still comes in, and that it is said.
func TestAPatternThatBreaksOff(t *testing.T) {
	m := oneMessage("IPM.Appointment").appointment(0x8223, typeBoolean, 1)
	m.stream(m.named(setAppointment, 0x8216), typeBinary, patternBlob(weeklyPattern())[:40])
	im := readBytes(t, "b.msg", m.bytes(), Options{})
	wantSittings(t, im, "2026-10-06 10:00-11:30 ICB Board; part one @ Norbury House\n")
	if !told(im, 0, "only its first sitting") {
		t.Errorf("%v", im.Files)
	}
}

// TestOtherMessagesAreRefusedByName holds what is said of whatever is no appointment.
func TestOtherMessagesAreRefusedByName(t *testing.T) {
	for says, content := range map[string][]byte{
		"an e-mail":                newMessage("IPM.Note").bytes(),
		"a contact":                newMessage("IPM.Contact").bytes(),
		"a note":                   newMessage("IPM.StickyNote").bytes(),
		"a reply to an invitation": newMessage("IPM.Schedule.Meeting.Resp.Pos").bytes(),
		"another kind of message":  newMessage("IPM.Strange").bytes(),
		"has no start":             newMessage("IPM.Appointment").bytes(),
		"old Excel":                compound([]string{"Workbook"}, map[string][]byte{"Workbook": {1}}),
		"old Word":                 compound([]string{"WordDocument"}, map[string][]byte{"WordDocument": {1}}),
		"protected by a password":  compound([]string{"EncryptedPackage"}, map[string][]byte{"EncryptedPackage": {1}}),
		"no message of Outlook":    compound([]string{"x"}, map[string][]byte{"x": {1}}),
		"damaged":                  newMessage("IPM.Note").bytes()[:600],
	} {
		_, err := Read(context.Background(), []string{saved(t, "x.msg", content)}, Options{Now: now})
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", says, err)
		}
	}
}

// TestZonesOfMessages holds both forms of zone definition, the clocks of both halves of the
// world, and that definitions that break off are none.
func TestZonesOfMessages(t *testing.T) {
	london := zoneOf(zoneBlob("GMT Standard Time"))
	old := oldZoneOf(append(append(append(ruleBlob()[:12:12], 0, 0), append(ruleBlob()[12:28:28], 0, 0)...), ruleBlob()[28:]...))
	for name, z := range map[string]*messageZone{"new": london, "old": old} {
		if z == nil {
			t.Fatalf("%s: no zone", name)
		}
		for d := local(2026, 1, 1, 0, 30); d.Year() < 2027; d = d.Add(7 * time.Hour) {
			at := d.In(calendar.London())
			if got := z.local(d); got.Format("02T15:04") != at.Format("02T15:04") {
				t.Fatalf("%s: %v is %v, not %v", name, d, got, at)
			}
			if back := z.utc(z.local(d)); !z.local(back).Equal(z.local(d)) {
				t.Fatalf("%s: %v comes back as %v", name, d, back)
			}
		}
	}
	south := &messageZone{standard: 10 * time.Hour, daylight: 11 * time.Hour,
		toStandard: clockChange{month: 4, week: 1, hour: 3}, toDaylight: clockChange{month: 10, week: 1, hour: 2}}
	if got := south.local(local(2026, 1, 1, 0, 0)); got.Hour() != 11 {
		t.Errorf("January in the south: %v", got)
	}
	if got := south.local(local(2026, 7, 1, 0, 0)); got.Hour() != 10 {
		t.Errorf("July in the south: %v", got)
	}
	whole := zoneBlob("GMT Standard Time")
	for n := range len(whole) {
		if z := zoneOf(whole[:n]); z != nil {
			t.Errorf("%d bytes are a zone", n)
		}
	}
}

// FuzzMessage holds that no message crashes the reader or holds it up.
func FuzzMessage(f *testing.F) {
	series := oneMessage("IPM.Appointment").appointment(0x8223, typeBoolean, 1)
	series.stream(series.named(setAppointment, 0x8216), typeBinary, patternBlob(weeklyPattern()))
	for _, b := range [][]byte{oneMessage("IPM.Appointment").bytes(), series.bytes(), newMessage("IPM.Note").bytes()} {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		im := &calendar.Import{}
		in := opened{name: "f.msg", r: bufioOf(b), options: Options{Now: now}, im: im, file: &calendar.ImportFile{}}
		_ = readMessage(context.Background(), &in) // whatever is wrong is told, not crashed
	})
}

// FuzzPattern holds the same for the two structures within a message.
func FuzzPattern(f *testing.F) {
	f.Add(patternBlob(weeklyPattern()))
	f.Add(zoneBlob("GMT Standard Time"))
	f.Fuzz(func(t *testing.T, b []byte) {
		a := &appointment{zone: zoneOf(b), start: now}
		if p, err := recurrenceOf(b); err == nil {
			a.pattern = p
		}
		if _, err := a.calendar(); err != nil {
			t.Fatal(err)
		}
	})
}
