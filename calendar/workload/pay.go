package workload

import (
	"strings"

	"convenor/calendar"
)

// prices are what officers' time costs.
type prices struct {
	asked    bool
	dayPence float64
	register *calendar.Register
	// rates are the rates of pay that could be an officer's, the closest rule first.
	rates map[*calendar.Officer][]*calendar.Rate
}

// newPrices gives the prices that a query asks for.
func newPrices(r *calendar.Register, q Query) *prices {
	return &prices{asked: q.Priced(), dayPence: float64(q.DayPence), register: r, rates: map[*calendar.Officer][]*calendar.Rate{}}
}

// price prices a charge of a date.
func (p *prices) price(c *charge, on calendar.Date) {
	if !p.asked {
		return
	}
	minutes := c.meeting + c.prep + c.drive.minutes
	if p.dayPence > 0 {
		c.pence = minutes / (c.dayHours * 60) * p.dayPence
		return
	}
	switch x := p.rateOn(c.officer, on); {
	case x == nil:
		c.unpriced = minutes
	case x.PencePerHour > 0:
		c.pence = minutes / 60 * x.PencePerHour
	default:
		c.pence = minutes / (c.dayHours * 60) * x.PencePerDay
	}
}

// rateOn gives the rate of pay of an officer on a date; nil if none holds.
func (p *prices) rateOn(o *calendar.Officer, on calendar.Date) *calendar.Rate {
	list, known := p.rates[o]
	if !known {
		list = payRates(p.register, o)
		p.rates[o] = list
	}
	var best *calendar.Rate
	for _, x := range list {
		if x.Holds(on) && (best == nil || nearness(x) > nearness(best) || (nearness(x) == nearness(best) && !best.Closer(*x))) {
			best = x
		}
	}
	return best
}

// PayRate gives the rate of pay of an officer on a date; nil if none holds. That of the
// post goes before that of the grade, that before the blended one; of as near ones the
// closest in time (calendar.Rate.Closer).
func PayRate(r *calendar.Register, o *calendar.Officer, on calendar.Date) *calendar.Rate {
	return newPrices(r, Query{}).rateOn(o, on)
}

// payRates gives the rates of pay that could be an officer's.
func payRates(r *calendar.Register, o *calendar.Officer) []*calendar.Rate {
	var list []*calendar.Rate
	for i := range r.Rates {
		x := &r.Rates[i]
		mine := (x.Post == "" || strings.EqualFold(x.Post, o.Post)) && (x.Grade == "" || strings.EqualFold(x.Grade, o.Grade))
		if x.Kind == calendar.RatePay && mine {
			list = append(list, x)
		}
	}
	return list
}

// nearness tells how near to one officer a rate of pay is.
func nearness(x *calendar.Rate) int {
	switch {
	case x.Post != "":
		return 2
	case x.Grade != "":
		return 1
	default:
		return 0
	}
}
