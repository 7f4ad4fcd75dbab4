package source

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"convenor/calendar"

	"codeberg.org/go-pdf/fpdf"
)

// tableItems are those of the agenda that the files paper-table.* hold.
const tableItems = `1|Apologies for absence||Chair|10:00|5
2|Declarations of interest||Chair|10:05|5
3|Minutes of the meeting held on 4 November 2026|To approve the minutes as a correct record.|Chair|10:10|5
4|Better Care Fund 2026-27: quarter 3 return and the plan for the year after, with the position of each place||Ada Moss, Director of Adult Services|10:15|30
5|Pharmaceutical Needs Assessment||Director of Public Health|10:45|95|27-003
6|Any other business|||12:20
`

// summonsItems are those of the files paper-summons-*.
const summonsItems = `1|Welcome and apologies
2|Minutes of the last meeting|To approve the minutes of the meeting held on 12 November 2026.
3|Chief executive’s report||||15
4|PROPOSED CLOSURE OF THE OLD INFIRMARY AND ITS EFFECT ON URGENT CARE IN THE NORTH OF THE COUNTY||Director of Strategy
5|Date of next meeting
`

// timesItems are those of the files paper-times.*: the time in the first column.
const timesItems = `1|Welcome and apologies||Chair|14:00|5
2|Minutes of 18 November 2026||Chair|14:05|5|Enc 1
3|Integrated care strategy refresh: what the people of the four places told us, and what will change in the second year||Dr Ada Moss|14:10|40|Enc 2
4|System winter resilience||Rowan Hale|14:50|60|Enc 3
5|Any other business||All|15:50
`

// TestPapersOfDifferentPrograms holds agendas as Word documents and as PDFs of the programs
// that make most of them: a table whose cells wrap, and a summons with a list.
func TestPapersOfDifferentPrograms(t *testing.T) {
	const table = "2027-01-13 10:00-12:30 WEALDSHIRE HEALTH AND WELLBEING BOARD @ Council Chamber, County Hall\n"
	const called = "2027-01-14 09:30 North Weald Integrated Care Board @ Long Room, Norbury House, Norbury NB1 2CD\n"
	const timed = "2027-01-20 14:00-16:00 Marsh Integrated Care Partnership @ Norbury House, Norbury, NB1 2CD\n"
	for name, want := range map[string]struct{ sittings, items string }{
		"paper-times.docx":              {timed, timesItems},
		"paper-times-libreoffice.pdf":   {timed, timesItems},
		"paper-times-chromium.pdf":      {timed, timesItems},
		"paper-table.docx":              {table, tableItems},
		"paper-table-libreoffice.pdf":   {table, tableItems},
		"paper-summons-libreoffice.pdf": {called, summonsItems},
		"paper-summons-chromium.pdf":    {called, summonsItems},
		"paper-list.docx": {"2027-01-20 14:00-16:00 Wealdshire Integrated Care Partnership @ Norbury House, Norbury, NB1 2CD\n",
			"1|Welcome and apologies\n2|Minutes\n3|Integrated care strategy refresh||||20\n4|System winter resilience|||||27/04\n"},
	} {
		im, err := Read(context.Background(), []string{"testdata/" + name}, Options{Now: now})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		wantSittings(t, im, want.sittings)
		if got := itemsText(im.Meetings[0].Agenda); got != want.items {
			t.Errorf("%s: items\n%swant\n%s", name, got, want.items)
		}
		checkImport(t, im)
	}
	// Chromium sets "23 - 60" in two lines around the time beside it; the time is lost, no more.
	im, err := Read(context.Background(), []string{"testdata/paper-table-chromium.pdf"}, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	for i, title := range []string{"Apologies for absence", "Declarations of interest", "Minutes of the meeting held on 4 November 2026",
		"Better Care Fund 2026-27: quarter 3 return and the plan for the year after, with the position of each place", "Pharmaceutical Needs Assessment", "Any other business"} {
		if it := im.Meetings[0].Agenda[i]; it.Title != title || it.Number != fmt.Sprint(i+1) {
			t.Errorf("Chromium: %+v", it)
		}
	}
}

// fpdfOf makes a PDF with a line for each text; a tab goes to the column beside.
func fpdfOf(t *testing.T, lines ...string) []byte {
	t.Helper()
	doc := fpdf.New("P", "mm", "A4", "")
	doc.AddPage()
	doc.SetFont("Times", "", 11)
	for _, line := range lines {
		for i, cell := range strings.Split(line, "\t") {
			doc.SetX(20 + float64(i)*15)
			doc.Cell(0, 6, cell)
		}
		doc.Ln(7)
	}
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPDFOfAProgram holds a PDF with the fonts that every reader has, whose widths it
// does not give.
func TestPDFOfAProgram(t *testing.T) {
	b := fpdfOf(t, "Agenda", "Scrutiny Committee", "Tuesday 9 March 2027 at 2.30 pm", "Room 2, Shire Hall", "1.\tApologies", "2.\tHousing (Pages 3 - 10)",
		"\tTo note the report.", "3.\tClose")
	im, err := Read(context.Background(), []string{saved(t, "a.pdf", b)}, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	wantSittings(t, im, "2027-03-09 14:30 Scrutiny Committee @ Room 2, Shire Hall\n")
	if got := itemsText(im.Meetings[0].Agenda); got != "1|Apologies\n2|Housing|To note the report.\n3|Close\n" {
		t.Errorf("items\n%s", got)
	}
}

// TestPDFsThatCannotBeRead holds that damaged and empty PDFs, pictures of papers and those
// that go on without end are refused in words, and in time.
func TestPDFsThatCannotBeRead(t *testing.T) {
	whole := fpdfOf(t, "Agenda", "Cabinet", "Tuesday 9 March 2027", "1. Close")
	blank := fpdfOf(t)
	for name, content := range map[string][]byte{
		"cut.pdf": whole[:len(whole)/2], "head.pdf": []byte("%PDF-1.4\n"), "blank.pdf": blank,
		"broken.pdf": bytes.ReplaceAll(whole, []byte("endobj"), []byte("endxxx")),
		"zeros.pdf":  append([]byte("%PDF-1.7\n"), make([]byte, 1<<20)...),
	} {
		began := time.Now()
		_, err := Read(context.Background(), []string{saved(t, name, content)}, Options{Now: now})
		var user *calendar.UserError
		if !errors.As(err, &user) || user.Remedy == "" || time.Since(began) > 5*time.Second {
			t.Errorf("%s: %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := readPDF(ctx, bytes.NewReader(whole), int64(len(whole))); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// bombOf packs a document whose text unpacks to so many bytes.
func bombOf(t *testing.T, size int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	chunk := bytes.Repeat([]byte("<w:p>aaaaaaaaaaaaaaaaaaaaaaaaaa</w:p>"), 1<<10)
	for n := 0; n < size; n += len(chunk) {
		if _, err := f.Write(chunk); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestDocumentsThatCannotBeRead holds that archives that are no documents, and those that
// unpack without end, are refused in words.
func TestDocumentsThatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		content []byte
		says    string
	}{
		"bomb.docx":    {bombOf(t, mostPart+1), "more than any text"},
		"empty.docx":   {zipOf(t, "word/other.xml", "<x/>"), "no text"},
		"damaged.docx": {[]byte("PK\x03\x04 word/ and no more"), "damaged"},
		"broken.docx":  {zipOf(t, "word/document.xml", "<<<"), "damaged"},
		"plain.docx":   {zipOf(t, "word/document.xml", "<w:document><w:p><w:t>Hello</w:t></w:p></w:document>"), "No date"},
	} {
		_, err := Read(context.Background(), []string{saved(t, name, c.content)}, Options{Now: now})
		var user *calendar.UserError
		if !errors.As(err, &user) || !strings.Contains(user.Sentence, c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

// TestWordLists holds the numbers that Word gives to paragraphs, which its text lacks.
func TestWordLists(t *testing.T) {
	const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`
	const styles = `<w:styles><w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
	para := func(props, text string) string {
		return "<w:p><w:pPr>" + props + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
	}
	list := func(id, level int) string {
		return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, id)
	}
	text := "<w:document><w:body>" + para("", "Heading") + para(list(1, 0), "One") + para(list(1, 1), "Part") + para(list(1, 1), "Part") + para(list(2, 0), "Point") +
		para(`<w:pStyle w:val="Item"/>`, "Two") + para(list(0, 0), "Plain") + `<w:p><w:del><w:r><w:t>Gone</w:t></w:r></w:del><w:r><w:t>Kept</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc>` + para(list(1, 0), "") + `</w:tc><w:tc>` + para("", "Cell") + para("", "More of the longest cell") + `</w:tc><w:tc>` + para("", "Chair") + `</w:tc></w:tr></w:tbl></w:body></w:document>`
	b := zipOf(t, "word/document.xml", text, "word/numbering.xml", numbering, "word/styles.xml", styles)
	lines, err := readDOCX(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	const want = "Heading\n4.\tOne\n4a)\tPart\n4b)\tPart\nPoint\n5.\tTwo\nPlain\nKept\n6.\tCell\tChair\nMore of the longest cell"
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := roman(4) + roman(9) + roman(38); got != "IVIXXXXVIII" {
		t.Error(got)
	}
}

// TestReadAgenda holds that an agenda is read also where it has no date, and that files
// without one say so.
func TestReadAgenda(t *testing.T) {
	pages, problems, err := ReadAgenda(context.Background(), saved(t, "a.txt", []byte("Agenda\nVenue: Town Hall\n1. Apologies\n2. Close\n")), Options{Now: now})
	if err != nil || len(pages) != 1 || len(pages[0].Items) != 2 || !pages[0].Date.IsZero() || pages[0].Place != "Town Hall" || len(problems) != 1 {
		t.Errorf("%+v %v %v", pages, problems, err)
	}
	_, _, err = ReadAgenda(context.Background(), saved(t, "a.ics", []byte(icsOf("a", "20270101T100000Z"))), Options{Now: now})
	if err == nil || !strings.Contains(err.Error(), "no committee page") {
		t.Errorf("a calendar: %v", err)
	}
	if _, _, err = ReadAgenda(context.Background(), "missing.pdf", Options{Now: now}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}
