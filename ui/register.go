package ui

import (
	"context"
	"fmt"
	"io"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/grid"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// registerSource is what the register's view needs of the planner.
type registerSource interface {
	Register(ctx context.Context) (*calendar.Register, error)
	Judgements(ctx context.Context) (calendar.Judgements, error)
	EditRegister(ctx context.Context, edits ...calendar.Edit) error
	ReplaceAcronym(ctx context.Context, was string, now calendar.Acronym) error
	RemoveAcronym(ctx context.Context, short string) error
	ImportRegister(ctx context.Context, r io.Reader, name string) ([]planner.RegisterChange, error)
	ExportRegister(ctx context.Context, w io.Writer) error
	Today() calendar.Date
}

// registerView shows the register: its parts at the left, what one of them holds in the
// middle, and at the right what is chosen, to be changed.
type registerView struct {
	source registerSource
	loader *loader[registerModel]
	doing  *loader[struct{}]
	fail   func(error)
	// onFocus puts the keyboard on something of the page; onAsk asks a question.
	onFocus func(fyne.Focusable)
	onAsk   func(question)
	// onImport and onExport ask for a file.
	onImport, onExport func()

	model   registerModel
	section registerSection
	shown   sectionModel
	// want is the row to be chosen when the register is shown again.
	want string
	registerParts
	object fyne.CanvasObject
}

// registerParts are what the page is built of.
type registerParts struct {
	parts   *picker
	sheets  [registerSections]*sheet
	search  *field
	add     *look.Button
	heading *look.Words
	council *look.Words
	years   *grid.YearLines
	shares  *look.Words
	// above stands over the table in middle, where a part has more to show.
	above, middle *fyne.Container
	panel         *entryPanel
	bar           fyne.CanvasObject
}

func newRegisterView(source registerSource, w work, fail func(error)) *registerView {
	v := &registerView{source: source, loader: newLoader[registerModel](w), doing: newLoader[struct{}](w), fail: fail,
		onFocus: func(fyne.Focusable) {}, onAsk: func(question) {}, onImport: func() {}, onExport: func() {}}
	v.council = look.NewLine(look.Secondary, "")
	v.heading = look.NewLine(look.Strong, "")
	v.search = newField("Type to find…")
	v.search.OnChanged = func(string) { v.filter() }
	v.search.onDown = func() { v.onFocus(v.sheet().list) }
	v.search.onEscape = func() {
		v.search.SetText("")
		v.onFocus(v.sheet().list)
	}
	v.add = look.NewButton("Add", look.Ordinary, v.begin)
	v.bar = row(look.Unit*2, look.NewButton("Import file…", look.Ordinary, func() { v.onImport() }), look.NewButton("Export file…", look.Ordinary, func() { v.onExport() }))
	v.panel = newEntryPanel(source.Today)
	v.panel.onSave, v.panel.onRemove = v.save, v.takeOut
	v.panel.onLeave = func() { v.onFocus(v.sheet().list) }
	v.panel.onFocus = func(f fyne.Focusable) { v.onFocus(f) }
	v.build()
	v.turn(sectionSystems)
	return v
}

func (v *registerView) name(scope) string            { return "Register" }
func (v *registerView) content() fyne.CanvasObject   { return v.object }
func (v *registerView) tools() fyne.CanvasObject     { return v.bar }
func (v *registerView) uses() (period, officer bool) { return false, false }
func (v *registerView) focus() fyne.Focusable        { return v.sheet().list }

// sheet is the table of the part that is shown.
func (v *registerView) sheet() *sheet { return v.sheets[v.section] }

func (v *registerView) build() {
	const partsWidth = 158
	v.parts = newPicker(func() int { return int(registerSections) }, newPartRow, v.setPartRow)
	v.parts.whenChosen(func(i int) { v.turn(registerSection(i)) })
	v.parts.onOpen = func(int) { v.onFocus(v.sheet().list) }
	v.parts.onSide = func(by int) {
		if by > 0 {
			v.onFocus(v.sheet().list)
		}
	}
	stack := container.NewStack()
	for i := range v.sheets {
		v.sheets[i] = v.newSheet(registerSection(i))
		stack.Add(v.sheets[i].object)
	}
	v.years, v.shares = grid.NewYearLines(), look.NewParagraph(look.Secondary, "")
	v.years.OnSelected = func(line int) { v.sheet().list.choose(line) }
	v.above = inset(sides{0, look.Margin, look.Gap, look.Unit}, column(look.Unit*2, v.years, inset(sides{0, 0, 0, look.Gap}, v.shares)))
	head := edges{right: row(look.Unit*2, withWidth(170, v.search), v.add)}.around(centred(v.heading))
	top := column(0, inset(sides{look.Unit * 2, look.Margin, look.Unit * 2, look.Margin}, head), v.above)
	v.middle = edges{top: top}.around(stack)
	middle := look.NewBarePanel(inset(sides{0, 0, look.Unit, 0}, v.middle))
	left := look.NewBarePanel(inset(sides{look.Unit, 2, look.Unit, 2}, v.parts))
	pages := edges{left: inset(sides{0, look.Gap, 0, 0}, withWidth(partsWidth, left))}.around(container.New(beside{left: 0.58, least: 380}, middle, v.panel.object))
	v.object = edges{bottom: inset(sides{look.Unit * 2, 0, 0, 2}, v.council)}.around(pages)
}

// newSheet makes the table of a part, and says what its keys do.
func (v *registerView) newSheet(section registerSection) *sheet {
	s := newSheet(sectionKinds[section].columns)
	s.list.whenChosen(v.choose)
	s.onOpen = func(sheetRow) { v.panel.begin() }
	s.list.onSide = func(by int) {
		if by < 0 {
			v.onFocus(v.parts)
		} else {
			v.panel.begin()
		}
	}
	s.list.onOther = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyInsert:
			v.begin()
		case fyne.KeyDelete:
			v.panel.takeOut()
		default:
			return false
		}
		return true
	}
	return s
}

func newPartRow() fyne.CanvasObject {
	return inset(sides{7, look.Gap, 7, look.Gap}, edges{right: look.NewLine(look.Secondary, "000")}.around(look.NewLine(look.Body, "")))
}

func (v *registerView) setPartRow(i int, o fyne.CanvasObject) {
	e := o.(*fyne.Container).Objects[0].(*fyne.Container).Layout.(edges)
	e.middle.(*look.Words).SetText(sectionKinds[i].name)
	count := ""
	if n := len(v.model.sections[i].held); n > 0 && registerSection(i) != sectionCouncil {
		count = fmt.Sprint(n)
	}
	words := e.right.(*look.Words)
	words.SetAlign(fyne.TextAlignTrailing)
	words.SetText(count)
}

// turn shows one part of the register.
func (v *registerView) turn(to registerSection) {
	v.leave(func() { v.turned(to) }, func() { v.parts.Select(int(v.section)) })
}

func (v *registerView) turned(to registerSection) {
	other := v.section != to
	v.section = to
	for i, s := range v.sheets {
		setVisible(s.object, registerSection(i) == to)
	}
	if v.parts.chosen != int(to) {
		v.parts.chosen = int(to)
		v.parts.Select(int(to))
	}
	if other {
		v.search.SetText("")
	}
	kind := &sectionKinds[to]
	v.heading.SetText(kind.name)
	v.add.SetLabel("Add " + kind.one)
	setVisible(v.add, to != sectionCouncil)
	setVisible(v.search, to != sectionCouncil)
	v.fill("")
}

// load fetches the register.
func (v *registerView) load(scope) {
	v.loader.load(func(ctx context.Context) (registerModel, error) {
		r, err := v.source.Register(ctx)
		if err != nil {
			return registerModel{}, err
		}
		said, err := v.source.Judgements(ctx)
		if err != nil {
			return registerModel{}, err
		}
		return newRegisterModel(registerFacts{r, said.Acronyms, v.source.Today()}), nil
	}, v.show, v.fail)
}

func (v *registerView) show(m registerModel) {
	first := v.model.register == nil
	v.model = m
	v.council.SetText(m.council)
	v.years.Set(m.years.lines)
	v.shares.SetText(joined("\n", m.years.shares...))
	v.parts.Refresh()
	if first && len(m.register.Systems) == 0 && m.register.Council == (calendar.Council{}) {
		v.section = sectionCouncil
		v.turned(sectionCouncil)
		return
	}
	v.fill(v.want)
}
