package grid

import (
	"slices"
	"testing"
	"time"
)

func january(day int) Day { return Day{2027, time.January, day} }

func ids(blocks []Block) []string {
	var ids []string
	for _, b := range blocks {
		ids = append(ids, b.ID)
	}
	return ids
}

func TestDaysGoOverMonthsYearsAndLeapDays(t *testing.T) {
	for _, c := range []struct {
		from Day
		by   int
		want Day
	}{
		{january(31), 1, Day{2027, time.February, 1}},
		{january(1), -1, Day{2026, time.December, 31}},
		{Day{2028, time.February, 28}, 1, Day{2028, time.February, 29}},
		{Day{2027, time.March, 27}, 7, Day{2027, time.April, 3}}, // over the change of the clocks
	} {
		if got := c.from.Plus(c.by); got != c.want {
			t.Errorf("%v plus %d = %v, want %v", c.from, c.by, got, c.want)
		}
		if got := c.from.Until(c.want); got != c.by {
			t.Errorf("%v until %v = %d, want %d", c.from, c.want, got, c.by)
		}
	}
}

func TestWeeksBeginOnMonday(t *testing.T) {
	for day, want := range map[int]Day{10: january(4), 11: january(11), 14: january(11), 17: january(11)} {
		if got := january(day).Monday(); got != want {
			t.Errorf("Monday of %d January = %v, want %v", day, got, want)
		}
	}
	if january(15).Weekend() || !january(16).Weekend() || !january(17).Weekend() || january(18).Weekend() {
		t.Error("16 and 17 January 2027 are the weekend")
	}
	if !(Day{}).IsZero() || january(1).IsZero() {
		t.Error("only the zero Day is no day")
	}
}

func TestFullSaysWhatTheBlockMayBeTooSmallFor(t *testing.T) {
	b := Block{Title: "ICB Board", Start: 570, End: 720, Lines: []string{"Norbury"}, Clash: true, Tentative: true}
	if got, want := b.Full(), "ICB Board · 09:30–12:00 · tentative · clashes · Norbury"; got != want {
		t.Errorf("Full = %q, want %q", got, want)
	}
	b = Block{Title: "Leave", AllDay: true, Cancelled: true}
	if got, want := b.Full(), "Leave · cancelled"; got != want {
		t.Errorf("Full = %q, want %q", got, want)
	}
}

func TestBlocksSortAsOneReadsThem(t *testing.T) {
	blocks := []Block{
		{ID: "later day", Day: january(13), Start: 60, End: 120},
		{ID: "short", Day: january(12), Start: 540, End: 570},
		{ID: "long", Day: january(12), Start: 540, End: 660},
		{ID: "early", Day: january(12), Start: 480, End: 500},
		{ID: "all day", Day: january(12), AllDay: true},
	}
	sorted := inOrder(blocks)
	if got, want := ids(sorted), []string{"all day", "early", "long", "short", "later day"}; !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
	if blocks[0].ID != "later day" {
		t.Error("the caller's blocks were moved")
	}
	if got := ids(on(sorted, january(13))); !slices.Equal(got, []string{"later day"}) {
		t.Errorf("on the 13th: %q", got)
	}
	if got := on(sorted, january(14)); len(got) != 0 {
		t.Errorf("on a free day: %q", ids(got))
	}
}

func TestArrowsGoThroughTheBlocks(t *testing.T) {
	sorted := inOrder([]Block{
		{ID: "a", Day: january(11), Start: 540, End: 600},
		{ID: "b", Day: january(11), Start: 840, End: 900},
		{ID: "c", Day: january(13), Start: 480, End: 540},
		{ID: "d", Day: january(13), Start: 800, End: 900},
	})
	for _, c := range []struct {
		from string
		move move
		want string
	}{
		{"", later, "a"},
		{"", dayBefore, "a"},
		{"", last, "d"},
		{"a", later, "b"},
		{"b", later, "c"}, // on to the next day
		{"d", later, "d"},
		{"a", earlier, "a"},
		{"c", earlier, "b"},
		{"b", dayAfter, "d"}, // over the free day, nearest in time
		{"a", dayAfter, "c"},
		{"d", dayBefore, "b"},
		{"c", dayAfter, "c"},
		{"c", first, "a"},
		{"gone", later, "a"},
	} {
		if got := neighbour(sorted, c.from, c.move); got != c.want {
			t.Errorf("from %q, move %d: %q, want %q", c.from, c.move, got, c.want)
		}
	}
	if got := neighbour(nil, "a", later); got != "" {
		t.Errorf("with no blocks: %q", got)
	}
}
