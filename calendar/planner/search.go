package planner

import (
	"context"
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
	if f.Sittings, err = p.store.Search(ctx, text, searchLimit); err != nil {
		return Found{}, err
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

func hasWords(words []string, in ...string) bool {
	all := strings.ToLower(strings.Join(in, "\n"))
	for _, w := range words {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}
