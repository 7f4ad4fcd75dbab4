package store

import (
	"database/sql/driver"
	"errors"
	"slices"
	"strings"
)

// errEnough ends a reading early.
var errEnough = errors.New("enough found")

// search gathers the first sittings that hold every word; the words are folded. Case is
// folded here and not in SQL, where each database does it in its own way, if at all.
func search(r *session, words []string, limit int) (*gathering, error) {
	const query = "SELECT id, title, place, organiser FROM sitting ORDER BY starts, ends, meeting, original"
	folded := map[string]string{} // titles recur
	holds := func(v driver.Value, word string) bool {
		s, _ := v.(string)
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
	var rows []int64
	err := r.each(query, nil, func(row []driver.Value) error {
		for _, w := range words {
			if !holds(row[1], w) && !holds(row[2], w) && !holds(row[3], w) {
				return nil
			}
		}
		rows = append(rows, numberOf(row[0]))
		if len(rows) == limit {
			return errEnough
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	g := &gathering{}
	slices.Sort(rows)
	for _, row := range rows {
		if err := r.each("SELECT "+sittingColumns+" FROM sitting s WHERE s.id = ?", []driver.Value{row}, g.sitting); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// sortRows puts what was gathered into the order of its rows.
func (g *gathering) sortRows() {
	order := make([]int, len(g.rows))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(g.rows[a] - g.rows[b]) })
	sorted := gathering{seen: g.seen}
	for _, i := range order {
		sorted.rows = append(sorted.rows, g.rows[i])
		sorted.sittings = append(sorted.sittings, g.sittings[i])
	}
	*g = sorted
}
