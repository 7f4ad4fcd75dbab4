package planner_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/planner"
)

var januaryAgendas = []string{"agenda-hwb-2027-01-13.txt", "agenda-n-icb-2027-01-14.txt", "agenda-n-icp-2027-01-20.txt"}

// withAgendas is the sample council with the three agendas of its January.
func withAgendas(t *testing.T) *office {
	t.Helper()
	o := newWealdshire(t)
	o.accept(o.sample("dass.ics", dass), planner.Choices{})
	for _, name := range januaryAgendas {
		o.accept(o.sample(name, planner.ImportRequest{}), planner.Choices{Matches: calendar.MatchAccept})
	}
	return o
}

func january2027() calendar.Span {
	return calendar.Span{Start: london("2027-01-01 00:00"), End: london("2027-02-01 00:00")}
}

func (o *office) duplicates() *agenda.Report {
	o.Helper()
	r, err := o.Duplicates(background, january2027())
	o.must(err)
	return r
}

// topic finds the shared topic on a matter; nil if there is none.
func topicOn(r *agenda.Report, matter string) *agenda.SharedTopic {
	for i := range r.Topics {
		if slices.Contains(r.Topics[i].Matters, matter) {
			return &r.Topics[i]
		}
	}
	return nil
}

// itemCalled finds an item by its title.
func (o *office) itemCalled(r *agenda.Report, title string) calendar.JudgedItem {
	o.Helper()
	for i := range r.Lines {
		if r.Lines[i].Title == title {
			return r.Lines[i].Judged()
		}
	}
	o.Fatalf("no item %q", title)
	return calendar.JudgedItem{}
}

// wantHours holds hours and days that one paper for each topic would save.
func (o *office) wantHours(want, days float64) {
	o.Helper()
	var h, d float64
	for _, t := range o.duplicates().Topics {
		h, d = h+t.SavedHours, d+t.DaysSaved
	}
	if math.Abs(h-want) > 1e-9 || math.Round(d*10)/10 != days {
		o.Errorf("saves %.3f h = %.3f days, want %.2f h = %.1f", h, d, want, days)
	}
}

// TestDuplicatedBusinessOfJanuary holds the figures of the sample council's January: twenty
// items, three topics, 3.0 hours of meeting and as much preparation again and a half.
func TestDuplicatedBusinessOfJanuary(t *testing.T) {
	o := withAgendas(t)
	r := o.duplicates()
	if r.Items != 20 || r.Standing != 8 || r.Substantive != 12 || r.Shared != 8 || len(r.Topics) != 3 {
		t.Errorf("%d items, %d standing, %d substantive, %d shared, %d topics", r.Items, r.Standing, r.Substantive, r.Shared, len(r.Topics))
	}
	o.wantHours(7.5, 1.0)
	meeting := 0.0
	for _, topic := range r.Topics {
		for _, item := range topic.Items {
			if !item.AtLead && !topic.Lead.Nobody {
				meeting += item.Minutes / 60 * float64(item.Officers)
			}
		}
	}
	if math.Abs(meeting-3) > 1e-9 {
		t.Errorf("%.2f officer-hours of meeting, want 3.0", meeting)
	}
	bcf := topicOn(r, "better care fund")
	if bcf.Name != "Better Care Fund quarter 3 of 2026/27" || len(bcf.Items) != 3 || bcf.Lead.Body != "Health and Wellbeing Board" {
		t.Errorf("%q at %d bodies, lead %q", bcf.Name, len(bcf.Items), bcf.Lead.Body)
	}
	if lead := topicOn(r, "winter").Lead; lead.Body != "N ICB Board" {
		t.Errorf("winter is led by %q", lead.Body)
	}
	if !topicOn(r, "joint forward plan").Lead.Nobody {
		t.Error("the joint forward plan is led by one body")
	}
}

// TestACorrectionWinsAndIsRemembered holds that the user's word changes the topics and
// what is saved, survives the agenda's being read again with other numbers, and goes when
// it is taken back.
func TestACorrectionWinsAndIsRemembered(t *testing.T) {
	o := withAgendas(t)
	r := o.duplicates()
	hwb, icp := o.itemCalled(r, "BCF Q3 return"), o.itemCalled(r, "BCF 2026-27 Quarter 3")
	icb := o.itemCalled(r, "Better Care Fund quarter 3")
	o.must(o.Correct(background, hwb, icp, calendar.LikenessDifferent))
	o.must(o.Correct(background, icb, icp, calendar.LikenessDifferent))
	// The ICP's three officers are spared nothing: 7.5 - 3 × 0.25 × 2.5.
	o.wantHours(5.625, 0.8)
	if n := len(topicOn(o.duplicates(), "better care fund").Items); n != 2 {
		t.Errorf("%d items, want 2", n)
	}
	c, err := o.CompareItems(background, icp, hwb)
	o.must(err)
	if c.Verdict.Label != agenda.Different || !c.Verdict.Corrected {
		t.Errorf("compared: %+v", c.Verdict)
	}
	again := "Agenda\nN ICP - Wednesday, 20 January 2027 2.00 pm\n\n1. Welcome and apologies\n2. Minutes\n" +
		"5. System winter resilience\n7. BCF 2026-27 Quarter 3 (Pages 5 - 18)\n8. Integrated care strategy refresh\n9. AOB\n"
	pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{o.file("again.txt", again)}})
	o.must(err)
	o.accept(pre, planner.Choices{Matches: calendar.MatchAccept})
	o.wantHours(5.625, 0.8)
	said, err := o.Judgements(background)
	o.must(err)
	for _, c := range said.Corrections {
		o.must(o.WithdrawCorrection(background, c))
	}
	o.wantHours(7.5, 1.0)
	if err := o.WithdrawCorrection(background, calendar.Correction{A: hwb, B: icp}); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("taken back twice: %v", err)
	}
}

// TestWhatIsOnlyRelatedNeedsItsOwnPaper holds that related items stay in their topic, but
// nothing is saved of them, and that undo takes the word back.
func TestWhatIsOnlyRelatedNeedsItsOwnPaper(t *testing.T) {
	o := withAgendas(t)
	r := o.duplicates()
	o.must(o.Correct(background, o.itemCalled(r, "BCF 2026-27 Quarter 3"), o.itemCalled(r, "BCF Q3 return"), calendar.LikenessRelated))
	if n := len(topicOn(o.duplicates(), "better care fund").Items); n != 3 {
		t.Errorf("%d items, want 3", n)
	}
	o.wantHours(5.625, 0.8)
	name, err := o.Undo(background)
	o.must(err)
	if name != "“BCF 2026-27 Quarter 3” and “BCF Q3 return” are related" {
		t.Errorf("undid %q", name)
	}
	o.wantHours(7.5, 1.0)
}

// TestTitlesAreTheSameWhereverTheyMeet holds a correction of two titles.
func TestTitlesAreTheSameWhereverTheyMeet(t *testing.T) {
	o := withAgendas(t)
	pna, err := o.FindItem(background, "pharmaceutical needs ASSESSMENT")
	o.must(err)
	o.must(o.Correct(background, pna, calendar.JudgedItem{Title: "Integrated care strategy refresh"}, calendar.LikenessSame))
	if topic := topicOn(o.duplicates(), "pharmaceutical needs assessment"); topic == nil || len(topic.Items) != 2 {
		t.Errorf("topic %+v", topic)
	}
	for _, bad := range []string{"", " "} {
		if _, err := o.FindItem(background, bad); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if err := o.Correct(background, pna, pna, calendar.LikenessSame); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("with itself: %v", err)
	}
}

// TestAnItemIsFoundByItsKey holds that keys name items, whole or begun.
func TestAnItemIsFoundByItsKey(t *testing.T) {
	o := withAgendas(t)
	want := o.itemCalled(o.duplicates(), "Winter performance")
	got, err := o.FindItem(background, want.Key[:9])
	o.must(err)
	if got != want {
		t.Errorf("found %+v, want %+v", got, want)
	}
	if _, err := o.FindItem(background, "i"); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("several: %v", err)
	}
}

// TestTheUsersLeadWins holds a lead set for a topic and for a matter, and its withdrawal.
func TestTheUsersLeadWins(t *testing.T) {
	o := withAgendas(t)
	bcf := topicOn(o.duplicates(), "better care fund")
	lead := calendar.TopicLead{Topic: bcf.ID, Items: []string{bcf.Items[0].Key}, Body: "n icp"}
	o.must(o.SetLead(background, lead))
	now := topicOn(o.duplicates(), "better care fund").Lead
	if now.Body != "N ICP" || !now.Said {
		t.Errorf("lead %+v", now)
	}
	// The ICP leads: the Board's four officers and the ICB's two are spared, and winter as before.
	o.wantHours(8.125, 1.1)
	o.must(o.SetLead(background, calendar.TopicLead{Matter: "winter"}))
	if now := topicOn(o.duplicates(), "winter").Lead; !now.Nobody {
		t.Errorf("winter: %+v", now)
	}
	// Known under another name, it is the same topic by its items.
	o.must(o.SetLead(background, calendar.TopicLead{Topic: "as-it-was-called", Items: []string{bcf.Items[0].Key}, Body: "N ICB Board"}))
	if now := topicOn(o.duplicates(), "better care fund").Lead; now.Body != "N ICB Board" {
		t.Errorf("lead %+v", now)
	}
	o.must(o.WithdrawLead(background, lead))
	o.must(o.WithdrawLead(background, calendar.TopicLead{Matter: "winter"}))
	o.wantHours(7.5, 1.0)
	if err := o.SetLead(background, calendar.TopicLead{Matter: "winter", Body: "Parish"}); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("no such body: %v", err)
	}
	if err := o.WithdrawLead(background, lead); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("taken back twice: %v", err)
	}
}

// TestLabelsAreSuggestedAndConfirmed holds the balance of a board before and after, and
// that a label given is the next suggestion for a title of another month.
func TestLabelsAreSuggestedAndConfirmed(t *testing.T) {
	o := withAgendas(t)
	balance := func() agenda.Balance {
		for _, b := range o.duplicates().Balances {
			if b.Body == "N ICB Board" {
				return b
			}
		}
		t.Fatal("no balance")
		return agenda.Balance{}
	}
	if b := balance(); b.Strategic != 1 || b.Operational != 4 || b.Confirmed != 0 {
		t.Errorf("suggested: %+v", b)
	}
	n, err := o.ConfirmLabels(background, january2027(), "N ICB Board")
	o.must(err)
	if b := balance(); n != 5 || b.Strategic != 1 || b.Confirmed != 5 || math.Abs(b.Share()-0.2) > 1e-9 || len(b.Months) != 1 {
		t.Errorf("%d confirmed: %+v", n, b)
	}
	finance := o.itemCalled(o.duplicates(), "Finance month 8")
	o.must(o.LabelItems(background, "strategic", finance))
	if b := balance(); b.Strategic != 2 {
		t.Errorf("after a change: %+v", b)
	}
	r, err := o.AgendaReader(background)
	o.must(err)
	if l := r.Label(agenda.Line{Title: "Finance Month 9"}); l.Horizon != agenda.Strategic || l.Confirmed || !strings.Contains(l.Why, "Finance month 8") {
		t.Errorf("the next month is %+v", l)
	}
	o.must(o.LabelItems(background, "", finance))
	if b := balance(); b.Strategic != 1 || b.Confirmed != 4 {
		t.Errorf("taken back: %+v", b)
	}
	for _, err := range []error{o.LabelItems(background, "tactical", finance), o.LabelItems(background, "strategic", calendar.JudgedItem{Title: "x"})} {
		if !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%v, want ErrInvalid", err)
		}
	}
}

// TestTheUsersAcronymsAreRead holds that an acronym once told is spelt out from then on.
func TestTheUsersAcronymsAreRead(t *testing.T) {
	o := newOffice(t)
	a, b := calendar.JudgedItem{Title: "WHIP strategy 2027"}, calendar.JudgedItem{Title: "Weald Hedgerow Improvement Partnership strategy 2027"}
	label := func() agenda.Label {
		c, err := o.CompareItems(background, a, b)
		o.must(err)
		return c.Verdict.Label
	}
	before := label()
	o.must(o.SetAcronym(background, calendar.Acronym{Short: "WHIP", Full: "Weald Hedgerow Improvement Partnership"}))
	if after := label(); after != agenda.Dup || before == agenda.Dup {
		t.Errorf("before %s, after %s", before, after)
	}
	o.must(o.RemoveAcronym(background, "whip"))
	if label() != before {
		t.Error("the acronym is still known")
	}
	if err := o.RemoveAcronym(background, "whip"); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
}

// TestMeetingInCommonIsCounted holds what the Board and the partnership would save: four
// and three officers for two hours each, with preparation 35 h, together 20 h.
func TestMeetingInCommonIsCounted(t *testing.T) {
	o := withAgendas(t)
	month := calendar.Month{Year: 2027, Month: 1}
	c, err := o.InCommon(background, planner.InCommonRequest{Bodies: []string{"HWB", "N ICP"}, From: month, To: month})
	o.must(err)
	now, _ := planner.Sum(c.Today)
	then, _ := planner.Sum(c.Then)
	if math.Abs(now-35) > 1e-9 || math.Abs(then-20) > 1e-9 || math.Abs(c.SavedHours-15) > 1e-9 || math.Abs(c.SavedDays-15/7.4) > 1e-9 {
		t.Errorf("now %.2f, then %.2f, saved %.2f h = %.2f days", now, then, c.SavedHours, c.SavedDays)
	}
	if c.Together != 1 || len(c.Shared) != 2 {
		t.Errorf("%d together, %d topics shared; want 1 and 2", c.Together, len(c.Shared))
	}
	for _, bad := range [][]string{nil, {"HWB"}} {
		if _, err := o.InCommon(background, planner.InCommonRequest{Bodies: bad, From: month, To: month}); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%v: %v", bad, err)
		}
	}
	if _, err := o.InCommon(background, planner.InCommonRequest{Bodies: []string{"HWB", "Parish"}, From: month, To: month}); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("no such body: %v", err)
	}
}

// TestBusinessToComeIsTold holds what January leads one to expect, and on which sitting.
func TestBusinessToComeIsTold(t *testing.T) {
	o := withAgendas(t)
	list, err := o.ToCome(background, calendar.Span{Start: london("2027-02-01 00:00"), End: london("2027-05-01 00:00")})
	o.must(err)
	var said []string
	for _, x := range list {
		said = append(said, fmt.Sprintf("%s %s %s %v", x.Around, x.Body, x.Name, x.Sitting != nil))
	}
	want := []string{
		"2027-02-11 N ICB Board Finance month 9 of 2026/27 false",
		"2027-04-14 Health and Wellbeing Board Better Care Fund quarter 4 of 2026/27 false",
		"2027-04-15 N ICB Board Better Care Fund quarter 4 of 2026/27 false",
		"2027-04-21 N ICP Better Care Fund quarter 4 of 2026/27 false",
	}
	if !slices.Equal(said, want) {
		t.Errorf("to come\n%s\nwant\n%s", strings.Join(said, "\n"), strings.Join(want, "\n"))
	}
	if none, err := newOffice(t).ToCome(background, january2027()); err != nil || none != nil {
		t.Errorf("of nothing: %v, %v", none, err)
	}
}

// TestGroupsStayWhenAgendasAreReadAgain holds that the same agendas read again give the
// same topics under the same ids with the same items.
func TestGroupsStayWhenAgendasAreReadAgain(t *testing.T) {
	o := withAgendas(t)
	shape := func() string {
		text := ""
		for _, topic := range o.duplicates().Topics {
			text += topic.ID + ":"
			for _, item := range topic.Items {
				text += " " + item.Key
			}
			text += "\n"
		}
		return text
	}
	before := shape()
	for _, name := range slices.Backward(januaryAgendas) {
		o.accept(o.sample(name, planner.ImportRequest{}), planner.Choices{Matches: calendar.MatchAccept})
	}
	if after := shape(); after != before || before == "" {
		t.Errorf("topics were\n%sare\n%s", before, after)
	}
}
