package planner

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

// FindItem finds an item on an agenda by its key, or the beginning of it that no other
// has. Any other text is taken as a title, which stands for every item so called. Error:
// calendar.ErrInvalid where several keys begin alike, and for an empty text.
func (p *Planner) FindItem(ctx context.Context, text string) (calendar.JudgedItem, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return calendar.JudgedItem{}, fmt.Errorf("an item without a title: %w", calendar.ErrInvalid)
	}
	if strings.ContainsAny(text, " \t") || !strings.HasPrefix(text, "i") {
		return calendar.JudgedItem{Title: text}, nil
	}
	all, err := p.store.Agendas(ctx)
	if err != nil {
		return calendar.JudgedItem{}, err
	}
	r, err := p.AgendaReader(ctx)
	if err != nil {
		return calendar.JudgedItem{}, err
	}
	found, of := calendar.JudgedItem{}, ""
	for _, a := range all {
		for _, item := range a.Items {
			key := r.ItemKey(a.Sitting, item.Title)
			switch {
			case !strings.HasPrefix(key, text) || key == found.Key:
			case found.Key != "":
				return calendar.JudgedItem{}, fmt.Errorf("several items begin with %q, give more of the key: %w", text, calendar.ErrInvalid)
			default:
				found, of = calendar.JudgedItem{Key: key, Title: item.Title}, a.Sitting
			}
		}
	}
	if found.Key == "" {
		return calendar.JudgedItem{Title: text}, nil
	}
	if o, err := p.findSitting(ctx, of); err == nil { // else its agenda outlived it
		found.Body, found.Date = strings.Join(o.Bodies, " and "), o.Date()
	}
	return found, nil
}

// Comparison is two items side by side.
type Comparison struct {
	A, B calendar.JudgedItem
	// Verdict is what they are to each other, with the reason; the user's word wins.
	Verdict agenda.Verdict
	// AMatched and BMatched are their titles, with what matched told from the rest.
	AMatched, BMatched []agenda.Stretch
}

// CompareItems says what two items are to each other, and why.
func (p *Planner) CompareItems(ctx context.Context, a, b calendar.JudgedItem) (*Comparison, error) {
	r, err := p.AgendaReader(ctx)
	if err != nil {
		return nil, err
	}
	x, y := lineOf(a), lineOf(b)
	c := &Comparison{A: a, B: b, Verdict: r.Compare(x, y)}
	c.AMatched, c.BMatched = r.Matched(x, y)
	return c, nil
}

func lineOf(i calendar.JudgedItem) agenda.Line {
	return agenda.Line{Key: i.Key, Title: i.Title, Body: i.Body, Date: i.Date}
}

// ToCome is recurring business that is on no agenda yet.
type ToCome struct {
	agenda.Expectation
	// LastTitle is what it was called when it last came, LastDate when that was.
	LastTitle string
	LastDate  calendar.Date
	// Sitting is the body's sitting nearest to the day, from today on, on which it could
	// come; nil where none is held near.
	Sitting *calendar.Sitting
	// HasAgenda tells whether that sitting has an agenda already, without it.
	HasAgenda bool
	// Overdue: the day lies before today.
	Overdue bool
}

// How far around a period it is looked for what should come back, in days.
const (
	lookBack  = 364 + 7
	lookAhead = 56
)

// ToCome gives the recurring business that should come up in a period and is on no agenda
// yet, in order of date.
func (p *Planner) ToCome(ctx context.Context, span calendar.Span) ([]ToCome, error) {
	from, to := calendar.DateOf(span.Start, calendar.London()), calendar.DateOf(span.End, calendar.London())
	s, err := p.Snapshot(ctx, calendar.DaySpan(from.AddDays(-lookBack-lookAhead), to.AddDays(lookAhead)))
	if err != nil {
		return nil, err
	}
	agendas, err := p.Agendas(ctx, s)
	if err != nil {
		return nil, err
	}
	r, err := p.AgendaReader(ctx)
	if err != nil {
		return nil, err
	}
	lines, err := r.Lines(s, agendas)
	if err != nil {
		return nil, err
	}
	var list []ToCome
	for _, x := range r.Expected(lines, from, to) {
		t := ToCome{Expectation: x, LastTitle: lines[x.Last].Title, LastDate: lines[x.Last].Date, Overdue: x.Around.Before(p.Today())}
		t.Sitting = nearest(s, t, p.Today())
		if t.Sitting != nil {
			id := t.Sitting.ID().String()
			t.HasAgenda = slices.ContainsFunc(agendas, func(a calendar.Agenda) bool { return a.Sitting == id })
		}
		list = append(list, t)
	}
	return list, nil
}

// nearest gives the sitting of the expectation's body that is nearest to its day, from
// today on and after it last came.
func nearest(s *calendar.Snapshot, x ToCome, today calendar.Date) *calendar.Sitting {
	var best *calendar.Sitting
	apart := x.Within + 1
	for i := range s.Sittings {
		sitting := &s.Sittings[i]
		if sitting.Status == calendar.StatusCancelled || sitting.Date().Before(today) || !x.LastDate.Before(sitting.Date()) || agenda.BodyNames(sitting) != x.Body {
			continue
		}
		days := sitting.Date().DaysSince(x.Around)
		if days = max(days, -days); days < apart {
			best, apart = sitting, days
		}
	}
	return best
}
