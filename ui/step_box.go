package ui

import (
	"convenor/calendar"
	"convenor/calendar/scenario"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// stepBox asks for one step of a scenario: what is to be otherwise, for which
// bodies, from when. What a step has no use for is not shown.
type stepBox struct {
	// onReady is called with what is still to be done; nothing: it is complete.
	onReady func(problem string)

	register *calendar.Register
	was      scenario.Step

	kind             *look.Chooser
	explains, hint   *look.Words
	asks             [askCount]fyne.CanvasObject
	fields           map[stepAsk]*field
	into, datesOf    *namedChooser
	officer, deputy  *namedChooser
	councils         [newCouncils]*councilLine
	bodies, officers *tickList
	systems          *tickList
	ticks            [3]*fyne.Container
	pairs            map[fyne.CanvasObject][2]stepAsk
	object           fyne.CanvasObject
}

// namedChooser is a choice whose options stand for names.
type namedChooser struct {
	*look.Chooser
	names []string
}

// name gives the name that is chosen.
func (c *namedChooser) name() string {
	if at := c.Chosen(); at >= 0 && at < len(c.names) {
		return c.names[at]
	}
	return ""
}

// offer offers names, the one that was chosen again, if it is still there.
func (c *namedChooser) offer(names, labels []string, chosen string) {
	at := 0
	for i, n := range names {
		if n == chosen {
			at = i
		}
	}
	c.names = names
	c.SetOptions(labels, at)
}

// The words of the fields.
var stepFieldHints = map[stepAsk][2]string{
	askName: {"Name of the new one", "Central and East ICB Board"}, askCode: {"Its short code", "CE"},
	askMinutes: {"Length in minutes", "as before"}, askPercent: {"or in per cent of now", "50"},
	askTimes: {"How many times today’s preparation", "0.5"}, askFrom: {"From (first day)", "1 Apr 2027, or always"},
	askTo: {"Until (last day)", "for good"},
}

func newStepBox(r *calendar.Register, was scenario.Step) *stepBox {
	b := &stepBox{register: r, was: was, onReady: func(string) {}, fields: map[stepAsk]*field{}}
	labels := make([]string, len(stepKinds))
	for i, k := range stepKinds {
		labels[i] = k.label
	}
	b.kind = look.NewChooser(labels, func(int) { b.turn() })
	b.explains, b.hint = look.NewParagraph(look.Secondary, ""), look.NewLine(look.Secondary, "")
	for ask, words := range stepFieldHints {
		f := newField(words[1])
		f.OnChanged = func(string) { b.changed() }
		b.fields[ask] = f
		b.asks[ask] = column(2, look.NewLine(look.Secondary, words[0]), f)
	}
	for ask, c := range map[stepAsk]**namedChooser{askInto: &b.into, askDatesOf: &b.datesOf, askOfficer: &b.officer, askDeputy: &b.deputy} {
		*c = &namedChooser{Chooser: look.NewChooser(nil, func(int) { b.changed() })}
		b.asks[ask] = column(2, look.NewLine(look.Secondary, [askCount]string{askInto: "System of the new body",
			askDatesOf: "It sits on the dates of", askOfficer: "Officer", askDeputy: "Deputy"}[ask]), (*c).Chooser)
	}
	b.bodies, b.officers, b.systems = newTickList(b.changed), newTickList(b.changed), newTickList(b.changed)
	b.build()
	b.fill(answerOf(r, was))
	return b
}

func (b *stepBox) build() {
	lines := column(look.Unit*2, look.NewLine(look.Strong, "What would be otherwise?"), b.kind, b.explains)
	councils := column(look.Unit * 2)
	for i := range b.councils {
		b.councils[i] = newCouncilLine(systemTicks(b.register), b.changed)
		councils.Add(b.councils[i].object)
	}
	b.asks[askCouncils] = councils
	b.pairs = map[fyne.CanvasObject][2]stepAsk{}
	pair := func(a, c stepAsk) fyne.CanvasObject {
		o := container.New(evenly{}, b.asks[a], b.asks[c])
		b.pairs[o] = [2]stepAsk{a, c}
		return o
	}
	for _, o := range []fyne.CanvasObject{pair(askName, askCode), b.asks[askCouncils], b.asks[askInto], b.asks[askDatesOf],
		pair(askOfficer, askDeputy), pair(askMinutes, askPercent), b.asks[askTimes], pair(askFrom, askTo)} {
		lines.Add(o)
	}
	for i, t := range []struct {
		heading string
		list    *tickList
	}{{"Which bodies?", b.bodies}, {"Which systems?", b.systems}, {"Who is expected, if not everybody as before?", b.officers}} {
		b.ticks[i] = edges{top: inset(sides{0, 0, look.Unit * 2, 0}, look.NewLine(look.Strong, t.heading))}.around(
			look.NewBarePanel(inset(sides{2, 2, 2, 2}, t.list.list)))
	}
	b.asks[askOfficers] = b.ticks[2]
	ticks := container.New(sharedHeight{}, b.ticks[0], b.ticks[1], b.ticks[2])
	body := container.New(beside{left: 0.5, least: 300}, look.Calm(container.NewVScroll(inset(sides{0, look.Unit * 2, 0, 2}, lines))), ticks)
	b.object = edges{bottom: inset(sides{look.Unit * 2, 0, 0, 0}, b.hint)}.around(body)
}

// fill shows what a step says, and what can be chosen.
func (b *stepBox) fill(a stepAnswer) {
	marks := newMarks(b.register)
	var bodies, officers []tickRow
	for _, body := range latestBodies(b.register) {
		bodies = append(bodies, tickRow{body.Name, marks.body(body), bodyBeside(body)})
	}
	names, labels := ownerNames(b.register, ownerOfficer)
	for i := range names {
		officers = append(officers, tickRow{name: names[i], label: labels[i]})
	}
	b.bodies.set(bodies, a.bodies)
	b.officers.set(officers, a.officers)
	b.systems.set(systemTicks(b.register), a.systems)
	b.officer.offer(names, labels, a.officer)
	b.deputy.offer(names, labels, a.deputy)
	codes, systems := ownerNames(b.register, ownerSystem)
	b.into.offer(append([]string{""}, codes...), append([]string{"That of the first body"}, systems...), a.into)
	b.datesOf.names = []string{a.datesOf}
	for ask, text := range map[stepAsk]string{askName: a.name, askCode: a.code, askMinutes: a.minutes, askPercent: a.percent,
		askTimes: a.times, askFrom: a.from, askTo: a.to} {
		b.fields[ask].SetText(text)
	}
	for i, c := range b.councils {
		c.set(a.councils[i], a.councilSystems[i])
	}
	b.kind.SetChosen(a.kind)
	b.turn()
}

// systemTicks gives a row for each system.
func systemTicks(r *calendar.Register) []tickRow {
	marks := newMarks(r)
	var rows []tickRow
	for _, y := range r.Systems {
		rows = append(rows, tickRow{y.Code, marks[y.Code], y.Name})
	}
	return rows
}

// turn shows what another kind of step asks.
func (b *stepBox) turn() {
	k := &stepKinds[max(b.kind.Chosen(), 0)]
	b.explains.SetText(k.explains)
	for ask, o := range b.asks {
		setVisible(o, k.wants(stepAsk(ask)))
	}
	for o, of := range b.pairs {
		setVisible(o, k.wants(of[0]) || k.wants(of[1]))
	}
	setVisible(b.ticks[0], k.ticksBodies())
	setVisible(b.ticks[1], k.systems > 0)
	b.changed()
	b.object.Refresh()
}

// changed follows what was filled in.
func (b *stepBox) changed() {
	if b.object == nil {
		return
	}
	ticked := b.bodies.names()
	b.datesOf.offer(append([]string{""}, ticked...), append([]string{"The first"}, ticked...), b.datesOf.name())
	_, problem := b.step()
	b.hint.SetText(problem)
	b.onReady(problem)
}

// answer gives what was filled in.
func (b *stepBox) answer() stepAnswer {
	a := stepAnswer{kind: max(b.kind.Chosen(), 0), bodies: b.bodies.names(), systems: b.systems.names(), officers: b.officers.names(),
		into: b.into.name(), datesOf: b.datesOf.name(), officer: b.officer.name(), deputy: b.deputy.name()}
	for ask, to := range map[stepAsk]*string{askName: &a.name, askCode: &a.code, askMinutes: &a.minutes, askPercent: &a.percent,
		askTimes: &a.times, askFrom: &a.from, askTo: &a.to} {
		*to = b.fields[ask].Text
	}
	for i, c := range b.councils {
		a.councils[i], a.councilSystems[i] = c.name.Text, c.systems()
	}
	return a
}

// step gives the step that was filled in, or what is still to be done.
func (b *stepBox) step() (scenario.Step, string) {
	a := b.answer()
	return a.step(b.register, b.was)
}

// councilLine asks for one new council: its name, and where it has people.
type councilLine struct {
	name   *field
	rows   []tickRow
	checks []*widget.Check
	object fyne.CanvasObject
}

func newCouncilLine(systems []tickRow, changed func()) *councilLine {
	c := &councilLine{name: newField("Name of a new council"), rows: systems}
	c.name.OnChanged = func(string) { changed() }
	line := container.New(wrapping{gap: look.Unit})
	for _, s := range systems {
		check := widget.NewCheck(s.label, func(bool) { changed() })
		c.checks = append(c.checks, check)
		line.Add(check)
	}
	c.object = column(0, c.name, line)
	return c
}

func (c *councilLine) set(name string, systems []string) {
	c.name.SetText(name)
	for i, check := range c.checks {
		check.Checked = false
		for _, s := range systems {
			check.Checked = check.Checked || s == c.rows[i].name
		}
		check.Refresh()
	}
}

// systems gives the codes that are ticked.
func (c *councilLine) systems() []string {
	var out []string
	for i, check := range c.checks {
		if check.Checked {
			out = append(out, c.rows[i].name)
		}
	}
	return out
}
