package store

import (
	"fmt"

	"convenor/calendar"
)

// The tables of the nouns. A noun that gains a part gains a line here and a column in
// a migration.
var (
	settings = newTable("setting", []string{"name"}, func(key *string, v *string) []field {
		return []field{{"name", text(key)}, {"value", text(v)}}
	})
	councils = newTable("council", nil, func(_ *string, v *calendar.Council) []field {
		return []field{
			{"code", text(&v.Code)}, {"name", text(&v.Name)}, {"base", text(&v.Base)},
			{"day_hours", decimal(&v.DayHours)}, {"valid_from", date(&v.From)},
			{"valid_to", date(&v.To)}, {"successor", text(&v.Successor)},
		}
	})
	systems = newTable("system", []string{"code"}, func(_ *string, v *calendar.System) []field {
		return []field{
			{"code", text(&v.Code)}, {"name", text(&v.Name)}, {"valid_from", date(&v.From)},
			{"valid_to", date(&v.To)}, {"successor", text(&v.Successor)},
			{"share", decimal(&v.Share)}, {"shares", parts(&v.Shares)},
		}
	})
	venues = newTable("venue", []string{"name"}, func(_ *string, v *calendar.Venue) []field {
		return []field{
			{"name", text(&v.Name)}, {"aliases", parts(&v.Aliases)},
			{"lat", decimal(&v.Lat)}, {"lon", decimal(&v.Lon)},
		}
	})
	journeys = newTable("journey", []string{"pair"}, func(_ *string, v *calendar.Journey) []field {
		pair := v.Key()
		return []field{
			{"pair", text(&pair)}, {"from_venue", text(&v.From)}, {"to_venue", text(&v.To)},
			{"miles", decimal(&v.Miles)}, {"minutes", whole(&v.Minutes)}, {"back", parts(&v.Back)},
		}
	})
	bodies = newTable("body", []string{"name"}, func(_ *string, v *calendar.Body) []field {
		return []field{
			{"name", text(&v.Name)}, {"aliases", parts(&v.Aliases)}, {"kind", text(&v.Kind)},
			{"system", text(&v.System)}, {"venue", text(&v.Venue)},
			{"prep_factor", maybeDecimal(&v.PrepFactor)}, {"in_person", parts(&v.InPerson)},
			{"members", whole(&v.Members)}, {"quorum", parts(&v.Quorum)},
			{"substitutes", text(&v.Substitutes)}, {"papers", text(&v.Papers)},
			{"valid_from", date(&v.From)}, {"valid_to", date(&v.To)}, {"successor", text(&v.Successor)},
		}
	})
	officers = newTable("officer", []string{"name"}, func(_ *string, v *calendar.Officer) []field {
		return []field{
			{"name", text(&v.Name)}, {"post", text(&v.Post)}, {"email", text(&v.Email)},
			{"category", text(&v.Category)}, {"counts", maybeYesNo(&v.Counts)},
			{"base", text(&v.Base)}, {"day_hours", decimal(&v.DayHours)}, {"grade", text(&v.Grade)},
		}
	})
	seats = newTable("seat", []string{"officer", "body", "role", "valid_from"},
		func(_ *string, v *calendar.Seat) []field {
			return []field{
				{"officer", text(&v.Officer)}, {"body", text(&v.Body)}, {"role", text(&v.Role)},
				{"deputy_for", text(&v.DeputyFor)}, {"valid_from", date(&v.From)}, {"valid_to", date(&v.To)},
			}
		})
	rates = newTable("rate", []string{"kind", "valid_from", "post", "grade"}, func(_ *string, v *calendar.Rate) []field {
		return []field{
			{"kind", text(&v.Kind)}, {"pence_per_mile", decimal(&v.PencePerMile)},
			{"step_miles", decimal(&v.StepMiles)}, {"over_pence_per_mile", decimal(&v.OverPencePerMile)},
			{"return_cap_miles", decimal(&v.ReturnCapMiles)}, {"post", text(&v.Post)}, {"grade", text(&v.Grade)},
			{"pence_per_hour", decimal(&v.PencePerHour)}, {"pence_per_day", decimal(&v.PencePerDay)},
			{"valid_from", date(&v.From)}, {"valid_to", date(&v.To)},
		}
	})
	overlays = newTable("overlay", []string{"kind", "name", "first_day"},
		func(_ *string, v *calendar.Overlay) []field {
			return []field{
				{"kind", text(&v.Kind)}, {"name", text(&v.Name)},
				{"first_day", date(&v.From)}, {"last_day", date(&v.To)},
			}
		})
	sources = newTable("source", []string{"name"}, func(_ *string, v *calendar.Source) []field {
		return []field{
			{"name", text(&v.Name)}, {"kind", text(&v.Kind)}, {"path", text(&v.Path)},
			{"body", text(&v.Body)}, {"system", text(&v.System)}, {"officer", text(&v.Officer)},
			{"imported_at", maybeInstant(&v.ImportedAt)},
			{"sittings", whole(&v.Sittings)}, {"problems", whole(&v.Problems)},
			{"subscription", parts(&v.Subscription)}, {"times_only", yesNo(&v.TimesOnly)},
			{"watched", yesNo(&v.Watched)}, {"missing", parts(&v.Missing)},
		}
	})
	meetings = newTable("meeting", []string{"key"}, func(_ *string, v *calendar.Meeting) []field {
		return []field{
			{"key", text(&v.Key)}, {"rule", text(&v.Rule)}, {"starts", maybeInstant(&v.From)},
			{"ends", maybeInstant(&v.To)}, {"template", parts(&v.Template)}, {"excepted", parts(&v.Except)},
		}
	})
	trays = newTable("tray", []string{"entry"}, func(_ *string, v *calendar.TrayEntry) []field {
		return []field{
			{"entry", text(&v.ID)}, {"why", text(&v.Why)}, {"source", text(&v.Source)},
			{"sitting", parts(&v.Sitting)}, {"held", text(&v.Held)},
			{"suggestions", parts(&v.Suggestions)}, {"score", decimal(&v.Score)}, {"at", instant(&v.At)},
			{"agenda", parts(&v.Agenda)},
		}
	})
	agendas = newTable("agenda", []string{"sitting"}, func(_ *string, v *calendar.Agenda) []field {
		return []field{
			{"sitting", text(&v.Sitting)}, {"source", text(&v.Source)}, {"items", parts(&v.Items)}, {"at", instant(&v.At)},
			{"pages", whole(&v.Pages)},
		}
	})
	layouts = newTable("layout", []string{"fingerprint"}, func(_ *string, v *calendar.Layout) []field {
		return []field{
			{"fingerprint", text(&v.Fingerprint)}, {"headings", parts(&v.Headings)},
			{"columns", parts(&v.Columns)}, {"source", text(&v.Source)}, {"at", instant(&v.At)},
		}
	})
	answers = newTable("answer", []string{"question"}, func(_ *string, v *calendar.Answer) []field {
		return []field{
			{"question", text(&v.Question)}, {"why", text(&v.Why)}, {"source", text(&v.Source)},
			{"title", text(&v.Title)}, {"says", text(&v.Says)}, {"bodies", parts(&v.Bodies)}, {"at", instant(&v.At)},
		}
	})
	decisions = newTable("decision", []string{"clash"}, func(_ *string, v *calendar.Decision) []field {
		return []field{
			{"clash", text(&v.Clash)}, {"officer", text(&v.Officer)}, {"side_a", parts(&v.A)},
			{"side_b", parts(&v.B)}, {"keep", text(&v.Keep)}, {"remote", text(&v.Remote)},
			{"deputy", text(&v.Deputy)}, {"reason", text(&v.Reason)}, {"at", instant(&v.At)},
			{"leave_early", whole(&v.LeaveEarly)}, {"arrive_late", whole(&v.ArriveLate)}, {"ask", text(&v.Ask)},
			{"dates", parts(&v.Dates)}, {"accept_both", yesNo(&v.AcceptBoth)}, {"decided_by", text(&v.By)},
		}
	})
)

// tables finds the table of a noun.
var tables = map[calendar.Noun]table{
	calendar.NounSetting: settings,
	calendar.NounCouncil: councils,
	calendar.NounSystem:  systems,
	calendar.NounVenue:   venues,
	calendar.NounJourney: journeys,
	calendar.NounBody:    bodies,
	calendar.NounOfficer: officers,
	calendar.NounSeat:    seats,
	calendar.NounRate:    rates,
	calendar.NounOverlay: overlays,
	calendar.NounSource:  sources,
	calendar.NounMeeting: meetings,
	calendar.NounSitting: sittings,
	calendar.NounTray:    trays,

	calendar.NounDecision: decisions,
	calendar.NounAgenda:   agendas,
	calendar.NounLayout:   layouts,
	calendar.NounAnswer:   answers,

	calendar.NounCorrection: corrections,
	calendar.NounTopicLead:  topicLeads,
	calendar.NounItemLabel:  itemLabels,
	calendar.NounAcronym:    acronyms,
}

// tableOf finds the table of a noun. Error: ErrInvalid for a word that is none.
func tableOf(n calendar.Noun) (table, error) {
	if t, ok := tables[n]; ok {
		return t, nil
	}
	return nil, fmt.Errorf("%q is no noun: %w", n, calendar.ErrInvalid)
}
