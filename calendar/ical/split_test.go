package ical

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
)

// blocksOf cuts a text into blocks.
func blocksOf(t *testing.T, text string) []*block {
	t.Helper()
	s := newSplitter(strings.NewReader(text))
	var list []*block
	for {
		b, err := s.next(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if b == nil {
			return list
		}
		list = append(list, b)
	}
}

const smallEvent = "BEGIN:VEVENT\nUID:u\nDTSTART:20240701T090000Z\nEND:VEVENT\n"

func TestBlocksEndBetweenComponentsAndLoseNothing(t *testing.T) {
	text := "BEGIN:VCALENDAR\n" + strings.Repeat(smallEvent, 20_000) + "END:VCALENDAR\n"
	blocks := blocksOf(t, text)
	if len(blocks) < 3 {
		t.Fatalf("%d blocks of %d bytes", len(blocks), len(text))
	}
	var all []byte
	for i, b := range blocks {
		if want := 1 + bytes.Count(all, []byte{'\n'}); b.line != want {
			t.Errorf("block %d begins on line %d, want %d", i, b.line, want)
		}
		if i > 0 && !bytes.HasPrefix(b.text, []byte("BEGIN:VEVENT")) && !bytes.HasPrefix(b.text, []byte("END:VCALENDAR")) {
			t.Errorf("block %d begins %q", i, b.text[:20])
		}
		all = append(all, b.text...)
	}
	if string(all) != text {
		t.Error("the blocks together are not the text")
	}
}

func TestAComponentTooLargeIsLeftOutAlone(t *testing.T) {
	large := "BEGIN:VEVENT\nUID:large\nDTSTART:20240701T090000Z\n" + strings.Repeat("COMMENT:"+strings.Repeat("x", 1000)+"\n", MaxComponent/1000+10) + "END:VEVENT\n"
	bad := "BEGIN:VEVENT\nDTSTART:bad\nEND:VEVENT\n"
	for name, tail := range map[string]string{"ended": "", "never ended": "open"} {
		t.Run(name, func(t *testing.T) {
			middle := large
			if tail != "" {
				middle = strings.TrimSuffix(large, "END:VEVENT\n")
			}
			text := "BEGIN:VCALENDAR\n" + smallEvent + middle + strings.ReplaceAll(smallEvent, "UID:u", "UID:v") + bad + "END:VCALENDAR\n"
			file := mustRead(t, text)
			if len(file.Series) != 2 || file.Series[0].UID != "u" || file.Series[1].UID != "v" {
				t.Errorf("series %v", file.Series)
			}
			lines := strings.Count(text[:strings.Index(text, "DTSTART:bad")], "\n") + 1
			if p := file.Problems; len(p) != 2 || p[0].Line != 6 || p[1].Line != lines {
				t.Errorf("problems %v, want lines 6 and %d", p, lines)
			}
		})
	}
}

func TestALineTooLongIsCutAndTheRestOfTheEntryRead(t *testing.T) {
	for name, attachment := range map[string]string{
		"one line": strings.Repeat("A", 3*MaxLine),
		"folded":   strings.Repeat(strings.Repeat("A", 70)+"\r\n ", 3*MaxLine/70),
	} {
		t.Run(name, func(t *testing.T) {
			text := eventOf("ATTACH;ENCODING=BASE64:" + attachment + "\nDTSTART:20240701T090000Z\nDTEND:bad")
			file := mustRead(t, text)
			want := strings.Count(text[:strings.Index(text, "DTEND:bad")], "\n") + 1
			if p := file.Problems; len(p) != 1 || p[0].Line != want {
				t.Errorf("problems %v, want line %d", p, want)
			}
			wantDates(t, eventOf("ATTACH;ENCODING=BASE64:"+attachment+"\nDTSTART:20240701T090000Z"), "20240701T0900Z>20240701T0900Z")
		})
	}
}

func TestALongTextIsCutBetweenRunes(t *testing.T) {
	e := firstInstance(t, eventOf("DTSTART:20240701T090000Z\nDESCRIPTION:a"+strings.Repeat("€", MaxText/2))).Entry
	if len(e.Description) > MaxText || len(e.Description) < MaxText-4 || strings.ToValidUTF8(e.Description, "") != e.Description {
		t.Errorf("%d bytes, ending %q", len(e.Description), e.Description[len(e.Description)-5:])
	}
}

func TestNoiseIsGivenUpEarly(t *testing.T) {
	for _, r := range []*repeat{{body: "noise without an end\n", times: 1 << 30}, {body: "noise without a line", times: 1 << 30}} {
		if _, err := Read(context.Background(), r, Options{}); err == nil {
			t.Error("noise is a calendar")
		}
		if r.times < 1<<29 {
			t.Error("most of the noise was read")
		}
	}
}

func TestMarksOfComponents(t *testing.T) {
	for line, want := range map[string]bool{
		"END:VEVENT\r\n": true, "end:vevent \n": true, "END:VEVENTS\n": false, "END:": false, "END:VALARM\n": false, "XEND:VEVENT": false, "END:VCALENDAR": true,
	} {
		if got := marks([]byte(line), "END:"); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestParameters(t *testing.T) {
	for line, want := range map[string][3]string{
		`A:b`:                       {"A", "", "b"},
		`A;B=c:d:e`:                 {"A", ";B=c", "d:e"},
		`A;B="x:y;z":v`:             {"A", `;B="x:y;z"`, "v"},
		`A;B="never closed:v`:       {"A", `;B="never closed`, "v"},
		`a-b_c.d;TZID=x;B;C=:`:      {"a-b_c.d", ";TZID=x;B;C=", ""},
		`DTSTART;TZID="b"c:2024`:    {"DTSTART", `;TZID="b"c`, "2024"},
		`A;X=1;TZID=" q ";Y=2:v`:    {"A", `;X=1;TZID=" q ";Y=2`, "v"},
		"A ;B=c:v":                  {"A", ";B=c", "v"},
		"A:" + "\x00" + "binary":    {"A", "", "\x00binary"},
		"A;" + `B="a""b";C=d` + ":": {"A", `;B="a""b";C=d`, ""},
	} {
		name, params, value, ok := splitLine([]byte(line))
		if got := [3]string{string(name), string(params), string(value)}; !ok || got != want {
			t.Errorf("%q: %q, %v", line, got, ok)
		}
	}
	for _, line := range []string{"", ":", ";", "a b:c", "no colon", "A;B=c", "é:x", strings.Repeat("A", 101) + ":x"} {
		if name, _, _, ok := splitLine([]byte(line)); ok {
			t.Errorf("%q has the name %q", line, name)
		}
	}
	for params, want := range map[string]string{
		";TZID=a": "a", ";X=1;TZID=a": "a", `;TZID="a;b"`: "a;b", ";tzid=a": "a", ";TZID": "", ";TZIDX=a": "", ";X=TZID=a": "", `;X=";TZID=no";TZID=yes`: "yes", ";TZID=": "", ";;TZID=a": "a",
	} {
		if got := string(param([]byte(params), "TZID")); got != want {
			t.Errorf("%q: %q, want %q", params, got, want)
		}
	}
}

func TestProblemsAreWordedOnce(t *testing.T) {
	tr := trouble{line: 3, property: "DTSTART", value: "secret" + strings.Repeat("x", 200) + "\x07", message: "is bad.", remedy: "Mend it."}
	public, private := tr.problem("f.ics", false), tr.problem("f.ics", true)
	if !strings.HasPrefix(public.Message, "DTSTART “secretxx") || len(public.Message) > 120 || strings.Contains(public.Message, "\x07") {
		t.Errorf("public: %q", public.Message)
	}
	if private.Message != "DTSTART is bad." || private.String() != "f.ics:3: DTSTART is bad. Mend it." {
		t.Errorf("private: %q", private.String())
	}
}

func TestEveryDoubtHasASentence(t *testing.T) {
	seen := map[string]bool{}
	for d := doubtGap; d <= doubtNoZone; d++ {
		if text := d.String(); text == "" || !strings.HasSuffix(text, ".") || seen[text] {
			t.Errorf("doubt %d: %q", d, text)
		}
		seen[d.String()] = true
	}
	if noDoubt.String() != "" || doubt(200).String() != "" {
		t.Error("no doubt has a sentence")
	}
}

func ExampleRead() {
	text := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Board\nDTSTART;TZID=Europe/London:20260330T093000\n" +
		"DURATION:PT2H\nRRULE:FREQ=MONTHLY;BYDAY=-1MO;COUNT=3\nEND:VEVENT\nEND:VCALENDAR\n"
	file, err := Read(context.Background(), strings.NewReader(text), Options{File: "board.ics"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range file.Series {
		for in := range s.Instances(utc("2026-01-01T00:00"), utc("2027-01-01T00:00")) {
			fmt.Println(in.Start.Format("2 January 15:04 MST"), in.Entry.Title)
		}
	}
	// Output:
	// 30 March 08:30 UTC Board
	// 27 April 08:30 UTC Board
	// 25 May 08:30 UTC Board
}
