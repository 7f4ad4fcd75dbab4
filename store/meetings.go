package store

import (
	"context"
	"database/sql/driver"
	"time"

	"convenor/calendar"
)

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
