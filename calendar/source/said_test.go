package source

import (
	"context"
	"testing"
)

// TestSaidOnce holds that what is said of all goes to whatever does not say it itself, and not
// to a meeting that says that its time is to be confirmed.
func TestSaidOnce(t *testing.T) {
	said := Said{Title: "Panel", Time: "2pm - 4.30pm", Place: "Shire Hall", Year: "2027"}
	text := "Dates\n\n14 April\n15 April 10.00am, Library\n16 April, time TBC\n"
	im, err := FromText(context.Background(), "pasted", text, Options{Now: now, Said: said})
	if err != nil {
		t.Fatal(err)
	}
	wantSittings(t, im, `
2027-04-14 14:00-16:30 Panel @ Shire Hall
2027-04-15 10:00 Panel @ Library
2027-04-16 all day Panel @ Shire Hall ?
`)
	if o := im.Meetings[2].Sittings[0]; !o.ToConfirm {
		t.Errorf("%+v", o)
	}
	table := readBytes(t, "a.csv", []byte("Date,Time,Name\n14/04,,One\n15/04,10:00,Two\n16/04,TBC,Three\n"), Options{Said: said})
	wantSittings(t, table, `
2027-04-14 14:00-16:30 One @ Shire Hall
2027-04-15 10:00 Two @ Shire Hall
2027-04-16 all day Three @ Shire Hall ?
`)
}

// TestAWeekdayThatFitsNoYear holds that a weekday which contradicts its date is told although
// the year is a heading's.
func TestAWeekdayThatFitsNoYear(t *testing.T) {
	im := readBytes(t, "a.txt", []byte("Health and Wellbeing Board dates 2027\n\nWednesday 9 June 10am\nThurs 15 September 10am\n"), Options{})
	if !told(im, 4, "15 September 2027 is a Wednesday, not a Thursday") || im.Meetings[0].Sittings[0].InDoubt != "" {
		t.Errorf("%v", im.Files[0].Problems)
	}
}
