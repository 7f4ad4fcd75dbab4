package assets

import (
	"embed"
	"io/fs"
)

// The patterns name each kind of file, so that what only helps to keep the sample
// in the repository is not handed out with it.
//
//go:embed sample/*.json sample/*.ics sample/*.xml sample/*.txt
var sampleFiles embed.FS

// Sample returns the sample council, Wealdshire, which does not exist: its register
// (register.json), its calendars (.ics), two answers of a committee web service
// (.xml) and three agendas (.txt), all at the root of the tree, which is read-only.
func Sample() fs.FS { return under(sampleFiles, "sample") }
