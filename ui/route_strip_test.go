package ui

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/agenda"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTheWayLiesAlongTheTime holds ticks by weeks in a month and by months in a year, where
// the tables lie, and that what was out of order is marked.
func TestTheWayLiesAlongTheTime(t *testing.T) {
	_, v := theAgendas(t, withAgendas(t))
	line := v.model.topics[0].line
	same(t, "weeks", len(line.ticks), 4)
	same(t, "first week", line.ticks[0].label, "Mon 4 Jan")
	same(t, "letters", line.stops[0].letter+line.stops[1].letter+line.stops[2].letter, "WNN")
	same(t, "the Board's day", line.stops[0].at, float32(12)/31)
	v.choice.SetChosen(int(agendasYear))
	v.choice.OnChosen(int(agendasYear))
	line = v.model.topics[0].line
	same(t, "months", len(line.ticks), 12)
	same(t, "first month", line.ticks[0].label, "Apr")
	wrong := newRouteModel(marks{}, &agenda.SharedTopic{Items: []agenda.SharedItem{
		{ReadLine: agenda.ReadLine{Sitting: &calendar.Sitting{}, Date: date(t, "2027-01-02")}}, {ReadLine: agenda.ReadLine{Sitting: &calendar.Sitting{}, Date: date(t, "2027-01-03")}},
	}, Problems: []agenda.OrderProblem{{Early: 0, Late: 1}}}, month(t, "2027-01").Span())
	same(t, "the early one is wrong", wrong.stops[0].wrong, true)
	same(t, "the late one is not", wrong.stops[1].wrong, false)
}

// TestTablesOfOneDayLieSideBySide holds that no badge lies upon another, nor outside.
func TestTablesOfOneDayLieSideBySide(t *testing.T) {
	test.NewTempApp(t)
	s := newRouteStrip()
	s.Resize(fyne.NewSize(200, routeHeight))
	s.set(routeModel{stops: []routeStop{{at: 0.5}, {at: 0.5}, {at: 0.98}, {at: 1}}})
	r := &routeRenderer{of: s, width: 200}
	list := r.places()
	for i := range list {
		if i > 0 && list[i] < list[i-1]+routeBadge {
			t.Errorf("places %v: %d lies upon the one before", list, i)
		}
		if list[i] < 0 || list[i] > 200-routeBadge {
			t.Errorf("places %v: %d lies outside", list, i)
		}
	}
}
