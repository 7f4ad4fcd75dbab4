package ui

import (
	"context"
	"time"

	"convenor/calendar"
)

// mostAhead is for how many sittings in a period its neighbours are still read
// ahead: more would cost more memory than the step is worth.
const mostAhead = 12_000

// readAhead has the planner read the periods before and after the one shown,
// so that a step shows what is at hand. What goes wrong is told when one steps.
func (v *calendarView) readAhead(m calendarModel) {
	v.ahead.stop()
	if len(m.sittings) > mostAhead {
		return
	}
	v.ahead.load(func(ctx context.Context) (struct{}, error) {
		for _, by := range []int{1, -1} {
			if _, err := v.source.Snapshot(ctx, m.scope.stepShown(by).shown()); err != nil {
				return struct{}{}, err
			}
		}
		return struct{}{}, nil
	}, func(struct{}) {}, func(error) {})
}

// tryAt has another time tried for the sitting of a block: as many minutes
// after a day's midnight by the clock on the wall.
func (v *calendarView) tryAt(block string, day calendar.Date, minute int) {
	x := v.model.sittings[block].of
	if x == nil {
		return
	}
	v.onTry(x, time.Date(day.Year, day.Month, day.Day, 0, minute, 0, 0, calendar.London()))
}
