package source

import (
	"regexp"
	"strings"
)

// header is what a line, or two, at the head of a committee page or paper says:
//
//	Body - Weekday, 4th December, 2026 7.30 pm, CANCELLED
//	Agenda for Body on Weekday 4 December 2026, 7.30 pm
//	Body / Weekday, 4 December 2026 at 7.30 pm
//	4 Dec 2026 - 10:00 to 12:00
type header struct {
	title string
	// date is as written; its day is 0 where there is no header.
	date  writtenDate
	times writtenTimes
	// status is the word behind the date; place is what else stands there.
	status, place string
	// at is the index of the line with the date.
	at int
}

// into puts what a header says into a meeting.
func (h *header) into(m *committeeMeeting) {
	m.title, m.status = h.title, h.status
	if h.date.Day == 0 {
		return
	}
	m.times = h.times
	if m.place == "" {
		m.place = h.place
	}
	if !h.date.yearless {
		m.date = h.date.Date
		if says := h.date.contradiction(); says != "" {
			m.doubts = append(m.doubts, says)
		}
	}
}

// headLines is how far down a page or paper its header may stand.
const headLines = 80

var (
	// proseBefore are words after which a date is that of something else.
	proseBefore = regexp.MustCompile(`(?i)\b(?:minutes|held|published|updated|posted|dated|amended|deadline|previous|previously|scheduled|prior|by|since|until|before|after|from|due|ending|ended|as at|last|next|despatch(?:ed)?|issued?|printed|replaces|resolved|proposed|expires?|register|questions?|notice)\b[^-–—]*$`)
	titleForm   = regexp.MustCompile(`(?i)^(?:(?:agenda|decisions|meeting documents|papers)(?:[\w ,]*?)?)\s+(?:for|of)\s+(?:the\s+|a\s+)?(?:meeting of\s+(?:the\s+)?)?(.+?)\s+on$`)
	// headingWords are lines that name the kind of page or paper, not a body.
	headingWords = regexp.MustCompile(`(?i)^(?:you are here:?\s*)?(?:.*\s-\s)?(?:(?:public |supplementary |revised |full |formal )*agenda(?:s|,? (?:and |& )?(?:draft |printed )?(?:minutes|decisions|papers|reports?(?: pack)?))*(?:,? and (?:draft |printed )?minutes)?(?: pack)?|meeting(?: documents| details| summary| papers)?|notice of (?:a )?meeting|summons|public document pack|agendas, meetings and minutes.*|documents|attendance|visitors|items?|media|public agenda|part (?:i|1|one|a)|this meeting is (?:open to the|a) public.*|public meeting|meeting in public|council and committee meetings|no documents are available.*)\s*:?$`)
	bodyWords    = regexp.MustCompile(`(?i)\b(?:board|committee|sub-committee|cabinet|council|panel|partnership|forum|commission|executive|group|governing body|trust|authority|conference|assembly|scrutiny|jhosc|hosc|hwb|icp|icb|team|meeting|cttee|network|collaborative|alliance|tribunal|governors|directors|trustees)\b`)
	// published are words behind a date that say what has been published.
	published   = regexp.MustCompile(`(?i)^(?:(?:draft|printed|public|supplementary)? ?(?:agenda|minutes|decisions|reports?|papers|documents|agenda pack|reports pack|webcast)(?: and (?:draft )?(?:minutes|decisions))?|view (?:meeting|details)|occurred)$`)
	capitals    = regexp.MustCompile(`^[A-Z]{3,}(?: [A-Z]+)?$`)
	statusFirst = regexp.MustCompile(`(?i)^[(\[]?(cancelled|canceled|postponed|provisional|moved|new)[)\]]?\s*[-–—:]\s*`)
	statusLast  = regexp.MustCompile(`(?i)\s*[(\[](cancelled|canceled|postponed|provisional)[)\]]\s*$`)
	siteSuffix  = regexp.MustCompile(`(?i)webcast|\bcouncil$|\bborough\b.*$|modern|democracy|public-i|\.gov\.uk`)
	onlyAround  = regexp.MustCompile(`(?i)^[\s,;:|–—-]*(?:at|from|commencing at|starting at|commencing|start(?:ing)?|on|@)?[\s,;:|–—-]*$`)
)

// headerOf finds the header among the first lines of a page or paper. The zero header is
// given where there is none: a date in running text is of something else.
func headerOf(lines []string) header {
	for i, line := range lines {
		if i >= headLines {
			break
		}
		line = strings.Join(strings.Fields(line), " ")
		d, ok := findDate(line)
		if !ok || len(line) > 400 {
			continue
		}
		h := header{date: d, times: noTimes(), at: i}
		before, after := strings.TrimSpace(line[:d.from]), line[d.to:]
		if !h.takeBefore(before, after) || !h.takeAfter(after) {
			continue
		}
		if h.title == "" {
			h.title = titleAbove(lines[:i])
		}
		return h
	}
	return header{}
}

// takeBefore reads what stands before the date; false where the date is not a header's.
func (h *header) takeBefore(before, after string) bool {
	if m := titleForm.FindStringSubmatch(before); m != nil {
		h.title = m[1]
		return true
	}
	before = dateLabel.ReplaceAllString(before, "")
	if m := statusFirst.FindStringSubmatch(before); m != nil {
		h.status, before = m[1], before[len(m[0]):]
	}
	dashed := dashLast.MatchString(before)
	before = strings.TrimRight(before, "-–—|,: ")
	if t, ok := onlyTimes(before); ok {
		h.times, before = t, "" // "10.00 am on Tuesday 5 May 2026"
	}
	if m := statusLast.FindStringSubmatchIndex(before); m != nil {
		h.status, before = before[m[2]:m[3]], before[:m[0]]
	}
	if before == "" {
		return true
	}
	before = strings.TrimSuffix(before, " on")
	if len(before) > 200 || proseBefore.MatchString(before) || numberedLine.MatchString(before) {
		return false
	}
	h.title = before
	// Without a dash, or a weekday where a body ends, it must at least name a body.
	if dashed && h.date.named {
		return true
	}
	return bodyWords.MatchString(before) && (dashed || h.date.named || strings.TrimSpace(after) == "")
}

// dashLast ends what stands before a date, where a body's name does.
var dashLast = regexp.MustCompile(`[-–—|]$`)

// onlyTimes reads a text that is nothing but a time, or a time from and to.
func onlyTimes(s string) (writtenTimes, bool) {
	t, ok := findTimes(s)
	return t, ok && onlyAround.MatchString(s[:t.from]) && onlyAround.MatchString(s[t.to:])
}

var (
	partBreak    = regexp.MustCompile(`\s*,\s*|\s+[-–—|]\s*|^\s*[-–—|]\s*`)
	placeBefore  = regexp.MustCompile(`(?i)^(?:in|at|via|on)\s+(?:the\s+)?`)
	dateLabel    = regexp.MustCompile(`(?i)^(?:meeting )?(?:date(?:(?: and| &) time)?|when|on)\s*[:\t-]*\s*`)
	numberedLine = regexp.MustCompile(`^\d+[.)]\s`)
)

// takeAfter reads what stands behind the date: times, then status, then the place. It is
// false where a sentence goes on.
func (h *header) takeAfter(after string) bool {
	if t, ok := findTimes(after); ok && onlyAround.MatchString(after[:t.from]) {
		h.times, after = t, after[t.to:]
	}
	place := h.takeStatus(after)
	venue := venueWords.MatchString(place)
	switch {
	case place == "" || h.title != "" && !venue && siteSuffix.MatchString(place):
		return true
	case h.times.start == noClock || len(place) > 200 || (h.title == "" && !venue):
		return false
	}
	h.place = venueText(placeBefore.ReplaceAllString(strings.TrimSpace(place), ""))
	return true
}

// takeStatus reads the words behind a date that say how firm it is, passes over those
// that say what is published, and gives what is left.
func (h *header) takeStatus(after string) string {
	var rest []string
	for _, part := range partBreak.Split(after, -1) {
		part = strings.Trim(part, " .()[]*")
		_, known := statusOfWord(part)
		switch {
		case part == "" || published.MatchString(part):
		case known || (capitals.MatchString(part) && len(rest) == 0 && strings.Contains(after, ", "+part)):
			h.status = part
		default:
			rest = append(rest, part)
		}
	}
	return strings.Join(rest, ", ")
}

// venueWords are words that places have.
var venueWords = regexp.MustCompile(`(?i)\b(?:room|rooms|hall|chamber|centre|center|house|suite|road|street|lane|teams|zoom|virtual|virtually|online|remote|offices?|building|campus|hotel|library|college|university|school|church|stadium|hospital|court|square|park|place|theatre|pavilion|club|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b`)

// titleAbove gives the body's name from the lines above a date: the nearest that is not
// the name of the page.
func titleAbove(lines []string) string {
	fallback := ""
	for i := len(lines) - 1; i >= 0 && i >= len(lines)-8; i-- {
		line := strings.Trim(clean(lines[i]), "-–—|: ")
		if m := meetingOf.FindStringSubmatch(line); m != nil {
			line = m[1]
		}
		if line == "" || headingWords.MatchString(line) || len(line) > 160 || bulletLine.MatchString(line) {
			continue
		}
		if _, dated := findDate(line); dated {
			continue
		}
		if bodyWords.MatchString(line) && !strings.HasSuffix(line, ".") {
			return line
		}
		if fallback == "" && i >= len(lines)-2 {
			fallback = line
		}
	}
	return fallback
}

var (
	meetingOf  = regexp.MustCompile(`(?i)^(?:agenda\s*[:–-]?\s*(?:for\s+)?)?(?:(?:a |an |the )?(?:(?:public|extraordinary|special|ordinary|annual) )?meeting of\s+)(?:the\s+)?(.+)$`)
	bulletLine = regexp.MustCompile(`^[•·*▪◦\x{f0b7}]`)
)
