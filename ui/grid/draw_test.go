package grid

import (
	"strings"
	"testing"
	"time"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// written gives the texts that are to be seen.
func written(objects []fyne.CanvasObject) []string {
	var seen []string
	for _, o := range objects {
		if text, is := o.(*canvas.Text); is && text.Visible() && text.Text != "" {
			seen = append(seen, text.Text)
		}
	}
	return seen
}

func holds(seen []string, wanted string) bool {
	for _, s := range seen {
		if s == wanted {
			return true
		}
	}
	return false
}

func placed(b Block, size fyne.Size) []string {
	v, p := newBlockView(), look.LightPalette()
	v.place(&b, fyne.Position{}, size, how{palette: &p})
	return written(v.objects(nil))
}

func TestABlockSaysAsMuchAsItHasRoomFor(t *testing.T) {
	test.NewTempApp(t)
	b := Block{Title: "Health and Wellbeing Board", Letter: "W", Lines: []string{"County Hall", "papers out Tue 5 Jan"}}
	if got := placed(b, fyne.NewSize(300, 120)); !holds(got, b.Title) || !holds(got, b.Lines[1]) {
		t.Errorf("large: %q", got)
	}
	if got := placed(b, fyne.NewSize(300, 26)); !holds(got, b.Title) || holds(got, "County Hall") {
		t.Errorf("one line high: %q", got)
	}
	got := placed(b, fyne.NewSize(110, 24))
	if last := got[len(got)-1]; !strings.HasSuffix(last, "…") || !holds(got, "W") {
		t.Errorf("narrow: %q, want the title cut and the letter whole", got)
	}
	if got := placed(b, fyne.NewSize(28, 60)); len(got) != 1 || got[0] != "W" {
		t.Errorf("very narrow: %q, want the letter alone", got)
	}
	if got := placed(b, fyne.NewSize(8, 60)); len(got) != 0 {
		t.Errorf("a strip: %q, want nothing", got)
	}
}

func TestNoLineOfABlockGoesBelowIt(t *testing.T) {
	test.NewTempApp(t)
	b := Block{Title: "Health and Wellbeing Board with the whole county", Letter: "W", Lines: []string{"County Hall, Room 2, first floor", "papers"}}
	p := look.LightPalette()
	for height := float32(leastBlock); height < 160; height += 7 {
		v := newBlockView()
		v.place(&b, fyne.Position{}, fyne.NewSize(120, height), how{palette: &p})
		for _, text := range v.words.all {
			if text.Visible() && text.Position().Y+text.Size().Height > height+2 {
				t.Errorf("%v high: %q goes to %v", height, text.Text, text.Position().Y+text.Size().Height)
			}
		}
	}
}

func TestAChipHasItsTimeUnlessItIsAllDay(t *testing.T) {
	test.NewTempApp(t)
	p := look.LightPalette()
	v := newChipView()
	v.place(&Block{Title: "ICB Board", Start: 570, End: 720, Letter: "N"}, fyne.Position{}, 200, how{palette: &p})
	if v.words.Text != "09:30 ICB Board" || v.letter.Text != "N" {
		t.Errorf("says %q, %q", v.letter.Text, v.words.Text)
	}
	v.place(&Block{Title: "Leave", AllDay: true}, fyne.Position{}, 200, how{palette: &p})
	if v.words.Text != "Leave" || v.letter.Visible() || v.badge.Visible() {
		t.Errorf("all day it says %q", v.words.Text)
	}
	v.place(&Block{Title: "Off", AllDay: true, Cancelled: true, Private: true, Tentative: true}, fyne.Position{}, 200, how{palette: &p})
	if !v.words.TextStyle.Strikethrough || !v.hatch.Raster.Visible() || !v.dashes.Raster.Visible() {
		t.Error("its states are not drawn")
	}
	v.hide()
	for _, o := range v.objects(nil) {
		if o.Visible() {
			t.Fatalf("%T is still to be seen", o)
		}
	}
}

func TestTheWeeksHeadNamesDaysAndMarksToday(t *testing.T) {
	g := shownWeek(t)
	r := test.WidgetRenderer(g.head).(*weekHeadRenderer)
	seen := written(r.names.appendTo(nil))
	if want := "Mon 11 Tue 12 Wed 13 Thu 14 Fri 15"; strings.Join(seen, " ") != want {
		t.Errorf("the head says %q, want %q", seen, want)
	}
	p, pills := look.LightPalette(), 0
	for _, rect := range r.rules.all[:r.rules.used] {
		if rect.FillColor == p.AccentFill {
			pills++
		}
	}
	if pills != 1 {
		t.Errorf("%d days are marked as today", pills)
	}
}

func TestHoursAreWrittenBesideTheirLines(t *testing.T) {
	g := shownWeek(t)
	seen := written(test.WidgetRenderer(g.body).(*weekBodyRenderer).labels.appendTo(nil))
	if len(seen) != lastHour-firstHour+1 || seen[0] != "07:00" || seen[len(seen)-1] != "20:00" {
		t.Errorf("hours %q", seen)
	}
}

func TestMonthShadesWeekendsAndOtherMonths(t *testing.T) {
	g := shownMonth(t, Month{Year: 2027, Month: time.January, Today: january(14)})
	p := look.LightPalette()
	count := map[any]int{}
	r := test.WidgetRenderer(g).(*monthRenderer)
	for _, rect := range r.rules.all[:r.rules.used] {
		count[rect.FillColor]++
	}
	if count[p.Ground] != 4 || count[p.Shade] != 10 || count[p.AccentFill] != 1 {
		t.Errorf("%d days of other months, %d of weekends, %d today; want 4, 10, 1",
			count[p.Ground], count[p.Shade], count[p.AccentFill])
	}
}

func TestTheNextMonthsFirstDayIsNamed(t *testing.T) {
	g := shownMonth(t, Month{Year: 2027, Month: time.April})
	seen := written(test.WidgetRenderer(g).Objects())
	if !holds(seen, "1 May") || holds(seen, "1 Apr") {
		t.Errorf("the month says %q", seen)
	}
}

func TestLettersAreLeftOutOfLowSegments(t *testing.T) {
	bars := Bars{Bars: []Bar{{Axis: "Jan", Top: "10.1", Segments: []Segment{{"N", 0, 10}, {"C", 1, 0.1}}}}}
	d := NewDayBars(bars)
	inWindow(t, d, fyne.NewSize(100, 200))
	seen := written(test.WidgetRenderer(d).Objects())
	if !holds(seen, "N") || holds(seen, "C") || !holds(seen, "10.1") || !holds(seen, "Jan") {
		t.Errorf("the chart says %q", seen)
	}
}
