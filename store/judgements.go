package store

import (
	"context"

	"convenor/calendar"
)

// The tables of what the user has said of business on agendas.
var (
	corrections = newTable("correction", []string{"pair"}, func(_ *string, v *calendar.Correction) []field {
		pair := v.Key()
		return []field{
			{"pair", text(&pair)}, {"item_a", parts(&v.A)}, {"item_b", parts(&v.B)},
			{"likeness", text(&v.Likeness)}, {"at", instant(&v.At)},
		}
	})
	topicLeads = newTable("topic_lead", []string{"matter", "topic"}, func(_ *string, v *calendar.TopicLead) []field {
		return []field{
			{"matter", text(&v.Matter)}, {"topic", text(&v.Topic)}, {"items", parts(&v.Items)},
			{"body", text(&v.Body)}, {"at", instant(&v.At)},
		}
	})
	itemLabels = newTable("item_label", []string{"item"}, func(_ *string, v *calendar.ItemLabel) []field {
		return []field{
			{"item", text(&v.Item.Key)}, {"judged", parts(&v.Item)}, {"horizon", text(&v.Horizon)}, {"at", instant(&v.At)},
		}
	})
	acronyms = newTable("acronym", []string{"known"}, func(_ *string, v *calendar.Acronym) []field {
		known := v.Key()
		return []field{{"known", text(&known)}, {"short", text(&v.Short)}, {"stands_for", text(&v.Full)}}
	})
)

// Judgements gives all that the user has said of business on agendas, in the order in
// which it was first said.
func (s *Store) Judgements(ctx context.Context) (calendar.Judgements, error) {
	var out calendar.Judgements
	err := s.read(ctx, "read what was said of agendas", func(r *session) error {
		for _, part := range []func(*session) error{
			inOrder(corrections, &out.Corrections), inOrder(topicLeads, &out.Leads),
			inOrder(itemLabels, &out.Labels), inOrder(acronyms, &out.Acronyms),
		} {
			if err := part(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return calendar.Judgements{}, err
	}
	return out, nil
}
