package feed

import (
	"bytes"
	"io/fs"
	"time"
)

// memory is a folder of what was fetched. Nothing of it is ever on disk: it may hold
// private entries that are reduced to their times only as they are read.
type memory map[string][]byte

// Open opens what was fetched under a name.
func (m memory) Open(name string) (fs.File, error) {
	content, ok := m[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &fetched{bytes.NewReader(content), name}, nil
}

// Stat describes what was fetched under a name.
func (m memory) Stat(name string) (fs.FileInfo, error) {
	f, err := m.Open(name)
	if err != nil {
		return nil, err
	}
	return f.Stat()
}

// fetched is an open file of a memory, and its own description.
type fetched struct {
	*bytes.Reader
	name string
}

// Close has nothing to do.
func (*fetched) Close() error { return nil }

// Stat describes it.
func (f *fetched) Stat() (fs.FileInfo, error) { return f, nil }

// Name gives the name under which it was fetched.
func (f *fetched) Name() string { return f.name }

// Mode says that it may only be read.
func (*fetched) Mode() fs.FileMode { return 0o400 }

// ModTime is not known.
func (*fetched) ModTime() time.Time { return time.Time{} }

// IsDir says that it is a file.
func (*fetched) IsDir() bool { return false }

// Sys gives nothing.
func (*fetched) Sys() any { return nil }
