package store

import (
	"cmp"
	"context"
	"database/sql/driver"
	"slices"
	"strings"

	"convenor/calendar"
)

// Search gives up to limit sittings whose title, place or organiser contains every word
// of the text, in any case, in order of start; limit 0 is all, and no word finds none.
// Private sittings hold no text.
func (s *Store) Search(ctx context.Context, text string, limit int) ([]calendar.Occurrence, error) {
	words := strings.Fields(fold(text))
	if len(words) == 0 {
		return nil, nil
	}
	found, err := s.gather(ctx, "search", func(r *session, g *gathering) error {
		hits, err := findWords(r, words)
		if err != nil {
			return err
		}
		return g.numbered(r, firstHits(hits, limit))
	})
	if limit > 0 && len(found) > limit {
		found = found[:limit]
	}
	return found, err
}

// hit is a sitting that a search found.
type hit struct{ start, row int64 }

// findWords finds the sittings that hold every word; the words are folded. Case is folded
// here and not in SQL, where each database does it in its own way, if at all.
func findWords(r *session, words []string) ([]hit, error) {
	const query = "SELECT id, starts, title, place, organiser FROM sitting ORDER BY id"
	folded := map[string]string{} // titles recur
	var hits []hit
	err := r.each(query, nil, func(row []driver.Value) error {
		for _, w := range words {
			if !holds(folded, row[2], w) && !holds(folded, row[3], w) && !holds(folded, row[4], w) {
				return nil
			}
		}
		hits = append(hits, hit{numberOf(row[1]), numberOf(row[0])})
		return nil
	})
	return hits, err
}

// holds tells whether a column holds a word, whatever the case.
func holds(folded map[string]string, v driver.Value, word string) bool {
	s := textOf(v)
	if s == "" {
		return false
	}
	f, ok := folded[s]
	if !ok {
		f = fold(s)
		folded[s] = f
	}
	return strings.Contains(f, word)
}

// firstHits gives the rows of the earliest hits, and of all that start with the last of
// them, for the order of those is not known yet; limit 0 is all.
func firstHits(hits []hit, limit int) []int64 {
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.start, b.start) })
	var rows []int64
	for i, h := range hits {
		if limit > 0 && i >= limit && h.start != hits[limit-1].start {
			break
		}
		rows = append(rows, h.row)
	}
	return rows
}
