package ui

import (
	"convenor/calendar"
	"convenor/calendar/planner"
)

// picks are what the user chose of a preview, line by line.
type picks struct {
	preview *calendar.Preview
	// left are the ids of the lines that are not taken in.
	left map[string]bool
	// matches and missing are for all, matchOf and missingOf for single lines.
	matches   calendar.MatchChoice
	missing   calendar.MissingChoice
	matchOf   map[string]calendar.MatchChoice
	missingOf map[string]calendar.MissingChoice
}

// newPicks takes everything, leaves matches in the tray but for those that were
// answered before, and keeps what is missing.
func newPicks(p *calendar.Preview) *picks {
	k := &picks{preview: p, left: map[string]bool{}, matches: calendar.MatchLeave, missing: calendar.MissingKeep,
		matchOf: map[string]calendar.MatchChoice{}, missingOf: map[string]calendar.MissingChoice{}}
	for _, l := range p.Lines {
		if l.Answered != "" {
			k.matchOf[l.ID] = l.Answered
		}
	}
	return k
}

// take takes lines in, or leaves them out.
func (k *picks) take(ids []string, in bool) {
	for _, id := range ids {
		if in {
			delete(k.left, id)
		} else {
			k.left[id] = true
		}
	}
}

// takes tells whether all of some lines are taken in.
func (k *picks) takes(ids []string) bool {
	for _, id := range ids {
		if k.left[id] {
			return false
		}
	}
	return true
}

// allMatches settles every possible match alike.
func (k *picks) allMatches(c calendar.MatchChoice) {
	k.matches = c
	clear(k.matchOf)
}

// allMissing settles every missing sitting alike.
func (k *picks) allMissing(c calendar.MissingChoice) {
	k.missing = c
	clear(k.missingOf)
}

// choices gives what was chosen as the planner has it.
func (k *picks) choices() planner.Choices {
	with := planner.Choices{Matches: k.matches, Missing: k.missing, MatchOf: k.matchOf, MissingOf: k.missingOf}
	for _, l := range k.preview.Lines {
		if k.left[l.ID] {
			with.Except = append(with.Except, l.ID)
		}
	}
	return with
}

// taken are the figures, in sittings, of what choices come to.
type taken struct {
	same, fresh, moved, changed int
	// struck are held ones that the file has as cancelled, gone those missing that
	// are struck off, kept those missing that are not.
	struck, gone, kept int
	// joined, own and waiting are what becomes of possible matches.
	joined, own, waiting int
	// left is what is not taken in.
	left int
}

// takenOf works out what choices come to.
func takenOf(k *picks) taken {
	var t taken
	for i := range k.preview.Lines {
		t.add(k, &k.preview.Lines[i])
	}
	return t
}

func (t *taken) add(k *picks, l *calendar.PreviewLine) {
	if l.Outcome != calendar.OutcomeSame && k.left[l.ID] {
		t.left += l.Sittings
		return
	}
	switch l.Outcome {
	case calendar.OutcomeSame:
		t.same += l.Sittings
	case calendar.OutcomeNew:
		t.fresh += l.Sittings
	case calendar.OutcomeMoved:
		t.moved += l.Sittings
	case calendar.OutcomeChanged:
		t.changed += l.Sittings
	case calendar.OutcomeCancelled:
		if l.Held != nil && l.Held.Status != calendar.StatusCancelled {
			t.struck += l.Sittings
		}
	case calendar.OutcomeMissing:
		if k.missingFor(l.ID) == calendar.MissingCancel {
			t.gone += l.Sittings
		} else {
			t.kept += l.Sittings
		}
	case calendar.OutcomePossible:
		*map[calendar.MatchChoice]*int{calendar.MatchAccept: &t.joined, calendar.MatchRefuse: &t.own, calendar.MatchLeave: &t.waiting}[k.matchFor(l.ID)] += l.Sittings
	}
}

// matchFor gives what is done with one possible match.
func (k *picks) matchFor(id string) calendar.MatchChoice {
	if c, own := k.matchOf[id]; own {
		return c
	}
	return k.matches
}

// missingFor gives what is done with one missing sitting.
func (k *picks) missingFor(id string) calendar.MissingChoice {
	if c, own := k.missingOf[id]; own {
		return c
	}
	return k.missing
}

func (t *taken) matches() int { return t.joined + t.own + t.waiting }

func (t *taken) changes() int { return t.moved + t.changed + t.struck + t.gone }
