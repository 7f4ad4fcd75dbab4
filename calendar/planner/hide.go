package planner

import (
	"context"
	"slices"

	"convenor/calendar"
)

// hide finishes a change by which anything becomes private: it tells the store to take its
// words out of all that was written down before, and takes its agendas and questions out.
func (p *Planner) hide(ctx context.Context, c *calendar.Change) error {
	hidden := turnedPrivate(c.Edits)
	if slices.ContainsFunc(c.Edits, func(e calendar.Edit) bool { return e.Noun == calendar.NounTray && e.Before != nil }) {
		secret, err := p.store.Secret(ctx)
		if err != nil {
			return err
		}
		hidden = append(hidden, waitedPublic(c.Edits, secret)...)
	}
	if len(hidden) == 0 {
		return nil
	}
	about := map[string]bool{}
	for _, key := range hidden {
		about[key] = true
	}
	touched := map[calendar.Noun]map[string]bool{calendar.NounAgenda: {}, calendar.NounTray: {}}
	for _, e := range c.Edits {
		if of := touched[e.Noun]; of != nil {
			of[e.Key] = true
		}
	}
	agendas, err := p.store.Agendas(ctx)
	if err != nil {
		return err
	}
	for _, a := range agendas {
		if (about[a.Sitting] || about[meetingOf(a.Sitting)]) && !touched[calendar.NounAgenda][a.Sitting] {
			c.Edits = append(c.Edits, calendar.Edit{Noun: calendar.NounAgenda, Key: a.Sitting, Before: a})
		}
	}
	tray, err := p.store.Tray(ctx)
	if err != nil {
		return err
	}
	for _, t := range tray {
		if (about[t.Sitting.Meeting] || about[t.Sitting.ID().String()]) && !touched[calendar.NounTray][t.ID] {
			c.Edits = append(c.Edits, calendar.Edit{Noun: calendar.NounTray, Key: t.ID, Before: t})
		}
	}
	c.Masked = hidden
	return nil
}

// turnedPrivate gives the sittings and meetings that edits make private, or of which they
// hash a name that was kept as it stood.
func turnedPrivate(edits []calendar.Edit) []string {
	fresh := map[string]bool{}
	for _, e := range edits {
		if e.Noun == calendar.NounMeeting && e.Before == nil {
			fresh[e.Key] = true
		}
	}
	var out []string
	for _, e := range edits {
		switch after := e.After.(type) {
		case calendar.Occurrence:
			before, was := e.Before.(calendar.Occurrence)
			if after.Private && !fresh[after.Meeting] && !(was && before.Private && !bare(&before)) {
				out = append(out, e.Key)
			}
			if was && !after.Private && wordsLost(&before, &after) {
				out = append(out, e.Key)
			}
		case calendar.Meeting:
			before, was := e.Before.(calendar.Meeting)
			if after.Template != nil && after.Template.Private && was && before.Template != nil && !before.Template.Private {
				out = append(out, e.Key)
			}
		}
	}
	return out
}

// waitedPublic gives the sittings that waited in the tray with their words and that edits
// take in as private, or take away because their source is held as times only.
func waitedPublic(edits []calendar.Edit, secret []byte) []string {
	private, source := map[string]bool{}, map[string]bool{}
	note := func(o *calendar.Occurrence) {
		if o != nil && o.Private {
			for _, c := range o.Claims {
				private[c.UID] = true
			}
		}
	}
	for _, e := range edits {
		switch after := e.After.(type) {
		case calendar.Occurrence:
			note(&after)
		case calendar.Meeting:
			note(after.Template)
		case calendar.Source:
			source[after.Name] = after.TimesOnly && e.Before != nil && !e.Before.(calendar.Source).TimesOnly
		}
	}
	var out []string
	for _, e := range edits {
		t, ok := e.Before.(calendar.TrayEntry)
		if !ok || t.Sitting.Private {
			continue
		}
		gone := source[t.Source]
		for _, c := range t.Sitting.Claims {
			gone = gone || private[calendar.PrivateUID(secret, c.UID)]
		}
		if gone {
			out = append(out, t.Sitting.ID().String())
		}
	}
	return out
}

// bare tells whether a private sitting's name is kept as it stands.
func bare(o *calendar.Occurrence) bool {
	for _, c := range o.Claims {
		if c.UID != "" && c.Masked(nil).UID != c.UID {
			return true
		}
	}
	return false
}

// wordsLost tells whether one of a sitting's sources has become private, and the sitting not.
func wordsLost(before, after *calendar.Occurrence) bool {
	for _, now := range after.Claims {
		if was := claimOf(before, now.Source); was != nil && was.Title != "" && now.Title == "" && bare(before) && !bare(&calendar.Occurrence{Claims: []calendar.Claim{now}}) {
			return true
		}
	}
	return false
}
