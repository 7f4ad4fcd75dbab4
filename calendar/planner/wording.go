package planner

import (
	"strings"
	"unicode"
)

// wording is a title as it is compared with another's: its words without those that every
// calendar puts beside them, abbreviations written out.
type wording struct {
	words []word
	// references are the numbers of three digits or more, which name a paper or a year
	// more often than a meeting.
	references []string
	// beside is the word that says the entry is about a sitting and not the sitting
	// itself: "briefing"; empty if there is none.
	beside string
}

// word is one word of a title.
type word struct {
	text   string
	weight float64
	// ends: the next one, if any, stands behind a colon, dash, bracket or comma.
	ends bool
}

const (
	// framed is the weight of a word that half of all bodies have in their name.
	framed = 0.35
	// common is the weight of a word that many bodies of this field have in their name.
	common = 0.6
	// faint is the weight of a word that hardly tells one body from another.
	faint = 0.2
)

// weights are those of words that weigh less than 1, in the form in which they are
// compared. What half of all bodies are called tells nothing of which one it is.
var weights = weightsOf(map[float64]string{
	framed: "board committee subcommittee group panel partnership forum team council working steering executive" +
		" management weekly monthly quarterly annual review update call catchup session 1to1 supervision joint",
	common: "integrated care health wellbeing system strategic local place development delivery programme project",
	faint:  "nhs ics ordinary extraordinary special virtual cc county",
})

// kinds are the words that say what kind of body meets.
var kinds = set("board committee subcommittee group panel partnership forum team council")

func weightsOf(lists map[float64]string) map[string]float64 {
	out := map[string]float64{}
	for weight, list := range lists {
		for w := range strings.FieldsSeq(list) {
			out[w] = weight
		}
	}
	return out
}

// unsaid are the words that say nothing of which meeting it is: of the invitation, of how
// it is attended, and of grammar.
var unsaid = set("the of for to in on at a an and with by via from meeting meetings mtg mtgs ms microsoft teams zoom webex" +
	" skype online hybrid remote dial invite invitation invited fw fwd re updated copy external tbc provisional placeholder" +
	" hold draft confirmed public formal agenda papers ref reference no number id item cancelled canceled postponed rescheduled" +
	" new time date please note formally am pm 1st 2nd 3rd")

// calendarWords are the words of dates.
var calendarWords = set("january february march april may june july august september october november december" +
	" jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday mon tue tues wed thu thur thurs fri")

// besideSitting are the words of an entry that goes with a sitting but is not it. They
// are what the matching of bodies goes by too, but for a hold, which keeps the sitting's
// own time free.
var besideSitting = set("prep preparation premeet premeeting prebrief prebriefing briefing brief debrief debriefing travel" +
	" agendasetting rehearsal washup")

// longForms are abbreviations of words, with the words.
var longForms = map[string]string{
	"cttee": "committee", "ctte": "committee", "cmte": "committee", "cmttee": "committee", "comm": "committee", "com": "committee",
	"committees": "committee", "subcttee": "subcommittee", "grp": "group", "bd": "board", "boards": "board", "pship": "partnership",
	"exec": "executive", "mgmt": "management", "mgt": "management", "perf": "performance", "strat": "strategic", "strategy": "strategic",
	"dev": "development", "fin": "finance", "financial": "finance", "cyp": "cyp", "childrens": "children", "adults": "adult",
	"qual": "quality", "govern": "governance", "ops": "operational", "prog": "programme", "program": "programme",
	"reg": "regulatory", "gov": "governance", "comms": "communications", "cllr": "councillor", "dept": "department",
	"systems": "system", "services": "service", "communities": "community", "partners": "partnership",
}

// joined are words that some write apart.
var joined = map[[2]string]string{
	{"well", "being"}: "wellbeing", {"sub", "committee"}: "subcommittee", {"sub", "cttee"}: "subcommittee",
	{"pre", "meet"}: "premeet", {"pre", "meeting"}: "premeet", {"pre", "brief"}: "prebrief", {"pre", "briefing"}: "prebrief",
	{"agenda", "setting"}: "agendasetting", {"catch", "up"}: "catchup", {"wash", "up"}: "washup", {"de", "brief"}: "debrief",
	{"in", "person"}: "online", {"1", "1"}: "1to1", {"one", "one"}: "1to1",
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}

// newWording reads a title.
func newWording(title string) *wording {
	w := &wording{}
	raw := rawWords(title)
	for i := 0; i < len(raw); i++ {
		text := raw[i].text
		if i+1 < len(raw) {
			if whole, ok := joined[[2]string{text, raw[i+1].text}]; ok {
				i++
				text, raw[i].text = whole, whole
			}
		}
		if long, ok := longForms[text]; ok {
			text = long
		}
		switch {
		case besideSitting[text]:
			w.beside = text
		case isReference(text):
			w.references = append(w.references, text)
			w.part(raw[i].ends)
		case unsaid[text] && !isLetterOf(raw, i) || calendarWords[text] || isDated(raw, i):
			w.part(raw[i].ends)
		default:
			weight, ok := weights[text]
			if !ok {
				weight = 1
			}
			w.words = append(w.words, word{text, weight, raw[i].ends})
		}
	}
	if len(w.words) == 0 { // "Meeting 1042" has no other name
		for _, r := range w.references {
			w.words = append(w.words, word{text: r, weight: 1})
		}
		w.references = nil
	}
	return w
}

// part notes that the last word was followed by a colon, dash or bracket, behind words
// that were left out.
func (w *wording) part(ends bool) {
	if ends && len(w.words) > 0 {
		w.words[len(w.words)-1].ends = true
	}
}

// isLetterOf tells the A of "Panel A" from the article.
func isLetterOf(raw []word, i int) bool {
	return raw[i].text == "a" && i > 0 && (raw[i].ends || i == len(raw)-1)
}

// Signs that part nothing within a word, and those that part what is said from what it
// is said of.
const (
	joining = "'’&."
	parting = ":-–—([|,/;@"
)

// rawWords gives the words of a title in lower case. "&" is no word; within one, as in
// H&WB, it parts nothing, and neither does an apostrophe.
func rawWords(title string) []word {
	var out []word
	var b strings.Builder
	flush := func(ends bool) {
		if b.Len() > 0 {
			out = append(out, word{text: b.String()})
			b.Reset()
		}
		if ends && len(out) > 0 {
			out[len(out)-1].ends = true
		}
	}
	for _, c := range title {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			b.WriteRune(unicode.ToLower(c))
		case strings.ContainsRune(joining, c) || unicode.Is(unicode.Mn, c):
		case strings.ContainsRune(parting, c):
			flush(true)
		default:
			flush(false)
		}
	}
	flush(false)
	return out
}

// isDated tells a short number that is part of a date: beside a month, a weekday or
// another number, as in 14 January or 02/01/27.
func isDated(raw []word, i int) bool {
	if !isNumber(raw[i].text) {
		return false
	}
	beside := func(j int) bool {
		return j >= 0 && j < len(raw) && (isNumber(raw[j].text) || calendarWords[raw[j].text])
	}
	return beside(i-1) || beside(i+1)
}

func isNumber(text string) bool {
	return strings.Trim(text, "0123456789") == "" && text != ""
}

// isReference tells a number of three digits or more, alone or among letters: a year, a
// paper's number, an item's. Panel 2 is no reference.
func isReference(text string) bool {
	n := 0
	for _, c := range text {
		if unicode.IsDigit(c) {
			n++
		}
	}
	return n >= 3
}
