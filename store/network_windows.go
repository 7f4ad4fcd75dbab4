package store

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// fileSystem gives "remote" for a drive letter that stands for a share.
func fileSystem(path string) string {
	volume := filepath.VolumeName(path)
	if volume == "" {
		return ""
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil || windows.GetDriveType(root) != windows.DRIVE_REMOTE {
		return ""
	}
	return "remote"
}
