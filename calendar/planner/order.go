package planner

import (
	"strings"

	"convenor/calendar"
)

// compareOccurrences orders by start, end, meeting and original start.
func compareOccurrences(a, b *calendar.Occurrence) int {
	if c := a.Start.Compare(b.Start); c != 0 {
		return c
	}
	if c := a.End.Compare(b.End); c != 0 {
		return c
	}
	if c := strings.Compare(a.Meeting, b.Meeting); c != 0 {
		return c
	}
	return a.Original.Compare(b.Original)
}

// pointers gives the addresses of what a list holds.
func pointers(list []calendar.Occurrence) []*calendar.Occurrence {
	out := make([]*calendar.Occurrence, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

// merged puts lists, each in order, together in order. They are few.
func merged(lists ...[]*calendar.Occurrence) []*calendar.Occurrence {
	n, full := 0, 0
	for i := range lists {
		if n += len(lists[i]); len(lists[i]) > 0 {
			lists[full] = lists[i]
			full++
		}
	}
	if lists = lists[:full]; full == 1 {
		return lists[0]
	}
	out := make([]*calendar.Occurrence, 0, n)
	for len(lists) > 0 {
		least := 0
		for i := 1; i < len(lists); i++ {
			if compareOccurrences(lists[i][0], lists[least][0]) < 0 {
				least = i
			}
		}
		out = append(out, lists[least][0])
		if lists[least] = lists[least][1:]; len(lists[least]) == 0 {
			lists = append(lists[:least], lists[least+1:]...)
		}
	}
	return out
}
