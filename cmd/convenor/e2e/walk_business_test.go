//go:build e2e

package e2e

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// business is what the console says of January's agendas.
type business struct {
	Items, Standing, Substantive int
	Topics                       []struct {
		Topic, Lead string
		Items       []struct{ Body, Title string }
		OfficerHrs  float64 `json:"officer_hours"`
		SavedHours  float64 `json:"saved_hours"`
	}
}

// TestTheSameBusinessAndASafeDate is walk eight: three agendas come in, what is doubled on
// them is read off the page, and a date is tried that too few could come to, and one that
// all can.
func TestTheSameBusinessAndASafeDate(t *testing.T) {
	bothWays(t, newDesk, func(w way) {
		for _, body := range []string{"hwb-2027-01-13", "n-icb-2027-01-14", "n-icp-2027-01-20"} {
			w.opens("agenda-" + body + ".txt")
			w.sees("with an agenda of")
			if w.mouse {
				w.choose("Same meeting")
			} else {
				w.backTo("Same meeting")
				w.press("Right")
			}
			w.goOn("Join 1 with what is held")
			w.until("the agenda is in", func() bool { return newest(w.desk).Name == "Import of agenda-"+body+".txt" })
		}
		w.page("Agendas")
		w.sees("20 items: 8 standing, 12 of substance; 3 topics at", "8 of 12 items of substance (67%)",
			"7.5 h = 1.0 officer day", "Lead: Health and Wellbeing Board", "No body leads alone", "Lead: N ICB Board")
		w.keep("topics")
		w.business()
		w.choose("Strategic share")
		w.sees("1 of 5 strategic (20%)", "0 of 5 labels confirmed")
		w.labelsConfirmed()
		w.keep("share")
		w.tries("20/1/2027", "14-16")
		w.sees("9 of 20 members available, quorum 10: not quorate", "DASS, DPH; 11 with substitutes",
			"Meet in common with N ICP, same day and place", "amber")
		w.keep("not-quorate")
		w.at("13/1/2027", "10-12")
		w.sees("20 of 20 members available", "green")
		w.asksQuorum()
	})
}

// business holds the figures of the page against the console's.
func (w way) business() {
	w.t.Helper()
	got := read[business](w.desk, "duplicates", "--from", "2027-01-01", "--to", "2027-02-01")
	expects(w, "items", got.Items, 20)
	expects(w, "standing", got.Standing, 8)
	expects(w, "of substance", got.Substantive, 12)
	saved, shared := 0.0, 0
	var leads []string
	for _, topic := range got.Topics {
		saved += topic.SavedHours
		shared += len(topic.Items)
		leads = append(leads, topic.Lead)
	}
	slices.Sort(leads)
	expects(w, "leads", strings.Join(leads, ", "), ", Health and Wellbeing Board, N ICB Board")
	expects(w, "shared items", shared, 8)
	expects(w, "saved hours", math.Round(saved*10)/10, 7.5)
}

// labelsConfirmed confirms the labels of the ICB's items.
func (w way) labelsConfirmed() {
	w.t.Helper()
	if w.mouse {
		w.clickOn("N ICB Board")
	} else {
		w.tabTo("0 of 5 labels confirmed")
		w.press("Down")
	}
	w.sees("Confirm all 5")
	w.choose("Confirm all 5")
	w.sees("5 of 5 labels confirmed")
}

// tries tries a date for the Health and Wellbeing Board.
func (w way) tries(day, time string) {
	w.t.Helper()
	w.page("Dates")
	w.sees("Who is to sit?")
	w.fill("Type to find a body", "Health")
	w.seesNot("N ICP · North Wealdshire")
	w.choose("Health and Wellbeing Board · council-wide")
	w.at(day, time)
}

// at tries a day and a time.
func (w way) at(day, time string) {
	w.t.Helper()
	w.fillBeside("Date", day)
	w.fillBeside("Time", time)
	w.goOn("Try this date")
}

// asksQuorum asks the console of both dates.
func (w way) asksQuorum() {
	w.t.Helper()
	type answer struct {
		Light              string
		Quorate            bool
		Members, Available int
		WithSubstitutes    int `json:"with_substitutes"`
	}
	ask := func(at string) answer {
		out := w.ctl("--json", "quorum", "--body", "HWB", "--at", at, "--minutes", "120")
		if strings.HasPrefix(out, "[") {
			return decoded[[]answer](w.t, out)[0]
		}
		return decoded[answer](w.t, out)
	}
	expects(w, "Wed 20 Jan", ask("2027-01-20T14:00:00Z"), answer{"amber", false, 20, 9, 11})
	expects(w, "Wed 13 Jan", ask("2027-01-13T10:00:00Z"), answer{"green", true, 20, 20, 20})
}
