package planner_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/zalando/go-keyring"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// collection is a CalDAV server with two calendars, of which one has objects.
type collection struct {
	objects map[string]string // by name; a tag is as long as the text
	sent    []string
}

func (c *collection) serve(w http.ResponseWriter, r *http.Request) {
	if user, password, _ := r.BasicAuth(); user != "clerk" || password != token {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	body, _ := io.ReadAll(r.Body)
	asked := string(body)
	if r.Method != "PROPFIND" && r.Method != "REPORT" {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	w.WriteHeader(http.StatusMultiStatus)
	answer := func(href, prop string) {
		fmt.Fprintf(w, "<response><href>%s</href><propstat><prop>%s</prop><status>HTTP/1.1 200 OK</status></propstat></response>", href, prop)
	}
	fmt.Fprint(w, `<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">`)
	switch {
	case r.Method == "PROPFIND":
		for path, name := range map[string]string{"/meetings/": "Meetings", "/visits/": "Visits"} {
			answer(path, "<resourcetype><collection/><C:calendar/></resourcetype><displayname>"+name+"</displayname>")
		}
	default:
		for name, text := range c.objects {
			prop := fmt.Sprintf(`<getetag>"%d"</getetag>`, len(text))
			if strings.Contains(asked, "multiget") {
				if !strings.Contains(asked, name) {
					continue
				}
				c.sent = append(c.sent, name)
				prop += "<C:calendar-data>" + text + "</C:calendar-data>"
			}
			answer(r.URL.Path+name, prop)
		}
	}
	fmt.Fprint(w, "</multistatus>")
}

// TestOfACalDAVCalendarOnlyWhatChangedIsFetched holds the choice of a calendar, that the
// password is kept, and that one object that changed costs one object.
func TestOfACalDAVCalendarOnlyWhatChangedIsFetched(t *testing.T) {
	keyring.MockInit()
	c := &collection{objects: map[string]string{"b.ics": calendarText(northBoard), "f.ics": calendarText(placeForum)}}
	p := &published{office: newOffice(t), server: httptest.NewTLSServer(http.HandlerFunc(c.serve))}
	t.Cleanup(p.server.Close)
	p.open()
	how := planner.Subscribe{Allow: []string{"127.0.0.1"}, CalDAV: true, User: "clerk", Password: token}
	list, err := p.Calendars(background, p.server.URL, how)
	if err != nil || len(list) != 2 {
		t.Fatalf("%+v, %v", list, err)
	}
	q := planner.ImportRequest{Paths: []string{p.server.URL}, Source: "North", Subscribe: how}
	if _, err := p.Preview(background, q); err == nil || !strings.Contains(planner.Explain(err), "--calendar") {
		t.Errorf("of two calendars: %v", err)
	}
	q.Subscribe.Calendar = "meetings"
	pre, err := p.Preview(background, q)
	p.must(err)
	p.accept(pre, planner.Choices{})
	s := p.source()
	if s.Kind != "caldav" || !s.Subscription.CalDAV || s.Subscription.User != "clerk" || s.Subscription.Address != p.server.URL+"/meetings/" || len(c.sent) != 2 {
		t.Fatalf("remembered %+v %+v, sent %v", s, s.Subscription, c.sent)
	}
	p.open()
	if r := p.refresh(planner.RefreshRequest{}); r.Err != nil || r.Preview != nil || len(c.sent) != 2 {
		t.Errorf("unchanged: %+v, sent %v", r, c.sent)
	}
	moved := northBoard
	moved.title = "North Integrated Care Board"
	c.objects["b.ics"] = calendarText(moved)
	p.refresh(planner.RefreshRequest{}) // a program just started holds no objects yet
	c.sent = nil
	c.objects["f.ics"] = calendarText(placeForum, entry{uid: "g1", title: "Second", at: "2026-12-16 10:00"})
	if r := p.refresh(planner.RefreshRequest{}); r.Err != nil || r.Preview.Counts.New != 1 || r.Preview.Counts.Same != 2 || len(c.sent) != 1 {
		t.Errorf("one changed: %+v, sent %v", r, c.sent)
	}
	if err := keyring.Delete("Convenor", "password of North"); err != nil {
		t.Error(err)
	}
	if r := p.refresh(planner.RefreshRequest{}); r.Err == nil || strings.Contains(planner.Explain(r.Err), token) {
		t.Errorf("without its password: %v", r.Err)
	}
	how.Password = "wrong"
	if _, err := p.Calendars(background, p.server.URL, how); err == nil || !strings.Contains(planner.Explain(err), "name and password") {
		t.Errorf("a wrong password: %v", err)
	}
	if _, err := p.Calendars(background, "calendar.ics", planner.Subscribe{}); err == nil {
		t.Error("a file was asked for calendars")
	}
	if s := p.source(); s.Subscription.Secrets != (calendar.Secrets{}) {
		t.Error("the database gives secrets back")
	}
}
