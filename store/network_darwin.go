package store

import (
	"path/filepath"
	"strings"
	"syscall"
)

// fileSystem gives the kind of the file system in which a path lies, or will lie.
func fileSystem(path string) string {
	var about syscall.Statfs_t
	for syscall.Statfs(path, &about) != nil {
		above := filepath.Dir(path)
		if above == path {
			return ""
		}
		path = above
	}
	var name strings.Builder
	for _, c := range about.Fstypename {
		if c == 0 {
			break
		}
		name.WriteByte(byte(c))
	}
	return name.String()
}
