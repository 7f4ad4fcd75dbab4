package ui

import (
	"slices"

	"convenor/calendar"
	"convenor/calendar/scenario"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// stepBox asks for one step of a scenario: what is to be otherwise, for which
// bodies, from when. What a step has no use for is not shown.
type stepBox struct {
	// onReady is called with what is still to be done; nothing: it is complete.
	onReady func(problem string)

	register *calendar.Register
	was      scenario.Step

	kind           *look.Chooser
	explains, hint *look.Words
	object         fyne.CanvasObject
	stepAsks
	stepTicks
}

// stepAsks are the fields of the dialog, by what they ask.
type stepAsks struct {
	asks     [askCount]fyne.CanvasObject
	pairs    map[fyne.CanvasObject][2]stepAsk
	fields   map[stepAsk]*field
	picks    map[stepAsk]*namedChooser
	from, to *dateField
	councils [newCouncils]*councilLine
}

// stepTicks are the lists in which bodies, systems and officers are ticked.
type stepTicks struct {
	bodies, systems, officers *tickList
	lists                     [3]*fyne.Container
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

// The words above the fields, and the hints in those that are empty.
var (
	stepTexts = map[stepAsk][2]string{
		askName: {"Name of the new one", "Central and East ICB Board"}, askCode: {"Its short code", "CE"},
		askMinutes: {"Length in minutes", "as before"}, askPercent: {"or in per cent of now", "50"},
		askTimes: {"How many times today’s preparation", "0.5"},
	}
	stepPicks = map[stepAsk]string{askInto: "System of the new body", askDatesOf: "It sits on the dates of", askOfficer: "Officer", askDeputy: "Deputy"}
)

// newStepBox shows a step; today is the day from which days are read.
func newStepBox(r *calendar.Register, was scenario.Step, today func() calendar.Date) *stepBox {
	b := &stepBox{register: r, was: was, onReady: func(string) {}}
	labels := make([]string, len(stepKinds))
	for i, k := range stepKinds {
		labels[i] = k.label
	}
	b.kind = look.NewChooser(labels, func(int) { b.turn() })
	b.explains, b.hint = look.NewParagraph(look.Secondary, ""), look.NewLine(look.Secondary, "")
	b.makeAsks(today)
	a := answerOf(r, was)
	b.list(a)
	b.build()
	b.fill(a)
	return b
}

// makeAsks makes the fields.
func (b *stepBox) makeAsks(today func() calendar.Date) {
	above := func(words string, o fyne.CanvasObject) fyne.CanvasObject {
		return column(2, look.NewLine(look.Secondary, words), o)
	}
	b.fields, b.picks = map[stepAsk]*field{}, map[stepAsk]*namedChooser{}
	for ask, words := range stepTexts {
		f := newField(words[1])
		f.OnChanged = func(string) { b.changed() }
		b.fields[ask], b.asks[ask] = f, above(words[0], f)
	}
	for ask, words := range stepPicks {
		c := &namedChooser{Chooser: look.NewChooser(nil, func(int) { b.changed() })}
		b.picks[ask], b.asks[ask] = c, above(words, c.Chooser)
	}
	b.from, b.to = newDateField(today), newDateField(today)
	b.from.onChanged, b.to.onChanged = b.changed, b.changed
	b.asks[askFrom], b.asks[askTo] = above("From, or always", b.from.object), above("Until and with, or for good", b.to.object)
}

func (b *stepBox) build() {
	lines := column(look.Unit*2, look.NewLine(look.Strong, "What would be otherwise?"), b.kind, b.explains)
	councils := column(look.Unit * 2)
	for i := range b.councils {
		b.councils[i] = newCouncilLine(b.register, b.changed)
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
		b.asks[askOfficer], b.asks[askDeputy], pair(askMinutes, askPercent), b.asks[askTimes], b.asks[askFrom], b.asks[askTo]} {
		lines.Add(o)
	}
	for i, t := range []struct {
		heading string
		list    *tickList
	}{{"Which bodies?", b.bodies}, {"Which systems?", b.systems}, {"Who is expected, if not everybody as before?", b.officers}} {
		t.list.onTicked = b.changed
		b.lists[i] = edges{top: inset(sides{0, 0, look.Unit * 2, 0}, look.NewLine(look.Strong, t.heading))}.around(t.list.object)
	}
	b.asks[askOfficers] = b.lists[2]
	ticks := container.New(sharedHeight{}, b.lists[0], b.lists[1], b.lists[2])
	body := container.New(beside{left: 0.5, least: 300}, look.Calm(container.NewVScroll(inset(sides{0, look.Unit * 2, 0, 2}, lines))), ticks)
	b.object = edges{bottom: inset(sides{look.Unit * 2, 0, 0, 0}, b.hint)}.around(body)
}

// fill shows what a step says, and what can be chosen.
func (b *stepBox) fill(a stepAnswer) {
	names, labels := ownerNames(b.register, ownerOfficer)
	b.picks[askOfficer].offer(names, labels, a.picks[askOfficer])
	b.picks[askDeputy].offer(names, labels, a.picks[askDeputy])
	codes, systems := ownerNames(b.register, ownerSystem)
	b.picks[askInto].offer(append([]string{""}, codes...), append([]string{"That of the first body"}, systems...), a.picks[askInto])
	b.picks[askDatesOf].names = []string{a.picks[askDatesOf]} // whose list follows what is ticked
	for d, day := range map[*dateField]calendar.Date{b.from: a.from.day, b.to: a.to.day} {
		if !day.IsZero() {
			d.set(day)
		}
	}
	for ask, f := range b.fields {
		f.SetText(a.texts[ask])
	}
	for i, c := range b.councils {
		c.set(a.councils[i].name, a.councils[i].systems)
	}
	b.kind.SetChosen(a.kind)
	b.turn()
}

// list makes the lists of what can be ticked.
func (b *stepBox) list(a stepAnswer) {
	among := func(list []string) func(string) bool {
		return func(name string) bool { return slices.Contains(list, name) }
	}
	var bodies []string
	for _, body := range latestBodies(b.register) {
		bodies = append(bodies, body.Name)
	}
	b.bodies = newTickList("Type to find a body…", bodies, bodies, among(a.bodies))
	names, labels := ownerNames(b.register, ownerOfficer)
	b.officers = newTickList("Type to find an officer…", names, labels, among(a.officers))
	codes, systems := ownerNames(b.register, ownerSystem)
	b.systems = newTickList("Type to find a system…", codes, systems, among(a.systems))
}

// dayIn gives the day that is in a field.
func dayIn(d *dateField) writtenDay {
	if trimmed(d.entry.Text) == "" {
		return writtenDay{}
	}
	day, fine := d.date()
	return writtenDay{day, !fine}
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
	setVisible(b.lists[0], k.ticksBodies())
	setVisible(b.lists[1], k.systems > 0)
	b.changed()
	b.object.Refresh()
}

// changed follows what was filled in.
func (b *stepBox) changed() {
	if b.object == nil {
		return
	}
	ticked := b.bodies.chosen()
	dates := b.picks[askDatesOf]
	dates.offer(append([]string{""}, ticked...), append([]string{"The first"}, ticked...), dates.name())
	_, problem := b.step()
	b.hint.SetText(problem)
	b.onReady(problem)
}

// answer gives what was filled in.
func (b *stepBox) answer() stepAnswer {
	a := stepAnswer{kind: max(b.kind.Chosen(), 0), bodies: b.bodies.chosen(), systems: b.systems.chosen(), officers: b.officers.chosen(),
		from: dayIn(b.from), to: dayIn(b.to), texts: map[stepAsk]string{}, picks: map[stepAsk]string{}}
	for ask, f := range b.fields {
		a.texts[ask] = f.Text
	}
	for ask, c := range b.picks {
		a.picks[ask] = c.name()
	}
	for i, c := range b.councils {
		a.councils[i] = councilAnswer{c.name.Text, c.systems()}
	}
	return a
}

// step gives the step that was filled in, or what is still to be done.
func (b *stepBox) step() (scenario.Step, string) {
	a := b.answer()
	return a.step(b.register, b.was)
}
