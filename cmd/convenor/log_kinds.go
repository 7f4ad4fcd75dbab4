package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"strings"
	"syscall"

	"convenor/calendar"
)

// kinds are the errors that the log may tell as they are: their words hold nothing of
// anybody's diary.
var kinds = []error{calendar.ErrNotFound, calendar.ErrInvalid, calendar.ErrConflict, calendar.ErrNothing, calendar.ErrLocked,
	calendar.ErrFull, calendar.ErrReadOnly, calendar.ErrNewer, calendar.ErrDamaged, context.Canceled, context.DeadlineExceeded, fs.ErrNotExist, fs.ErrPermission}

// errorKinds is what the log says of an error: which kinds it is of, and the types and codes
// of what it wraps, from the outside in. The words of an error may name a meeting, a person
// or a file, and are left out.
func errorKinds(err error) string {
	var words []string
	for _, kind := range kinds {
		if errors.Is(err, kind) {
			words = append(words, kind.Error())
		}
	}
	add := func(word string) {
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	var walk func(err error)
	walk = func(err error) {
		if err == nil {
			return
		}
		switch coded := err.(type) {
		case syscall.Errno:
			add(coded.Error())
		case interface{ Code() int }:
			add(fmt.Sprintf("%T %d", err, coded.Code()))
		default:
			if name := fmt.Sprintf("%T", err); name != "*fmt.wrapError" && name != "*errors.errorString" {
				add(name)
			}
		}
		switch wraps := err.(type) {
		case interface{ Unwrap() error }:
			walk(wraps.Unwrap())
		case interface{ Unwrap() []error }:
			for _, inner := range wraps.Unwrap() {
				walk(inner)
			}
		}
	}
	walk(err)
	if len(words) == 0 {
		return "unknown"
	}
	return strings.Join(words, "; ")
}

// withoutWords has the log tell kinds of errors, and no names.
func withoutWords(_ []string, a slog.Attr) slog.Attr {
	if err, ok := a.Value.Any().(error); ok {
		return slog.String(a.Key, errorKinds(err))
	}
	return a
}
