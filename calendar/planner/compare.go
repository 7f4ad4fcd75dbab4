package planner

import (
	"context"
	"strings"
	"time"

	"convenor/calendar"
)

// comparison sets what a source gave beside what is held. Its steps, in order:
// newComparison reads what is held; matchSeries pairs series with series, so that one
// which is as it was costs no more than a single entry (match_series.go); match pairs
// the sittings that are left (match.go); preview tells what follows (preview.go).
type comparison struct {
	now     time.Time
	reg     *calendar.Register
	src     calendar.Source
	read    *calendar.Import
	secret  []byte
	matcher *calendar.BodyMatcher
	follow  follower
	store   Store
	rules   *rules
	alike   *likenesses

	arriving   []*arrival
	series     []*arrivingSeries
	seriesOf   map[*calendar.ImportedMeeting]*arrivingSeries
	held       []*heldSitting // those that this source claims
	heldSeries []*heldSeries
	keys       map[string]bool // keys that a new meeting cannot have
	answers    *answers
	othersRead bool
	others     []*calendar.Occurrence // what other sources give in the same time
}

// arrival is one sitting as read.
type arrival struct {
	of      *calendar.ImportedMeeting
	entry   string // the UID of its series, as kept
	uid     string // its own: hashed for a private one
	sitting calendar.Occurrence
	counted bool
	byRule  bool // its series' rule gives it
	match   *heldSitting
	suggest []string
}

// heldSitting is one sitting that the source gave before.
type heldSitting struct {
	sitting calendar.Occurrence
	claim   calendar.Claim // what the source said
	taken   bool
}

func (p *Planner) newComparison(ctx context.Context, reg *calendar.Register, src calendar.Source, read *calendar.Import) (*comparison, error) {
	c := &comparison{now: p.clock(), reg: reg, src: src, read: read, store: p.store, rules: &p.rules,
		follow: follower{rules: &p.rules}, matcher: calendar.NewBodyMatcher(reg), alike: newLikenesses(reg)}
	var err error
	if c.secret, err = p.store.Secret(ctx); err != nil {
		return nil, err
	}
	if c.answers, err = readAnswers(ctx, p.store, c.secret); err != nil {
		return nil, err
	}
	c.arrive()
	if err := c.readHeld(ctx); err != nil {
		return nil, err
	}
	if err := c.assumeEnds(ctx); err != nil {
		return nil, err
	}
	if err := c.matchSeries(ctx); err != nil {
		return nil, err
	}
	if err := c.match(); err != nil {
		return nil, err
	}
	return c, nil
}

// arrive makes an arrival of every sitting read, but for those that follow from a rule.
func (c *comparison) arrive() {
	c.seriesOf = map[*calendar.ImportedMeeting]*arrivingSeries{}
	for i := range c.read.Meetings {
		im := &c.read.Meetings[i]
		c.maskPersonal(im)
		uid := im.UID
		if im.Private {
			uid = calendar.PrivateUID(c.secret, im.UID)
		}
		if im.Template != nil {
			s := &arrivingSeries{of: im, uid: uid}
			s.template, s.suggest = c.arrivingSitting(im, uid, im.Template)
			c.series, c.seriesOf[im] = append(c.series, s), s
		}
		for j := range im.Sittings {
			a := &arrival{of: im, entry: uid, uid: uid}
			if im.Sittings[j].Private { // also one of a series that is not
				a.uid = calendar.PrivateUID(c.secret, uid)
			}
			a.sitting, a.suggest = c.arrivingSitting(im, a.uid, &im.Sittings[j])
			a.counted = counts(im, &a.sitting)
			c.arriving = append(c.arriving, a)
		}
	}
	c.foldSites()
}

// counts tells whether a sitting is within what its series counts with.
func counts(im *calendar.ImportedMeeting, o *calendar.Occurrence) bool {
	return im.CountTo.IsZero() || (!o.Start.Before(im.CountFrom) && o.Start.Before(im.CountTo))
}

// arrivingSitting gives a sitting with what its source says of it and its bodies.
func (c *comparison) arrivingSitting(im *calendar.ImportedMeeting, uid string, read *calendar.Occurrence) (o calendar.Occurrence, suggest []string) {
	o = *read
	if o.Title == "" && !o.Private {
		o.Title = c.src.Body
	}
	claim := calendar.Claim{Source: c.src.Name, UID: uid, Start: o.Start, End: o.End,
		Title: o.Title, Place: o.Place, Status: o.Status}
	if !o.Private {
		claim.Site = im.Site
	}
	if im.Recurs || im.Orphan {
		claim.RecurrenceID = o.Original
	}
	o.Claims = []calendar.Claim{claim}
	o.Bodies, suggest = c.bodies(&o)
	return o, suggest
}

// bodies gives the bodies of a sitting: the one the import names, else the one whose
// name stands in the title, unless the tray was answered otherwise before; or, where that is
// not certain, suggestions.
func (c *comparison) bodies(o *calendar.Occurrence) (of, suggested []string) {
	if c.src.Body != "" {
		return []string{c.src.Body}, nil
	}
	if o.Private {
		return nil, nil
	}
	if said := c.answers.ofBody(c.src.Name, o.Title); said != nil && said.Says != calendar.VerdictMatch {
		return said.Bodies, nil
	}
	m := c.matcher.Match(o.Title, c.src.System, o.Date())
	if m.Body != "" {
		return []string{m.Body}, nil
	}
	return nil, m.Suggestions
}

// span gives the time in which anything arrived, a day wider on either side; false when
// nothing did.
func (c *comparison) span() (calendar.Span, bool) {
	var s calendar.Span
	widen := func(from, to time.Time) {
		if s.Start.IsZero() || from.Before(s.Start) {
			s.Start = from
		}
		if to.After(s.End) {
			s.End = to
		}
	}
	for _, a := range c.arriving {
		widen(a.sitting.Start, a.sitting.End)
	}
	for _, a := range c.series {
		widen(a.of.From, a.until())
	}
	if s.Start.IsZero() {
		return s, false
	}
	return calendar.Span{Start: s.Start.AddDate(0, 0, -1), End: s.End.AddDate(0, 0, 1)}, true
}

// normalTitle folds a title for comparison: case and white space do not matter.
func normalTitle(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }
