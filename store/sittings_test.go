package store

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"convenor/calendar"
)

// keys names the sittings by their meetings.
func keys(sittings []calendar.Occurrence) []string {
	var out []string
	for _, o := range sittings {
		out = append(out, o.Meeting)
	}
	return out
}

// The span asked for is 10:00 to 12:00; spans are half-open, and touching is not sharing.
func TestASpanFindsWhatSharesTimeWithIt(t *testing.T) {
	days := func(n int) time.Duration { return time.Duration(n) * 24 * time.Hour }
	for _, c := range []struct {
		name       string
		start, end time.Time
		want       bool
	}{
		{"within", at(10, 30), at(11, 0), true},
		{"the same", at(10, 0), at(12, 0), true},
		{"round it", at(9, 0), at(13, 0), true},
		{"over its start", at(9, 0), at(10, 1), true},
		{"over its end", at(11, 59), at(13, 0), true},
		{"touching its start", at(9, 0), at(10, 0), false},
		{"touching its end", at(12, 0), at(13, 0), false},
		{"of no length at its start", at(10, 0), at(10, 0), true},
		{"of no length in it", at(11, 0), at(11, 0), true},
		{"of no length at its end", at(12, 0), at(12, 0), false},
		{"a week long, ending in it", at(10, 30).Add(-days(7)), at(10, 30), true},
		{"a week long, touching it", at(10, 0).Add(-days(7)), at(10, 0), false},
		{"longer than a week, round it", at(10, 0).Add(-days(7) - time.Second), at(12, 0), true},
		{"a year long, ending in it", at(11, 0).Add(-days(365)), at(11, 0), true},
		{"a year long, touching it", at(10, 0).Add(-days(365)), at(10, 0), false},
		{"a year long, from within", at(11, 0), at(11, 0).Add(days(365)), true},
		{"longer than a week, over in time", at(9, 0).Add(-days(30)), at(9, 0).Add(-days(10)), false},
		{"ages ago", at(10, 0).Add(-days(900)), at(11, 0).Add(-days(900)), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := fresh(t)
			o := sitting("m", c.start, c.end)
			applied(t, s, "In", held(o)...)
			got, err := s.Sittings(background, calendar.Span{Start: at(10, 0), End: at(12, 0)})
			if err != nil || (len(got) == 1) != c.want {
				t.Fatalf("found %d, %v; want found: %v", len(got), err, c.want)
			}
			if c.want && !reflect.DeepEqual(got[0], o) {
				t.Errorf("found %+v, want %+v", got[0], o)
			}
		})
	}
}

func TestASpanOfNoLengthFindsNothing(t *testing.T) {
	s := fresh(t)
	applied(t, s, "In", held(sitting("m", at(9, 0), at(12, 0)))...)
	for _, end := range []time.Time{at(10, 0), at(9, 30)} {
		if got, err := s.Sittings(background, calendar.Span{Start: at(10, 0), End: end}); got != nil || err != nil {
			t.Errorf("found %v, %v", got, err)
		}
	}
}

func TestSittingsComeInOrderOfStartEndMeetingOriginal(t *testing.T) {
	s := fresh(t)
	moved := sitting("b", at(9, 0), at(10, 0))
	moved.Original = at(8, 0)
	applied(t, s, "In", append(held(
		sitting("c", at(9, 0), at(10, 0)), sitting("b", at(9, 0), at(10, 0)), sitting("a", at(9, 0), at(11, 0)),
		sitting("z", at(8, 0), at(12, 0))),
		calendar.Edit{Noun: calendar.NounSitting, Key: moved.ID().String(), After: moved})...)
	got, err := s.Sittings(background, calendar.Span{Start: at(0, 0), End: at(23, 0)})
	if err != nil || !slices.Equal(keys(got), []string{"z", "b", "b", "c", "a"}) || !got[1].Original.Equal(at(8, 0)) {
		t.Errorf("order %v, %v", keys(got), err)
	}
}

// Large windows are read in another way than small ones; both must agree.
func TestAWindowOfMostSittingsIsTheSameAsManySmallOnes(t *testing.T) {
	s := fresh(t)
	const n = 6000
	c := bigChange(n)
	long := sitting("long", year().Start.AddDate(0, 0, -30), year().Start.AddDate(0, 2, 0))
	long.Bodies = []string{"One", "Two"}
	c.Edits = append(c.Edits, held(long)...)
	if _, err := s.Apply(background, c); err != nil {
		t.Fatal(err)
	}
	swept, err := s.Sittings(background, year())
	if err != nil || len(swept) != n+1 {
		t.Fatalf("%d sittings, %v; want %d", len(swept), err, n+1)
	}
	byID := map[calendar.OccurrenceID]calendar.Occurrence{}
	for d := year().Start; d.Before(year().End); d = d.AddDate(0, 0, 9) {
		found, err := s.Sittings(background, calendar.Span{Start: d, End: d.AddDate(0, 0, 9)})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range found {
			byID[o.ID()] = o
		}
	}
	if len(byID) != len(swept) {
		t.Errorf("%d sittings by small windows, %d by the year", len(byID), len(swept))
	}
	for i, o := range swept {
		if !reflect.DeepEqual(byID[o.ID()], o) {
			t.Fatalf("%s is %+v by the year, %+v by its own window", o.ID(), o, byID[o.ID()])
		}
		if i > 0 && compareSittings(&swept[i-1], &o) >= 0 {
			t.Fatalf("%s and %s are out of order", swept[i-1].ID(), o.ID())
		}
	}
}

// Writers go on while a large window is read: what is read is always of one moment.
func TestALargeWindowIsOfOneMoment(t *testing.T) {
	s := fresh(t)
	c := bigChange(6000)
	if _, err := s.Apply(background, c); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(background)
	wrote := make(chan error)
	go func() { wrote <- retitle(ctx, s, c) }()
	for range 8 {
		got, err := s.Sittings(background, year())
		if err != nil || len(got) != 6000 {
			t.Fatalf("%d sittings, %v", len(got), err)
		}
		first := slices.IndexFunc(got, func(o calendar.Occurrence) bool { return o.Meeting == c.Edits[0].Key })
		last := slices.IndexFunc(got, func(o calendar.Occurrence) bool { return o.Meeting == c.Edits[len(c.Edits)-2].Key })
		if got[first].InDoubt != got[last].InDoubt {
			t.Fatalf("the first sitting is of moment %q, the last of %q", got[first].InDoubt, got[last].InDoubt)
		}
	}
	stop()
	if err := <-wrote; err != nil {
		t.Error(err)
	}
}

// retitle changes the first and the last sitting of a change together, again and again.
func retitle(ctx context.Context, s *Store, c calendar.Change) error {
	first, last := c.Edits[1].After.(calendar.Occurrence), c.Edits[len(c.Edits)-1].After.(calendar.Occurrence)
	for n := int64(1); ctx.Err() == nil; n++ {
		first2, last2 := first, last
		first2.InDoubt = time.Duration(n).String()
		last2.InDoubt = first2.InDoubt
		_, err := s.Apply(background, calendar.Change{Name: "Doubt", At: at(9, 0), Revision: n, Edits: []calendar.Edit{
			{Noun: calendar.NounSitting, Key: first.ID().String(), Before: first, After: first2},
			{Noun: calendar.NounSitting, Key: last.ID().String(), Before: last, After: last2}}})
		if err != nil {
			return err
		}
		first, last = first2, last2
	}
	return nil
}

func TestSittingsOfASourceAreThoseItClaims(t *testing.T) {
	s := fresh(t)
	both, one, none := sitting("both", at(9, 0), at(10, 0)), sitting("one", at(8, 0), at(9, 0)), sitting("none", at(7, 0), at(8, 0))
	north := calendar.Claim{Source: "North", UID: "u", Start: at(9, 0), End: at(10, 0)}
	south := calendar.Claim{Source: "South", UID: "v", Start: at(9, 30), End: at(10, 0)}
	both.Claims, one.Claims = []calendar.Claim{south, north, north}, []calendar.Claim{north}
	applied(t, s, "In", held(both, one, none)...)
	for source, want := range map[string][]string{"North": {"one", "both"}, "South": {"both"}, "west": nil, "north": nil} {
		got, err := s.SittingsOf(background, source)
		if err != nil || !slices.Equal(keys(got), want) {
			t.Errorf("%s: %v, %v; want %v", source, keys(got), err, want)
		}
	}
	got, _ := s.SittingsOf(background, "South")
	if !reflect.DeepEqual(got[0], both) {
		t.Errorf("claims are not as entered: %+v, want %+v", got[0].Claims, both.Claims)
	}
}

func TestSearchFindsEveryWordInAnyCase(t *testing.T) {
	s := fresh(t)
	board := sitting("board", at(9, 0), at(10, 0))
	board.Title, board.Place, board.Organiser = "STRAẞE und Ölmühle", "Civic Centre (Room 1)", "Åse.Ødegård@example.org"
	other := sitting("other", at(8, 0), at(10, 0))
	other.Title = "100% of the place_plan"
	private := calendar.Occurrence{Meeting: "p", Original: at(7, 0), Start: at(7, 0), End: at(8, 0), Private: true}
	applied(t, s, "In", held(board, other, private)...)
	for text, want := range map[string][]string{
		"ölMÜHLE":            {"board"},
		"straße":             {"board"},
		"room ÅSE.ØDEGÅRD":   {"board"},
		"centre  \t straẞe ": {"board"},
		"e":                  {"other", "board"},
		"room nowhere":       nil,
		"0% OF":              {"other"},
		"place_":             {"other"},
		"place-":             nil,
		"%":                  {"other"},
		"'":                  nil,
		"":                   nil,
		" ":                  nil,
	} {
		got, err := s.Search(background, text, 10)
		if err != nil || !slices.Equal(keys(got), want) {
			t.Errorf("%q: %v, %v; want %v", text, keys(got), err, want)
		}
	}
}

func TestSearchGivesTheFirstInOrderUpToItsLimit(t *testing.T) {
	s := fresh(t)
	applied(t, s, "In", held(
		sitting("e", at(9, 0), at(10, 0)), sitting("d", at(9, 0), at(10, 0)), sitting("c", at(9, 0), at(9, 30)),
		sitting("b", at(11, 0), at(12, 0)), sitting("a", at(8, 0), at(12, 0)))...)
	for limit, want := range [][]string{{"a", "c", "d", "e", "b"}, {"a"}, {"a", "c"}, {"a", "c", "d"}, {"a", "c", "d", "e"}} {
		got, err := s.Search(background, "board", limit)
		if err != nil || !slices.Equal(keys(got), want) {
			t.Errorf("limit %d: %v, %v; want %v", limit, keys(got), err, want)
		}
	}
}

func TestSeriesGivesThoseOfASpanAndWhichSittingsAreKept(t *testing.T) {
	s := fresh(t)
	series := func(key string, from, to time.Time) calendar.Edit {
		template := sitting(key, from, from.Add(time.Hour))
		return calendar.Edit{Noun: calendar.NounMeeting, Key: key, After: calendar.Meeting{
			Key: key, Rule: "RRULE:FREQ=WEEKLY", From: from, To: to, Template: &template}}
	}
	moved := sitting("weekly", at(9, 0), at(10, 0))
	moved.Claims = []calendar.Claim{{Source: "North", RecurrenceID: at(9, 30), Start: at(9, 0), End: at(10, 0)}, {Source: "South"}}
	applied(t, s, "In", append(held(sitting("single", at(9, 0), at(10, 0))),
		series("weekly", at(9, 0), at(12, 0)), series("endless", at(11, 0), time.Time{}), series("over", at(6, 0), at(9, 0)),
		calendar.Edit{Noun: calendar.NounSitting, Key: moved.ID().String(), After: moved})...)
	for name, c := range map[string]struct {
		span calendar.Span
		want []string
	}{
		"all that share time":         {calendar.Span{Start: at(9, 0), End: at(12, 0)}, []string{"weekly", "endless"}},
		"touching is not sharing":     {calendar.Span{Start: at(12, 0), End: at(13, 0)}, []string{"endless"}},
		"before it begins":            {calendar.Span{Start: at(7, 0), End: at(9, 0)}, []string{"over"}},
		"without end, years later":    {calendar.Span{Start: at(9, 0).AddDate(40, 0, 0), End: at(10, 0).AddDate(40, 0, 0)}, []string{"endless"}},
		"nothing before the earliest": {calendar.Span{Start: at(1, 0), End: at(6, 0)}, nil},
	} {
		got, err := s.Series(background, c.span)
		var keys []string
		for _, g := range got {
			keys = append(keys, g.Key)
			if g.Template == nil || g.Template.Meeting != g.Key {
				t.Errorf("%s: %s came without its template", name, g.Key)
			}
		}
		if err != nil || !slices.Equal(keys, c.want) {
			t.Errorf("%s: %v, %v; want %v", name, keys, err, c.want)
		}
	}
	got, _ := s.Series(background, calendar.Span{Start: at(9, 0), End: at(12, 0)})
	if want := map[int64]bool{at(9, 0).Unix(): true, at(9, 30).Unix(): true}; !reflect.DeepEqual(got[0].Kept, want) || got[1].Kept != nil {
		t.Errorf("kept %v and %v, want %v and none", got[0].Kept, got[1].Kept, want)
	}
}

func TestMeetingsGivesThoseThatAreHeldOnce(t *testing.T) {
	s := fresh(t)
	applied(t, s, "In", held(sitting("a", at(9, 0), at(10, 0)), sitting("b", at(9, 0), at(10, 0)))...)
	got, err := s.Meetings(background, []string{"b", "nowhere", "b"})
	if err != nil || len(got) != 1 || !reflect.DeepEqual(got[0], calendar.Meeting{Key: "b"}) {
		t.Errorf("%+v, %v; want b", got, err)
	}
}

func TestReadingEndsWithItsContext(t *testing.T) {
	s := fresh(t)
	if _, err := s.Apply(background, bigChange(6000)); err != nil {
		t.Fatal(err)
	}
	for name, read := range map[string]func(context.Context) error{
		"a year":   func(ctx context.Context) error { _, err := s.Sittings(ctx, year()); return err },
		"a search": func(ctx context.Context) error { _, err := s.Search(ctx, "nowhere", 1); return err },
	} {
		for _, looks := range []int64{0, 2} {
			if err := read(cancelledAfter(looks)); !errors.Is(err, context.Canceled) {
				t.Errorf("%s: error %v, want context.Canceled", name, err)
			}
		}
	}
}

func TestATemplateThatCannotBeReadIsDamage(t *testing.T) {
	s := fresh(t)
	template := sitting("weekly", at(9, 0), at(10, 0))
	applied(t, s, "In", calendar.Edit{Noun: calendar.NounMeeting, Key: "weekly", After: calendar.Meeting{
		Key: "weekly", Rule: "RRULE:FREQ=WEEKLY", From: at(9, 0), Template: &template}})
	err := s.write(background, "break", func(w *session) error { return w.exec("UPDATE meeting SET template = '{'") })
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.Series(background, year()); got != nil || !errors.Is(err, calendar.ErrDamaged) {
		t.Errorf("%v, %v; want ErrDamaged", got, err)
	}
}
