package ui

import (
	"context"
	"slices"

	"convenor/calendar"
	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
)

// fill shows the part's rows that have what was typed, and chooses one: the one named,
// else the one that was chosen, else the first.
func (v *registerView) fill(want string) {
	v.want = ""
	was := ""
	if at := v.sheet().list.chosen; at >= 0 && at < len(v.shown.table.rows) {
		was = v.shown.table.rows[at].id
	}
	at := max(v.sheet().list.chosen, 0)
	v.shown = v.model.sections[v.section].found(v.search.Text)
	typing := v.panel.changed() && v.panel.section == v.section
	v.sheet().show(v.shown.table)
	setVisible(v.above, v.section == sectionSystems && len(v.model.years.lines.Lines) > 0)
	// Words that were hidden must know their width before they say how high they are.
	v.above.Resize(fyne.NewSize(v.middle.Size().Width, v.above.Size().Height))
	v.middle.Refresh()
	if typing { // what is being written is not thrown away because something else changed
		return
	}
	n := len(v.shown.table.rows)
	for _, id := range []string{want, was} {
		if i := v.shown.place(id); id != "" && i >= 0 {
			at = i
			break
		}
	}
	switch {
	case n > 0:
		v.sheet().list.choose(min(at, n-1))
	case v.section == sectionCouncil:
		v.panel.show(v.section, v.model.registerFacts, nil)
	default:
		v.years.Select(-1)
		v.panel.close(v.section)
	}
}

// filter shows what has the words that were typed.
func (v *registerView) filter() {
	if v.model.register != nil {
		v.fill("")
	}
}

// choose shows a row in the form.
func (v *registerView) choose(at int) {
	if at < 0 || at >= len(v.shown.held) {
		return
	}
	if v.panel.section == v.section && v.panel.was != nil && entryID(v.panel.was) == v.shown.table.rows[at].id && v.panel.changed() {
		return // the row that the form is of
	}
	v.leave(func() {
		v.years.Select(-1)
		if v.section == sectionSystems {
			v.years.Select(slices.IndexFunc(v.model.register.Systems, func(s calendar.System) bool { return s.Code == v.shown.table.rows[at].id }))
		}
		v.panel.show(v.section, v.model.registerFacts, v.shown.held[at])
	}, v.back)
}

// back chooses again the row that the form is of.
func (v *registerView) back() {
	if v.panel.was == nil {
		v.sheet().list.drop()
	} else if at := v.shown.place(entryID(v.panel.was)); at >= 0 {
		v.sheet().list.choose(at)
	}
	v.panel.begin()
}

// leave goes on, but asks first where something was filled in and not kept.
func (v *registerView) leave(on, stay func()) {
	if !v.panel.changed() {
		on()
		return
	}
	v.onAsk(question{
		title: "Keep what was filled in?", says: "“" + v.panel.heading.Text() + "” was changed and is not saved yet.",
		accept: "Save it", refuse: "Drop it",
		yes: func() {
			stay()
			v.panel.keep()
		},
		no: func() {
			v.panel.reset()
			on()
		},
	})
}

// escape leads from the form back to the list, and shows again what is held.
func (v *registerView) escape() {
	v.panel.reset()
	v.onFocus(v.sheet().list)
}

// begin opens the form for something new.
func (v *registerView) begin() {
	if v.model.register == nil || v.section == sectionCouncil {
		return
	}
	v.leave(func() {
		v.sheet().list.drop()
		v.years.Select(-1)
		v.panel.show(v.section, v.model.registerFacts, nil)
		v.panel.begin()
	}, v.back)
}

// save keeps what was filled in; what the planner has against it stands below the form.
func (v *registerView) save(was, now any, values entryValues) {
	shown := v.panel.shown
	v.want, v.panel.shown = entryID(now), v.panel.form().values()
	section := v.section
	v.doing.load(func(ctx context.Context) (struct{}, error) {
		if a, is := now.(calendar.Acronym); is {
			held, _ := was.(calendar.Acronym)
			return struct{}{}, v.source.ReplaceAcronym(ctx, held.Short, a)
		}
		return struct{}{}, v.source.EditRegister(ctx, v.edits(section, was, now, values)...)
	}, func(struct{}) { v.panel.onLeave() }, func(err error) {
		v.want, v.panel.shown = "", shown
		v.panel.say(planner.Explain(err))
	})
}

// edits are those that keeping a form comes to: of the council, its figures besides.
func (v *registerView) edits(section registerSection, was, now any, values entryValues) []calendar.Edit {
	edits := []calendar.Edit{{Noun: sectionKinds[section].noun, Before: was, After: now}}
	if section != sectionCouncil {
		return edits
	}
	r := v.model.register
	return append(edits,
		calendar.Edit{Noun: calendar.NounSetting, Key: calendar.SettingSpeed, Before: settingText(numberWords(r.SpeedMPH)), After: settingText(values["speed"])},
		calendar.Edit{Noun: calendar.NounSetting, Key: calendar.SettingMinutesPerPage, Before: settingText(numberWords(r.MinutesPerPage)), After: settingText(values["pages"])})
}

// settingText gives a figure as an edit has it: nothing is not kept.
func settingText(text string) any {
	x, _ := decimal(text, 1e6)
	if x == 0 {
		return nil
	}
	return numberWords(x)
}

// takeOut removes what the form is of.
func (v *registerView) takeOut(was any) {
	noun := sectionKinds[v.section].noun
	v.doing.load(func(ctx context.Context) (struct{}, error) {
		if a, is := was.(calendar.Acronym); is {
			return struct{}{}, v.source.RemoveAcronym(ctx, a.Short)
		}
		return struct{}{}, v.source.EditRegister(ctx, calendar.Edit{Noun: noun, Before: was})
	}, func(struct{}) { v.panel.onLeave() }, func(err error) { v.panel.say(planner.Explain(err)) })
}
