package ui

import (
	"crypto/x509"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/source/feed"
	"convenor/store"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/zalando/go-keyring"
)

// secretToken is the part of an address that may stand nowhere in the window.
const secretToken = "s3cr3tT0k3n99xQ4"

// published is a calendar on a server on loopback, and a window whose planner
// trusts that server.
type published struct {
	*shell
	server *httptest.Server
	titles []string
	down   bool
	at     time.Time
}

func publish(t *testing.T, titles ...string) *published {
	t.Helper()
	keyring.MockInit()
	p := &published{titles: titles, at: now}
	p.server = httptest.NewTLSServer(http.HandlerFunc(p.serve))
	t.Cleanup(p.server.Close)
	roots := x509.NewCertPool()
	roots.AddCert(p.server.Certificate())
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	p.shell = newTestShell(t, Options{Planner: planner.New(planner.Options{Store: st, Clock: func() time.Time { return p.at },
		Network: feed.Options{Roots: roots, Limits: feed.Limits{Retries: -1, Header: 5 * time.Second}}})})
	return p
}

func (p *published) serve(w http.ResponseWriter, _ *http.Request) {
	if p.down {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	_, _ = io.WriteString(w, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\n")
	for i, title := range p.titles {
		fmt.Fprintf(w, "BEGIN:VEVENT\r\nUID:%d@example\r\nDTSTAMP:20261201T090000Z\r\nDTSTART:202701%02dT100000Z\r\nDTEND:202701%02dT120000Z\r\nSUMMARY:%s\r\nEND:VEVENT\r\n", i, i+11, i+11, title)
	}
	_, _ = io.WriteString(w, "END:VCALENDAR\r\n")
}

// fill types the server's address into the dialog.
func (p *published) fill(path string) *sourceForm {
	p.tasks.adding.ask()
	f := p.tasks.adding.form
	f.address.SetText(p.server.URL + path)
	return f
}

// TestAnAddressIsAddedAndAskedAgain holds the whole of a subscription in the window.
func TestAnAddressIsAddedAndAskedAgain(t *testing.T) {
	p := publish(t, "North board")
	host := strings.TrimPrefix(p.server.URL, "https://")
	f := p.fill("/" + secretToken + "/north.ics")
	same(t, "the host alone", f.hint.Text(), "Shown as "+host+". The address carries a secret: it goes into this computer’s keychain.")
	press(p.shell, fyne.KeyReturn)
	same(t, "a private host is refused", p.dialogs.box.title, "This did not come in")
	press(p.shell, fyne.KeyReturn)
	same(t, "back with what was typed", p.tasks.adding.form == f && strings.Contains(f.address.Text, secretToken), true)
	test.Tap(f.allow)
	f.name.SetText("North")
	f.every.SetChosen(0)
	p.dialogs.accept()
	m := p.tasks.importing.preview.model
	same(t, "previewed", m.title, host)
	same(t, "new", linesIn(m)[1], "1 new")
	press(p.shell, fyne.KeyReturn)
	same(t, "taken in", p.frame.status.left.Text(), "Imported "+host+": 1 sitting")

	p.turn(viewImports)
	v := p.views[viewImports].(*importsView)
	same(t, "listed by its host", v.sources[0].read, host+" · asked every hour · last today 09:00")
	p.titles = append(p.titles, "North ICP")
	p.at = p.at.Add(time.Hour)
	p.tasks.refreshing.due()
	same(t, "what is due is asked", p.frame.status.left.Text(), "North: 1 new")
	same(t, "undo by name", p.frame.status.undo.Label(), "Undo: refresh of North")
	p.tasks.refreshing.due()
	same(t, "once", p.frame.status.left.Text(), "North: 1 new")
	p.tasks.refreshing.all()
	same(t, "by hand", p.frame.status.left.Text(), "North: nothing has changed.")
}

func TestASourceThatFailsSaysSinceWhenAndKeepsWhatItGave(t *testing.T) {
	p := publish(t, "North board")
	f := p.fill("/north.ics")
	f.allow.SetOn(true)
	f.name.SetText("North")
	p.dialogs.accept()
	press(p.shell, fyne.KeyReturn)
	p.down = true
	p.turn(viewImports)
	p.tasks.refreshing.one("North")
	if said := p.frame.status.left.Text(); !strings.HasPrefix(said, "North keeps what was held; failing since today 09:00: ") {
		t.Error(said)
	}
	v := p.views[viewImports].(*importsView)
	same(t, "state", v.sources[0].state, "failing since today 09:00")
	same(t, "kept", v.sources[0].of.Sittings, 1)
}

func TestASourceIsSeenToOnItsCard(t *testing.T) {
	p := publish(t, "North board")
	f := p.fill("/north.ics")
	f.allow.SetOn(true)
	f.name.SetText("North")
	p.dialogs.accept()
	press(p.shell, fyne.KeyReturn)
	p.turn(viewImports)
	v := p.views[viewImports].(*importsView)
	v.list.choose(0)
	v.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	same(t, "card", p.dialogs.box.title, "North")
	p.dialogs.accept()
	same(t, "unchanged", p.frame.status.left.Text(), "Nothing was changed.")
	v.onSource(v.sources[0])
	card := p.tasks.refreshing.card
	card.every.SetChosen(2)
	card.allow.SetText("")
	p.dialogs.accept()
	same(t, "schedule", v.sources[0].of.Subscription.Every, calendar.ByHand)
	same(t, "allowed", len(v.sources[0].of.Subscription.Allow), 0)
	p.tasks.refreshing.askRemove(v.sources[0])
	press(p.shell, fyne.KeyReturn)
	same(t, "removed", len(v.sources), 0)
	p.undo()
	same(t, "undone", len(v.sources), 1)
}

func TestWhatIsWrongWithAnAddressIsSaidAtIt(t *testing.T) {
	for _, c := range []struct {
		entry sourceEntry
		says  string
	}{
		{sourceEntry{}, "Type or paste the address that the calendar is published under."},
		{sourceEntry{address: "https://example.org/dav", kind: sourceCalDAV, password: "x"}, "Say under which name to sign in with this password."},
	} {
		_, wrong := c.entry.request()
		same(t, c.entry.address, wrong, c.says)
	}
	if _, wrong := (sourceEntry{address: "http://example.org/" + secretToken}).request(); wrong == "" || strings.Contains(wrong, secretToken) {
		t.Errorf("plain http: %q", wrong)
	}
	q, _ := sourceEntry{address: " webcal://example.org/x.ics ", allow: true, every: calendar.Daily, name: "X"}.request()
	same(t, "allowed by name", strings.Join(q.Subscribe.Allow, " "), "example.org")
	same(t, "every", q.Subscribe.Every, calendar.Daily)
	same(t, "shown", requestName(q), "example.org")
}
