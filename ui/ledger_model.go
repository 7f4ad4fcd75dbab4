package ui

import (
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/workload"
)

// ledgerColumns are those of who gave way.
var ledgerColumns = []sheetColumn{{title: "System", weight: 6, badge: true}, {title: "Kept", weight: 1.2, right: true},
	{title: "Gave way", weight: 2, right: true}, {title: "Share", weight: 1.5, right: true}}

// ledgerModel is how often each system's sittings were kept and gave way.
type ledgerModel struct {
	heading string
	rows    []sheetRow
	// quiet stands in place of rows where nothing gave way yet.
	quiet string
}

// newLedgerModel counts the decisions of the year that ends with the scope's month.
func newLedgerModel(s *calendar.Snapshot, marks marks, at scope) ledgerModel {
	m := ledgerModel{heading: "Who gave way, last 12 months"}
	rows := clash.Ledger(s, clash.LedgerQuery{
		From: at.month().Add(1 - ledgerMonths).First(), To: at.month().Last().AddDays(1), Officer: at.officer, ByOfficer: at.together != "",
	})
	rows = ofTeam(rows, at)
	decided := 0
	for _, r := range rows {
		decided += r.Kept + r.GaveWay + r.Within
		name, mark := systemName(s.Register, r.System), marks.key(r.System)
		switch r.System {
		case calendar.CouncilWide:
			name = "Council-wide"
		case workload.PersonalKey:
			name = "Personal"
		}
		share := "–"
		if r.Kept+r.GaveWay > 0 {
			share = percent(r.Share())
		}
		m.rows = append(m.rows, sheetRow{mark: mark, cells: []string{name, fmt.Sprint(r.Kept), fmt.Sprint(r.GaveWay), share}})
	}
	if decided == 0 {
		m.rows, m.quiet = nil, "No sitting has given way to another by a decision."
	}
	return m
}

// ofTeam sums the rows of a team's members by system; rows that are not by
// officer stay as they are.
func ofTeam(rows []clash.LedgerRow, at scope) []clash.LedgerRow {
	if at.together == "" {
		return rows
	}
	var sums []clash.LedgerRow
	for _, r := range rows {
		if r.Officer == nil || !at.wants(r.Officer.Name) {
			continue
		}
		i := slices.IndexFunc(sums, func(sum clash.LedgerRow) bool { return sum.System == r.System })
		if i < 0 {
			sums = append(sums, clash.LedgerRow{System: r.System})
			i = len(sums) - 1
		}
		sums[i].Kept += r.Kept
		sums[i].GaveWay += r.GaveWay
		sums[i].Within += r.Within
	}
	return sums
}
