package agenda

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// leads are the lines of data/leads.tsv by matter; an empty kind means that no body
// leads alone.
type leads map[string]leadRule

type leadRule struct {
	kind calendar.Kind
	why  string
}

// nobodyAlone is the table's word for a matter that no body leads alone.
const nobodyAlone = "none"

func loadLeads() leads {
	list := leads{}
	for _, f := range rowsOf("leads.tsv", 3) {
		l := leadRule{why: f[2]}
		if f[1] != nobodyAlone {
			kind, err := calendar.ParseKind(f[1])
			if err != nil {
				panic(fmt.Sprintf("agenda: leads.tsv: %v", err))
			}
			l.kind = kind
		}
		list[f[0]] = l
	}
	return list
}

// Lead is the body that should lead a topic, as suggested; the user may set another.
type Lead struct {
	// Body is the name of the body; empty where nobody leads alone, or where the body
	// that should has it on no agenda.
	Body string
	// Kind is the kind of body that the table names; empty where it names none.
	Kind calendar.Kind
	// Nobody: no body leads alone, so that nothing is saved.
	Nobody bool
	// Said: the user has set it.
	Said bool
	// Why says why in words.
	Why string
}

// holds tells whether a sitting is one of the lead's.
func (l Lead) holds(s *calendar.Sitting) bool {
	return slices.ContainsFunc(s.Of, func(b *calendar.Body) bool { return b.Name == l.Body })
}

// leadOf gives who leads a topic: whom the user has set for it, else for its matter; else
// whom the tables suggest. Held are the keys of all items there are.
func (r *Reader) leadOf(t *SharedTopic, held map[string]bool) Lead {
	for _, forTopic := range []bool{true, false} {
		for _, l := range slices.Backward(r.said.leads) {
			if (l.Topic != "") == forTopic && leadHolds(l, t, held) {
				return saidLead(l, t)
			}
		}
	}
	return r.suggestLead(t.Matters, t.Items)
}

// leadHolds tells whether a lead is this topic's: for one, by the items it had then, or
// where none of them is there, by its id; for a matter, by that.
func leadHolds(l calendar.TopicLead, t *SharedTopic, held map[string]bool) bool {
	if l.Topic == "" {
		return slices.Contains(t.Matters, l.Matter)
	}
	if slices.ContainsFunc(l.Items, func(key string) bool { return held[key] }) {
		return slices.ContainsFunc(t.Items, func(i SharedItem) bool { return slices.Contains(l.Items, i.Key) })
	}
	return l.Topic == t.ID
}

func saidLead(l calendar.TopicLead, t *SharedTopic) Lead {
	lead := Lead{Body: l.Body, Said: true, Why: "you said so"}
	if l.Matter != "" {
		lead.Why = "you said so of every topic on " + l.Matter
	}
	lead.Nobody = l.Body == ""
	if !lead.Nobody && !slices.ContainsFunc(t.Items, func(i SharedItem) bool { return lead.holds(i.Sitting) }) {
		lead.Why += "; it has it on no agenda yet"
	}
	return lead
}

// suggestLead suggests the body that should lead a topic: the one that the table of
// leads names for its matter, else the one with most counting officers.
func (r *Reader) suggestLead(matters []string, items []SharedItem) Lead {
	for _, m := range matters {
		rule, ok := r.leads[m]
		switch {
		case !ok:
		case rule.kind == "":
			return Lead{Nobody: true, Why: rule.why}
		default:
			body := mostOfficers(items, func(b *calendar.Body) bool { return b.Kind == rule.kind })
			why := rule.why
			if body == "" {
				why += "; it has it on no agenda yet"
			}
			return Lead{Body: body, Kind: rule.kind, Why: why}
		}
	}
	return Lead{Body: mostOfficers(items, func(*calendar.Body) bool { return true }), Why: "most of the council's counting officers sit there"}
}

// mostOfficers gives the body, of those that may, at whose sitting most counting officers
// are expected; of equals the one that meets first, then by name.
func mostOfficers(items []SharedItem, may func(*calendar.Body) bool) string {
	best, officers := "", -1
	list := slices.Clone(items)
	slices.SortStableFunc(list, func(a, b SharedItem) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.Body, b.Body))
	})
	for _, item := range list {
		for _, b := range item.Sitting.Of {
			if may(b) && item.Officers > officers {
				best, officers = b.Name, item.Officers
			}
		}
	}
	return best
}

// BodyNames gives a sitting's bodies in words; of none its title.
func BodyNames(s *calendar.Sitting) string {
	var names []string
	for _, b := range s.Of {
		names = append(names, b.Name)
	}
	if names == nil {
		return s.Label()
	}
	return strings.Join(names, " and ")
}
