package ui

import (
	"testing"

	"convenor/calendar"
	"convenor/ui/look"
)

func TestEverySystemHasALetterOfItsOwn(t *testing.T) {
	for _, c := range []struct {
		name    string
		systems []calendar.System
		want    []string
	}{
		{"codes of one letter", []calendar.System{{Code: "N"}, {Code: "C"}, {Code: "E"}}, []string{"N", "C", "E"}},
		{"codes that begin alike", []calendar.System{{Code: "NE"}, {Code: "NW"}, {Code: "S"}}, []string{"NE", "NW", "S"}},
		{"W is the council's", []calendar.System{{Code: "WX"}, {Code: "N"}}, []string{"WX", "N"}},
		{
			"ONS codes say nothing: initials",
			[]calendar.System{{Code: "E54000061", Name: "Suffolk and North East Essex"}, {Code: "E54000026", Name: "Mid and South Essex"}},
			[]string{"S", "M"},
		},
		{
			"initials that begin alike",
			[]calendar.System{{Code: "E54000061", Name: "North East London"}, {Code: "E54000026", Name: "North West London"}},
			[]string{"NE", "NW"},
		},
	} {
		m := newMarks(&calendar.Register{Systems: c.systems})
		for i, s := range c.systems {
			got := m.key(s.Code)
			same(t, c.name, got.letter, c.want[i])
			same(t, c.name+", colour", got.tone, look.Tone(i))
		}
	}
}

func TestCouncilWideAndUnknownKeysHaveMarks(t *testing.T) {
	m := newMarks(&calendar.Register{})
	same(t, "council", m.key(calendar.CouncilWide), councilMark)
	same(t, "unknown", m.key("X"), personalMark)
	same(t, "a body of no system", m.body(&calendar.Body{}), councilMark)
	same(t, "personal", m.sitting(&calendar.Sitting{}), personalMark)
}

func TestTheBadgeTakesTheCodeOffTheTitle(t *testing.T) {
	north := &calendar.Body{Name: "N ICP", System: "N"}
	for _, c := range []struct{ title, want string }{
		{"N ICP", "ICP"}, {"N", "N"}, {"NHS North ICP", "NHS North ICP"}, {"", "Untitled"},
	} {
		s := &calendar.Sitting{Occurrence: calendar.Occurrence{Title: c.title}, Of: []*calendar.Body{north}}
		same(t, c.title, titleBeside(s), c.want)
	}
	personal := &calendar.Sitting{Occurrence: calendar.Occurrence{Title: "N things"}}
	same(t, "personal", titleBeside(personal), "N things")
	private := &calendar.Sitting{Occurrence: calendar.Occurrence{Private: true}}
	same(t, "private", titleBeside(private), "Private appointment")
}
