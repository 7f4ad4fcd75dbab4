package scenario

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// group is a set of bodies.
type group map[*calendar.Body]bool

// body gives the bodies that a name means: all that have it, or else those that have it as
// an alias, with the heirs of each; the later ones last. Error: ErrNotFound, with the field.
func (w *world) body(field, name string) ([]*calendar.Body, error) {
	is := func(n string) bool { return strings.EqualFold(n, name) }
	found := w.bodiesThat(func(b *calendar.Body) bool { return is(b.Name) })
	if found == nil {
		found = w.bodiesThat(func(b *calendar.Body) bool { return slices.ContainsFunc(b.Aliases, is) })
	}
	if found == nil {
		return nil, fmt.Errorf("%s: body %q: %w", field, name, calendar.ErrNotFound)
	}
	return found, nil
}

func (w *world) bodiesThat(fit func(*calendar.Body) bool) []*calendar.Body {
	var found []*calendar.Body
	for _, b := range w.bodies {
		if fit(b) {
			found = append(append(found, b), w.heirs[b]...)
		}
	}
	return found
}

// bodyList gives the bodies that a step names, in its order.
func (w *world) bodyList(names []string) ([][]*calendar.Body, error) {
	var list [][]*calendar.Body
	for i, name := range names {
		found, err := w.body(fmt.Sprintf("bodies[%d]", i), name)
		if err != nil {
			return nil, err
		}
		list = append(list, found)
	}
	return list, nil
}

// groupOf puts the bodies that a step names into one group.
func (w *world) groupOf(names []string) (group, error) {
	list, err := w.bodyList(names)
	if err != nil {
		return nil, err
	}
	return newGroup(list...), nil
}

func newGroup(lists ...[]*calendar.Body) group {
	g := group{}
	for _, list := range lists {
		for _, b := range list {
			g[b] = true
		}
	}
	return g
}

// sits tells whether one of the group sits.
func (g group) sits(s *calendar.Sitting) bool {
	return slices.ContainsFunc(s.Of, func(b *calendar.Body) bool { return g[b] })
}

// names gives the group's names.
func (g group) names() map[string]bool {
	list := map[string]bool{}
	for b := range g {
		list[b.Name] = true
	}
	return list
}

// system gives the place of a system by code or name; error ErrNotFound, with the field.
func (w *world) system(field, name string) (int, error) {
	i := slices.IndexFunc(w.systems, func(s calendar.System) bool { return strings.EqualFold(s.Code, name) })
	if i < 0 {
		i = slices.IndexFunc(w.systems, func(s calendar.System) bool { return strings.EqualFold(s.Name, name) })
	}
	if i < 0 {
		return 0, fmt.Errorf("%s: system %q: %w", field, name, calendar.ErrNotFound)
	}
	return i, nil
}

// officer gives an officer by name or post; errors as calendar.Register.Officer's, with
// the field.
func (w *world) officer(field, name string) (*calendar.Officer, error) {
	r := calendar.Register{Officers: make([]calendar.Officer, len(w.officers))}
	for i, o := range w.officers {
		r.Officers[i] = *o
	}
	o, err := r.Officer(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", field, err)
	}
	return w.officers[w.rank[o.Name]], nil
}

// sittingsOf gives the sittings of a group for which a step holds and that take place.
func (w *world) sittingsOf(step Step, g group) []*calendar.Sitting {
	var list []*calendar.Sitting
	for i := range w.sittings {
		s := &w.sittings[i]
		if g.sits(s) && s.Status != calendar.StatusCancelled && step.Holds(s.Date()) {
			list = append(list, s)
		}
	}
	return list
}

// always tells whether a step holds on every day.
func always(step Step) bool { return step.From.IsZero() && step.To.IsZero() }
