package source

import (
	"regexp"
	"strings"

	"convenor/calendar"
)

var (
	// purposeWords begin what a body is to do with an item.
	purposeWords = regexp.MustCompile(`^(?:TO|To|to) (?:[a-z]+ly )?[a-z]+\b|(?i)^(?:the |that the )?(?:board|committee|cabinet|panel|members?|council|partnership|governing body|group|forum|commission|executive)(?: members?| are| is)* (?:is|are|will be|to) (?:asked|invited|requested|recommended|be asked)|^(?i)for (?:information|decision|discussion|approval|noting|assurance|endorsement|consideration)\b|^(?i)(?:purpose|recommendation)s?\s*:|^(?i)members (?:are|will be)\b|^(?i)(?:report|paper|item) (?:is )?for `)
	// notPurpose are lines that say where papers are, or that there are none.
	notPurpose = regexp.MustCompile(`(?i)^(?:\(?(?:report|paper|copy|presentation|document|appendi(?:x|ces))s?\)?\s+)?\(?(?:is |are )?(?:(?:to be )?(?:attached|enclosed|tabled|circulated)|to follow|herewith|n/?a|none|verbal|oral|no papers?)\)?(?: \(?pages? .*)?[.]?$|^[\W\d_]*$`)
)

// mailAddress is somebody's, and no part of what an item is for.
var mailAddress = regexp.MustCompile(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[email.protected\]`)

// describe fills in from the lines under a title what an item is for and who brings it.
func describe(it *calendar.AgendaItem, lines []string) {
	first := ""
	for _, line := range lines {
		line = clean(mailAddress.ReplaceAllString(stripPages(stripFiles(line)), ""))
		if line == "" || notPurpose.MatchString(line) || noiseLine.MatchString(line) {
			continue
		}
		if who := presenterIn(line); who != "" {
			if it.Presenter == "" {
				it.Presenter = who
			}
			continue
		}
		line = underTitle(it, line)
		switch {
		case line == "":
		case it.Purpose == "" && purposeWords.MatchString(line):
			it.Purpose = shorten(line, longestPurpose)
		case first == "" && !listMark.MatchString(line):
			first = line
		}
	}
	if it.Purpose == "" {
		it.Purpose = shorten(first, longestPurpose)
	}
}

// underTitle takes the timing out of a line under a title, and what is left of it.
func underTitle(it *calendar.AgendaItem, line string) string {
	if len(line) > 80 && !bracketTime.MatchString(line) {
		return line
	}
	var timing calendar.AgendaItem
	rest := takeTiming(&timing, line)
	if it.Minutes == 0 {
		it.Minutes = timing.Minutes
	}
	if it.At == "" {
		it.At = timing.At
	}
	if timing.Minutes == 0 && timing.At == "" {
		return line
	}
	return strings.Trim(clean(rest), "-–—|:;, ")
}
