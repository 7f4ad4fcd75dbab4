package ical

import (
	"strings"
	"testing"
	"time"
)

func TestEveryWindowsZoneHasItsIANAZone(t *testing.T) {
	if len(windowsZones) < 130 {
		t.Fatalf("only %d zones", len(windowsZones))
	}
	for _, w := range windowsZones {
		want := ianaZone(w.iana)
		if want == nil {
			t.Errorf("%s: no zone %s", w.key, w.iana)
			continue
		}
		if got := windowsKey(w.key); got != want {
			t.Errorf("%s is %v, want %s", w.key, got, w.iana)
		}
		if got := zoneFromName(strings.ToUpper(w.key)); got != want {
			t.Errorf("%s in capitals is %v", w.key, got)
		}
		if w.shown == "" {
			continue
		}
		for _, shown := range []string{w.shown, strings.Replace(w.shown, "(UTC", "(GMT", 1), strings.Replace(w.shown, "&", "&amp;", 1)} {
			if got := zoneFromName(shown); got == nil {
				t.Errorf("%q is no zone", shown)
			}
		}
	}
	for shown, name := range oldShown {
		if got := zoneFromName("(GMT) " + shown); got == nil || got != ianaZone(name) {
			t.Errorf("%q is %v, want %s", shown, got, name)
		}
	}
}

func TestPrefixedNames(t *testing.T) {
	for tzid, want := range map[string]string{
		"/citadel.org/20211207_1/Europe/London":           "Europe/London",
		"/x/America/Argentina/Buenos_Aires":               "America/Argentina/Buenos_Aires",
		"/freeassociation.sourceforge.net/Tzfile/UTC":     "UTC",
		"//Europe/Paris":                                  "Europe/Paris",
		"http://tzurl.org/zoneinfo-outlook/Europe/Berlin": "Europe/Berlin",
		"/London": "",
		"/a/b":    "",
		"a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/Europe/London":    "",
		"/x/" + strings.Repeat("y", 50) + "/Europe/London": "Europe/London",
	} {
		got := ""
		if z := prefixedZone(tzid); z != nil {
			got = z.name
		}
		if got != want {
			t.Errorf("%q is %q, want %q", tzid, got, want)
		}
	}
}

func TestNamesThatCanBeNoZoneAreNotLookedFor(t *testing.T) {
	for _, name := range []string{"", "Local", "../x", "/etc/localtime", "a b", "é", strings.Repeat("x", 41), "-x"} {
		if plausibleZone(name) || ianaZone(name) != nil {
			t.Errorf("%q is looked for", name)
		}
	}
}

func TestOffsetsAsZones(t *testing.T) {
	for tzid, want := range map[string]int64{"GMT+0200": 7200, "UTC-05:00": -18000, "+01:00": 3600, "(UTC+05:30) Nowhere": 19800, "UTC+09": 32400} {
		if z := offsetZone(tzid); z == nil || z.offsetAt(0) != want {
			t.Errorf("%q is %v, want %d", tzid, z, want)
		}
	}
	for _, tzid := range []string{"", "(", "()", "GMT", "GMT-05.00/-04.00", "UTC+25:00", "Room +1", "+", "(+", "x+0100"} {
		if z := offsetZone(tzid); z != nil {
			t.Errorf("%q is %d seconds", tzid, z.offsetAt(0))
		}
	}
}

// A file's own zone keeps the same clock as the IANA zone whose rules it writes.
func TestAWrittenZoneKeepsTheClockOfTheOneItDescribes(t *testing.T) {
	var f fileZone
	for _, line := range londonZone[1 : len(londonZone)-1] {
		name, value, _ := strings.Cut(line, ":")
		switch {
		case name == "BEGIN":
			f.open(0)
		case name == "END":
			f.close()
		default:
			f.set([]byte(name), content{value: []byte(value)})
		}
	}
	f.finish()
	own, london := f.zone(), ianaZone("Europe/London")
	for at := utc("1996-01-01T00:30"); at.Year() < 2100; at = at.Add(7 * time.Hour) {
		if own.offsetAt(at.Unix()) != london.offsetAt(at.Unix()) {
			t.Fatalf("%v: %d, want %d", at, own.offsetAt(at.Unix()), london.offsetAt(at.Unix()))
		}
		local := london.localAt(at.Unix())
		ownUTC, ownFold := own.instant(local)
		utc, how := london.instant(local)
		if ownUTC != utc || ownFold != how {
			t.Fatalf("local %v: %d %d, want %d %d", time.Unix(local, 0).UTC(), ownUTC, ownFold, utc, how)
		}
	}
}

func TestObservancesThatCannotBeUsedAreLeftOut(t *testing.T) {
	zone := func(observance string) string {
		return calendarOf("BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\n" + observance + "\nEND:STANDARD\nEND:VTIMEZONE\n" + zonedEvent("Mine"))
	}
	wantDates(t, zone("DTSTART:19700101T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0200"), "20240710T0700Z>20240710T0800Z")
	wantDates(t, zone("DTSTART:19700101T000000\nTZOFFSETTO:+0200"), "20240710T0700Z>20240710T0800Z")
	for _, bad := range []string{"DTSTART:x\nTZOFFSETTO:+0200", "TZOFFSETTO:+0200", "DTSTART:19700101T000000\nTZOFFSETTO:2", "DTSTART:19700101T000000"} {
		wantDates(t, zone(bad), "20240710T0800Z>20240710T0900Z floating")
	}
	// Before the first observance its TZOFFSETFROM holds; RDATEs are further beginnings.
	wantDates(t, zone("DTSTART:20300101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200"), "20240710T0600Z>20240710T0700Z")
	wantDates(t, zone("DTSTART:20300101T000000\nRDATE:20200101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200"), "20240710T0700Z>20240710T0800Z")
	wantDates(t, zone("DTSTART:19700101T000000\nRRULE:FREQ=YEARLY;UNTIL=19800101T000000Z\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200"), "20240710T0700Z>20240710T0800Z")
}

func TestAZoneDefinedTwiceIsTheFirst(t *testing.T) {
	one := strings.ReplaceAll(lyingZone, "%s", "Mine")
	wantDates(t, calendarOf(one+strings.ReplaceAll(one, "+0500", "+0900")+zonedEvent("Mine")), "20240710T0400Z>20240710T0500Z")
}
