package feed

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"time"

	"convenor/calendar"
)

// ErrSignIn: the host wants a name and password, or other ones.
var ErrSignIn = errors.New("not signed in")

// addresses are found in the words of errors to be taken out of them.
var addresses = regexp.MustCompile(`(?i)\b(?:https?|webcals?)(?:://|%3a)[^\s"]*|"/[^"]*"`)

// scrubbed gives an error's words without any address, which may be a secret.
func scrubbed(err error) error {
	var at *url.Error
	if errors.As(err, &at) {
		err = at.Err
	}
	return errors.New(addresses.ReplaceAllString(err.Error(), "(address)"))
}

// trouble puts in words why a host could not be asked. What it gives holds no address.
func (c *Client) trouble(host string, err error) error {
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf("ask %s: %w", host, context.Canceled)
	}
	var user *calendar.UserError
	if errors.As(err, &user) {
		return user
	}
	u := &calendar.UserError{Cause: scrubbed(err)}
	u.Sentence, u.Remedy = c.says(host, err)
	return u
}

// says gives a sentence and a remedy for an error of the network.
func (c *Client) says(host string, err error) (sentence, remedy string) {
	var private *privateError
	var unchecked *uncheckedError
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.As(err, &private):
		return elsewhere(host, private.host, "lies in a private network or on this computer, so it is not asked."),
			fmt.Sprintf("If you know that host and want it asked, allow it by name: --allow-host %s.", private.host)
	case errors.As(err, &unchecked):
		return elsewhere(host, unchecked.host, "could not be looked up, so it cannot be told whether it lies in a private network."),
			fmt.Sprintf("If you know that host, allow it by name: --allow-host %s.", unchecked.host)
	case errors.Is(err, errPlain):
		return host + " sends on to an address without encryption, so it was not followed.", "Ask whoever runs it for an address that is https all the way."
	case errors.Is(err, errRedirects):
		return host + " sends on from address to address without end.", "Ask whoever runs it for the calendar's own address."
	case errors.Is(err, errLarge):
		return fmt.Sprintf("What %s sends is larger than %d MB, so it was not taken in.", host, c.limits.Bytes>>20), "Check that the address is a calendar's."
	case badCertificate(err):
		return "The certificate of " + host + " cannot be trusted, so nothing was fetched.", "Check the address. If it is right, ask your IT service to add the certificate's issuer to this computer."
	case errors.As(err, &dns):
		return host + " was not found.", c.online("Check that you are online, and the spelling of the address.")
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return host + " did not answer in time.", c.online("It is asked again at the next refresh.")
	default:
		return host + " could not be reached, or broke off.", c.online("Check that you are online. It is asked again at the next refresh.")
	}
}

// online adds to a remedy what may be in the way where a script decides on the proxy.
func (c *Client) online(remedy string) string {
	if c.guard.script == nil || !c.guard.script() {
		return remedy
	}
	return remedy + " This computer finds its proxy by a script, which Convenor does not run: set HTTPS_PROXY to the proxy's address."
}

// elsewhere begins a sentence about a host that may be another than the one asked.
func elsewhere(host, other, rest string) string {
	if hostName(host) == other {
		return other + " " + rest
	}
	return fmt.Sprintf("%s sends on to %s, which %s", host, other, rest)
}

// badCertificate tells errors about who a host is.
func badCertificate(err error) bool {
	var verification *tls.CertificateVerificationError
	var authority x509.UnknownAuthorityError
	var name x509.HostnameError
	var invalid x509.CertificateInvalidError
	return errors.As(err, &verification) || errors.As(err, &authority) || errors.As(err, &name) || errors.As(err, &invalid)
}

// refused puts in words why a host gave no content.
func (c *Client) refused(host string, resp *http.Response) error {
	u := &calendar.UserError{Cause: fmt.Errorf("status %d", resp.StatusCode)}
	switch resp.StatusCode {
	case http.StatusUnauthorized, http.StatusProxyAuthRequired:
		u.Sentence, u.Remedy = host+" wants a name and password, or other ones.", "Give them: --user NAME and --password-file FILE, or as you are asked."
		u.Cause = ErrSignIn
	case http.StatusForbidden:
		u.Sentence, u.Remedy = host+" refuses to answer programs.", "Open the address in your browser, save the page or file, and import that."
	case http.StatusNotFound, http.StatusGone:
		u.Sentence, u.Remedy = host+" has nothing at that address any more.", "Ask whoever runs it for the new address, and import that under the same source."
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		u.Sentence, u.Remedy = host+" is too busy to answer just now"+c.until(resp)+".", "It is asked again at the next refresh."
	default:
		u.Sentence, u.Remedy = fmt.Sprintf("%s answered with an error (status %d).", host, resp.StatusCode), "It is asked again at the next refresh."
	}
	return u
}

// until says how long a host asks to be left alone; nothing if it does not.
func (c *Client) until(resp *http.Response) string {
	rest := c.restFor(resp)
	if rest <= 0 {
		return ""
	}
	if rest < 2*time.Minute {
		return fmt.Sprintf(" and asks to be left alone for %.0f seconds", rest.Seconds())
	}
	return fmt.Sprintf(" and asks to be left alone for %.0f minutes", rest.Minutes())
}
