package source

import (
	"regexp"
	"strconv"
	"strings"

	"convenor/calendar"
)

// The longest title and purpose kept, in characters. What is longer is a report's text.
const (
	longestTitle   = 300
	longestPurpose = 400
)

// What stands in the printed title of an item, but is no part of it.
var (
	fileMarker = regexp.MustCompile(`(?i)(?:\(?\bpdf icon\b\)?\s*)?(?:\b(?:PDF|DOCX?|XLSX?|PPTX?)\b\s*[,:]?\s*)?\(?\b\d+(?:[.,]\d+)?\s?(?:bytes|[KMG]i?B)\b(?:/\d+)?\)?|\bpdf icon\b`)
	itemOfFile = regexp.MustCompile(`(?i),\s*item\s+\d+[a-z]?\.?\s*$`)
	videoTime  = regexp.MustCompile(`\s\d\d:\d\d:\d\d\s*$`)
	// splitPages is a page range that a copy put into the middle of a title.
	splitPages  = regexp.MustCompile(`(?i)\(\s*pages?\s+\d+\s*[-–—]\s+(\D*?)\s*\d+\s*\)`)
	pagesMarker = regexp.MustCompile(`(?i)[\[(]\s*(?:report\s+)?(?:pages?|pgs?\.?|pp?\.)\s*[A-Z]?\d+[^)\]]*[)\]]|\b(?:pages?|pp\.?)\s+\d+\s*(?:[-–—]|to)\s*\d+\s*$|\s\bpages?\s+\d+\s*$`)
	openPages   = regexp.MustCompile(`(?i)\(\s*pages?\s+\d+\s*[-–—]?\s*`)

	bracketTime = regexp.MustCompile(`(?i)\(\s*(?:approx\.?\s*)?(\d{1,3})\s*(?:-\s*)?(min(?:ute)?s?|hours?|hrs?)\.?\s*\)`)
	plainTime   = regexp.MustCompile(`(?i)[\s,–-]+(\d{1,3})\s*min(?:ute)?s?\.?\s*$`)
	clockAround = regexp.MustCompile(`(?i)\(?\s*` + clockText12 + `(?:\s*(?:-|–|—|to)\s*` + clockText12 + `)?\s*\)?`)

	paperMarker = regexp.MustCompile(`(?i)[\[(]\s*(?:(?:paper|report|enclosure|enc\.?|attachment|att\.?|doc(?:ument)?)(?:\s+(?:no\.?|number|ref\.?|reference)\s*:?)?|paper\s*:|decision\s*:|ref\.?\s*:?|(?:key\s+)?decision\s+(?:no\.?|number|ref\.?)\s*:?)\s*((?:[A-Z]{0,6}[./-]?)?\d[\w./-]*|[A-Z]{1,2}\d?)\s*[\])]`)
	plainPaper  = regexp.MustCompile(`(?i)(?:\s[-–—]|,|\t|\s{2,})\s*((?:paper|enclosure|enc\.?|attachment)\s+(?:no\.?\s*)?(?:[A-Z]{0,6}[./-]?\d[\w./-]*|[A-Z]\d?))\s*$`)
	leadingKey  = regexp.MustCompile(`^(\d\d/\d{5})\s*[-–—:]\s*`)
	agendaItem  = regexp.MustCompile(`(?i)\s*[\[(]\s*agenda\s+item(?:\s+(?:no\.?|number))?\s*:?\s*(\d{1,3}[a-z]?)\s*[\])]`)
	keyDecision = regexp.MustCompile(`(?i)\s*[-–—:]?\s*[\[(*]?\s*\bkey decision\b\s*[\])*]?\s*$`)
	blankRuns   = regexp.MustCompile(`[ \x{a0}]{2,}|\t+|\.{4,}`)
)

const clockText12 = `(?:\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)`

// itemOf makes an item of a number and a title as printed. What stands in the title but
// is not of it – file sizes, page ranges, timings, paper numbers, presenters – is taken
// out, and kept where an item has a place for it.
func itemOf(number, title string) calendar.AgendaItem {
	it := calendar.AgendaItem{Number: strings.TrimRight(clean(number), ".):"), Pages: pagesIn(title)}
	s := stripPages(stripFiles(title))
	if m := agendaItem.FindStringSubmatch(s); m != nil {
		s = agendaItem.ReplaceAllString(s, "")
		if it.Number == "" {
			it.Number = m[1]
		}
	}
	s = takeTiming(&it, s)
	s = takePaper(&it, s)
	s = keyDecision.ReplaceAllString(s, "")
	s = takePresenter(&it, s)
	it.Title = shorten(clean(strings.Trim(clean(s), "-–—|:;, ")), longestTitle)
	it.Title = strings.TrimSuffix(it.Title, ".")
	return it
}

// stripFiles takes out what a page says of the file behind a title.
func stripFiles(s string) string {
	s = fileMarker.ReplaceAllString(s, " ")
	s = itemOfFile.ReplaceAllString(strings.TrimSpace(s), "")
	return videoTime.ReplaceAllString(s, "")
}

// stripPages takes out page ranges that say that they are such.
func stripPages(s string) string {
	s = splitPages.ReplaceAllString(s, "$1")
	s = pagesMarker.ReplaceAllString(s, " ")
	return openPages.ReplaceAllString(s, " ")
}

// takeTiming takes out how long an item has, and when it begins.
func takeTiming(it *calendar.AgendaItem, s string) string {
	if m := bracketTime.FindStringSubmatchIndex(s); m != nil {
		it.Minutes = minutesOf(s[m[2]:m[3]], s[m[4]:m[5]])
		s = s[:m[0]] + " " + s[m[1]:]
	} else if m := plainTime.FindStringSubmatchIndex(s); m != nil {
		it.Minutes = minutesOf(s[m[2]:m[3]], "min")
		s = s[:m[0]]
	}
	// A time of day stands before a title or after it; amid one it belongs to its words.
	trimmed := strings.TrimSpace(s)
	for _, m := range clockAround.FindAllStringIndex(trimmed, -1) {
		at := trimmed[m[0]:m[1]]
		if m[0] > 0 && m[1] < len(trimmed) || !strings.ContainsAny(at, "apAP:.") {
			continue
		}
		t, ok := findTimes(at)
		if !ok {
			continue
		}
		it.At = t.start.String()
		if t.end != noClock && it.Minutes == 0 {
			it.Minutes = int(t.end - t.start)
		}
		return trimmed[:m[0]] + " " + trimmed[m[1]:]
	}
	return s
}

func minutesOf(figures, unit string) int {
	n, _ := strconv.Atoi(figures)
	if strings.HasPrefix(strings.ToLower(unit), "h") {
		n *= 60
	}
	if n > 12*60 {
		return 0
	}
	return n
}

// takePaper takes out the number of an item's paper or decision.
func takePaper(it *calendar.AgendaItem, s string) string {
	if m := leadingKey.FindStringSubmatch(s); m != nil {
		it.Paper, s = m[1], s[len(m[0]):]
	}
	if m := paperMarker.FindStringSubmatchIndex(s); m != nil {
		if it.Paper == "" {
			it.Paper = s[m[2]:m[3]]
		}
		return s[:m[0]] + " " + s[m[1]:]
	}
	if m := plainPaper.FindStringSubmatchIndex(s); m != nil {
		if it.Paper == "" {
			it.Paper = clean(s[m[2]:m[3]])
		}
		return s[:m[0]]
	}
	return s
}

// shorten cuts a text at a word, so that it has at most so many characters.
func shorten(s string, longest int) string {
	runes := []rune(s)
	if len(runes) <= longest {
		return s
	}
	cut := string(runes[:longest-1])
	if at := strings.LastIndexByte(cut, ' '); at > longest/2 {
		cut = cut[:at]
	}
	return cut + "…"
}
