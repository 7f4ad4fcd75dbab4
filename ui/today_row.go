package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// matterRow is one row of the first page; it is the layout of its own container.
type matterRow struct {
	when, and, says, tag *look.Words
	a, b                 *titled
	bar                  *signalBar
	// badged tells whether what it is about has a badge, paired whether there
	// are two.
	badged, paired bool
}

func newMatterRow() fyne.CanvasObject {
	r := &matterRow{
		when: look.NewLine(look.Strong, ""), and: look.NewWords(look.Secondary, "and"), says: look.NewLine(look.Secondary, ""),
		tag: look.NewWords(look.Secondary, ""), a: newTitled(), b: newTitled(), bar: newSignalBar(),
	}
	return container.New(r, r.bar, r.when, r.a.badge, r.a.title, r.and, r.b.badge, r.b.title, r.tag, r.says)
}

func (r *matterRow) set(m *matter) {
	r.when.SetText(m.when)
	r.bar.set(m.signal)
	r.a.set(m.a)
	r.b.set(m.b)
	r.says.SetText(m.says)
	r.tag.SetText(m.tag)
	r.tag.SetSignal(m.signal)
	r.badged, r.paired = m.a.letter != "", m.b.title != ""
	setVisible(r.a.badge, r.badged)
	for _, o := range []fyne.CanvasObject{r.and, r.b.badge, r.b.title} {
		setVisible(o, r.paired)
	}
}

// matterWhen is the room for when it is, matterTop that above and below a row.
const (
	matterWhen = 104
	matterTop  = 7
)

// MinSize is two lines with room around.
func (r *matterRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(280, 2*matterTop+clashLine+reasonLine)
}

// Layout puts when before what, how soon or how grave at the end, and the rest
// below.
func (r *matterRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.bar.Resize(fyne.NewSize(4, size.Height-2*matterTop))
	r.bar.Move(fyne.NewPos(look.Margin-2, matterTop))
	left := float32(clashLeft + matterWhen)
	tag := r.tag.MinSize().Width
	place(r.when, fyne.NewPos(clashLeft, matterTop), matterWhen, clashLine)
	place(r.tag, fyne.NewPos(size.Width-look.Margin-tag, matterTop), tag, clashLine)
	room := size.Width - look.Margin - tag - look.Gap - left
	switch {
	case !r.badged:
		place(r.a.title, fyne.NewPos(left, matterTop), room, clashLine)
	case !r.paired:
		r.a.place(left, matterTop, max(room-28, 0), clashLine)
	default:
		r.placePair(left, room)
	}
	if r.paired {
		left = clashLeft // a reason is long, and its end says how much is missing
	}
	place(r.says, fyne.NewPos(left, matterTop+clashLine), size.Width-left-look.Margin, reasonLine)
}

// placePair puts two titles on a line: each has what it needs where both fit,
// else half.
func (r *matterRow) placePair(left, room float32) {
	const between = 8
	and := r.and.MinSize().Width
	room -= r.a.badge.MinSize().Width + r.b.badge.MinSize().Width + and + 2*between + 12
	a, b := textWidth(r.a.title.Text(), false), textWidth(r.b.title.Text(), false)
	if a+b > room {
		half := max(room/2, 0)
		switch {
		case a < half:
			b = room - a
		case b < half:
			a = room - b
		default:
			a, b = half, half
		}
	}
	x := r.a.place(left, matterTop, a, clashLine) + between
	place(r.and, fyne.NewPos(x, matterTop), and, clashLine)
	r.b.place(x+and+between, matterTop, b, clashLine)
}
