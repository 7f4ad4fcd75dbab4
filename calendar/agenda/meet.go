package agenda

// longestRun is how many days apart two papers on one named period may be heard and
// still be one piece of business: from a first draft to the last board.
const longestRun = 400

// farthest is how many days apart two dated parts of one cycle may lie at the most.
var farthest = func() int {
	most := longestRun
	for _, c := range cycles {
		most = max(most, c.days)
	}
	return most
}()

// sameCycle tells whether two parts are of one cycle: this year's quarter 3, this
// winter, this edition. What does not say is placed by its date.
func (r *Reader) sameCycle(a, b *reading, p, q *part) bool {
	w := relateWhen(p, q, a.line.Date, b.line.Date)
	if w == whenDiffer || w == whenGrain || w == whenApart {
		return false
	}
	gap := relation{}.gap(a, b)
	if p.cycle.name == "winter" && q.cycle.name == "winter" {
		x, y := p.winter(a), q.winter(b)
		return x == y || x == 0 || y == 0
	}
	return gap < 0 || gap <= runOf(w, p, q)
}

// runOf gives how many days apart two parts of one cycle may be heard. Periods that only
// overlap do not make one edition: a plan for five years is done afresh each year.
func runOf(w when, p, q *part) int {
	if w == whenSame && samePeriods(p.periods, q.periods) {
		return longestRun
	}
	return min(p.run(), q.run())
}

// run gives how many days apart a part and what does not name a period may be heard.
func (p *part) run() int {
	days := p.cycle.days
	for _, x := range p.periods {
		switch {
		case x.Month > 0:
			return min(days, cycles["month"].days)
		case x.Quarter > 0:
			return min(days, cycles["quarter"].days)
		}
	}
	return days
}

// winter gives the year in which a part's winter begins; 0 where nothing says.
func (p *part) winter(of *reading) int {
	for _, x := range p.periods {
		if x.dated() {
			return x.From / 12
		}
	}
	if of.line.Date.IsZero() {
		return 0
	}
	return winterOf(of.line.Date)
}
