package planner

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"convenor/calendar"
)

// ToFile gives the way to put an export into a file: whole or not at all. The bytes go
// into a file beside it first, so that what was there stays until they are safe.
func ToFile(path string) func(func(io.Writer) error) error {
	return func(write func(io.Writer) error) (err error) {
		folder := filepath.Dir(path)
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return &calendar.UserError{Sentence: fmt.Sprintf("There is no folder %s.", folder),
				Remedy: "Choose another place, or make the folder first.", Cause: err}
		}
		f, err := os.CreateTemp(folder, "."+filepath.Base(path)+"-*")
		if err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		defer func() {
			if err != nil {
				_ = f.Close() // the first trouble is the one to tell
				_ = os.Remove(f.Name())
			}
		}()
		if err = write(f); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		if err = f.Chmod(0o644); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		if err = f.Sync(); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		if err = f.Close(); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		if err = os.Rename(f.Name(), path); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		return nil
	}
}
