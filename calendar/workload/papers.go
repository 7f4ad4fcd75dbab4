package workload

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
)

// papersKind is what sort of rule one for publishing papers is.
type papersKind int

const (
	noPapers papersKind = iota
	clearDays
	plainDays
	weekdayBefore
)

// papersRule is a rule for publishing papers.
type papersRule struct {
	kind    papersKind
	days    int
	weekday time.Weekday
}

// parseRule reads a rule in the register's words, in any case: "5 clear days", "7 days",
// "friday before", "none" or nothing. Error: ErrInvalid.
func parseRule(text string) (papersRule, error) {
	words := strings.Fields(strings.ToLower(text))
	switch {
	case len(words) == 0, len(words) == 1 && words[0] == "none":
		return papersRule{}, nil
	case len(words) == 2 && words[1] == "before":
		for day := time.Sunday; day <= time.Saturday; day++ {
			if strings.EqualFold(day.String(), words[0]) {
				return papersRule{kind: weekdayBefore, weekday: day}, nil
			}
		}
	case len(words) == 2 || (len(words) == 3 && words[1] == "clear"):
		days, err := strconv.Atoi(words[0])
		if unit := words[len(words)-1]; err == nil && days >= 0 && days < 1000 && (unit == "day" || unit == "days") {
			if len(words) == 3 {
				return papersRule{kind: clearDays, days: days}, nil
			}
			return papersRule{kind: plainDays, days: days}, nil
		}
	}
	return papersRule{}, fmt.Errorf("%q is no rule for publishing papers: %w", text, calendar.ErrInvalid)
}
