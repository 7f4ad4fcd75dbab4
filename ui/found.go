package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
)

// findSource is what the search needs of the planner.
type findSource interface {
	Search(ctx context.Context, text string) (planner.Found, error)
	Register(ctx context.Context) (*calendar.Register, error)
}

// foundView shows what the search in the header found.
type foundView struct {
	// onSitting is called when a sitting is to be shown, onRegister when a body
	// or an officer is.
	onSitting  func(id string, day calendar.Date)
	onRegister func()

	source findSource
	loader *loader[foundModel]
	fail   func(error)
	text   string

	table  *sheet
	panel  *listPanel
	object fyne.CanvasObject
}

func newFoundView(source findSource, w work, fail func(error)) *foundView {
	v := &foundView{source: source, loader: newLoader[foundModel](w), fail: fail, table: newSheet(foundColumns)}
	v.table.onOpen = func(row sheetRow) {
		if row.id == "" {
			v.onRegister()
			return
		}
		v.onSitting(row.id, row.day)
	}
	v.panel = newListPanel("", nil, v.table.object)
	v.object = v.panel.object
	return v
}

func (v *foundView) name(scope) string            { return "Search" }
func (v *foundView) content() fyne.CanvasObject   { return v.object }
func (v *foundView) tools() fyne.CanvasObject     { return nil }
func (v *foundView) uses() (period, officer bool) { return false, false }
func (v *foundView) focus() fyne.Focusable        { return v.table.list }

// load searches again.
func (v *foundView) load(scope) {
	text := v.text
	v.loader.load(func(ctx context.Context) (foundModel, error) {
		r, err := v.source.Register(ctx)
		if err != nil {
			return foundModel{}, err
		}
		found, err := v.source.Search(ctx, text)
		if err != nil {
			return foundModel{}, err
		}
		return newFoundModel(r, text, found), nil
	}, v.show, v.fail)
}

func (v *foundView) show(m foundModel) {
	v.panel.heading.SetText(m.heading)
	v.table.show(m.table)
}

// searchFor shows what is found for a text, at every letter; no text goes back
// to where the user was.
func (s *shell) searchFor(text string) {
	switch {
	case text == "" && s.front == viewFound:
		s.turn(s.behind)
	case text != "":
		if s.front != viewFound {
			s.behind = s.front
		}
		s.found.text = text
		s.stale[viewFound] = true
		s.turn(viewFound)
	}
}

// toFound goes from the search to what it found.
func (s *shell) toFound() {
	if s.front == viewFound {
		s.window.Canvas().Focus(s.found.table.list)
		s.found.table.list.choose(0)
	}
}
