package feed

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"convenor/calendar"
)

// Address is where something is fetched from, always by https. It prints as its host.
type Address struct {
	url url.URL
}

// schemes are the ways to write an address, and whether each is fetched.
var schemes = map[string]bool{"https": true, "webcal": true, "webcals": true, "http": false}

// IsAddress tells an address from the path of a file.
func IsAddress(text string) bool {
	scheme, _, ok := strings.Cut(strings.TrimSpace(text), "://")
	_, known := schemes[strings.ToLower(scheme)]
	return ok && known
}

// ParseAddress reads an address. webcal:// stands for https://, as calendar programs have
// it. Errors: a calendar.UserError for plain http, and for what is no address; neither
// repeats the address, which may be a secret.
func ParseAddress(text string) (Address, error) {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Hostname() == "" || !IsAddress(text) {
		return Address{}, &calendar.UserError{Sentence: "That is no address that a calendar could be fetched from.",
			Remedy: "Copy the whole of it, from https:// on.", Cause: calendar.ErrInvalid}
	}
	if !schemes[strings.ToLower(u.Scheme)] {
		return Address{}, &calendar.UserError{Sentence: "Addresses with plain http are not fetched: anyone on the way could read or change what comes.",
			Remedy: "Use the one that begins with https://, or save the file and import that.", Cause: calendar.ErrInvalid}
	}
	u.Scheme, u.Fragment, u.RawFragment = "https", "", ""
	u.Host = strings.ToLower(u.Host)
	return Address{*u}, nil
}

// Host gives the host, with its port if one is written.
func (a Address) Host() string { return a.url.Host }

// String gives the host alone.
func (a Address) String() string { return a.url.Host }

// GoString gives the host alone.
func (a Address) GoString() string { return a.url.Host }

// Whole gives all of the address, for the keychain or a request.
func (a Address) Whole() string { return a.url.String() }

// User gives the name and password written in the address; empty if there are none.
func (a Address) User() SignIn {
	if a.url.User == nil {
		return SignIn{}
	}
	password, _ := a.url.User.Password()
	return SignIn{User: a.url.User.Username(), Password: password}
}

// bare gives the address as it is requested: a name and password go into a header.
func (a Address) bare() *url.URL {
	u := a.url
	u.User = nil
	return &u
}

// secretKeys are names of query fields whose values are secrets, however short.
var secretKeys = []string{"token", "key", "apikey", "api_key", "secret", "password", "pwd", "auth", "access_token", "sig", "signature", "code"}

// wordLike tells parts of an address that people or committee software wrote.
var (
	digits  = regexp.MustCompile(`[0-9]`)
	letters = regexp.MustCompile(`[A-Za-z]`)
	runs    = regexp.MustCompile(`[A-Za-z0-9+=]{12,}`)
)

// Secret tells whether whoever knows the address can read what is not public: it has a
// name and password in it, a field that is called a secret, or a long part that looks
// drawn at random. What is wrongly taken for one is only kept more safely.
func (a Address) Secret() bool {
	if a.url.User != nil {
		return true
	}
	for _, part := range strings.Split(a.url.Path, "/") {
		if random(part) {
			return true
		}
	}
	for key, values := range a.url.Query() {
		named := slices.Contains(secretKeys, strings.ToLower(key))
		for _, value := range values {
			if random(value) || (named && value != "") {
				return true
			}
		}
	}
	return false
}

// manyDigits is how many digits a run of letters and digits has that nobody thought up;
// years and days of the month have fewer.
const manyDigits = 3

// random tells text that looks drawn at random: a long run of letters and digits mixed.
func random(text string) bool {
	for _, run := range runs.FindAllString(strings.ReplaceAll(text, "-", ""), -1) {
		changes, last := 0, false
		for i := range len(run) {
			digit := run[i] >= '0' && run[i] <= '9'
			if i > 0 && digit != last {
				changes++
			}
			last = digit
		}
		if changes >= manyDigits && letters.MatchString(run) && len(digits.FindAllString(run, -1)) >= manyDigits {
			return true
		}
	}
	return false
}
