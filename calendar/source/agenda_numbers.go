package source

import (
	"regexp"
	"strconv"
	"strings"
)

// The lines of an agenda that begin an item, in the forms met:
//
//	29.                     the number alone, its title on the next line
//	29. Title               with a stop, bracket or colon, or in a column of its own
//	632 Title, 1Title       with a blank, or nothing: only if the numbers run on
//	22/22 Title, HWB.14     minute numbers that run through the year
//	09.15 1. Title          after the time at which it is taken
//
// An agenda uses one of two ways, alone or with the title; which one is found by
// following the numbers.

// numberForm are the numbers of items: 12, 5a, 14.1; 3-4; 12/25, 01/25/01; HWB.14,
// ICBP/2223/086.
const numberForm = `(?:[A-Z]{2,6}[./ ]\s?(?:\d{2,4}/\s?)?\d{1,4}|\d{1,3}/\d{2,4}(?:/\d{1,3})?|\d{1,3}\s?[-–]\s?\d{1,3}|\d{1,4}[A-Za-z]?(?:\.\d{1,2}){0,2}[a-z]?|[A-Z]\d{1,2})`

var (
	timeFirst    = regexp.MustCompile(`(?i)^(\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\b\.?)?(?:\s?[-–]\s?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\b\.?)?)?)[\t ]+`)
	aloneNumber  = regexp.MustCompile(`^(` + numberForm + `)[.):]{0,2}$`)
	markedNumber = regexp.MustCompile(`^(?:(?i:item|agenda item)\s+)?(` + numberForm + `)(?:[.):]{1,2}[ \t]*|[ \t]*[.):]?\t[ \t]*)(\S.*)$`)
	plainNumber  = regexp.MustCompile(`^(` + numberForm + `)[ \t]+(\S.*)$`)
	gluedNumber  = regexp.MustCompile(`^(\d{1,3})([A-Z][a-z].*)$`)
	runningForm  = regexp.MustCompile(`^(?:[A-Z]{2,6}[./ ]|\d{1,3}/\d{2})`)
)

// candidate is a line that may begin an item.
type candidate struct {
	line   int
	number string
	// title is empty where the number stands alone.
	title string
	// at is the time before the number, as written.
	at string
	// sure: a stop or column parts number and title.
	sure bool
	// weak: its title begins with a small letter, as prose does; it may only be the first.
	weak bool
}

// candidateAt reads one line as the beginning of an item.
func candidateAt(lines []string, i int) (candidate, bool) {
	line := strings.TrimSpace(strings.TrimRight(strings.ReplaceAll(lines[i], "|", "\t"), "\t "))
	line = strings.TrimLeft(line, "\t ")
	c := candidate{line: i}
	if m := aloneNumber.FindStringSubmatch(line); m != nil {
		c.number, c.sure = m[1], true
		return c, true
	}
	if d, ok := findDate(line); ok && d.from == 0 {
		return c, false
	}
	if m := timeFirst.FindStringSubmatch(line); m != nil {
		if rest := line[len(m[0]):]; markedNumber.MatchString(rest) || plainNumber.MatchString(rest) {
			c.at, line = m[1], rest
		} else {
			return c, false
		}
	}
	if m := markedNumber.FindStringSubmatch(line); m != nil && !decimalOrTime(line, m[1]) {
		c.number, c.title, c.sure = m[1], m[2], true
		return c, hasLetters(c.title)
	}
	if m := plainNumber.FindStringSubmatch(line); m != nil {
		c.number, c.title, c.weak = m[1], m[2], !startsTitle(m[2])
		return c, hasLetters(c.title) && (!c.weak || len(c.title) < 100)
	}
	if m := gluedNumber.FindStringSubmatch(line); m != nil {
		c.number, c.title = m[1], m[2]
		return c, true
	}
	return c, false
}

// decimalOrTime tells a line that begins with figures of another kind: "2.5 miles",
// "10.30 am".
func decimalOrTime(line, number string) bool {
	if t, ok := findTimes(line); ok && t.from == 0 && t.to > len(number) {
		return true
	}
	return false
}

func hasLetters(s string) bool { return letters.MatchString(s) }

var letters = regexp.MustCompile(`\p{L}{2}`)

// startsTitle tells whether a text may be a title after a number without a stop: prose
// that begins with a number ("30 minutes are set aside") goes on in small letters.
func startsTitle(s string) bool {
	r := []rune(s)[0]
	return (strings.ContainsRune(`"“‘'(*`, r) || (r >= 'A' && r <= 'Z')) && hasLetters(s)
}

// position gives a number's place in the count: its whole part, and what stands behind.
func position(number string) (whole int, rest string) {
	if runningForm.MatchString(number) && !strings.Contains(number, "-") {
		// HWB.14 counts in its last part, 12/25 in its first.
		digits := number
		if number[0] >= 'A' {
			digits = number[strings.LastIndexAny(number, "./ ")+1:]
		}
		whole, _ = strconv.Atoi(strings.SplitN(digits, "/", 2)[0])
		return whole, ""
	}
	end := 0
	for end < len(number) && number[end] >= '0' && number[end] <= '9' {
		end++
	}
	whole, _ = strconv.Atoi(number[:end])
	return whole, number[end:]
}

// mostSkipped is by how many a number may rise at once: items without a paper, and those
// that a copy lost, leave gaps.
const mostSkipped = 4

// follows tells whether a candidate may come after the one before it in the agenda.
func (c *candidate) follows(before *candidate) bool {
	if c.weak || runningForm.MatchString(c.number) != runningForm.MatchString(before.number) {
		return false
	}
	n, rest := position(c.number)
	was, wasRest := position(before.number)
	switch {
	case n == was:
		return rest > wasRest
	case c.sure:
		return n > was && n <= was+mostSkipped
	}
	return n == was+1 || n == was+2
}

// startsOf finds the lines that begin the items, by following the numbers.
func startsOf(lines []string) []candidate {
	var alone, titled []candidate
	for i := range lines {
		c, ok := candidateAt(lines, i)
		switch {
		case !ok:
		case c.title == "":
			alone = append(alone, c)
		default:
			titled = append(titled, c)
		}
	}
	minutes := minutesBefore(lines)
	a, b := longestRun(alone, minutes), longestRun(titled, minutes)
	if len(a) >= len(b) && len(a) > 1 {
		return a
	}
	if len(b) == 1 && !b[0].sure {
		b = nil
	}
	if len(b) == 0 {
		return a
	}
	return b
}

// runsTried is how many candidates are tried as the first of a run.
const runsTried = 40

// longestRun follows the numbers from each of the first candidates, and gives the longest
// run; of equal ones the first. Minutes counts, for each line, the headings of minutes
// above it.
func longestRun(all []candidate, minutes []int) []candidate {
	var best []candidate
	for first := 0; first < len(all) && first < runsTried; first++ {
		run := []candidate{all[first]}
		for i := first + 1; i < len(all); i++ {
			last := &run[len(run)-1]
			begun := minutes[all[i].line] > minutes[last.line+1] // minutes, since the last item
			if all[i].follows(last) && !(begun && minuted(&all[i], last)) {
				run = append(run, all[i])
			}
		}
		if len(run) > len(best) && (!run[0].weak || len(run) > 2) {
			best = run
		}
		if len(best) > len(all)-first-1 {
			break
		}
	}
	return best
}

// minutesHeading begins the part of an item that tells what happened.
var minutesHeading = regexp.MustCompile(`(?i)^(?:minutes?|decisions?|resolved|resolution|additional documents|supporting documents|actions?)\s*:`)

// minutesBefore counts, for each line and the end, the lines above that begin minutes.
func minutesBefore(lines []string) []int {
	out := make([]int, len(lines)+1)
	for i, line := range lines {
		out[i+1] = out[i]
		if minutesHeading.MatchString(line) && !strings.HasPrefix(strings.ToLower(line), "additional") {
			out[i+1]++
		}
	}
	return out
}

// minuted tells a numbered paragraph of minutes from the next item.
func minuted(c, last *candidate) bool {
	n, _ := position(c.number)
	was, _ := position(last.number)
	return n != was+1 || (c.title != "" && (len(c.title) > 150 || strings.HasSuffix(c.title, ".") || strings.HasSuffix(c.title, ";")))
}
