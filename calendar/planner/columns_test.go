package planner_test

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

const foreignTable = "Wann,Was,Raum\n13/02/2027 10:00,Board workshop,Shire Hall\n14/02/2027 11:00,Other thing,Room 2\n"

func (o *office) table(name, text string, columns ...calendar.ColumnChoice) *calendar.Preview {
	o.Helper()
	pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{o.file(name, text)}, Source: "dates", Columns: columns})
	o.must(err)
	return pre
}

// columnsOf gives what the columns of the first sheet were taken for.
func columnsOf(pre *calendar.Preview) (origin calendar.ReadingOrigin, of []string) {
	s := pre.Files[0].Sheets[0]
	for _, c := range s.Columns {
		of = append(of, c.Heading+"="+c.Field)
	}
	return s.Origin, of
}

// TestColumnsAreShownAndChanged holds that a preview tells what each column was taken for,
// that the caller may say otherwise, and that the next table of the layout is read so.
func TestColumnsAreShownAndChanged(t *testing.T) {
	o := newOffice(t)
	origin, of := columnsOf(o.table("a.csv", foreignTable))
	if want := []string{"Wann=date", "Was=title", "Raum=place"}; origin != calendar.ReadingGuessed || !slices.Equal(of, want) {
		t.Errorf("%s %v", origin, of)
	}
	pre := o.table("a.csv", foreignTable, calendar.ColumnChoice{Column: "raum", Field: "title"}, calendar.ColumnChoice{Column: "B"})
	if origin, of = columnsOf(pre); origin != calendar.ReadingAsked || !slices.Equal(of, []string{"Wann=date", "Was=", "Raum=title"}) {
		t.Errorf("%s %v", origin, of)
	}
	if c := pre.Files[0].Sheets[0].Columns[1]; c.Guess != "title" || !slices.Contains(c.Alternatives, "title") || c.Sample[0] != "Board workshop" {
		t.Errorf("%+v", c)
	}
	if list, err := o.Layouts(background); err != nil || len(list) != 0 {
		t.Fatalf("a preview remembered %v, %v", list, err)
	}
	o.accept(pre, planner.Choices{})
	again := o.table("b.csv", "Liste\n"+strings.Replace(foreignTable, "14/02", "15/02", 1))
	if origin, of = columnsOf(again); origin != calendar.ReadingRemembered || of[2] != "Raum=title" {
		t.Errorf("%s %v", origin, of)
	}
	list, err := o.Layouts(background)
	o.must(err)
	if len(list) != 1 || planner.LayoutName(&list[0]) != "Wann, Was, Raum" {
		t.Fatalf("%+v", list)
	}
	o.must(o.ForgetLayout(background, list[0].Fingerprint[:6]))
	if origin, _ = columnsOf(o.table("b.csv", foreignTable)); origin != calendar.ReadingGuessed {
		t.Errorf("after forgetting: %s", origin)
	}
	o.undo()
	if origin, _ = columnsOf(o.table("b.csv", foreignTable)); origin != calendar.ReadingRemembered {
		t.Errorf("after undoing that: %s", origin)
	}
	o.undo()
	if list, err := o.Layouts(background); err != nil || len(list) != 0 {
		t.Errorf("the import was undone, and still %v, %v", list, err)
	}
}

// TestColumnsThatAreNot holds that a column or field that does not exist is refused with the
// names of those that do.
func TestColumnsThatAreNot(t *testing.T) {
	o := newOffice(t)
	path := o.file("a.csv", foreignTable)
	for says, c := range map[string]calendar.ColumnChoice{"no column “Nix”": {Column: "Nix", Field: "title"}, "taken for “nix”": {Column: "Was", Field: "nix"}} {
		_, err := o.Preview(background, planner.ImportRequest{Paths: []string{path}, Columns: []calendar.ColumnChoice{c}})
		if err == nil || !strings.Contains(planner.Explain(err), says) {
			t.Errorf("%v: %v", c, err)
		}
	}
	if err := o.ForgetLayout(background, "abc"); err == nil || !strings.Contains(planner.Explain(err), "no layout abc") {
		t.Errorf("%v", err)
	}
}

// TestATableWithoutDatesCanBeSettled holds that the columns of a table can be looked at and
// said although nothing in it is known for a date.
func TestATableWithoutDatesCanBeSettled(t *testing.T) {
	o := newOffice(t)
	path := o.file("a.csv", "Name,Kommt\nBoard,am 13. Tag im Februar\n")
	q := planner.ImportRequest{Paths: []string{path}}
	if _, err := o.Preview(background, q); err == nil || !strings.Contains(planner.Explain(err), "A “Name”, B “Kommt”") {
		t.Errorf("%v", err)
	}
	sheets, err := o.Sheets(background, q)
	if err != nil || len(sheets) != 1 || sheets[0].Dated || len(sheets[0].Columns) != 2 {
		t.Errorf("%+v %v", sheets, err)
	}
	q.Columns = []calendar.ColumnChoice{{Column: "Kommt", Field: "date"}}
	if sheets, err = o.Sheets(background, q); err != nil || !sheets[0].Dated {
		t.Errorf("%+v %v", sheets, err)
	}
}

// TestPastedText holds that text is a source of its own, and that what is said once holds
// for what the text does not say itself.
func TestPastedText(t *testing.T) {
	o := newWealdshire(t)
	pre, err := o.Preview(background, planner.ImportRequest{Text: "Dates\n3 February\n10 February 2pm Norbury Town Hall\n", Body: "HWB",
		Said: planner.Said{Time: "10-12", Place: "Shire Hall", Year: "2027"}})
	o.must(err)
	if pre.Files[0].Kind != "text" || pre.Counts.New != 2 || pre.Counts.TimesInDoubt != 0 {
		t.Errorf("%+v %+v", pre.Files, pre.Counts)
	}
	o.accept(pre, planner.Choices{})
	wantLines(t, o.standing("2027-02-01", "2027-03-01"), "2027-02-03 10:00 to 2027-02-03 12:00 Health and Wellbeing Board",
		"2027-02-10 14:00 to 2027-02-10 16:00 Health and Wellbeing Board")
	if held := o.between("2027-02-01", "2027-03-01"); held[0].Place != "Shire Hall" || held[1].Place != "Norbury Town Hall" || held[0].Bodies[0] != "Health and Wellbeing Board" {
		t.Errorf("%+v", held)
	}
	for said, says := range map[planner.Said]string{{Time: "soon"}: "time “soon”", {Year: "next"}: "year “next”"} {
		if _, err := o.Preview(background, planner.ImportRequest{Text: "3 February", Said: said}); err == nil || !strings.Contains(planner.Explain(err), says) {
			t.Errorf("%+v: %v", said, err)
		}
	}
}

// TestTwoPastesAreTwoSources holds that text pasted later does not look like a new version of
// what was pasted before.
func TestTwoPastesAreTwoSources(t *testing.T) {
	o := newOffice(t)
	for i, text := range []string{"Board 3 February 2027 10:00", "Panel 4 February 2027 10:00\nPanel 1 February 2027 10:00"} {
		pre, err := o.Preview(background, planner.ImportRequest{Text: text})
		o.must(err)
		if pre.Counts.Missing != 0 {
			t.Errorf("%+v", pre.Counts)
		}
		o.accept(pre, planner.Choices{})
		o.now = o.now.AddDate(0, 0, i+1)
	}
	if sources, err := o.Sources(background); err != nil || len(sources) != 2 {
		t.Errorf("%v %v", sources, err)
	}
}
