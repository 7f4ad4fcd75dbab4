package feed

import (
	"os"
	"strings"
	"testing"

	"convenor/calendar"
)

// TestAPageAsServedIsOfItsHost holds that a committee page, which as it is served does not
// say whose it is, is known by the host it came from, so that the meetings of two sites
// that number theirs alike are not taken for one another.
func TestAPageAsServedIsOfItsHost(t *testing.T) {
	page := `<html><head><title>Browse meetings - Health and Wellbeing Board</title></head><body><div id="modgov">
<h1 class="mgMainTitleTxt">Browse meetings</h1><h2 class="mgSubTitleTxt">Health and Wellbeing Board</h2>
<ul class="mgNonBulletTableList"><li><a href="ieListDocuments.aspx?CId=143&amp;MId=4711&amp;Ver=4">14 Jan 2027 10.00 am</a></li></ul></div></body></html>`
	got, kind, err := Read(background, &Answer{Host: "Democracy.example.gov.uk:8443", Body: []byte(page), Type: "text/html", Name: "ieListMeetings.aspx"}, reading)
	if err != nil || kind != "page" || len(got.Meetings) != 1 || got.Meetings[0].Site != "democracy.example.gov.uk" {
		t.Fatalf("%s, %+v, %v", kind, got, err)
	}
}

func TestWhatIsNoCalendarIsRefusedByWhatItIs(t *testing.T) {
	_, _, err := Read(background, &Answer{Host: "cal.example.org", Body: []byte("<html><head><title>Sign in</title></head><body><form></form></body></html>"), Type: "text/html"}, reading)
	if err == nil || !strings.Contains(err.Error(), "cal.example.org") {
		t.Errorf("error %v, want one that names the host", err)
	}
}

// TestProblemsAreCalledByTheHost holds that what is wrong in an answer is told under its
// host, with the line.
func TestProblemsAreCalledByTheHost(t *testing.T) {
	text := "Date,Start,Title\n14/01/2027,10:00,Board\nnever,10:00,Board\n"
	for name, a := range map[string]*Answer{
		"by its name": {Host: "cal.example.org", Body: []byte(text), Name: "list.CSV"},
		"by its type": {Host: "cal.example.org", Body: []byte(text), Type: "text/csv; charset=utf-8", Name: "list"},
	} {
		got, kind, err := Read(background, a, reading)
		if err != nil || kind != "csv" || len(got.Files[0].Problems) == 0 {
			t.Fatalf("%s: %s, %+v, %v", name, kind, got, err)
		}
		for _, p := range got.Files[0].Problems {
			if p.File != "cal.example.org" {
				t.Errorf("%s: problem of %q", name, p.File)
			}
			if p.Severity == calendar.SeverityError && p.Line != 3 {
				t.Errorf("%s: %+v, want line 3", name, p)
			}
		}
	}
}

func TestWhatWasFetchedIsReadLikeAFile(t *testing.T) {
	m := memory{"a": []byte("abc")}
	if _, err := m.Open("b"); !os.IsNotExist(err) {
		t.Errorf("error %v, want not there", err)
	}
	info, err := m.Stat("a")
	if err != nil || info.IsDir() || info.Size() != 3 || info.Name() != "a" || info.Mode().Perm() != 0o400 || !info.ModTime().IsZero() || info.Sys() != nil {
		t.Errorf("%+v, %v", info, err)
	}
}
