package main

import (
	"compress/gzip"
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// feeds is a server on this computer that misbehaves in every way.
type feeds struct {
	*httptest.Server
	// roots is the file with its certificate.
	roots string
	done  chan struct{}
}

func newFeeds(dir string) (*feeds, error) {
	f := &feeds{roots: filepath.Join(dir, "roots.pem"), done: make(chan struct{})}
	f.Server = httptest.NewUnstartedServer(http.HandlerFunc(f.serve))
	f.Config.ErrorLog = log.New(io.Discard, "", 0)
	f.StartTLS()
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: f.Certificate().Raw})
	return f, os.WriteFile(f.roots, text, 0o600)
}

// Close lets go of every request that still hangs.
func (f *feeds) Close() {
	close(f.done)
	f.Server.Close()
}

const feedHead = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"

// serve misbehaves as the path says.
func (f *feeds) serve(w http.ResponseWriter, r *http.Request) {
	send := func(to string) { http.Redirect(w, r, to, http.StatusFound) }
	port := f.URL[strings.LastIndex(f.URL, ":"):]
	switch r.URL.Path {
	case "/endless":
		w.Header().Set("Content-Type", "text/calendar")
		_ = repeat(w, feedHead, "X-A:aaaaaaaaaaaaaaaaaaaa\r\n", 1<<40)
	case "/gzip":
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_ = repeat(z, feedHead, "X-A:aaaaaaaaaaaaaaaaaaaa\r\n", 1<<34)
		_ = z.Close()
	case "/header":
		for i := range 4000 {
			w.Header().Set(fmt.Sprintf("X-%d", i), strings.Repeat("a", 1000))
		}
		fmt.Fprint(w, feedHead)
	case "/drip":
		for {
			select {
			case <-f.done:
				return
			case <-r.Context().Done():
				return
			case <-time.After(time.Second):
				fmt.Fprint(w, "X")
				w.(http.Flusher).Flush()
			}
		}
	case "/silent":
		select {
		case <-f.done:
		case <-r.Context().Done():
		}
	case "/private":
		send("https://localhost" + port + "/ok")
	case "/metadata":
		send("https://169.254.169.254/latest/meta-data")
	case "/plain":
		send("http://example.org/a.ics")
	case "/file":
		send("file:///etc/passwd")
	case "/loop":
		send("/loop")
	case "/nasty":
		_ = nasty(w)
	case "/many":
		_ = events(w, 1_000_000)
	default:
		fmt.Fprint(w, feedHead+"END:VCALENDAR\r\n")
	}
}

// attacks are what is asked of the server.
func (f *feeds) attacks() []attack {
	ask := func(name, path, says string, slow bool, flags ...string) attack {
		return attack{name: "feed: " + name, says: says, slow: slow, make: func(string) ([]string, error) {
			address := path
			if strings.HasPrefix(path, "/") {
				address = f.URL + path
			}
			return append(append([]string{"import", "--preview", "--source", "Hostile feed"}, flags...), address), nil
		}}
	}
	allow := []string{"--allow-host", "127.0.0.1"}
	return []attack{
		ask("endless", "/endless", "larger than 32 MB", false, allow...),
		ask("packed, unpacks to 16 GB", "/gzip", "larger than 32 MB", false, allow...),
		ask("a head of 4 MB", "/header", "", true, allow...),
		ask("drips a byte a second", "/drip", "", true, allow...),
		ask("is silent", "/silent", "", true, allow...),
		ask("a million events", "/many", "larger than 32 MB", false, allow...),
		ask("sends on to a private host", "/private", "private network", false, allow...),
		ask("sends on to a cloud's own address", "/metadata", "private network", false, allow...),
		ask("sends on without encryption", "/plain", "without encryption", false, allow...),
		ask("sends on to a file", "/file", "", false, allow...),
		ask("sends on for ever", "/loop", "without end", false, allow...),
		ask("every hostile text", "/nasty", "", false, allow...),
		ask("on this computer, not allowed", "/ok", "private network", false),
		ask("plain http", "http://127.0.0.1/a.ics", "plain http", false),
		ask("a file as an address", "file:///etc/passwd", "", false),
		ask("ftp", "ftp://127.0.0.1/a.ics", "", false),
	}
}
