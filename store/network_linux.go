package store

import (
	"os"
	"path/filepath"
	"syscall"
)

// fileSystem gives the kind of the file system in which a path lies, or will lie; empty where
// it is none that matters.
func fileSystem(path string) string {
	var about syscall.Statfs_t
	if err := syscall.Statfs(standing(path), &about); err != nil {
		return ""
	}
	return networkMagic[uint32(about.Type)]
}

// standing gives the nearest part of a path that there is.
func standing(path string) string {
	for {
		if _, err := os.Stat(path); err == nil {
			return path
		}
		above := filepath.Dir(path)
		if above == path {
			return path
		}
		path = above
	}
}
