package calendar

import (
	"strings"
	"time"
)

// Likeness is what two items on agendas are to each other, in the user's words.
type Likeness string

// The likenesses.
const (
	// LikenessSame: one paper could serve both.
	LikenessSame Likeness = "same"
	// LikenessRelated: neighbours, each with its own paper.
	LikenessRelated Likeness = "related"
	// LikenessDifferent: nothing to do with each other.
	LikenessDifferent Likeness = "different"
)

// Words gives the likeness as it stands after "are": "the same", "related", "different".
func (l Likeness) Words() string {
	if l == LikenessSame {
		return "the same"
	}
	return string(l)
}

// ParseLikeness reads a likeness. Error: ErrInvalid.
func ParseLikeness(s string) (Likeness, error) {
	switch l := Likeness(strings.ToLower(strings.TrimSpace(s))); l {
	case LikenessSame, LikenessRelated, LikenessDifferent:
		return l, nil
	}
	return "", invalid("%q is neither same, related nor different", s)
}

// JudgedItem is an item on an agenda as it was when the user judged it.
type JudgedItem struct {
	// Key is the item's; empty for a title that stands for every item so called.
	Key string `json:"key,omitempty"`
	// Title is as its agenda printed it.
	Title string `json:"title"`
	// Body and Date are of its sitting; empty and zero for a title alone.
	Body string `json:"body,omitempty"`
	Date Date   `json:"date,omitzero"`
}

// name gives what tells an item from others: its key, or its title in any case.
func (i JudgedItem) name() string {
	if i.Key != "" {
		return i.Key
	}
	return strings.ToLower(strings.Join(strings.Fields(i.Title), " "))
}

// Correction is the user's word on what two items are to each other. It wins over
// whatever is worked out.
type Correction struct {
	A        JudgedItem `json:"a"`
	B        JudgedItem `json:"b"`
	Likeness Likeness   `json:"likeness"`
	At       time.Time  `json:"at"`
}

// Key gives the correction's key: its items' names in order, for it is the same both ways.
func (c Correction) Key() string {
	a, b := c.A.name(), c.B.name()
	if b < a {
		a, b = b, a
	}
	return JoinKey(a, b)
}

// Check gives ErrInvalid for a correction without two titles, of one item with itself, or
// of no known likeness.
func (c Correction) Check() error {
	if _, err := ParseLikeness(string(c.Likeness)); err != nil {
		return err
	}
	if strings.TrimSpace(c.A.Title) == "" || strings.TrimSpace(c.B.Title) == "" {
		return invalid("a correction is of two items")
	}
	if c.A.name() == c.B.name() {
		return invalid("an item is always the same as itself")
	}
	return nil
}

// TopicLead is the user's word on who leads a topic, or every topic on a matter.
type TopicLead struct {
	// Topic is the topic's id; empty where it holds for all on Matter.
	Topic string `json:"topic,omitempty"`
	// Items are the keys of the topic's items then, by which it is known again when more
	// have come to it.
	Items []string `json:"items,omitempty"`
	// Matter is what every topic that it holds for is about; empty where it holds for one.
	Matter string `json:"matter,omitempty"`
	// Body is who leads, by name; empty where no body leads alone.
	Body string    `json:"body,omitempty"`
	At   time.Time `json:"at"`
}

// Key gives the key of a lead.
func (l TopicLead) Key() string { return JoinKey(l.Matter, l.Topic) }

// Check gives ErrInvalid unless it is of a topic or a matter, and not of both.
func (l TopicLead) Check() error {
	if (l.Topic == "") == (l.Matter == "") {
		return invalid("a lead is of one topic or of one matter")
	}
	return nil
}

// ItemLabel is the user's word on how far an item looks.
type ItemLabel struct {
	Item JudgedItem `json:"item"`
	// Horizon is "strategic" or "operational".
	Horizon string    `json:"horizon"`
	At      time.Time `json:"at"`
}

// Key gives the key of a label: its item's.
func (l ItemLabel) Key() string { return l.Item.Key }

// Acronym is one that the user has added.
type Acronym struct {
	// Short is the acronym; unique in any case.
	Short string `json:"short"`
	// Full is what it stands for.
	Full string `json:"full"`
}

// Key gives the key of an acronym.
func (a Acronym) Key() string { return strings.ToLower(a.Short) }

// Check gives ErrInvalid for an acronym of several words, or one that stands for nothing.
func (a Acronym) Check() error {
	if a.Short == "" || len(strings.Fields(a.Short)) != 1 || strings.TrimSpace(a.Short) != a.Short {
		return invalid("an acronym is one word, not %q", a.Short)
	}
	if strings.TrimSpace(a.Full) == "" {
		return invalid("%s stands for nothing", a.Short)
	}
	return nil
}

// Judgements are all that the user has said of the business on agendas, each list in the
// order in which it was said.
type Judgements struct {
	Corrections []Correction
	Leads       []TopicLead
	Labels      []ItemLabel
	Acronyms    []Acronym
}
