package source

import (
	"testing"

	"convenor/calendar"
)

// TestTitlesAreCleared holds that what stands in an item's title but is not of it goes
// to its own place, or goes.
func TestTitlesAreCleared(t *testing.T) {
	for _, c := range []struct {
		number, title string
		want          calendar.AgendaItem
	}{
		{"1.", "Apologies for Absence", calendar.AgendaItem{Number: "1", Title: "Apologies for Absence"}},
		{"12/25", "Minutes pdf icon PDF 144 KB", calendar.AgendaItem{Number: "12/25", Title: "Minutes"}},
		{"3.", "Living Streets Plan pdf icon PDF 1 MB", calendar.AgendaItem{Number: "3", Title: "Living Streets Plan"}},
		{"", "Minutes of the last meeting held on 2 July 2026 PDF 464 KB/12", calendar.AgendaItem{Title: "Minutes of the last meeting held on 2 July 2026"}},
		{"7", "Budget Watch - Month 10 (Pages 1 - 4)", calendar.AgendaItem{Number: "7", Title: "Budget Watch - Month 10", Pages: 4}},
		{"7.", "CLOSURE OF THE OLD INFIRMARY (Pages 13 - ROAD SITE 54)", calendar.AgendaItem{Number: "7", Title: "CLOSURE OF THE OLD INFIRMARY ROAD SITE", Pages: 42}},
		{"9.", "CARE STRATEGY FOR THE COUNTY (Pages 91 -", calendar.AgendaItem{Number: "9", Title: "CARE STRATEGY FOR THE COUNTY"}},
		{"5a", "Needs Assessment 2026 update (15 mins)", calendar.AgendaItem{Number: "5a", Title: "Needs Assessment 2026 update", Minutes: 15}},
		{"2", "Workshop (1 hour)", calendar.AgendaItem{Number: "2", Title: "Workshop", Minutes: 60}},
		{"", "STANDING BUSINESS 6.00-6.10pm (10 mins)", calendar.AgendaItem{Title: "STANDING BUSINESS", At: "18:00", Minutes: 10}},
		{"", "Apologies for Absence (4:36pm)", calendar.AgendaItem{Title: "Apologies for Absence", At: "16:36"}},
		{"", "10:05 AM to 10:15 AM Welcome", calendar.AgendaItem{Title: "Welcome", At: "10:05", Minutes: 10}},
		{"4", "Better Care Fund Planning (Paper No. 25-219)", calendar.AgendaItem{Number: "4", Title: "Better Care Fund Planning", Paper: "25-219"}},
		{"", "23/00091 - Integrated Care Strategy", calendar.AgendaItem{Title: "Integrated Care Strategy", Paper: "23/00091"}},
		{"", "Place Partnership (PP) (Decision: 110611)", calendar.AgendaItem{Title: "Place Partnership (PP)", Paper: "110611"}},
		{"", "Pooled Fund - KEY DECISION", calendar.AgendaItem{Title: "Pooled Fund"}},
		{"", "Update on the Better Care Fund (Maria Oakden)", calendar.AgendaItem{Title: "Update on the Better Care Fund", Presenter: "Maria Oakden"}},
		{"", "Update on the Better Care Fund (Director of Adult Services)", calendar.AgendaItem{Title: "Update on the Better Care Fund", Presenter: "Director of Adult Services"}},
		{"", "Annual plan (Better Care Fund)", calendar.AgendaItem{Title: "Annual plan (Better Care Fund)"}},
		{"", "New hospitals - Presentation by Drs A Penn and B Vale", calendar.AgendaItem{Title: "New hospitals", Presenter: "Drs A Penn and B Vale"}},
		{"1.", "Election of Chair for 2026/27 (Agenda item 1)", calendar.AgendaItem{Number: "1", Title: "Election of Chair for 2026/27"}},
		{"", "Public questions (agenda item 7)", calendar.AgendaItem{Number: "7", Title: "Public questions"}},
		{"", "Budget 2024 - 25", calendar.AgendaItem{Title: "Budget 2024 - 25"}},
		{"", "Healthy Child Programme 0 - 19", calendar.AgendaItem{Title: "Healthy Child Programme 0 - 19"}},
		{"8", "Peer Challenge 02:04:18", calendar.AgendaItem{Number: "8", Title: "Peer Challenge"}},
		{"", "Appendix 1 - Notice (15th May 2026), item 7 PDF 141 KB", calendar.AgendaItem{Title: "Appendix 1 - Notice (15th May 2026)"}},
		{"8", "Minutes of 7 January 2026 at 10.00am in public", calendar.AgendaItem{Number: "8", Title: "Minutes of 7 January 2026 at 10.00am in public"}},
		{"HWB.14", "Question time.", calendar.AgendaItem{Number: "HWB.14", Title: "Question time"}},
	} {
		if got := itemOf(c.number, c.title); got != c.want {
			t.Errorf("%q:\n got %+v\nwant %+v", c.title, got, c.want)
		}
	}
}

// TestPresenterLines holds that the lines that name who brings an item are known.
func TestPresenterLines(t *testing.T) {
	for line, want := range map[string]string{
		"Presented By: Chair":                            "Chair",
		"Presented By:Chris Wren":                        "Chris Wren",
		"Report of the Director of Public Health":        "Director of Public Health",
		"Report of the Scrutiny Support Unit, attached.": "Scrutiny Support Unit",
		"Lead officer: A. Person, Head of Service":       "A. Person, Head of Service",
		"Presented by Dr Ada Moss":                       "Dr Ada Moss",
		"To receive the report of the Director":          "",
		"The board is asked to note the report":          "",
		"Lead exposure in housing":                       "",
	} {
		if got := presenterIn(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
