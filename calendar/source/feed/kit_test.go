package feed

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"convenor/calendar"
	"convenor/calendar/source"
)

var background = context.Background()

// token is a part of the tests' addresses that must turn up nowhere.
const token = "s3cr3tT0k3n99xQ4"

// site is a server on loopback.
type site struct {
	*httptest.Server
	t testing.TB
}

func newSite(t testing.TB, h http.HandlerFunc) *site {
	t.Helper()
	s := &site{httptest.NewUnstartedServer(h), t}
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // handshakes that we break off
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

// address gives an address of the site, with the token in it.
func (s *site) address(path string) Address {
	s.t.Helper()
	a, err := ParseAddress(s.URL + "/" + token + path)
	if err != nil {
		s.t.Fatal(err)
	}
	return a
}

// options trust the site, allow loopback by name, and wait for nothing long.
func (s *site) options() Options {
	roots := x509.NewCertPool()
	roots.AddCert(s.Certificate())
	return Options{Allow: []string{"127.0.0.1"}, Roots: roots, Limits: brief}
}

// brief are limits for tests.
var brief = Limits{Dial: 5 * time.Second, Header: 2 * time.Second, Attempt: 3 * time.Second, WaitShortest: time.Millisecond,
	WaitLongest: 3 * time.Second, Retries: 2, Bytes: 1 << 20, HeaderBytes: 16 << 10}

// client makes a client that is closed with the test.
func client(t testing.TB, o Options) *Client {
	c := NewClient(o)
	t.Cleanup(c.Close)
	return c
}

// fetch asks the site once.
func (s *site) fetch(path string) (*Answer, error) {
	return client(s.t, s.options()).Fetch(background, s.address(path), Ask{})
}

// refusedWith holds an error to be a sentence with certain words, and to tell no secret.
func refusedWith(t testing.TB, err error, words ...string) {
	t.Helper()
	var user *calendar.UserError
	if !errors.As(err, &user) {
		t.Fatalf("error %v, want a sentence for the user", err)
	}
	for _, w := range words {
		if !strings.Contains(user.Error(), w) {
			t.Errorf("%q does not say %q", user, w)
		}
	}
	if all := fmt.Sprintf("%v %+v %#v %v", err, err, user, user.Cause); strings.Contains(all, token) {
		t.Errorf("the error tells the secret: %s", all)
	}
	if user.Remedy == "" {
		t.Errorf("%q has no remedy", user)
	}
}

// entry is the text of a calendar with one meeting.
func entry(uid, title string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261101T000000Z\r\n" +
		"DTSTART:20270114T100000Z\r\nDTEND:20270114T120000Z\r\nSUMMARY:" + title + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
}

var reading = source.Options{Now: time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)}

// resolver finds every name at the addresses that a function gives, without a network.
func resolver(t testing.TB, find func(name string) []netip.Addr) *net.Resolver {
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		ours, theirs := net.Pipe()
		go answerNames(theirs, find)
		t.Cleanup(func() { _ = ours.Close(); _ = theirs.Close() })
		return ours, nil
	}}
}

// answerNames answers one question, as DNS over a stream has it.
func answerNames(conn net.Conn, find func(string) []netip.Addr) {
	defer conn.Close()
	head := make([]byte, 2)
	if _, err := io.ReadFull(conn, head); err != nil {
		return
	}
	raw := make([]byte, int(head[0])<<8|int(head[1]))
	if _, err := io.ReadFull(conn, raw); err != nil {
		return
	}
	var m dnsmessage.Message
	if m.Unpack(raw) != nil || len(m.Questions) == 0 {
		return
	}
	m.Response, m.RecursionAvailable, m.Additionals = true, true, nil
	q := m.Questions[0]
	for _, a := range find(strings.TrimSuffix(q.Name.String(), ".")) {
		h := dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class, TTL: 0, Type: q.Type}
		switch {
		case q.Type == dnsmessage.TypeA && a.Is4():
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: h, Body: &dnsmessage.AResource{A: a.As4()}})
		case q.Type == dnsmessage.TypeAAAA && a.Is6():
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: h, Body: &dnsmessage.AAAAResource{AAAA: a.As16()}})
		}
	}
	out, err := m.Pack()
	if err != nil {
		return
	}
	_, _ = conn.Write(append([]byte{byte(len(out) >> 8), byte(len(out))}, out...))
}

// counter counts from several goroutines.
type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) next() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
	return c.n
}

func (c *counter) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}
