package source

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// The bounds within which an archive is unpacked. Calendars pack well, to a twentieth;
// what packs much better than that is no calendar.
const (
	// maxArchive is the greatest size in bytes of an archive.
	maxArchive = 128 << 20
	// maxArchived is how many files it may hold.
	maxArchived = 30_000
	// maxUnpacked is how many bytes may be unpacked from it in all.
	maxUnpacked = 512 << 20
	// maxRatio is how many times its packed size a file may have, beyond the first ratioFree bytes.
	maxRatio  = 200
	ratioFree = 1 << 20
)

// isZip claims archives. Office documents are archives too: they are not claimed where
// their first file shows it.
func isZip(_ string, head []byte) bool {
	return isPacked(head) && !bytes.Contains(head, []byte("[Content_Types].xml")) && !bytes.Contains(head, []byte("mimetypeapplication/vnd.oasis"))
}

// readZip reads every .ics file of an archive, each under the archive's name and its own.
func readZip(ctx context.Context, in *opened) error {
	b, err := bounded(in.r, maxArchive)
	if err != nil {
		return err
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return &calendar.UserError{Sentence: "The archive is damaged and cannot be unpacked.", Remedy: "Save it again.", Cause: err}
	}
	if len(z.File) > maxArchived {
		return &calendar.UserError{Sentence: fmt.Sprintf("The archive holds more than %d files.", maxArchived),
			Remedy: "Unpack it and choose the calendars.", Cause: calendar.ErrInvalid}
	}
	a := archive{in: in, left: maxUnpacked}
	for _, f := range z.File {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("unpack %s: %w", f.Name, err)
		}
		if err := a.member(ctx, f); err != nil {
			return err
		}
	}
	if a.calendars == 0 {
		return &calendar.UserError{Sentence: "The archive holds no .ics file that could be read." + a.first(), Remedy: "Choose the archive that the calendars were saved in.",
			Cause: calendar.ErrInvalid}
	}
	return nil
}

// archive is what is known while one is unpacked.
type archive struct {
	in *opened
	// left is how many bytes may still be unpacked.
	left int64
	// calendars counts the calendars read.
	calendars int
}

// first gives the first problem, for the error that stands for all.
func (a *archive) first() string {
	if p := a.in.file.Problems; len(p) > 0 {
		return " " + p[0].Message
	}
	return ""
}

// member reads one file of the archive. What is wrong with it costs no other.
func (a *archive) member(ctx context.Context, f *zip.File) error {
	name := a.in.file.Path + "/" + strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
	switch ext := strings.ToLower(path.Ext(f.Name)); {
	case f.FileInfo().IsDir(), strings.HasPrefix(f.Name, "__MACOSX/"), strings.HasPrefix(path.Base(f.Name), "."):
		return nil
	case ext == ".zip" || ext == ".gz" || ext == ".7z" || ext == ".rar" || ext == ".tar":
		a.problem(name, "An archive inside an archive is not opened.", "Unpack it first.")
		return nil
	case ext != ".ics":
		return nil
	case f.Flags&1 != 0:
		a.problem(name, "The file is protected by a password.", "Unpack it first.")
		return nil
	}
	r, err := f.Open()
	if err != nil {
		a.problem(name, "The file cannot be unpacked.", "Save the archive again.")
		return nil
	}
	defer r.Close()
	body := &rationed{r: r, allowed: min(a.left, ratioFree+maxRatio*int64(f.CompressedSize64))}
	read, err := ical.Read(ctx, body, ical.Options{File: name, Floating: calendar.London()})
	a.left -= body.read
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("unpack %s: %w", name, ctx.Err())
	case errors.Is(err, errRation):
		if a.left <= 0 {
			return tooLargeUnpacked()
		}
		a.problem(name, "The file unpacks to far more than a calendar would; it was left out.", "Unpack it first, if you trust it.")
	case err != nil:
		a.problem(name, problemText(err), "")
	default:
		a.calendars++
		a.in.take(read)
	}
	return nil
}

func tooLargeUnpacked() error {
	return &calendar.UserError{Sentence: fmt.Sprintf("The archive unpacks to more than %d MB.", maxUnpacked>>20),
		Remedy: "Unpack it and choose the calendars.", Cause: calendar.ErrInvalid}
}

func (a *archive) problem(name, message, remedy string) {
	a.in.file.Problems = append(a.in.file.Problems, calendar.Problem{File: name, Severity: calendar.SeverityError,
		Message: message, Remedy: remedy})
}

// errRation is given by a stream that holds more than it may.
var errRation = errors.New("more bytes than allowed")

// rationed reads a stream up to a number of bytes and fails beyond it.
type rationed struct {
	r             io.Reader
	allowed, read int64
}

// Read is io.Reader's. Error: errRation beyond what is allowed.
func (r *rationed) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.read += int64(n)
	if r.read > r.allowed {
		return 0, errRation
	}
	return n, err //nolint:wrapcheck // a reader hands errors on as they are
}
