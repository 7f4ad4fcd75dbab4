package report_test

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/report"
)

// ruled is the county with its one clash of March decided, and what it was before.
func ruled(t *testing.T, decide func(*calendar.Ruling, *calendar.Snapshot)) (after, before *calendar.Snapshot) {
	t.Helper()
	after, before = county(t), county(t)
	found := clash.Find(before, clash.Query{Span: march.Span()})
	if len(found) != 1 {
		t.Fatalf("%d clashes", len(found))
	}
	c := found[0]
	side := func(s *calendar.Sitting) calendar.DecidedSitting {
		return calendar.DecidedSitting{ID: s.ID().String(), Start: s.Start, End: s.End}
	}
	r := calendar.Ruling{Decision: calendar.Decision{Clash: c.ID, Officer: "Pat Doe", A: side(c.A), B: side(c.B), Reason: "so it is"}}
	decide(&r, after)
	after.Rulings = []calendar.Ruling{r}
	return after, before
}

// TestWhatBecameOfAClash holds every way in which a clash can have been decided, as the
// list of clashes says it, safe and not.
func TestWhatBecameOfAClash(t *testing.T) {
	letOff := func(s *calendar.Snapshot) { s.Sittings[2].Expected = nil }
	for _, c := range []struct {
		name   string
		decide func(*calendar.Ruling, *calendar.Snapshot)
		says   string
		safe   string
	}{
		{"one is kept", func(r *calendar.Ruling, s *calendar.Snapshot) { r.Keep = calendar.SideA; letOff(s) },
			"settled|@Optician (so it is)", "settled|Personal"},
		{"a deputy goes", func(r *calendar.Ruling, s *calendar.Snapshot) {
			r.Keep, r.Deputy = calendar.SideA, "Sam Roe"
			letOff(s)
		},
			"settled|@Optician; DPH went (so it is)", "settled|Personal; DPH went"},
		{"a deputy that is no more", func(r *calendar.Ruling, s *calendar.Snapshot) {
			r.Keep, r.Deputy = calendar.SideA, "Ann Gone"
			letOff(s)
		},
			"settled|@Optician; Ann Gone went (so it is)", "settled|Personal; Ann Gone went"},
		{"the other side gives way", func(r *calendar.Ruling, s *calendar.Snapshot) {
			r.Keep = calendar.SideB
			s.Sittings[1].Expected = s.Sittings[1].Expected[1:]
		},
			"settled|Alder Board (so it is)", "settled|Alder Board"},
		{"one is joined online", func(r *calendar.Ruling, s *calendar.Snapshot) { r.Remote = calendar.SideB; letOff(s) },
			"settled|@Optician joined online (so it is)", "settled|Personal joined online"},
		{"a decision that lapsed", func(r *calendar.Ruling, _ *calendar.Snapshot) {
			r.Keep, r.Lapsed = calendar.SideA, "@Optician was cancelled"
		},
			"open|a decision lapsed: @Optician was cancelled", "open|a decision lapsed: a sitting changed"},
		{"another decision", func(r *calendar.Ruling, s *calendar.Snapshot) { r.Clash, r.Keep = "other", calendar.SideA; letOff(s) },
			"settled|settled by another decision", "settled|settled by another decision"},
	} {
		after, before := ruled(t, c.decide)
		for safe, want := range map[bool]string{false: c.says, true: c.safe} {
			got := rows(section(t, newReport(t, after, report.Options{Undecided: before, Safe: safe}), "clashes").Tables[0])
			if len(got) != 1 || !strings.HasSuffix(got[0], "|"+want) {
				t.Errorf("%s, safe %v: %q, want %q", c.name, safe, got, want)
			}
		}
	}
}

// TestWhoGaveWayIsCounted holds the sentence and the table by system.
func TestWhoGaveWayIsCounted(t *testing.T) {
	after, before := ruled(t, func(r *calendar.Ruling, s *calendar.Snapshot) {
		r.Keep = calendar.SideB
		s.Sittings[1].Expected = s.Sittings[1].Expected[1:]
	})
	s := section(t, newReport(t, after, report.Options{Undecided: before}), "clashes")
	if s.Text[0] != "0 clashes are open, 1 settled. A clash is a pair of one officer's sittings, so three at once are three clashes." || s.Text[1] != "What gave way: Alder Board 1." {
		t.Errorf("%q", s.Text)
	}
	if got := rows(s.Tables[1]); got[0] != "Alder|0|1|0|0" {
		t.Errorf("%q", got)
	}
}

// TestTheHeadlineCountsWhatIsOpen holds the figures in large type before and after.
func TestTheHeadlineCountsWhatIsOpen(t *testing.T) {
	after, before := ruled(t, func(r *calendar.Ruling, s *calendar.Snapshot) { r.Keep = calendar.SideA; s.Sittings[2].Expected = nil })
	for want, r := range map[string]*report.Report{
		"Clashes open 1 0 settled": newReport(t, before, report.Options{}),
		"Clashes open 0 1 settled": newReport(t, after, report.Options{Undecided: before}),
	} {
		f := r.Headline[1]
		if got := f.Label + " " + f.Value.String() + " " + f.Note; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
