package feed

import (
	"context"
	"fmt"
	"io"
	"net/http"
)

// SignIn is a name and a password. It prints as the name.
type SignIn struct {
	User, Password string
}

// String gives the name alone.
func (s SignIn) String() string { return s.User }

// GoString gives the name alone.
func (s SignIn) GoString() string { return s.User }

// Ask is what is asked of an address besides its content.
type Ask struct {
	// ETag and LastModified are what came with the version held; empty if none is.
	ETag, LastModified string
	// SignIn goes before the name and password written in the address; empty for none.
	SignIn SignIn
}

// Answer is what an address gave.
type Answer struct {
	// Host is the host that was asked.
	Host string
	// Unchanged: the version held is the last; the rest is empty.
	Unchanged bool
	// Body is the content, unpacked, and Type its media type as the server has it.
	Body []byte
	Type string
	// Name is the last part of the path that was fetched in the end, for its ending.
	Name string
	// ETag and LastModified are to be held with it.
	ETag, LastModified string
}

// Fetch asks an address. Errors: a calendar.UserError that names the host alone, with the
// remedy; it wraps ErrSignIn where a name and password are wanted; context.Canceled.
func (c *Client) Fetch(ctx context.Context, a Address, ask Ask) (*Answer, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.bare().String(), nil)
	if err != nil {
		return nil, c.trouble(a.Host(), err)
	}
	req.Header.Set("Accept", "text/calendar, text/html;q=0.8, */*;q=0.5")
	set := func(name, value string) {
		if value != "" {
			req.Header.Set(name, value)
		}
	}
	set("If-None-Match", ask.ETag)
	set("If-Modified-Since", ask.LastModified)
	signIn := ask.SignIn
	if signIn == (SignIn{}) {
		signIn = a.User()
	}
	if signIn != (SignIn{}) {
		req.SetBasicAuth(signIn.User, signIn.Password)
	}
	resp, err := c.do(req)
	if err != nil {
		return nil, c.trouble(a.Host(), err)
	}
	defer resp.Body.Close()
	return c.answer(a.Host(), resp)
}

// answer reads what came.
func (c *Client) answer(host string, resp *http.Response) (*Answer, error) {
	out := &Answer{Host: host, ETag: resp.Header.Get("ETag"), LastModified: resp.Header.Get("Last-Modified")}
	switch resp.StatusCode {
	case http.StatusNotModified:
		out.Unchanged = true
		return out, nil
	case http.StatusOK:
	default:
		return nil, c.refused(host, resp)
	}
	var err error
	if out.Body, err = io.ReadAll(resp.Body); err != nil {
		return nil, c.trouble(host, fmt.Errorf("read answer: %w", err))
	}
	out.Type = resp.Header.Get("Content-Type")
	if resp.Request != nil {
		out.Name = lastPart(resp.Request.URL.Path)
	}
	return out, nil
}
