package clash

import "convenor/calendar"

// quorums warns of every sitting of a body with a quorum that is not surely quorate. A
// sitting of several bodies needs the quorum of each.
func (w *warning) quorums() {
	var f *forecasting
	for i := range w.s.Sittings {
		s := &w.s.Sittings[i]
		if !bodySitting(s) || !s.Span().Valid() || !w.inPeriod(s) {
			continue
		}
		for _, body := range s.Of {
			if body.Quorum.IsZero() {
				continue
			}
			if f == nil {
				f = newForecasting(w.s, w.shelf)
			}
			c := f.of(body, s.Span())
			if c.Light == LightGreen || !(w.concerns(s) || w.sitsOn(&c)) {
				continue
			}
			w.list = append(w.list, Warning{
				ID: newWarningID(string(WarnQuorum), body.Name, s.ID().String()), Kind: WarnQuorum,
				Light: c.Light, On: s.Date(), Body: body, Sittings: []*calendar.Sitting{s},
				Message: body.Name + " on " + s.Date().British() + ": " + c.Reason,
			})
		}
	}
}

// sitsOn tells whether the officer asked for is a member of a body.
func (w *warning) sitsOn(c *Forecast) bool {
	for _, o := range c.Free {
		if w.wants(o.Name) {
			return true
		}
	}
	for _, a := range c.Missing {
		if w.wants(a.Officer.Name) {
			return true
		}
	}
	return false
}
