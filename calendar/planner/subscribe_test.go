package planner_test

import (
	"bytes"
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/zalando/go-keyring"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/source/feed"
)

// token is a part of a secret address that must turn up nowhere.
const token = "s3cr3tT0k3n99xQ4"

// published is a calendar on a server on loopback, with an office that asks it.
type published struct {
	*office
	server *httptest.Server
	// entries are what it gives now; its tag changes with them.
	entries []entry
	// answered counts the answers with content.
	answered int
	down     bool
}

func publish(t *testing.T, entries ...entry) *published {
	t.Helper()
	keyring.MockInit()
	p := &published{office: newOffice(t), entries: entries}
	p.server = httptest.NewTLSServer(http.HandlerFunc(p.serve))
	t.Cleanup(p.server.Close)
	p.open()
	return p
}

// open starts the office's program anew.
func (p *published) open() {
	roots := x509.NewCertPool()
	roots.AddCert(p.server.Certificate())
	p.Planner = planner.New(planner.Options{Store: p.store, Clock: func() time.Time { return p.now },
		Network: feed.Options{Roots: roots, Limits: feed.Limits{Retries: -1, Header: 5 * time.Second}}})
}

func (p *published) serve(w http.ResponseWriter, r *http.Request) {
	text := calendarText(p.entries...)
	tag := fmt.Sprintf(`"%d-%d"`, len(p.entries), len(text))
	w.Header().Set("ETag", tag)
	switch {
	case p.down:
		w.WriteHeader(http.StatusInternalServerError)
	case r.Header.Get("If-None-Match") == tag:
		w.WriteHeader(http.StatusNotModified)
	default:
		p.answered++
		_, _ = io.WriteString(w, text)
	}
}

// subscribe looks at an address of the server.
func (p *published) subscribe(path, source string) (*calendar.Preview, error) {
	return p.Preview(background, planner.ImportRequest{Paths: []string{p.server.URL + path}, Source: source,
		Subscribe: planner.Subscribe{Allow: []string{"127.0.0.1"}}})
}

func (p *published) mustSubscribe(path, source string) {
	p.Helper()
	pre, err := p.subscribe(path, source)
	p.must(err)
	p.accept(pre, planner.Choices{})
}

// refresh asks every source again, and gives what came of the only one.
func (p *published) refresh(q planner.RefreshRequest) planner.Refreshed {
	p.Helper()
	list, err := p.Refresh(background, q)
	p.must(err)
	if len(list) != 1 {
		p.Fatalf("refreshed %+v", list)
	}
	return list[0]
}

func (p *published) source() calendar.Source {
	p.Helper()
	list, err := p.Sources(background)
	p.must(err)
	if len(list) != 1 {
		p.Fatalf("sources %+v", list)
	}
	return list[0]
}

func (p *published) changes() int {
	p.Helper()
	h, err := p.History(background, 0)
	p.must(err)
	return len(h)
}

var (
	northBoard = entry{uid: "b1", title: "N ICB Board", at: "2026-12-14 10:00", minutes: 120}
	placeForum = entry{uid: "f1", title: "Place forum", at: "2026-12-15 10:00", minutes: 120}
)

// TestASubscriptionIsAskedAgain holds that what is unchanged costs nothing and is no
// change, that what changed is one change, and that undo and the server's tag agree.
func TestASubscriptionIsAskedAgain(t *testing.T) {
	p := publish(t, northBoard)
	p.mustSubscribe("/north.ics", "")
	s := p.source()
	host := strings.TrimPrefix(p.server.URL, "https://")
	if s.Name != host || s.Path != host || s.Kind != "ics" || s.Subscription == nil || s.Subscription.Secret || s.Subscription.ETag == "" {
		t.Fatalf("remembered %+v %+v", s, s.Subscription)
	}
	before, answered := p.changes(), p.answered
	if r := p.refresh(planner.RefreshRequest{}); r.Err != nil || r.Preview != nil || r.Changed {
		t.Errorf("unchanged: %+v", r)
	}
	if p.changes() != before || p.answered != answered {
		t.Errorf("%d changes, was %d; %d answers, was %d", p.changes(), before, p.answered, answered)
	}
	p.entries = append(p.entries, placeForum)
	if r := p.refresh(planner.RefreshRequest{Preview: true}); !r.Changed || r.Preview.Counts.New != 1 || p.changes() != before {
		t.Errorf("preview: %+v", r)
	}
	for range 2 { // undone, it is taken in again
		if r := p.refresh(planner.RefreshRequest{Source: strings.ToUpper(host)}); !r.Changed || r.Preview.Counts.New != 1 || r.Preview.Counts.Same != 1 {
			t.Errorf("changed: %+v", r)
		}
		wantLines(t, p.standing("2026-12-07", "2027-01-01"), "2026-12-14 10:00 to 2026-12-14 12:00 N ICB Board", "2026-12-15 10:00 to 2026-12-15 12:00 Place forum")
		p.undo()
		wantLines(t, p.standing("2026-12-07", "2027-01-01"), "2026-12-14 10:00 to 2026-12-14 12:00 N ICB Board")
	}
}

// TestOneThatFailsKeepsWhatWasHeld holds that, and that it says since when.
func TestOneThatFailsKeepsWhatWasHeld(t *testing.T) {
	p := publish(t, northBoard)
	p.mustSubscribe("/north.ics", "North")
	before := p.changes()
	p.down = true
	for range 2 {
		p.now = p.now.Add(time.Hour)
		r := p.refresh(planner.RefreshRequest{})
		if r.Err == nil || !r.Check.FailingSince.Equal(monday.Add(time.Hour)) || !strings.Contains(r.Check.Failure, "status 500") {
			t.Errorf("%v: %+v", p.now, r)
		}
	}
	wantLines(t, p.standing("2026-12-07", "2027-01-01"), "2026-12-14 10:00 to 2026-12-14 12:00 N ICB Board")
	if p.changes() != before {
		t.Error("failing was entered as a change")
	}
	p.down = false
	p.refresh(planner.RefreshRequest{})
	if got, err := p.Checks(background); err != nil || len(got) != 1 || !got[0].FailingSince.IsZero() || !got[0].At.Equal(p.now) {
		t.Errorf("checks %+v, %v", got, err)
	}
}

// TestASecretAddressIsInTheKeychainAlone holds that it is nowhere in the database, nor in
// anything shown, and that it is forgotten with its source.
func TestASecretAddressIsInTheKeychainAlone(t *testing.T) {
	p := publish(t, northBoard)
	p.mustSubscribe("/"+token+"/north.ics", "North")
	if s := p.source(); !s.Subscription.Secret || s.Subscription.Unkept || s.Subscription.Address != "" {
		t.Errorf("remembered %+v", s.Subscription)
	}
	files, err := filepath.Glob(filepath.Join(p.dir, "*"))
	p.must(err)
	for _, f := range files {
		if content, err := os.ReadFile(f); err == nil && bytes.Contains(content, []byte(token)) {
			t.Errorf("%s holds the secret", filepath.Base(f))
		}
	}
	p.open()
	p.entries = append(p.entries, placeForum)
	if r := p.refresh(planner.RefreshRequest{}); r.Err != nil || !r.Changed || strings.Contains(fmt.Sprintf("%+v %#v", r, r.Preview.Source.Subscription), token) {
		t.Errorf("refreshed %+v", r)
	}
	p.must(p.RemoveSource(background, "North"))
	p.undo()
	r := p.refresh(planner.RefreshRequest{})
	if r.Err == nil || !strings.Contains(planner.Explain(r.Err), "--address-file") {
		t.Errorf("after its removal was undone: %v", r.Err)
	}
}

// TestWithoutAKeychainSecretsAreAskedFor holds the fallback.
func TestWithoutAKeychainSecretsAreAskedFor(t *testing.T) {
	p := publish(t, northBoard)
	keyring.MockInitWithError(errors.New("no bus"))
	t.Cleanup(keyring.MockInit)
	p.mustSubscribe("/"+token+"/north.ics", "North")
	if s := p.source(); !s.Subscription.Unkept {
		t.Errorf("remembered %+v", s.Subscription)
	}
	if r := p.refresh(planner.RefreshRequest{}); r.Err == nil || !strings.Contains(planner.Explain(r.Err), "not kept on this computer") {
		t.Errorf("nobody asked: %v", r.Err)
	}
	give := func(address string) func(context.Context, calendar.Source) (calendar.Secrets, error) {
		return func(context.Context, calendar.Source) (calendar.Secrets, error) {
			return calendar.Secrets{Address: address}, nil
		}
	}
	for address, words := range map[string]string{
		p.server.URL + "/" + token + "/north.ics": "",
		"":                                "not kept",
		"https://10.0.0.1/" + token:       "not one of",
		"http://cal.example.org/" + token: "plain http",
	} {
		r := p.refresh(planner.RefreshRequest{Ask: give(address)})
		if said := planner.Explain(r.Err); (words == "") != (r.Err == nil) || !strings.Contains(said, words) || strings.Contains(said, token) {
			t.Errorf("given %q: %q, want %q", address, said, words)
		}
	}
}

func TestHostsInPrivateNetworksAreAllowedByName(t *testing.T) {
	p := publish(t, northBoard)
	_, err := p.Preview(background, planner.ImportRequest{Paths: []string{p.server.URL}})
	if said := planner.Explain(err); !strings.Contains(said, "--allow-host 127.0.0.1") {
		t.Errorf("not allowed: %s", said)
	}
	p.mustSubscribe("/north.ics", "North")
	again := planner.ImportRequest{Paths: []string{p.server.URL + "/other.ics"}, Source: "North"}
	if _, err := p.Preview(background, again); err != nil {
		t.Errorf("a new address of the same host: %v", err)
	}
	p.must(p.SetSource(background, "North", []planner.Field{{Name: "allow", Value: "inside.example.org, other"}}))
	if r := p.refresh(planner.RefreshRequest{}); r.Err == nil {
		t.Error("asked although the host is allowed no more")
	}
	p.must(p.SetSource(background, "North", []planner.Field{{Name: "allow", Value: "127.0.0.1"}}))
	if r := p.refresh(planner.RefreshRequest{}); r.Err != nil {
		t.Error(r.Err)
	}
}

// TestAddressesAreNotTakenForOneAnother holds that two of one host need names of their own.
func TestAddressesAreNotTakenForOneAnother(t *testing.T) {
	p := publish(t, northBoard)
	p.mustSubscribe("/north.ics", "")
	p.mustSubscribe("/north.ics", "")
	if _, err := p.subscribe("/south.ics", ""); err == nil || !strings.Contains(planner.Explain(err), "--source") {
		t.Errorf("error %v, want one that asks for a name", err)
	}
	if _, err := p.subscribe("/south.ics", "South"); err != nil {
		t.Error(err)
	}
	_, err := p.Preview(background, planner.ImportRequest{Paths: []string{p.server.URL + "/a.ics", p.server.URL + "/b.ics"}, Source: "x"})
	if !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("two addresses as one source: %v", err)
	}
	if _, err := p.Refresh(background, planner.RefreshRequest{Source: "nobody"}); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
}

// TestAFileInPlaceOfAnAddressIsReadAndTheAddressStays holds that a page saved by hand may
// stand in for a site that answers no programs.
func TestAFileInPlaceOfAnAddressIsReadAndTheAddressStays(t *testing.T) {
	p := publish(t, northBoard)
	p.mustSubscribe("/north.ics", "North")
	p.take("North", northBoard, placeForum)
	if s := p.source(); s.Subscription == nil || s.Subscription.ETag != "" {
		t.Errorf("remembered %+v", s.Subscription)
	}
	if r := p.refresh(planner.RefreshRequest{}); r.Err != nil || r.Preview == nil || r.Preview.Counts.Same != 1 {
		t.Errorf("asked again: %+v", r)
	}
	other := newOffice(t)
	other.take("Files", northBoard)
	_, err := other.Refresh(background, planner.RefreshRequest{Source: "Files"})
	if said := planner.Explain(err); !strings.Contains(said, "read from files") {
		t.Errorf("a source without address: %s", said)
	}
	if list, err := other.Refresh(background, planner.RefreshRequest{}); len(list) != 0 || err != nil {
		t.Errorf("%v, %v", list, err)
	}
}

func TestARefreshCanBeStopped(t *testing.T) {
	p := publish(t, northBoard)
	p.mustSubscribe("/north.ics", "North")
	ctx, cancel := context.WithCancel(background)
	cancel()
	if _, err := p.Refresh(ctx, planner.RefreshRequest{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if got, _ := p.Checks(background); len(got) != 1 || got[0].Failure != "" {
		t.Errorf("stopping was taken for a failure: %+v", got)
	}
}
