package source

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"convenor/calendar"
)

// markupHead gives the first bytes of a page or of XML as letters of one byte, in lower
// case, without what may stand before the first tag; empty for anything else.
func markupHead(head []byte) string {
	text := strings.TrimLeft(strings.ToLower(plain(head)), " \t\r\n")
	if !strings.HasPrefix(text, "<") {
		return ""
	}
	return text
}

// isPage claims web pages under any name but that of a calendar, for which iCalendar's
// reader knows best what went wrong.
func isPage(ext string, head []byte) bool {
	if ext == ".ics" {
		return false
	}
	text := markupHead(head)
	return strings.HasPrefix(text, "<!doctype html") || pageElements[firstElement(text)]
}

// pageElements are those that a web page, or what is left of one, begins with.
var pageElements = setOf("html head body script div title table p meta link style span h1 h2 h3 center form ul font a br section main article")

// firstElement gives the name of the first element of markup, past its prologue.
func firstElement(text string) string {
	for {
		at := strings.IndexByte(text, '<')
		if at < 0 || at+1 >= len(text) {
			return ""
		}
		text = text[at+1:]
		if strings.HasPrefix(text, "!--") {
			_, after, ok := strings.Cut(text, "-->")
			if !ok {
				return ""
			}
			text = after
			continue
		}
		if c := text[0]; c >= 'a' && c <= 'z' {
			end := strings.IndexFunc(text, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != ':' && r != '-' })
			if end < 0 {
				end = len(text)
			}
			return text[:end]
		}
	}
}

// isAnswer claims XML under any name.
func isAnswer(ext string, head []byte) bool {
	return ext != ".ics" && markupHead(head) != "" && !isPage(ext, head)
}

// isPDF claims PDF; some programs put a few bytes before its mark.
func isPDF(_ string, head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

// isDOCX claims Word's documents.
func isDOCX(ext string, head []byte) bool {
	return isPacked(head) && (ext == ".docx" || ext == ".docm" || ext == ".dotx" || bytes.Contains(head, []byte("word/")))
}

// isAgendaText claims text that is an agenda or the text of a meeting's page; other text
// is a list of dates.
func isAgendaText(ext string, head []byte) bool {
	return isText(ext, head) && looksLikeAgenda(strings.Split(plain(head), "\n"))
}

// committee gives the reader of committee pages and papers for a file.
func (in *opened) committee() *committeeReader {
	return &committeeReader{im: in.im, file: in.file, seen: in.options.seen,
		today: calendar.DateOf(in.options.Now, calendar.London())}
}

// readPageFile reads a saved web page.
func readPageFile(_ context.Context, in *opened) error {
	b, err := bounded(in.r, mostMarkup)
	if err != nil {
		return err
	}
	return in.committee().readPage(b)
}

// readAnswerFile reads an answer of a committee website's service.
func readAnswerFile(_ context.Context, in *opened) error {
	b, err := bounded(in.r, mostMarkup)
	if err != nil {
		return err
	}
	return in.committee().readAnswer(b)
}

// readPDFFile reads an agenda as a PDF.
func readPDFFile(ctx context.Context, in *opened) error {
	b, err := bounded(in.r, mostPDF)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, longestPDF)
	defer cancel()
	lines, err := readPDF(ctx, bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err
	}
	return in.committee().readAgendaLines(lines)
}

// readDOCXFile reads an agenda as a Word document.
func readDOCXFile(_ context.Context, in *opened) error {
	b, err := bounded(in.r, mostDOCX)
	if err != nil {
		return err
	}
	lines, err := readDOCX(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err
	}
	return in.committee().readAgendaLines(lines)
}

// readAgendaFile reads an agenda as text.
func readAgendaFile(_ context.Context, in *opened) error {
	b, err := bounded(in.r, maxText)
	if err != nil {
		return err
	}
	return in.committee().readAgendaLines(strings.Split(plain(b), "\n"))
}

// AgendaPage is one meeting as a committee page, a document or a text gives it.
type AgendaPage struct {
	// Site is the website's host and Number the meeting's number there; empty if not known.
	Site, Number string
	// Title is the body that meets, as written; empty if not said.
	Title string
	// Date is the zero Date if the page or paper does not say when.
	Date calendar.Date
	// Start and End are clock times in London, "10:00"; empty if not said.
	Start, End string
	// Place is where it meets, and Status the page's own word for how firm it is; empty if
	// not said.
	Place, Status string
	// Doubts say, a clause each, what should be checked of its date and time.
	Doubts []string
	// Items are its agenda in the order printed.
	Items []calendar.AgendaItem
}

// ReadAgenda reads the meetings of one committee page, answer of a website's service,
// document or text with their agendas, also those without a date, which cannot be
// imported. Nothing is compared or kept. Errors: a calendar.UserError for a file that is
// something else; fs.ErrNotExist and the like; the context's.
func ReadAgenda(ctx context.Context, path string, o Options) ([]AgendaPage, []calendar.Problem, error) {
	var pages []AgendaPage
	o.seen = func(m committeeMeeting) { pages = append(pages, m.page()) }
	im := &calendar.Import{}
	read, err := readFile(ctx, path, o, im)
	if err != nil {
		return nil, nil, err
	}
	var problems []calendar.Problem
	for _, f := range read {
		problems = append(problems, f.Problems...)
	}
	if len(pages) == 0 {
		return nil, nil, fmt.Errorf("read %s: %w", path, refusal("The file is no committee page, document or text with an agenda.",
			"Save the page of the meeting, or the agenda as PDF, Word document or text."))
	}
	return pages, problems, nil
}

// page gives a meeting as it was read.
func (m *committeeMeeting) page() AgendaPage {
	p := AgendaPage{Site: m.site, Number: m.number, Title: clean(m.title), Date: m.date, Place: clean(m.place),
		Status: m.status, Doubts: m.doubts, Items: m.agenda}
	if m.times.start != noClock {
		p.Start = m.times.start.String()
	}
	if m.times.end != noClock {
		p.End = m.times.end.String()
	}
	return p
}
