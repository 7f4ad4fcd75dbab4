package feed

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"testing"
)

// example is a host that the site's certificate is good for.
const example = "example.com"

var (
	here   = netip.MustParseAddr("127.0.0.1")
	public = netip.MustParseAddr("93.184.215.14")
)

// named gives the site's address under a host name.
func (s *site) named(host string) Address {
	s.t.Helper()
	u, err := url.Parse(s.URL)
	if err != nil {
		s.t.Fatal(err)
	}
	a, err := ParseAddress("https://" + host + ":" + u.Port() + "/" + token)
	if err != nil {
		s.t.Fatal(err)
	}
	return a
}

func TestPrivateAddressesAreRefusedUnlessAllowedByName(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, entry("a", "Board")) })
	o := s.options()
	o.Resolver = resolver(t, func(string) []netip.Addr { return []netip.Addr{here} })
	_, err := client(t, o).Fetch(background, s.named(example), Ask{})
	refusedWith(t, err, example, "private network", "--allow-host "+example)

	o.Allow = []string{"Example.COM."}
	if _, err := client(t, o).Fetch(background, s.named(example), Ask{}); err != nil {
		t.Errorf("allowed by name: %v", err)
	}
	o.Allow = nil
	_, err = client(t, o).Fetch(background, s.address(""), Ask{})
	refusedWith(t, err, "127.0.0.1", "--allow-host 127.0.0.1")
}

// TestANameThatLeadsElsewhereLaterGainsNothing holds that it is the address dialled that
// is checked, not one found earlier.
func TestANameThatLeadsElsewhereLaterGainsNothing(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { t.Error("it was asked all the same") })
	first := true
	o := s.options()
	o.Resolver = resolver(t, func(string) []netip.Addr {
		if first {
			return []netip.Addr{public}
		}
		return []netip.Addr{here}
	})
	c := client(t, o)
	if err := c.guard.check(background, example); err != nil {
		t.Fatalf("looked up the first time: %v", err)
	}
	first = false
	_, err := c.Fetch(background, s.named(example), Ask{})
	refusedWith(t, err, "private network")
}

func TestSpecialAddressesAreRefused(t *testing.T) {
	c := client(t, Options{Limits: brief})
	for _, host := range []string{"127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
		"0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "[::1]", "[fe80::1]", "[fd00::1]", "[::]", "[::ffff:10.0.0.1]", "[2001:db8::1]"} {
		a, err := ParseAddress("https://" + host + "/" + token)
		if err != nil {
			t.Fatal(err)
		}
		_, err = c.Fetch(background, a, Ask{})
		refusedWith(t, err, "private network")
		if err := c.guard.check(background, hostName(a.url.Host)); err == nil {
			t.Errorf("%s passes to a proxy", host)
		}
	}
}

// proxy is one on loopback that leads every host to a site.
type proxy struct {
	asked counter
	url   *url.URL
}

func newProxy(t *testing.T, to string) *proxy {
	t.Helper()
	p := &proxy{}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.asked.next()
		far, err := net.Dial("tcp", to)
		if err != nil {
			return
		}
		near, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		_, _ = io.WriteString(near, "HTTP/1.1 200 OK\r\n\r\n")
		go func() { _, _ = io.Copy(far, near); _ = far.Close() }()
		_, _ = io.Copy(near, far)
		_ = near.Close()
	})}
	go func() { _ = srv.Serve(l) }()
	t.Cleanup(func() { _ = srv.Close() })
	p.url = &url.URL{Scheme: "http", Host: l.Addr().String()}
	return p
}

// TestAProxyIsAskedForWhatMayBeAsked holds that the proxy, which is itself in the private
// network, may be dialled, and that each target is checked before it is asked for.
func TestAProxyIsAskedForWhatMayBeAsked(t *testing.T) {
	next := ""
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if next != "" {
			http.Redirect(w, r, next, http.StatusFound)
			return
		}
		fmt.Fprint(w, entry("a", "Board"))
	})
	p := newProxy(t, strings.TrimPrefix(s.URL, "https://"))
	at := public
	o := s.options()
	o.Allow = nil
	o.Proxy = http.ProxyURL(p.url)
	o.Resolver = resolver(t, func(name string) []netip.Addr {
		switch name {
		case example:
			return []netip.Addr{at}
		case "inside.example.com":
			return []netip.Addr{public, netip.MustParseAddr("10.0.0.7")}
		}
		return nil
	})
	ask := func() error {
		c := client(t, o)
		_, err := c.Fetch(background, s.named(example), Ask{})
		return err
	}
	if err := ask(); err != nil || p.asked.count() != 1 {
		t.Fatalf("asked %d times: %v", p.asked.count(), err)
	}
	for to, says := range map[string]string{
		"https://inside.example.com/": "sends on to inside.example.com, which lies in a private network",
		"https://192.168.0.1/":        "sends on to 192.168.0.1",
		"https://nowhere.example.com": "could not be looked up",
		"http://example.com/":         "without encryption",
	} {
		next = to
		before := p.asked.count()
		refusedWith(t, ask(), says)
		if n := p.asked.count() - before; n != 1 {
			t.Errorf("%s: the proxy was asked %d times, want once for the first address", to, n)
		}
	}
	next, at = "", here
	before := p.asked.count()
	refusedWith(t, ask(), "private network")
	if p.asked.count() != before {
		t.Error("the proxy was asked for a private host")
	}
	o.Allow = []string{example}
	if err := ask(); err != nil {
		t.Errorf("allowed by name: %v", err)
	}
}

func TestWhatIsNotFoundSaysSo(t *testing.T) {
	var looked counter
	o := Options{Limits: brief, Resolver: resolver(t, func(string) []netip.Addr { looked.next(); return nil })}
	a, err := ParseAddress("https://nowhere.example.com/" + token)
	if err != nil {
		t.Fatal(err)
	}
	_, err = client(t, o).Fetch(background, a, Ask{})
	refusedWith(t, err, "nowhere.example.com was not found", "online")
}
