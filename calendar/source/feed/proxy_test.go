package feed

import (
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"testing"
)

// chosen gives the proxy for a host as text; empty where it is reached directly.
func chosen(t *testing.T, s proxySettings, host string) string {
	t.Helper()
	u, err := s.of(&url.URL{Scheme: "https", Host: host, Path: "/c.ics"})
	if err != nil {
		t.Fatalf("%s: %v", host, err)
	}
	if u == nil {
		return ""
	}
	return u.String()
}

func wantChosen(t *testing.T, s proxySettings, want map[string]string) {
	t.Helper()
	for host, proxy := range want {
		if got := chosen(t, s, host); got != proxy {
			t.Errorf("%s: %q, want %q", host, got, proxy)
		}
	}
}

// TestTheSettingsOfWindows holds the forms in which the registry has them.
func TestTheSettingsOfWindows(t *testing.T) {
	const proxy = "http://proxy.council.example:8080"
	wantChosen(t, windowsSettings(true, "proxy.council.example:8080", "*.council.example;10.*;<local>;https://direct.example.org", ""), map[string]string{
		"calendar.example.org": proxy, "calendar.example.org:8443": proxy, "intranet": "", "www.council.example": "", "council.example": proxy,
		"10.1.2.3": "", "11.1.2.3": proxy, "direct.example.org": "", "localhost": "", "127.0.0.1": "", "[::1]": "", "[2001:db8::1]": proxy,
	})
	wantChosen(t, windowsSettings(true, "http=a:80;https=b:8443;ftp=c:21", "", ""), map[string]string{"calendar.example.org": "http://b:8443", "intranet": "http://b:8443"})
	wantChosen(t, windowsSettings(true, "http=a:80", "", ""), map[string]string{"calendar.example.org": ""})
	wantChosen(t, windowsSettings(true, "http://user:word@proxy:8080", "<-loopback>", ""), map[string]string{"calendar.example.org": "http://user:word@proxy:8080", "127.0.0.1": ""})
	wantChosen(t, windowsSettings(false, "proxy:8080", "", ""), map[string]string{"calendar.example.org": ""})
	if s := windowsSettings(false, "", "", "http://wpad/proxy.pac"); !s.script {
		t.Error("the script is not seen")
	}
	if _, err := windowsSettings(true, "http://%zz", "", "").of(&url.URL{Scheme: "https", Host: "example.org"}); err == nil {
		t.Error("a proxy that is written wrongly passes")
	}
}

// macPrinted is what scutil --proxy prints on a council's Mac.
const macPrinted = `<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
    1 : 169.254/16
    2 : .council.example
  }
  ExcludeSimpleHostnames : 1
  FTPPassive : 1
  HTTPEnable : 1
  HTTPPort : 8080
  HTTPProxy : plain.council.example
  HTTPSEnable : 1
  HTTPSPort : 8443
  HTTPSProxy : proxy.council.example
  ProxyAutoConfigEnable : 0
}
`

func TestTheSettingsOfMacOS(t *testing.T) {
	const proxy = "http://proxy.council.example:8443"
	wantChosen(t, macSettings(macPrinted), map[string]string{
		"calendar.example.org": proxy, "printer.local": "", "169.254.7.7": "", "169.255.7.7": proxy, "www.council.example": "", "intranet": "",
	})
	wantChosen(t, macSettings(strings.Replace(macPrinted, "HTTPSEnable : 1", "HTTPSEnable : 0", 1)), map[string]string{"calendar.example.org": ""})
	wantChosen(t, macSettings("<dictionary> {\n}\n"), map[string]string{"calendar.example.org": ""})
	wantChosen(t, macSettings("no dictionary"), map[string]string{"calendar.example.org": ""})
	script := "<dictionary> {\n  ProxyAutoConfigEnable : 1\n  ProxyAutoConfigURLString : http://wpad/proxy.pac\n}\n"
	if s := macSettings(script); !s.script || s.proxy != "" {
		t.Errorf("%+v", s)
	}
}

func FuzzMacSettings(f *testing.F) {
	f.Add(macPrinted, "calendar.example.org")
	f.Add("ExceptionsList : <array> {\n0 : [\n}", "[::1]")
	f.Fuzz(func(t *testing.T, text, host string) {
		s := macSettings(text)
		s.proxy = "proxy:1"
		_ = s.direct(hostName(host))
		_ = windowsSettings(true, text, text, text).direct(hostName(host))
	})
}

// TestTheProxyOfTheEnvironmentIsUsed holds that a real one on loopback is asked, that the
// target is checked before it is, and that what NO_PROXY names is reached directly.
func TestTheProxyOfTheEnvironmentIsUsed(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, entry("a", "Board")) })
	p := newProxy(t, strings.TrimPrefix(s.URL, "https://"))
	for _, name := range []string{"https_proxy", "http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"} {
		t.Setenv(name, "")
	}
	t.Setenv("HTTPS_PROXY", p.url.String())
	at := public
	o := s.options()
	o.Allow, o.Proxy = nil, nil
	o.Resolver = resolver(t, func(string) []netip.Addr { return []netip.Addr{at} })
	if _, err := client(t, o).Fetch(background, s.named(example), Ask{}); err != nil || p.asked.count() != 1 {
		t.Fatalf("the proxy was asked %d times: %v", p.asked.count(), err)
	}
	at = here
	_, err := client(t, o).Fetch(background, s.named(example), Ask{})
	refusedWith(t, err, example, "private network")
	t.Setenv("NO_PROXY", example)
	o.Allow = []string{example}
	if _, err := client(t, o).Fetch(background, s.named(example), Ask{}); err != nil || p.asked.count() != 1 {
		t.Errorf("directly: the proxy was asked %d times, %v", p.asked.count(), err)
	}
}

// TestTheSystemsProxyIsUsed holds the same for settings of the system's own.
func TestTheSystemsProxyIsUsed(t *testing.T) {
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, entry("a", "Board")) })
	p := newProxy(t, strings.TrimPrefix(s.URL, "https://"))
	settings := windowsSettings(true, p.url.Host, "*.elsewhere.org", "")
	o := s.options()
	o.Allow = nil
	o.Proxy = func(req *http.Request) (*url.URL, error) { return settings.of(req.URL) }
	o.Resolver = resolver(t, func(string) []netip.Addr { return []netip.Addr{public} })
	if _, err := client(t, o).Fetch(background, s.named(example), Ask{}); err != nil || p.asked.count() != 1 {
		t.Errorf("the proxy was asked %d times: %v", p.asked.count(), err)
	}
}

// TestAScriptThatFindsTheProxyIsToldOf holds that who cannot be online without it is told.
func TestAScriptThatFindsTheProxyIsToldOf(t *testing.T) {
	c := client(t, Options{Limits: brief, Resolver: resolver(t, func(string) []netip.Addr { return nil })})
	c.guard.script = func() bool { return true }
	a, err := ParseAddress("https://nowhere.example.com/" + token)
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Fetch(background, a, Ask{})
	refusedWith(t, err, "was not found", "script", "HTTPS_PROXY")
}
