package main

import (
	"errors"
	"io"
	"log/slog"
	"os"
)

// logLimit is how large the log may grow, in bytes, before it begins anew; the
// one before is kept beside it.
const logLimit = 1 << 20

// openLog opens the log beside the database. Of errors it tells the kind, and with whole all
// their words. Without a log the program works as well, so trouble with it is no error.
func openLog(path string, whole bool) (*slog.Logger, io.Closer) {
	if info, err := os.Stat(path); err == nil && info.Size() > logLimit {
		if err := os.Rename(path, path+".1"); err != nil && !errors.Is(err, os.ErrNotExist) {
			return slog.New(slog.DiscardHandler), io.NopCloser(nil)
		}
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return slog.New(slog.DiscardHandler), io.NopCloser(nil)
	}
	how := &slog.HandlerOptions{ReplaceAttr: withoutWords}
	if whole {
		how = nil
	}
	return slog.New(slog.NewTextHandler(f, how)), f
}
