package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// council is a made-up council: its register as the file has it, and the entries of every
// calendar that it takes in. The independent finder reads these and nothing of ours.
type council struct {
	register map[string]any
	feeds    []feedFile
}

// feedFile is one calendar: how it is imported, and what stands in it.
type feedFile struct {
	args    []string // of import, without the path
	body    string   // whose calendar it is, if a body's
	officer string   // whose own diary it is, if an officer's, by name
	entries []madeEntry
}

// madeEntry is an entry as it is written into the file, and what it means.
type madeEntry struct {
	uid         string
	start, end  time.Time
	day         bool // all day
	title       string
	body        string // the body that its title names; empty for none
	place       string
	lines       []string // the properties that say how firm and how busy it is
	cancelled   bool
	free        bool
	tentative   bool
	private     bool
	busyAllDay  bool
	repeats     int // weekly, so many times
	leaveOut    int // which of them is left out; below 0 for none
	form        string
	description string
}

var londonZone, _ = time.LoadLocation("Europe/London")

// maker draws councils from one stream of chance.
type maker struct {
	*rand.Rand
	uid int
}

func pick[T any](m *maker, list ...T) T { return list[m.IntN(len(list))] }

func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

var (
	madeVenues   = []string{"County Hall", "Norbury Civic", "Downham", "Marsh Court", "Lost House"}
	madeAliases  = map[string]string{"County Hall": "Shire House", "Downham": "Town Hall, Downham"}
	madeOfficers = []string{"Ann Dale", "Bob Ford", "Cas Gray", "Dee Hill"}
	madePosts    = []string{"DASS", "DPH", "", "CEX"}
	madeBodies   = []string{"Oak Board", "Oak Board Panel", "Elm Partnership", "Ash Scrutiny", "Wellbeing Forum"}
)

func (m *maker) council() council {
	c := council{register: m.draw()}
	for i := range madeBodies[:3] {
		if m.chance(60) {
			c.feeds = append(c.feeds, feedFile{args: []string{"--body", madeBodies[i]}, body: madeBodies[i], entries: m.entries(m.IntN(6))})
		}
	}
	for i, name := range madeOfficers {
		call := name
		if madePosts[i] != "" && m.chance(50) {
			call = madePosts[i]
		}
		c.feeds = append(c.feeds, feedFile{args: []string{"--officer", call}, officer: name, entries: m.entries(3 + m.IntN(9))})
	}
	return c
}

// draw makes a register, every field in some form that the file allows.
func (m *maker) draw() map[string]any {
	r := map[string]any{"council": map[string]any{"code": "E1", "name": "Made", "base": madeVenues[0], "day_hours": 7.4}}
	r["systems"] = []any{map[string]any{"code": "N", "name": "North", "share": 0.5}, map[string]any{"code": "S", "name": "South"}}
	var venues, journeys, bodies, officers, seats []any
	for i, name := range madeVenues {
		v := map[string]any{"name": name}
		if a := madeAliases[name]; a != "" {
			v["aliases"] = []string{a}
		}
		if name != "Lost House" {
			v["lat"], v["lon"] = 51.5+float64(i)*0.21+m.Float64()/10, -0.5+float64(i%2)*0.6
		}
		venues = append(venues, v)
		for _, other := range madeVenues[:i] {
			if !m.chance(55) {
				continue
			}
			from, to := name, other
			if m.chance(50) {
				from, to = to, from
			}
			j := map[string]any{"from": from, "to": to, "miles": float64(m.IntN(900)) / 10}
			if m.chance(40) {
				j["minutes"] = 1 + m.IntN(140)
			}
			if a := madeAliases[from]; a != "" && m.chance(30) {
				j["from"] = a
			}
			journeys = append(journeys, j)
			if m.chance(15) { // the way back is another
				journeys = append(journeys, map[string]any{"from": to, "to": from, "miles": float64(m.IntN(900)) / 10})
			}
		}
	}
	for i, name := range madeBodies {
		b := map[string]any{"name": name, "kind": pick(m, "hwb", "icp", "icb-board", "scrutiny", "call")}
		if i == 4 {
			b["aliases"] = []string{"WB Forum", "Health & Wellbeing Forum"}
		}
		if m.chance(50) {
			b["system"] = pick(m, "N", "S")
		}
		if m.chance(60) {
			b["venue"] = pick(m, "County Hall", "Shire House", "Norbury Civic", "downham", "Lost House")
		}
		switch m.IntN(5) {
		case 0:
			b["in_person"] = true
		case 1:
			b["in_person"] = false
		case 2:
			b["in_person"] = []any{map[string]any{"value": true, "valid_to": "2027-03-20"}, map[string]any{"value": false, "valid_from": "2027-03-21"}}
		}
		if m.chance(30) {
			b["quorum"] = pick[any](m, 3, map[string]any{"total": 2, "categories": map[string]any{"councillor": 1}})
		}
		b["substitutes"] = pick(m, "none", "attend", "vote")
		bodies = append(bodies, b)
	}
	for i, name := range madeOfficers {
		o := map[string]any{"name": name, "counts": m.chance(70)}
		if madePosts[i] != "" {
			o["post"] = madePosts[i]
		}
		if m.chance(30) {
			o["base"] = pick(m, madeVenues...)
		}
		officers = append(officers, o)
		for _, body := range madeBodies {
			if !m.chance(60) {
				continue
			}
			s := map[string]any{"officer": name, "body": body, "role": pick(m, "chair", "member", "statutory", "attendee", "deputy")}
			if s["role"] == "deputy" && m.chance(50) {
				s["deputy_for"] = madeOfficers[(i+1)%len(madeOfficers)]
			}
			switch m.IntN(5) {
			case 0:
				s["valid_to"] = "2027-03-28"
			case 1:
				s["valid_from"] = "2027-03-29"
			}
			seats = append(seats, s)
		}
	}
	r["venues"], r["journeys"], r["bodies"], r["officers"], r["seats"] = venues, journeys, bodies, officers, seats
	if m.chance(40) {
		r["speed_mph"] = pick(m, 25, 40, 55)
	}
	return r
}

func (c council) registerText() string {
	text, _ := json.Marshal(c.register)
	return string(text)
}

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
