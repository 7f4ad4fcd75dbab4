package planner_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"convenor/calendar"
)

// town draws up the calendar of the councils and health systems of a county, and what
// other calendars make of it. The same seed draws the same.
type town struct {
	dice
	systems []townSystem
	bodies  []*townBody
	sat     map[string]bool // body and start
	meets   []townMeeting
}

// townSystem is a health system or a council.
type townSystem struct{ name, code, icb string }

// townBody is one body, in the two ways in which people write its name.
type townBody struct {
	system     *townSystem // nil for one of the county's own
	long       string
	short      string
	joint      bool
	venue      string
	length     int
	usualStart int // minutes after midnight
}

// townMeeting is one sitting, or a short series of them, of a body.
type townMeeting struct {
	body  *townBody
	title string
	at    time.Time // London
	mins  int
	place string
	weeks int // how many weekly sittings; 1 for a single one
}

var (
	townPlaces = []string{"Northshire", "Southmere", "Eastvale", "Westbury and Combe", "Midfordshire"}
	townTeams  = []struct{ long, short string }{
		{"Quality and Performance Committee", "QPC"}, {"Finance Committee", "Finance Cttee"}, {"Audit and Risk Committee", "ARC"},
		{"Primary Care Commissioning Committee", "PCCC"}, {"People and Workforce Board", "P&W Board"}, {"Remuneration Committee", "RemCom"},
		{"Strategic Commissioning Group", "SCG"}, {"Urgent and Emergency Care Board", "UEC Board"},
		{"Mental Health Programme Board", "MH Programme Board"}, {"Clinical and Professional Leadership Forum", "CPLF"},
		{"Digital Delivery Group", "Digital Delivery Grp"}, {"Estates and Capital Group", "Estates Group"},
		{"Voluntary Sector Alliance", "VSA"}, {"Discharge and Flow Group", "Discharge Group"},
		{"Population Health Board", "PHB"}, {"Learning Disability and Autism Board", "LDA Board"},
	}
	townOwn = []struct{ long, short string }{
		{"Health and Wellbeing Board", "HWB"}, {"Health Overview and Scrutiny Committee", "HOSC"},
		{"Safeguarding Adults Board", "SAB"}, {"Safeguarding Children Partnership", "SCP"}, {"Cabinet", "Cabinet"},
		{"Adult Social Care Scrutiny Panel", "ASC Scrutiny Panel"}, {"Children and Young People Scrutiny Panel", "CYP Scrutiny Panel"},
		{"Corporate Parenting Board", "CPB"}, {"Community Safety Partnership", "CSP"}, {"Corporate Leadership Team", "CLT"},
		{"Directors Management Team", "DMT"}, {"Better Care Fund Partnership Group", "BCF Partnership Group"},
		{"Planning Committee", "Planning Cttee"}, {"Licensing Sub-Committee", "Licensing Sub Cttee"}, {"Schools Forum", "Schools Forum"},
		{"Pensions Committee", "Pensions Cttee"}, {"Standards Committee", "Standards Cttee"}, {"Local Outbreak Engagement Board", "LOEB"},
	}
	townVenues = []string{"County Hall", "Council Chamber, County Hall", "Norbury House", "Microsoft Teams Meeting", "Committee Room 2", "The Guildhall", ""}
)

// newTown draws a town with so many meetings.
func newTown(seed uint64, meetings int) *town {
	t := &town{dice: dice{rand.New(rand.NewPCG(seed, 11))}, sat: map[string]bool{}}
	for _, name := range townPlaces {
		t.systems = append(t.systems, townSystem{name: name, code: name[:1], icb: name + " ICB"})
	}
	for i := range t.systems {
		s := &t.systems[i]
		t.add(s, s.name+" Integrated Care Board", s.name+" ICB")
		t.add(s, s.name+" Integrated Care Partnership", s.name+" ICP")
		for _, b := range townTeams {
			t.add(s, s.name+" "+b.long, s.name+" "+b.short)
		}
		for p := 1; p <= 4; p++ {
			t.add(s, fmt.Sprintf("%s Place Partnership Locality %d", s.name, p), fmt.Sprintf("%s Place P'ship Locality %d", s.name, p))
		}
	}
	for _, b := range townOwn {
		t.add(nil, b.long, b.short)
	}
	t.add(nil, "Northshire and Southmere Joint Health Overview and Scrutiny Committee", "Northshire & Southmere JHOSC").joint = true
	t.fill(meetings)
	return t
}

func (t *town) add(s *townSystem, long, short string) *townBody {
	b := &townBody{system: s, long: long, short: short, venue: one(t.dice, townVenues...),
		length: one(t.dice, 30, 60, 60, 90, 120, 120, 150, 180), usualStart: 8*60 + 30*t.IntN(18)}
	t.bodies = append(t.bodies, b)
	return b
}

// fill has the bodies sit: mostly in their rhythm, sometimes twice a day, often at the
// same hour as others, and one after the other.
func (t *town) fill(meetings int) {
	monday := time.Date(2027, 1, 4, 0, 0, 0, 0, calendar.London())
	for len(t.meets) < meetings {
		b := t.bodies[t.IntN(len(t.bodies))]
		day := monday.AddDate(0, 0, 7*t.IntN(100)+t.IntN(5))
		m := townMeeting{body: b, at: clockOn(day, b.usualStart), mins: b.length, place: b.venue, weeks: 1, title: b.long}
		if t.in10(4) {
			m.title = b.short
		}
		if t.in10(2) {
			m.at = clockOn(day, 8*60+30*t.IntN(18))
		}
		if t.IntN(40) == 0 {
			m.weeks = 3 + t.IntN(4)
		}
		if !t.sit(m) {
			continue
		}
		if second := m; t.in10(1) { // and again, straight after or in the afternoon
			second.at = m.at.Add(time.Duration(m.mins+one(t.dice, 0, 0, 60, 180)) * time.Minute)
			t.sit(second)
		}
	}
	t.meets = t.meets[:meetings]
}

// clockOn gives a clock time of a London day.
func clockOn(day time.Time, minutes int) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), minutes/60, minutes%60, 0, 0, calendar.London())
}

// sit adds a meeting unless its body sits then already.
func (t *town) sit(m townMeeting) bool {
	for w := range m.weeks {
		if t.sits(m.body, m.at.AddDate(0, 0, 7*w), time.Duration(m.mins)*time.Minute) {
			return false
		}
	}
	for w := range m.weeks {
		t.sat[satKey(m.body, m.at.AddDate(0, 0, 7*w))] = true
	}
	t.meets = append(t.meets, m)
	return true
}

// sits tells whether a body sits within a length of a time, or soon before or after it.
func (t *town) sits(b *townBody, at time.Time, length time.Duration) bool {
	for off := -length + time.Minute; off < length; off += time.Minute {
		if t.sat[satKey(b, at.Add(off))] {
			return true
		}
	}
	return false
}

func satKey(b *townBody, at time.Time) string { return b.long + at.UTC().Format(time.RFC3339) }

// entry writes a meeting as its own calendar does.
func (m townMeeting) entry(uid string) entry {
	e := entry{uid: uid, title: m.title, place: m.place, at: m.at.Format(layout), minutes: m.mins}
	if m.weeks > 1 {
		e.rule = fmt.Sprintf("FREQ=WEEKLY;COUNT=%d", m.weeks)
	}
	return e
}

// disguise writes a meeting as somebody else has it: another title for the same body,
// perhaps a minute off, another way to write the place and the zone.
func (t *town) disguise(m townMeeting) townMeeting {
	switch title := t.otherName(m); t.IntN(9) {
	case 0:
		m.title = "MS Teams: " + title
	case 1:
		m.title = title + one(t.dice, fmt.Sprintf(" (Ref %d)", 1000+t.IntN(9000)), fmt.Sprintf(" - %d/%03d", 2027, t.IntN(999)), " [public]")
	case 2:
		m.title = one(t.dice, "Meeting of the ", "FW: ", "Hold: ", "Updated: ") + title
	case 3:
		m.title = t.withSystem(m, title)
	case 4:
		m.title = title + m.at.Format(one(t.dice, " - 2 January 2006", " January 2006", ", Mon 2 Jan", " (02/01/06)"))
	case 5:
		m.title = title + one(t.dice, " @ County Hall", " (County Hall)", " - hybrid", " via Teams", " meeting", " Mtg")
	case 6:
		m.title = strings.ToUpper(title)
	case 7:
		m.title = strings.NewReplacer("Committee", "Cttee", " and ", " & ", "Partnership", "P'ship", "Performance", "Perf").Replace(title)
	default:
		m.title = title
	}
	m.at = m.at.Add(time.Duration(t.IntN(3)-1) * time.Minute)
	m.place = one(t.dice, m.place, "", "Teams", strings.ToUpper(m.place), m.place+" (hybrid)")
	return m
}

// otherName gives the other of a body's two names, or sometimes the same.
func (t *town) otherName(m townMeeting) string {
	long, short := m.body.long, m.body.short
	if t.in10(2) {
		return m.title
	}
	if m.title == long {
		return short
	}
	return strings.ReplaceAll(long, "Wellbeing", one(t.dice, "Wellbeing", "Well-being"))
}

// withSystem puts the system before a title, in one of the ways in which that is done.
func (t *town) withSystem(m townMeeting, title string) string {
	s := m.body.system
	if s == nil {
		return one(t.dice, "Wealdshire CC - ", "WCC: ", "Wealdshire ") + title
	}
	if bare, ok := strings.CutPrefix(title, s.name+" "); ok {
		return one(t.dice, s.code+" - "+bare, s.icb+": "+bare, s.code+": "+title, "NHS "+title)
	}
	return s.name + ": " + title
}

// nearMiss draws what is not a repeat of a meeting although it looks like one; false
// where it would be a sitting that is held.
func (t *town) nearMiss(m townMeeting) (townMeeting, bool) {
	m.weeks = 1
	switch t.IntN(4) {
	case 0:
		m.at = m.at.AddDate(0, 0, 7)
	case 1:
		m.at, m.mins, m.title = m.at.Add(-30*time.Minute), 30, one(t.dice, "Pre-meet: ", "Chair's briefing - ", "Prep for ")+m.title
		return m, true
	case 2: // the same committee of another system
		other := t.systems[t.IntN(len(t.systems))]
		if m.body.system == nil || other.name == m.body.system.name {
			return m, false
		}
		return t.elsewhere(m, strings.Replace(m.body.long, m.body.system.name, other.name, 1))
	default: // another committee of the same system
		other := t.bodies[t.IntN(len(t.bodies))]
		return t.elsewhere(m, other.long)
	}
	return m, !t.sits(m.body, m.at, 90*time.Minute)
}

// elsewhere has another body sit at a meeting's time.
func (t *town) elsewhere(m townMeeting, body string) (townMeeting, bool) {
	for _, b := range t.bodies {
		if b.long == body && b != m.body {
			m.body, m.title = b, one(t.dice, b.long, b.short)
			return m, !t.sits(b, m.at, 90*time.Minute)
		}
	}
	return m, false
}
