package main

import (
	"encoding/json"
	"math/rand/v2"
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
	uid        string
	start, end time.Time
	day        bool // all day
	title      string
	body       string // the body that its title names; empty for none
	place      string
	lines      []string // the properties that say how firm and how busy it is
	cancelled  bool
	free       bool
	tentative  bool
	private    bool
	busyAllDay bool
	repeats    int // weekly, so many times
	leaveOut   int // which of them is left out; below 0 for none
	form       string
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

func (c council) registerText() string {
	text, _ := json.Marshal(c.register)
	return string(text)
}
