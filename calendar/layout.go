package calendar

import "time"

// Layout is how the columns of a table are read, remembered so that the next file of the
// same layout is read the same way without asking.
type Layout struct {
	// Fingerprint is made of the headings: tables with the same headings have the same.
	Fingerprint string `json:"fingerprint"`
	// Headings are the words over the columns; empty for a table without.
	Headings []string `json:"headings,omitempty"`
	// Columns gives the number, from 1, of the column that holds each field. A field that
	// is not there is not read.
	Columns map[string]int `json:"columns"`
	// Source is the name of the source for which it was chosen first.
	Source string `json:"source"`
	// At is when it was chosen.
	At time.Time `json:"at"`
}

// SheetReading is how one sheet of a file is read, for showing and changing it.
type SheetReading struct {
	// File is the file's path, Sheet the sheet's name; empty for a file that is one table.
	File, Sheet string
	// Fingerprint names the layout, as Layout has it.
	Fingerprint string
	// Header is the row of the headings, from 1; 0 for a sheet without.
	Header int
	// Origin says why the columns are read so.
	Origin ReadingOrigin
	// Columns are all columns, in order.
	Columns []ColumnReading
	// Dated: a column of dates is known. Without one nothing can be read.
	Dated bool
}

// ReadingOrigin says why a sheet's columns are taken for what they are.
type ReadingOrigin string

// The origins of a reading.
const (
	// ReadingGuessed: by headings and contents.
	ReadingGuessed ReadingOrigin = "guessed"
	// ReadingRemembered: as was said of the same layout before.
	ReadingRemembered ReadingOrigin = "remembered"
	// ReadingAsked: as was said with this import.
	ReadingAsked ReadingOrigin = "asked"
)

// ColumnReading is what one column of a sheet is taken for.
type ColumnReading struct {
	// Number counts from 1; Letters is the same as sheets have it: "A".
	Number  int
	Letters string
	// Heading is what stands over it; empty for nothing.
	Heading string
	// Field is what it is taken for; empty: it is not read.
	Field string
	// Guess is what it would be taken for if nobody had said anything; empty for nothing.
	Guess string
	// Alternatives are the other fields that its cells could be.
	Alternatives []string
	// Sample are its first cells, at most three, none of private rows.
	Sample []string
}

// ColumnChoice says what a column holds.
type ColumnChoice struct {
	// Column is a heading in any case, or a column's letters.
	Column string
	// Field is one of the fields of sheets; empty: the column is not read.
	Field string
}
