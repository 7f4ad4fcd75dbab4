package planner

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// known are the errors that have a sentence of their own, the most telling first.
var known = []struct {
	err      error
	sentence string
}{
	{calendar.ErrLocked, "Another program is using the database and did not let go in time. Close the other Convenor, or try again in a moment."},
	{calendar.ErrFull, "The disk is full, so nothing was changed. Free some room and try again."},
	{calendar.ErrReadOnly, "The database or its folder may not be written, so nothing was changed. Choose another place with --db, or ask for write access."},
	{calendar.ErrNewer, "This database was made by a newer Convenor. Install the newer version to open it; nothing was changed."},
	{calendar.ErrDamaged, "This file is not a Convenor database, or it is damaged. Choose another file with --db, or put back a backup."},
	{context.Canceled, "Stopped; nothing was changed."},
	{calendar.ErrConflict, "Something else was changed meanwhile, so this was not done. Look at it again and repeat it."},
	{calendar.ErrNothing, "There is nothing to do."},
	{fs.ErrNotExist, "The file is not there. Check the name."},
	{fs.ErrPermission, "It may not be read or written. Ask for access, or choose another place."},
}

// Explain gives one sentence, with its remedy, that a person can act on. It is the
// only place that makes such sentences. What it does not know gets a general one; the
// whole error belongs in the log.
func Explain(err error) string {
	if err == nil {
		return ""
	}
	var user *calendar.UserError
	if errors.As(err, &user) {
		return user.Error()
	}
	var not *ical.NotCalendarError
	if errors.As(err, &not) {
		return not.Error()
	}
	if errors.Is(err, calendar.ErrNotFound) {
		return inWords(err, calendar.ErrNotFound, "is not in the register. Check the spelling, or list what is there.")
	}
	if errors.Is(err, calendar.ErrInvalid) {
		return inWords(err, calendar.ErrInvalid, "")
	}
	for _, k := range known {
		if errors.Is(err, k.err) {
			return withPath(err, k.sentence)
		}
	}
	switch {
	case isOneOf(err, noRoom):
		return withPath(err, "The disk is full, so it was not written. Free some room, or choose another place.")
	case isOneOf(err, writeOff):
		return withPath(err, "The folder may not be written. Choose another place.")
	}
	return "Something went wrong that Convenor did not expect; nothing was changed. The log has the details."
}

func isOneOf(err error, kinds []error) bool {
	return slices.ContainsFunc(kinds, func(kind error) bool { return errors.Is(err, kind) })
}

// inWords makes a sentence of an error whose own words are fit to be read.
func inWords(err, kind error, ending string) string {
	text := strings.ReplaceAll(err.Error(), ": "+kind.Error(), "")
	text = firstOf(strings.Split(text, "\n")) // whoever reads it mends the first before the hundredth
	text = strings.TrimSuffix(text, ".")
	if text == "" {
		return "What was given is not valid."
	}
	text = strings.ToUpper(text[:1]) + text[1:]
	if ending == "" {
		return text + "."
	}
	return text + " " + ending
}

// withPath puts the file's name before a sentence about a file.
func withPath(err error, sentence string) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Path + ": " + sentence
	}
	return sentence
}
