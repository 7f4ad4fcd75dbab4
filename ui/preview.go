package ui

import (
	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// previewBox shows what an import would do, and asks what to do with possible
// matches and with what is missing. It is made for one preview.
type previewBox struct {
	// onChoice is called when another choice is made.
	onChoice func(planner.Choices)

	model            previewModel
	matches, missing *look.Segmented
	object           fyne.CanvasObject
}

// The choices, in the order in which they are offered; the first is the default.
var (
	matchChoices   = []calendar.MatchChoice{calendar.MatchLeave, calendar.MatchAccept, calendar.MatchRefuse}
	matchWords     = []string{"Wait in the tray", "Same meeting", "Two meetings"}
	missingChoices = []calendar.MissingChoice{calendar.MissingKeep, calendar.MissingCancel}
	missingWords   = []string{"Keep", "Cancelled"}
)

func newPreviewBox(m previewModel) *previewBox {
	p := &previewBox{model: m, onChoice: func(planner.Choices) {}}
	chosen := func(int) { p.onChoice(p.choices()) }
	p.matches, p.missing = look.NewSegmented(matchWords, chosen), look.NewSegmented(missingWords, chosen)
	body := column(0)
	for i, l := range m.lines {
		if i > 0 && l.outcome != "" {
			body.Add(widget.NewSeparator())
		}
		body.Add(newPreviewLine(l))
	}
	body.Add(widget.NewSeparator())
	if m.missing > 0 {
		body.Add(p.question("What is no longer in the file is", p.missing))
	}
	if len(m.matches) > 0 {
		heading := "One meeting, two calendars? What may be the same is:"
		body.Add(p.question(heading, p.matches))
		for _, match := range m.matches {
			body.Add(inset(sides{0, 0, look.Unit * 2, 0}, newMatch(match)))
		}
	}
	body.Add(inset(sides{look.Gap, 0, 0, 0}, look.NewLine(look.Strong, m.problemsHeading)))
	for _, problem := range m.problems {
		body.Add(look.NewParagraph(look.Secondary, problem))
	}
	body.Add(inset(sides{look.Unit, 0, 0, 0}, look.NewParagraph(look.Secondary, m.notes)))
	if len(m.arriving) > 0 {
		body.Add(inset(sides{look.Gap, 0, look.Unit, 0}, look.NewLine(look.Strong, "New")))
		for _, words := range m.arriving {
			body.Add(look.NewParagraph(look.Body, words))
		}
	}
	scroll := look.Calm(container.NewVScroll(inset(sides{0, look.Gap, 0, 0}, body)))
	p.object = edges{top: inset(sides{0, 0, look.Unit * 2, 0}, look.NewLine(look.Secondary, m.subline))}.around(scroll)
	return p
}

// height gives how high the dialog should be to show what there is, within bounds.
func (p *previewBox) height() float32 {
	const around, line, match, text, most = 250, 34, 96, 18, 640
	words := len(p.model.problems) + len(p.model.arriving)
	return min(around+line*float32(len(p.model.lines)+1)+match*float32(len(p.model.matches))+text*float32(words), most)
}

// question is a choice behind its words.
func (p *previewBox) question(words string, choice *look.Segmented) fyne.CanvasObject {
	return inset(sides{look.Gap, 0, look.Unit * 2, 0}, row(look.Gap, centred(look.NewWords(look.Strong, words)), choice))
}

// choices gives what was chosen.
func (p *previewBox) choices() planner.Choices {
	return planner.Choices{Matches: matchChoices[max(p.matches.Chosen(), 0)], Missing: missingChoices[max(p.missing.Chosen(), 0)]}
}

// The widths of a preview line's first two columns.
const (
	outcomeWidth = 116
	countWidth   = 48
)

func newPreviewLine(l previewLine) fyne.CanvasObject {
	var outcome fyne.CanvasObject = container.NewWithoutLayout()
	if l.outcome != "" {
		outcome = container.NewHBox(look.NewTag(l.outcome, l.signal))
	}
	count := look.NewLine(look.Body, l.count)
	count.SetAlign(fyne.TextAlignTrailing)
	left := row(0, withWidth(outcomeWidth, outcome), withWidth(countWidth, count))
	says := inset(sides{0, 0, 0, look.Margin}, look.NewParagraph(look.Body, l.says))
	return inset(sides{7, 0, 7, 0}, edges{left: left}.around(says))
}

// newMatch shows a held and an arriving sitting side by side.
func newMatch(m matchModel) fyne.CanvasObject {
	side := func(s matchSide) fyne.CanvasObject {
		lines := column(0, look.NewLine(look.Secondary, s.from), look.NewLine(look.Strong, s.title),
			look.NewLine(look.Body, joined(" · ", s.when, s.where)))
		if s.with != "" {
			lines.Add(look.NewLine(look.Body, s.with))
		}
		return look.NewPanel(lines)
	}
	return container.New(evenly{}, side(m.held), side(m.arriving))
}
