package source

import (
	"regexp"
	"slices"
	"strings"

	"convenor/calendar"
)

var (
	// itemsBegin are the lines after which the items of an agenda stand.
	itemsBegin = regexp.MustCompile(`(?i)^(?:note\s*[|\t ]*)?(?:items?|no\.?[\s|]*item[\s|]*|agenda|a g e n d a|public agenda|public items|standing items|order of business|business|agenda items?|business to be transacted)\s*[|:]?$`)
	ruleLine   = regexp.MustCompile(`^[\s|:\-–_=*]*$`)
	// noiseLine are lines that committee websites and papers put between and around items.
	noiseLine = regexp.MustCompile(`(?i)^(?:view directions|media|items|no\.?[\s|]*item[\s|]*|note|share this (?:item|agenda point)|view the background to item.*|webcast(?: for .*)?|agenda item ?:|[•*-]?\s*share this item|page \d+(?: of \d+)?|page|pages?|pages? no\.?|lead|time|timings?|paper|enc(?:losure)?s?|\[email\x{a0}?protected\].*|printed on recycled paper|\d+)$`)
	// endOfAgenda are lines after which come the members, the papers or earlier minutes.
	endOfAgenda = regexp.MustCompile(`(?i)^(?:(?:draft |unconfirmed )?minutes of (?:a |the )?(?:.{0,80} )?(?:meeting|held)\b.*|present ?:.*|in attendance ?:.*|membership ?:?|members of the (?:board|committee).*:|report (?:of|to|by|title|author)\b.*|.*\breport to (?:the )?(?:board|committee|cabinet)\b.*)$`)
	aloneTime   = regexp.MustCompile(`(?i)^\(?\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s?(?:-|–|to)\s?\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?)?\)?$`)
	joinsNext   = regexp.MustCompile(`(?i)(?:[-–,/&(]|\b(?:and|or|of|the|for|to|in|on|with|from|by|at|a)|\(pages? \d+ [-–])$`)
	smallStart  = regexp.MustCompile(`^(?:[a-z&(]|[-–] )`)
)

// longestAgenda is how many lines are looked through for items: those of a page with full
// minutes are fewer.
const longestAgenda = 20_000

// agendaOf finds the items in the lines of a paper or page. Blank lines count: they end a
// title.
func agendaOf(lines []string) []calendar.AgendaItem {
	from := min(itemsStart(lines), len(lines))
	lines = lines[from:min(len(lines), from+longestAgenda)]
	starts := startsOf(lines)
	if len(starts) == 0 {
		return unnumbered(lines, from > 0)
	}
	var out []calendar.AgendaItem
	pending := ""
	if i := starts[0].line; i > 0 && aloneTime.MatchString(clean(lines[i-1])) {
		pending = clean(lines[i-1])
	}
	for i, c := range starts {
		to := len(lines)
		if i+1 < len(starts) {
			to = starts[i+1].line
		}
		var it calendar.AgendaItem
		it, pending = itemAt(c, lines[c.line+1:to], pending, i+1 == len(starts))
		if it.Title != "" {
			out = append(out, it)
		}
	}
	stripPageColumn(out)
	timesToMinutes(out)
	return out
}

// itemsStart gives the line after which the items begin: behind the last heading that
// says so near the head, else the first line.
func itemsStart(lines []string) int {
	start := 0
	for i, line := range lines {
		if i > 3*headLines {
			break
		}
		if itemsBegin.MatchString(clean(strings.ReplaceAll(line, "\t", " "))) {
			start = i + 1
			// "Agenda" heads the page as well; what begins the items comes last.
			if !strings.EqualFold(clean(line), "agenda") {
				break
			}
		}
	}
	return start
}

// itemAt reads one item: its first line and those until the next. Pending is a time that
// stood before it; the time that stands before the next is given back.
func itemAt(c candidate, under []string, pending string, last bool) (calendar.AgendaItem, string) {
	title, at := c.title, firstOf(c.at, pending)
	next := ""
	if n := len(under); n > 0 && aloneTime.MatchString(clean(under[n-1])) && strings.ContainsAny(under[n-1], ".:apAP") {
		next, under = clean(under[n-1]), under[:n-1]
	}
	i := 0
	if title == "" {
		title, at, i = titleUnder(under, at)
	}
	for i < len(under) && continues(title, under[i]) {
		title += " " + strings.TrimSpace(under[i])
		i++
	}
	it := itemFromColumns(c.number, title)
	if at != "" && it.At == "" {
		underTitle(&it, at)
	}
	under = untilMinutes(under[i:], last)
	if last { // what follows the last item is as likely about something else
		under = slices.DeleteFunc(slices.Clone(under), func(line string) bool {
			return !purposeWords.MatchString(clean(line)) && presenterIn(line) == ""
		})
	}
	describe(&it, under)
	return it, next
}

// titleUnder gives the title under a number that stands alone, the time beside it, and
// how many lines they took. Before is the time that stood above the number.
func titleUnder(under []string, before string) (title, at string, lines int) {
	at = before
	for i, line := range under {
		switch line = clean(line); {
		case line == "" || noiseLine.MatchString(line):
		case aloneTime.MatchString(line):
			at = line
		default:
			return under[i], at, i + 1
		}
	}
	return "", at, len(under)
}

// otherLine tells a line that is no part of a title.
func otherLine(line string) bool {
	for _, form := range []*regexp.Regexp{listMark, noiseLine, minutesHeading, aloneTime} {
		if form.MatchString(line) {
			return true
		}
	}
	return line == "" || presenterIn(line) != ""
}

// continues tells whether a title goes on in the next line.
func continues(title, line string) bool {
	line = strings.TrimSpace(line)
	if len(title) > longestTitle || otherLine(line) {
		return false
	}
	if joinsNext.MatchString(title) || strings.Count(title, "(") > strings.Count(title, ")") {
		return true
	}
	if smallStart.MatchString(line) && !notPurpose.MatchString(line) && !bracketTime.MatchString(line) {
		return !strings.HasPrefix(line, "to ")
	}
	return len(title) > 30 && allCapitals(title) && allCapitals(line) && !strings.HasPrefix(line, "TO ")
}

// listMark begins a part of an item: "(a) ...", "a.", "i)".
var listMark = regexp.MustCompile(`^(?:\(?[a-z]{1,4}[.)]|[•·*▪◦o-])[\s\t]`)

// allCapitals tells a heading in capitals.
func allCapitals(s string) bool { return strings.ToUpper(s) == s && hasLetters(s) }

// itemFromColumns reads a title whose row has further cells: who brings it, its paper, the
// time and how long it takes.
func itemFromColumns(number, title string) calendar.AgendaItem {
	cells := blankRuns.Split(strings.TrimSpace(strings.ReplaceAll(title, "|", "\t")), -1)
	if number := clean(number); len(cells) > 1 && strings.EqualFold(clean(cells[0]), "pdf") && number != "" {
		cells = cells[1:]
	}
	it := itemOf(number, splitDump(&cells))
	for _, cell := range cells[1:] {
		var timing calendar.AgendaItem
		rest := clean(takeTiming(&timing, clean(cell)))
		it.At, it.Minutes = firstOf(it.At, timing.At), max(it.Minutes, timing.Minutes)
		if timing.At == "" && timing.Minutes == 0 {
			rest = clean(cell)
		}
		takeCell(&it, rest)
	}
	return it
}

// takeCell puts what a cell beside a title says where it belongs.
func takeCell(it *calendar.AgendaItem, cell string) {
	switch {
	case minutesCell.MatchString(cell):
		it.Minutes = minutesOf(minutesCell.FindStringSubmatch(cell)[1], "min")
	case cell == "" || pageCell.MatchString(cell) || notPurpose.MatchString(cell) || noiseLine.MatchString(cell):
	case paperCell.MatchString(cell) && it.Paper == "":
		it.Paper = cell
	case purposeWords.MatchString(cell) || actionCell.MatchString(cell) || len(cell) > 60:
		it.Purpose = firstOf(it.Purpose, shorten(cell, longestPurpose))
	case it.Presenter == "":
		it.Presenter = firstOf(presenterIn(cell), cell)
	}
}

var (
	minutesCell = regexp.MustCompile(`(?i)^(\d{1,3})\s*(?:min(?:ute)?s?|['’′])\.?$`)
	paperCell   = regexp.MustCompile(`(?i)^(?:(?:paper|enc(?:losure)?|enc\.|attachment|appendix|item)\s*(?:no\.?\s*)?[A-Z]{0,4}[./-]?\d*[A-Z]?(?:[./-]\d+)*|[A-Z]{1,5}[/-]\d[\w/-]*|[A-Z]\d?)$`)
	pageCell    = regexp.MustCompile(`(?i)^(?:pages?\s*)?\d{1,4}(?:\s*[-–]\s*\d{1,4})?$`)
	actionCell  = regexp.MustCompile(`(?i)^(?:(?:for )?(?:information|decision|discussion|approval|noting|note|approve|assurance|endorsement|consideration|discuss|decide|consider|inform|verbal|oral)(?:\s*(?:/|,|and|&)\s*\w+)*)$`)
	// dumpPurpose is where, in a row that a copy ran together, the title ends.
	dumpPurpose = regexp.MustCompile(`\s(?:To (?:receive|note|consider|approve|agree|provide|review|discuss|confirm|appoint|elect|determine|endorse|report|update|comment|hear|answer|give|set|seek|resolve|deal|declare|scrutinise|enable|sign)\b|The (?:Board|Committee|Panel|Cabinet|Partnership) (?:is|are|will)\b|Members are\b|(?:Minutes|Decision|Additional documents):)`)
)

// splitDump cuts the first cell of a row where what belongs under the title was run
// together with it.
func splitDump(cells *[]string) string {
	first := (*cells)[0]
	if m := dumpPurpose.FindStringIndex(first); m != nil && m[0] > 2 {
		rest := clean(first[m[0]:])
		if cut := dumpMinutes.FindStringIndex(rest); cut != nil {
			rest = clean(rest[:cut[0]])
		}
		*cells = append([]string{first[:m[0]], rest}, (*cells)[1:]...)
		return first[:m[0]]
	}
	return first
}

var dumpMinutes = regexp.MustCompile(`(?:Minutes|Decision|Additional documents|Supporting documents):.*$`)

// untilMinutes gives the lines under a title as far as they belong to the agenda. Those
// of the last item end where a paper goes on to something else.
func untilMinutes(lines []string, last bool) []string {
	for i, line := range lines {
		line = clean(line)
		if minutesHeading.MatchString(line) || (last && (endOfAgenda.MatchString(line) || i > 12)) {
			return lines[:i]
		}
	}
	return lines
}
