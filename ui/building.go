package ui

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/scenario"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// building is the dialogs with which a scenario is built, read and kept.
type building struct {
	shell         *shell
	view          *whatifView
	facts         *loader[*calendar.Register]
	reading       *loader[plan]
	writing       *loader[struct{}]
	opener, saver *browser
	// asked is the box of the step that is being asked for, or was last.
	asked *stepBox
	// path is where the scenario was last read from or kept.
	path string
}

func newBuilding(s *shell, v *whatifView, home string) *building {
	b := &building{shell: s, view: v, facts: newLoader[*calendar.Register](s.work), reading: newLoader[plan](s.work), writing: newLoader[struct{}](s.work),
		opener: newBrowser(s.dialogs, s.work, home), saver: newBrowser(s.dialogs, s.work, home), path: filepath.Join(home, "Documents", "scenario.json")}
	b.saver.onlyFolders, b.opener.endings = true, []string{".json"}
	v.onStep, v.onOpen, v.onSave = b.ask, b.askOpen, b.askSave
	return b
}

// ask opens the dialog for a step: one that is there, or a new one. What can be
// chosen is what the steps before it leave.
func (b *building) ask(at int) {
	if b.shell.dialogs.showing() {
		return
	}
	first, last := b.view.over().months(b.view.scope)
	span := calendar.Span{Start: first.Span().Start, End: last.Span().End}
	before := b.view.plan.before(at)
	b.facts.load(func(ctx context.Context) (*calendar.Register, error) {
		s, err := b.view.source.Snapshot(ctx, span)
		if err != nil || len(before.Steps) == 0 {
			return registerOf(s), err
		}
		then, _, err := scenario.Apply(s, before)
		if err != nil {
			return registerOf(s), nil //nolint:nilerr // the page says what is wrong with the steps before
		}
		return then.Register, nil
	}, func(r *calendar.Register) { b.show(r, at) }, b.shell.fail)
}

func registerOf(s *calendar.Snapshot) *calendar.Register {
	if s == nil {
		return nil
	}
	return s.Register
}

func (b *building) show(r *calendar.Register, at int) {
	was, title, accept := scenario.Step{Do: scenario.DoDrop}, "Add a step", "Add the step"
	if at < len(b.view.plan.Steps) {
		was, title, accept = b.view.plan.Steps[at], fmt.Sprintf("Change step %d", at+1), "Change the step"
	}
	asked := newStepBox(r, was, b.shell.planner.Today)
	b.asked = asked
	b.shell.dialogs.show(box{title: title, body: asked.object, accept: accept, cancel: "Cancel", first: asked.kind,
		onAccept: func() {
			if step, problem := asked.step(); problem == "" {
				b.shell.dialogs.close()
				b.view.put(at, step)
				b.focus()
			}
		}, onCancel: b.focus, size: fyne.NewSize(820, 600)})
	asked.onReady = func(problem string) { b.shell.dialogs.setAccept(accept, problem == "") }
	asked.changed()
}

// focus puts the keyboard on the steps again.
func (b *building) focus() { b.shell.window.Canvas().Focus(b.view.focus()) }

// askOpen asks which scenario is to be read.
func (b *building) askOpen() {
	if b.shell.dialogs.showing() {
		return
	}
	p := newPathBox("Path of a scenario (.json)", b.path, b.opener)
	b.shell.dialogs.show(box{title: "Open scenario", body: column(look.Unit*2, p.object,
		look.NewParagraph(look.Secondary, "A scenario takes the place of the one on the page. It changes nothing that is held.")),
		accept: "Open", cancel: "Cancel", first: p.path, onAccept: func() { b.open(cleanPath(p.path.Text)) }, size: fyne.NewSize(620, 220)})
	p.ready(b.shell.dialogs, "Open")
}

// open reads a scenario's file.
func (b *building) open(path string) {
	b.shell.dialogs.close()
	b.reading.load(func(context.Context) (plan, error) {
		f, err := os.Open(path)
		if err != nil {
			return plan{}, err
		}
		defer f.Close() // only read from: closing it can lose nothing
		s, err := planner.ReadScenario(f)
		if err != nil {
			return plan{}, fmt.Errorf("scenario %s: %w", path, err)
		}
		return plan{s}, nil
	}, func(p plan) {
		b.path = path
		b.view.take(p)
		b.shell.frame.status.say("Opened "+filepath.Base(path)+": "+plural(len(p.Steps), "step"), look.Plain)
		b.focus()
	}, b.shell.fail)
}

// askSave asks where the scenario is to be kept.
func (b *building) askSave() {
	if b.shell.dialogs.showing() || len(b.view.plan.Steps) == 0 {
		return
	}
	p := newPathBox("Path of the file to write", b.path, b.saver)
	b.shell.dialogs.show(box{title: "Save scenario", body: column(look.Unit*2, p.object,
		look.NewParagraph(look.Secondary, "A small file of the steps, to keep with a paper or to give to convenorctl whatif. It holds no calendar.")),
		accept: "Save", cancel: "Cancel", first: p.path, onAccept: func() { b.save(cleanPath(p.path.Text)) }, size: fyne.NewSize(620, 220)})
	p.ready(b.shell.dialogs, "Save")
}

// save writes the scenario's file.
func (b *building) save(path string) {
	b.shell.dialogs.close()
	if !strings.EqualFold(filepath.Ext(path), ".json") {
		path += ".json"
	}
	s := b.view.plan.Scenario
	if s.Name == "" {
		s.Name = unnamedScenario
	}
	b.writing.load(func(context.Context) (struct{}, error) {
		return struct{}{}, planner.ToFile(path)(func(w io.Writer) error { return s.Write(w) })
	}, func(struct{}) {
		b.path = path
		b.shell.frame.status.say("Saved the scenario “"+s.Name+"” in "+path, look.Plain)
		b.focus()
	}, b.shell.fail)
}
