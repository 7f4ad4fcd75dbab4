package ical

import "time"

// Instance is one dated sitting of a series.
type Instance struct {
	// Original is the start that the series' own rule gives, in UTC: with the UID it
	// names the sitting, wherever an override has moved it.
	Original time.Time
	// HasRecurrenceID is set for a sitting of a recurring series and for an orphan.
	HasRecurrenceID bool
	// Start and End are in UTC, End exclusive; of an all-day sitting the midnights
	// in the zone that floating times are read in (Europe/London). End is never
	// before Start: an entry that says so has sittings of no length, in doubt.
	Start, End time.Time
	AllDay     bool
	// StartDate and EndDate are the civil dates of an all-day sitting, EndDate
	// exclusive; zero for one with times.
	StartDate, EndDate Date
	// Zone is the IANA zone the start is written in; empty for a date, and for a
	// zone that only the file knows.
	Zone     string
	Floating bool
	// Entry is the VEVENT that says so.
	Entry *Entry
	// Orphan is set for an override of something that is not in its series, or
	// whose series is not there.
	Orphan    bool
	Cancelled bool
	// InDoubt says what had to be guessed; empty if nothing.
	InDoubt string
}

// placed is an instance before it is handed out.
type placed struct {
	start    When
	original int64
	entry    *Entry
	period   *extra
	orphan   bool
}

// end gives the instance's end: that of its PERIOD, else as its entry says.
func (p *placed) end() When {
	switch {
	case p.period == nil:
		return p.entry.endOf(p.start)
	case p.period.end.IsZero():
		return p.start.after(p.period.length)
	}
	return p.period.end
}

// instance makes the exported form.
func (p *placed) instance(recurs bool) Instance {
	end := p.end()
	in := Instance{
		Original:        time.Unix(p.original, 0).UTC(),
		HasRecurrenceID: recurs || p.orphan || !p.entry.RecurrenceID.IsZero(),
		Start:           p.start.Time(),
		End:             end.Time(),
		Zone:            p.start.Zone(),
		Floating:        p.start.Floating(),
		Entry:           p.entry,
		Orphan:          p.orphan,
		Cancelled:       p.entry.Status == StatusCancelled,
		InDoubt:         max(p.start.doubt, p.entry.worstDoubtOf(recurs)).String(),
	}
	if p.start.kind == whenDate {
		in.AllDay, in.StartDate, in.EndDate = true, p.start.Date(), end.Date()
	}
	return in
}

// worstDoubtOf leaves out what is doubtful only of the first of many.
func (e *Entry) worstDoubtOf(recurs bool) doubt {
	d := e.worstDoubt()
	if recurs && d <= doubtTwice {
		return noDoubt
	}
	return d
}
