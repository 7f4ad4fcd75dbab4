package main

import (
	"archive/zip"
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// unit is how large files are in the short form; in the long one they are 32 times that, a
// gigabyte.
const unit = 32 << 20

// commanding is text that commands a terminal, a spreadsheet, a web page or a calendar, and
// turns a line round.
var commanding = []string{"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "<script>alert(1)</script>", "]]><x>", "a\x1b]0;owned\x07\x1b[2J",
	"\u009b31m", "\u202etxt.exe\u2066", "x\\nATTENDEE:mailto:a@example.org", "\x00nul", "&amp;<!--", strings.Repeat("W", 20_000)}

// fileAttacks are those that lie in files.
func fileAttacks(scale int64) []attack {
	size := unit * scale
	given := func(name, file, says string, write func(w io.Writer) error) attack {
		return attack{name: name, says: says, make: func(dir string) ([]string, error) {
			path := filepath.Join(dir, file)
			return []string{"import", "--preview", "--source", "Hostile", path}, create(path, write)
		}}
	}
	repeated := func(head, body string) func(io.Writer) error {
		return func(w io.Writer) error { return repeat(w, head, body, size) }
	}
	const head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
	return []attack{
		given("large .ics of one entry over and over", "a.ics", "", repeated(head, "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270114T100000Z\r\nSUMMARY:Board\r\nEND:VEVENT\r\n")),
		given("large .ics of nothing but nulls", "nulls.ics", "", func(w io.Writer) error { return repeat(w, "", strings.Repeat("\x00", 4096), size) }),
		given("large .ics of one line", "line.ics", "", repeated(head+"SUMMARY:", "aaaaaaaaaaaaaaaa")),
		given("large .csv", "a.csv", "", repeated("Date,Time,Title\n", "14/05/2027,10:00,Board\n")),
		given("large .csv of one cell", "cell.csv", "", repeated("Date,Time,Title\n14/05/2027,10:00,\"", "aaaaaaaaaaaaaaaa\n")),
		given("large .xml", "a.xml", "", repeated("<ArrayOfMeeting>", "<meeting><meetingid>1</meetingid><meetingtitle>Board</meetingtitle></meeting>")),
		given("xml that is nested", "deep.xml", "", repeated("", "<a>")),
		given("xml with entities of entities", "laughs.xml", "", func(w io.Writer) error {
			_, err := io.WriteString(w, `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><x>&b;&c;</x>`)
			return err
		}),
		given("large .html", "a.html", "", repeated("<html><body>", "<div><p>Board 14 May 2027</p>")),
		given("large .txt", "a.txt", "", repeated("", "Board 14 May 2027 10:00\n")),
		given(fmt.Sprintf("%d events", 31_250*scale), "many.ics", "", func(w io.Writer) error { return events(w, int(31_250*scale)) }),
		given("an entry of every hostile text", "nasty.ics", "", nasty),
		given("archive of high ratio", "ratio.zip", "", packed("a.ics", func(w io.Writer) error { return repeat(w, head, "X-A:aaaaaaaaaaaaaaaaaaaaaaa\r\n", 4*size) })),
		given("archive in an archive", "nested.zip", "archive inside an archive", packed("b.zip", packed("c.zip", packed("d.ics", repeated(head, "X"))))),
		given("archive of very many files", "many.zip", "", func(w io.Writer) error { return manyMembers(w, 40_000) }),
		given("archive with names that lead out of it", "names.zip", "", hostileNames),
		given("workbook that unpacks to far more", "a.xlsx", "", workbook(4*size)),
		given("document that unpacks to far more", "a.docx", "", packed("word/document.xml", repeated("<w:document><w:body>", "<w:p><w:r><w:t>Item</w:t></w:r></w:p>"))),
		hostileFiles(),
	}
}

// hostileFiles is a folder of files whose names would command a terminal or a shell, or be
// taken for flags; those that the system refuses are left out.
func hostileFiles() attack {
	return attack{name: "hostile names of files", make: func(dir string) ([]string, error) {
		for _, name := range []string{"-rf.ics", "a\nb.ics", "\x1b[2J.ics", "\u202escI.ics", "$(reboot).ics", "=cmd().csv", "con.ics", strings.Repeat("n", 240) + ".ics", "a;b|c&d.ics", "\xff\xfe.ics"} {
			if err := create(filepath.Join(dir, name), nasty); err != nil && !os.IsNotExist(err) {
				continue
			}
		}
		return []string{"import", "--preview", "--source", "Hostile", dir}, nil
	}}
}

// create writes a file.
func create(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	if err := write(w); err != nil {
		f.Close()
		return err
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// repeat writes a head and then a body over and over, up to so many bytes.
func repeat(w io.Writer, head, body string, size int64) error {
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	block := strings.Repeat(body, max(1, (64<<10)/len(body)))
	for done := int64(0); done < size; done += int64(len(block)) {
		if _, err := io.WriteString(w, block); err != nil {
			return err
		}
	}
	return nil
}

// events writes a calendar of so many different entries.
func events(w io.Writer, n int) error {
	if _, err := io.WriteString(w, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"); err != nil {
		return err
	}
	for i := range n {
		day := i%28 + 1
		if _, err := fmt.Fprintf(w, "BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:2027%02d%02dT%02d%02d00Z\r\nDURATION:PT1H\r\nSUMMARY:Sitting %d\r\nEND:VEVENT\r\n", i, i/28%12+1, day, i/336%24, i/8064%60, i); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "END:VCALENDAR\r\n")
	return err
}

// nasty writes a calendar with every hostile text in every property.
func nasty(w io.Writer) error {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
	for i, text := range commanding {
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%d%s\r\nDTSTART;TZID=%s:20270114T%02d0000\r\nSUMMARY:%s\r\nLOCATION:%s\r\nORGANIZER;CN=%s:mailto:a@example.org\r\nRRULE:%s\r\nEND:VEVENT\r\n", i, text, text, i, text, text, text, text)
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:b%d\r\nDTSTART:20270114T%02d0000Z\r\nSUMMARY:%s\r\nEND:VEVENT\r\n", i, i, text)
	}
	b.WriteString("END:VCALENDAR\r\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// packed writes an archive of one file.
func packed(name string, write func(io.Writer) error) func(io.Writer) error {
	return func(w io.Writer) error {
		z := zip.NewWriter(w)
		f, err := z.Create(name)
		if err != nil {
			return err
		}
		if err := write(f); err != nil {
			return err
		}
		return z.Close()
	}
}

// workbook writes a workbook whose one sheet unpacks to so many bytes.
func workbook(size int64) func(io.Writer) error {
	return func(w io.Writer) error {
		z := zip.NewWriter(w)
		for _, part := range [][2]string{
			{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`},
			{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
			{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`},
			{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		} {
			f, err := z.Create(part[0])
			if err != nil {
				return err
			}
			if _, err := io.WriteString(f, part[1]); err != nil {
				return err
			}
		}
		f, err := z.Create("xl/worksheets/sheet1.xml")
		if err != nil {
			return err
		}
		if err := repeat(f, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`, `<row><c t="inlineStr"><is><t>Board</t></is></c></row>`, size); err != nil {
			return err
		}
		return z.Close()
	}
}

// manyMembers writes an archive of very many empty files.
func manyMembers(w io.Writer, n int) error {
	z := zip.NewWriter(w)
	for i := range n {
		if _, err := z.Create(fmt.Sprintf("%d.ics", i)); err != nil {
			return err
		}
	}
	return z.Close()
}

// hostileNames writes an archive whose files would be written elsewhere if anything were
// unpacked by name.
func hostileNames(w io.Writer) error {
	z := zip.NewWriter(w)
	for i, name := range []string{"../../escaped.ics", "/etc/escaped.ics", `C:\Windows\escaped.ics`, `..\..\escaped.ics`, "nul\x00.ics", "aux.ics", "COM1.ics", "a:b.ics",
		strings.Repeat("n/", 2000) + "n.ics", strings.Repeat("x", 60_000) + ".ics", "\u202escI.ics", "\x1b[2J.ics", "~/.profile.ics", "-rf.ics", "a\nb.ics", ".ics"} {
		f, err := z.Create(name)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(f, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:%d\r\nDTSTART:20270114T100000Z\r\nSUMMARY:Board\r\nBROKEN\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", i); err != nil {
			return err
		}
	}
	return z.Close()
}
