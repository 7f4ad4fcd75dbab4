package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"convenor/calendar"
)

// readBytes reads a file of some name and content.
func readBytes(t *testing.T, name string, content []byte, o Options) *calendar.Import {
	t.Helper()
	o.Now = now
	im, err := Read(context.Background(), []string{saved(t, name, content)}, o)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return im
}

// sittingsOf puts what was read into short lines for comparing.
func sittingsOf(im *calendar.Import) string {
	var b strings.Builder
	for _, m := range im.Meetings {
		for _, o := range m.Sittings {
			from, to := o.Start.In(calendar.London()), o.End.In(calendar.London())
			b.WriteString(from.Format("2006-01-02"))
			switch {
			case o.AllDay && to.Sub(from) > 26*time.Hour:
				b.WriteString(".." + to.AddDate(0, 0, -1).Format("2006-01-02"))
			case o.AllDay:
				b.WriteString(" all day")
			case o.EndAssumed:
				b.WriteString(from.Format(" 15:04"))
			default:
				b.WriteString(from.Format(" 15:04") + to.Format("-15:04"))
			}
			fmt.Fprintf(&b, " %s", o.Label())
			if o.Place != "" {
				fmt.Fprintf(&b, " @ %s", o.Place)
			}
			if o.Status != calendar.StatusConfirmed {
				fmt.Fprintf(&b, " %s", o.Status)
			}
			if o.InDoubt != "" {
				b.WriteString(" ?")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func wantSittings(t *testing.T, im *calendar.Import, want string) {
	t.Helper()
	if got, want := sittingsOf(im), strings.TrimPrefix(want, "\n"); got != want {
		t.Errorf("got\n%swant\n%sproblems: %v", got, want, im.Files)
	}
}

// told tells whether a problem at a line has some words.
func told(im *calendar.Import, line int, words string) bool {
	for _, f := range im.Files {
		for _, p := range f.Problems {
			if p.Line == line && strings.Contains(p.Message, words) {
				return true
			}
		}
	}
	return false
}

// TestATableOfMeetings holds dates and times in the forms that sheets have them in, bad
// rows by number, and the columns told.
func TestATableOfMeetings(t *testing.T) {
	im := readBytes(t, "dates.csv", []byte(`Committee,Day,Date,Time,Venue,Status
Cabinet,Tuesday,12/05/2026,10am–12noon,Council Chamber,
Health Scrutiny,,14 May 2026,1.30 - 3.30pm,"Room 2, Shire Hall",Cancelled
Schools Forum,,2026-05-20,0915,,Provisional
Audit,,31/06/2026,10:00,,
Pensions,,,10:00,,
,,,,,
Planning,Wed,5th June 2026,6.00 p.m.,,
Licensing,,19/05/2026,tbc,Teams,
`), Options{})
	wantSittings(t, im, `
2026-05-12 10:00-12:00 Cabinet @ Council Chamber
2026-05-14 13:30-15:30 Health Scrutiny @ Room 2, Shire Hall CANCELLED
2026-05-20 09:15 Schools Forum TENTATIVE
2026-06-05 18:00 Planning ?
2026-05-19 all day Licensing @ Teams ?
`)
	if !told(im, 1, "Columns: C date, B weekday, D start, A body, E place, F status.") {
		t.Errorf("the columns are not told: %v", im.Files[0].Problems)
	}
	if !told(im, 5, "no such day") || !told(im, 6, "no date") || !told(im, 8, "is a Friday, not a Wednesday") {
		t.Errorf("bad rows are not told by number: %v", im.Files[0].Problems)
	}
	if im.TimesInDoubt != 2 || im.Entries != 5 {
		t.Errorf("%d in doubt, %d entries", im.TimesInDoubt, im.Entries)
	}
	if o := im.Meetings[4].Sittings[0]; o.Presence != calendar.PresenceRemote || o.InDoubt != timeToConfirm {
		t.Errorf("%+v", o)
	}
}

// TestThreeFourIsTheThirdOfApril holds that figures are read day first, that it is said, and
// that they are in doubt unless weekday or other rows settle it.
func TestThreeFourIsTheThirdOfApril(t *testing.T) {
	alone := readBytes(t, "a.csv", []byte("Date,Time,Title\n03/04/2026,10:00,Board\n"), Options{})
	wantSittings(t, alone, "2026-04-03 10:00 Board ?\n")
	if !told(alone, 2, "day first, as 3 April") {
		t.Error("not said")
	}
	shown := readBytes(t, "b.csv", []byte("Date,Time,Title\n03/04/2026,10:00,Board\n14/04/2026,10:00,Board\n"), Options{})
	wantSittings(t, shown, "2026-04-03 10:00 Board\n2026-04-14 10:00 Board\n")
	if !told(shown, 2, "as row 3 shows") {
		t.Errorf("not said: %v", shown.Files[0].Problems)
	}
	weekday := readBytes(t, "c.csv", []byte("Date,Time,Title\nFri 03/04/2026,10:00,Board\n"), Options{})
	wantSittings(t, weekday, "2026-04-03 10:00 Board\n")
	american := readBytes(t, "d.csv", []byte("Date,Time,Title\n03/04/2026,10:00,Board\n04/14/2026,10:00,Board\n"), Options{})
	wantSittings(t, american, "2026-04-03 10:00 Board ?\n2026-04-14 10:00 Board ?\n")
	wrong := readBytes(t, "e.csv", []byte("Date,Time,Title\nWed 03/04/2026,10:00,Board\n"), Options{})
	wantSittings(t, wrong, "2026-04-03 10:00 Board ?\n")
	if !told(wrong, 2, "Wed 4 Mar 2026") {
		t.Errorf("the likelier is not offered: %v", wrong.Files[0].Problems)
	}
}

// TestOutlooksOwnExport holds that Outlook's headings are known, reminders are not taken for
// dates, all-day entries end where they end, and private ones keep nothing but their times.
func TestOutlooksOwnExport(t *testing.T) {
	im := readBytes(t, "outlook.csv", []byte(`"Subject","Start Date","Start Time","End Date","End Time","All day event","Reminder on/off","Reminder Date","Reminder Time","Meeting Organizer","Required Attendees","Location","Private","Sensitivity","Show time as"
"ICB Board","14/10/2026","09:30:00","14/10/2026","12:00:00","False","True","14/10/2026","09:15:00","Rowan Hale","x@example.org","Norbury","False","Normal","2"
"Leave","19/10/2026","00:00:00","22/10/2026","00:00:00","True","False",,,,,,"False","Normal","4"
"Dentist in Norbury","20/10/2026","15:00:00","20/10/2026","16:00:00","False","False",,,,,"High Street","True","Private","3"
`), Options{})
	wantSittings(t, im, `
2026-10-14 09:30-12:00 ICB Board @ Norbury
2026-10-19..2026-10-21 Leave
2026-10-20 15:00-16:00 Private appointment
`)
	board, leave, dentist := im.Meetings[0].Sittings[0], im.Meetings[1].Sittings[0], im.Meetings[2].Sittings[0]
	if board.Organiser != "Rowan Hale" || board.Show != calendar.ShowBusy || leave.Show != calendar.ShowOutOfOffice {
		t.Errorf("%+v %+v", board, leave)
	}
	if dentist.Title != "" || dentist.Place != "" || !im.Meetings[2].Private || im.PrivateMasked != 1 {
		t.Errorf("private: %+v", dentist)
	}
	if strings.Contains(fmt.Sprintf("%+v", im), "Dentist") {
		t.Error("the words of a private entry are kept")
	}
}

// TestCharactersAndSeparators holds the encodings and separators of tables.
func TestCharactersAndSeparators(t *testing.T) {
	table := "Date;Time;Title;Venue\n12/10/2026;10–12noon;Fórum;Tŷ Hall\n"
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(table)
	if err != nil {
		t.Fatal(err)
	}
	windows, err := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(table, "ŷ", "ý"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"utf8.csv": table, "bom.csv": "\ufeff" + table, "utf16.csv": utf16, "windows.csv": windows,
		"tabs.tsv": strings.ReplaceAll(table, ";", "\t"), "commas.csv": strings.ReplaceAll(table, ";", ","),
		"said.csv": "sep=;\n" + table, "cr.csv": strings.ReplaceAll(table, "\n", "\r"),
	} {
		im := readBytes(t, name, []byte(text), Options{})
		if len(im.Meetings) != 1 {
			t.Errorf("%s: %d meetings", name, len(im.Meetings))
			continue
		}
		o := im.Meetings[0].Sittings[0]
		if o.Title != "Fórum" || !strings.HasPrefix(o.Place, "T") || o.End.Sub(o.Start) != 2*time.Hour {
			t.Errorf("%s: %+v", name, o)
		}
	}
}

// TestColumnsWithoutHeadings holds that content tells the columns, and that a mapping given or
// remembered goes before what is guessed.
func TestColumnsWithoutHeadings(t *testing.T) {
	table := []byte("Health and Wellbeing Board,12/10/2026,10:00,12:00,Shire Hall\nPlace Partnership,13/10/2026,14:00,15:00,Library\n")
	wantSittings(t, readBytes(t, "a.csv", table, Options{}), `
2026-10-12 10:00-12:00 Health and Wellbeing Board @ Shire Hall
2026-10-13 14:00-15:00 Place Partnership @ Library
`)
	asked := []calendar.ColumnChoice{{Column: "C"}, {Column: "d"}, {Column: "A"}, {Column: "E", Field: "title"}}
	want := "2026-10-12 all day Shire Hall ?\n2026-10-13 all day Library ?\n"
	wantSittings(t, readBytes(t, "a.csv", table, Options{Columns: asked}), want)
	path := saved(t, "a.csv", table)
	sheets, err := Sheets(context.Background(), []string{path}, Options{Now: now})
	if err != nil || len(sheets) != 1 || sheets[0].Columns[1].Field != "date" || len(sheets[0].Columns[0].Sample) != 2 {
		t.Fatalf("%+v %v", sheets, err)
	}
	held := Mapping{Columns: map[Column]int{ColumnDate: 2, ColumnTitle: 5}}
	wantSittings(t, readBytes(t, "a.csv", table, Options{Layouts: map[string]Mapping{sheets[0].Fingerprint: held}}), want)
}

// TestTheSameRowHasTheSameName holds that a row keeps its UID wherever it stands, and that a row
// given twice comes in once.
func TestTheSameRowHasTheSameName(t *testing.T) {
	a := readBytes(t, "a.csv", []byte("Date,Time,Title\n12/10/2026,10:00,Board\n13/10/2026,10:00,Board\n"), Options{})
	b := readBytes(t, "b.csv", []byte("Title,When,Time\nBoard,13 October 2026,10am\nOther,14 October 2026,10am\nBOARD,12 October 2026,10am\nBoard,12 October 2026,10:00\n"), Options{})
	if a.Meetings[0].UID != b.Meetings[2].UID || a.Meetings[1].UID != b.Meetings[0].UID || len(b.Meetings) != 3 {
		t.Errorf("%+v\n%+v", a.Meetings, b.Meetings)
	}
	if !told(b, 5, "same meeting as in row 4") {
		t.Errorf("%v", b.Files[0].Problems)
	}
}

// workbook makes a workbook; each sheet's rows are given as cells.
func workbook(t *testing.T, change func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	change(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// fill writes rows into a sheet.
func fill(t *testing.T, f *excelize.File, sheet string, rows ...[]any) {
	t.Helper()
	for i, row := range rows {
		if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAWorkbook holds real dates and times of Excel beside text, a title above the
// headings, several sheets, a hidden one, and rows by number.
func TestAWorkbook(t *testing.T) {
	b := workbook(t, func(f *excelize.File) {
		fill(t, f, "Sheet1",
			[]any{"Health and Wellbeing Board: meeting dates 2026/27"},
			[]any{},
			[]any{"Date", "Start time", "End time", "Venue"},
			[]any{time.Date(2026, 10, 12, 0, 0, 0, 0, time.UTC), 0.395833333333333, 0.5, "Shire Hall"},
			[]any{time.Date(2026, 11, 9, 14, 0, 0, 0, time.UTC), nil, "4pm", "Teams"},
			[]any{"Monday 14 December", "10.30am", "12", nil},
			[]any{46034, 9.3, nil, nil},
			[]any{"to be agreed", 0.5, nil, nil})
		for _, name := range []string{"Notes", "Old"} {
			if _, err := f.NewSheet(name); err != nil {
				t.Fatal(err)
			}
		}
		fill(t, f, "Notes", []any{"Nothing here"})
		fill(t, f, "Old", []any{"Date", "Title"}, []any{"12/10/2020", "Old"})
		if err := f.SetSheetVisible("Old", false); err != nil {
			t.Fatal(err)
		}
	})
	im := readBytes(t, "dates.xlsx", b, Options{})
	wantSittings(t, im, `
2026-10-12 09:30-12:00 Health and Wellbeing Board @ Shire Hall
2026-11-09 14:00-16:00 Health and Wellbeing Board @ Teams
2026-12-14 10:30-12:00 Health and Wellbeing Board
2026-01-12 09:30 Health and Wellbeing Board ?
`)
	if im.Files[0].Kind != "xlsx" || !told(im, 8, "cannot be read") || !told(im, 0, "hidden sheet") {
		t.Errorf("%v", im.Files)
	}
}

// TestDatesCountedFrom1904 holds the date system of old Macintosh workbooks.
func TestDatesCountedFrom1904(t *testing.T) {
	b := workbook(t, func(f *excelize.File) {
		yes := true
		if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			t.Fatal(err)
		}
		fill(t, f, "Sheet1", []any{"Date", "Time", "Title"}, []any{46307 - days1904, 0.5, "Board"})
	})
	wantSittings(t, readBytes(t, "mac.xlsx", b, Options{}), "2026-10-12 12:00 Board\n")
}

// TestTablesThatAreNone holds what is said of files that are no table of meetings.
func TestTablesThatAreNone(t *testing.T) {
	for name, want := range map[string]struct{ content, says string }{
		"empty.csv":   {"", "empty"},
		"words.csv":   {"Name,Post\nRowan Hale,Director\n", "No column of dates"},
		"page.csv":    {"<html><body>Sign in</body></html>", "web page"},
		"broken.xlsx": {"PK\x03\x04 no more", "damaged"},
	} {
		_, err := Read(context.Background(), []string{saved(t, name, []byte(want.content))}, Options{Now: now})
		if err == nil || !strings.Contains(err.Error(), want.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	long := "Date,Title\n" + strings.Repeat("12/10/2026,Board\n", 2000)
	if _, err := Read(ctx, []string{saved(t, "long.csv", []byte(long))}, Options{Now: now}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestCellsOfTimeAndLength holds times and lengths as sheets store them.
func TestCellsOfTimeAndLength(t *testing.T) {
	s := &sheet{}
	for cell, want := range map[string]string{
		"0.395833333333333": "09:30", "0": "00:00", "0930": "09:30", "930": "09:30", "1400": "14:00", "9.30": "09:30",
		"14.5": "14:50", "9.75": "", "25": "", "-1": "", "NaN": "", "0x1p-2": "", "1e300": "", "46307.5": "12:00", "46307": "", "10": "10:00", "": "",
	} {
		got := ""
		if c, ok := s.clock(cell); ok {
			got = c.start.String()
		}
		if got != want {
			t.Errorf("time %q: got %q, want %q", cell, got, want)
		}
	}
	for cell, want := range map[string]int{"90": 90, "2": 120, "1.5": 90, "2 hours": 120, "1h 30m": 90, "90 mins": 90, "1:30": 90,
		"0.0625": 90, "1 hr 15": 60, "": 0, "long": 0, "99999": 0, "-5": 0} {
		if got := minutesIn(cell, false); got != want {
			t.Errorf("length %q: got %d, want %d", cell, got, want)
		}
	}
}

// benchmarkSheets reads a file of 20,000 rows.
func benchmarkSheets(b *testing.B, name string, content []byte) {
	for b.Loop() {
		im := &calendar.Import{}
		in := opened{name: name, r: bufioOf(content), options: Options{Now: now}, im: im, file: &calendar.ImportFile{}}
		if err := formatOf(name, content[:4]).read(context.Background(), &in); err != nil || len(im.Meetings) != 20_000 {
			b.Fatalf("%d meetings, %v", len(im.Meetings), err)
		}
	}
}

// BenchmarkCSV reads 20,000 rows of text.
func BenchmarkCSV(b *testing.B) {
	_, rows := many(20_000)
	benchmarkSheets(b, "a.csv", []byte(rows))
}

// BenchmarkWorkbook reads 20,000 rows of a workbook.
func BenchmarkWorkbook(b *testing.B) {
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	for i := range 20_001 {
		row := []any{46000 + i%1500, 0.4375, 0.5, fmt.Sprintf("Committee number %d", i), "Shire Hall"}
		if i == 0 {
			row = []any{"Date", "Start", "End", "Title", "Venue"}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), row); err != nil {
			b.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := errors.Join(w.Flush(), f.Write(&out), f.Close()); err != nil {
		b.Fatal(err)
	}
	benchmarkSheets(b, "a.xlsx", out.Bytes())
}

// FuzzCSV holds that no table crashes the reader or holds it up, and that every meeting has
// a start, an end not before it, and a name.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"Date,Time,Title\n03/04/2026,10-12,Board\n", "a;b\n1;2\n", "\"", "Date\tEnd\n46307\t0.5\n", "\xff\xfeD\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		im := &calendar.Import{}
		in := opened{name: "f.csv", r: bufioOf(b), options: Options{Now: now}, im: im, file: &calendar.ImportFile{}}
		_ = readCSV(context.Background(), &in) // whatever is wrong is told, not crashed
		checkImport(t, im)
	})
}
