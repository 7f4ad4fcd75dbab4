package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"convenor/calendar"
)

// entered is the order in which people entered things.
const entered = "ORDER BY id"

// Register reads the whole register, in the order in which it was entered.
func (s *Store) Register(ctx context.Context) (*calendar.Register, error) {
	reg := &calendar.Register{}
	err := s.read(ctx, "read register", func(r *session) error {
		for _, part := range registerParts(reg) {
			if err := part(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return reg, nil
}

// registerParts are the readings that make up a register.
func registerParts(reg *calendar.Register) []func(*session) error {
	return []func(*session) error{
		func(r *session) error { return readCouncil(r, &reg.Council) },
		func(r *session) error { return readSetting(r, calendar.SettingSpeed, &reg.SpeedMPH) },
		func(r *session) error { return readSetting(r, calendar.SettingMinutesPerPage, &reg.MinutesPerPage) },
		func(r *session) error { return readSetting(r, calendar.SettingKeepMonths, &reg.KeepMonths) },
		inOrder(systems, &reg.Systems), inOrder(venues, &reg.Venues),
		inOrder(journeys, &reg.Journeys), inOrder(bodies, &reg.Bodies),
		inOrder(officers, &reg.Officers), inOrder(seats, &reg.Seats),
		inOrder(rates, &reg.Rates), inOrder(overlays, &reg.Overlays),
	}
}

// inOrder reads all values of a table in the order of entry.
func inOrder[T any](t *plain[T], into *[]T) func(*session) error {
	return func(r *session) (err error) {
		*into, err = t.list(r, entered)
		return err
	}
}

func readCouncil(r *session, into *calendar.Council) error {
	held, err := councils.list(r, entered)
	if err == nil && len(held) > 0 {
		*into = held[0]
	}
	return err
}

// readSetting reads a setting that is a figure; one that is not held stays as it is.
func readSetting(r *session, name string, into *float64) error {
	return r.each("SELECT value FROM setting WHERE name = ?", []driver.Value{name},
		func(row []driver.Value) (err error) {
			word, _ := row[0].(string)
			if *into, err = strconv.ParseFloat(word, 64); err != nil {
				return fmt.Errorf("setting %s is %q: %w", name, word, calendar.ErrInvalid)
			}
			return nil
		})
}

// Sources lists every source by name, in any case.
func (s *Store) Sources(ctx context.Context) ([]calendar.Source, error) {
	var out []calendar.Source
	if err := s.read(ctx, "read sources", inOrder(sources, &out)); err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b calendar.Source) int {
		if c := strings.Compare(fold(a.Name), fold(b.Name)); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out, nil
}

// Tray lists what waits for a decision, oldest first.
func (s *Store) Tray(ctx context.Context) ([]calendar.TrayEntry, error) {
	var out []calendar.TrayEntry
	err := s.read(ctx, "read tray", func(r *session) (err error) {
		out, err = trays.list(r, "ORDER BY at, id")
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Agendas lists every agenda, in the order in which its sitting first had one.
func (s *Store) Agendas(ctx context.Context) ([]calendar.Agenda, error) {
	var out []calendar.Agenda
	if err := s.read(ctx, "read agendas", inOrder(agendas, &out)); err != nil {
		return nil, err
	}
	return out, nil
}

// Layouts lists every layout remembered, in the order in which they were first chosen.
func (s *Store) Layouts(ctx context.Context) ([]calendar.Layout, error) {
	var out []calendar.Layout
	if err := s.read(ctx, "read layouts", inOrder(layouts, &out)); err != nil {
		return nil, err
	}
	return out, nil
}

// Answers lists what was answered to the tray's questions, in the order in which it was.
func (s *Store) Answers(ctx context.Context) ([]calendar.Answer, error) {
	var out []calendar.Answer
	if err := s.read(ctx, "read answers", inOrder(answers, &out)); err != nil {
		return nil, err
	}
	return out, nil
}

// Decisions lists every decision, in the order in which they were taken.
func (s *Store) Decisions(ctx context.Context) ([]calendar.Decision, error) {
	var out []calendar.Decision
	err := s.read(ctx, "read decisions", func(r *session) (err error) {
		out, err = decisions.list(r, "ORDER BY at, id")
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Secret gives the random key that was made with the database, for hashing private UIDs.
func (s *Store) Secret(ctx context.Context) ([]byte, error) {
	var secret []byte
	err := s.read(ctx, "read secret", func(r *session) error {
		return r.each("SELECT secret FROM about WHERE id = 1", nil, func(row []driver.Value) error {
			secret, _ = row[0].([]byte)
			if len(secret) == 0 {
				return mismatch(row[0], "a secret")
			}
			return nil
		})
	})
	return secret, err
}
