package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// clashPanel shows one clash: its sentence, the officer's day as lanes, the
// ways out or what was decided, and what both sides rest on.
type clashPanel struct {
	headline, subline *look.Words
	asked             *look.Words
	miles, legs       *look.Words
	card              *look.Button
	lanes             *dayLanes
	waysHeading       *look.Words
	ways              []*wayRow
	waysBox           *fyne.Container
	onDecide          func(way int)
	sides             [2]evidencePart
	restsOn           *fyne.Container
	body              *fyne.Container
	object            fyne.CanvasObject
	settled
	reasonBar
}

// settled shows what was decided.
type settled struct {
	says, lapsed      *look.Words
	note              *look.Words
	noteBox           *fyne.Container
	copying, withdraw *look.Button
	settledBox        *fyne.Container
	settledBar        *fyne.Container
}

// reasonBar asks why.
type reasonBar struct {
	reason, by *field
	hint       *look.Words
	bar        *fyne.Container
}

// evidencePart shows what one side rests on.
type evidencePart struct {
	badge *look.Badge
	title *look.Words
	lines *fyne.Container
	all   fyne.CanvasObject
}

// reasonHint stands below the reason until a way is chosen.
const reasonHint = "The reason goes into the note to the secretariat."

func newClashPanel(v *clashesView) *clashPanel {
	p := &clashPanel{
		headline: look.NewParagraph(look.Heading, ""), subline: look.NewParagraph(look.Secondary, ""),
		miles: look.NewParagraph(look.Body, ""), legs: look.NewParagraph(look.Secondary, ""), lanes: newDayLanes(),
		card: look.NewButton("Day card", look.Ordinary, v.showCard), waysHeading: look.NewLine(look.Strong, "Ways out"), onDecide: v.decide,
	}
	p.waysBox = column(0, p.waysHeading)
	p.asked = look.NewParagraph(look.Body, "")
	p.asked.SetSignal(look.Chosen)
	p.settled, p.reasonBar = newSettled(v), newReasonBar(v)
	p.restsOn = column(look.Gap, look.NewLine(look.Strong, "What it rests on"))
	for i := range p.sides {
		p.sides[i] = newEvidencePart()
		p.restsOn.Add(p.sides[i].all)
	}
	p.body = column(look.Gap, column(2, p.headline, p.subline), p.asked, column(look.Unit, p.lanes, column(0, p.miles, p.legs)), p.settledBox, p.waysBox, p.restsOn,
		row(look.Unit*2, p.card, look.NewButton("Show in calendar", look.Ordinary, v.toCalendar)))
	scroll := look.Calm(container.NewVScroll(inset(sides{0, scrollStrip, look.Gap, 0}, p.body)))
	p.object = look.NewPanel(edges{bottom: column(0, p.bar, p.settledBar)}.around(scroll))
	return p
}

func newSettled(v *clashesView) settled {
	s := settled{
		says: look.NewParagraph(look.Body, ""), lapsed: look.NewParagraph(look.Body, ""), note: look.NewParagraph(look.Body, ""),
		copying: look.NewButton("Copy note to secretariat", look.Main, v.copyNote), withdraw: look.NewButton("Withdraw decision", look.Ordinary, v.takeBack),
	}
	s.lapsed.SetSignal(look.Warning)
	s.noteBox = column(look.Unit, look.NewLine(look.Strong, "Note to the secretariat"), look.NewPanel(s.note))
	s.settledBox = column(look.Gap, s.lapsed, s.says, s.noteBox)
	s.settledBar = column(0, widget.NewSeparator(), inset(sides{look.Gap, 0, 0, 0}, row(look.Unit*2, s.copying, s.withdraw)))
	return s
}

func newReasonBar(v *clashesView) reasonBar {
	b := reasonBar{reason: newField("Why, in a few words"), by: newField("Who decided"), hint: look.NewLine(look.Secondary, reasonHint)}
	b.by.SetText(v.source.User())
	for _, e := range []*field{b.reason, b.by} {
		e.OnSubmitted = func(string) { v.submit() }
		e.onEscape = func() { v.onFocus(v.list) }
	}
	label := withWidth(60, centred(look.NewLine(look.Strong, "Reason")))
	who := row(0, inset(sides{0, look.Unit * 2, 0, look.Gap}, centred(look.NewWords(look.Strong, "by"))), withWidth(150, b.by))
	b.bar = column(0, widget.NewSeparator(), inset(sides{look.Gap, 0, look.Unit, 0}, edges{left: label, right: who}.around(b.reason)),
		inset(sides{0, 0, 0, 60}, b.hint))
	return b
}

func newEvidencePart() evidencePart {
	e := evidencePart{badge: look.NewBadge("", look.Personal), title: look.NewLine(look.Strong, ""), lines: column(0)}
	badge := container.NewVBox(inset(sides{0, 8, 0, 0}, e.badge))
	e.all = edges{left: badge}.around(column(0, e.title, e.lines))
	return e
}

func (p *clashPanel) show(m *clashModel, d *clashDetail) {
	p.headline.SetText(d.headline)
	p.subline.SetText(d.subline)
	p.asked.SetText(d.asked)
	p.asked.Hidden = d.asked == ""
	p.lanes.set(d.lanes)
	p.lanes.Hidden = len(d.lanes.lanes) == 0
	p.miles.SetText(d.miles)
	p.legs.SetText(d.legs)
	setVisible(p.card, d.whose != "")
	p.miles.Hidden, p.legs.Hidden = d.miles == "", d.legs == ""
	p.restsOn.Hidden = len(d.evidence) == 0
	for i, e := range d.evidence {
		side := &p.sides[i]
		side.badge.Set(e.letter, e.tone)
		side.title.SetText(e.title)
		showLines(side.lines, e.lines, look.Body, look.Plain)
	}
	p.waysBox.Hidden, p.bar.Hidden = m.open == nil, m.open == nil
	p.settledBox.Hidden, p.settledBar.Hidden = m.decided == nil, m.decided == nil
	p.hint.SetText(reasonHint)
	if m.decided != nil {
		p.settled.show(m.decided)
	}
	p.refresh()
}

func (s *settled) show(m *decidedModel) {
	s.says.SetText(joined("\n", m.says...))
	s.lapsed.SetText(m.lapsed)
	s.lapsed.Hidden = m.lapsed == ""
	s.noteBox.Hide()
	s.copying.Hidden = !m.noted
}

// showNote shows the text for the secretariat.
func (p *clashPanel) showNote(text string) {
	p.note.SetText(trimmed(text))
	p.noteBox.Show()
	p.refresh()
}

// showWays shows the ways out, the best of them that can be decided as the one
// to go on with.
func (p *clashPanel) showWays(ways []wayModel, best int) {
	for i := len(p.ways); i < len(ways); i++ {
		w := newWayRow(func() { p.onDecide(i) })
		p.ways = append(p.ways, w)
		p.waysBox.Add(w.object)
	}
	for i, w := range p.ways {
		setVisible(w.object, i < len(ways))
		if i < len(ways) {
			w.show(&ways[i], i == best)
		}
	}
	p.refresh()
}

// showPending says which way waits for its reason.
func (p *clashPanel) showPending(sentence string) {
	p.hint.SetText("For “" + sentence + "”: write why, then press Enter.")
	p.refresh()
}

func (p *clashPanel) refresh() {
	p.body.Refresh()
	p.object.Refresh()
}
