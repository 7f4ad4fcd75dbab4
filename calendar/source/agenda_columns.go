package source

import (
	"regexp"
	"strconv"

	"convenor/calendar"
)

// endNumbers are one page number, or a range of them, at the end of a title or amid it.
var (
	endNumber = regexp.MustCompile(`\s(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$`)
	midRange  = regexp.MustCompile(`\s(\d{1,4})\s*[-–]\s*(\d{1,4})\s`)
)

// stripPageColumn takes page numbers without a word beside them out of titles. A number at
// the end of one title may be part of its words; numbers that rise from item to item, in
// most of them, are a column of pages.
func stripPageColumn(items []calendar.AgendaItem) {
	ranges, singles := risingPages(items)
	if ranges < 2 && singles+ranges < max(3, (len(items)+1)/2) {
		return
	}
	for i := range items {
		from, _, isRange := pageNumbers(items[i].Title)
		if from == 0 || (!isRange && singles < max(3, len(items)/2)) {
			continue
		}
		s := endNumber.ReplaceAllString(items[i].Title, "")
		if s == items[i].Title {
			s = midRange.ReplaceAllString(s, " ")
		}
		items[i].Title = clean(s)
	}
}

// risingPages counts the titles with a range of pages and with one page; none where the
// numbers do not rise.
func risingPages(items []calendar.AgendaItem) (ranges, singles int) {
	lastRange, lastSingle := 0, 0
	for i := range items {
		from, to, isRange := pageNumbers(items[i].Title)
		switch {
		case from == 0:
		case isRange && from >= lastRange:
			ranges, lastRange = ranges+1, to
		case !isRange && from >= lastSingle:
			singles, lastSingle = singles+1, from
		default:
			return 0, 0
		}
	}
	return ranges, singles
}

// pageNumbers gives the page, or pages, that a title may end with or have amid it; 0 for
// none. Years are none.
func pageNumbers(title string) (from, to int, isRange bool) {
	m := endNumber.FindStringSubmatch(title)
	if m == nil {
		m = midRange.FindStringSubmatch(title)
	}
	if m == nil {
		return 0, 0, false
	}
	from, _ = strconv.Atoi(m[1])
	to = from
	if m[2] != "" {
		to, _ = strconv.Atoi(m[2])
		isRange = true
	}
	if (from >= 1990 && from < 2100) || to < from || m[1][0] == '0' {
		return 0, 0, false
	}
	return from, to, isRange
}

// timesToMinutes works out how long items have from the times at which they and the next
// begin. Where several share a time, it is not known how they share it.
func timesToMinutes(items []calendar.AgendaItem) {
	for i := 0; i+1 < len(items); i++ {
		a, b := items[i].At, items[i+1].At
		if a == "" || b == "" || items[i].Minutes > 0 || (i > 0 && items[i-1].At == a) {
			continue
		}
		from, _ := findTimes(a)
		to, _ := findTimes(b)
		if n := int(to.start - from.start); n > 0 && n <= 240 {
			items[i].Minutes = n
		}
	}
}
