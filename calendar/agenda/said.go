package agenda

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"convenor/calendar"
)

// sayings are all that the user has said of business on agendas, found by what it was said of.
type sayings struct {
	// corrections are found by two forms of lines (forms), in order.
	corrections map[[2]string]Label
	// titled are those of titles alone.
	titled map[[2]string]Label
	leads  []calendar.TopicLead
	// labels are found by a form of the line, kinds by its title without period.
	labels map[string]Horizon
	likes  map[string]likeLabel
}

// likeLabel is what the user called an item of the same title, the latest.
type likeLabel struct {
	horizon Horizon
	title   string
}

// labelOf turns the user's words into those of the scorer.
func labelOf(l calendar.Likeness) Label {
	switch l {
	case calendar.LikenessSame:
		return Dup
	case calendar.LikenessRelated:
		return Related
	default:
		return Different
	}
}

// LikenessOf turns a label into the user's words.
func LikenessOf(l Label) calendar.Likeness {
	switch l {
	case Dup:
		return calendar.LikenessSame
	case Related:
		return calendar.LikenessRelated
	default:
		return calendar.LikenessDifferent
	}
}

// setSaid takes in the user's judgements. Errors: calendar.ErrInvalid for one that cannot be.
func (r *Reader) setSaid(j calendar.Judgements, list []Correction) error {
	r.said = sayings{corrections: map[[2]string]Label{}, titled: map[[2]string]Label{}, leads: j.Leads,
		labels: map[string]Horizon{}, likes: map[string]likeLabel{}}
	for _, c := range list {
		if _, err := ParseLabel(string(c.Label)); err != nil {
			return fmt.Errorf("correction of %q: %w", c.A, err)
		}
		r.said.corrections[inOrder(c.A, c.B)] = c.Label
	}
	for _, c := range j.Corrections {
		if err := c.Check(); err != nil {
			return fmt.Errorf("correction of %q: %w", c.A.Title, err)
		}
		r.said.correct(r.judgedForms(c.A), r.judgedForms(c.B), labelOf(c.Likeness))
	}
	for _, l := range j.Labels {
		h, err := ParseHorizon(l.Horizon)
		if err != nil {
			return fmt.Errorf("label of %q: %w", l.Item.Title, err)
		}
		for _, f := range r.judgedForms(l.Item) {
			r.said.labels[f] = h
		}
		r.said.likes[r.timeless(l.Item.Title)] = likeLabel{h, l.Item.Title}
	}
	return nil
}

// correct keeps a correction under every form of its items.
func (s *sayings) correct(a, b []string, l Label) {
	for _, x := range a {
		for _, y := range b {
			into := s.corrections
			if strings.HasPrefix(x, titleForm) && strings.HasPrefix(y, titleForm) {
				into = s.titled
			}
			into[inOrder(x, y)] = l
		}
	}
}

// The forms under which a line is known: by its title, body and day; by its title alone.
const (
	itemForm  = "item\t"
	titleForm = "title\t"
)

// judgedForms gives the forms of an item of which something was said: its key and its
// title with body and day, so that it is found again when one of them has changed; a
// title alone is known by itself.
func (r *Reader) judgedForms(i calendar.JudgedItem) []string {
	var forms []string
	if i.Key != "" {
		forms = append(forms, i.Key)
	}
	if i.Body != "" && !i.Date.IsZero() {
		forms = append(forms, itemForm+r.plainly(i.Title)+"\t"+i.Body+"\t"+i.Date.String())
	}
	if forms == nil {
		forms = []string{titleForm + r.plainly(i.Title)}
	}
	return forms
}

// forms gives every form of a line, the narrowest first.
func (r *Reader) forms(l Line) []string {
	known := r.plainly(l.Title)
	return []string{l.ID(), itemForm + known + "\t" + l.Body + "\t" + l.Date.String(), titleForm + known}
}

// plainly gives a title as it is known again: without markers, in lower case.
func (r *Reader) plainly(title string) string { return strings.ToLower(r.fold(title)) }

// timeless gives a title as it is known again in another period.
func (r *Reader) timeless(title string) string {
	_, rest := periods(r.fold(title))
	return strings.Join(strings.Fields(strings.ToLower(rest)), " ")
}

// ItemKey gives the name for good of an item of a sitting, by its title without markers:
// it stays when the agenda is read again, in another order or with other numbers. Items
// of one sitting with one title are the same.
func (r *Reader) ItemKey(sitting, title string) string {
	sum := sha256.Sum256([]byte(sitting + "\x00" + r.plainly(title)))
	return "i" + hex.EncodeToString(sum[:6])
}

// saidOf gives what the user has said of two lines. What was said of two titles alone
// holds wherever they meet, but makes them the same only within one cycle: this winter's
// plan is not last winter's.
func (r *Reader) saidOf(a, b *reading) (Label, bool) {
	if len(r.said.corrections)+len(r.said.titled) == 0 {
		return "", false
	}
	x, y := r.forms(a.line), r.forms(b.line)
	for _, f := range x {
		for _, g := range y {
			if l, ok := r.said.corrections[inOrder(f, g)]; ok {
				return l, true
			}
		}
	}
	l, ok := r.said.titled[inOrder(x[len(x)-1], y[len(y)-1])]
	if ok && l == Dup && !r.oneCycle(a, b) {
		return "", false
	}
	return l, ok
}

// oneCycle tells whether the dates of two lines leave them in one cycle of any of their parts.
func (r *Reader) oneCycle(a, b *reading) bool {
	gap := relation{}.gap(a, b)
	run := 0
	for i := range a.parts {
		run = max(run, a.parts[i].run())
	}
	for i := range b.parts {
		run = max(run, b.parts[i].run())
	}
	return gap <= run
}
