package feed

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestACalendarIsFetchedAndRead(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `W/"v1"`)
		w.Header().Set("Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT")
		w.Header().Set("Content-Type", "text/calendar")
		fmt.Fprint(w, entry("a", "N ICB Board"))
	})
	got, err := s.fetch("/cal")
	if err != nil || got.ETag != `W/"v1"` || got.LastModified == "" {
		t.Fatalf("%+v, %v", got, err)
	}
	im, kind, err := Read(background, got, reading)
	if err != nil || kind != "ics" || len(im.Meetings) != 1 || im.Files[0].Path != strings.TrimPrefix(s.URL, "https://") {
		t.Errorf("%s, %+v, %v", kind, im, err)
	}
}

func TestWhatIsUnchangedIsNotSentAgain(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"v1"` && r.Header.Get("If-Modified-Since") == "Mon, 02 Nov 2026 10:00:00 GMT" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		t.Errorf("asked with %v", r.Header)
	})
	got, err := client(t, s.options()).Fetch(background, s.address("/cal"), Ask{ETag: `"v1"`, LastModified: "Mon, 02 Nov 2026 10:00:00 GMT"})
	if err != nil || !got.Unchanged {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestHostileAnswersAreRefused holds that whatever a host does, the fetch ends soon, with
// a sentence that names the host and tells no secret.
func TestHostileAnswersAreRefused(t *testing.T) {
	bomb := packed(t, 64<<20)
	for name, c := range map[string]struct {
		serve http.HandlerFunc
		says  string
	}{
		"a body without end": {func(w http.ResponseWriter, r *http.Request) {
			for chunk := bytes.Repeat([]byte("x"), 64<<10); ; {
				if _, err := w.Write(chunk); err != nil {
					return
				}
			}
		}, "larger than 1 MB"},
		"a gzip bomb": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(bomb)
		}, "larger than 1 MB"},
		"drop by drop": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				_, _ = w.Write([]byte("B"))
				w.(http.Flusher).Flush()
				time.Sleep(20 * time.Millisecond)
			}
		}, "did not answer in time"},
		"silence":      {func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, "did not answer in time"},
		"huge headers": {func(w http.ResponseWriter, r *http.Request) { w.Header().Set("X-Long", strings.Repeat("y", 1<<20)) }, "broke off"},
		"broken off": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "1000")
			_, _ = w.Write([]byte("BEGIN:VCALENDAR"))
		}, "broke off"},
		"to plain http": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1/"+token, http.StatusFound)
		}, "without encryption"},
		"to a private address": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://10.0.0.1/"+token, http.StatusFound)
		}, "sends on to 10.0.0.1, which lies in a private network"},
		"to the cloud's own address": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://169.254.169.254/"+token, http.StatusFound)
		}, "--allow-host 169.254.169.254"},
		"to IPv6 loopback": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://[::1]/"+token, http.StatusFound)
		}, "sends on to ::1"},
		"to loopback under IPv6": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://[::ffff:127.0.0.1]/"+token, http.StatusFound)
		}, "private network"},
		"to nowhere": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "https://%%/"+token)
			w.WriteHeader(http.StatusFound)
		}, "127.0.0.1"},
		"round in circles": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
		}, "without end"},
		"gone":             {status(http.StatusGone), "any more"},
		"a closed door":    {status(http.StatusForbidden), "browser"},
		"an error":         {status(http.StatusTeapot), "status 418"},
		"a crash":          {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "broke off"},
		"rest for an hour": {later("3600"), "60 minutes"},
		"rest by a date":   {later("Fri, 31 Dec 2032 23:59:59 GMT"), "too busy"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, c.serve)
			_, err := s.fetch("/cal")
			refusedWith(t, err, c.says)
		})
	}
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Error(w, token, code) }
}

func later(when string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", when)
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

// packed gives so many zeros as gzip has them: a thousandth of their length.
func packed(t *testing.T, n int64) []byte {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	if _, err := io.CopyN(z, zeros{}, n); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// zeros is endless.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestAHostThatIsBusyIsAskedAgainWhenItSays(t *testing.T) {
	var asked counter
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if asked.next() == 1 {
			later("1")(w, r)
			return
		}
		fmt.Fprint(w, entry("a", "Board"))
	})
	start := time.Now()
	if got, err := s.fetch("/cal"); err != nil || len(got.Body) == 0 {
		t.Fatalf("%+v, %v", got, err)
	}
	if took := time.Since(start); took < time.Second || asked.count() != 2 {
		t.Errorf("asked %d times in %v; want twice, a second apart", asked.count(), took)
	}
}

// TestAHostWithoutAClockCannotKeepUsWaiting holds that no wait is longer than the longest.
func TestAHostWithoutAClockCannotKeepUsWaiting(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Date"] = nil
		later("Fri, 31 Dec 2032 23:59:59 GMT")(w, r)
	})
	o := s.options()
	o.Limits.WaitLongest = 10 * time.Millisecond
	start := time.Now()
	_, err := client(t, o).Fetch(background, s.address("/cal"), Ask{})
	refusedWith(t, err, "too busy")
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("waited %v", took)
	}
}

func TestAHostThatFailsIsAskedSoOftenAndNoMore(t *testing.T) {
	var asked counter
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { asked.next(); w.WriteHeader(http.StatusBadGateway) })
	_, err := s.fetch("/cal")
	refusedWith(t, err, "status 502")
	if asked.count() != 1+brief.Retries {
		t.Errorf("asked %d times", asked.count())
	}
}

func TestACertificateThatNobodyVouchesForIsRefused(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { t.Error("it was asked all the same") })
	o := s.options()
	o.Roots = x509.NewCertPool()
	_, err := client(t, o).Fetch(background, s.address("/cal"), Ask{})
	refusedWith(t, err, "certificate", "IT service")
}

func TestRedirectsOfTheSameHostAreFollowed(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Referer") != "" {
			t.Errorf("told where it came from: %s", r.Header.Get("Referer"))
		}
		if strings.HasSuffix(r.URL.Path, "/cal") {
			http.Redirect(w, r, "list.csv", http.StatusMovedPermanently)
			return
		}
		fmt.Fprint(w, "Date,Start,Title\n14/01/2027,10:00,N ICB Board\n")
	})
	got, err := s.fetch("/cal")
	if err != nil {
		t.Fatal(err)
	}
	im, kind, err := Read(background, got, reading)
	if err != nil || kind != "csv" || len(im.Meetings) != 1 {
		t.Errorf("%s, %+v, %v", kind, im, err)
	}
}

func TestWhoSignsInIsNotToldToAnotherHost(t *testing.T) {
	other := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if len(r.Header["Authorization"]) > 0 {
			t.Error("the other host was told the password")
		}
		fmt.Fprint(w, entry("a", "Board"))
	})
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if user, password, _ := r.BasicAuth(); user != "ann" || password != "pw d" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		http.Redirect(w, r, other.URL+"/x", http.StatusFound)
	})
	_, err := s.fetch("/cal")
	refusedWith(t, err, "name and password")
	if !errors.Is(err, ErrSignIn) {
		t.Errorf("error %v, want ErrSignIn", err)
	}
	c := client(t, s.options())
	if _, err := c.Fetch(background, s.address("/cal"), Ask{SignIn: SignIn{"ann", "pw d"}}); err != nil {
		t.Error(err)
	}
	written, err := ParseAddress(strings.Replace(s.URL, "https://", "https://ann:pw%20d@", 1) + "/cal")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Fetch(background, written, Ask{}); err != nil {
		t.Error(err)
	}
}

func TestAFetchCanBeStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(background)
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { cancel(); <-r.Context().Done() })
	if _, err := client(t, s.options()).Fetch(ctx, s.address("/cal"), Ask{}); !errors.Is(err, context.Canceled) || strings.Contains(err.Error(), token) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestHTTP2IsSpokenWhereTheHostDoes(t *testing.T) {
	two := &site{httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.Proto) })), t}
	two.EnableHTTP2 = true
	two.StartTLS()
	t.Cleanup(two.Close)
	if got, err := two.fetch("/cal"); err != nil || string(got.Body) != "HTTP/2.0" {
		t.Errorf("%+v, %v", got, err)
	}
}
