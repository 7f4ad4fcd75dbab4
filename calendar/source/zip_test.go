package source

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// now is the day on which the tests read.
var now = time.Date(2026, 9, 14, 9, 0, 0, 0, time.UTC)

// saved writes a file into a folder of its own and gives its path.
func saved(t *testing.T, name string, content []byte) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

// zipOf packs files, given as name and content in turn.
func zipOf(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// icsOf is a calendar of one meeting.
func icsOf(uid, start string) string {
	return fmt.Sprintf("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:%s\r\nDTSTART:%s\r\nSUMMARY:Board %s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", uid, start, uid)
}

// TestAnArchiveOfCalendars holds that each file of an archive comes in, of whatever kind it
// is, with problems of its own that name the archive and it.
func TestAnArchiveOfCalendars(t *testing.T) {
	p := saved(t, "boards.zip", zipOf(t,
		"north/icb.ics", icsOf("a", "20261001T090000Z"),
		"south.ics", icsOf("b", "20261002T090000Z"),
		"broken.ics", "this is no calendar",
		"more.zip", "PK\x03\x04",
		"lists/dates.txt", "Board 12 May 2027 10:00\nBoard 13 May 2027 10:00",
		"dates.csv", "Date,Time,Title\n14/05/2027,10:00,Panel\n",
		"photo.jpg", "\xff\xd8",
		"lists/~$dates.xlsx", "junk",
		"__MACOSX/south.ics", "junk"))
	im, err := Read(context.Background(), []string{p}, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if im.Files[0].Kind != "zip" || len(im.Meetings) != 5 {
		t.Fatalf("got kind %q and %d meetings", im.Files[0].Kind, len(im.Meetings))
	}
	var told, kinds []string
	for _, f := range im.Files {
		kinds = append(kinds, f.Kind)
		for _, q := range f.Problems {
			if q.Severity == calendar.SeverityError {
				told = append(told, strings.TrimPrefix(q.File, p+"/"))
			}
		}
	}
	if fmt.Sprint(kinds) != "[zip ics ics ics  text csv]" {
		t.Errorf("kinds %q", kinds)
	}
	if fmt.Sprint(told) != "[broken.ics more.zip]" {
		t.Errorf("problems of %v", told)
	}
}

// TestABombIsNotUnpacked holds that a file which packs better than any calendar is left
// out, and the rest comes in.
func TestABombIsNotUnpacked(t *testing.T) {
	bomb := "BEGIN:VCALENDAR\r\n" + strings.Repeat("X-A:"+strings.Repeat("a", 60)+"\r\n", 800_000)
	p := saved(t, "bomb.zip", zipOf(t, "bomb.ics", bomb, "real.ics", icsOf("a", "20261001T090000Z")))
	im, err := Read(context.Background(), []string{p}, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if len(im.Meetings) != 1 || !strings.Contains(im.Files[1].Problems[0].Message, "far more than a calendar") {
		t.Errorf("%d meetings, problems %v", len(im.Meetings), im.Files)
	}
}

// TestAnArchiveWithoutCalendars holds what is said of archives that hold none, too many or are damaged.
func TestAnArchiveWithoutCalendars(t *testing.T) {
	many := make([]string, 0, 2*(maxArchived+1))
	for i := range maxArchived + 1 {
		many = append(many, fmt.Sprintf("%d.ics", i), "")
	}
	for name, want := range map[string]struct {
		content []byte
		says    string
	}{
		"none":    {zipOf(t, "a.jpg", "x"), "holds no file that could be read"},
		"nested":  {zipOf(t, "a.zip", "x"), "archive inside an archive"},
		"many":    {zipOf(t, many...), "more than 30000 files"},
		"damaged": {[]byte("PK\x03\x04 and no more"), "damaged"},
	} {
		_, err := Read(context.Background(), []string{saved(t, name+".zip", want.content)}, Options{Now: now})
		var user *calendar.UserError
		if !errors.As(err, &user) || !strings.Contains(user.Error(), want.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestUnpackingStopsWhenAsked holds that cancelling ends the reading of an archive.
func TestUnpackingStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	p := saved(t, "a.zip", zipOf(t, "a.ics", icsOf("a", "20261001T090000Z")))
	if _, err := Read(ctx, []string{p}, Options{Now: now}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
