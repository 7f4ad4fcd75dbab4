package scenario

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"convenor/calendar"
)

// maxFile is how long a scenario may be, in bytes; hundreds of steps fit in it.
const maxFile = 1 << 20

// Read reads a scenario from JSON and sees that every step makes sense by itself; whether
// what it names is in the register only Apply can tell. Error: ErrInvalid, with the line
// or the path to the field ("steps[1].minutes") and what is wrong.
func Read(r io.Reader) (Scenario, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return Scenario{}, fmt.Errorf("read scenario: %w", err)
	}
	if len(text) > maxFile {
		return Scenario{}, wrong("", "a scenario is at most %d bytes long", maxFile)
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF")) // editors on Windows put one there
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var s Scenario
	if err := d.Decode(&s); err != nil {
		return Scenario{}, unreadable(text, err)
	}
	if d.More() {
		return Scenario{}, wrong(lineAt(text, d.InputOffset()), "there is more after the scenario's closing brace")
	}
	s.Name = strings.TrimSpace(s.Name)
	return s, s.checkFile()
}

// wrong makes an ErrInvalid about a place in a scenario; the empty place is all of it.
func wrong(place, format string, args ...any) error {
	what := fmt.Sprintf(format, args...)
	if place != "" {
		what = place + ": " + what
	}
	return fmt.Errorf("%s: %w", what, calendar.ErrInvalid)
}

// unreadable says where JSON could not be read, and why, in people's words.
func unreadable(text []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return wrong(lineAt(text, syntax.Offset), "this is not JSON: %v", syntax)
	case errors.As(err, &kind):
		return wrong(lineAt(text, kind.Offset), "%s cannot be a %s", kind.Field, kind.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return wrong("", "the file ends before the scenario does")
	}
	what := strings.TrimSuffix(strings.TrimPrefix(err.Error(), "json: "), ": "+calendar.ErrInvalid.Error())
	place := ""
	// The decoder says no place, but quotes what it stumbled over.
	if quoted := quotation.FindString(what); quoted != "" {
		if at := bytes.Index(text, []byte(quoted)); at >= 0 {
			place = lineAt(text, int64(at))
		}
	}
	return wrong(place, "%s", what)
}

var quotation = regexp.MustCompile(`"[^"]+"`)

// lineAt gives "line 3" for a place in a text.
func lineAt(text []byte, offset int64) string {
	offset = min(max(offset, 0), int64(len(text)))
	return fmt.Sprintf("line %d", 1+bytes.Count(text[:offset], []byte("\n")))
}
