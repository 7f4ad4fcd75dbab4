package planner

import (
	"context"
	"slices"
	"strings"

	"convenor/calendar"
)

// searchLimit is how many sittings a search gives at most; more would not be read.
const searchLimit = 500

// Found is what a search found.
type Found struct {
	Sittings []calendar.Occurrence
	Bodies   []calendar.Body
	Officers []calendar.Officer
}

// Search finds sittings, bodies and officers in which every word of a text stands, in
// any case. Private sittings hold no text and are never found. No words find nothing.
func (p *Planner) Search(ctx context.Context, text string) (Found, error) {
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return Found{}, nil
	}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return Found{}, err
	}
	var f Found
	if f.Sittings, err = p.searchSittings(ctx, text, words); err != nil {
		return Found{}, err
	}
	if sharing(ctx) {
		f.Sittings = shareFound(f.Sittings, words)
	}
	for _, b := range reg.Bodies {
		if hasWords(words, append([]string{b.Name}, b.Aliases...)...) {
			f.Bodies = append(f.Bodies, b)
		}
	}
	for _, o := range reg.Officers {
		if hasWords(words, o.Name, o.Post) {
			f.Officers = append(f.Officers, o)
		}
	}
	return f, nil
}

// searchSittings finds sittings that are kept, and those of series whose words are found.
func (p *Planner) searchSittings(ctx context.Context, text string, words []string) ([]calendar.Occurrence, error) {
	found, err := p.store.Search(ctx, text, searchLimit)
	if err != nil {
		return nil, err
	}
	series, err := p.store.Series(ctx, everything)
	if err != nil {
		return nil, err
	}
	f := follower{rules: &p.rules}
	for i := range series {
		t := series[i].Template
		if !hasWords(words, t.Title, t.Place, t.Organiser) {
			continue
		}
		n := 0
		err := f.each(&series[i], everything, func(o calendar.Occurrence) bool {
			found = append(found, o)
			n++
			return n < searchLimit
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(found, func(a, b calendar.Occurrence) int { return compareOccurrences(&a, &b) })
	return found[:min(len(found), searchLimit)], nil
}

func hasWords(words []string, in ...string) bool {
	all := strings.ToLower(strings.Join(in, "\n"))
	for _, w := range words {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}
