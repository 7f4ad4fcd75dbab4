package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// fileName is the database's in its folder, folderName that folder's.
const (
	folderName = "Convenor"
	fileName   = "convenor.db"
)

// DefaultPath gives where the database lies unless somebody says otherwise: in the
// folder Convenor of %LOCALAPPDATA% on Windows, of ~/Library/Application Support on a
// Mac, and elsewhere of $XDG_DATA_HOME or ~/.local/share (XDG Base Directory
// Specification 0.8). Error: when the system does not say where the user's home is.
func DefaultPath() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	base := dataFolder(runtime.GOOS, home, os.Getenv)
	if base == "" {
		return "", errors.Join(errors.New("find the folder for the database: the system names no home folder"), err)
	}
	return filepath.Join(base, folderName, fileName), nil
}

// dataFolder gives the folder for the data of a system's programs; empty if there is none.
func dataFolder(system, home string, getenv func(string) string) string {
	below := func(parts ...string) string {
		if home == "" {
			return ""
		}
		return filepath.Join(append([]string{home}, parts...)...)
	}
	switch system {
	case "windows":
		if local := getenv("LOCALAPPDATA"); local != "" {
			return local
		}
		return below("AppData", "Local")
	case "darwin":
		return below("Library", "Application Support")
	}
	// The specification has relative paths ignored.
	if data := getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return data
	}
	return below(".local", "share")
}

// syncedFolders are the names of folders that services copy to other computers, as their
// programs make them, in lower case. A live database in one can be torn apart.
var syncedFolders = []struct{ begins, service string }{
	{"onedrive", "OneDrive"},
	{"dropbox", "Dropbox"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"icloud drive", "iCloud Drive"},
	{"iclouddrive", "iCloud Drive"},
	{"com~apple~clouddocs", "iCloud Drive"},
	{"mobile documents", "iCloud Drive"},
}

// InSyncedFolder tells whether a path lies in a folder that OneDrive, Dropbox, Google
// Drive or iCloud Drive keeps the same on several computers, and gives the service's
// name. It goes by the names of the folders, in any case: "OneDrive - Norfolk County
// Council" is one too.
func InSyncedFolder(path string) (name string, yes bool) {
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' })
	for _, part := range parts[:max(len(parts)-1, 0)] {
		for _, s := range syncedFolders {
			rest, found := strings.CutPrefix(strings.ToLower(part), s.begins)
			if found && (rest == "" || strings.ContainsAny(rest[:1], " -(")) {
				return s.service, true
			}
		}
	}
	return "", false
}
