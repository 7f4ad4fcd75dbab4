package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// sourceForm asks for an address, and how it is read.
type sourceForm struct {
	// onList is called when the calendars of a server are wanted.
	onList func()
	// onBrowse is called when the folder is to be looked for.
	onBrowse func()

	ownerChoice
	kind                          *look.Segmented
	address, user, password, name *field
	hint, says, note              *look.Words
	allow, askEach                *look.Tick
	calendars                     *look.Chooser
	listing                       *look.Button
	folder                        *field
	watch                         *look.Tick
	server, onDisk, onNet, asked  fyne.CanvasObject
	every                         *look.Segmented
	object                        fyne.CanvasObject
}

// sourceKinds are the kinds of address, in the order of the choice.
var sourceKinds = []string{"A published calendar or page", "A CalDAV server", "A folder"}

func newSourceForm(r *calendar.Register) *sourceForm {
	f := &sourceForm{address: newField("https://… or webcal://…"), user: newField("Name"), password: newField("Password"), name: newField("As its owner, else as its host")}
	f.ownerChoice = newOwnerChoice(r, ownerSystem)
	f.connect(nil)
	f.password.Password = true
	f.hint, f.says = look.NewParagraph(look.Secondary, ""), look.NewParagraph(look.Secondary, "")
	f.kind = look.NewSegmented(sourceKinds, func(int) { f.follow() })
	f.allow = look.NewTick(allowWords(""), false, nil)
	f.askEach = look.NewTick("Ask for what is secret each time, and keep it nowhere", false, func(bool) { f.follow() })
	f.folder = newField("Path of the folder")
	f.watch = look.NewTick("Read it again whenever files come or change", true, nil)
	f.calendars = look.NewChooser([]string{"The only one"}, nil)
	f.listing = look.NewButton("List its calendars", look.Ordinary, func() { f.onList() })
	f.every = look.NewSegmented(scheduleNames, nil)
	f.every.SetChosen(scheduleAt(calendar.Daily))
	f.address.OnChanged = func(string) { f.follow() }
	f.build()
	f.follow()
	return f
}

func (f *sourceForm) build() {
	signing := fyne.CanvasObject(edges{left: withWidth(readWidth, f.user)}.around(inset(sides{0, 0, 0, look.Unit * 2}, f.password)))
	which := edges{right: inset(sides{0, 0, 0, look.Unit * 2}, f.listing)}.around(f.calendars)
	f.server = column(look.Unit*2, named("Sign in", signing), named("Calendar", column(2, which, f.says)))
	f.onNet = named("Address", column(2, f.address, f.hint, f.allow, f.askEach))
	f.asked = named("Asked", row(0, f.every, layout.NewSpacer()))
	browse := look.NewButton("Browse…", look.Ordinary, func() { f.onBrowse() })
	path := edges{right: inset(sides{0, 0, 0, look.Unit * 2}, browse)}.around(f.folder)
	f.note = look.NewParagraph(look.Secondary, "Half-written files wait until they rest, files that Convenor exported are left out, and one that is removed cancels nothing.")
	f.onDisk = named("Folder", column(look.Unit, path, f.watch, f.note))
	f.object = column(look.Unit*2, row(0, f.kind), f.onNet, f.onDisk, f.server, named("Whose is it?", f.choice), named("Called", f.name), f.asked)
}

// follow shows what goes with the kind and the address as they are now.
func (f *sourceForm) follow() {
	kind := sourceKind(f.kind.Chosen())
	setVisible(f.server, kind == sourceCalDAV)
	setVisible(f.onDisk, kind == sourceFolder)
	setVisible(f.onNet, kind != sourceFolder)
	setVisible(f.asked, kind != sourceFolder)
	says, wrong := addressHint(f.address.Text, f.askEach.On())
	f.hint.SetSignal(look.Plain)
	if wrong {
		f.hint.SetSignal(look.Wrong)
	}
	f.hint.SetText(says)
	f.allow.SetLabel(allowWords(f.address.Text))
	if f.object != nil {
		f.object.Refresh()
	}
}

// watches tells whether a folder is to be read again when its files change.
func (f *sourceForm) watches() bool {
	return sourceKind(f.kind.Chosen()) == sourceFolder && f.watch.On()
}

// first is the field to begin with.
func (f *sourceForm) first() fyne.Focusable {
	if sourceKind(f.kind.Chosen()) == sourceFolder {
		return f.folder
	}
	return f.address
}

// say says something about the server's calendars.
func (f *sourceForm) say(words string, s look.Signal) {
	f.says.SetSignal(s)
	f.says.SetText(words)
	f.object.Refresh()
}

// complain says at its field what is wrong with what was typed.
func (f *sourceForm) complain(words string) {
	at := f.hint
	if sourceKind(f.kind.Chosen()) == sourceFolder {
		at = f.note
	}
	at.SetSignal(look.Wrong)
	at.SetText(words)
	f.object.Refresh()
}

// entry gives what was typed.
func (f *sourceForm) entry() sourceEntry {
	e := sourceEntry{kind: sourceKind(f.kind.Chosen()), folder: f.folder.Text, address: f.address.Text, user: f.user.Text, password: f.password.Text, allow: f.allow.On(),
		askEach: f.askEach.On(), every: schedules[max(f.every.Chosen(), 0)], name: f.name.Text, owner: f.owner()}
	if f.calendars.Chosen() > 0 {
		e.calendar = f.calendars.Label()
	}
	return e
}
