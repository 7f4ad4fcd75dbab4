package source

import "time"

// withEarlier adds the days that share a day's month: "5, 12 and 19 May", or turns the
// first of a stretch into a day with a last day: "12-13 May".
func withEarlier(t tokens, i, from int, d dayText) []dayText {
	var days []int
	at := i
	for {
		n := at - 1
		for t.is(n, ",", "and", "&", "-", "to", ";", "/") {
			n--
		}
		if ordinal(t, n) {
			n--
		}
		first := d.day
		if len(days) > 0 {
			first = t[days[0]].value
		}
		if n < 0 || n == at-1 || t[n].begin < from || !t.number(n, 1, first-1, 2) || joined(t, n) || len(days) > 30 {
			break
		}
		days = append([]int{n}, days...)
		at = n
	}
	if len(days) == 0 || !opensDays(t, at) {
		return []dayText{d}
	}
	if len(days) == 1 && dashed(t, days[0]) {
		d.day, d.until = t[days[0]].value, d.day
		d.begin, d.weekday = beginsAt(t, at), weekdayBefore(t, at)
		return []dayText{d}
	}
	var out []dayText
	weekday := weekdayBefore(t, at)
	for k, n := range days {
		e := d
		e.day, e.weekday, e.begin, e.end = t[n].value, weekday, t[n].begin, t[n].end
		if k == 0 {
			e.begin = beginsAt(t, at)
		}
		out = append(out, e)
	}
	if d.weekday == unwritten {
		d.weekday = weekday
	}
	return append(out, d)
}

// opensDays tells whether a row of days may begin at token i: at the start of the text,
// behind a mark or a word that leads to days. A room's number does not.
func opensDays(t tokens, i int) bool {
	if i == 0 || t.is(i-1, "on", "of", ":", "|", "(", "the", "from", "dates", "meetings", "-", ";") {
		return true
	}
	_, weekday := weekdayNames[t.at(i-1).text]
	return weekday
}

// dashed tells whether the number at i leads to the next by a dash or "to".
func dashed(t tokens, i int) bool {
	if ordinal(t, i+1) {
		i++
	}
	return t.is(i+1, "-", "to")
}

func weekdayBefore(t tokens, i int) time.Weekday {
	if w, ok := weekdayNames[t.at(i-1).text]; ok && i > 0 {
		return w
	}
	return unwritten
}

func beginsAt(t tokens, i int) int {
	if weekdayBefore(t, i) != unwritten {
		return t[i-1].begin
	}
	return t[i].begin
}
