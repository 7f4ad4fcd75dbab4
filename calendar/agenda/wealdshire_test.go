package agenda_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

// table builds a snapshot by hand: bodies that sit, who is expected, what is discussed.
type tables struct {
	tb       testing.TB
	register *calendar.Register
	sittings []calendar.Sitting
	agendas  []calendar.Agenda
}

// newTables starts with five officers whose time counts and a councillor whose does not.
func newTables(tb testing.TB) *tables {
	r := &calendar.Register{Council: calendar.Council{Name: "Wealdshire"}}
	for _, post := range []string{"CEX", "DASS", "DCS", "DPH", "S151"} {
		r.Officers = append(r.Officers, calendar.Officer{Name: "The " + post, Post: post})
	}
	r.Officers = append(r.Officers, calendar.Officer{Name: "Cllr Ashe", Category: "councillor"})
	return &tables{tb: tb, register: r}
}

func (w *tables) bodies(list ...calendar.Body) {
	w.register.Bodies = append(w.register.Bodies, list...)
}

// sit adds a sitting of bodies ("a+b") at which officers are expected by post.
func (w *tables) sit(names string, on calendar.Date, officers string, items ...string) {
	w.tb.Helper()
	start := on.Midnight().Add(10 * time.Hour)
	s := calendar.Sitting{Occurrence: calendar.Occurrence{Meeting: "key of " + names, Original: start, Start: start,
		End: start.Add(2 * time.Hour), Title: names, Status: calendar.StatusConfirmed}}
	for _, name := range strings.Split(names, "+") {
		b, err := w.register.Body(name)
		if err != nil {
			w.tb.Fatal(err)
		}
		s.Bodies, s.Of = append(s.Bodies, name), append(s.Of, b)
	}
	for i := range w.register.Officers {
		o := &w.register.Officers[i]
		if slices.Contains(strings.Fields(officers), o.Label()) || o.Category != "" {
			s.Expected = append(s.Expected, calendar.Attendance{Officer: o})
		}
	}
	a := calendar.Agenda{Sitting: s.ID().String()}
	for _, title := range items {
		a.Items = append(a.Items, calendar.AgendaItem{Title: title})
	}
	w.sittings, w.agendas = append(w.sittings, s), append(w.agendas, a)
}

func (w *tables) report(r *agenda.Reader) *agenda.Report {
	w.tb.Helper()
	got, err := r.Duplicates(&calendar.Snapshot{Register: w.register, Sittings: w.sittings}, w.agendas)
	if err != nil {
		w.tb.Fatal(err)
	}
	return got
}

// january is the three agendas of Wealdshire in January 2027.
func january(tb testing.TB) *tables {
	w := newTables(tb)
	w.bodies(calendar.Body{Name: "Health and Wellbeing Board", Kind: calendar.KindHWB},
		calendar.Body{Name: "N ICB Board", Kind: calendar.KindICBBoard, System: "N"},
		calendar.Body{Name: "N ICP", Kind: calendar.KindICP, System: "N"})
	w.sit("Health and Wellbeing Board", calendar.NewDate(2027, 1, 13), "CEX DASS DCS DPH",
		"Apologies", "Minutes", "BCF Q3 return", "Joint Forward Plan: HWB opinion", "Pharmaceutical Needs Assessment", "Winter plan update", "Forward work programme")
	w.sit("N ICB Board", calendar.NewDate(2027, 1, 14), "CEX DASS",
		"Apologies", "Declarations of interest", "Chief executive's report", "Winter performance", "Finance month 8", "Five-year plan incl. JFP", "Better Care Fund quarter 3")
	w.sit("N ICP", calendar.NewDate(2027, 1, 20), "CEX DASS DPH",
		"Welcome and apologies", "Minutes", "BCF 2026-27 Quarter 3", "Integrated care strategy refresh", "System winter resilience", "AOB")
	return w
}

func newReader(tb testing.TB, o agenda.Options) *agenda.Reader {
	tb.Helper()
	r, err := agenda.NewReader(o)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// TestWealdshireFindsThreeTopics holds the figures of January: twenty items, eight of
// them standing, and three topics that take eight of the twelve others.
func TestWealdshireFindsThreeTopics(t *testing.T) {
	got := january(t).report(newReader(t, agenda.Options{}))
	if got.Items != 20 || got.Standing != 8 || got.Substantive != 12 || got.Shared != 8 {
		t.Errorf("items %d, standing %d, substantive %d, shared %d; want 20, 8, 12, 8", got.Items, got.Standing, got.Substantive, got.Shared)
	}
	want := map[string][]string{
		"better care fund":   {"BCF Q3 return", "Better Care Fund quarter 3", "BCF 2026-27 Quarter 3"},
		"winter":             {"Winter plan update", "Winter performance", "System winter resilience"},
		"joint forward plan": {"Joint Forward Plan: HWB opinion", "Five-year plan incl. JFP"},
	}
	if len(got.Topics) != len(want) {
		t.Errorf("%d topics, want %d", len(got.Topics), len(want))
	}
	for _, topic := range got.Topics {
		name := strings.Join(topic.Matters, "+")
		var titles []string
		for _, item := range topic.Items {
			titles = append(titles, item.Title)
		}
		if !slices.Equal(titles, want[name]) {
			t.Errorf("topic %s (%s) has %q, want %q", topic.ID, name, titles, want[name])
		}
	}
}

// TestWealdshireLeadsAndSavings holds who should lead and what one paper would save: three
// officer-hours at the tables that do not lead, seven and a half with preparation.
func TestWealdshireLeadsAndSavings(t *testing.T) {
	got := january(t).report(newReader(t, agenda.Options{}))
	leads := map[string]string{"better care fund": "Health and Wellbeing Board", "winter": "N ICB Board", "joint forward plan": ""}
	saved := map[string]float64{"better care fund": 3.125, "winter": 4.375, "joint forward plan": 0}
	var hours, days float64
	for _, topic := range got.Topics {
		name := topic.Matters[0]
		if topic.Lead.Body != leads[name] || topic.Lead.Nobody != (leads[name] == "") || topic.Lead.Why == "" {
			t.Errorf("%s is led by %+v, want %q", name, topic.Lead, leads[name])
		}
		if math.Abs(topic.SavedHours-saved[name]) > 1e-9 {
			t.Errorf("%s saves %.4f h, want %.4f", name, topic.SavedHours, saved[name])
		}
		hours, days = hours+topic.SavedHours, days+topic.DaysSaved
	}
	if math.Abs(hours-7.5) > 1e-9 || math.Round(days*10)/10 != 1.0 {
		t.Errorf("%.3f h and %.3f days saved, want 7.5 and 1.0", hours, days)
	}
}

// TestWealdshireBalance holds that one of the N ICB's five items of business is strategic.
func TestWealdshireBalance(t *testing.T) {
	got := january(t).report(newReader(t, agenda.Options{}))
	i := slices.IndexFunc(got.Balances, func(b agenda.Balance) bool { return b.Body == "N ICB Board" })
	if b := got.Balances[i]; b.Strategic != 1 || b.Operational != 4 || b.Share() != 0.2 {
		t.Errorf("balance %+v, share %.2f; want 1 of 5", b, b.Share())
	}
}
