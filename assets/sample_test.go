package assets

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the sample's calendars anew")

func sample(t *testing.T, name string) string {
	t.Helper()
	b, err := fs.ReadFile(Sample(), name)
	if err != nil {
		t.Fatalf("read the sample: %v", err)
	}
	return string(b)
}

func TestSampleCalendarsAreAsTheTableHasThem(t *testing.T) {
	for name, want := range calendars() {
		if *update {
			if err := os.WriteFile(filepath.Join("sample", name), []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if sample(t, name) != want {
			t.Errorf("%s differs from its table; write it anew with -update", name)
		}
	}
}

func TestSampleHoldsWhatTheWalksDropAndNothingElse(t *testing.T) {
	var names []string
	err := fs.WalkDir(Sample(), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "GetMeeting.xml GetMeetings.xml agenda-hwb-2027-01-13.txt agenda-n-icb-2027-01-14.txt agenda-n-icp-2027-01-20.txt " +
		"dass-again.ics dass-week2.ics dass.ics north-public.ics register.json"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("the sample has %s\nwant %s", got, want)
	}
}

func TestSampleCalendarsAreWellFormed(t *testing.T) {
	const bom = "\ufeff"
	for _, c := range []struct {
		name    string
		entries int
		outlook bool
	}{
		{"dass.ics", 18, true}, {"dass-again.ics", 18, true}, {"dass-week2.ics", 18, true}, {"north-public.ics", 2, false},
	} {
		text := sample(t, c.name)
		if strings.HasPrefix(text, bom) != c.outlook {
			t.Errorf("%s: a byte order mark is there: %v, want %v", c.name, !c.outlook, c.outlook)
		}
		if n := strings.Count(text, "\r\nBEGIN:VEVENT\r\n"); n != c.entries || strings.Count(text, "\r\nEND:VEVENT\r\n") != n {
			t.Errorf("%s: %d entries, want %d", c.name, n, c.entries)
		}
		if strings.Contains(text, "BEGIN:VTIMEZONE") != c.outlook || strings.Contains(text, "GMT Standard Time") != c.outlook {
			t.Errorf("%s: Outlook's zone is there when it should not be, or the other way", c.name)
		}
		if !strings.Contains(text, "\r\nMETHOD:PUBLISH\r\n") {
			t.Errorf("%s: no METHOD:PUBLISH", c.name)
		}
		for i, line := range strings.Split(strings.TrimPrefix(text, bom), "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
				t.Errorf("%s:%d: %d octets, or a bare line end", c.name, i+1, len(line))
			}
		}
	}
}

var uidLine = regexp.MustCompile(`(?m)^UID:([^\r]+)\r\n( [^\r]+)?`)

func TestEverySavingOfTheDiaryHasNewIDs(t *testing.T) {
	seen := map[string]string{}
	for _, name := range []string{"dass.ics", "dass-again.ics", "dass-week2.ics", "north-public.ics"} {
		ids := uidLine.FindAllString(sample(t, name), -1)
		if len(ids) == 0 {
			t.Errorf("%s: no ids", name)
		}
		for _, id := range ids {
			if was, ok := seen[id]; ok {
				t.Errorf("%s: an id of %s comes again: %s", name, was, id)
			}
			seen[id] = name
		}
	}
	if len(seen) != 18*3+2 {
		t.Errorf("%d ids, want %d", len(seen), 18*3+2)
	}
}

func TestTheDiarySavedAgainSaysTheSame(t *testing.T) {
	plain := func(name string) string {
		s := uidLine.ReplaceAllString(sample(t, name), "")
		return regexp.MustCompile(`DTSTAMP:\w+`).ReplaceAllString(s, "")
	}
	if plain("dass.ics") != plain("dass-again.ics") {
		t.Error("dass-again.ics differs from dass.ics in more than ids and stamps")
	}
	if plain("dass.ics") == plain("dass-week2.ics") {
		t.Error("dass-week2.ics says the same as dass.ics")
	}
}

func TestTheDiaryHasEachCaseTheImporterMustMeet(t *testing.T) {
	text := sample(t, "dass.ics")
	for _, want := range []string{
		"SUMMARY;LANGUAGE=en-GB:Dentist\r\n", "CLASS:PRIVATE\r\n", "STATUS:CANCELLED\r\n", "RRULE:FREQ=WEEKLY;",
		"RECURRENCE-ID;TZID=\"GMT Standard Time\":20270107T100000\r\n", "EXDATE;TZID=\"GMT Standard Time\":20270125T083000\r\n",
		"DTSTART;TZID=\"GMT Standard Time\":20270715T100000\r\n",
	} {
		if strings.Count(text, want) != 1 {
			t.Errorf("dass.ics has %d of %q, want one", strings.Count(text, want), want)
		}
	}
	week2 := sample(t, "dass-week2.ics")
	for want, n := range map[string]int{
		":JHOSC\r\n": 0, ":C workshop\r\n": 1, "DTSTART;TZID=\"GMT Standard Time\":20270121T140000\r\n": 1,
		"SUMMARY;LANGUAGE=en-GB:N Quality Committee\r\nLOCATION:Norbury\r\n": 1,
	} {
		if got := strings.Count(week2, want); got != n {
			t.Errorf("dass-week2.ics has %d of %q, want %d", got, want, n)
		}
	}
}

// sampleRegister is as much of the register file as the arithmetic needs; the whole
// of it is read in calendar/reference.
type sampleRegister struct {
	Bodies []struct {
		Name, Kind, System string
		Aliases            []string
	}
	Officers []struct {
		Name   string
		Counts bool
	}
	Seats []struct{ Officer, Body, Role string }
}

func TestSampleTallyOfJanuary(t *testing.T) {
	var reg sampleRegister
	if err := json.Unmarshal([]byte(sample(t, "register.json")), &reg); err != nil {
		t.Fatal(err)
	}
	factor := map[string]float64{"icb-board": 1.5, "icp": 1.5, "hwb": 1.5, "call": 0}
	counts, going, bodies := map[string]bool{}, map[string]float64{}, map[string]int{}
	for _, o := range reg.Officers {
		counts[o.Name] = o.Counts
	}
	for _, s := range reg.Seats {
		if counts[s.Officer] && s.Role != "deputy" {
			going[s.Body]++
		}
	}
	for i, b := range reg.Bodies {
		for _, name := range append(b.Aliases, b.Name) {
			bodies[name] = i
		}
	}
	got := map[string]float64{}
	for _, e := range january {
		i, ok := bodies[e.title]
		if !ok || !strings.HasPrefix(e.day, "2027-01") {
			continue
		}
		b, sittings := reg.Bodies[i], 1.0
		if e.title == "N Discharge call" {
			sittings = 3 // four Mondays, one of them taken out
		}
		f, known := factor[b.Kind]
		if !known {
			f = 1
		}
		got[b.System] += sittings * e.hours() * (1 + f) * going[b.Name]
	}
	for system, hours := range map[string]float64{"N": 60, "C": 29, "E": 33, "": 20} {
		if math.Abs(got[system]-hours) > 1e-9 {
			t.Errorf("system %q takes %v officer-hours, want %v", system, got[system], hours)
		}
	}
}

func TestHealthAndWellbeingBoardSharesMembersWithThePartnership(t *testing.T) {
	var reg sampleRegister
	if err := json.Unmarshal([]byte(sample(t, "register.json")), &reg); err != nil {
		t.Fatal(err)
	}
	board, deputies, both := map[string]bool{}, 0, 0
	for _, s := range reg.Seats {
		if s.Body != "Health and Wellbeing Board" {
			continue
		}
		if s.Role == "deputy" {
			deputies++
		} else {
			board[s.Officer] = true
		}
	}
	for _, s := range reg.Seats {
		if s.Body == "N ICP" && board[s.Officer] {
			both++
		}
	}
	if len(board) != 20 || deputies != 2 || both != 11 {
		t.Errorf("%d members, %d deputies, %d members on N ICP too; want 20, 2, 11", len(board), deputies, both)
	}
}

func TestSampleAgendas(t *testing.T) {
	for name, items := range map[string]int{
		"agenda-hwb-2027-01-13.txt": 7, "agenda-n-icb-2027-01-14.txt": 7, "agenda-n-icp-2027-01-20.txt": 6,
	} {
		if n := len(regexp.MustCompile(`(?m)^\d+\. `).FindAllString(sample(t, name), -1)); n != items {
			t.Errorf("%s has %d items, want %d", name, n, items)
		}
	}
}

func TestSampleCommitteeAnswersAreOfOneMeeting(t *testing.T) {
	list, one := sample(t, "GetMeetings.xml"), sample(t, "GetMeeting.xml")
	if strings.Count(list, "<meeting>") != 2 || !strings.Contains(list, "Cancelled") || strings.Contains(list, "finish") {
		t.Error("GetMeetings.xml is not one cancelled and one confirmed meeting without an end")
	}
	if !strings.Contains(list, "<meetingid>7302<") || !strings.Contains(one, "<meetingid>7302<") || !strings.Contains(one, "2.00 pm") {
		t.Error("GetMeeting.xml is not the second of them with its end")
	}
	for _, s := range []string{list, one} {
		if strings.Count(s, "\n") != strings.Count(s, "\r\n") || !bytes.HasPrefix([]byte(s), []byte("<?xml")) {
			t.Error("an answer is not in the form the service gives")
		}
	}
}
