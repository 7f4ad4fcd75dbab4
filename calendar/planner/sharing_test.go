package planner_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// typedWords gives an office in which somebody's own words stand in a title, a place, a change's
// name, a question of the tray and the reason of a decision; all of them say Zebra.
func typedWords(t *testing.T) (*office, string) {
	t.Helper()
	o := newWealdshire(t)
	reg, err := o.Register(background)
	o.must(err)
	officer := reg.Officers[0].Name
	two := []entry{{uid: "z1", title: "Zebra restructuring", place: "Zebra House", at: "2027-01-14 10:00"},
		{uid: "z2", title: "Zebra redundancies", place: "Zebra House", at: "2027-01-14 10:30"}}
	pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{o.file("diary.ics", calendarText(two...))}, Source: "diary", Officer: officer})
	o.must(err)
	o.accept(pre, planner.Choices{})
	title := "Zebra away day"
	for _, s := range o.between("2027-01-14", "2027-01-15") {
		if s.Title == two[1].title {
			_, err = o.EditMeeting(background, s.ID().String(), planner.MeetingFields{Title: &title})
			o.must(err)
		}
	}
	list := clash.Find(o.picture(background), clash.Query{})
	if len(list) != 1 {
		t.Fatalf("%d clashes, want 1", len(list))
	}
	_, err = o.Decide(background, planner.DecideRequest{Clash: list[0].ID, Keep: calendar.SideA, Reason: "Zebra comes first"})
	o.must(err)
	return o, list[0].ID
}

func TestNothingTypedIsAnsweredWhereItIsShared(t *testing.T) {
	o, id := typedWords(t)
	safe := planner.Sharing(background)
	whole, masked := o.picture(background), o.picture(safe)
	if len(whole.Sittings) != 2 || len(masked.Sittings) != 2 {
		t.Fatalf("%d sittings, %d shared", len(whole.Sittings), len(masked.Sittings))
	}
	if masked.Sittings[0].Title != calendar.PersonalTitle || whole.Sittings[0].Title == calendar.PersonalTitle {
		t.Errorf("titles %q, shared %q", whole.Sittings[0].Title, masked.Sittings[0].Title)
	}
	if o.picture(safe) != masked {
		t.Error("another picture is handed out for the same facts")
	}
	answers := map[string]any{"picture": masked.Sittings, "rulings": masked.Rulings}
	var err error
	answers["history"], err = o.History(safe, 0)
	o.must(err)
	answers["undecided"], err = o.Undecided(safe, masked.Span)
	o.must(err)
	answers["settled"], err = o.Settled(safe, masked.Span)
	o.must(err)
	answers["note"], err = o.Note(safe, id)
	o.must(err)
	answers["changes"], err = o.ChangesOf(safe, "diary")
	o.must(err)
	answers["found"], err = o.Search(safe, "zebra")
	o.must(err)
	answers["tray"], err = o.TrayQuestions(safe)
	o.must(err)
	for what, answer := range answers {
		text, err := json.Marshal(answer)
		o.must(err)
		if strings.Contains(strings.ToLower(string(text)), "zebra") {
			t.Errorf("%s tells %s", what, text)
		}
	}
	found, err := o.Search(background, "zebra")
	o.must(err)
	if len(found.Sittings) != 2 {
		t.Errorf("not shared, the search finds %d sittings, want 2", len(found.Sittings))
	}
}

// picture gives January as it is answered under a context.
func (o *office) picture(ctx context.Context) *calendar.Snapshot {
	o.Helper()
	s, err := o.Snapshot(ctx, calendar.DaySpan(calendar.NewDate(2027, 1, 1), calendar.NewDate(2027, 2, 1)))
	o.must(err)
	return s
}

// TestAPreviewToBeSharedIsOnlyForShowing holds that the preview which is accepted keeps its
// words, and that the shown one tells the new time but neither title nor place.
func TestAPreviewToBeSharedIsOnlyForShowing(t *testing.T) {
	o := newWealdshire(t)
	was := entry{uid: "z1", title: "Zebra restructuring", place: "Zebra House", at: "2027-01-14 10:00"}
	o.take("diary", was)
	pre := o.preview("diary", with(was, func(e *entry) { e.title, e.at = "Zebra closures", "2027-01-15 10:00" }))
	shown := planner.SharedPreview(pre)
	for i, l := range shown.Lines {
		if l.Arriving != nil && l.Arriving.Title != calendar.PersonalTitle || strings.Contains(l.Says, "Zebra") {
			t.Errorf("line %d tells %+v", i, l)
		}
		if l.Outcome == calendar.OutcomeMoved && l.Says == "" {
			t.Error("it no longer tells where the sitting went")
		}
	}
	if pre.Lines[0].Arriving.Title != "Zebra closures" || !strings.Contains(pre.Lines[0].Says, "Zebra") {
		t.Errorf("the preview to be accepted has changed: %+v", pre.Lines[0])
	}
}

func TestNamesOfChangesToldWhereTheyAreShared(t *testing.T) {
	for name, want := range map[string]string{
		"Import of dass.ics":                       "Import of dass.ics",
		"Change of officer Ann Example":            "Change of officer Ann Example",
		"Change of Zebra restructuring":            "Change of a meeting",
		"Decision on Zebra restructuring":          "Decision on a clash",
		"Zebra restructuring is personal":          "A change",
		"Body of Zebra restructuring: North ICB":   "Body of a meeting",
		"Keep what is over for 24 months":          "Keep what is over for 24 months",
		"Cancellation of Zebra":                    "Cancellation of a sitting",
		"Withdrawal of the decision on Zebra talk": "Withdrawal of a decision",
	} {
		if got := planner.SharedName(name); got != want {
			t.Errorf("%q is told as %q, want %q", name, got, want)
		}
	}
}
