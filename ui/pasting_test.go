package ui

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// TestDatesArePastedWithWhatIsSaidForAll holds the way from a pasted list to sittings:
// what is read is shown as it is typed, what is wrong is marked by its line.
func TestDatesArePastedWithWhatIsSaidForAll(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	menuItem(t, s, "Paste dates…").Action()
	f := s.tasks.pasting.form
	same(t, "begins in the text", s.window.Canvas().Focused() == fyne.Focusable(f.text), true)
	same(t, "nothing yet", s.dialogs.goOn.Disabled(), true)
	f.text.SetText("14 January 2027\n30 February 2027\nThu 11 February 2027, 2pm - 3.30pm\n")
	f.time.SetText("10-12")
	f.place.SetText("County Hall")
	f.body.TypedRune('h')
	same(t, "the body", f.body.Label(), "Health and Wellbeing Board · council-wide")
	lines := shownIn(f)
	same(t, "heading", f.heading.Text(), "2 dates read, 1 to look at")
	same(t, "marked by line", strings.HasPrefix(lines[0], "Line 2, “30 February 2027”: "), true)
	same(t, "said for all", lines[1], "Thu 14 Jan 2027 10:00–12:00 · Health and Wellbeing Board · County Hall")
	same(t, "said itself", lines[2], "Thu 11 Feb 2027 14:00–15:30 · Health and Wellbeing Board · County Hall")
	s.dialogs.accept()
	same(t, "ordinary preview", linesIn(s.tasks.importing.preview.model), []string{"0 same", "2 new"})
	press(s, fyne.KeyReturn)
	same(t, "taken in", s.frame.status.left.Text(), "Imported Pasted text: 2 sittings")
	same(t, "its body", sittingCalled(t, s, "Health and Wellbeing Board", "2027-01-14").Of[0].Name, "Health and Wellbeing Board")
}

// shownIn gives the lines that the dialog shows.
func shownIn(f *pasteForm) []string {
	var out []string
	for _, o := range f.lines.Objects {
		if o.Visible() {
			out = append(out, o.(*look.Words).Text())
		}
	}
	return out
}

func TestWhatCannotBeReadOfATextIsSaidWhileTyping(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	s.tasks.pasting.ask()
	f := s.tasks.pasting.form
	f.text.SetText("no date at all")
	same(t, "heading", f.heading.Text(), "Nothing could be read yet")
	same(t, "cannot", s.dialogs.goOn.Disabled(), true)
	f.text.SetText("14 January 2027")
	f.year.SetText("soon")
	same(t, "a wrong year", strings.Contains(shownIn(f)[0], "“soon”"), true)
	f.year.SetText("")
	same(t, "can", s.dialogs.goOn.Disabled(), false)
	f.text.SetText("")
	same(t, "nothing", f.heading.Text(), "Nothing pasted yet")
	same(t, "tab leaves it", f.text.AcceptsTab(), false)
	press(s, fyne.KeyEscape)
	same(t, "closed by keys", s.dialogs.showing(), false)
}

func TestPastedSittingsSayWhatIsUncertain(t *testing.T) {
	o := occurrence("Board", 14)
	o.EndAssumed, o.InDoubt = true, "the year was guessed"
	same(t, "in doubt", pastedSitting(o, calendar.OutcomeNew), pastedLine{"Thu 14 Jan 2027 10:00–11:00 · Board · end assumed · in doubt: the year was guessed", look.Warning})
	o.InDoubt, o.EndAssumed, o.ToConfirm = "", true, true
	same(t, "to be confirmed", pastedSitting(o, calendar.OutcomeSame).says, "Thu 14 Jan 2027, time to be confirmed · Board · held already")
}
