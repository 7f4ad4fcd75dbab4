package ui

import (
	"os"
	"path/filepath"
	"testing"
)

// folder makes a folder with some files and folders in it.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"b.ics", "A.ICS", "notes.txt", ".hidden.ics"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"zoo", "Apples", ".config"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestAFolderListsFoldersThenCalendars(t *testing.T) {
	dir := folder(t)
	sep := string(filepath.Separator)
	for _, c := range []struct {
		endings []string
		want    []string
	}{
		{calendarEndings, []string{"Apples" + sep, "zoo" + sep, "A.ICS", "b.ics", "notes.txt"}},
		{[]string{".ics"}, []string{"Apples" + sep, "zoo" + sep, "A.ICS", "b.ics"}},
		{nil, []string{"Apples" + sep, "zoo" + sep}},
	} {
		m, err := newBrowseModel(dir, c.endings)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, r := range m.rows[1:] {
			names = append(names, r.name)
		}
		same(t, "rows", names, c.want)
		same(t, "up", m.rows[0].path, filepath.Dir(dir))
	}
}

func TestAFolderThatCannotBeReadIsAnError(t *testing.T) {
	if _, err := newBrowseModel(filepath.Join(t.TempDir(), "gone"), nil); err == nil {
		t.Error("a folder that is not there was listed")
	}
	empty, err := newBrowseModel(t.TempDir(), nil)
	if err != nil || empty.empty == "" {
		t.Errorf("an empty folder says nothing (%v)", err)
	}
}

func TestTheNearestFolderIsWhereBrowsingBegins(t *testing.T) {
	dir := folder(t)
	for path, want := range map[string]string{
		dir:                                    dir,
		filepath.Join(dir, "b.ics"):            dir,
		filepath.Join(dir, "gone", "deep.ics"): dir,
		"":                                     "/home/me",
		"relative.ics":                         "/home/me",
	} {
		same(t, path, nearestFolder(path, "/home/me"), want)
	}
}
