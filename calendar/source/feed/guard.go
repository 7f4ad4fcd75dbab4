package feed

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"code.dny.dev/ssrf"

	"convenor/calendar"
)

// privateError says that a host lies where nothing is fetched from.
type privateError struct {
	host  string
	cause error
}

func (e *privateError) Error() string {
	return fmt.Sprintf("%s lies in a private network or on this computer", e.host)
}

func (e *privateError) Unwrap() error { return e.cause }

// errPlain: a request would not be encrypted.
var errPlain = errors.New("not https")

// errRedirects: one address leads to the next for too long.
var errRedirects = errors.New("too many redirects")

// uncheckedError says that it cannot be told where a host lies.
type uncheckedError struct {
	host  string
	cause error
}

func (e *uncheckedError) Error() string {
	return "find out where " + e.host + " lies: " + e.cause.Error()
}

func (e *uncheckedError) Unwrap() error { return e.cause }

// guard lets requests through that may be made. Without a proxy every network address is
// looked at when it is dialled, so that a name which leads elsewhere the second time it is
// looked up gains nothing. With one, the proxy may be dialled, and every target is looked
// up and checked before the proxy is asked for it.
type guard struct {
	allow    map[string]bool
	rule     *ssrf.Guardian
	resolver *net.Resolver
	limits   Limits
	proxy    func(*http.Request) (*url.URL, error)
	// script tells whether the system finds its proxy by a script; nil: it does not.
	script func() bool

	direct, proxied *http.Transport
}

// newGuard makes a guard for the options given.
func newGuard(o Options) *guard {
	g := &guard{allow: map[string]bool{}, rule: ssrf.New(ssrf.WithAnyPort()), resolver: o.Resolver, limits: o.Limits, proxy: o.Proxy}
	for _, host := range o.Allow {
		g.allow[hostName(host)] = true
	}
	if g.resolver == nil {
		g.resolver = net.DefaultResolver
	}
	if g.proxy == nil {
		g.proxy, g.script = systemProxy()
	}
	transport := http.Transport{
		TLSClientConfig:        &tls.Config{RootCAs: o.Roots, MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:    o.Limits.Dial,
		ResponseHeaderTimeout:  o.Limits.Header,
		MaxResponseHeaderBytes: o.Limits.HeaderBytes,
		ForceAttemptHTTP2:      true,
	}
	g.direct, g.proxied = transport.Clone(), transport.Clone()
	g.direct.DialContext = g.dial
	g.proxied.Proxy = g.proxy
	g.proxied.DialContext = (&net.Dialer{Timeout: o.Limits.Dial, Resolver: g.resolver}).DialContext
	return g
}

// hostName brings a host to the form in which it is compared: no port, no final dot.
func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.ToLower(strings.TrimSuffix(strings.Trim(strings.TrimSpace(host), "[]"), "."))
}

// dial reaches a target, unless it lies where none may.
func (g *guard) dial(ctx context.Context, network, address string) (net.Conn, error) {
	d := net.Dialer{Timeout: g.limits.Dial, Resolver: g.resolver}
	host := hostName(address)
	if !g.allow[host] {
		d.Control = g.rule.Safe
	}
	conn, err := d.DialContext(ctx, network, address)
	if prohibited(err) {
		return nil, &privateError{host, err}
	}
	return conn, err //nolint:wrapcheck // the trouble is put in words where the host is known
}

// prohibited tells the errors of the rule.
func prohibited(err error) bool {
	return errors.Is(err, ssrf.ErrProhibitedIP) || errors.Is(err, ssrf.ErrProhibitedNetwork) ||
		errors.Is(err, ssrf.ErrProhibitedPort) || errors.Is(err, ssrf.ErrInvalidHostPort)
}

// check looks up where a host lies before a proxy is asked for it.
func (g *guard) check(ctx context.Context, host string) error {
	if g.allow[host] {
		return nil
	}
	addresses := []netip.Addr{}
	if literal, err := netip.ParseAddr(host); err == nil {
		addresses = append(addresses, literal)
	} else if addresses, err = g.resolver.LookupNetIP(ctx, "ip", host); err != nil {
		return &uncheckedError{host, err}
	}
	for _, address := range addresses {
		if err := g.rule.SafeAddr(address.Unmap()); err != nil {
			return &privateError{host, err}
		}
	}
	return nil
}

// RoundTrip makes one request, the first or a redirected one.
func (g *guard) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.URL.Scheme != "https" {
		return nil, errPlain
	}
	proxy, err := g.proxy(req)
	if err != nil {
		return nil, &calendar.UserError{Sentence: "The proxy that this computer is set to use is written wrongly.",
			Remedy: "Check the system's proxy settings, or HTTPS_PROXY where it is set.", Cause: calendar.ErrInvalid}
	}
	if proxy == nil {
		return g.direct.RoundTrip(req)
	}
	if err := g.check(req.Context(), hostName(req.URL.Host)); err != nil {
		return nil, err
	}
	return g.proxied.RoundTrip(req)
}

// CloseIdleConnections lets go of what is open.
func (g *guard) CloseIdleConnections() {
	g.direct.CloseIdleConnections()
	g.proxied.CloseIdleConnections()
}

// redirect decides whether one address may lead to another. Where it goes from a host to
// another, what signed in to the first is not told to the second; nor is the first
// address, which may be a secret.
func redirect(req *http.Request, via []*http.Request) error {
	if len(via) > redirectsMost {
		return errRedirects
	}
	if req.URL.Scheme != "https" {
		return errPlain
	}
	req.Header.Del("Referer")
	req.URL.User = nil
	if req.URL.Host != via[0].URL.Host {
		req.Header.Del("Authorization")
	}
	return nil
}
