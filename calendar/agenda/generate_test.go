package agenda

import (
	"fmt"
	"math/rand/v2"

	"convenor/calendar"
)

// generated makes n lines of five years of agendas of invented boards: known matters
// under several names and business that no table knows, some standing items, from a
// seed, so that every run has the same.
func generated(n int, seed uint64) []Line {
	rnd := rand.New(rand.NewPCG(seed, 1))
	matters := loadMatters()
	var own []string
	for i := range 400 {
		own = append(own, fmt.Sprintf("%s %s %s", pick(rnd, syllables)+pick(rnd, syllables), pick(rnd, ordinary), pick(rnd, syllables)+pick(rnd, syllables)+fmt.Sprint(i%7)))
	}
	var list []Line
	for i := range n {
		on := calendar.NewDate(2022, 1, 1).AddDays(rnd.IntN(5 * 365))
		var title string
		switch k := rnd.IntN(20); {
		case k < 6:
			title = pick(rnd, []string{"Apologies", "Minutes of the last meeting", "Declarations of interest", "Forward plan"})
		case k < 16:
			title = pick(rnd, matters[rnd.IntN(len(matters))].phrases) + " " + pick(rnd, endings)
		default:
			title = pick(rnd, own) + " " + pick(rnd, endings)
		}
		if rnd.IntN(4) == 0 {
			title += fmt.Sprintf(" %d/%02d", on.Year, (on.Year+1)%100)
		}
		list = append(list, Line{Key: fmt.Sprint(i), Title: title, Body: fmt.Sprintf("Board %d", rnd.IntN(60)), Date: on})
	}
	return list
}

func pick(rnd *rand.Rand, list []string) string { return list[rnd.IntN(len(list))] }

var (
	syllables = []string{"bran", "col", "den", "fer", "gol", "har", "kel", "lor", "mar", "nor", "pel", "ren", "sal", "tor", "wen"}
	ordinary  = []string{"surgery", "bridge", "clinic", "depot", "meadow", "mill", "quay", "square", "tower", "yard"}
	endings   = []string{"", "", "update", "plan", "quarter 3", "Q2 return", "annual report", "strategy", "report", "performance", "refresh (Paper 7)"}
)
