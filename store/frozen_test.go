package store

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// columnsOf reads which tables and columns a database has, whatever its version.
func columnsOf(t *testing.T, path string) map[string][]string {
	t.Helper()
	columns := map[string][]string{}
	asked(t, path, `SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
		WHERE m.type = 'table' ORDER BY m.name, c.cid`, func(row []any) {
		table := fmt.Sprint(row[0])
		columns[table] = append(columns[table], fmt.Sprint(row[1]))
	})
	return columns
}

// rowsOf writes out every row of a database, of the given tables and columns alone: so
// what an older version held can be found again in a newer one.
func rowsOf(t *testing.T, path string, columns map[string][]string) string {
	t.Helper()
	var out strings.Builder
	for _, table := range slices.Sorted(maps.Keys(columns)) {
		list := strings.Join(columns[table], ", ")
		asked(t, path, "SELECT "+list+" FROM "+table+" ORDER BY "+list, func(row []any) {
			fmt.Fprintf(&out, "%s %q\n", table, row)
		})
	}
	return out.String()
}

// asked puts a query to a database without the store, as any program could.
func asked(t *testing.T, path, query string, each func(row []any)) {
	t.Helper()
	db, err := sql.Open("sqlite", "file://"+uriPath(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		row, places := make([]any, len(names)), make([]any, len(names))
		for i := range row {
			places[i] = &row[i]
		}
		if err := rows.Scan(places...); err != nil {
			t.Fatal(err)
		}
		each(row)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}
