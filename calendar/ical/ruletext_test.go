package ical

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestRuleTextIsTheRuleAndNoWords(t *testing.T) {
	s := mustRead(t, eventOf(`DTSTART;TZID=Europe/London:20240330T090000
		DTEND;TZID=Europe/London:20240330T100000
		LOCATION:Secret place
		RRULE:freq=weekly;byday=sa,mo;
		EXDATE;TZID=Europe/London:20240401T090000`)).Series[0]
	want := "DTSTART;TZID=\"Europe/London\":20240330T090000\nDTEND;TZID=\"Europe/London\":20240330T100000\nRRULE:FREQ=WEEKLY;BYDAY=SA,MO\nEXDATE;TZID=\"Europe/London\":20240401T090000\n"
	if got := s.RuleText(); got != want {
		t.Errorf("got %q", got)
	}
	if single := mustRead(t, eventOf("DTSTART:20240330T090000Z")).Series[0].RuleText(); single != "" {
		t.Errorf("a single sitting has the rule %q", single)
	}
}

// continued holds that a series goes on from its text as from its file.
func continued(t testing.TB, text string, from, to time.Time) {
	t.Helper()
	file := mustRead(t, text)
	s := file.Series[0]
	rule := s.RuleText()
	again, err := Continue(rule, from, to)
	if err != nil {
		t.Fatalf("%v in\n%s", err, rule)
	}
	var want, got []string
	for in := range s.Instances(from, to) {
		want = append(want, in.Original.String()+" "+in.Start.String()+" "+in.End.String()+in.StartDate.String()+in.Zone)
	}
	for in := range again {
		got = append(got, in.Original.String()+" "+in.Start.String()+" "+in.End.String()+in.StartDate.String()+in.Zone)
	}
	if !slices.Equal(got, want) {
		t.Errorf("from the text\n%s\ngot  %v\nwant %v", rule, got, want)
	}
}

func TestASeriesGoesOnFromItsText(t *testing.T) {
	own := strings.ReplaceAll(lyingZone, "%s", "Strange zone, 5h")
	for name, text := range map[string]string{
		"zoned":     eventOf("DTSTART;TZID=Europe/London:20240330T090000\nDURATION:P1DT2H\nRRULE:FREQ=DAILY"),
		"floating":  eventOf("DTSTART:20240330T090000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR"),
		"all-day":   eventOf("DTSTART;VALUE=DATE:20240330\nRRULE:FREQ=WEEKLY;BYDAY=MO,SA\nEXDATE;VALUE=DATE:20250104"),
		"utc":       eventOf("DTSTART:20240330T090000Z\nDTEND:20240330T100000Z\nRRULE:FREQ=WEEKLY\nRDATE;VALUE=PERIOD:20250102T090000Z/PT5H,20250103T090000Z/20250103T110000Z\nEXRULE:FREQ=MONTHLY"),
		"own zone":  calendarOf(own + "BEGIN:VEVENT\nUID:u\nDTSTART;TZID=\"Strange zone, 5h\":20240330T090000\nRRULE:FREQ=DAILY\nEND:VEVENT"),
		"overrides": calendarOf("BEGIN:VEVENT\nUID:u1\nDTSTART:20240330T090000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n" + override(";RANGE=THISANDFUTURE:20241201T090000Z", ":20241201T110000Z", "") + override(":20250105T090000Z", ":20250106T200000Z", "")),
	} {
		t.Run(name, func(t *testing.T) { continued(t, text, utc("2025-01-01T00:00"), utc("2025-02-01T00:00")) })
	}
}

func TestARandomSeriesGoesOnFromItsText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rule, start := randomRule(rt)
		zone := rapid.SampledFrom([]string{";TZID=Europe/London:", ";TZID=America/New_York:", ":"}).Draw(rt, "zone")
		continued(t, eventOf("DTSTART"+zone+start.Format("20060102T150405")+"\nDURATION:PT1H\nRRULE:"+rule), start.AddDate(2, 0, 0), start.AddDate(2, 1, 0))
	})
}

func TestWhatIsNoRuleTextIsAnError(t *testing.T) {
	for _, text := range []string{"", "x", "DTSTART:20240330T090000Z\n", "RRULE:FREQ=DAILY\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "\x00\x01", "DTSTART:20240330T090000Z\nRRULE:FREQ=NEVER\n"} {
		if _, err := Continue(text, time.Time{}, time.Time{}); !errors.Is(err, ErrRuleText) {
			t.Errorf("%q: error %v", text, err)
		}
	}
}
