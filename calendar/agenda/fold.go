package agenda

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// markers are what stands in titles without being part of them, in the order in which
// they are taken away.
var markers = []*regexp.Regexp{
	regexp.MustCompile(`(?i)(?:pdf icon\s*)?\bPDF\s+\d+(?:[.,]\d+)?\s*[KM]B\b`),
	regexp.MustCompile(`(?i)\bpdf icon\b`),
	regexp.MustCompile(`(?i)\(?\b(?:paper|report|enclosure|enc)\s+(?:no\.?|number|ref\.?)\s*[\w/.-]*\d[\w/.-]*\)?`),
	regexp.MustCompile(`(?i)\((?:paper|enclosure|enc|decision|ref|agenda item|item|key decision|page|pages|pp?\.?)\b[^)]*\)`),
	regexp.MustCompile(`(?i)\((?:joint )?(?:report|briefing|presentation) (?:of|by|from)\b[^)]*\)`),
	regexp.MustCompile(`(?i)\((?:oral|verbal|urgent|to follow|late|attached|report attached)\b[^)]*\)`),
	regexp.MustCompile(`(?i)\(\s*(?:approx\.?\s*)?\d+\s*min(?:ute)?s?\.?\s*\)`),
	regexp.MustCompile(`(?i)\(?\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?)\s*(?:(?:-|to)\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?))?\)?`),
	regexp.MustCompile(`(?i)\bagenda item\s+\d+[a-z]?\b`),
	regexp.MustCompile(`(?i)\bkey decision\b`),
	regexp.MustCompile(`\bAct,? (?:19|20)\d\d\b`),
	regexp.MustCompile(`^\s*\d{2}/\d{3,6}\s*[-:]\s*`),
	regexp.MustCompile(`^\s*[A-Z]{2,6}(?:[./]\s?\d{1,4})+[:.]?\s+`),
	regexp.MustCompile(`^\s*(?:[Ii]tem\s+)?\d{1,4}[a-z]?[.):]\s*`),
	regexp.MustCompile(`^\s*[a-zA-Z][.)]\s+`),
	regexp.MustCompile(`(?i)^\s*appendix\s+[\da-z]{1,2}\b\s*[-:.]?\s*`),
	regexp.MustCompile(`(?i)(\w.*?)\s*[-:,(]\s*(?:presentation|presented|report|verbal report|update) (?:by|from) (?:drs?|cllrs?|councillors?|prof(?:essor)?|mrs?|ms|miss)\b.*$`),
	regexp.MustCompile(`\b(?:Drs?|Cllrs?|Councillor|Prof|Professor|Mr|Mrs|Ms)\.?\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?`),
}

// presenterMarker is the one marker that keeps what stands before it.
const presenterMarker = 16

var (
	// plainer turns typographic signs into the ones of a keyboard.
	plainer = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "‐", "-", "‑", "-", "−", "-", "\u00a0", " ", "\u00ad", "")
	// wellbeing writes one word the one way.
	wellbeing = regexp.MustCompile(`(?i)\bwell[- ]being\b`)
	// readingTown is the town after a word that makes it one, for it is a verb otherwise.
	readingTown = regexp.MustCompile(`\b((?i:for|in|across|within)) Reading\b`)
	// dotted is an acronym with its full stops.
	dotted    = regexp.MustCompile(`\b(?:[A-Z]\.){2,}(?:[A-Z]\b)?`)
	spaces    = regexp.MustCompile(`\s+`)
	bracketed = regexp.MustCompile(`\(([^()]*)\)`)
	nameLike  = regexp.MustCompile(`^[A-Z][a-z'-]+(?: [A-Z]\.?)?(?: (?:[A-Z][a-z'-]+|Mc[A-Z][a-z]+|O'[A-Z][a-z]+)){1,2}$`)
)

// longestTitle is how many bytes of a title are read; what is longer is a report's text.
const longestTitle = 600

// fold gives a title without markers, in keyboard signs; capitals stay, for acronyms
// need them. Titles come back, on every agenda and several times in one reading, so that
// what was folded is kept.
func (r *Reader) fold(title string) string {
	return r.folded.get(title, func() string { return r.foldAnew(title) })
}

func (r *Reader) foldAnew(title string) string {
	if len(title) > longestTitle {
		title = strings.ToValidUTF8(title[:longestTitle], "")
	}
	s := plainer.Replace(norm.NFKC.String(strings.ToValidUTF8(title, " ")))
	s = plainer.Replace(s)
	s = wellbeing.ReplaceAllString(s, "wellbeing")
	s = dotted.ReplaceAllStringFunc(s, func(in string) string { return strings.ReplaceAll(in, ".", "") })
	s = readingTown.ReplaceAllString(s, "$1 Reading Borough")
	for i, m := range markers {
		with := " "
		if i == presenterMarker {
			with = "$1"
		}
		s = m.ReplaceAllString(s, with)
	}
	s = bracketed.ReplaceAllStringFunc(s, func(in string) string {
		if r.presenter(strings.TrimSpace(in[1 : len(in)-1])) {
			return " "
		}
		return in
	})
	return strings.TrimSpace(spaces.ReplaceAllString(s, " "))
}

// presenter tells whether what stands in brackets is somebody's name: two or three
// capitalised words, none of them a word of the field.
func (r *Reader) presenter(s string) bool {
	if !nameLike.MatchString(s) {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if r.vocabulary.has(w) {
			return false
		}
	}
	return true
}
