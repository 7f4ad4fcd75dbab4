package agenda_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

var tuesday = calendar.NewDate(2027, 1, 12)

func twoBoards(t *testing.T) *tables {
	w := newTables(t)
	w.bodies(calendar.Body{Name: "HWB", Kind: calendar.KindHWB}, calendar.Body{Name: "N ICP", Kind: calendar.KindICP, System: "N"},
		calendar.Body{Name: "N ICB", Kind: calendar.KindICBBoard, System: "N"}, calendar.Body{Name: "C ICB", Kind: calendar.KindICBBoard, System: "C"},
		calendar.Body{Name: "Place", Kind: calendar.KindPlace, System: "N"})
	return w
}

// TestOneSittingOfTwoBodiesIsOnePreparation holds that an item of a combined meeting is
// no duplicate, nor are two items of one agenda.
func TestOneSittingOfTwoBodiesIsOnePreparation(t *testing.T) {
	w := twoBoards(t)
	w.sit("HWB+N ICP", tuesday, "CEX DASS", "BCF quarter 3", "Better Care Fund Q3 return")
	if got := w.report(newReader(t, agenda.Options{})); len(got.Topics) != 0 || got.Substantive != 2 {
		t.Errorf("%d topics of %d items, want none of 2", len(got.Topics), got.Substantive)
	}
	w.sit("Place", tuesday.AddDays(3), "DASS", "BCF Q3")
	got := w.report(newReader(t, agenda.Options{}))
	if len(got.Topics) != 1 || got.Shared != 3 {
		t.Fatalf("%d topics with %d items, want 1 with 3", len(got.Topics), got.Shared)
	}
	// The combined sitting is the lead's: only the place's quarter hour is saved, of one
	// officer, doubled by preparation.
	if topic := got.Topics[0]; topic.Lead.Body != "HWB" || math.Abs(topic.SavedHours-0.5) > 1e-9 {
		t.Errorf("lead %+v, saved %.3f h; want HWB, 0.5", topic.Lead, topic.SavedHours)
	}
}

// TestMinutesOnTheAgendaCount holds that an item's own time wins over fifteen minutes,
// and that an officer's own day makes the days.
func TestMinutesOnTheAgendaCount(t *testing.T) {
	w := twoBoards(t)
	w.register.Officers[0].DayHours = 5
	w.sit("HWB", tuesday, "CEX", "Winter plan")
	w.sit("N ICB", tuesday.AddDays(1), "CEX", "Winter plan")
	w.agendas[0].Items[0].Minutes = 60
	topic := w.report(newReader(t, agenda.Options{})).Topics[0]
	if topic.Lead.Body != "N ICB" || math.Abs(topic.SavedHours-2.5) > 1e-9 || math.Abs(topic.DaysSaved-0.5) > 1e-9 {
		t.Errorf("lead %q saves %.3f h, %.3f days; want N ICB, 2.5, 0.5", topic.Lead.Body, topic.SavedHours, topic.DaysSaved)
	}
	if math.Abs(topic.OfficerHours-3.125) > 1e-9 {
		t.Errorf("%.3f officer-hours, want 3.125", topic.OfficerHours)
	}
}

// TestOfSeveralBodiesTheFullestLeads holds how the lead is found among boards of a kind,
// and for a matter that the table does not name.
func TestOfSeveralBodiesTheFullestLeads(t *testing.T) {
	w := twoBoards(t)
	w.sit("N ICB", tuesday, "CEX", "Winter plan", "Autism strategy")
	w.sit("C ICB", tuesday.AddDays(1), "CEX DASS", "Winter plan")
	w.sit("HWB", tuesday.AddDays(2), "CEX DASS DPH", "Winter plan", "Autism strategy")
	leads := map[string]string{}
	for _, topic := range w.report(newReader(t, agenda.Options{})).Topics {
		leads[topic.Matters[0]] = topic.Lead.Body
	}
	if leads["winter"] != "C ICB" || leads["autism"] != "HWB" {
		t.Errorf("leads %v", leads)
	}
}

// TestALeadThatHasItNowhereIsTold holds that the table's lead is named by kind where no
// such body has the business, and that everything then would be saved.
func TestALeadThatHasItNowhereIsTold(t *testing.T) {
	w := twoBoards(t)
	w.sit("N ICB", tuesday, "CEX", "BCF Q3 return")
	w.sit("N ICP", tuesday.AddDays(1), "CEX", "BCF Q3 return")
	topic := w.report(newReader(t, agenda.Options{})).Topics[0]
	if topic.Lead.Body != "" || topic.Lead.Kind != calendar.KindHWB || topic.Lead.Nobody || topic.SavedHours != topic.OfficerHours {
		t.Errorf("lead %+v, saved %.3f of %.3f", topic.Lead, topic.SavedHours, topic.OfficerHours)
	}
}

// TestWhatIsCancelledOrUnknown holds that a cancelled sitting's agenda does not count and
// that an agenda of no known sitting is an error.
func TestWhatIsCancelledOrUnknown(t *testing.T) {
	w := twoBoards(t)
	w.sit("N ICB", tuesday, "CEX", "Winter plan")
	w.sit("HWB", tuesday, "CEX", "Winter plan")
	w.sittings[1].Status = calendar.StatusCancelled
	r := newReader(t, agenda.Options{})
	if got := w.report(r); got.Items != 1 || len(got.Topics) != 0 {
		t.Errorf("%d items, %d topics; want 1 and 0", got.Items, len(got.Topics))
	}
	w.agendas = append(w.agendas, calendar.Agenda{Sitting: "none"})
	_, err := r.Duplicates(&calendar.Snapshot{Register: w.register, Sittings: w.sittings}, w.agendas)
	if !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("%v, want ErrNotFound", err)
	}
}

// TestTheRouteOfAPaperIsInOrderOfDate holds the order of a topic's items.
func TestTheRouteOfAPaperIsInOrderOfDate(t *testing.T) {
	w := twoBoards(t)
	w.sit("HWB", tuesday.AddDays(9), "CEX", "Winter plan")
	w.sit("N ICB", tuesday, "CEX", "Winter plan")
	w.sit("Place", tuesday.AddDays(4), "CEX", "Winter plan")
	topic := w.report(newReader(t, agenda.Options{})).Topics[0]
	var bodies []string
	var gaps []int
	for _, item := range topic.Items {
		bodies, gaps = append(bodies, item.Body), append(gaps, item.Gap)
	}
	if !slices.Equal(gaps, []int{0, 4, 5}) {
		t.Errorf("gaps %v", gaps)
	}
	if !slices.Equal(bodies, []string{"N ICB", "Place", "HWB"}) {
		t.Errorf("route %v", bodies)
	}
}

// TestTheOrderOfApprovalIsWatched holds that what goes to NHS England, or to the board
// that decides, before the body that hears it first is told.
func TestTheOrderOfApprovalIsWatched(t *testing.T) {
	w := twoBoards(t)
	w.sit("N ICB", tuesday, "CEX", "BCF plan 2026/27: submission to NHS England", "Joint Forward Plan")
	w.sit("HWB", tuesday.AddDays(8), "CEX", "Better Care Fund plan 2026-27", "JFP: opinion")
	w.sit("N ICP", tuesday.AddDays(9), "CEX", "BCF plan 2026/27", "Winter plan")
	w.sit("Place", tuesday.AddDays(10), "CEX", "Winter plan")
	problems := map[string][]agenda.OrderProblem{}
	for _, topic := range w.report(newReader(t, agenda.Options{})).Topics {
		problems[topic.Matters[0]] = topic.Problems
	}
	if got := problems["better care fund"]; len(got) != 1 || got[0].Early != 0 || got[0].Late != 1 || !strings.Contains(got[0].Message, "NHS England on Tue 12 Jan 2027, before HWB on Wed 20 Jan 2027") {
		t.Errorf("better care fund: %+v", got)
	}
	if got := problems["joint forward plan"]; len(got) != 1 || !strings.Contains(got[0].Message, "went to N ICB") {
		t.Errorf("joint forward plan: %+v", got)
	}
	if got := problems["winter"]; got != nil {
		t.Errorf("winter: %+v", got)
	}
	for _, topic := range january(t).report(newReader(t, agenda.Options{})).Topics {
		if topic.Problems != nil {
			t.Errorf("January: %+v", topic.Problems)
		}
	}
}
