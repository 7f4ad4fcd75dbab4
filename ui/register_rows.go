package ui

import (
	"cmp"
	"fmt"
	"strings"

	"convenor/calendar"
)

// rowsOf makes a row of each thing of a list.
func rowsOf[T any](list []T, row func(T) sheetRow) ([]sheetRow, []any) {
	rows, held := make([]sheetRow, len(list)), make([]any, len(list))
	for i, v := range list {
		rows[i], held[i] = row(v), v
	}
	return rows, held
}

// councilRows gives the one row of the council, if it is named.
func councilRows(r *calendar.Register) ([]sheetRow, []any) {
	c := r.Council
	if c == (calendar.Council{}) {
		return nil, nil
	}
	row := sheetRow{id: entryID(c), cells: []string{c.Name, orDash(c.Base), hours(c.Day()), fmt.Sprintf("%g mph", r.Speed())}}
	return []sheetRow{row}, []any{c}
}

// entryID is what a row of the register is known by.
func entryID(v any) string {
	switch v := v.(type) {
	case calendar.Council:
		return "council"
	case calendar.System:
		return v.Code
	case calendar.Body:
		return v.Name
	case calendar.Officer:
		return v.Name
	case calendar.Venue:
		return v.Name
	case interface{ Key() string }:
		return v.Key()
	default:
		return ""
	}
}

// orDash gives a dash for nothing.
func orDash(text string) string { return cmp.Or(text, "–") }

func systemRow(marks marks, today calendar.Date) func(calendar.System) sheetRow {
	return func(s calendar.System) sheetRow {
		return sheetRow{id: entryID(s), mark: marks.key(s.Code), cells: []string{s.Name, shareWords(s, today), validWords(s.Validity), orDash(s.Successor)}}
	}
}

// shareWords gives today's share of the council's people in a system; of one that
// is over or is still to come, its last or its first.
func shareWords(s calendar.System, today calendar.Date) string {
	share := s.ShareOn(today)
	if share == 0 {
		share = s.Share
		if n := len(s.Shares); n > 0 {
			share = s.Shares[n-1].Share
		}
		if n := len(s.Shares); n > 0 && s.From.After(today) {
			share = s.Shares[0].Share
		}
	}
	if share == 0 {
		return "–"
	}
	return percent(share)
}

func bodyRow(marks marks) func(calendar.Body) sheetRow {
	return func(b calendar.Body) sheetRow {
		return sheetRow{id: entryID(b), mark: marks.body(&b), cells: []string{
			b.Name, kindLabel(b.Kind), fmt.Sprintf("×%g", b.Factor()), orDash(b.Papers), validWords(b.Validity),
		}}
	}
}

func officerRow(r *calendar.Register) func(calendar.Officer) sheetRow {
	return func(o calendar.Officer) sheetRow {
		counts := "no"
		if o.Senior() {
			counts = "yes"
		}
		return sheetRow{id: entryID(o), cells: []string{o.Name, orDash(o.Post), orDash(o.Category), counts, cmp.Or(o.Base, r.Council.Base, "–")}}
	}
}

func seatRow(r *calendar.Register, marks marks) func(calendar.Seat) sheetRow {
	bodies, posts := map[string]mark{}, map[string]string{}
	for i := range r.Bodies {
		bodies[r.Bodies[i].Name] = marks.body(&r.Bodies[i])
	}
	for _, o := range r.Officers {
		posts[o.Name] = o.Post
	}
	return func(s calendar.Seat) sheetRow {
		of, known := bodies[s.Body]
		if !known {
			of = personalMark
		}
		who := joined(" · ", posts[s.Officer], s.Officer)
		role := string(s.Role)
		if s.DeputyFor != "" {
			role += " for " + cmp.Or(posts[s.DeputyFor], s.DeputyFor)
		}
		return sheetRow{id: s.Key(), mark: of, cells: []string{s.Body, who, role, validWords(s.Validity)}}
	}
}

func venueRow(v calendar.Venue) sheetRow {
	at := "–"
	if v.Lat != 0 || v.Lon != 0 {
		at = fmt.Sprintf("%.3f, %.3f", v.Lat, v.Lon)
	}
	return sheetRow{id: entryID(v), cells: []string{v.Name, orDash(strings.Join(v.Aliases, ", ")), at}}
}

func journeyRow(j calendar.Journey) sheetRow {
	miles, minutes := fmt.Sprintf("%g", j.Miles), "by speed"
	if j.Minutes > 0 {
		minutes = fmt.Sprint(j.Minutes)
	}
	if j.Back != nil {
		miles += fmt.Sprintf(", back %g", j.Back.Miles)
		if j.Back.Minutes > 0 {
			minutes += fmt.Sprintf(", back %d", j.Back.Minutes)
		}
	}
	return sheetRow{id: j.Key(), cells: []string{j.From, j.To, miles, minutes}}
}

func rateRow(x calendar.Rate) sheetRow {
	return sheetRow{id: x.Key(), cells: []string{capital(x.Words()), validWords(x.Validity)}}
}

func overlayRow(o calendar.Overlay) sheetRow {
	return sheetRow{id: o.Key(), cells: []string{shadedLabel(o.Kind), o.Name, o.From.British(), o.To.British()}}
}

func acronymRow(a calendar.Acronym) sheetRow {
	return sheetRow{id: a.Key(), cells: []string{a.Short, a.Full}}
}

// kindLabels are what the kinds of body are called on screen.
var kindLabels = map[calendar.Kind]string{
	calendar.KindICBBoard: "ICB board", calendar.KindICP: "ICP", calendar.KindHWB: "HWB", calendar.KindICBCommittee: "ICB committee",
	calendar.KindPlace: "Place partnership", calendar.KindProvider: "Provider", calendar.KindWorkforce: "Workforce", calendar.KindScrutiny: "Scrutiny",
	calendar.KindCommittee: "Committee", calendar.KindOfficerGroup: "Officer group", calendar.KindCall: "Call", calendar.KindPersonal: "Personal",
}

func kindLabel(k calendar.Kind) string { return cmp.Or(kindLabels[k], string(k)) }
