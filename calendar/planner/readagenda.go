package planner

import (
	"context"
	"time"

	"convenor/calendar"
	"convenor/calendar/source"
)

// ReadAgenda reads the meetings of one committee page, answer of a committee website's
// service, document or text, with their agendas. It compares with nothing and keeps
// nothing, and so needs no planner. Now is the day of reading, by which dates without a
// year get one. Errors: a calendar.UserError for a file that is something else;
// fs.ErrNotExist and the like; the context's.
func ReadAgenda(ctx context.Context, path string, now time.Time) ([]source.AgendaPage, []calendar.Problem, error) {
	return source.ReadAgenda(ctx, path, source.Options{Now: now})
}
