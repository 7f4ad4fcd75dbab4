package ui

import (
	"fmt"
	"time"

	"convenor/calendar"
)

var backupColumns = []sheetColumn{{title: "Made", weight: 3}, {title: "Why", weight: 5}, {title: "Size", weight: 1.4, right: true}}

// backupReasons say why a backup was made.
var backupReasons = map[string]string{
	calendar.BackupDaily: "before the first change of that day", calendar.BackupWeight: "before a large import",
	calendar.BackupSchema: "before a newer Convenor changed the database", calendar.BackupRestore: "before another backup was put back",
	calendar.BackupRenewed: "after what is over was removed",
}

// newBackupRows lists backups, newest first as they come; a row's id is its path.
func newBackupRows(held []calendar.Backup, now time.Time) sheetModel {
	m := sheetModel{empty: "No backup has been made yet. One is kept before the first change of each day, and before every large import."}
	for _, b := range held {
		why := backupReasons[b.Why]
		if why == "" {
			why = b.Why
		}
		m.rows = append(m.rows, sheetRow{id: b.Path, cells: []string{capital(stamp(b.At, now)), capital(why), fmt.Sprintf("%.1f MB", float64(b.Size)/1e6)}})
	}
	return m
}

// forgottenLines say what would be removed for good.
func forgottenLines(f calendar.Forgotten, from calendar.Date) []string {
	if f.Nothing() {
		return []string{"Nothing was over before " + longDay(from) + "."}
	}
	lines := []string{"What was over before " + longDay(from) + " would be removed for good:"}
	for _, x := range []struct {
		n    int
		noun string
	}{{f.Meetings, "meeting"}, {f.Agendas, "agenda"}, {f.Decisions, "decision"}, {f.Waiting, "entry waiting in the tray"},
		{f.Said, "answer"}, {f.Changes, "line of the history"}, {f.Sent, "exported sitting"}, {f.Backups, "backup"}} {
		if x.n > 0 {
			lines = append(lines, "– "+pluralFirst(x.n, x.noun))
		}
	}
	return lines
}

// pluralFirst counts a noun of which the first word has the plural.
func pluralFirst(n int, noun string) string {
	for _, p := range [][2]string{{"entry waiting", "entries waiting"}, {"line of", "lines of"}} {
		if n != 1 && len(noun) > len(p[0]) && noun[:len(p[0])] == p[0] {
			return fmt.Sprintf("%d %s", n, p[1]+noun[len(p[0]):])
		}
	}
	return plural(n, noun)
}
