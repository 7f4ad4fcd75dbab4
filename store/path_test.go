package store

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestTheDatabaseLiesWhereEachSystemKeepsData(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Logf("paths are joined as on %s", runtime.GOOS)
	}
	for _, c := range []struct {
		system, home string
		env          map[string]string
		want         string
	}{
		{"windows", "/home", map[string]string{"LOCALAPPDATA": "/local"}, "/local"},
		{"windows", "/home", nil, "/home/AppData/Local"},
		{"darwin", "/home", map[string]string{"XDG_DATA_HOME": "/data"}, "/home/Library/Application Support"},
		{"linux", "/home", map[string]string{"XDG_DATA_HOME": "/data"}, "/data"},
		{"linux", "/home", map[string]string{"XDG_DATA_HOME": "data"}, "/home/.local/share"},
		{"linux", "/home", nil, "/home/.local/share"},
		{"freebsd", "", nil, ""},
		{"linux", "", map[string]string{"XDG_DATA_HOME": "/data"}, "/data"},
	} {
		got := dataFolder(c.system, c.home, func(name string) string { return c.env[name] })
		if filepath.ToSlash(got) != c.want {
			t.Errorf("%s with %v: %q, want %q", c.system, c.env, got, c.want)
		}
	}
}

func TestTheDefaultPathIsInAFolderOfItsOwn(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"} {
		t.Setenv(name, home)
	}
	path, err := DefaultPath()
	if err != nil || !strings.HasPrefix(path, home) || !strings.HasSuffix(path, filepath.Join("Convenor", "convenor.db")) {
		t.Errorf("path %q, %v", path, err)
	}
}

func TestADatabaseInASyncedFolderIsNoticed(t *testing.T) {
	for path, want := range map[string]string{
		`C:\Users\Ann\OneDrive - Wealdshire County Council\Convenor\convenor.db`:       "OneDrive",
		`C:\Users\Ann\onedrive\convenor.db`:                                            "OneDrive",
		`/Users/ann/Library/CloudStorage/OneDrive-Wealdshire/convenor.db`:              "OneDrive",
		`/Users/ann/Dropbox (Personal)/convenor.db`:                                    "Dropbox",
		`/home/ann/Dropbox/x/convenor.db`:                                              "Dropbox",
		`G:\My Drive\convenor.db`:                                                      "Google Drive",
		`/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.org/My Drive/c.db`:    "Google Drive",
		`/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/Convenor/convenor.db`: "iCloud Drive",
		`C:\Users\Ann\iCloudDrive\convenor.db`:                                         "iCloud Drive",
		`C:\Users\Ann\AppData\Local\Convenor\convenor.db`:                              "",
		`/home/ann/Dropboxes/convenor.db`:                                              "",
		`/home/ann/onedrive.db`:                                                        "",
		`onedrive`:                                                                     "",
		``:                                                                             "",
	} {
		name, yes := InSyncedFolder(path)
		if name != want || yes != (want != "") {
			t.Errorf("InSyncedFolder(%q) = %q, %v; want %q", path, name, yes, want)
		}
	}
}
