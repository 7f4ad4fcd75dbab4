package main

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// harmless writes text so that nothing in it is carried out by a terminal: whoever sends a
// calendar could otherwise colour, move or type with a title (ECMA-48 escape sequences), or
// turn a line round (Unicode UAX #9). Each such character is shown as the replacement
// character, one for one, so that columns stay in line; in JSON it is escaped, and nothing
// is lost. Tabs and line ends pass, as do the marks that Arabic or Hebrew need in a word.
type harmless struct {
	w io.Writer
	// json: what is written is JSON, in which such characters only stand in strings.
	json bool
	// file: what is written is a file's content, in which text may be turned round.
	file bool
	// rest is the beginning of a character of which the end has not been written yet.
	rest []byte
}

// Write takes all of p, or gives the error of the writer behind it.
func (h *harmless) Write(p []byte) (int, error) {
	text := append(h.rest, p...)
	out := make([]byte, 0, len(text))
	for len(text) > 0 && utf8.FullRune(text) && string(text) != "\r" {
		r, size := utf8.DecodeRune(text)
		ends := r == '\r' && text[1] == '\n'
		switch {
		case r == utf8.RuneError && size == 1:
			out = utf8.AppendRune(out, utf8.RuneError)
		case !acts(r), ends, h.file && !h.json && turns(r):
			out = append(out, text[:size]...)
		case h.json:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			out = utf8.AppendRune(out, utf8.RuneError)
		}
		text = text[size:]
	}
	h.rest = append([]byte(nil), text...)
	if _, err := h.w.Write(out); err != nil {
		return 0, err //nolint:wrapcheck // a writer hands errors on as they are
	}
	return len(p), nil
}

// finish writes what is left of a character that was cut short.
func (h *harmless) finish() error {
	if len(h.rest) == 0 {
		return nil
	}
	h.rest = nil
	_, err := h.w.Write([]byte(string(utf8.RuneError)))
	return err //nolint:wrapcheck // a writer hands errors on as they are
}

// acts tells characters that a terminal carries out, or that turn text round.
func acts(r rune) bool {
	return r != '\n' && r != '\t' && (unicode.IsControl(r) || turns(r))
}

// turns tells characters that change the direction of what follows.
func turns(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

// content gives the writer of standard output for what is a file's content.
func (a *app) content(json bool) io.Writer {
	if h, ok := a.out.(*harmless); ok {
		h.json, h.file = json, true
	}
	return a.out
}

// signedIn finds a name and password in an address, however its slashes were cleaned.
var signedIn = regexp.MustCompile(`([A-Za-z][A-Za-z0-9+.-]+:/{1,2})[^/\s"]*@|((?i:password|passwd|pwd)=)[^\s&"]+`)

// withoutSecrets takes names and passwords in addresses out of what is told of an error.
func withoutSecrets(text string) string { return signedIn.ReplaceAllString(text, "$1$2(secret)") }

// ofFiles are the commands that read and write files alone.
var ofFiles = []string{"sample", "backup", "restore", "register", "export", "report", "duplicates", "whatif", "occurrences"}

// filesOnly refuses an address where a file is wanted, without repeating it: it may hold a
// password, which would stand in the name of a folder and in every problem.
func filesOnly(command string, args []string) error {
	if first, _, _ := strings.Cut(command, " "); !slices.Contains(ofFiles, first) {
		return nil
	}
	if slices.ContainsFunc(args, func(arg string) bool { return strings.Contains(arg, "://") }) {
		return errors.New("a file is wanted here, not an address; convenorctl import takes addresses")
	}
	return nil
}

// isLocator tells an address or the settings of a database server from the path of a file.
func isLocator(path string) bool { return locators.MatchString(path) }

// locators are what begins with a scheme of two letters or more – a drive of Windows has
// one – or names a password.
var locators = regexp.MustCompile(`(?:^|[/\\])[A-Za-z][A-Za-z0-9+.-]+:/|(?i:password|passwd|pwd)=`)
