package source

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"convenor/calendar"
)

// wording is what a line says beside its dates and times.
type wording struct{ title, place string }

// wording tells title and place of a line by what is left between its days and times.
func (l *list) wording(line string, days []dayText, clocks []clockSpan) wording {
	var w wording
	for _, p := range pieces(line, days, clocks) {
		if strings.Trim(p.text, " ,.;:–-") != "" {
			w.add(p)
		}
	}
	if len(w.title) > 200 {
		w.title = ""
	}
	return w
}

// piece is a part of a line between marks, days and times.
type piece struct {
	text string
	// behind: a day stands before it in the line.
	behind bool
	// cell: the line has columns, and this is what stands in one.
	cell bool
}

// pieces cuts a line at its days, times and marks.
func pieces(line string, days []dayText, clocks []clockSpan) []piece {
	type cut struct{ from, to int }
	var cuts []cut
	for _, d := range days {
		cuts = append(cuts, cut{d.begin, d.end})
	}
	for _, c := range clocks {
		cuts = append(cuts, cut{c.from, c.to})
	}
	sort.Slice(cuts, func(i, j int) bool { return cuts[i].from < cuts[j].from })
	var out []piece
	at := 0
	firstDay := days[0].begin
	cells := strings.ContainsAny(strings.Trim(line, " \t|"), "|\t")
	apart := setApart
	if cells {
		apart = func(s string) string { return s }
	}
	for _, c := range append(cuts, cut{len(line), len(line)}) {
		if c.from > at {
			for _, part := range strings.FieldsFunc(apart(line[at:c.from]), func(r rune) bool { return r == '|' || r == '\t' }) {
				out = append(out, piece{part, at > firstDay, cells})
			}
		}
		at = max(at, c.to)
	}
	return out
}

var separators = strings.NewReplacer(" - ", "|", " – ", "|", " — ", "|", " / ", "|", ". ", "|", " // ", "|", ";", "|")

// setApart puts the same sign where words are set apart.
func setApart(s string) string { return separators.Replace(s) }

// add takes a piece as title or place.
func (w *wording) add(p piece) {
	text := p.text
	stated := hinted(text)
	if stated {
		text = openWords.ReplaceAllString(text, " ")
	}
	text = tidy(text)
	place := false
	if m := placeLabel.FindStringIndex(text); m != nil {
		text, place = text[m[1]:], true
	}
	if !p.cell && prosePattern.MatchString(text) {
		if m := proseTitle.FindStringSubmatch(strings.TrimSpace(p.text)); m != nil && w.title == "" {
			w.title = tidy(statusWords.ReplaceAllString(m[1], " "))
		}
		if m := heldWhere.FindStringIndex(text); m != nil && w.place == "" && placeNouns.MatchString(text[m[1]:]) {
			w.place = tidy(text[m[1]:])
		}
		return
	}
	if stated {
		text = tidy(newWord.ReplaceAllString(statusWords.ReplaceAllString(text, " "), " "))
	}
	text, at := withoutLeads(text)
	if text == "" || columnHeads.MatchString(text) {
		return
	}
	switch {
	case place:
		w.addPlace(text)
	case p.behind && (at || placeNouns.MatchString(text)) && !(titleNouns.MatchString(text) && !placeNouns.MatchString(text)):
		w.addPlace(text)
	case p.behind && !titleNouns.MatchString(text):
		if named(text) {
			w.addPlace(text)
		}
	case w.title == "":
		w.title, _ = titleOf(text)
	case named(text):
		w.title += " – " + text
	}
}

// named tells whether words begin like a name and are not too many for one.
func named(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return (unicode.IsUpper(r) || unicode.IsDigit(r)) && len(strings.Fields(text)) <= 12
}

func (w *wording) addPlace(text string) {
	if w.place != "" {
		text = w.place + ", " + text
	}
	w.place = text
}

// leadWords are the words at either end of a piece that only join it to a day or a time.
var leadWords = map[string]bool{"date": true, "dates": true, "when": true, "time": true, "times": true, "start": true, "end": true, "and": true,
	"on": true, "from": true, "at": true, "in": true, "to": true, "the": true, "starting": true, "starts": true, "start-time": true, "commencing": true,
	"commences": true, "begins": true, "beginning": true, "agenda": true, "for": true, "held": true, "via": true, "until": true, "by": true, "of": true,
	"meeting-date": true, "due": true, "now": true, "was": true, "originally": true, "previously": true, "finish": true, "(was": true, "finishing": true, "ending": true}

// withoutLeads trims joining words; at tells that the last one trimmed from the front
// leads to a place.
func withoutLeads(s string) (rest string, at bool) {
	words := strings.Fields(s)
	for len(words) > 0 && leadWords[strings.ToLower(strings.Trim(words[0], ":,.–-"))] {
		lead := strings.ToLower(strings.Trim(words[0], ":,.–-"))
		at = lead == "at" || lead == "in" || lead == "via" || (lead == "the" && at)
		words = words[1:]
	}
	for len(words) > 0 && leadWords[strings.ToLower(strings.Trim(words[len(words)-1], ":,.–-"))] {
		words = words[:len(words)-1]
	}
	return tidy(strings.Join(words, " ")), at
}

// words takes in a line without a day: something said once for all, a heading, or prose.
func (l *list) words(n int, line string, t tokens) {
	clocks := clocksIn(t, nil)
	switch {
	case unnamedDay.MatchString(line):
		l.g.tell(n, calendar.SeverityWarning, "The line names a meeting whose day is still to be confirmed; it was left out.", "Add it when the day is known.")
	case placeLabel.MatchString(line):
		l.place(n, placeLabel.ReplaceAllString(line, ""), allMeetings.MatchString(line))
	case len(clocks) > 0 && l.takesClock(line, clocks[0]):
		l.clock(n, line, clocks[0])
	case heldWhere.MatchString(line) && (allMeetings.MatchString(line) || startWords.MatchString(line)):
		l.heldAt(n, line)
	case l.fresh && l.last() != nil && statusIn(line) != "" && len(strings.Fields(line)) <= 4:
		l.last().status = statusIn(line)
	default:
		l.heading(n, line)
	}
	if l.fresh && !placeLabel.MatchString(line) && !timeLabel.MatchString(line) {
		l.fresh = false
	}
}

// takesClock tells whether a line's time is the meetings': labelled, in a sentence about
// them, or alone in its line.
func (l *list) takesClock(line string, c clockSpan) bool {
	rest := tidy(line[:c.from] + " " + line[c.to:])
	return timeLabel.MatchString(line) || allMeetings.MatchString(line) || rest == "" ||
		(startWords.MatchString(line) && len(line) < 160 && !strings.Contains(strings.ToLower(line), "office"))
}

// clock takes a time for the entry just above, or for all that follow.
func (l *list) clock(n int, line string, c clockSpan) {
	all := allMeetings.MatchString(line)
	if e := l.last(); e != nil && l.fresh && !all {
		if e.start == noClock {
			e.clock(&c)
		}
		return
	}
	s := l.current()
	s.clock, s.clockLine = c, n
	if heldWhere.MatchString(line) {
		l.heldAt(n, line)
	}
}

// place takes a place for the entry just above, or for all that follow.
func (l *list) place(n int, place string, all bool) {
	place = tidy(openWords.ReplaceAllString(place, " "))
	if strings.HasSuffix(place, "View directions") {
		place = tidy(strings.TrimSuffix(place, "View directions"))
	}
	if place == "" || len(place) > 300 {
		return
	}
	if e := l.last(); e != nil && l.fresh && !all {
		if e.place == "" {
			e.place = place
		}
		return
	}
	s := l.current()
	s.place, s.placeLine = place, n
}

// heldAt takes the place from a sentence: "All meetings will be held at …".
func (l *list) heldAt(n int, line string) {
	m := heldWhere.FindStringIndex(line)
	place := line[m[1]:]
	if end := strings.Index(place, ". "); end >= 0 {
		place = place[:end]
	}
	if t := tokens(tokensOf(place)); len(clocksIn(t, nil)) > 0 {
		place = place[:clocksIn(t, nil)[0].from]
		place, _ = withoutLeads(tidy(place))
	}
	if placeNouns.MatchString(place) {
		l.place(n, place, true)
	}
}

// heading takes a line as the heading of what follows, if it looks like one. A heading
// begins a section: a time or place given under another does not hold below it.
func (l *list) heading(n int, line string) {
	line = subjectLabel.ReplaceAllString(line, "")
	years := yearsIn(line)
	if l.monthHeading(line) || nobodyMeets.MatchString(line) {
		return
	}
	short := len(line) <= 140 && !strings.HasSuffix(strings.TrimSpace(line), ".") && !prosePattern.MatchString(line)
	if columnHeads.MatchString(line) || !short || (!titleNouns.MatchString(line) && years.none()) {
		return
	}
	title, generic := titleOf(line)
	s := saying{title: l.current().title, years: years, clock: clockSpan{start: noClock, end: noClock}}
	switch {
	case title == "":
	case !generic || s.title == "":
		s.title = title
	}
	if years.none() {
		s.years = l.current().years
	}
	if l.last() == nil { // several headings in a row are one
		s.clock, s.clockLine, s.place, s.placeLine = l.current().clock, l.current().clockLine, l.current().place, l.current().placeLine
	}
	l.sections = append(l.sections, &s)
	l.month = dayText{}
}

// monthHeading takes "March 2026" or "March" for the month of the days below it.
func (l *list) monthHeading(line string) bool {
	t := tokens(tokensOf(line))
	month, ok := monthNames[t.at(0).text]
	if !ok || len(t) > 3 {
		return false
	}
	m := dayText{month: month}
	for _, tok := range t[1:] {
		switch year, ok := yearOf(tok.text); {
		case tok.kind == tokenNumber && ok && len(tok.text) == 4:
			m.year = year
		case tok.kind == tokenMark:
		default:
			return false
		}
	}
	l.month = m
	return true
}
