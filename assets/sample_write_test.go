package assets

// The calendars of the sample are written by this file from one table, so that each
// says the same of January 2027 and only differs where a walk through the program
// needs it to. "go test ./assets -update" writes them anew.

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// entry is one entry of the sample's calendars. Times are London wall-clock.
type entry struct {
	title, place string
	day          string // 2027-01-14
	from, to     string // 09:30
	extra        []string
	orphan       bool // an instance whose series is not in the file
}

const teams = "Microsoft Teams Meeting"

// january is the diary of the Director of Adult Social Services.
var january = []entry{
	{title: "N Discharge call", place: teams, day: "2027-01-04", from: "08:30", to: "09:00", extra: []string{
		"RRULE:FREQ=WEEKLY;UNTIL=20270125T083000Z;INTERVAL=1;BYDAY=MO;WKST=MO",
		outlookTime("EXDATE", "2027-01-25", "08:30"),
	}},
	{title: "N Place Partnership", place: teams, day: "2027-01-07", from: "10:00", to: "12:00", orphan: true},
	{title: "N Workforce Board", place: teams, day: "2027-01-12", from: "13:00", to: "14:30"},
	{title: "Health and Wellbeing Board", place: "County Hall", day: "2027-01-13", from: "10:00", to: "12:00", extra: []string{
		`DESCRIPTION:Members meet at 9.45 in the members' room\, first floor.\nThe papers are published on the council's website five clear days before the meeting\; printed copies can be had from Democratic Services.\n`,
	}},
	{title: "N ICB Board", place: "Norbury", day: "2027-01-14", from: "09:30", to: "12:00"},
	{title: "Winter Room", place: teams, day: "2027-01-14", from: "10:00", to: "11:00", extra: []string{"STATUS:CANCELLED"}},
	{title: "C Place Partnership", place: teams, day: "2027-01-14", from: "11:30", to: "12:30"},
	{title: "Dentist", place: "Mill Lane", day: "2027-01-14", from: "12:15", to: "13:00", extra: []string{"CLASS:PRIVATE"}},
	{title: "E ICP", place: "Marsh Court", day: "2027-01-14", from: "13:30", to: "15:30"},
	{title: "Budget briefing", place: teams, day: "2027-01-14", from: "15:30", to: "16:30"},
	{title: "N Quality Committee", place: teams, day: "2027-01-19", from: "09:00", to: "11:00"},
	{title: "N ICP", place: "Norbury", day: "2027-01-20", from: "14:00", to: "16:00"},
	{title: "C ICP", place: "Downham", day: "2027-01-21", from: "10:00", to: "12:00"},
	{title: "JHOSC", place: "County Hall", day: "2027-01-22", from: "10:00", to: "12:00"},
	{title: "N Finance Committee", place: teams, day: "2027-01-26", from: "10:00", to: "12:00"},
	{title: "E ICB Board", place: "Marsh Court", day: "2027-01-27", from: "09:30", to: "12:30"},
	{title: "C ICB Board", place: "Downham", day: "2027-01-28", from: "13:00", to: "16:00"},
	{title: "E ICP", place: "Marsh Court", day: "2027-07-15", from: "10:00", to: "12:00"},
}

// secondWeek is the same diary as it stands at the next import.
func secondWeek() []entry {
	var now []entry
	for _, e := range january {
		switch e.title {
		case "JHOSC":
			continue
		case "N ICP":
			e.day = "2027-01-21"
		case "N Quality Committee":
			e.place = "Norbury"
		}
		now = append(now, e)
	}
	return append(now, entry{title: "C workshop", place: teams, day: "2027-01-29", from: "09:00", to: "10:30"})
}

// calendars gives the sample's calendars by file name.
func calendars() map[string]string {
	return map[string]string{
		"dass.ics":         outlook("dass", "20261130T090000Z", january),
		"dass-again.ics":   outlook("dass-again", "20261207T090000Z", january),
		"dass-week2.ics":   outlook("dass-week2", "20261214T090000Z", secondWeek()),
		"north-public.ics": public(),
	}
}

// outlook writes a diary the way Outlook for Windows saves one: a byte order mark,
// its own name for London's zone, and unique ids that are new at every saving.
func outlook(name, stamp string, entries []entry) string {
	lines := []string{
		"BEGIN:VCALENDAR", "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", "VERSION:2.0", "METHOD:PUBLISH",
		"X-WR-CALNAME:Director of Adult Social Services",
		"BEGIN:VTIMEZONE", "TZID:GMT Standard Time",
		"BEGIN:STANDARD", "DTSTART:16011028T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
		"TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "END:STANDARD",
		"BEGIN:DAYLIGHT", "DTSTART:16010325T010000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
		"TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:DAYLIGHT", "END:VTIMEZONE",
	}
	for _, e := range entries {
		lines = append(lines, "BEGIN:VEVENT")
		if !strings.Contains(strings.Join(e.extra, "\n"), "CLASS:") {
			lines = append(lines, "CLASS:PUBLIC")
		}
		lines = append(lines, outlookTime("DTSTART", e.day, e.from), outlookTime("DTEND", e.day, e.to),
			"DTSTAMP:"+stamp, "SUMMARY;LANGUAGE=en-GB:"+e.title, "LOCATION:"+e.place)
		if e.orphan {
			lines = append(lines, outlookTime("RECURRENCE-ID", e.day, e.from))
		}
		lines = append(lines, e.extra...)
		lines = append(lines, "PRIORITY:5", "SEQUENCE:0", "TRANSP:OPAQUE", "UID:"+outlookID(name, e),
			"X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "X-MICROSOFT-CDO-IMPORTANCE:1", "END:VEVENT")
	}
	return "\ufeff" + folded(append(lines, "END:VCALENDAR"))
}

// outlookTime writes a property with a time of Outlook's London.
func outlookTime(property, day, at string) string {
	return property + `;TZID="GMT Standard Time":` + stampOf(day, at)
}

func stampOf(day, at string) string {
	return strings.ReplaceAll(day, "-", "") + "T" + strings.ReplaceAll(at, ":", "") + "00"
}

// outlookID makes an id of Outlook's form: its mark, no instance date, a made-up
// time of creation, and sixteen bytes that no other entry has.
func outlookID(name string, e entry) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{name, e.title, e.day, e.from}, "|")))
	return strings.ToUpper("040000008200e00074c5b7101a82e00800000000" + hex.EncodeToString(sum[:8]) +
		"000000000000000010000000" + hex.EncodeToString(sum[16:]))
}

// public is what the northern board publishes: the same two meetings under their full
// names, with the IANA zone and no VTIMEZONE to explain it.
func public() string {
	lines := []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//NHS North Wealdshire//Public meetings//EN", "METHOD:PUBLISH"}
	for i, e := range []entry{
		{title: "NHS North Wealdshire Integrated Care Board: meeting in public", day: "2027-01-14", from: "09:30", to: "12:00"},
		{title: "North Wealdshire Integrated Care Partnership", day: "2027-01-20", from: "14:00", to: "16:00"},
	} {
		lines = append(lines, "BEGIN:VEVENT", fmt.Sprintf("UID:meeting-%d@north.wealdshire.example", 2701+i),
			"DTSTAMP:20261201T120000Z", "DTSTART;TZID=Europe/London:"+stampOf(e.day, e.from),
			"DTEND;TZID=Europe/London:"+stampOf(e.day, e.to), "SUMMARY:"+e.title, "LOCATION:Norbury Civic Hall",
			"STATUS:CONFIRMED", "END:VEVENT")
	}
	return folded(append(lines, "END:VCALENDAR"))
}

// folded ends each line as iCalendar wants and folds those over 75 octets (RFC 5545
// section 3.1); the sample's text is all of single octets.
func folded(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		for room := 75; len(line) > room; room = 74 {
			b.WriteString(line[:room] + "\r\n ")
			line = line[room:]
		}
		b.WriteString(line + "\r\n")
	}
	return b.String()
}

// hours is how long an entry lasts, for the arithmetic of the tests.
func (e entry) hours() float64 {
	from, errFrom := time.Parse("15:04", e.from)
	to, errTo := time.Parse("15:04", e.to)
	if errFrom != nil || errTo != nil {
		panic("the sample's table holds a time that is none")
	}
	return to.Sub(from).Hours()
}
