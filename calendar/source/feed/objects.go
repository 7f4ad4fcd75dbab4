package feed

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"convenor/calendar"
)

const (
	// objectsMost is how many objects a calendar may have.
	objectsMost = 20_000
	// batch is how many objects are asked for at a time.
	batch = 50
)

// Object is one object of a CalDAV calendar: a meeting, or a series with its exceptions.
type Object struct {
	// ETag changes with its content; empty if the server has none.
	ETag string
	// Text is its iCalendar.
	Text []byte
}

// Objects are those of one calendar, by path.
type Objects map[string]Object

// Collection is what a CalDAV calendar holds.
type Collection struct {
	// Objects are all of them.
	Objects Objects
	// Fetched is how many of them were fetched, and not held already.
	Fetched int
	// Sum stands for every path and ETag; empty when some objects did not come, so that
	// they are asked for again.
	Sum string
	// Unchanged: Sum is as it was, and Objects is empty.
	Unchanged bool
	// Problems are the objects that did not come.
	Problems []calendar.Problem
}

// Collect lists a calendar's objects and fetches those that are not held as they are now.
// Where the sum is as it was it fetches nothing. One object that does not come is a
// problem, and the rest comes in. Errors: as Fetch.
func (c *Client) Collect(ctx context.Context, a Address, as SignIn, sum string, held Objects) (*Collection, error) {
	if as == (SignIn{}) {
		as = a.User()
	}
	f := &collecting{signedIn: signedIn{client: c, as: as}, at: a}
	tags, err := f.list(ctx)
	if err == nil && len(tags) > objectsMost {
		err = &calendar.UserError{Sentence: fmt.Sprintf("The calendar at %s has %d objects; at most %d are fetched.", a.Host(), len(tags), objectsMost),
			Remedy: "Choose a calendar of fewer years.", Cause: calendar.ErrInvalid}
	}
	if err != nil {
		return nil, f.trouble(err)
	}
	out := &Collection{Objects: Objects{}, Sum: sumOf(tags)}
	if sum != "" && out.Sum == sum {
		out.Unchanged = true
		return out, nil
	}
	var wanted []string
	for _, path := range slices.Sorted(maps.Keys(tags)) {
		if h, ok := held[path]; ok && h.ETag != "" && h.ETag == tags[path] {
			out.Objects[path] = h
			continue
		}
		wanted = append(wanted, path)
	}
	if err := f.fetch(ctx, wanted, out); err != nil {
		return nil, f.trouble(err)
	}
	if len(out.Problems) > 0 {
		out.Sum = ""
	}
	return out, nil
}

// sumOf stands for a list of paths and tags; empty where an object has no tag.
func sumOf(tags map[string]string) string {
	h := sha256.New()
	for _, path := range slices.Sorted(maps.Keys(tags)) {
		if tags[path] == "" {
			return ""
		}
		fmt.Fprintf(h, "%s\x00%s\x00", path, tags[path])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// collecting is one calendar being fetched.
type collecting struct {
	signedIn
	at Address
}

func (f *collecting) trouble(err error) error {
	var status statusError
	if errors.As(err, &status) {
		if f.refused {
			status = http.StatusUnauthorized
		}
		return f.client.refused(f.at.Host(), &http.Response{StatusCode: int(status)})
	}
	return f.client.trouble(f.at.Host(), err)
}

// list gives every object's ETag by path: of meetings only where the server can tell.
func (f *collecting) list(ctx context.Context) (map[string]string, error) {
	base := f.at.bare()
	ms, err := f.ask(ctx, "REPORT", base, queryText)
	var status statusError
	if errors.As(err, &status) && !f.refused {
		ms, err = f.ask(ctx, "PROPFIND", base, findText)
	}
	if err != nil {
		return nil, err
	}
	tags := map[string]string{}
	for _, r := range ms.Responses {
		path := hrefPath(base, r.Href)
		if path == "" || strings.TrimSuffix(path, "/") == strings.TrimSuffix(base.Path, "/") {
			continue
		}
		for _, s := range r.Stats {
			if s.Prop.Type.Collection == nil && good(s.Status) {
				tags[path] = s.Prop.ETag
			}
		}
	}
	return tags, nil
}

// fetch gets the objects wanted: many at a time, and those that did not come so, one by one.
func (f *collecting) fetch(ctx context.Context, wanted []string, out *Collection) error {
	left := f.client.limits.Bytes
	for some := range slices.Chunk(wanted, batch) {
		if err := f.many(ctx, some, out.Objects); err != nil {
			return err
		}
		for _, path := range some {
			if _, came := out.Objects[path]; !came {
				if err := f.one(ctx, path, out); err != nil {
					return err
				}
			}
			if left -= int64(len(out.Objects[path].Text)); left < 0 {
				return errLarge
			}
		}
	}
	out.Fetched = len(wanted) - len(out.Problems)
	return nil
}

// many asks for objects together. That the server cannot do so is no error.
func (f *collecting) many(ctx context.Context, paths []string, into Objects) error {
	var body bytes.Buffer
	body.WriteString(multigetStart)
	for _, path := range paths {
		body.WriteString("<D:href>")
		if err := xml.EscapeText(&body, []byte((&url.URL{Path: path}).EscapedPath())); err != nil {
			return fmt.Errorf("ask for %d objects: %w", len(paths), err)
		}
		body.WriteString("</D:href>")
	}
	body.WriteString(multigetEnd)
	base := f.at.bare()
	ms, err := f.ask(ctx, "REPORT", base, body.String())
	var status statusError
	var syntax *xml.SyntaxError
	if errors.As(err, &status) && !f.refused || errors.As(err, &syntax) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, r := range ms.Responses {
		path := hrefPath(base, r.Href)
		for _, s := range r.Stats {
			if good(s.Status) && s.Prop.Text != "" && slices.Contains(paths, path) {
				into[path] = Object{ETag: s.Prop.ETag, Text: []byte(s.Prop.Text)}
			}
		}
	}
	return nil
}

// one asks for an object by itself. That the server does not give it is a problem.
func (f *collecting) one(ctx context.Context, path string, out *Collection) error {
	at := *f.at.bare()
	at.Path, at.RawPath, at.RawQuery = path, "", ""
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return fmt.Errorf("ask for an object: %w", err)
	}
	resp, err := f.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotFound || resp.StatusCode == http.StatusGone {
		return nil // it was taken away meanwhile
	}
	text, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		out.Problems = append(out.Problems, calendar.Problem{File: f.at.Host() + "/" + lastPart(path), Severity: calendar.SeverityError,
			Message: "The server did not give this entry.", Remedy: "It is asked for again at the next refresh."})
		return nil
	}
	out.Objects[path] = Object{ETag: resp.Header.Get("ETag"), Text: text}
	return nil
}
