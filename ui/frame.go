package ui

import (
	"fmt"
	"slices"
	"strings"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// frame is what stands around the views: the sidebar, the header, the status
// line; and the page for an empty database in the place of the first view.
type frame struct {
	header
	entries [viewFound]*look.SidebarEntry
	council *look.Words
	status  *statusLine
	welcome *welcome
	pages   *fyne.Container
	safe    *safeBand
	object  fyne.CanvasObject
	// unread: no calendar was read yet, so the first page is the welcome.
	unread bool
}

// header is what stands above the page: its title, its tools, and what it
// looks at.
type header struct {
	title   *look.Words
	tools   *fyne.Container
	stepper *look.Stepper
	officer *look.Chooser
	// officers are the names behind the officer's choice.
	officers []string
	search   *field
}

func newFrame(s *shell) *frame {
	f := &frame{header: header{title: look.NewLine(look.Title, ""), tools: container.NewStack(), officers: []string{""}}}
	f.council = look.NewLine(look.Secondary, "")
	f.stepper = look.NewStepper("", s.step)
	f.stepper.OnOpen = s.askDay
	f.officer = look.NewChooser([]string{"Everyone"}, func(i int) {
		if i >= len(f.officers) {
			s.askTeam()
			return
		}
		if names := f.officers[i]; names != s.at.together || names == "" {
			s.look(s.at.withTeam(strings.FieldsFunc(names, func(r rune) bool { return string(r) == teamSeparator })))
		}
	})
	f.search = newField("Search meetings, people…")
	f.search.OnChanged = s.searchFor
	f.search.OnSubmitted = func(string) { s.toFound() }
	f.search.onDown = s.toFound
	f.status = newStatusLine(s.undo)
	f.safe = newSafeBand(s.turnSafe)
	f.welcome = newWelcome(s.tasks)
	f.pages = container.NewStack()
	for i, v := range s.views {
		v.content().Hide()
		f.pages.Add(v.content())
		if tools := v.tools(); tools != nil {
			tools.Hide()
			f.tools.Add(tools)
		}
		if i < viewFound {
			f.entries[i] = look.NewSidebarEntry(v.name(scope{}), func() { s.turn(i) })
		}
	}
	f.pages.Add(f.welcome.object)
	f.build()
	f.turn(viewToday, s)
	return f
}

func (f *frame) build() {
	entries := column(2)
	for i, e := range f.entries {
		if i == viewRegister {
			entries.Add(inset(sides{6, 8, 6, 8}, widget.NewSeparator()))
		}
		entries.Add(e)
	}
	brand := inset(sides{14, 10, 10, 10}, column(0, look.NewLine(look.Heading, "Convenor"), f.council))
	side := edges{right: widget.NewSeparator()}.around(inset(sides{0, 10, 10, 10}, column(0, brand, entries)))
	sidebar := withWidth(look.SidebarWidth, newSurface(side, panelGround))

	search := withWidth(230, container.NewVBox(f.search))
	controls := container.New(layout.NewCustomPaddedHBoxLayout(look.Unit*2),
		container.NewCenter(f.tools), container.NewCenter(f.stepper), container.NewCenter(f.officer), container.NewCenter(search))
	line := inset(sides{0, look.Margin, 0, look.Margin + 2}, edges{right: controls}.around(centred(f.title)))
	header := withHeight(look.HeaderHeight, newSurface(edges{bottom: widget.NewSeparator()}.around(line), panelGround))

	page := newSurface(inset(sides{look.Margin, look.Margin + 2, look.Margin, look.Margin + 2}, f.pages), pageGround)
	f.object = edges{bottom: f.status.object, left: sidebar}.behind(edges{top: column(0, f.safe.object, header)}.behind(page))
}

// centred puts an object in the middle of the height it is given.
func centred(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), layout.NewSpacer(), o, layout.NewSpacer())
}

// turn shows one view and its tools.
func (f *frame) turn(to int, s *shell) {
	for i, v := range s.views {
		setVisible(v.content(), i == to && !f.welcomes(i))
		if tools := v.tools(); tools != nil {
			setVisible(tools, i == to)
		}
		if i < viewFound {
			f.entries[i].SetSelected(i == to)
		}
	}
	setVisible(f.welcome.object, f.welcomes(to))
	f.showScope(s.views[to], s.at)
}

// welcomes tells whether the welcome stands in the place of a view: as long as
// no calendar was read, in that of those which would be empty.
func (f *frame) welcomes(at int) bool { return f.unread && (at == viewToday || at == viewCalendar) }

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// showScope shows in the header what the view looks at.
func (f *frame) showScope(v view, at scope) {
	period, officer := v.uses()
	setVisible(f.stepper, period)
	setVisible(f.officer, officer)
	f.title.SetText(v.name(at))
	label := at.month().British()
	if _, is := v.(*calendarView); is {
		label = at.shownWords()
	} else if own, is := v.(ownPeriod); is {
		label = own.period(at)
	}
	f.stepper.SetLabel(label)
	f.object.Refresh()
}

// show shows counts, choices and the status line.
func (f *frame) show(m summaryModel, s *shell) {
	f.council.SetText(m.council)
	f.officers = m.officers
	chosen := 0
	for i, name := range m.officers {
		if name == s.at.officer {
			chosen = i
		}
	}
	labels := slices.Clone(m.labels)
	if s.at.together != "" {
		chosen = len(labels)
		f.officers = append(slices.Clone(m.officers), s.at.together)
		labels = append(labels, capital(teamWords(s.at.team())))
	}
	f.officer.SetOptions(append(labels, teamLabel), chosen)
	f.entries[viewClashes].SetCount(badgeWords(m.clashes), look.Wrong)
	f.entries[viewAgendas].SetCount(badgeWords(m.topics), look.Plain)
	f.entries[viewImports].SetCount(badgeWords(m.waiting), look.Plain)
	f.status.show(m)
	f.welcome.show(m)
	if f.unread != m.unread {
		f.unread = m.unread
		f.turn(s.front, s)
		f.welcome.offer(s, m.unread)
	}
	f.object.Refresh()
}

// badgeWords gives a count that is not nought.
func badgeWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
