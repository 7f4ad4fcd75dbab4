package ui

import (
	"context"
	"time"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// todaySource is what the first page needs of the planner.
type todaySource interface {
	snapshotSource
	History(ctx context.Context, limit int) ([]calendar.HistoryEntry, error)
	Now() time.Time
}

// todayView is the first page: what matters this week.
type todayView struct {
	// onClash opens the desk on a clash, onSitting the calendar on a sitting,
	// onChanges the page that lists every change, onDays that of officer days.
	onClash, onSitting func(id string, day calendar.Date)
	onChanges, onDays  func()

	source todaySource
	loader *loader[todayModel]
	fail   func(error)
	model  todayModel

	lists   [todayLists]*matterList
	heading *look.Words
	blank   *look.Words
	cards   *fyne.Container
	object  fyne.CanvasObject
}

func newTodayView(source todaySource, w work, fail func(error)) *todayView {
	v := &todayView{source: source, loader: newLoader[todayModel](w), fail: fail}
	for i := range v.lists {
		v.lists[i] = newMatterList(func(m *matter) { v.open(i, m) }, func(m *matters) { v.onSitting(m.toward, m.day) })
	}
	v.heading, v.blank, v.cards = look.NewLine(look.Strong, ""), look.NewParagraph(look.Secondary, ""), container.New(evenly{})
	days := column(look.Unit*2, inset(sides{look.Gap, 0, 0, 0}, v.heading), v.blank, v.cards)
	right := container.New(shares{1, 1}, v.lists[todayDue].object, v.lists[todayChanges].object)
	upper := container.New(beside{left: 0.56, least: 380}, v.lists[todayClashes].object, right)
	v.object = edges{bottom: days}.around(upper)
	return v
}

func (v *todayView) name(at scope) string {
	if at.day.IsZero() {
		return "Today"
	}
	return longDay(calendar.DateOf(v.source.Now(), calendar.London()))
}

func (v *todayView) content() fyne.CanvasObject   { return v.object }
func (v *todayView) tools() fyne.CanvasObject     { return nil }
func (v *todayView) uses() (period, officer bool) { return false, true }

// focus is the first list that has rows.
func (v *todayView) focus() fyne.Focusable {
	for _, l := range v.lists {
		if len(l.of.rows) > 0 {
			return l.list
		}
	}
	if first := v.lists[todayClashes]; first.act.Visible() {
		return first.act
	}
	return nil
}

func (v *todayView) load(at scope) {
	v.loader.load(func(ctx context.Context) (todayModel, error) {
		f, err := fetchToday(ctx, v.source)
		if err != nil {
			return todayModel{}, err
		}
		return newTodayModel(f, at)
	}, v.show, v.fail)
}

// fetchToday reads what the page is made from. Where nothing lies ahead in the
// weeks it looks at, the next sitting is looked for further on.
func fetchToday(ctx context.Context, source todaySource) (todayFacts, error) {
	f := todayFacts{now: source.Now()}
	today := calendar.DateOf(f.now, calendar.London())
	var err error
	if f.snapshot, err = source.Snapshot(ctx, todaySpan(today)); err != nil {
		return f, err
	}
	if f.history, err = source.History(ctx, historyShown); err != nil {
		return f, err
	}
	if f.next = nextSitting(f.snapshot, f.now); f.next != nil {
		return f, nil
	}
	further, err := source.Snapshot(ctx, calendar.DaySpan(today, today.MonthOf().Add(aheadMonths).First()))
	if err == nil {
		f.next = nextSitting(further, f.now)
	}
	return f, err
}

// nextSitting gives the first sitting that is still to begin and not called
// off; nil for none.
func nextSitting(s *calendar.Snapshot, now time.Time) *calendar.Sitting {
	for i := range s.Sittings {
		if o := &s.Sittings[i]; o.Start.After(now) && o.Status != calendar.StatusCancelled {
			return o
		}
	}
	return nil
}

func (v *todayView) show(m todayModel) {
	v.model = m
	for i, l := range v.lists {
		l.show(&m.lists[i])
	}
	v.heading.SetText(m.heading)
	v.blank.SetText(m.blank)
	v.blank.Hidden = m.blank == ""
	v.showCards(m.cards)
	v.object.Refresh()
}

// showCards shows as many cards as there are; it keeps those it has.
func (v *todayView) showCards(cards []look.Key) {
	for len(v.cards.Objects) < len(cards) {
		v.cards.Add(look.NewKeyFigure(look.Key{}, func() { v.onDays() }))
	}
	for i, o := range v.cards.Objects {
		setVisible(o, i < len(cards))
		if i < len(cards) {
			o.(*look.KeyFigure).Set(cards[i])
		}
	}
	v.cards.Hidden = len(cards) == 0
	v.cards.Refresh()
}

// open goes to what a row is about.
func (v *todayView) open(list int, m *matter) {
	switch list {
	case todayClashes:
		v.onClash(m.id, m.day)
	case todayDue:
		v.onSitting(m.id, m.day)
	default:
		v.onChanges()
	}
}

// matterList is one list of the first page, with what fills its place where it
// is empty.
type matterList struct {
	of      *matters
	list    *picker
	panel   *listPanel
	nothing *nothing
	act     *look.Button
	object  fyne.CanvasObject
}

// newMatterList makes a list; a click on a row opens it as Enter does.
func newMatterList(open func(*matter), act func(*matters)) *matterList {
	l := &matterList{of: &matters{}, nothing: newNothingOf(340)}
	l.list = newPicker(func() int { return len(l.of.rows) }, newMatterRow, func(i int, o fyne.CanvasObject) {
		o.(*fyne.Container).Layout.(*matterRow).set(&l.of.rows[i])
		o.Refresh()
	})
	l.list.onOpen = func(i int) { open(&l.of.rows[i]) }
	l.list.whenChosen(func(i int) {
		if !l.list.byKey {
			l.list.drop() // so that a second click opens it again
			open(&l.of.rows[i])
		}
	})
	l.act = look.NewButton("", look.Ordinary, func() { act(l.of) })
	l.act.Hide()
	empty := inset(sides{0, look.Margin, look.Gap, look.Margin}, centred(column(look.Gap, l.nothing.object, container.NewCenter(l.act))))
	l.panel = newListPanel("", nil, container.NewStack(l.list, empty))
	l.object = l.panel.object
	return l
}

func (l *matterList) show(m *matters) {
	l.of = m
	l.panel.heading.SetText(m.heading)
	l.nothing.show(m.says, m.next)
	l.act.SetLabel(m.act)
	setVisible(l.act, m.act != "")
	setVisible(l.list, len(m.rows) > 0)
	l.list.anew()
	l.object.Refresh()
}
