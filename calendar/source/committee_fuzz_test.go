package source

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"convenor/calendar"
)

// fuzzed gives a reader and holds that whatever it reads is a sound import.
func fuzzed(t *testing.T) (*committeeReader, func()) {
	im := &calendar.Import{}
	file := calendar.ImportFile{Path: "fuzzed"}
	r := &committeeReader{im: im, file: &file, today: calendar.DateOf(now, calendar.London())}
	return r, func() {
		for i := range im.Meetings {
			m := &im.Meetings[i]
			if len(m.Sittings) != 1 || m.UID == "" {
				t.Fatalf("%+v", m)
			}
			o := m.Sittings[0]
			if o.Start.IsZero() || o.End.Before(o.Start) || o.Status == "" || (o.EndAssumed && !o.End.Equal(o.Start)) {
				t.Fatalf("%+v", o)
			}
			for _, it := range m.Agenda {
				if it.Title == "" || it.Minutes < 0 || len([]rune(it.Title)) > longestTitle || len([]rune(it.Purpose)) > longestPurpose {
					t.Fatalf("%+v", it)
				}
			}
		}
	}
}

// FuzzAnswer reads whatever comes as an answer of a committee website's service.
func FuzzAnswer(f *testing.F) {
	f.Add([]byte(listAnswer))
	f.Add([]byte(oneAnswer))
	f.Add([]byte("<a><b></a>&amp;<![CDATA[x]]>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, check := fuzzed(t)
		_ = r.readAnswer(data)
		check()
	})
}

// FuzzPage reads whatever comes as a web page.
func FuzzPage(f *testing.F) {
	f.Add([]byte(meetingPage))
	f.Add([]byte(listOf(`<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?MId=1">1 Sep 2027 7.00 pm</a> - CANCELLED</li>`)))
	f.Add([]byte(`<td class="SimpleCalendarDate">Tuesday, 8 June</td><p class="Meeting"><a href="/Meeting/5/">10:00 Board</a></p>`))
	f.Add([]byte(`<td class="DateColumn"><a>9 Jul 2026 11:00 - Board</a></td>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, check := fuzzed(t)
		_ = r.readPage(data)
		check()
	})
}

// FuzzAgendaText reads whatever comes as the text of an agenda.
func FuzzAgendaText(f *testing.F) {
	f.Add("Agenda\nBoard - Tuesday, 25 May 2027 9.00 am\n1. Minutes (Pages 1 - 4)\n2. Close (10 mins)\n")
	f.Add("Venue: X\nNo. | Item |\n---|---|\nTitle To receive it. Minutes: None. |\n")
	f.Add("1\n2\n3\nHWB.14 A\n22/22 B\n10.05am\n")
	f.Add("Date:\tTime:\tVenue:\n|||\n(Pages 91 - ")
	f.Fuzz(func(t *testing.T, text string) {
		r, check := fuzzed(t)
		lines := strings.Split(text, "\n")
		looksLikeAgenda(lines)
		_ = r.readAgendaLines(lines)
		check()
	})
}

// FuzzDOCX reads whatever comes as the text of a Word document.
func FuzzDOCX(f *testing.F) {
	f.Add("<w:document><w:tbl><w:tr><w:tc><w:p><w:t>1</w:t></w:p></w:tc></w:tr></w:tbl></w:document>", "<w:num w:numId='1'/>")
	f.Add("<w:p><w:numPr><w:ilvl w:val='9'/><w:numId w:val='1'/></w:numPr><w:t>x</w:t></w:p>", "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:lvlText w:val='%9%1'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>")
	f.Fuzz(func(t *testing.T, document, numbering string) {
		b := zipOf(t, "word/document.xml", document, "word/numbering.xml", numbering)
		_, _ = readDOCX(bytes.NewReader(b), int64(len(b)))
	})
}

// FuzzPDF reads whatever comes as a PDF.
func FuzzPDF(f *testing.F) {
	for _, name := range []string{"testdata/paper-summons-libreoffice.pdf", "testdata/paper-summons-chromium.pdf"} {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), longestPDF)
		defer cancel()
		lines, err := readPDF(ctx, bytes.NewReader(data), int64(len(data)))
		if err == nil {
			r, check := fuzzed(t)
			_ = r.readAgendaLines(lines)
			check()
		}
	})
}
