package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// part turns to a part of the page as a person would.
func (v *agendasView) pick(part int) {
	v.part.SetChosen(part)
	v.part.OnChosen(part)
}

// text gives the pieces of a title with what matched in brackets.
func matchedText(m *pairModel, side int) string {
	var b strings.Builder
	for _, p := range m.titles[side] {
		if p.Matched {
			b.WriteString("[" + p.Text + "]")
			continue
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

// TestTheUserSaysWhatTwoItemsAre compares by keyboard alone: the chosen stop beside the
// lead's, R makes it only related, and what is saved falls; taking it back restores it.
func TestTheUserSaysWhatTwoItemsAre(t *testing.T) {
	s, v := theAgendas(t, withAgendas(t))
	press(s, fyne.KeyHome) // the list of topics has the keyboard
	press(s, fyne.KeyRight)
	same(t, "the way has the keyboard", s.window.Canvas().Focused(), fyne.Focusable(v.detail.route))
	press(s, fyne.KeyEnd)
	pair := v.detail.pair
	same(t, "left", matchedText(pair.model, 0), "[BCF Q3] return")
	same(t, "right", matchedText(pair.model, 1), "[BCF 2026-27 Quarter 3]")
	same(t, "where", pair.where[1].Text(), "N ICP, Wed 20 Jan")
	if !strings.HasPrefix(pair.verdict.Text(), "The same, 0.") || !strings.Contains(pair.verdict.Text(), "both quarter 3 of 2026/27; 7 days apart.") {
		t.Errorf("verdict %q", pair.verdict.Text())
	}
	press(s, fyne.KeyR)
	same(t, "said", pair.verdict.Text(), "Related: you said so.")
	same(t, "saved", strings.HasSuffix(v.saved.Text(), "would save 5.63 h = 0.8 officer days"), true)
	same(t, "own paper", v.detail.stops[2].own, true)
	same(t, "undo", s.frame.status.undo.Label(), "Undo: “BCF Q3 return” and “BCF 2026-27 Quarter 3” are related")
	same(t, "the stop stays", v.detail.route.chosen, 2)
	test.Tap(pair.takeBack)
	same(t, "saved again", strings.HasSuffix(v.saved.Text(), "would save 7.5 h = 1.0 officer day"), true)
	same(t, "nothing to take back", pair.takeBack.Visible(), false)
	press(s, fyne.KeyD)
	same(t, "two left", len(v.model.topics[0].route), 2)
	v.askCorrections()
	same(t, "what was said", s.dialogs.box.title, "What you said of pairs of items")
	press(s, fyne.KeyReturn)
	same(t, "all as before", strings.HasSuffix(v.saved.Text(), "would save 7.5 h = 1.0 officer day"), true)
	s.focusOnPage(v.detail.route)
	press(s, fyne.KeyLeft)
	same(t, "back at the topics", s.window.Canvas().Focused(), fyne.Focusable(v.list))
}

// TestALeadCanBeChosen chooses who leads, nobody, and what the tables suggest.
func TestALeadCanBeChosen(t *testing.T) {
	_, v := theAgendas(t, withAgendas(t))
	line := v.detail.lead
	same(t, "options", line.choice.Options(), []string{"As suggested", "Health and Wellbeing Board", "N ICB Board", "N ICP", "No body alone"})
	for _, c := range []struct {
		option      int
		lead, saves string
	}{{3, "Lead: N ICP", "saves 3.8 h"}, {4, "No body leads alone", "nothing to save"}, {0, "Lead: Health and Wellbeing Board", "saves 3.1 h"}} {
		line.choice.SetChosen(c.option)
		line.choice.OnChosen(c.option)
		same(t, c.lead, v.model.topics[0].lead+", "+v.model.topics[0].saves, c.lead+", "+c.saves)
		same(t, "shown", line.choice.Chosen(), c.option)
	}
}

// TestLabelsAreConfirmedInTheWindow holds one in five of the ICB's business strategic once
// its labels are confirmed, and labels given by key.
func TestLabelsAreConfirmedInTheWindow(t *testing.T) {
	s, v := theAgendas(t, withAgendas(t))
	v.pick(partShare)
	press(s, fyne.KeyHome)
	press(s, fyne.KeyDown)
	same(t, "body", v.share.heading.Text(), "N ICB Board")
	same(t, "before", v.share.says.Text(), "1 of 5 strategic (20%); 0 of 5 labels confirmed.")
	same(t, "why", v.share.shown.items[1].why, "every performance report is operational")
	test.Tap(v.share.confirm)
	same(t, "after", v.share.says.Text(), "1 of 5 strategic (20%); 5 of 5 labels confirmed.")
	same(t, "nothing to confirm", v.share.confirm.Visible(), false)
	press(s, fyne.KeyRight)
	press(s, fyne.KeyHome)
	press(s, fyne.KeyS)
	same(t, "one more", v.share.says.Text(), "2 of 5 strategic (40%); 5 of 5 labels confirmed.")
	same(t, "the next comes up", v.share.items.chosen, 1)
	press(s, fyne.KeyUp)
	press(s, fyne.KeyDelete)
	same(t, "taken back", v.share.says.Text(), "1 of 5 strategic (20%); 4 of 5 labels confirmed.")
	press(s, fyne.KeyReturn)
	same(t, "confirmed by Enter", v.share.says.Text(), "1 of 5 strategic (20%); 5 of 5 labels confirmed.")
	v.showRules()
	same(t, "rules", s.dialogs.box.title, "How labels are suggested")
}

// TestBusinessToComeStandsOnThePage looks at the month after and at a year.
func TestBusinessToComeStandsOnThePage(t *testing.T) {
	s, v := theAgendas(t, withAgendas(t))
	v.pick(partCome)
	same(t, "January lacks nothing", v.alone.says.Text(), "Nothing that comes back is missing.")
	s.step(1)
	same(t, "February", v.model.come[0].name+", "+v.model.come[0].when, "Finance month 9 of 2026/27, around Thu 11 Feb")
	same(t, "title", v.come.title.Text(), "Finance month 9 of 2026/27")
	if lines := strings.Join(v.model.come[0].lines, " "); !strings.Contains(lines, "a month before: “Finance month 8”, Thu 14 Jan 2027") {
		t.Errorf("lines %q", lines)
	}
	v.pick(partTopics)
	same(t, "no topics yet", v.alone.says.Text(), "No agendas are held for February 2027.")
}

// TestMeetingInCommonIsAskedInTheWindow ticks the Board and the partnership.
func TestMeetingInCommonIsAskedInTheWindow(t *testing.T) {
	_, v := theAgendas(t, withAgendas(t))
	v.pick(partCommon)
	same(t, "asks", v.common.headline.Text(), "What would meeting in common save?")
	for _, tick := range v.common.ticks.ticks {
		if tick.Label() == "Health and Wellbeing Board" || tick.Label() == "N ICP" {
			test.Tap(tick)
		}
	}
	same(t, "saves", v.common.headline.Text(), "Saves 15.0 h = 2.0 officer days")
	var rows []string
	for _, r := range v.common.sittings.rows {
		rows = append(rows, strings.Join(r.cells, " | "))
	}
	same(t, "rows", rows, []string{
		"now | Health and Wellbeing Board | Wed 13 Jan | 120 | 4 | ×1.5 | 20.00",
		"now | N ICP | Wed 20 Jan | 120 | 3 | ×1.5 | 15.00",
		"in common | Health and Wellbeing Board and N ICP | Wed 13 Jan | 120 | 4 | ×1.5 | 20.00",
	})
	v.load(v.scope)
	same(t, "ticks stay", len(v.common.ticks.chosen()), 2)
}

// TestOneBodysBusinessAlone looks at what one body shares with others.
func TestOneBodysBusinessAlone(t *testing.T) {
	_, v := theAgendas(t, withAgendas(t))
	same(t, "bodies", v.only.Options(), []string{allBodies, "Health and Wellbeing Board", "N ICB Board", "N ICP"})
	v.only.SetChosen(3)
	v.chooseBody(3)
	same(t, "topics", len(v.model.topics), 2)
	same(t, "saved", v.saved.Text(), "2 topics of them at N ICP; one paper for each would save 7.5 h = 1.0 officer day")
	same(t, "shares", len(v.model.shares), 1)
	v.chooseBody(0)
	same(t, "all again", len(v.model.topics), 3)
}

// TestFiguresOpenToTheirItems opens what the figures are made of.
func TestFiguresOpenToTheirItems(t *testing.T) {
	s, v := theAgendas(t, withAgendas(t))
	same(t, "items", len(v.model.items), 20)
	standing := 0
	for _, r := range v.model.items {
		if r.cells[3] == "standing" {
			standing++
		}
	}
	same(t, "standing", standing, 8)
	v.showItems()
	same(t, "box of items", s.dialogs.box.title, "20 items: 8 standing, 12 of substance; 3 topics at several tables")
	s.dialogs.close()
	v.showAllWorking()
	same(t, "box of hours", s.dialogs.showing(), true)
	same(t, "a row", strings.Join(v.model.working[2].cells, " | "), "Wed 20 Jan | N ICP | BCF 2026-27 Quarter 3 | 15 | CEX, DASS, DPH | ×1.5 | 1.88 | 1.88")
	press(s, fyne.KeyReturn)
	same(t, "to the calendar", s.front, viewCalendar)
}

// TestAnItemThatWasMissedIsJoined says that an item of another name is of a topic.
func TestAnItemThatWasMissedIsJoined(t *testing.T) {
	s, v := theAgendas(t, withAgendas(t))
	v.askJoin(v.detail.model)
	same(t, "asks", s.dialogs.box.title, "Which item is the same as “BCF Q3 return”?")
	press(s, fyne.KeyEnd)
	s.dialogs.accept()
	same(t, "closed", s.dialogs.showing(), false)
	var topics []string
	for _, m := range v.model.topics {
		topics = append(topics, fmt.Sprintf("%s: %d", m.title, len(m.route)))
	}
	// The last is the ICP's winter item, which brings those of the same winter with it.
	same(t, "topics", topics, []string{"Better Care Fund quarter 3 of 2026/27: 6", "Joint Forward Plan: 2"})
}

// TestAcronymsAreKeptInTheWindow adds one and forgets it.
func TestAcronymsAreKeptInTheWindow(t *testing.T) {
	p := withAgendas(t)
	s, v := theAgendas(t, p)
	v.askAcronyms()
	test.Type(s.window.Canvas().Focused(), "WPB")
	s.window.Canvas().FocusNext()
	test.Type(s.window.Canvas().Focused(), "Wealdshire Partnership Board")
	s.dialogs.accept()
	said, err := p.Judgements(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "kept", fmt.Sprint(said.Acronyms), "[{WPB Wealdshire Partnership Board}]")
	same(t, "listed again", s.dialogs.showing(), true)
	s.dialogs.close()
}
