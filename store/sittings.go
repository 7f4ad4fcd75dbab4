package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
)

// week is the length, in seconds, from which a sitting is found by the index of the
// long ones; the schema has the same number.
const week = 7 * 24 * 60 * 60

// Sittings gives every sitting that shares time with the span, and every one of no
// length that starts in it, in order of start, end, meeting, original, with bodies and
// claims.
func (s *Store) Sittings(ctx context.Context, span calendar.Span) ([]calendar.Occurrence, error) {
	if !span.Valid() {
		return nil, nil
	}
	from, to := span.Start.Unix(), ceiling(span.End)
	doing := fmt.Sprintf("read sittings from %s to %s", span.Start.Format(time.DateOnly), span.End.Format(time.DateOnly))
	return s.gather(ctx, doing, func(r *session, g *gathering) error {
		return g.inSpan(r, from, to)
	})
}

// ceiling gives the first whole second at or after t.
func ceiling(t time.Time) int64 {
	if t.Nanosecond() > 0 {
		return t.Unix() + 1
	}
	return t.Unix()
}

// gather reads sittings as pick chooses them.
func (s *Store) gather(ctx context.Context, doing string, pick func(*session, *gathering) error) ([]calendar.Occurrence, error) {
	g := &gathering{}
	err := s.read(ctx, doing, func(r *session) error {
		if err := pick(r, g); err != nil {
			return err
		}
		return g.below(r)
	})
	if err != nil {
		return nil, err
	}
	return g.ordered(), nil
}

func (g *gathering) inSpan(r *session, from, to int64) error {
	const query = "SELECT " + sittingColumns + ` FROM sitting s
		WHERE s.starts >= ? AND s.starts < ? AND (s.ends > ? OR s.starts >= ?)
		UNION ALL SELECT ` + sittingColumns + ` FROM sitting s
		WHERE s.ends - s.starts > 604800 AND s.ends > ? AND s.starts < ?
		ORDER BY 1`
	return r.each(query, []driver.Value{from - week, to, from, from, from, from - week}, g.sitting)
}

// SittingsOf gives every sitting that a source claims, in order of start, end, meeting,
// original.
func (s *Store) SittingsOf(ctx context.Context, source string) ([]calendar.Occurrence, error) {
	const query = "SELECT " + sittingColumns + ` FROM sitting s
		WHERE s.id IN (SELECT sitting FROM claim WHERE source = ?) ORDER BY s.id`
	return s.gather(ctx, fmt.Sprintf("read sittings of source %q", source), func(r *session, g *gathering) error {
		return r.each(query, []driver.Value{source}, g.sitting)
	})
}

// SittingsByID gives the sittings with those ids that are held, in order of start.
func (s *Store) SittingsByID(ctx context.Context, ids []calendar.OccurrenceID) ([]calendar.Occurrence, error) {
	const query = "SELECT " + sittingColumns + " FROM sitting s WHERE s.meeting = ? AND s.original = ?"
	var out []calendar.Occurrence
	asked := map[calendar.OccurrenceID]bool{}
	err := s.read(ctx, "read sittings by id", func(r *session) error {
		g := &gathering{}
		for _, id := range ids {
			id = calendar.OccurrenceID{Meeting: id.Meeting, Original: utc(id.Original.Unix())}
			if asked[id] {
				continue
			}
			asked[id] = true
			if err := r.each(query, []driver.Value{id.Meeting, id.Original.Unix()}, g.sitting); err != nil {
				return err
			}
		}
		g.sortRows()
		if err := g.below(r); err != nil {
			return err
		}
		out = g.ordered()
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Meetings gives the meetings with those keys that are held, each once.
func (s *Store) Meetings(ctx context.Context, keys []string) ([]calendar.Meeting, error) {
	var out []calendar.Meeting
	asked := map[string]bool{}
	err := s.read(ctx, "read meetings", func(r *session) error {
		for _, key := range keys {
			if asked[key] {
				continue
			}
			asked[key] = true
			found, err := meetings.list(r, "WHERE key = ?", key)
			if err != nil {
				return err
			}
			out = append(out, found...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Endless gives the meetings that go on by their rule before a time, each with the
// last sitting kept of it; one of which none is kept is left out. They come in the
// order of entry of those sittings.
func (s *Store) Endless(ctx context.Context, before time.Time) ([]calendar.EndlessMeeting, error) {
	const query = "SELECT " + sittingColumns + `, m.rule, m.held_to FROM meeting m
		JOIN sitting s ON s.meeting = m.key
			AND s.original = (SELECT max(original) FROM sitting WHERE meeting = m.key)
		WHERE m.rule <> '' AND m.held_to < ? ORDER BY s.id`
	var out []calendar.EndlessMeeting
	err := s.read(ctx, "read endless meetings", func(r *session) error {
		g := &gathering{}
		var of []calendar.Meeting
		err := r.each(query, []driver.Value{ceiling(before)}, func(row []driver.Value) error {
			of = append(of, calendar.Meeting{Key: textOf(row[1]), Rule: textOf(row[15]), HeldTo: utc(numberOf(row[16]))})
			return g.sitting(row)
		})
		if err != nil {
			return err
		}
		if err := g.below(r); err != nil {
			return err
		}
		for i, m := range of {
			out = append(out, calendar.EndlessMeeting{Meeting: m, Last: g.sittings[i]})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Search gives up to limit sittings whose title, place or organiser contains every word
// of the text, in any case, in order of start; limit 0 is all, and no word finds none.
// Private sittings hold no text.
func (s *Store) Search(ctx context.Context, text string, limit int) ([]calendar.Occurrence, error) {
	words := strings.Fields(fold(text))
	if len(words) == 0 {
		return nil, nil
	}
	var out []calendar.Occurrence
	err := s.read(ctx, "search", func(r *session) error {
		g, err := search(r, words, limit)
		if err != nil {
			return err
		}
		if err := g.below(r); err != nil {
			return err
		}
		out = g.ordered()
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}
