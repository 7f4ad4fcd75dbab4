package calendar

import "time"

// The reasons for which a backup is kept. They stand in its file's name.
const (
	// BackupDaily: before the first change of a day.
	BackupDaily = "daily"
	// BackupWeight: before a change of many facts, such as a large import.
	BackupWeight = "before-import"
	// BackupSchema: before a newer program changed how the database is laid out.
	BackupSchema = "before-upgrade"
	// BackupRestore: before another backup was put back.
	BackupRestore = "before-restore"
	// BackupRenewed: after the others were removed for what they still held.
	BackupRenewed = "renewed"
)

// Backup is a copy of the database that the program made and keeps, rotating, beside it.
type Backup struct {
	// Path is the file, whole in itself.
	Path string
	// Why is one of the reasons above.
	Why string
	// At is when it was made, UTC, in whole seconds.
	At time.Time
	// Size is in bytes.
	Size int64
}
