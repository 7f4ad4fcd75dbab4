package source

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	// mostDOCX is the largest document read, in bytes, pictures included.
	mostDOCX = 64 << 20
	// mostPart bounds what its text, or another part that is read, may be unpacked to.
	mostPart = 32 << 20
	// mostParts is how many files a document may be packed of.
	mostParts = 10_000
)

// errPartTooLarge: a part of a document unpacks to more than any text does.
var errPartTooLarge = errors.New("a part of the document unpacks to more than any text does")

// readDOCX gives the lines of a Word document: its paragraphs, a blank line where it has
// an empty one, and the rows of its tables with their cells parted by tabs. Errors: a
// UserError for a file that is no such document, is locked or unpacks without end.
func readDOCX(file io.ReaderAt, size int64) ([]string, error) {
	const remedy = "Open it in Word, save it once more as .docx, or copy its text and paste it."
	if size > mostDOCX {
		return nil, refusal(fmt.Sprintf("The document is larger than %d MB.", mostDOCX>>20), "Take the agenda without its papers.")
	}
	packed, err := zip.NewReader(file, size)
	if err != nil {
		return nil, refusal("The document is damaged: it cannot be unpacked ("+err.Error()+").", remedy)
	}
	if len(packed.File) > mostParts {
		return nil, refusal("The document is packed of more files than any document is.", remedy)
	}
	main := part(packed, "word/document.xml")
	if main == nil {
		return nil, refusal("The file is packed like a Word document, but has no text in it.", remedy)
	}
	d := docx{numbering: readNumbering(packed)}
	switch err := d.read(main); {
	case errors.Is(err, errPartTooLarge):
		return nil, refusal("The document unpacks to more than any text does.", remedy)
	case err != nil && len(d.lines) == 0:
		return nil, refusal("The text of the document is damaged ("+err.Error()+").", remedy)
	}
	return d.lines, nil
}

// part gives a file of a packed document by its name in any case; nil if it has none.
func part(packed *zip.Reader, name string) *zip.File {
	for _, f := range packed.File {
		if strings.EqualFold(strings.TrimPrefix(f.Name, "/"), name) {
			return f
		}
	}
	return nil
}

// eachToken calls f with the tokens of a part until it is through. Errors: errPartTooLarge,
// and those of XML that breaks off.
func eachToken(of *zip.File, f func(xml.Token)) error {
	if of.UncompressedSize64 > mostPart {
		return errPartTooLarge
	}
	r, err := of.Open()
	if err != nil {
		return fmt.Errorf("unpack %s: %w", of.Name, err)
	}
	defer r.Close()
	limited := &io.LimitedReader{R: r, N: mostPart + 1}
	d := xml.NewDecoder(limited)
	d.Strict = false
	for {
		token, err := d.Token()
		switch {
		case limited.N == 0:
			return errPartTooLarge
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read %s: %w", of.Name, err)
		}
		f(token)
	}
}

// attribute gives an attribute of an element by its local name.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// docx gathers the lines of a document as its text goes by.
type docx struct {
	numbering *wordNumbering
	lines     []string
	paragraph strings.Builder
	style     string
	list      wordList
	listed    bool
	// cells are those of the row being read, each with its lines; depth is in how many
	// tables it stands.
	cells   [][]string
	depth   int
	inText  bool
	deleted int
	// skipped is how deep in something that is not shown twice.
	skipped int
}

// read goes through the document's text (ECMA-376 part 1, chapter 17).
func (d *docx) read(of *zip.File) error {
	return eachToken(of, func(token xml.Token) {
		switch token := token.(type) {
		case xml.StartElement:
			d.start(token)
		case xml.EndElement:
			d.end(token.Name.Local)
		case xml.CharData:
			if d.inText && d.deleted == 0 && d.skipped == 0 {
				d.paragraph.Write(token)
			}
		}
	})
}

func (d *docx) start(e xml.StartElement) {
	switch e.Name.Local {
	case "p":
		d.paragraph.Reset()
		d.style, d.list, d.listed = "", wordList{}, false
	case "pStyle":
		d.style = attribute(e, "val")
	case "numId":
		d.list.id, d.listed = attribute(e, "val"), true
	case "ilvl":
		d.list.level = levelOf(attribute(e, "val"))
	case "t":
		d.inText = true
	case "tab":
		d.paragraph.WriteByte('\t')
	case "br", "cr":
		d.paragraph.WriteByte('\n')
	case "noBreakHyphen":
		d.paragraph.WriteByte('-')
	default:
		d.startAround(e.Name.Local)
	}
}

// startAround follows the elements around paragraphs and their text.
func (d *docx) startAround(name string) {
	switch name {
	case "del", "moveFrom":
		d.deleted++
	case "Fallback": // a second form of a picture or text box
		d.skipped++
	case "tbl":
		d.depth++
	case "tr":
		if d.depth == 1 {
			d.cells = nil
		}
	case "tc":
		if d.depth == 1 {
			d.cells = append(d.cells, nil)
		}
	}
}

func (d *docx) end(name string) {
	switch name {
	case "p":
		d.endParagraph()
	case "t":
		d.inText = false
	case "del", "moveFrom":
		d.deleted--
	case "Fallback":
		d.skipped--
	case "tbl":
		d.depth--
	case "tr":
		if d.depth == 1 {
			d.endRow()
		}
	}
}

// endParagraph keeps a paragraph, with the number that its list gives it.
func (d *docx) endParagraph() {
	text := strings.TrimRight(d.paragraph.String(), "\n ")
	d.paragraph.Reset()
	if number := d.numbering.next(d.style, d.list, d.listed); number != "" {
		text = number + "\t" + strings.TrimLeft(text, "\t ")
	}
	if d.depth > 0 && len(d.cells) > 0 {
		last := len(d.cells) - 1
		d.cells[last] = append(d.cells[last], strings.Split(text, "\n")...)
		return
	}
	if len(d.lines) < mostLines {
		d.lines = append(d.lines, strings.Split(text, "\n")...)
	}
}

// endRow keeps a row: the first lines of its cells side by side, what more there is of the
// cell with the most under them.
func (d *docx) endRow() {
	first := make([]string, len(d.cells))
	var under []string
	for i, cell := range d.cells {
		for _, line := range cell {
			switch line = clean(line); {
			case line == "":
			case first[i] == "":
				first[i] = line
			case widest(d.cells, i):
				under = append(under, line)
			default:
				first[i] += " " + line
			}
		}
	}
	if line := strings.Trim(strings.Join(first, "\t"), "\t"); line != "" && len(d.lines) < mostLines {
		d.lines = append(append(d.lines, line), under...)
	}
	d.cells = nil
}

// widest tells whether a cell is the one with the most text of its row.
func widest(cells [][]string, i int) bool {
	for k, other := range cells {
		if k != i && len(strings.Join(other, "")) > len(strings.Join(cells[i], "")) {
			return false
		}
	}
	return true
}
