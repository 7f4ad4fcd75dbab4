package planner

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"convenor/calendar"
)

// ToFile gives the way to put an export into a file: whole or not at all. The bytes go
// into a file beside it first, so that what was there stays until they are safe. What
// goes wrong is told of the file asked for, or of its folder.
func ToFile(path string) func(func(io.Writer) error) error {
	return func(write func(io.Writer) error) error {
		folder := filepath.Dir(path)
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return &calendar.UserError{Sentence: fmt.Sprintf("There is no folder %s.", folder),
				Remedy: "Choose another place, or make the folder first.", Cause: err}
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return &calendar.UserError{Sentence: fmt.Sprintf("%s is a folder.", path), Remedy: "Give the file a name."}
		}
		f, err := os.CreateTemp(folder, "."+filepath.Base(path)+"-*")
		if err != nil {
			return toldOf(folder, err)
		}
		if err := fill(f, write); err != nil {
			_ = os.Remove(f.Name()) // the first trouble is the one to tell
			return toldOf(path, err)
		}
		if err := os.Rename(f.Name(), path); err != nil {
			_ = os.Remove(f.Name())
			return toldOf(path, err)
		}
		return nil
	}
}

// fill writes a file, makes sure that it is on the disk, and closes it.
func fill(f *os.File, write func(io.Writer) error) error {
	err := write(f)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// toldOf gives an error of the file system the name that the user knows, in place of
// that of the file beside it.
func toldOf(path string, err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return &fs.PathError{Op: "write", Path: path, Err: err}
}
