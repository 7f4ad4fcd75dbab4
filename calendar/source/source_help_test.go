package source

import (
	"bufio"
	"bytes"
	"testing"

	"convenor/calendar"
)

func bufioOf(b []byte) *bufio.Reader { return bufio.NewReader(bytes.NewReader(b)) }

// checkImport holds what is true of every import.
func checkImport(t *testing.T, im *calendar.Import) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range im.Meetings {
		if m.UID == "" || seen[m.UID] {
			t.Fatalf("UID %q is empty or comes twice", m.UID)
		}
		seen[m.UID] = true
		for _, o := range m.Sittings {
			if o.Start.IsZero() || o.End.Before(o.Start) || !o.Original.Equal(o.Start) || o.Status == "" ||
				(o.EndAssumed && !o.End.Equal(o.Start)) || (o.Private && o.Title+o.Place+o.Organiser != "") {
				t.Fatalf("%+v", o)
			}
		}
	}
}
