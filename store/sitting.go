package store

import (
	"database/sql/driver"

	"convenor/calendar"
)

// sittings is the table of sittings, with their bodies and claims below.
var sittings = newSittings()

func newSittings() *plain[calendar.Occurrence] {
	t := newTable("sitting", []string{"meeting", "original"}, sittingFields)
	t.below = belowSitting
	return t
}

func sittingFields(_ *string, v *calendar.Occurrence) []field {
	return []field{
		{"meeting", text(&v.Meeting)}, {"original", instant(&v.Original)},
		{"starts", instant(&v.Start)}, {"ends", instant(&v.End)}, {"zone", text(&v.Zone)},
		{"floating", yesNo(&v.Floating)}, {"all_day", yesNo(&v.AllDay)}, {"title", text(&v.Title)},
		{"place", text(&v.Place)}, {"organiser", text(&v.Organiser)}, {"status", text(&v.Status)},
		{"show", text(&v.Show)}, {"presence", text(&v.Presence)}, {"opaque", yesNo(&v.Opaque)},
		{"private", yesNo(&v.Private)}, {"end_assumed", yesNo(&v.EndAssumed)},
		{"in_doubt", text(&v.InDoubt)}, {"changed", maybeInstant(&v.Changed)}, {"to_confirm", yesNo(&v.ToConfirm)},
	}
}

// belowSitting replaces a sitting's bodies and claims; nil takes them out.
func belowSitting(s *session, row int64, v *calendar.Occurrence) error {
	if v == nil {
		if err := s.exec("DELETE FROM sitting_body WHERE sitting = ?", row); err != nil {
			return err
		}
		return s.exec("DELETE FROM claim WHERE sitting = ?", row)
	}
	for i, body := range v.Bodies {
		const insert = "INSERT INTO sitting_body (sitting, position, body) VALUES (?, ?, ?)"
		if err := s.exec(insert, row, int64(i), body); err != nil {
			return err
		}
	}
	for i := range v.Claims {
		if err := insertClaim(s, row, int64(i), &v.Claims[i]); err != nil {
			return err
		}
	}
	return nil
}

func insertClaim(s *session, row, position int64, c *calendar.Claim) error {
	const insert = `INSERT INTO claim (sitting, position, source, uid, recurrence_id,
		starts, ends, title, place, status, site) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	var recurrence driver.Value
	if !c.RecurrenceID.IsZero() {
		recurrence = c.RecurrenceID.Unix()
	}
	return s.exec(insert, row, position, c.Source, c.UID, recurrence,
		c.Start.Unix(), c.End.Unix(), c.Title, c.Place, string(c.Status), c.Site)
}
