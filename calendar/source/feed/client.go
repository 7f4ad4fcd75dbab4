package feed

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"convenor/calendar"
)

// The limits of a request unless others are asked for.
const (
	// dialLongest is how long it may take to reach a host, and to agree on encryption.
	dialLongest = 10 * time.Second
	// headerLongest is how long a host may think before its answer begins.
	headerLongest = 30 * time.Second
	// attemptLongest is how long one request may take, its answer included.
	attemptLongest = 90 * time.Second
	// waitShortest and waitLongest bound the wait before another attempt; a host that
	// asks for a longer one is left alone.
	waitShortest = time.Second
	waitLongest  = 30 * time.Second
	// retriesMost is how often a request is made again.
	retriesMost = 3
	// bytesMost is the most that an answer may hold, unpacked: a council's whole year
	// is a few million bytes.
	bytesMost = 32 << 20
	// headerBytesMost is the most that the head of an answer may hold.
	headerBytesMost = 64 << 10
	// redirectsMost is how often an address may lead to another.
	redirectsMost = 5
)

// Limits bound a request. A zero field takes the default.
type Limits struct {
	// Dial bounds reaching a host, Header the wait for its answer, Attempt all of a request.
	Dial, Header, Attempt time.Duration
	// WaitShortest and WaitLongest bound the wait before the next attempt.
	WaitShortest, WaitLongest time.Duration
	// Retries is how often a request is made again; negative: never.
	Retries int
	// Bytes and HeaderBytes bound the answer, unpacked, and its head.
	Bytes, HeaderBytes int64
}

// Options say how a Client reaches the network. The zero value is right for users.
type Options struct {
	// Allow are hosts that may lie in a private network or on this computer.
	Allow []string
	// Proxy chooses the proxy of a request; nil means the system's.
	Proxy func(*http.Request) (*url.URL, error)
	// Roots are the certificates trusted; nil means the system's.
	Roots *x509.CertPool
	// Resolver finds hosts; nil means the system's.
	Resolver *net.Resolver
	// Limits bound every request.
	Limits Limits
}

// Client fetches from the network. It may be used from several goroutines at once.
type Client struct {
	limits Limits
	http   *retryablehttp.Client
	guard  *guard
}

// NewClient makes a client.
func NewClient(o Options) *Client {
	o.Limits = o.Limits.orDefaults()
	c := &Client{limits: o.Limits, guard: newGuard(o)}
	c.http = &retryablehttp.Client{
		HTTPClient:   &http.Client{Transport: c.guard, CheckRedirect: redirect, Timeout: o.Limits.Attempt},
		RetryWaitMin: o.Limits.WaitShortest, RetryWaitMax: o.Limits.WaitLongest, RetryMax: max(0, o.Limits.Retries),
		CheckRetry: c.again, Backoff: backoff, ErrorHandler: retryablehttp.PassthroughErrorHandler,
	}
	return c
}

func (l Limits) orDefaults() Limits {
	for _, d := range []struct {
		is  *time.Duration
		def time.Duration
	}{
		{&l.Dial, dialLongest}, {&l.Header, headerLongest}, {&l.Attempt, attemptLongest},
		{&l.WaitShortest, waitShortest}, {&l.WaitLongest, waitLongest},
	} {
		if *d.is == 0 {
			*d.is = d.def
		}
	}
	if l.Retries == 0 {
		l.Retries = retriesMost
	}
	if l.Bytes == 0 {
		l.Bytes = bytesMost
	}
	if l.HeaderBytes == 0 {
		l.HeaderBytes = headerBytesMost
	}
	return l
}

// Close lets go of the connections that are kept open.
func (c *Client) Close() { c.guard.CloseIdleConnections() }

// again decides whether a request is made once more: when the network or the host failed
// for a moment, never when we refused, nor when the host asks to be left alone for longer.
func (c *Client) again(ctx context.Context, resp *http.Response, err error) (bool, error) {
	var user *calendar.UserError
	var private *privateError
	var unchecked *uncheckedError
	var dns *net.DNSError
	switch {
	case errors.Is(err, errPlain), errors.Is(err, errRedirects), errors.As(err, &user),
		errors.As(err, &private), errors.As(err, &unchecked):
		return false, nil
	case errors.As(err, &dns) && dns.IsNotFound:
		return false, nil
	case err == nil && c.restFor(resp) > c.limits.WaitLongest:
		return false, nil
	}
	return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
}

// backoff gives the wait before the next attempt: the host's own, or one that doubles, and
// never more than the longest, whatever a host without a clock asks for.
func backoff(shortest, longest time.Duration, attempt int, resp *http.Response) time.Duration {
	return min(longest, retryablehttp.DefaultBackoff(shortest, longest, attempt, resp))
}

// restFor gives how long a host asks to be left alone (RFC 9110, section 10.2.3); zero if
// it does not. A date is taken against the host's own clock.
func (c *Client) restFor(resp *http.Response) time.Duration {
	text := resp.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(text); err == nil {
		if seconds > int(24*time.Hour/time.Second) {
			return 24 * time.Hour
		}
		return time.Duration(seconds) * time.Second
	}
	until, err := http.ParseTime(text)
	if err != nil {
		return 0
	}
	now, err := http.ParseTime(resp.Header.Get("Date"))
	if err != nil {
		return 0
	}
	return until.Sub(now)
}

// do makes a request, again if need be, and bounds its answer.
func (c *Client) do(req *http.Request) (*http.Response, error) {
	req.Header.Set("User-Agent", "Convenor")
	r, err := retryablehttp.FromRequest(req)
	if err != nil {
		return nil, fmt.Errorf("prepare request: %w", err)
	}
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, err //nolint:wrapcheck // the trouble is put in words where the host is known
	}
	resp.Body = &bounded{ReadCloser: resp.Body, left: c.limits.Bytes}
	return resp, nil
}

// errLarge: an answer holds more than may come in.
var errLarge = errors.New("answer too large")

// bounded is an answer that may hold so much and no more.
type bounded struct {
	io.ReadCloser
	left int64
}

// Read gives errLarge once more has come than may.
func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, errLarge
	}
	return n, err //nolint:wrapcheck // io.EOF must stay what it is
}
