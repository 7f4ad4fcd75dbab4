package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// pairModel is two items side by side, ready for display.
type pairModel struct {
	a, b calendar.JudgedItem
	// titles are what is printed, with what matched told from the rest; where says on
	// which agenda.
	titles [2][]look.Piece
	where  [2]string
	// verdict says what they are to each other, and why.
	verdict string
	is      calendar.Likeness
	// said: the user has said so.
	said bool
}

func newPairModel(c *planner.Comparison) *pairModel {
	is := agenda.LikenessOf(c.Verdict.Label)
	m := &pairModel{a: c.A, b: c.B, is: is, said: c.Verdict.Corrected,
		titles: [2][]look.Piece{pieces(c.AMatched), pieces(c.BMatched)}, where: [2]string{whereJudged(c.A), whereJudged(c.B)}}
	m.verdict = fmt.Sprintf("%s, %.2f: %s.", capital(is.Words()), c.Verdict.Score, c.Verdict.Reason)
	if m.said {
		m.verdict = capital(is.Words()) + ": you said so."
	}
	return m
}

func pieces(list []agenda.Stretch) []look.Piece {
	var out []look.Piece
	for _, s := range list {
		out = append(out, look.Piece(s))
	}
	return out
}

// whereJudged says on which agenda an item stands: "N ICP, Wed 20 Jan".
func whereJudged(i calendar.JudgedItem) string {
	if i.Body == "" {
		return "any agenda"
	}
	return i.Body + ", " + shortDay(i.Date)
}

// likenesses are what two items can be, in the order of their buttons, with their keys.
var likenesses = []struct {
	is    calendar.Likeness
	label string
	key   fyne.KeyName
}{
	{calendar.LikenessSame, "Same (S)", fyne.KeyS},
	{calendar.LikenessRelated, "Related (R)", fyne.KeyR},
	{calendar.LikenessDifferent, "Different (D)", fyne.KeyD},
}

// topicPair shows two items side by side, and lets the user say what they are.
type topicPair struct {
	// onSay is called when the user says what they are, onTakeBack when that is withdrawn,
	// onAll to see everything that was said.
	onSay      func(m *pairModel, is calendar.Likeness)
	onTakeBack func(m *pairModel)
	onAll      func()

	model    *pairModel
	titles   [2]*look.Matched
	where    [2]*look.Words
	verdict  *look.Words
	buttons  []*look.Button
	takeBack *look.Button
	object   *fyne.Container
}

func newTopicPair() *topicPair {
	p := &topicPair{verdict: look.NewParagraph(look.Secondary, "")}
	var halves [2]fyne.CanvasObject
	for i := range p.titles {
		p.titles[i], p.where[i] = look.NewMatched(), look.NewLine(look.Secondary, "")
		halves[i] = column(1, p.where[i], p.titles[i])
	}
	buttons := row(look.Unit * 2)
	for _, l := range likenesses {
		b := look.NewButton(l.label, look.Ordinary, func() { p.say(l.is) })
		p.buttons = append(p.buttons, b)
		buttons.Add(b)
	}
	p.takeBack = look.NewButton("Take back", look.Ordinary, func() { p.onTakeBack(p.model) })
	buttons.Add(p.takeBack)
	all := look.NewButton("Corrections…", look.Ordinary, func() { p.onAll() })
	p.object = column(look.Unit*2, look.NewLine(look.Strong, "Side by side"), halvesBeside(halves[0], halves[1]), p.verdict, edges{right: all}.around(buttons))
	return p
}

// show fills it; nil hides it.
func (p *topicPair) show(m *pairModel) {
	p.model = m
	p.object.Hidden = m == nil
	if m != nil {
		for i := range p.titles {
			p.titles[i].Set(m.titles[i])
			p.where[i].SetText(m.where[i])
		}
		p.verdict.SetText(m.verdict)
		for i, l := range likenesses {
			rank := look.Ordinary
			if l.is == m.is {
				rank = look.Main
			}
			p.buttons[i].SetRank(rank)
		}
		setVisible(p.takeBack, m.said)
	}
	p.object.Refresh()
}

func (p *topicPair) say(is calendar.Likeness) {
	if p.model != nil {
		p.onSay(p.model, is)
	}
}

// key takes S, R and D.
func (p *topicPair) key(name fyne.KeyName) bool {
	for _, l := range likenesses {
		if l.key == name && p.model != nil {
			p.say(l.is)
			return true
		}
	}
	return false
}

// halves shares its width evenly between two objects that wrap.
type halves struct{}

func halvesBeside(a, b fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: halves{}, Objects: []fyne.CanvasObject{a, b}}
}

// MinSize is as high as the higher one at its width.
func (halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width+look.Gap, max(a.Height, b.Height))
}

// Layout gives each one half; what wraps must know its width first.
func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - look.Gap) / 2
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(width+look.Gap), 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}
