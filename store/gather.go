package store

import (
	"database/sql/driver"
	"slices"
	"strings"

	"convenor/calendar"
)

// sittingColumns are read in the order in which gathering.sitting takes them.
const sittingColumns = `s.id, s.meeting, s.original, s.starts, s.ends, s.title, s.place, s.status,
	s.zone, s.organiser, s.show, s.presence, s.in_doubt, s.changed,
	s.floating + 2 * s.all_day + 4 * s.opaque + 8 * s.private + 16 * s.end_assumed + 32 * s.to_confirm`

// The flags of a sitting, as sittingColumns packs them.
const (
	bitFloating = 1 << iota
	bitAllDay
	bitOpaque
	bitPrivate
	bitEndAssumed
	bitToConfirm
)

// gathering reads sittings in the order of their rows, then their bodies and claims.
// It is written by hand, without fields.go: a year may hold 100,000 of them.
type gathering struct {
	rows     []int64
	sittings []calendar.Occurrence
	// seen shares what many sittings have in common.
	seen map[string]string
	// order is worked out last: the places of the sittings in order.
	order []int32
}

// shared gives a text of a column, the same one each time it recurs.
func (g *gathering) shared(v driver.Value) string {
	s, _ := v.(string)
	if s == "" {
		return ""
	}
	if held, ok := g.seen[s]; ok {
		return held
	}
	if g.seen == nil {
		g.seen = map[string]string{}
	}
	g.seen[s] = s
	return s
}

func textOf(v driver.Value) string {
	s, _ := v.(string)
	return s
}

func numberOf(v driver.Value) int64 {
	n, _ := v.(int64)
	return n
}

// sitting takes a row of sittingColumns.
func (g *gathering) sitting(row []driver.Value) error {
	flags := numberOf(row[14])
	o := calendar.Occurrence{
		Meeting:    textOf(row[1]),
		Original:   utc(numberOf(row[2])),
		Start:      utc(numberOf(row[3])),
		End:        utc(numberOf(row[4])),
		Title:      g.shared(row[5]),
		Place:      g.shared(row[6]),
		Status:     calendar.Status(g.shared(row[7])),
		Zone:       g.shared(row[8]),
		Organiser:  g.shared(row[9]),
		Show:       calendar.Show(g.shared(row[10])),
		Presence:   calendar.Presence(g.shared(row[11])),
		InDoubt:    g.shared(row[12]),
		Floating:   flags&bitFloating != 0,
		AllDay:     flags&bitAllDay != 0,
		Opaque:     flags&bitOpaque != 0,
		Private:    flags&bitPrivate != 0,
		EndAssumed: flags&bitEndAssumed != 0,
		ToConfirm:  flags&bitToConfirm != 0,
	}
	if n, ok := row[13].(int64); ok {
		o.Changed = utc(n)
	}
	g.rows = append(g.rows, numberOf(row[0]))
	g.sittings = append(g.sittings, o)
	return nil
}

// inStep is how many keys one query asks for.
const inStep = 250

// numbered reads the sittings of some rows, each once.
func (g *gathering) numbered(s *session, rows []int64) error {
	slices.Sort(rows)
	for part := range slices.Chunk(slices.Compact(rows), inStep) {
		list, args := listed(part)
		query := "SELECT " + sittingColumns + " FROM sitting s WHERE s.id IN " + list + " ORDER BY s.id"
		if err := s.each(query, args, g.sitting); err != nil {
			return err
		}
	}
	return nil
}

// listed writes some keys, one at least, as a list in SQL, with its arguments.
func listed[T int64 | string](keys []T) (list string, args []driver.Value) {
	for _, key := range keys {
		args = append(args, key)
	}
	return "(?" + strings.Repeat(", ?", len(keys)-1) + ")", args
}

// below reads the bodies and claims of what was gathered.
func (g *gathering) below(s *session) error {
	if len(g.rows) == 0 {
		return nil
	}
	first, last := g.rows[0], g.rows[len(g.rows)-1]
	if last-first < 4*int64(len(g.rows))+1000 { // they lie close: run through all between
		return g.belowWhere(s, "sitting BETWEEN ? AND ?", []driver.Value{first, last})
	}
	for part := range slices.Chunk(g.rows, inStep) {
		list, args := listed(part)
		if err := g.belowWhere(s, "sitting IN "+list, args); err != nil {
			return err
		}
	}
	return nil
}

func (g *gathering) belowWhere(s *session, where string, args []driver.Value) error {
	if err := g.bodies(s, where, args); err != nil {
		return err
	}
	return g.claims(s, where, args)
}

func (g *gathering) bodies(s *session, where string, args []driver.Value) error {
	query := "SELECT sitting, body FROM sitting_body WHERE " + where + " ORDER BY sitting, position"
	var slab []string
	at := 0
	return s.each(query, args, func(row []driver.Value) error {
		o := g.owner(&at, numberOf(row[0]))
		if o != nil {
			o.Bodies, slab = grown(o.Bodies, slab, g.shared(row[1]))
		}
		return nil
	})
}

func (g *gathering) claims(s *session, where string, args []driver.Value) error {
	query := `SELECT sitting, source, uid, recurrence_id, starts, ends, title, place, status, site
		FROM claim WHERE ` + where + " ORDER BY sitting, position"
	var slab []calendar.Claim
	at := 0
	return s.each(query, args, func(row []driver.Value) error {
		o := g.owner(&at, numberOf(row[0]))
		if o == nil {
			return nil
		}
		c := calendar.Claim{
			Source: g.shared(row[1]),
			UID:    textOf(row[2]),
			Start:  utc(numberOf(row[4])),
			End:    utc(numberOf(row[5])),
			Title:  g.shared(row[6]),
			Place:  g.shared(row[7]),
			Status: calendar.Status(g.shared(row[8])),
			Site:   g.shared(row[9]),
		}
		if n, ok := row[3].(int64); ok {
			c.RecurrenceID = utc(n)
		}
		o.Claims, slab = grown(o.Claims, slab, c)
		return nil
	})
}

// owner finds the sitting of a row, going on from where the last was found; nil if it
// was not gathered.
func (g *gathering) owner(at *int, row int64) *calendar.Occurrence {
	for *at < len(g.rows) && g.rows[*at] < row {
		*at++
	}
	if *at < len(g.rows) && g.rows[*at] == row {
		return &g.sittings[*at]
	}
	return nil
}

// slabLength is how many small lists' worth of room is made at a time.
const slabLength = 1024

// grown adds x to a short list that lies at the end of a slab of room shared by many.
// All additions to one list must come in a row.
func grown[T any](list, slab []T, x T) (longer, rest []T) {
	if len(slab) == cap(slab) {
		slab = make([]T, 0, max(slabLength, 2*len(list)))
		slab = append(slab, list...)
	}
	slab = append(slab, x)
	n := len(slab)
	return slab[n-len(list)-1 : n : n], slab
}
