package source

import (
	"bufio"
	"bytes"
	"context"
	"path"
	"strings"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// sniffed is how many bytes of a file are looked at to tell what it is.
const sniffed = 4096

// opened is one file about to be read into an import.
type opened struct {
	name    string
	r       *bufio.Reader
	options Options
	im      *calendar.Import
	file    *calendar.ImportFile
	// inside reads a file that lies in this one, if it is an archive, and members are those
	// that were read so; member tells one of them.
	inside  func(*opened, context.Context) error
	members []calendar.ImportFile
	member  bool
}

// format is one kind of file that can be read.
type format struct {
	// kind is the word by which the import names it.
	kind string
	// claims tells from a file's name and first bytes whether it is of the kind.
	claims func(ext string, head []byte) bool
	// read reads it whole.
	read func(context.Context, *opened) error
}

// formats are tried in order. What a file holds goes before what it is called: files are
// saved under wrong names, and content decides. Whatever nobody claims is read as
// iCalendar, whose reader words best what it is instead.
var formats = []format{
	{"ics", isCalendar, readCalendar},
	{"msg", isCompound, readMessage},
	{"xlsx", isWorkbook, readWorkbook},
	{"docx", isDOCX, readDOCXFile},
	{"pdf", isPDF, readPDFFile},
	{"page", isPage, readPageFile},
	{"xml", isAnswer, readAnswerFile},
	{"zip", isZip, readZip},
	{"csv", isCSV, readCSV},
	{"text", isDateList, readText},
	{"agenda", isAgendaText, readAgendaFile},
	{"text", isText, readText},
	{"ics", func(string, []byte) bool { return true }, readCalendar},
}

// formatOf finds the kind of a file.
func formatOf(name string, head []byte) format {
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))
	for _, f := range formats {
		if f.claims(ext, head) {
			return f
		}
	}
	return formats[len(formats)-1] // impossible: the last claims everything
}

// isCalendar tells iCalendar by its first word, in any of the usual encodings.
func isCalendar(_ string, head []byte) bool {
	return !isPacked(head) && !isCompound("", head) &&
		bytes.Contains(bytes.ToUpper(bytes.ReplaceAll(head, []byte{0}, nil)), []byte("BEGIN:VCALENDAR"))
}

// isText claims what is called plain text and is no web page or other document.
func isText(ext string, head []byte) bool {
	return (ext == ".txt" || ext == ".text") && !isMarkup(head)
}

// isMarkup tells web pages and XML, which are saved under any name.
func isMarkup(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\ufeff"), []byte("<"))
}

// isCSV claims what is called a table.
func isCSV(ext string, head []byte) bool {
	return (ext == ".csv" || ext == ".tsv" || ext == ".tab") && !isMarkup(head) && !isPacked(head) && !isCompound("", head)
}

// isPacked tells a ZIP archive.
func isPacked(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// readCalendar reads an .ics file.
func readCalendar(ctx context.Context, in *opened) error {
	read, err := ical.Read(ctx, in.r, ical.Options{File: in.file.Path, Floating: calendar.London()})
	if err != nil {
		return err //nolint:wrapcheck // Read wraps it with the file's name
	}
	in.take(read)
	return nil
}

// take adds what a stream of iCalendar holds to the import.
func (in *opened) take(read *ical.File) {
	in.file.Problems = append(in.file.Problems, read.Problems...)
	in.im.Entries += read.Entries
	c := converter{now: in.options.Now, im: in.im, file: in.file}
	for _, s := range read.Series {
		c.series(s)
	}
}
