package source

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"convenor/calendar"
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

// readZip reads every file of an archive that is of a kind that can be read, each under the
// archive's name and its own.
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
	if a.read == 0 {
		return &calendar.UserError{Sentence: "The archive holds no file that could be read." + a.first(), Remedy: "Choose the archive that the calendars were saved in.",
			Cause: calendar.ErrInvalid}
	}
	return nil
}

// archive is what is known while one is unpacked.
type archive struct {
	in *opened
	// left is how many bytes may still be unpacked.
	left int64
	// read counts the files that could be read.
	read int
}

// first gives the first problem, for the error that stands for all.
func (a *archive) first() string {
	for _, f := range append([]calendar.ImportFile{*a.in.file}, a.in.members...) {
		if len(f.Problems) > 0 {
			return " " + f.Problems[0].Message
		}
	}
	return ""
}

// errNested is given for an archive in an archive.
var errNested = &calendar.UserError{Sentence: "An archive inside an archive is not opened.", Remedy: "Unpack it first.", Cause: calendar.ErrInvalid}

// packed are the endings of archives.
var packed = setOf(".zip .gz .7z .rar .tar")

// member reads one file of the archive. What is wrong with it costs no other.
func (a *archive) member(ctx context.Context, f *zip.File) error {
	slashed := strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
	name := a.in.file.Path + "/" + slashed
	nested := packed[strings.ToLower(path.Ext(slashed))]
	if f.FileInfo().IsDir() || strings.HasPrefix(slashed, "__MACOSX/") || !nested && !InFolder(path.Base(slashed)) {
		return nil
	}
	file := calendar.ImportFile{Path: name}
	unpacked, err := a.unpack(ctx, f, &file, nested)
	a.left -= unpacked
	var user *calendar.UserError
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("unpack %s: %w", name, ctx.Err())
	case errors.Is(err, errRation) && a.left <= 0:
		return tooLargeUnpacked()
	case errors.Is(err, errRation):
		tell(&file, "The file unpacks to far more than a calendar would; it was left out.", "Unpack it first, if you trust it.")
	case errors.As(err, &user):
		tell(&file, user.Sentence, user.Remedy)
	case err != nil:
		tell(&file, problemText(err), "")
	default:
		a.read++
	}
	a.in.members = append(a.in.members, file)
	return nil
}

// unpack reads one file of the archive, and tells how many bytes it unpacked to.
func (a *archive) unpack(ctx context.Context, f *zip.File, file *calendar.ImportFile, nested bool) (int64, error) {
	switch {
	case nested:
		return 0, errNested
	case f.Flags&1 != 0:
		return 0, &calendar.UserError{Sentence: "The file is protected by a password.", Remedy: "Unpack it first.", Cause: calendar.ErrInvalid}
	}
	r, err := f.Open()
	if err != nil {
		return 0, &calendar.UserError{Sentence: "The file cannot be unpacked.", Remedy: "Save the archive again.", Cause: err}
	}
	defer r.Close()
	body := &rationed{r: r, allowed: min(a.left, ratioFree+maxRatio*int64(f.CompressedSize64))}
	in := opened{name: file.Path, r: bufio.NewReaderSize(body, sniffed), options: a.in.options, im: a.in.im, file: file, member: true}
	err = a.in.inside(&in, ctx)
	return body.read, err
}

// tell puts what is wrong with a whole file among its problems.
func tell(file *calendar.ImportFile, message, remedy string) {
	file.Problems = append(file.Problems, calendar.Problem{File: file.Path, Severity: calendar.SeverityError, Message: message, Remedy: remedy})
}

func tooLargeUnpacked() error {
	return &calendar.UserError{Sentence: fmt.Sprintf("The archive unpacks to more than %d MB.", maxUnpacked>>20),
		Remedy: "Unpack it and choose the calendars.", Cause: calendar.ErrInvalid}
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
