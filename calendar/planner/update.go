package planner

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"convenor/calendar"
	"convenor/calendar/source/feed"
)

// Update is the answer to whether there is a newer Convenor.
type Update struct {
	// This is the version that asked; Latest the one that is out, empty where it could not be found out.
	This   string `json:"this"`
	Latest string `json:"latest"`
	// Newer: Latest is newer than This.
	Newer bool `json:"newer"`
	// Host is what was asked; empty where the build names no address.
	Host string `json:"host"`
	// Says is one line for people.
	Says string `json:"says"`
}

// releaseBytes is the most that is read of an answer about releases.
const releaseBytes = 1 << 20

// versionLike finds a version on the first line of an answer, with or without a "v".
var versionLike = regexp.MustCompile(`^v?(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?(?:[-+][0-9A-Za-z.+-]{0,60})?$`)

// UpdateRequest says what is asked, and on whose behalf.
type UpdateRequest struct {
	// Address is what the build names; empty: nobody is asked.
	Address string
	// Version is the one that runs.
	Version string
	// Allow are hosts that may lie in a private network or on this computer, by name.
	Allow []string
}

// CheckUpdate asks one address whether there is a newer version than this; only ever because
// somebody wants to know now. What it answers is a text of which the first line is the
// version, such as 1.4.0; nothing else of it is used, nothing is fetched or installed, and
// nothing tells the host which version asks. A host that cannot be reached is no error: Says
// is then a quiet line. Error: context.Canceled.
func (p *Planner) CheckUpdate(ctx context.Context, q UpdateRequest) (Update, error) {
	u := Update{This: q.Version}
	if q.Address == "" {
		u.Says = "This build names no address to ask about newer versions. Ask whoever gave you Convenor."
		return u, nil
	}
	at, err := feed.ParseAddress(q.Address)
	if err != nil {
		u.Says = "The address that this build asks about newer versions is written wrongly. Ask whoever gave you Convenor."
		return u, nil
	}
	u.Host = at.Host()
	c := feed.NewClient(p.forRelease(q.Allow))
	defer c.Close()
	got, err := c.Fetch(ctx, at, feed.Ask{})
	switch {
	case errors.Is(err, context.Canceled):
		return u, err
	case err != nil:
		u.Says = "Whether there is a newer version could not be asked just now: " + Explain(err)
		return u, nil
	}
	u.answered(string(got.Body))
	return u, nil
}

// answered reads what the host said.
func (u *Update) answered(body string) {
	first, _, _ := strings.Cut(strings.TrimSpace(body), "\n")
	first = strings.TrimSpace(first)
	if !versionLike.MatchString(first) {
		u.Says = u.Host + " did not answer with a version."
		return
	}
	u.Latest = strings.TrimPrefix(first, "v")
	u.Newer = newer(u.Latest, u.This)
	switch {
	case u.Newer:
		u.Says = "Convenor " + u.Latest + " is out; this is " + u.This + ". Ask your IT service, or whoever gave you Convenor."
	case numbersOf(u.This) == nil:
		u.Says = "The latest version is " + u.Latest + "; this is a build of its own (" + u.This + ")."
	default:
		u.Says = "This is the latest version, " + u.This + "."
	}
}

// forRelease gives how a release is asked for: once, and little is taken.
func (p *Planner) forRelease(allow []string) feed.Options {
	o := p.network
	o.Allow = slices.Concat(o.Allow, allow)
	o.Limits.Retries, o.Limits.Bytes = -1, releaseBytes
	return o
}

// newer compares versions by their numbers; what is none is never newer nor older.
func newer(latest, this string) bool {
	a, b := numbersOf(latest), numbersOf(this)
	for i := range a {
		if b == nil {
			return false
		}
		if a[i] != b[i] {
			return a[i] > b[i]
		}
	}
	return false
}

// numbersOf gives a version's three numbers; nil for what is none.
func numbersOf(version string) []int {
	found := versionLike.FindStringSubmatch(strings.TrimSpace(version))
	if found == nil {
		return nil
	}
	var out []int
	for _, digits := range found[1:] {
		n, err := strconv.Atoi(digits)
		if err != nil { // the last may be missing
			n = 0
		}
		out = append(out, n)
	}
	return out
}

// ExplainDamaged makes a sentence of a database that is damaged, with its last good backup
// where one was found, else the error as it is.
func ExplainDamaged(path string, b calendar.Backup, found bool, err error) error {
	if !found {
		return err
	}
	return &calendar.UserError{Sentence: "The database " + path + " is damaged.",
		Remedy: "Its last good backup is of " + b.At.In(calendar.London()).Format("Monday 2 January 2006 at 15:04") +
			": convenorctl --db " + strconv.Quote(path) + " restore " + strconv.Quote(b.Path) + ".", Cause: err}
}
