package ui

import (
	"slices"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// leadModel is who leads a topic, and who could.
type leadModel struct {
	// options are the choices, the first "as suggested"; bodies the same by name, empty for
	// nobody alone.
	options, bodies []string
	chosen          int
	topic           calendar.TopicLead
}

// newLeadModel lists the bodies on the way of a topic.
func newLeadModel(t *agenda.SharedTopic) leadModel {
	m := leadModel{options: []string{"As suggested"}, bodies: []string{""}, topic: calendar.TopicLead{Topic: t.ID}}
	for _, item := range t.Items {
		m.topic.Items = append(m.topic.Items, item.Key)
		for _, b := range item.Sitting.Of {
			if !slices.Contains(m.bodies[1:], b.Name) {
				m.options, m.bodies = append(m.options, b.Name), append(m.bodies, b.Name)
			}
		}
	}
	m.options, m.bodies = append(m.options, "No body alone"), append(m.bodies, "")
	if !t.Lead.Said {
		return m
	}
	m.chosen = len(m.options) - 1
	if !t.Lead.Nobody {
		m.chosen = slices.Index(m.bodies[1:], t.Lead.Body) + 1
		if m.chosen == 0 { // it leads, and has it on no agenda
			m.options, m.bodies = slices.Insert(m.options, 1, t.Lead.Body), slices.Insert(m.bodies, 1, t.Lead.Body)
			m.chosen = 1
		}
	}
	return m
}

// leadLine shows who leads, and lets the user choose.
type leadLine struct {
	// onLead is called with the lead that was chosen; suggested takes it back.
	onLead func(l calendar.TopicLead, suggested bool)

	model  leadModel
	words  *look.Words
	choice *look.Chooser
	object fyne.CanvasObject
}

func newLeadLine() *leadLine {
	l := &leadLine{words: look.NewLine(look.Strong, "")}
	l.choice = look.NewChooser([]string{"As suggested"}, func(option int) {
		lead := l.model.topic
		lead.Body = l.model.bodies[option]
		l.onLead(lead, option == 0)
	})
	l.object = edges{right: inset(sides{0, 0, 0, look.Gap}, row(look.Unit*2, centred(look.NewWords(look.Secondary, "Who leads")), l.choice))}.around(centred(l.words))
	return l
}

func (l *leadLine) show(words string, m leadModel) {
	l.model = m
	l.words.SetText(words)
	l.choice.SetOptions(m.options, m.chosen)
}
