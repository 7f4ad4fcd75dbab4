package ical

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"time"
)

func FuzzLines(f *testing.F) {
	for _, seed := range []string{"X;A=b", `X;A="b"c:v`, "A:b\r\n c\r\n\td", ";:", `X;TZID="a:b":c`, "\r\r\n", " lead:1", "A;B;C=:d"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		l := lines{text: text, line: 1}
		total := 0
		for {
			content, line := l.next()
			if content == nil {
				break
			}
			if total += len(content); total > len(text) {
				t.Fatal("more came out than went in")
			}
			if line < 1 || line > bytes.Count(text, []byte{'\n'})+1 {
				t.Fatalf("line %d", line)
			}
			name, params, value, ok := splitLine(content)
			if ok && len(name)+len(params)+len(value) > len(content) {
				t.Fatal("parts longer than the line")
			}
			param(params, "TZID")
		}
	})
}

func FuzzValues(f *testing.F) {
	for _, seed := range []string{"20240701", "20240701T090000Z", "P1DT2H", "-PT15M", "P1DT", "+0100", "-053020", `a\nb\`, "a,b\\,c", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "/a/b/Europe/London"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if w, err := parseTime(text); err == nil {
			if back := localText(w.local); !strings.HasPrefix(strings.ToUpper(string(text)), back[:8]) {
				t.Fatalf("%q is %s", text, back)
			}
		}
		if d, err := parseDuration(text); err == nil {
			if again, err := parseDuration([]byte(d.text())); err != nil || again != d {
				t.Fatalf("%q: %v then %v, %v", text, d, again, err)
			}
		}
		if plain := appendText(nil, text); len(plain) > MaxText || strings.ToValidUTF8(string(plain), "") != string(plain) {
			t.Fatalf("%q gives %q", text, plain)
		}
		parseOffset(text)
		splitText(text)
		unquotePrintable(text)
		zoneFromName(validText(text))
		offsetZone(validText(text))
	})
}

func FuzzRule(f *testing.F) {
	for _, seed := range []string{
		"FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3", "FREQ=HOURLY;INTERVAL=24;BYHOUR=10", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=-1SU", "FREQ=MONTHLY;BYDAY=5FR;BYSETPOS=-1",
		"FREQ=SECONDLY;BYSECOND=59;BYYEARDAY=-366", "freq=daily;until=20250101;x=y;", "FREQ=MINUTELY;INTERVAL=61;BYMONTHDAY=-31",
	} {
		f.Add(seed, int64(1720000000))
	}
	f.Fuzz(func(t *testing.T, text string, start int64) {
		r, _, err := parseRule(text)
		if err != nil || start < 0 || start > 4e9 {
			return
		}
		again, _, err := parseRule(r.text)
		if err != nil {
			t.Fatalf("%q is stored as %q: %v", text, r.text, err)
		}
		if a, b := dated(t, r, start), dated(t, again, start); !slices.Equal(a, b) {
			t.Fatalf("%q is stored as %q, which gives %v, not %v", text, r.text, b, a)
		}
	})
}

// dated gives the first sittings of a rule, in order and not before the start.
func dated(t *testing.T, r rule, start int64) []int64 {
	steps := 20000
	w := newWalk(r, start, &steps)
	var list []int64
	for len(list) < 50 {
		local, ok := w.next()
		if !ok {
			break
		}
		if local < start || len(list) > 0 && local <= list[len(list)-1] {
			t.Fatalf("%q from %d: %d after %v", r.text, start, local, list)
		}
		list = append(list, local)
	}
	return list
}

func FuzzFile(f *testing.F) {
	for _, seed := range []string{
		welsh, daily4("END:VEVENT\n" + override(";RANGE=THISANDFUTURE:20240331T080000Z", ":20240331T140000Z", "STATUS:CANCELLED")),
		calendarOf(strings.ReplaceAll(lyingZone, "%s", "Mine") + zonedEvent("Mine")), "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20240701\nRDATE:20240702/P1D\nCLASS:PRIVATE",
		eventOf("DTSTART;TZID=GMT Standard Time:20240701T000000\nDTEND:20240702\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\nRRULE:FREQ=SECONDLY\nEXRULE:FREQ=HOURLY"),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		file, err := Read(context.Background(), bytes.NewReader(text), Options{})
		if err != nil {
			return
		}
		for _, s := range file.Series {
			checkSeries(t, s)
		}
		last := ""
		_, err = Occurrences(context.Background(), bytes.NewReader(text), Options{}, time.Time{}, time.Time{}, func(o Occurrence) {
			key := o.Start.Format(time.RFC3339) + o.UID
			if o.Start.Year() < 10000 && o.Start.Year() > 0 && key < last {
				t.Fatalf("%q after %q", key, last)
			}
			last = key
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

// checkSeries holds what must be true of any series.
func checkSeries(t *testing.T, s *Series) {
	var last time.Time
	n := 0
	for in := range s.Instances(time.Time{}, time.Time{}) {
		if in.End.Before(in.Start) || in.Entry == nil || n > 0 && in.Start.Before(last) {
			t.Fatalf("instance %+v after %v", in, last)
		}
		last = in.Start
		if n++; n > 300 {
			break
		}
	}
	s.Endless(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC))
	text := s.RuleText()
	if text == "" || len(text) > 1<<16 {
		return
	}
	if strings.ContainsAny(text, "\r\x00") {
		t.Fatalf("rule text %q", text)
	}
	if _, err := Continue(text, time.Time{}, time.Time{}); err != nil {
		t.Fatalf("%v: %q", err, text)
	}
}

func FuzzRoundTrip(f *testing.F) {
	f.Add("u", "Title, with; all\\", "Room", "Text\nmore", int64(1720000000), uint16(60), false)
	f.Add("u\x00", "\r\n\x85", "\xff\xfe", " ", int64(1729989000), uint16(3600), true)
	f.Fuzz(func(t *testing.T, uid, title, place, description string, start int64, minutes uint16, allDay bool) {
		begin := time.Unix(start%(1<<33), 0).UTC()
		s := Sitting{UID: uid, Title: title, Place: place, Description: description, Start: begin, End: begin.Add(time.Duration(minutes) * time.Minute), AllDay: allDay}
		var b bytes.Buffer
		if err := Write(&b, title, []Sitting{s}); err != nil {
			return
		}
		if len(title)+len(description)+len(place)+len(uid) > MaxText {
			return
		}
		file, err := Read(context.Background(), bytes.NewReader(b.Bytes()), Options{})
		if err != nil || len(file.Series) != 1 || len(file.Problems) != 0 {
			t.Fatalf("%v %+v of\n%s", err, file, b.String())
		}
		for in := range file.Series[0].Instances(time.Time{}, time.Time{}) {
			if !allDay && (!in.Start.Equal(s.Start) || !in.End.Equal(s.End)) || in.AllDay != allDay {
				t.Fatalf("%v to %v of\n%s", in.Start, in.End, b.String())
			}
			if got, want := strings.TrimSpace(in.Entry.Title), strings.TrimSpace(plain(title)); got != want {
				t.Fatalf("title %q, want %q", got, want)
			}
		}
	})
}
