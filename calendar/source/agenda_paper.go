package source

import (
	"regexp"
	"slices"
	"strings"

	"convenor/calendar"
)

// An agenda as a document or text: first who meets, when and where – in a line, in lines
// with labels, or in a summons – then the items.

var (
	// headLabel is a label at the head of a paper. Extracted text runs several together.
	headLabel = regexp.MustCompile(`(?i)(?:^|[\s|])(date(?:(?: and| &|/) ?(?:start )?time)?|meeting date|time|start time|venue|location|place|meeting|committee|body|status|contact(?: officer)?|enquiries to|email|tel(?:ephone)?|chair(?:man|person)?|link|note|webcast|proposed venue)\s*(?::|\t)\s*`)
	summons   = regexp.MustCompile(`(?i)\bmeeting (?:in public )?of (?:the )?(.{3,160}?),?\s+(?:which )?(?:will be|is to be|to be|shall be|will|is being|is|has been)\s+(?:held|take place|convened|called|arranged|summoned)\b`)
	heldAt    = regexp.MustCompile(`(?i)(?:^|\s)(?:in|at|via)\s+(?:the\s+)?([^.;]{3,160}?)\s*,?\s*(?:on|from|at|commencing)?\s*$`)
	placeNext = regexp.MustCompile(`(?i)^[\s,]*(?:in|at|via)\s+(?:the\s+)?([^.;]{3,160}?)(?:[.;]|\s+(?:to|for|when|at which|where)\b|$)`)
	noPapers  = regexp.MustCompile(`(?i)^no documents are available for this meeting`)
	paperHead = regexp.MustCompile(`(?i)^(?:(?:draft|unconfirmed|confirmed|approved|unapproved|public|printed) )*minutes$|^(?:(?:draft|unconfirmed|confirmed|approved|unapproved) )*minutes of (?:the |a )?.*\b(?:meeting|held)\b|^(?:notes|action notes|record) of (?:the |a )?(?:.* )?meeting\b`)
	reportOfs = regexp.MustCompile(`(?i)^(?:report (?:of|by|to|title|author|from)\b|title of report|subject\s*:|title\s*:|author\s*:|purpose of (?:the )?report|(?:\d{1,2}\.?\d?\s+)?(?:executive summary|purpose(?: of (?:the )?report)?|recommendations?|background|introduction|financial implications|legal implications)\s*:?$|item no\.?\b|wards? affected)`)
)

// looksLikeAgenda tells the lines of an agenda, or of a page of one meeting, from others
// such as a list of dates.
func looksLikeAgenda(lines []string) bool {
	lines = clipped(lines)
	head, dated := 0, 0
	for _, line := range lines {
		line = clean(line)
		if line == "" {
			continue
		}
		if head++; head <= 40 && saysAgenda(line) {
			return true
		}
		if d, ok := findDate(strings.TrimLeft(line, "•·*-– ")); ok && d.from == 0 {
			dated++
		}
	}
	h := headerOf(lines)
	items := len(agendaOf(lines))
	return dated < 3 && items >= 2 && (h.date.Day != 0 || labelsOf(lines)["venue"] != "" || items >= 3) ||
		dated < 2 && h.date.Day != 0 && h.status != ""
}

// clipped gives lines of which none is longer than any row of an agenda that was run
// together on one line.
func clipped(lines []string) []string {
	if !slices.ContainsFunc(lines, func(line string) bool { return len(line) > maxLine }) {
		return lines
	}
	out := slices.Clone(lines)
	for i, line := range out {
		if len(line) > maxLine {
			out[i] = strings.ToValidUTF8(line[:maxLine], "")
		}
	}
	return out
}

// saysAgenda tells a line that only an agenda, or the page of a meeting, has.
func saysAgenda(line string) bool {
	for _, form := range []*regexp.Regexp{headingWords, noPapers, summons, agendaFor} {
		if form.MatchString(line) {
			return true
		}
	}
	return false
}

// agendaFor begins the title of a meeting's page.
var agendaFor = regexp.MustCompile(`^Agenda for `)

// readAgendaLines reads the lines of an agenda. Errors: a UserError for minutes, for a
// report, and for a text in which neither a meeting nor an item was found.
func (r *committeeReader) readAgendaLines(lines []string) error {
	lines = clipped(lines)
	if what, remedy := otherPaper(lines); what != "" {
		return refusal("The document is "+what+", not an agenda.", remedy)
	}
	m := newCommitteeMeeting()
	m.agenda = agendaOf(lines)
	head := headerOf(lines)
	labels := labelsOf(lines)
	called := summonsOf(lines)
	labelled := labels.header()
	found := firstHeader(labelled, called, head)
	if head.date.Day != 0 && head.title != "" && head.date.named && labelled.date.Day == 0 && called.date.Day == 0 {
		found = head
	}
	m.place = labels["venue"]
	found.into(&m)
	m.title = firstOf(found.title, called.title, head.title, labels["body"], titleAtHead(lines))
	m.place = firstOf(m.place, placeUnder(lines, head))
	if found.date.yearless && found.date.Day != 0 {
		m.year(found.date, r.today)
	}
	if found.times.start == noClock {
		if t, ok := findTimes(labels["time"]); ok {
			m.times = t
		} else if head.date.Day != 0 {
			m.times = timeUnder(lines, head)
		}
	}
	m.status = firstOf(m.status, labels["status"])
	if m.date.IsZero() && len(m.agenda) == 0 {
		return refusal("No date of a meeting and no item of an agenda could be read in the document.",
			"If it is a scan, ask for the document itself; else paste its text.")
	}
	r.add(m)
	return nil
}

// year takes the year in which a date without one falls on its weekday; it is in doubt.
func (m *committeeMeeting) year(d writtenDate, today calendar.Date) {
	if y := yearWhere([]writtenDate{d}, today); y > 0 {
		m.date = calendar.NewDate(y, d.Month, d.Day)
		m.doubts = append(m.doubts, "no year was written; "+m.date.British()+" fits the weekday")
	}
}

// otherPaper tells minutes and reports from agendas: all have a body and a date at the
// head.
func otherPaper(lines []string) (what, remedy string) {
	seen, reports := 0, 0
	numbered := false // the minutes of an earlier meeting are an item
	for i, line := range lines {
		line = clean(line)
		if line == "" {
			continue
		}
		if _, ok := candidateAt(lines, i); ok {
			numbered = true
		}
		if seen++; seen > 60 {
			break
		}
		switch lower := strings.ToLower(line); {
		case headingWords.MatchString(line) && strings.Contains(lower, "agenda"), noPapers.MatchString(line), summons.MatchString(line),
			strings.HasPrefix(lower, "agenda for "), itemsBegin.MatchString(line):
			return "", ""
		case !numbered && seen <= 20 && paperHead.MatchString(line):
			return "the minutes of a meeting", "Take the agenda of the meeting, or the page that lists its dates."
		case reportOfs.MatchString(line):
			reports++
		}
	}
	if reports >= 3 {
		return "a report to a meeting", "Take the agenda front sheet of the meeting."
	}
	return "", ""
}

// headLabels are the labelled texts at the head of a paper: "date", "time", "venue",
// "body" and "status".
type headLabels map[string]string

// labelsOf reads the labels among the first lines. A label with nothing behind it has its
// text on the next line.
func labelsOf(lines []string) headLabels {
	out := headLabels{}
	for i, line := range lines {
		if i >= headLines {
			break
		}
		next := ""
		if i+1 < len(lines) && !headLabel.MatchString(lines[i+1]) && !besideItems(clean(lines[i+1])) && !headingWords.MatchString(clean(lines[i+1])) {
			next = clean(lines[i+1])
		}
		out.take(line, next)
	}
	out["venue"] = venueText(out["venue"])
	return out
}

// take reads the labels of a line; next is the line below, if it may be the text of the
// last of them.
func (l headLabels) take(line, next string) {
	marks := headLabel.FindAllStringSubmatchIndex(line, -1)
	for k, m := range marks {
		if k == 0 && clean(line[:m[2]]) != "" && !strings.ContainsAny(line[m[0]:m[2]], "|\t") {
			continue // amid a sentence
		}
		end := len(line)
		if k+1 < len(marks) {
			end = marks[k+1][0]
		}
		text := clean(line[m[1]:end])
		if k+1 == len(marks) {
			text = firstOf(text, next)
		}
		if name := labelName(strings.ToLower(line[m[2]:m[3]])); name != "" && l[name] == "" {
			l[name] = text
		}
	}
}

func labelName(label string) string {
	switch {
	case strings.Contains(label, "date"):
		return "date"
	case strings.Contains(label, "time"):
		return "time"
	case strings.Contains(label, "venue"), label == "location", label == "place":
		return "venue"
	case label == "committee", label == "body", label == "meeting":
		return "body"
	case label == "status":
		return "status"
	}
	return ""
}

// header gives the header that labels make; the zero header without a date.
func (l headLabels) header() header {
	d, ok := findDate(l["date"])
	if !ok {
		return header{}
	}
	h := header{date: d, times: noTimes(), title: l["body"]}
	for _, text := range []string{l["time"], l["date"][d.to:], l["date"][:d.from]} {
		if t, ok := findTimes(text); ok {
			h.times = t
			break
		}
	}
	return h
}

// summonsOf reads the sentence that calls a meeting; the zero header where there is none.
func summonsOf(lines []string) header {
	text := clean(strings.Join(lines[:min(len(lines), headLines)], " "))
	m := summons.FindStringSubmatchIndex(text)
	if m == nil {
		return header{}
	}
	h := header{title: text[m[2]:m[3]], times: noTimes()}
	rest := text[m[1]:min(len(text), m[1]+400)]
	d, ok := findDate(rest)
	if !ok {
		return h
	}
	h.date = d
	before, after := rest[:d.from], rest[d.to:]
	t, timed := findTimes(after)
	switch {
	case timed && t.from < 40:
		h.times, after = t, after[t.to:]
	default:
		if t, timed = findTimes(before); timed {
			h.times, before = t, before[:t.from]
		}
	}
	if m := heldAt.FindStringSubmatch(before); m != nil && !onlyAround.MatchString(m[1]) {
		h.place = venueText(m[1])
	} else if m := placeNext.FindStringSubmatch(after); m != nil {
		h.place = venueText(m[1])
	}
	return h
}

// titleAtHead gives the first line above the items that names a body.
func titleAtHead(lines []string) string {
	for i, line := range lines[:min(len(lines), 15)] {
		line = strings.Trim(clean(line), "-–—|: ")
		if m := meetingOf.FindStringSubmatch(line); m != nil {
			return m[1]
		}
		if _, ok := candidateAt(lines, i); ok {
			return ""
		}
		if _, dated := findDate(line); !dated && bodyWords.MatchString(line) && len(line) <= 120 && !headingWords.MatchString(line) &&
			!strings.HasSuffix(line, ".") && !headLabel.MatchString(line) {
			return line
		}
	}
	return ""
}

// placeUnder gives the place where it stands on the line under the date.
func placeUnder(lines []string, h header) string {
	if h.date.Day == 0 {
		return ""
	}
	for _, line := range lines[h.at+1 : min(len(lines), h.at+4)] {
		line = clean(line)
		t, timed := findTimes(line)
		switch {
		case line == "" || timed && t.from == 0:
		case venueWords.MatchString(line) && len(line) < 160 && !headLabel.MatchString(line) && !strings.HasSuffix(line, "."):
			return venueText(placeBefore.ReplaceAllString(line, ""))
		default:
			return ""
		}
	}
	return ""
}

// timeUnder gives the time where it stands on a line of its own near the date.
func timeUnder(lines []string, h header) writtenTimes {
	for _, line := range lines[h.at+1 : min(len(lines), h.at+3)] {
		if t, ok := onlyTimes(clean(line)); ok {
			return t
		}
	}
	return noTimes()
}
