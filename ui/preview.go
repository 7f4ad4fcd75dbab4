package ui

import (
	"slices"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// previewBox shows what an import would do, and lets the user choose of it,
// line by line. It is made for one preview.
type previewBox struct {
	// onChoice is called when another choice is made, onColumns when the columns
	// of a table are to be changed.
	onChoice  func(*picks)
	onColumns func()

	model            previewModel
	picks            *picks
	matches, missing *look.Segmented
	single           previewSingles
	ticks            []*look.Tick
	ids              [][]string
	scroll           *container.Scroll
	object           fyne.CanvasObject
}

// previewSingles are the choices for single lines, which follow that for all.
type previewSingles struct{ matches, missing []*look.Segmented }

// The choices, in the order in which they are offered; the first is the default.
var (
	matchChoices   = []calendar.MatchChoice{calendar.MatchLeave, calendar.MatchAccept, calendar.MatchRefuse}
	matchWords     = []string{"Wait in the tray", "Same meeting", "Two meetings"}
	missingChoices = []calendar.MissingChoice{calendar.MissingKeep, calendar.MissingCancel}
	missingWords   = []string{"Keep", "Cancelled"}
)

func newPreviewBox(m previewModel, k *picks) *previewBox {
	p := &previewBox{model: m, picks: k, onChoice: func(*picks) {}, onColumns: func() {}}
	p.matches = look.NewSegmented(matchWords, func(option int) {
		k.allMatches(matchChoices[option])
		follow(p.single.matches, option)
		p.onChoice(k)
	})
	p.missing = look.NewSegmented(missingWords, func(option int) {
		k.allMissing(missingChoices[option])
		follow(p.single.missing, option)
		p.onChoice(k)
	})
	body := column(0)
	p.addColumns(body)
	p.addLines(body)
	p.addMatches(body)
	p.addProblems(body)
	p.scroll = container.NewVScroll(inset(sides{0, look.Gap, 0, 0}, body))
	p.object = edges{top: inset(sides{0, 0, look.Unit * 2, 0}, p.head())}.around(look.Calm(p.scroll))
	return p
}

// follow has the choices for single lines show that for all.
func follow(single []*look.Segmented, option int) {
	for _, s := range single {
		s.SetChosen(option)
	}
}

// head is the line above the list: whose it is, and what takes all of it or none.
func (p *previewBox) head() fyne.CanvasObject {
	line := look.NewLine(look.Secondary, p.model.subline)
	if len(p.ticks) < 2 {
		return line
	}
	all := look.NewButton("Take all", look.Link, func() { p.takeAll(true) })
	none := look.NewButton("Take none", look.Link, func() { p.takeAll(false) })
	return edges{right: inset(sides{0, look.Gap, 0, look.Gap}, row(look.Gap, all, none))}.around(centred(line))
}

// addColumns says how the columns of a table were read.
func (p *previewBox) addColumns(body *fyne.Container) {
	if p.model.columns == "" {
		return
	}
	change := look.NewButton("Change columns…", look.Ordinary, func() { p.onColumns() })
	body.Add(inset(sides{0, 0, look.Gap, 0}, edges{right: inset(sides{0, 0, 0, look.Margin}, change)}.around(look.NewParagraph(look.Secondary, p.model.columns))))
	body.Add(widget.NewSeparator())
}

func (p *previewBox) addLines(body *fyne.Container) {
	for i, l := range p.model.lines {
		if i > 0 && l.outcome != "" {
			body.Add(widget.NewSeparator())
		}
		body.Add(p.line(l))
	}
	body.Add(widget.NewSeparator())
}

// addMatches shows what may be the same side by side, and asks.
func (p *previewBox) addMatches(body *fyne.Container) {
	if len(p.model.matches) == 0 {
		return
	}
	body.Add(p.question("One meeting, two calendars? What may be the same is:", p.matches))
	for _, match := range p.model.matches {
		shown := newMatch(match)
		if len(p.model.matches) > 1 {
			own := look.NewSegmented(matchWords, func(option int) {
				p.picks.matchOf[match.id] = matchChoices[option]
				p.onChoice(p.picks)
			})
			own.SetChosen(max(slices.Index(matchChoices, p.picks.matchFor(match.id)), 0))
			p.single.matches = append(p.single.matches, own)
			shown = column(look.Unit, shown, row(0, own))
		}
		body.Add(inset(sides{0, 0, look.Gap, 0}, shown))
	}
}

func (p *previewBox) addProblems(body *fyne.Container) {
	body.Add(inset(sides{look.Gap, 0, 0, 0}, look.NewLine(look.Strong, p.model.problemsHeading)))
	for _, problem := range p.model.problems {
		body.Add(look.NewParagraph(look.Secondary, problem))
	}
	body.Add(inset(sides{look.Unit, 0, look.Gap, 0}, look.NewParagraph(look.Secondary, p.model.notes)))
}

// height gives how high the dialog should be to show what there is, within bounds.
func (p *previewBox) height() float32 {
	const around, line, match, text, most = 250, 36, 140, 18, 640
	high := around + line*float32(len(p.model.lines)+1) + match*float32(len(p.model.matches)) + text*float32(len(p.model.problems))
	if p.model.columns != "" {
		high += 3 * line
	}
	return min(high, most)
}

// question is a choice behind its words.
func (p *previewBox) question(words string, choice *look.Segmented) fyne.CanvasObject {
	return inset(sides{look.Gap, 0, look.Unit * 2, 0}, row(look.Gap, centred(look.NewWords(look.Strong, words)), choice))
}

// The widths of a preview line's first columns.
const (
	tickWidth    = 28
	outcomeWidth = 116
	countWidth   = 48
)

// line is one line of the preview, with what can be chosen of it.
func (p *previewBox) line(l previewLine) fyne.CanvasObject {
	var taken, outcome fyne.CanvasObject = container.NewWithoutLayout(), container.NewWithoutLayout()
	if len(l.ids) > 0 && !l.missing {
		taken = p.tick(l.ids)
	}
	if l.outcome != "" {
		outcome = container.NewHBox(look.NewTag(l.outcome, l.signal))
	}
	count := look.NewLine(look.Body, l.count)
	count.SetAlign(fyne.TextAlignTrailing)
	left := row(0, withWidth(tickWidth, atTop(taken)), withWidth(outcomeWidth, atTop(inset(sides{3, 0, 0, 0}, outcome))), withWidth(countWidth, atTop(inset(sides{4, 0, 0, 0}, count))))
	says := inset(sides{4, 0, 0, look.Margin}, look.NewParagraph(look.Body, l.says))
	line := edges{left: left}
	if l.missing {
		line.right = inset(sides{0, 0, 0, look.Margin}, atTop(p.missingChoice(l)))
	}
	return inset(sides{4, 0, 4, 0}, line.around(says))
}

// atTop keeps an object at its own height beside words of several lines.
func atTop(o fyne.CanvasObject) fyne.CanvasObject { return edges{top: o}.around(layout.NewSpacer()) }

// missingChoice asks what missing sittings are: for all of them, or for one line.
func (p *previewBox) missingChoice(l previewLine) fyne.CanvasObject {
	if l.outcome != "" {
		return p.missing
	}
	own := look.NewSegmented(missingWords, func(option int) {
		for _, id := range l.ids {
			p.picks.missingOf[id] = missingChoices[option]
		}
		p.onChoice(p.picks)
	})
	p.single.missing = append(p.single.missing, own)
	return own
}

// newMatch shows a held and an arriving sitting side by side.
func newMatch(m matchModel) fyne.CanvasObject {
	side := func(s matchSide) fyne.CanvasObject {
		lines := column(0, look.NewLine(look.Secondary, s.from), look.NewParagraph(look.Strong, s.title),
			look.NewLine(look.Body, joined(" · ", s.when, s.where)))
		if s.with != "" {
			lines.Add(look.NewLine(look.Body, s.with))
		}
		return look.NewPanel(lines)
	}
	return container.New(evenly{}, side(m.held), side(m.arriving))
}
