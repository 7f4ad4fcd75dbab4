package assets

import (
	"embed"
	"io/fs"
)

//go:embed reference/*.csv reference/SOURCES.md
var referenceFiles embed.FS

// Reference returns the registers of councils, systems, footprints and bank
// holidays as comma-separated files at the root of the tree, with SOURCES.md, which
// says where each comes from and under which licence. The tree is read-only.
func Reference() fs.FS { return under(referenceFiles, "reference") }

// under gives a folder of the embedded files as a tree of its own.
func under(files embed.FS, folder string) fs.FS {
	tree, err := fs.Sub(files, folder)
	if err != nil { // impossible: fs.Sub only refuses a name that is no path
		panic(err)
	}
	return tree
}
