package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// daysColumns are those of the tables by body, officer, post and kind: after
// the first two they are the same.
var daysColumns = [daysByCount][]sheetColumn{
	daysByBody:    tallyColumns("Body", 3.6, "Kind", 1.8),
	daysByOfficer: tallyColumns("Officer", 1.8, "Name", 2.6),
	daysByPost:    tallyColumns("Post", 1.8, "Held by", 2.6),
	daysByKind:    tallyColumns("Kind", 2.4, "Preparation", 1.8),
}

func tallyColumns(first string, weight float32, second string, its float32) []sheetColumn {
	list := []sheetColumn{{title: first, weight: weight, badge: true}, {title: second, weight: its}}
	for _, c := range []struct {
		title  string
		weight float32
	}{{"Sittings", 1}, {"Meeting", 1.1}, {"Preparation", 1.4}, {"Travel", 1}, {"Days", 0.8}, {"Of working days", 1.7}, {"Cost", 1.2}} {
		list = append(list, sheetColumn{title: c.title, weight: c.weight, right: true})
	}
	return list
}

// newDaysTable lists the rows of a tally, and their total.
func newDaysTable(r *calendar.Register, want daysWant, t *workload.Tally) sheetModel {
	m := sheetModel{empty: "No officer’s time is counted in this month."}
	marks := newMarks(r)
	for _, row := range t.Rows {
		cells, of := []string{row.Label, ""}, mark{}
		switch want.by {
		case daysByBody:
			of = personalMark
			if b, err := r.Body(row.Key); err == nil {
				of, cells[1] = marks.body(b), string(b.Kind)
			}
		case daysByOfficer:
			if o, err := r.Officer(row.Key); err == nil && o.Name != row.Key {
				cells[1] = o.Name
			}
		case daysByPost:
			cells[1] = holders(r, row.Key)
		case daysByKind:
			cells[1] = fmt.Sprintf("×%g", calendar.Kind(row.Key).PrepFactor())
		}
		m.rows = append(m.rows, sheetRow{id: row.Key, mark: of, cells: append(cells, tallyCells(row)...)})
	}
	if len(m.rows) > 0 {
		m.rows = append(m.rows, sheetRow{cells: append([]string{"All", ""}, tallyCells(t.Total)...)})
	}
	return m
}

// holders names who holds a post.
func holders(r *calendar.Register, post string) string {
	var names []string
	for _, o := range r.Officers {
		if o.Post == post && o.Senior() {
			names = append(names, o.Name)
		}
	}
	return listed(names)
}

// tallyCells are the figures of a row.
func tallyCells(row workload.Row) []string {
	share, cost := "–", "–"
	if row.ShareOfWorkingDays > 0 {
		share = percent(row.ShareOfWorkingDays)
	}
	if row.CostPence > 0 {
		cost = wholePounds(row.CostPence)
	}
	return []string{fmt.Sprint(row.Sittings), hours(row.MeetingHours), hours(row.PrepHours), someHours(row.TravelHours), figure(row.Days), share, cost}
}

// wholePounds gives pence as pounds, without pence where there are thousands.
func wholePounds(pence int) string {
	whole := (pence + 50) / 100
	if whole >= 1000 {
		return fmt.Sprintf("£%d,%03d", whole/1000, whole%1000)
	}
	return fmt.Sprintf("£%d", whole)
}
