package source

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// messages fills a folder with Outlook appointments.
func messages(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		at := local(2027, 1, 4, 8, 0).AddDate(0, 0, i%350).Add(time.Duration(i%37) * 15 * time.Minute)
		m := newMessage("IPM.Appointment").text(0x0037, fmt.Sprintf("Meeting %d", i)).time(0x820D, at).time(0x820E, at.Add(time.Hour))
		m.stream(m.named(setMeeting, 0x0023), typeBinary, globalID(0, fmt.Sprintf("%016d", i)))
		write(t, filepath.Join(dir, fmt.Sprintf("%05d.msg", i)), m.bytes())
	}
	return dir
}

func write(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestAFolderIsReadWhole holds that calendars and appointments saved into one folder come
// in together, and that what else lies there does not.
func TestAFolderIsReadWhole(t *testing.T) {
	dir := messages(t, 3)
	write(t, filepath.Join(dir, "more.ICS"), []byte(icsOf("x", "20270301T100000Z")))
	write(t, filepath.Join(dir, "notes.md"), []byte("Board, 4 January 2027, 10am"))
	write(t, filepath.Join(dir, "._more.ics"), []byte("left by another system"))
	im, err := Read(t.Context(), []string{dir}, Options{})
	if err != nil || len(im.Files) != 4 || len(im.Meetings) != 4 {
		t.Errorf("%d files, %d meetings, %v; want 4 of each", len(im.Files), len(im.Meetings), err)
	}
	if _, err := Read(t.Context(), []string{t.TempDir()}, Options{}); err == nil {
		t.Error("an empty folder is no calendar, but it passes")
	}
}

// BenchmarkMessages reads a folder of 20,000 Outlook appointments.
func BenchmarkMessages(b *testing.B) {
	dir := messages(b, 20_000)
	for b.Loop() {
		im, err := Read(b.Context(), []string{dir}, Options{})
		if err != nil || len(im.Meetings) != 20_000 {
			b.Fatalf("%d meetings, %v", len(im.Meetings), err)
		}
	}
}
