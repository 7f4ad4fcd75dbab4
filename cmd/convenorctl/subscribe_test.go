package main

import (
	"encoding/pem"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/zalando/go-keyring"
)

// secretPart is a part of an address that must turn up nowhere.
const secretPart = "s3cr3tT0k3n99xQ4"

// newServer serves a calendar that can be changed, trusted as the system's own
// certificates are.
func newServer(t *testing.T, tr *trial) (url string, calendar *atomic.Value) {
	t.Helper()
	keyring.MockInit()
	var text atomic.Value
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body := text.Load().(string)
		if body == "" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		tag := fmt.Sprintf(`"%d"`, len(body))
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", tag)
		fmt.Fprint(w, body)
	}))
	t.Cleanup(s.Close)
	// Every server of httptest has the same certificate, so it does not matter that the
	// system's are read once only.
	t.Setenv("SSL_CERT_FILE", tr.write("roots.pem", string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}))))
	text.Store(calendarFile(firstEntry))
	return s.URL, &text
}

const (
	firstEntry  = "UID:a\nDTSTART:20270114T100000Z\nDTEND:20270114T120000Z\nSUMMARY:N ICB Board"
	secondEntry = "UID:b\nDTSTART:20270115T100000Z\nDTEND:20270115T120000Z\nSUMMARY:Place forum"
)

// silent holds that nothing a command wrote tells the secret.
func silent(t *testing.T, texts ...string) {
	t.Helper()
	if strings.Contains(strings.Join(texts, "\n"), secretPart) {
		t.Errorf("the secret is told: %s", texts)
	}
}

func TestAnAddressIsImportedAndRefreshed(t *testing.T) {
	tr := newTrial(t)
	url, text := newServer(t, tr)
	webcal := strings.Replace(url, "https://", "webcal://", 1)
	status, out, errs := tr.do("import", "--source", "North", webcal+"/"+secretPart)
	if status != exitNot || !strings.Contains(errs, "--allow-host 127.0.0.1") {
		t.Fatalf("not allowed: status %d\n%s%s", status, out, errs)
	}
	silent(t, out, errs)
	silent(t, tr.must("import", "--source", "North", "--allow-host", "127.0.0.1", webcal+"/"+secretPart))
	type listed struct {
		Source  string
		Host    string
		Outcome string
		Import  *importAnswer
	}
	if got := read[[]listed](tr, "source", "refresh"); len(got) != 1 || got[0].Outcome != "unchanged" || got[0].Source != "North" {
		t.Errorf("unchanged: %+v", got)
	}
	text.Store(calendarFile(firstEntry, secondEntry))
	if got := read[[]listed](tr, "source", "refresh", "--preview", "North"); got[0].Outcome != "changed" || got[0].Import.New != 1 {
		t.Errorf("preview: %+v", got)
	}
	if out := tr.must("source", "refresh", "North"); !strings.Contains(out, "new") {
		t.Errorf("refreshed: %s", out)
	}
	if out := tr.must("source", "refresh"); !strings.Contains(out, "unchanged") {
		t.Errorf("refreshed again: %s", out)
	}
	if out := tr.must("history"); !strings.Contains(out, "Refresh of North") {
		t.Errorf("history: %s", out)
	}
	for _, args := range [][]string{{"source", "list"}, {"source", "show", "North"}, {"--json", "source", "list"}, {"--json", "source", "show", "North"}} {
		out := tr.must(args...)
		silent(t, out)
		if !strings.Contains(out, "127.0.0.1:") {
			t.Errorf("%v does not show the host: %s", args, out)
		}
	}
}

// TestASourceThatFailsIsReportedAndKept holds the exit statuses too.
func TestASourceThatFailsIsReportedAndKept(t *testing.T) {
	tr := newTrial(t)
	url, text := newServer(t, tr)
	tr.must("import", "--source", "North", "--allow-host", "127.0.0.1", url+"/north.ics")
	text.Store("")
	for _, c := range []struct {
		args   []string
		status int
	}{{[]string{"source", "refresh"}, exitProblems}, {[]string{"source", "refresh", "North"}, exitNot}, {[]string{"--json", "source", "refresh"}, exitProblems}} {
		status, out, errs := tr.do(c.args...)
		if status != c.status || strings.Count(errs, "fails since Tue 1 Dec 2026 09:00") != 1 || !strings.Contains(errs, "any more") {
			t.Errorf("%v: status %d\n%s%s", c.args, status, out, errs)
		}
	}
	if out := tr.must("source", "list"); !strings.Contains(out, "fails since Tue 1 Dec 2026 09:00") {
		t.Errorf("list: %s", out)
	}
	if got := read[[]occurrenceAnswer](tr, "occurrences", "--from", "2027-01-01", "--to", "2027-02-01"); len(got) != 1 {
		t.Errorf("held %+v", got)
	}
}

func TestWithoutAKeychainTheAddressIsGivenEachTime(t *testing.T) {
	tr := newTrial(t)
	url, _ := newServer(t, tr)
	keyring.MockInitWithError(errors.New("no bus"))
	t.Cleanup(keyring.MockInit)
	status, out, errs := tr.do("import", "--source", "North", "--allow-host", "127.0.0.1", url+"/"+secretPart)
	if status != exitDone || !strings.Contains(errs, "no keychain") {
		t.Fatalf("status %d\n%s%s", status, out, errs)
	}
	silent(t, out, errs)
	status, out, errs = tr.do("source", "refresh")
	if status != exitProblems || !strings.Contains(errs, "--address-file") {
		t.Errorf("not given: status %d\n%s%s", status, out, errs)
	}
	tr.must("source", "refresh", "--address-file", tr.write("address.txt", url+"/"+secretPart+"\n"), "North")
	for _, args := range [][]string{
		{"source", "refresh", "--address-file", "x"},
		{"import", "--user", "clerk", url}, {"import", "--password-file", "x", url},
	} {
		if status, _, errs := tr.do(args...); status != exitUse {
			t.Errorf("%v: status %d, %s", args, status, errs)
		}
	}
	if status, _, _ := tr.do("source", "refresh", "--password-file", tr.path("not there"), "North"); status != exitNot {
		t.Errorf("a file that is not there: status %d", status)
	}
	if status, _, errs := tr.do("source", "refresh", "--address-file", tr.write("empty", ""), "North"); status != exitNot || !strings.Contains(errs, "empty") {
		t.Errorf("an empty file: status %d, %s", status, errs)
	}
}

func TestOnlyWhatHasAnAddressIsRefreshed(t *testing.T) {
	tr := newTrial(t)
	if out := tr.must("source", "refresh"); !strings.Contains(out, "No source has an address") {
		t.Errorf("of none: %s", out)
	}
	tr.must("import", "--source", "Files", tr.write("a.ics", calendarFile(firstEntry)))
	if status, _, errs := tr.do("source", "refresh", "Files"); status != exitNot || !strings.Contains(errs, "read from files") {
		t.Errorf("status %d: %s", status, errs)
	}
	if status, _, errs := tr.do("import", "http://calendar.example.org/"+secretPart); status != exitNot || !strings.Contains(errs, "plain http") || strings.Contains(errs, secretPart) {
		t.Errorf("plain http: status %d, %s", status, errs)
	}
	if status, _, errs := tr.do("source", "calendars", "calendar.ics"); status != exitNot || !strings.Contains(errs, "no address") {
		t.Errorf("calendars of a file: status %d, %s", status, errs)
	}
}
