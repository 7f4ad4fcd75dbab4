package store

import (
	"crypto/rand"
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from one version of the schema to the next, in order. One
// that was ever released is never edited: a new one is added.
var migrations = readMigrations()

// tableOptions are what only SQLite has. Numbered tables have rows with an id of their
// own; clustered ones lie in the order of their primary key.
var tableOptions = strings.NewReplacer("@NUMBERED", "STRICT", "@CLUSTERED", "STRICT, WITHOUT ROWID")

// secretLength is the length of the key for hashing private UIDs, in bytes.
const secretLength = 32

func readMigrations() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil { // impossible: the pattern is right
		panic(err)
	}
	var steps []string
	for _, name := range names { // in order of name
		b, err := migrationFiles.ReadFile(name)
		if err != nil { // impossible: it was listed
			panic(err)
		}
		steps = append(steps, tableOptions.Replace(string(b)))
	}
	return steps
}

// migrate takes the schema from a version to the latest. It runs in a transaction.
func migrate(s *session, version int) error {
	for i := version; i < len(migrations); i++ {
		if err := s.exec(migrations[i]); err != nil {
			return fmt.Errorf("bring schema to version %d: %w", i+1, err)
		}
	}
	if version == 0 {
		secret := make([]byte, secretLength)
		rand.Read(secret) // never fails, by its documentation
		if err := s.exec("INSERT INTO about (id, revision, secret) VALUES (1, 0, ?)", secret); err != nil {
			return err
		}
		if err := s.exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
			return err
		}
	}
	return s.exec(fmt.Sprintf("PRAGMA user_version = %d", len(migrations)))
}
