package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"convenor/calendar"
)

// MaskBackups takes the words of sittings and meetings, by id and key as Change.Masked has
// them, out of every backup of the database, which held them while they were public. The
// rest of a backup stays as it is, so that whoever owns a calendar can make nobody lose a
// backup. One of an older schema is brought up to date with it. A backup is replaced whole or
// stays as it was; what could not be masked is in the error, and the others are done.
func (s *Store) MaskBackups(ctx context.Context, which []string, at time.Time) error {
	held, err := Backups(s.path)
	if err != nil || len(which) == 0 {
		return err
	}
	var wrong []error
	for _, b := range held {
		if ctx.Err() != nil {
			return errors.Join(append(wrong, ctx.Err())...)
		}
		part := b.Path + ".part"
		err := maskCopy(ctx, b.Path, part, which, at)
		if err == nil {
			err = os.Rename(part, b.Path)
		}
		if err != nil {
			wrong = append(wrong, wrapped("mask the backup "+b.Path, errors.Join(err, discard(part))))
		}
	}
	return errors.Join(wrong...)
}

// maskCopy copies a backup and masks the copy.
func maskCopy(ctx context.Context, from, part string, which []string, at time.Time) error {
	if err := errors.Join(discard(part), begin(part)); err != nil {
		return err
	}
	if err := pour(from, part); err != nil {
		return err
	}
	s, err := open(ctx, part, Options{MustExist: true, stranger: true})
	if err != nil {
		return err
	}
	if err := errors.Join(s.maskHeld(ctx, which, at), s.Close()); err != nil {
		return err
	}
	return alone(ctx, part)
}

// pour copies the bytes of one file over another.
func pour(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// maskHeld makes private what is held of sittings and meetings, as an import would have.
func (s *Store) maskHeld(ctx context.Context, which []string, at time.Time) error {
	c := calendar.Change{Name: "What became private later", At: at, Masked: which}
	var err error
	if c.Revision, err = s.Revision(ctx); err != nil {
		return err
	}
	secret, err := s.Secret(ctx)
	if err != nil {
		return err
	}
	if c.Edits, err = s.maskEdits(ctx, which, secret); err != nil {
		return fmt.Errorf("find what became private: %w", err)
	}
	if c.Revision == 0 {
		return nil
	}
	_, err = s.Apply(ctx, c)
	return err
}

// maskEdits gives the edits that do it.
func (s *Store) maskEdits(ctx context.Context, which []string, secret []byte) ([]calendar.Edit, error) {
	about := masking{of: map[string]bool{}}
	keys := map[string]bool{}
	for _, key := range which {
		about.of[key] = true
		meeting, _, _ := strings.Cut(key, "/")
		keys[meeting] = true
	}
	var edits []calendar.Edit
	add := func(noun calendar.Noun, key string, before, after any) {
		edits = append(edits, calendar.Edit{Noun: noun, Key: key, Before: before, After: after})
	}
	var list []string
	for key := range keys {
		list = append(list, key)
	}
	meetings, err := s.Meetings(ctx, list)
	if err != nil {
		return nil, err
	}
	for _, m := range meetings {
		if about.of[m.Key] && m.Template != nil && !m.Template.Private {
			add(calendar.NounMeeting, m.Key, m, m.Masked(secret))
		}
	}
	always := calendar.Span{Start: time.Unix(0, 0).AddDate(-100, 0, 0), End: time.Unix(0, 0).AddDate(9000-1970, 0, 0)}
	sittings, err := s.Sittings(ctx, always)
	if err != nil {
		return nil, err
	}
	for _, o := range sittings {
		if id := o.ID().String(); about.about(id) && !o.Private {
			add(calendar.NounSitting, id, o, o.Masked(secret))
		}
	}
	agendas, err := s.Agendas(ctx)
	if err != nil {
		return nil, err
	}
	for _, a := range agendas {
		if about.about(a.Sitting) {
			add(calendar.NounAgenda, a.Sitting, a, nil)
		}
	}
	tray, err := s.Tray(ctx)
	if err != nil {
		return nil, err
	}
	for _, t := range tray {
		if about.about(t.Sitting.ID().String()) {
			add(calendar.NounTray, t.ID, t, nil)
		}
	}
	return edits, nil
}
