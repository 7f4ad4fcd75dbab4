package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"convenor/calendar"

	"github.com/ledongthuc/pdf"
)

const (
	// mostPDF is the largest PDF read, in bytes: report packs of a whole council weigh less.
	mostPDF = 256 << 20
	// pagesRead is how many pages of a pack are read: the agenda stands before the reports.
	pagesRead = 12
	// mostContent bounds what the text of a page may be unpacked to, in bytes.
	mostContent = 16 << 20
	// longestPDF is how long the reading of one may take.
	longestPDF = 20 * time.Second
	// mostRead bounds how much of the file is looked at, in bytes.
	mostRead = 64 << 20
)

// errDamagedPDF: the file is not as a PDF has to be.
var errDamagedPDF = errors.New("damaged PDF")

// boundedFile gives a file to the PDF reader until enough of it was read or the reading
// is called off.
type boundedFile struct {
	io.ReaderAt
	ctx  context.Context //nolint:containedctx // ReadAt has none of its own
	left int64
}

// ReadAt reads part of the file. Errors: errPDFTooMuch, and the context's.
func (f *boundedFile) ReadAt(b []byte, at int64) (int, error) {
	if err := f.ctx.Err(); err != nil {
		return 0, fmt.Errorf("read PDF: %w", err)
	}
	if f.left -= int64(len(b)); f.left < 0 {
		return 0, errPDFTooMuch
	}
	return f.ReaderAt.ReadAt(b, at) //nolint:wrapcheck // an io.ReaderAt has to give io.EOF bare
}

// readPDF gives the lines of the first pages of a PDF, a blank one where a gap is. Errors:
// a UserError for one that is damaged, locked or a picture of a paper.
func readPDF(ctx context.Context, file io.ReaderAt, size int64) (lines []string, err error) {
	const remedy = "Open it, select all, copy, and paste the text; or take the page of the meeting."
	if size > mostPDF {
		return nil, refusal(fmt.Sprintf("The PDF is larger than %d MB.", mostPDF>>20), "Take the agenda front sheet of the pack.")
	}
	defer func() {
		if r := recover(); r != nil { // the reader panics on what it does not understand
			lines, err = nil, fmt.Errorf("%w: %v", errDamagedPDF, r)
		}
		if errors.Is(err, errDamagedPDF) && ctx.Err() == nil {
			err = &calendar.UserError{Sentence: "The PDF is damaged, or of a kind that could not be read.", Remedy: remedy, Cause: err}
		}
	}()
	r, err := pdf.NewReader(&boundedFile{file, ctx, mostRead}, size)
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return nil, refusal("The PDF is locked with a password.", "Save a copy without the password.")
	}
	if err != nil {
		return nil, errors.Join(ctx.Err(), fmt.Errorf("%w: %w", errDamagedPDF, err))
	}
	shown := 0
	for n := 1; n <= min(r.NumPage(), pagesRead); n++ {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("read PDF: %w", err)
		}
		page := pdfPage{fonts: map[string]*pdfFont{}, resources: r.Page(n).Resources(), state: pdfState{ctm: unit, stretch: 1}}
		page.follow(r.Page(n).V.Key("Contents"))
		shown += len(page.runs)
		lines = append(append(lines, linesOf(page.runs)...), "")
	}
	if shown == 0 {
		return nil, refusal("The PDF has no text: it is a picture of a paper, as scanners make.", "Ask for the document itself, or take the page of the meeting.")
	}
	if letterShare(lines) < 0.5 {
		return nil, refusal("The text of the PDF could not be read reliably: its letters have no names.", remedy)
	}
	return lines, nil
}

// follow follows the operators of a stream, or of several that are one.
func (p *pdfPage) follow(content pdf.Value) {
	for i := range max(1, content.Len()) {
		one := content
		if content.Kind() == pdf.Array {
			one = content.Index(i)
		}
		if one.Kind() == pdf.Stream && !fits(one, mostContent) {
			panic(errPDFTooMuch)
		}
	}
	if content.Kind() == pdf.Stream || content.Kind() == pdf.Array {
		pdf.Interpret(content, p.operate)
	}
}

// letterShare gives how much of a text is letters, figures and blanks.
func letterShare(lines []string) float64 {
	all, good := 0, 0
	for _, r := range strings.Join(lines, "") {
		all++
		if r == ' ' || r == '\t' || (r >= '0' && r <= '9') || (r >= 'A' && r <= 'Z') || (r >= 'a' && r <= 'z') {
			good++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(good) / float64(all)
}
