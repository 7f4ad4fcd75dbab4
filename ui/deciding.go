package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
)

// deskState is how far the settling of the chosen clash has come.
type deskState struct {
	ways []wayModel
	// pending is the way that waits for its reason; below 0 for none.
	pending int
	// note is the text for the secretariat; empty until it is there.
	note string
	// last is the clash of the last decision taken here; empty for none.
	last string
}

func newDeskState() deskState { return deskState{pending: -1} }

// begin forgets what belongs to one clash.
func (d *deskState) begin() { d.ways, d.pending, d.note = nil, -1, "" }

// best gives the first way that closes the clash; below 0 for none.
func (d *deskState) best() int {
	for i := range d.ways {
		if d.ways[i].can && d.ways[i].settles {
			return i
		}
	}
	return -1
}

// loadWays finds the ways out of what is open.
func (v *clashesView) loadWays(m *clashModel) {
	picture, open := v.model.picture, m.open
	if open == nil {
		v.loaders.ways.stop()
		return
	}
	v.loaders.ways.load(func(context.Context) ([]wayModel, error) { return newWays(picture, open), nil }, func(ways []wayModel) {
		v.desk.ways = ways
		v.detail.showWays(ways, v.desk.best())
	}, v.fail)
}

// loadNote fetches the text for the secretariat of what is decided.
func (v *clashesView) loadNote(m *clashModel) {
	if m.decided == nil || !m.decided.noted {
		v.loaders.note.stop()
		return
	}
	id := m.id
	v.loaders.note.load(func(ctx context.Context) (string, error) { return v.source.Note(ctx, id) }, func(text string) {
		v.desk.note = text
		v.detail.showNote(text)
	}, v.fail)
}

// act does what Enter means in the list: begin to settle what is open, copy
// the note of what is decided, go to the calendar for a warning.
func (v *clashesView) act(int) {
	switch m := v.chosen(); {
	case m == nil:
	case m.open != nil && v.desk.best() >= 0:
		v.decide(v.desk.best())
	case m.decided != nil && m.decided.noted:
		v.copyNote()
	case m.decided != nil:
		v.onFocus(v.detail.withdraw)
	default:
		v.toCalendar()
	}
}

// decide takes a way out; without a reason it asks for that first.
func (v *clashesView) decide(way int) {
	if way < 0 || way >= len(v.desk.ways) || !v.desk.ways[way].can {
		return
	}
	v.desk.pending = way
	w := v.desk.ways[way]
	w.request.Reason, w.request.By = trimmed(v.detail.reason.Text), trimmed(v.detail.by.Text)
	v.detail.showPending(w.sentence)
	switch {
	case w.request.Reason == "":
		v.onFocus(v.detail.reason)
	case w.asks != "":
		v.ask(w)
	default:
		v.carryOut(w)
	}
}

// submit is Enter after the reason.
func (v *clashesView) submit() {
	if v.desk.pending < 0 {
		v.detail.hint.SetText("Now choose one of the ways out with its button.")
		v.onFocus(v.focusOfWays())
		return
	}
	v.decide(v.desk.pending)
}

// focusOfWays gives the button of the best way, else the list.
func (v *clashesView) focusOfWays() fyne.Focusable {
	if best := v.desk.best(); best >= 0 {
		return v.detail.ways[best].decide
	}
	return v.list
}

// ask asks whether a body may be joined remotely. Either answer is kept in the
// register, so that it is asked once for each body.
func (v *clashesView) ask(w wayModel) {
	v.onAsk(question{
		title: w.sentence + "?", accept: "Yes, it allows it", refuse: "No, it does not",
		says: fmt.Sprintf("The register does not say whether %s must be attended in person. Does this body allow it to be joined remotely? "+
			"The answer is remembered for the body. If you do not know, ask its secretariat first.", w.asks),
		yes: func() {
			allows := true
			w.request.Allows = &allows
			v.carryOut(w)
		},
		no: func() {
			v.loaders.taking.load(func(ctx context.Context) (struct{}, error) {
				return struct{}{}, v.source.AnswerRemote(ctx, w.request.Clash, w.request.Remote, false)
			}, func(struct{}) { v.onFocus(v.focus()) }, v.fail)
		},
	})
}

// carryOut records a decision; what has changed by it is told by the planner.
func (v *clashesView) carryOut(w wayModel) {
	v.loaders.taking.load(func(ctx context.Context) (struct{}, error) {
		_, err := v.source.Decide(ctx, w.request)
		return struct{}{}, err
	}, func(struct{}) {
		v.desk.last = w.request.Clash
		v.onFocus(v.focus())
	}, v.fail)
}

// takeBack withdraws the chosen decision.
func (v *clashesView) takeBack() {
	m := v.chosen()
	if m == nil || m.decided == nil {
		return
	}
	id := m.id
	v.loaders.taking.load(func(ctx context.Context) (struct{}, error) { return struct{}{}, v.source.Withdraw(ctx, id) },
		func(struct{}) { v.onFocus(v.focus()) }, v.fail)
}

// copyNote puts the note into the clipboard: that of the chosen decision, else
// of the last one taken.
func (v *clashesView) copyNote() {
	switch m := v.chosen(); {
	case m != nil && m.decided != nil && v.desk.note != "":
		v.copied(v.desk.note)
	case v.desk.last != "":
		id := v.desk.last
		v.loaders.note.load(func(ctx context.Context) (string, error) { return v.source.Note(ctx, id) }, v.copied, v.fail)
	default:
		v.onSay("There is no note to copy: decide a clash first, or choose one under Decided.")
	}
}

func (v *clashesView) copied(note string) {
	fyne.CurrentApp().Clipboard().SetContent(note)
	v.onSay("Note copied: paste it into a message to the secretariat.")
}
