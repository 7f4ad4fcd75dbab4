package feed

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
)

// dav is a CalDAV server that answers as some do: weak tags, no queries, one object that
// no answer holds, one that is no calendar, one elsewhere.
func dav(t *testing.T, bodies map[string]string) *site {
	t.Helper()
	return newSite(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		object := r.URL.Path[strings.LastIndex(r.URL.Path, "/")+1:]
		switch {
		case r.Method == http.MethodGet && bodies[object] != "" && object != "lost.ics":
			w.Header().Set("ETag", `W/"`+object+`"`)
			fmt.Fprint(w, bodies[object])
		case r.Method == http.MethodGet:
			w.WriteHeader(http.StatusInternalServerError)
		case r.Method == "PROPFIND":
			w.WriteHeader(http.StatusMultiStatus)
			fmt.Fprint(w, `<?xml version="1.0"?><multistatus xmlns="DAV:">`+answered(r.URL.Path, "<resourcetype><collection/></resourcetype>"))
			for name := range bodies {
				fmt.Fprint(w, answered(r.URL.Path+name, `<getetag>W/"`+name+`"</getetag><resourcetype/>`))
			}
			fmt.Fprint(w, answered("https://elsewhere.example.org/x.ics", `<getetag>"1"</getetag>`), `</multistatus>`)
		case r.Method == "REPORT" && strings.Contains(string(body), "multiget"):
			w.WriteHeader(http.StatusMultiStatus)
			fmt.Fprint(w, `<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">`)
			for name, text := range bodies {
				if strings.HasPrefix(name, "many") && strings.Contains(string(body), name) {
					fmt.Fprint(w, answered(r.URL.Path+name, `<getetag>W/"`+name+`"</getetag><C:calendar-data>`+text+`</C:calendar-data>`))
				}
			}
			fmt.Fprint(w, `</multistatus>`)
		default:
			w.WriteHeader(http.StatusNotImplemented)
		}
	})
}

func answered(href, prop string) string {
	return "<response><href>" + href + "</href><propstat><prop>" + prop + "</prop><status>HTTP/1.1 200 OK</status></propstat></response>"
}

func TestOddServersLoseNothingButWhatIsBroken(t *testing.T) {
	s := dav(t, map[string]string{"many1.ics": entry("a", "Board"), "many2.ics": entry("b", "ICP"),
		"alone.ics": entry("c", "HWB"), "lost.ics": entry("d", "Lost"), "page.ics": "<html><p>Sign in</p></html>"})
	at := s.address("/")
	got, err := client(t, s.options()).Collect(background, at, SignIn{}, "", nil)
	if err != nil || len(got.Objects) != 4 || len(got.Problems) != 1 || got.Sum != "" {
		t.Fatalf("%+v, %v", got, err)
	}
	im, err := ReadObjects(background, at.Host(), got, reading)
	if err != nil || len(im.Meetings) != 3 || len(im.Files[0].Problems) != 2 || im.Files[0].Kind != "caldav" {
		t.Fatalf("%d meetings, %+v, %v", len(im.Meetings), im.Files, err)
	}
	for _, p := range im.Files[0].Problems {
		if strings.Contains(p.String(), token) || !strings.Contains(p.String(), at.Host()) {
			t.Errorf("problem %s", p)
		}
	}
}

func TestACalendarOfNothingOrOneBrokenObjectIsRead(t *testing.T) {
	for name, c := range map[string]*Collection{
		"nothing": {},
		"broken":  {Objects: Objects{"/a.ics": {Text: []byte("<html></html>")}}},
	} {
		im, err := ReadObjects(background, "cal.example.org", c, reading)
		if err != nil || len(im.Meetings) != 0 || len(im.Files) != 1 || im.Entries != 0 {
			t.Errorf("%s: %+v, %v", name, im, err)
		}
	}
}

func TestAServerWithoutCalendarsSaysSo(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { http.Error(w, token, http.StatusNotFound) })
	c := client(t, s.options())
	_, err := c.Calendars(background, s.address("/"), clerk)
	refusedWith(t, err, "offers no calendars")
	_, err = c.Collect(background, s.address("/"), clerk, "", nil)
	refusedWith(t, err, "any more")
}

// TestHostileServersAreRefused holds that CalDAV is guarded as other fetches are.
func TestHostileServersAreRefused(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "/away") {
			http.Redirect(w, r, "https://10.0.0.1/"+token, http.StatusTemporaryRedirect)
			return
		}
		w.WriteHeader(http.StatusMultiStatus)
		for {
			if _, err := io.WriteString(w, "<multistatus xmlns='DAV:'>"+strings.Repeat(" ", 4096)); err != nil {
				return
			}
		}
	})
	c := client(t, s.options())
	for path, says := range map[string]string{"/away/": "private network", "/endless/": "larger than"} {
		_, err := c.Collect(background, s.address(path), clerk, "", nil)
		refusedWith(t, err, says)
		_, err = c.Calendars(background, s.address(path), clerk)
		refusedWith(t, err, says)
	}
	o := s.options()
	o.Allow = nil
	_, err := client(t, o).Calendars(background, s.address("/"), clerk)
	refusedWith(t, err, "--allow-host 127.0.0.1")
}
