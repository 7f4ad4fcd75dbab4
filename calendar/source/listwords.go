package source

import (
	"regexp"
	"strings"

	"convenor/calendar"
)

// The words by which the lines of a list are told apart.
var (
	bulletPattern = regexp.MustCompile(`^[\s•·▪◦‣*>–—-]+|^\(?[a-z0-9]{1,2}[.)]\s+|^o\s+`)
	// cancelWords and the others say what became of a meeting.
	cancelWords    = regexp.MustCompile(`(?i)\b(cancel+ed|cancellation|withdrawn|stood down|will not (now )?(take place|go ahead)|not taking place|no longer taking place|abandoned)\b`)
	postponeWords  = regexp.MustCompile(`(?i)\b(postponed|deferred|adjourned)\b`)
	moveWords      = regexp.MustCompile(`(?i)\b(postponed|moved|rescheduled|re-scheduled|rearranged|re-arranged|changed|brought forward|deferred|put back)\b[^.]*?\b(to|until|for|from)\b`)
	formerWords    = regexp.MustCompile(`(?i)\b(was|originally|previously|formerly|instead of|rather than|replaces|moved from|rescheduled from|postponed from)\W*(on|for|scheduled for|planned for|the meeting of|the meeting on)?\W*$`)
	tentativeWords = regexp.MustCompile(`(?i)\b(provisional(ly)?|tentative|reserve(d)?( date)?|if (required|needed|necessary)|subject to confirmation|date tb[ca]|to be confirmed|tb[ca])\b`)
	statusWords    = regexp.MustCompile(`(?i)\b(has|have|had|is|was|are|were)?\s*(now\s+)?(been\s+)?(cancel+ed|postponed|withdrawn|rescheduled|rearranged|deferred|provisional(ly)?|tentative|confirmed|scheduled|occurred)\b`)
	newWord        = regexp.MustCompile(`\b(NEW|MOVED)\b`)
	allMeetings    = regexp.MustCompile(`(?i)\b(all|each|every)\b.*\bmeetings?\b|\bmeetings?\b.*\b(all|usually|normally|always|unless otherwise)\b|\bmeetings (will|are|take|start|begin|commence|run)\b|\b(dates|meetings)\b.*\bfollowing\b|\bunless (otherwise )?stated\b`)
	startWords     = regexp.MustCompile(`(?i)\b(meetings?|starts?|starting|begins?|commenc(e|es|ing)|held|takes? place|from)\b`)
	timeLabel      = regexp.MustCompile(`(?i)^\s*(start(ing)? |meeting |usual )?times?\s*(of meetings?|for all( meetings)?)?\s*[:\-–]`)
	placeLabel     = regexp.MustCompile(`(?i)^\s*(all )?(meeting )?(venues?|locations?|places?|where|room|address)\s*(for all( meetings)?|of meetings?)?\s*[:–-]\s*`)
	heldWhere      = regexp.MustCompile(`(?i)\b(?:held|take place|meets?|meetings are|hosted)\s+(?:virtually\s+)?(?:(?:at|in|from|via|on|by|using)\s+)(the\s+)?`)
	placeNouns     = regexp.MustCompile(`(?i)\b(rooms?|hall|chambers?|centre|suite|house|street|road|lane|avenue|building|offices?|library|hotel|theatre|college|school|church|stadium|museum|hub|floor|point|park|square|teams|zoom|webex|online|virtual(ly)?|remote(ly)?|hybrid|in person|venue|town hall|tb[ca]|to be confirmed)\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`)
	titleNouns     = regexp.MustCompile(`(?i)\b(boards?|committees?|sub-?committees?|panel|cabinet|council|forum|partnership|group|scrutiny|briefing|workshop|agm|annual general meeting|meetings?|session|seminar|executive|assembly|authority|hwb|icb|icp|governors?|directors|trust|collaborative|network|summit|away ?day|conference)\b`)
	bodyNouns      = regexp.MustCompile(`(?i)\b(boards?|committees?|sub-?committees?|panel|cabinet|council|forum|partnership|group|authority|executive|assembly|hwb|icb|icp|trust|collaborative|network)\b`)
	listNoise      = regexp.MustCompile(`(?i)\b(agenda for|dates?( and times?)? (of|for)( the| all| our)?|(the )?dates of the|calendar of|schedule of|programme of|list of|forthcoming|upcoming|future|past|dates?|schedule|timetable|are listed below|as follows|municipal year|financial year|calendar year|year)\b|\b20\d\d(\s*(/|-|–|to)\s*(20)?\d\d)?\b|\b(january|february|march|april|may|june|july|august|september|october|november|december)\s*(to|-|–)\s*(january|february|march|april|may|june|july|august|september|october|november|december)\b`)
	noiseBefore    = regexp.MustCompile(`(?i)\b(posted|published|updated|reviewed|last modified|created|uploaded|deadline|closing date|(registrations?|bookings?|nominations?|applications?|consultations?|questions?) (opens?|closes?|ends?)( on)?|sent|(submitted|received|sent|registered|register|returned|questions?|requests?) by|by (noon|midday|12 ?noon|\d[\d.:]*\s*[ap]m)?( on)?|no later than|minutes( of( the)?)?( (last|previous))?( meeting)?( (held )?(on|of))?|approved( on)?|dated|copyright|©|correct at|as at|papers? (for|from)|from|since|before|after|until|agreed (on|at)|effective)\W*(?:the\W*)?$`)
	// heldOn speaks of a meeting that was; "be held on" of one that is to be.
	heldOn       = regexp.MustCompile(`(?i)(^|[^e]) held on\W*(the\W*)?$`)
	noiseAfter   = regexp.MustCompile(`(?i)^\W*(onwards?|minutes)\b`)
	proseTitle   = regexp.MustCompile(`(?i)\b(?:the|an?|our|that)\s+((?:[\p{L}\d'’&/-]+\s+){0,9}?(?:meetings?|boards?|committee|panel|cabinet|council|forum)(?:\s+in public)?(?:\s+of\s+(?:the\s+)?[\p{L} '’&-]+?)?)\s+(?:due|scheduled|planned|on|to be|be|will|has|originally|which|in 20\d\d|is|takes|for)\b`)
	prosePattern = regexp.MustCompile(`(?i)\b(has been|have been|will be|is due|due to|be held|please|are invited|was|were|you|we)\b`)
	yearPattern  = regexp.MustCompile(`\b(20\d\d)(?:\s*(?:/|-|–|to)\s*(?:20)?(\d\d))?\b`)
	unnamedDay   = regexp.MustCompile(`(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december)\b.*\b(to be (confirmed|announced|arranged|agreed)|tb[ca])\b`)
	columnHeads  = regexp.MustCompile(`(?i)^\W*((date|day|time|venue|location|place|title|papers?|agenda|minutes|status|start|end|finish|and|of|no)\b\W*)+$`)
)

// hints are parts of every word by which the patterns below tell a state: most lines have
// none, which is found out at a fraction of the cost of the patterns.
var hints = [...]string{"cancel", "withdrawn", "stood down", "not ", "no longer", "abandon", "postpon", "deferr", "adjourn", "provision",
	"tentative", "reserve", "if ", "subject to", "tb", "confirmed", "announced", "arranged", "agreed", "schedule", "occurred", "new", "moved"}

// hinted tells whether a text may say something of a meeting's state.
func hinted(s string) bool {
	s = strings.ToLower(s)
	for _, h := range hints {
		if strings.Contains(s, h) {
			return true
		}
	}
	return false
}

// statusIn tells what a line says became of its meeting; empty if nothing.
func statusIn(line string) calendar.Status {
	switch {
	case !hinted(line):
	case cancelWords.MatchString(line), postponeWords.MatchString(line):
		return calendar.StatusCancelled
	case tentativeWords.MatchString(withoutPlaceDoubt(line)):
		return calendar.StatusTentative
	}
	return ""
}

var placeDoubt = regexp.MustCompile(`(?i)\b(venues?|locations?|places?|rooms?|times?|agenda|papers?)\W+(is |are )?(to be confirmed|tb[ca])\b|\b(to be confirmed|tb[ca])\W*$`)

// withoutPlaceDoubt drops what says only that a place or a time is open: then the
// meeting itself is not.
func withoutPlaceDoubt(line string) string {
	return placeDoubt.ReplaceAllString(line, " ")
}

// yearsIn gives the years that a heading names.
func yearsIn(line string) yearSpan {
	m := yearPattern.FindStringSubmatch(line)
	if m == nil {
		return yearSpan{}
	}
	y := yearSpan{first: numberOf(m[1])}
	y.last = y.first
	if m[2] != "" {
		if last := y.first/100*100 + numberOf(m[2]); last == y.first+1 {
			y.last = last
		}
	}
	return y
}

// titleOf gives what a heading calls the meetings below it: without years and the words
// that only say that it is a list of dates. generic tells that nothing of its own is left.
func titleOf(heading string) (title string, generic bool) {
	title = listNoise.ReplaceAllString(heading, " ")
	title = tidy(statusWords.ReplaceAllString(title, " "))
	title = tidy(listEnd.ReplaceAllString(title, ""))
	title = joinWords.ReplaceAllString(title, "")
	rest := listNouns.ReplaceAllString(title, "")
	if singular, ok := strings.CutSuffix(title, " Meetings"); ok {
		title = singular + " Meeting"
	} else if singular, ok := strings.CutSuffix(title, " meetings"); ok {
		title = singular + " meeting"
	}
	generic = strings.Trim(rest, " ,.:;-–&") == ""
	if generic && !bodyNouns.MatchString(title) {
		return "", true
	}
	return title, generic
}

// subjectLabel stands before the heading of an e-mail that was pasted whole.
var subjectLabel = regexp.MustCompile(`(?i)^\s*((subject|re|fwd?)\s*:\s*)+`)

// nobodyMeets is said of a month in a list; it is no heading of the days after it.
var nobodyMeets = regexp.MustCompile(`(?i)^\W*(there (is|are) )?no meetings?\b`)

// listEnd is what is left at the end of a heading that named the list.
var listEnd = regexp.MustCompile(`(?i)\s*[:–-]\s*(the |all )?meetings?$`)

// joinWords are what a page says before the name of a meeting.
var joinWords = regexp.MustCompile(`(?i)^(join|attend|watch|next|our|the|an?|agenda for( the)?)\s+`)

// openWords say that a place or a time is still to come.
var openWords = regexp.MustCompile(`(?i)\b(to be (confirmed|announced|arranged|agreed)|tb[ca])\b`)

var listNouns = regexp.MustCompile(`(?i)\b(board|boards|meetings?|the|of|our|all|and|in|public|papers|agendas?|minutes|committees?|to|a|times?)\b`)

// tidy trims blanks, marks and empty brackets from both ends of words.
func tidy(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(clean(s), "( )", ""), "()", "")
	s = strings.Trim(s, " \t,;:|–—-.•*/_")
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		s = strings.Trim(s, "() ")
	}
	if strings.Count(s, "(") < strings.Count(s, ")") {
		s = strings.TrimSuffix(s, ")")
	}
	if strings.Count(s, "(") > strings.Count(s, ")") {
		s = strings.TrimPrefix(s, "(")
	}
	return clean(s)
}
