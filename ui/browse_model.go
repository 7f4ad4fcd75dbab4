package ui

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// browseModel is a folder's contents, ready for display: the way up first,
// then folders, then the calendars and agendas in it.
type browseModel struct {
	folder string
	rows   []browseRow
	empty  string
}

// browseRow is one of them; its path is absolute.
type browseRow struct {
	name, path string
	folder     bool
}

// calendarEndings are those of files that can be read: calendars,
// appointments, sheets and lists of dates, committee pages, agendas.
var calendarEndings = []string{
	".ics", ".ical", ".icalendar", ".ifb", ".vcs", ".msg", ".xlsx", ".xlsm", ".csv", ".tsv", ".tab", ".txt", ".text",
	".htm", ".html", ".xml", ".pdf", ".docx", ".docm", ".zip",
}

// newBrowseModel lists a folder, with the files of some endings. What is hidden
// is left out.
func newBrowseModel(folder string, endings []string) (browseModel, error) {
	m := browseModel{folder: folder}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return m, err
	}
	if up := filepath.Dir(folder); up != folder {
		m.rows = append(m.rows, browseRow{name: "‹ Up to " + up, path: up, folder: true})
	}
	fixed := len(m.rows)
	for _, e := range entries {
		row := browseRow{name: e.Name(), path: filepath.Join(folder, e.Name()), folder: isFolder(e, folder)}
		if strings.HasPrefix(e.Name(), ".") || (!row.folder && !slices.Contains(endings, strings.ToLower(filepath.Ext(e.Name())))) {
			continue
		}
		if row.folder {
			row.name += string(filepath.Separator)
		}
		m.rows = append(m.rows, row)
	}
	slices.SortFunc(m.rows[fixed:], func(a, b browseRow) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	if len(m.rows) == fixed {
		m.empty = "Nothing to choose in this folder."
	}
	return m, nil
}

// isFolder tells whether an entry is a folder, or a link to one.
func isFolder(e fs.DirEntry, in string) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(filepath.Join(in, e.Name()))
	return err == nil && info.IsDir()
}

// nearestFolder gives the folder of a path, or the nearest one above it that
// there is; the home folder where there is none.
func nearestFolder(path, home string) string {
	path = strings.TrimSpace(path)
	for path != "" && filepath.IsAbs(path) {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return path
		}
		up := filepath.Dir(path)
		if up == path {
			break
		}
		path = up
	}
	return home
}
