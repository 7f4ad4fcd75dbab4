package agenda

import (
	"strings"
	"testing"

	"convenor/calendar"
)

// TestPairsAreRead holds the table of pairs: with and without a header, a label, a byte
// order mark and carriage returns.
func TestPairsAreRead(t *testing.T) {
	const text = "\ufeffitem_a\tbody_a\tdate_a\titem_b\tbody_b\tdate_b\tlabel\r\n" +
		"BCF\tHWB\t2027-01-13\tJFP\tICB\t\tdup\tbecause\r\nA\t\t\tB\t\t\nC\t\t\tD\t\t\tperhaps\n"
	list, problems, err := ReadPairs(strings.NewReader(text))
	if err != nil || len(problems) != 0 || len(list) != 3 {
		t.Fatalf("%d pairs, problems %v, error %v", len(list), problems, err)
	}
	first := Example{Line{Title: "BCF", Body: "HWB", Date: calendar.NewDate(2027, 1, 13)}, Line{Title: "JFP", Body: "ICB"}, Dup}
	if list[0] != first || list[1].Label != "" || list[2].Label != "" {
		t.Errorf("read %+v", list)
	}
}

// TestBrokenPairsKeepTheirPlace holds that every line has its answer, and that what is
// wrong with it is told with its number.
func TestBrokenPairsKeepTheirPlace(t *testing.T) {
	list, problems, err := ReadPairs(strings.NewReader("only a title\n\nA\tx\t13/01/2027\tB\ty\t2027-13-01\n"))
	if err != nil || len(list) != 3 {
		t.Fatalf("%d pairs, error %v; want 3", len(list), err)
	}
	var lines []int
	for _, p := range problems {
		lines = append(lines, p.Line)
		if p.Message == "" || p.Severity != calendar.SeverityError {
			t.Errorf("problem %+v", p)
		}
	}
	if len(lines) != 4 || lines[0] != 1 || lines[1] != 2 || lines[3] != 3 {
		t.Errorf("problems on lines %v, want 1, 2, 3, 3", lines)
	}
	if list[0].A.Title != "only a title" || list[2].B.Title != "B" || !list[2].A.Date.IsZero() {
		t.Errorf("read %+v", list)
	}
}

// TestItemsAreRead holds the table of items, whose body and date may be missing.
func TestItemsAreRead(t *testing.T) {
	list, problems, err := ReadLines(strings.NewReader("Title\tBody\tDate\nBCF\tHWB\t2027-01-13\nJFP\n"))
	if err != nil || len(problems) != 0 || len(list) != 2 || list[1].Title != "JFP" || list[0].Body != "HWB" {
		t.Errorf("read %+v, problems %v, error %v", list, problems, err)
	}
	titles, err := ReadTitles(strings.NewReader("Apologies\n\nBCF\tHWB\n"))
	if err != nil || len(titles) != 3 || titles[2] != "BCF\tHWB" {
		t.Errorf("titles %q, error %v", titles, err)
	}
}

// TestARowWithoutEndIsAnError holds that what is no table is told, not read for ever.
func TestARowWithoutEndIsAnError(t *testing.T) {
	endless := strings.Repeat("x", 2*longestRow)
	if _, _, err := ReadPairs(strings.NewReader(endless)); err == nil {
		t.Error("pairs: no error")
	}
	if _, _, err := ReadLines(strings.NewReader(endless)); err == nil {
		t.Error("items: no error")
	}
	if _, err := ReadTitles(strings.NewReader(endless)); err == nil {
		t.Error("titles: no error")
	}
}
