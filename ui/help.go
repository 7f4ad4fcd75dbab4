package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// helpKeys are the keys, in groups as one looks for them.
func helpKeys() [][2]string {
	return [][2]string{
		{"Calendars", ""},
		{shortcutWords("O"), "Open a calendar or an agenda"},
		{shortcutWords("Shift+V"), "Paste a list of dates"},
		{"Space in a preview", "Take a line in, or leave it out"},
		{"Enter in Imports", "Answer what waits; see to a source"},
		{shortcutWords("L"), "Add the address of a calendar, to be asked again and again"},
		{shortcutWords("E"), "Export a calendar"},
		{shortcutWords("Z"), "Undo the last change of data"},
		{shortcutWords("Shift+Z") + ", " + shortcutWords("Y"), "Redo it"},
		{"Meetings by hand", ""},
		{shortcutWords("N"), "New meeting"},
		{shortcutWords("D") + ", " + shortcutWords("B"), "Edit the sitting chosen in the calendar; say of which body it is"},
		{shortcutWords("R"), "Try another time for the sitting chosen; with the mouse: drag it, Escape lets go"},
		{"Going about", ""},
		{shortcutWords("0"), "Today: what matters this week; Enter opens what is chosen"},
		{shortcutWords("Shift+H"), "Safe to share: bodies’ names in the place of titles, in the whole window, until pressed again"},
		{shortcutWords("1") + " to " + shortcutWords("9"), "Calendar, Clashes, Agendas, Officer days, What if, Dates, Register, Imports, Reports"},
		{shortcutWords("F"), "Search; Down goes to what was found, Escape back"},
		{"Page Up, Page Down", "Earlier or later month, or week"},
		{shortcutWords("Page Up") + ", " + shortcutWords("Page Down"), "The same, from anywhere"},
		{shortcutWords("G"), "Go to a date: 14/1, next tue, +2w; a click on the month or week above does the same"},
		{shortcutWords("T"), "Go to today’s month, week or day"},
		{shortcutWords("P"), "Choose whose sittings and clashes are shown: an officer’s, a team’s, everyone’s"},
		{shortcutWords("J"), "Day card: an officer’s day with its journeys, to be copied"},
		{shortcutWords("K"), "Copy the note on the decision chosen, or on the last one taken"},
		{shortcutWords("M") + ", " + shortcutWords("W"), "Calendar by month, by week"},
		{shortcutWords("Shift+D") + ", " + shortcutWords("Shift+Y") + ", " + shortcutWords("Shift+L"), "Calendar by day, by year; as a list"},
		{"Tab, Shift+Tab", "To the next thing that can be worked, or the one before"},
		{"In a page", ""},
		{"Arrow keys", "Another day, sitting or row; Left, Right: another list of clashes"},
		{"Space", "In a month: the day’s sittings one after the other"},
		{"In a calendar", "@ joined online; dashed: tentative; hatched: private; struck through: called off; tbc: no time yet; red outline: clashes"},
		{"Enter", "Open what is chosen; a clash: settle it; a decision: copy its note; a date found: try it; in a dialog: go on"},
		{"Insert, Delete", "What if: add a step, take one out; Left, Right: take it earlier, later"},
		{"Insert, Enter, Delete", "Register: add, change, remove; Left: its parts; Escape: back to the list as it was"},
		{"Enter on a figure", "Officer days: the sittings behind it, and what it rests on"},
		{"S, R, D", "Agendas: same as the lead’s item, only related, different"},
		{"S, O, Delete", "Strategic share: strategic, operational; take the label back"},
		{"Escape", "Close the dialog; from a reason: back to the list"},
		{"F1", "This help"},
		{shortcutWords("Q"), "Quit"},
	}
}

// dropHelp says what can be dropped, and what dropping cannot do.
const dropHelp = "Drop files anywhere in the window: " + readable + ". " +
	"An appointment dragged straight out of Outlook is no file: drag it to a folder first, then drop that. " +
	"A calendar that is opened from its folder comes into the window that is there."

// readable names the files that can be read.
const readable = "calendars (.ics), appointments (.msg), dates in .xlsx, .csv or text, committee pages and XML, " +
	"agendas (PDF, Word, text), .zip"

// showHelp lists the keys.
func (s *shell) showHelp() {
	lines := column(2)
	for _, k := range helpKeys() {
		if k[1] == "" {
			lines.Add(inset(sides{look.Unit * 2, 0, 0, 0}, look.NewLine(look.Strong, k[0])))
			continue
		}
		lines.Add(edges{left: withWidth(230, look.NewLine(look.Body, k[0]))}.around(look.NewParagraph(look.Body, k[1])))
	}
	lines.Add(inset(sides{look.Gap, 0, 0, 0}, look.NewParagraph(look.Secondary, dropHelp)))
	body := look.Calm(container.NewVScroll(inset(sides{0, look.Gap, 0, 0}, lines)))
	s.dialogs.show(box{title: "Keys and help", body: body, cancel: "Close", size: fyne.NewSize(700, 640)})
}

// attribution names where the built-in data come from, as their licence asks.
const attribution = "Contains public sector information licensed under the Open Government Licence v3.0: " +
	"Office for National Statistics; NHS England, Organisation Data Service; Government Digital Service (bank holidays). " +
	"Names and dates of councils: mySociety, “UK local authority names and codes”, Creative Commons Attribution 4.0, " +
	"joined to ONS codes. " +
	"The benchmark of 8–12 officer days is from the County Councils Network and IMPOWER, 2022."

// showAbout says what the program is, and whose data it carries.
func (s *shell) showAbout() {
	body := column(look.Gap,
		look.NewParagraph(look.Body, "Finds clashes, doubled work and officer days across the calendars of a council that sits in several Integrated Care Systems. "+
			"It works without a network and sends nothing anywhere."),
		look.NewLine(look.Secondary, joined(" · ", "Version "+s.tasks.about.version, s.tasks.about.database)),
		look.NewParagraph(look.Secondary, attribution))
	s.dialogs.show(box{title: "Convenor", body: body, cancel: "Close", size: fyne.NewSize(600, 330)})
}
