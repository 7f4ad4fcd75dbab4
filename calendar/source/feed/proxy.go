package feed

import (
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/http/httpproxy"
)

// proxySettings are how a computer is set to reach https addresses.
type proxySettings struct {
	// proxy is "host:port" or an address; empty means that hosts are reached directly.
	proxy string
	// except are the patterns of hosts that are reached directly all the same: names and
	// addresses with *, and networks such as 169.254/16.
	except []string
	// simple: so are names without a dot.
	simple bool
	// script: a script decides, which is not run; hosts are reached directly.
	script bool
}

// errProxy: the proxy is written wrongly.
var errProxy = errors.New("no proxy's address")

// systemProxy gives the choice of the system's proxy. The environment (HTTPS_PROXY,
// NO_PROXY), where it names one, goes before the system's own settings, which are looked
// at once.
func systemProxy() (choose func(*http.Request) (*url.URL, error), script func() bool) {
	settings := sync.OnceValue(func() proxySettings {
		s, err := readProxySettings()
		if err != nil {
			return proxySettings{} // without settings hosts are reached directly
		}
		return s
	})
	choose = func(req *http.Request) (*url.URL, error) {
		if env := httpproxy.FromEnvironment(); env.HTTPSProxy != "" || env.HTTPProxy != "" {
			return env.ProxyFunc()(req.URL)
		}
		return settings().of(req.URL)
	}
	return choose, func() bool { return settings().script }
}

// of gives the proxy for an address; nil where it is reached directly.
func (s proxySettings) of(to *url.URL) (*url.URL, error) {
	if s.proxy == "" || s.direct(hostName(to.Hostname())) {
		return nil, nil
	}
	text := s.proxy
	if !strings.Contains(text, "://") {
		text = "http://" + text
	}
	u, err := url.Parse(text)
	if err != nil || u.Hostname() == "" {
		return nil, errProxy
	}
	return u, nil
}

// direct tells whether a host is reached without the proxy. This computer always is.
func (s proxySettings) direct(host string) bool {
	ip, err := netip.ParseAddr(host)
	if host == "localhost" || err == nil && ip.Unmap().IsLoopback() {
		return true
	}
	if s.simple && err != nil && !strings.Contains(host, ".") {
		return true
	}
	for _, pattern := range s.except {
		if fits(strings.ToLower(strings.TrimSpace(pattern)), host, ip) {
			return true
		}
	}
	return false
}

// fits tells whether a host is among those of a pattern.
func fits(pattern, host string, ip netip.Addr) bool {
	if _, rest, ok := strings.Cut(pattern, "://"); ok { // Windows lets the scheme be said
		pattern = rest
	}
	if name, _, err := net.SplitHostPort(pattern); err == nil {
		pattern = name
	}
	if network, ok := networkOf(pattern); ok && ip.IsValid() {
		return network.Contains(ip.Unmap())
	}
	if strings.HasPrefix(pattern, ".") {
		pattern = "*" + pattern
	}
	ok, err := path.Match(strings.NewReplacer(`\`, "", "[", "", "]", "").Replace(pattern), host)
	return err == nil && ok
}

// networkOf reads a network; macOS leaves out the bytes at its end that are zero.
func networkOf(pattern string) (netip.Prefix, bool) {
	address, bits, ok := strings.Cut(pattern, "/")
	if !ok {
		return netip.Prefix{}, false
	}
	for !strings.Contains(address, ":") && strings.Count(address, ".") < 3 {
		address += ".0"
	}
	network, err := netip.ParsePrefix(address + "/" + bits)
	return network, err == nil
}

// windowsSettings gives what the registry of Windows says: whether a proxy is on, which,
// for which hosts not, and the address of a script. The proxy is one for all, or a list by
// scheme ("http=a:8080;https=b:8080"); "<local>" stands for names without a dot.
func windowsSettings(on bool, server, override, script string) proxySettings {
	s := proxySettings{script: script != ""}
	if !on {
		return s
	}
	s.proxy = strings.TrimSpace(server)
	if strings.Contains(server, "=") {
		s.proxy = ""
		for part := range strings.FieldsFuncSeq(server, func(c rune) bool { return c == ';' || c == ' ' }) {
			if scheme, proxy, _ := strings.Cut(part, "="); strings.EqualFold(scheme, "https") {
				s.proxy = proxy
			}
		}
	}
	for part := range strings.FieldsFuncSeq(override, func(c rune) bool { return c == ';' || c == ' ' || c == ',' }) {
		switch strings.ToLower(part) {
		case "<local>":
			s.simple = true
		case "<-loopback>": // this computer is never asked for through a proxy
		default:
			s.except = append(s.except, part)
		}
	}
	return s
}

// macSettings reads what "scutil --proxy" prints: a dictionary of "key : value" lines, in
// which ExceptionsList is an array of numbered ones.
func macSettings(text string) proxySettings {
	var s proxySettings
	values := map[string]string{}
	inside := false
	for line := range strings.Lines(text) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), " : ")
		switch _, err := strconv.Atoi(key); {
		case strings.TrimSpace(line) == "}":
			inside = false
		case !ok:
		case inside && err == nil:
			s.except = append(s.except, value)
		case strings.HasPrefix(value, "<array>"):
			inside = key == "ExceptionsList"
		default:
			values[key] = value
		}
	}
	if values["HTTPSEnable"] == "1" && values["HTTPSProxy"] != "" {
		s.proxy = values["HTTPSProxy"]
		if port := values["HTTPSPort"]; port != "" && port != "0" {
			s.proxy = net.JoinHostPort(s.proxy, port)
		}
	}
	s.simple = values["ExcludeSimpleHostnames"] == "1"
	s.script = values["ProxyAutoConfigEnable"] == "1" && values["ProxyAutoConfigURLString"] != ""
	return s
}
