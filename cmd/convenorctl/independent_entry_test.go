package main

import (
	"fmt"
	"strings"
	"time"
)

// entries makes so many entries round two changes of the clocks, close enough to clash.
func (m *maker) entries(n int) []madeEntry {
	var list []madeEntry
	for range n {
		list = append(list, m.entry())
	}
	return list
}

func (m *maker) entry() madeEntry {
	m.uid++
	month, day := time.March, 27+m.IntN(4)
	if m.chance(30) {
		month, day = time.October, 30+m.IntN(3)
	}
	e := madeEntry{uid: fmt.Sprintf("made-%d@example.org", m.uid), leaveOut: -1, form: pick(m, "utc", "zone", "zone", "floating")}
	e.start = time.Date(2027, month, day, 8+m.IntN(10), 15*m.IntN(4), 0, 0, londonZone)
	e.end = e.start.Add(time.Duration(1+m.IntN(12)) * 15 * time.Minute)
	if m.chance(6) { // over midnight, and now and then over the change of the clocks
		e.start = time.Date(2027, month, day, 22+m.IntN(2), 0, 0, 0, londonZone)
		e.end, e.form = e.start.Add(time.Duration(3+m.IntN(5))*time.Hour), "utc"
	}
	e.title, e.body = m.titled()
	e.place = pick(m, "", "", "County Hall", "Committee Room 2, Shire House", "NORBURY CIVIC", "Downham", "Marsh Court", "Microsoft Teams Meeting", "MS Teams",
		"https://teams.microsoft.com/l/meetup-join/19", "Hybrid", "Marsh Court and Teams", "Hybrid: Downham / Zoom", "Room 7", "Lost House", "Town Hall, Downham")
	if m.chance(8) {
		e.day = true
		e.start = time.Date(2027, month, day, 0, 0, 0, 0, londonZone)
		e.end = e.start.AddDate(0, 0, pick(m, 1, 1, 3, 300))
	}
	m.firmness(&e)
	if !e.day && m.chance(10) && month == time.March && e.start.Hour() < 20 {
		e.repeats = 2 + m.IntN(2)
		e.leaveOut = m.IntN(4) - 2
	}
	return e
}

// titled gives a title and the body that it names.
func (m *maker) titled() (string, string) {
	if m.chance(35) {
		return pick(m, "Budget briefing", "One to one", "Oak sanding", "Site visit"), ""
	}
	body := pick(m, madeBodies...)
	switch m.IntN(5) {
	case 0:
		return strings.ToUpper(body) + " - March", body
	case 1:
		return "Prep for " + body, "" // waits for somebody to say so
	case 2:
		if body == "Wellbeing Forum" {
			return "Health and Wellbeing Forum (special)", body
		}
	}
	return body, body
}

// firmness says how firm and how busy an entry is.
func (m *maker) firmness(e *madeEntry) {
	add := func(line string) { e.lines = append(e.lines, line) }
	switch m.IntN(14) {
	case 0:
		add("STATUS:CANCELLED")
		e.cancelled = true
	case 1:
		add("STATUS:TENTATIVE")
		e.tentative = true
	case 2:
		add("STATUS:CONFIRMED")
	case 3, 4:
		add("CLASS:" + pick(m, "PRIVATE", "CONFIDENTIAL"))
		e.private = true
	}
	switch busy := m.IntN(16); {
	case busy == 0:
		add("TRANSP:TRANSPARENT")
		e.free = true
	case busy == 1:
		add("X-MICROSOFT-CDO-BUSYSTATUS:FREE")
		e.free = true
	case busy == 2:
		add("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE")
		e.free = true
	case busy == 3:
		add("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE")
		e.tentative = true
	case busy == 4 || e.day && busy < 8:
		add("X-MICROSOFT-CDO-BUSYSTATUS:" + pick(m, "OOF", "BUSY"))
		e.busyAllDay = true
	case busy == 5 || e.day && busy < 12:
		add("TRANSP:OPAQUE")
		e.busyAllDay = true
	case busy == 6:
		add("TRANSP:TRANSPARENT")
		add("X-MICROSOFT-CDO-BUSYSTATUS:" + pick(m, "BUSY", "TENTATIVE", "OOF"))
		e.free = true
	case busy == 7:
		add("TRANSP:OPAQUE")
		add("X-MICROSOFT-CDO-BUSYSTATUS:FREE")
		e.free = true
	}
}

// text writes an entry as its file has it.
func (e *madeEntry) text() string {
	lines := []string{"UID:" + e.uid}
	when := func(name string, t time.Time) {
		switch {
		case e.day:
			lines = append(lines, name+";VALUE=DATE:"+t.Format("20060102"))
		case e.form == "utc":
			lines = append(lines, name+":"+t.UTC().Format("20060102T150405Z"))
		case e.form == "floating":
			lines = append(lines, name+":"+t.Format("20060102T150405"))
		default:
			lines = append(lines, name+";TZID=Europe/London:"+t.Format("20060102T150405"))
		}
	}
	when("DTSTART", e.start)
	when("DTEND", e.end)
	if e.repeats > 0 {
		lines = append(lines, fmt.Sprintf("RRULE:FREQ=WEEKLY;COUNT=%d", e.repeats))
		if e.leaveOut >= 0 && e.leaveOut < e.repeats {
			when("EXDATE", e.again(e.leaveOut))
		}
	}
	lines = append(lines, "SUMMARY:"+e.title)
	if e.place != "" {
		lines = append(lines, "LOCATION:"+strings.ReplaceAll(e.place, ",", `\,`))
	}
	return strings.Join(append(lines, e.lines...), "\n")
}

// again gives the start of the so manieth repeat: by the clock on the wall, or in UTC
// where the times are.
func (e *madeEntry) again(n int) time.Time {
	if e.form == "utc" {
		return e.start.UTC().AddDate(0, 0, 7*n)
	}
	return e.start.AddDate(0, 0, 7*n)
}

func (f *feedFile) text() string {
	var list []string
	for i := range f.entries {
		list = append(list, f.entries[i].text())
	}
	return calendarFile(list...)
}
