package grid

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"convenor/ui/look"
)

// MinutesADay bounds a block's Start and End.
const MinutesADay = 24 * 60

// Block is something with a place in a calendar, ready for display.
type Block struct {
	// ID comes back in callbacks; it must be unlike every other in the grid.
	ID string
	// Day, and Start and End in minutes after its midnight, Start < End. What
	// goes on past midnight is cut there, or given as two blocks.
	Day        Day
	Start, End int
	// Title is the first line, Lines what stands below it where there is room.
	Title string
	Lines []string
	// Letter and Tone are the badge and the colours.
	Letter string
	Tone   look.Tone
	// Private is hatched, Tentative has a dashed outline, Cancelled is struck
	// through, Clash has a red outline.
	Private, Tentative, Cancelled, Clash bool
	// Remote is joined from anywhere; ToConfirm has no time yet. Words say so.
	Remote, ToConfirm bool
	// AllDay stands in the strip above the hours; Start and End are not read.
	AllDay bool
}

// Full gives everything the block says in one line, for where the block
// itself is too small.
func (b *Block) Full() string {
	parts := []string{b.Title}
	if !b.AllDay {
		parts = append(parts, clock(b.Start)+"–"+clock(b.End))
	}
	for _, state := range []struct {
		is   bool
		says string
	}{{b.Tentative, "tentative"}, {b.Cancelled, "cancelled"}, {b.ToConfirm, "time to be confirmed"}, {b.Remote, "online"}, {b.Clash, "clashes"}} {
		if state.is {
			parts = append(parts, state.says)
		}
	}
	return strings.Join(append(parts, b.Lines...), " · ")
}

// remoteSign stands before the title of what is joined from anywhere.
const remoteSign = "@"

// line gives the title as it stands on one line: after its time, or that the
// time is to be confirmed, and the sign of what is joined from anywhere.
func (b *Block) line() string {
	var parts []string
	switch {
	case b.ToConfirm:
		parts = append(parts, "tbc")
	case !b.AllDay:
		parts = append(parts, clock(b.Start))
	}
	if b.Remote {
		parts = append(parts, remoteSign)
	}
	return strings.Join(append(parts, b.Title), " ")
}

// clock gives minutes after midnight as people write them: 09:30.
func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

// inOrder gives a copy sorted as one reads them: by day, what is all day
// first, by start, then the longer first.
func inOrder(blocks []Block) []Block {
	sorted := slices.Clone(blocks)
	slices.SortStableFunc(sorted, func(a, b Block) int {
		return cmp.Or(
			-cmp.Compare(a.Day.Until(b.Day), 0),
			-cmp.Compare(rank(a.AllDay), rank(b.AllDay)),
			cmp.Compare(a.Start, b.Start),
			-cmp.Compare(a.End, b.End),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return sorted
}

func rank(first bool) int {
	if first {
		return 1
	}
	return 0
}

// on gives the blocks of one day, out of blocks in order.
func on(sorted []Block, day Day) []Block {
	from, _ := slices.BinarySearchFunc(sorted, day, func(b Block, d Day) int { return -cmp.Compare(b.Day.Until(d), 0) })
	to := from
	for to < len(sorted) && sorted[to].Day == day {
		to++
	}
	return sorted[from:to]
}
