package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// Options say how to read.
type Options struct {
	// Now is the time of reading: a series without end is taken from the later of its
	// start and this day on.
	Now time.Time
	// Files is where the paths lie; nil means the computer's own files.
	Files fs.FS
	// Columns say of columns of sheets what they hold; of the others it is remembered, or
	// guessed.
	Columns []calendar.ColumnChoice
	// Layouts are the mappings remembered, by calendar.SheetReading.Fingerprint.
	Layouts map[string]Mapping
	// Said is what is said once of every meeting of a list of dates.
	Said Said
	// seen is told of every meeting of a committee page or paper, as it was read.
	seen func(committeeMeeting)
}

// Read reads files, and of folders every file in them of a kind that can be read, into one
// Import. What is wrong inside a file is in its problems; the files of an archive follow it,
// each with its own. A file that is no calendar fails the reading
// when it is the only one; among several it is a problem of its own and the rest comes in.
// Errors: ical.NotCalendarError, fs.ErrNotExist and the like, context.Canceled.
func Read(ctx context.Context, paths []string, o Options) (*calendar.Import, error) {
	files, err := expand(paths, o)
	if err != nil {
		return nil, err
	}
	im := &calendar.Import{}
	for _, name := range files {
		read, err := readFile(ctx, name, o, im)
		switch {
		case err == nil:
		case len(files) == 1 || ctx.Err() != nil:
			return nil, err
		default:
			read[0].Problems = append(read[0].Problems, calendar.Problem{
				File: name, Severity: calendar.SeverityError, Message: problemText(err),
			})
		}
		im.Files = append(im.Files, read...)
	}
	return im, nil
}

// problemText gives an error as a problem's message.
func problemText(err error) string {
	var not *ical.NotCalendarError
	if errors.As(err, &not) {
		return not.Error()
	}
	var user *calendar.UserError
	if errors.As(err, &user) {
		return user.Error()
	}
	return err.Error()
}

// expand gives the files to read: a folder stands for what can be read in it, by name.
func expand(paths []string, o Options) ([]string, error) {
	var out []string
	for _, p := range paths {
		info, err := stat(o, p)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", p, err)
		}
		if !info.IsDir() {
			out = append(out, p)
			continue
		}
		inside, err := folder(o, p)
		if err != nil {
			return nil, err
		}
		out = append(out, inside...)
	}
	return out, nil
}

// readable are the endings of the files that are read where they lie among others; a file
// that is named by itself is known by what it holds.
var readable = setOf(".ics .ical .icalendar .vcs .msg .xlsx .xlsm .docx .docm .pdf .html .htm .xml .csv .tsv .tab .txt .text")

// InFolder tells whether a file of that name is read where it lies in a folder or an archive:
// by its ending. Hidden files and those that Office keeps beside an open one are not.
func InFolder(name string) bool {
	return readable[strings.ToLower(path.Ext(name))] && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~$")
}

// maxInFolder is how many files of a folder are read.
const maxInFolder = 50_000

func folder(o Options, dir string) ([]string, error) {
	list, err := readDir(o, dir)
	if err != nil {
		return nil, fmt.Errorf("read folder %s: %w", dir, err)
	}
	var out []string
	for _, entry := range list {
		if !entry.IsDir() && InFolder(entry.Name()) {
			out = append(out, join(o, dir, entry.Name()))
		}
	}
	switch {
	case len(out) == 0:
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("The folder %s holds no file that can be read.", dir),
			Remedy: "Choose the folder that the calendars were saved in.", Cause: calendar.ErrInvalid}
	case len(out) > maxInFolder:
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("The folder %s holds more than %d files.", dir, maxInFolder),
			Remedy: "Choose a folder with the calendars alone.", Cause: calendar.ErrInvalid}
	}
	slices.Sort(out)
	return out, nil
}

func stat(o Options, name string) (fs.FileInfo, error) {
	if o.Files != nil {
		return fs.Stat(o.Files, name)
	}
	return os.Stat(name)
}

func readDir(o Options, name string) ([]fs.DirEntry, error) {
	if o.Files != nil {
		return fs.ReadDir(o.Files, name)
	}
	return os.ReadDir(name)
}

func join(o Options, dir, name string) string {
	if o.Files != nil {
		return path.Join(dir, name)
	}
	return filepath.Join(dir, name)
}

func open(o Options, name string) (io.ReadCloser, error) {
	if o.Files != nil {
		return o.Files.Open(name)
	}
	return os.Open(name)
}

// readFile reads one file into the import, and gives it and, of an archive, those in it.
func readFile(ctx context.Context, name string, o Options, im *calendar.Import) ([]calendar.ImportFile, error) {
	file := calendar.ImportFile{Path: name}
	f, err := open(o, name)
	if err != nil {
		return []calendar.ImportFile{file}, fmt.Errorf("read %s: %w", name, err)
	}
	defer f.Close()
	in := opened{name: name, r: bufio.NewReaderSize(f, sniffed), options: o, im: im, file: &file, inside: (*opened).read}
	if err := in.read(ctx); err != nil {
		return []calendar.ImportFile{file}, fmt.Errorf("read %s: %w", name, err)
	}
	return append([]calendar.ImportFile{file}, in.members...), nil
}

// read reads a file by what it is.
func (in *opened) read(ctx context.Context) error {
	head, err := in.r.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("look at the file: %w", err)
	}
	form := formatOf(in.name, head)
	if in.member && form.kind == "zip" {
		return errNested
	}
	in.file.Kind = form.kind
	return form.read(ctx, in)
}
