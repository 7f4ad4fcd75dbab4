package store

import (
	"time"

	"convenor/calendar"
)

// sample is a little council with one of every noun, as version 1 of the schema could
// hold it. The frozen databases hold it: it is not to be edited, only added to beside.
func sample() []calendar.Edit {
	council := calendar.Council{Code: "E10000099", Name: "Wealdshire", Base: "County Hall", DayHours: 7.4}
	council.From = calendar.NewDate(2019, 4, 1)
	system := calendar.System{Code: "QXX", Name: "North Weald ICS", Successor: "QYY", Share: 0.4,
		Shares: []calendar.DatedShare{{Share: 0.55, Validity: calendar.Validity{From: calendar.NewDate(2026, 4, 1)}}}}
	body := calendar.Body{Name: "Health and Wellbeing Board", Aliases: []string{"HWB", "H&WB"}, Kind: calendar.KindHWB,
		System: "QXX", Venue: "County Hall", PrepFactor: new(2.0), InPerson: calendar.InPersonRule{{Value: true}},
		Members: 17, Quorum: calendar.Quorum{Total: 6, Categories: map[string]int{"councillor": 2, "nhs": 1}},
		Substitutes: calendar.SubstitutesVote, Papers: "5 clear days"}
	officer := calendar.Officer{Name: "Ann Ørsted", Post: "DPH", Email: "ann@example.org", Category: "officer",
		Counts: new(true), Base: "Annexe", DayHours: 6}
	seat := calendar.Seat{Officer: officer.Name, Body: body.Name, Role: calendar.RoleStatutory}
	rate := calendar.Rate{Kind: "mileage", PencePerMile: 45}
	overlay := calendar.Overlay{Kind: "recess", Name: "Summer", From: calendar.NewDate(2027, 7, 26), To: calendar.NewDate(2027, 8, 31)}
	source := calendar.Source{Name: "Committee diary", Kind: "ics", Path: "diary.ics", Body: body.Name,
		ImportedAt: time.Date(2026, 11, 2, 8, 15, 0, 0, time.UTC), Sittings: 2, Problems: 1,
		Subscription: &calendar.Subscription{Address: "https://calendar.example.org/diary.ics", Host: "calendar.example.org", ETag: `"v1"`}}
	o := sampleSitting(body.Name, source.Name)
	meeting := calendar.Meeting{Key: o.Meeting, Rule: "DTSTART:20270114T093000Z\nRRULE:FREQ=MONTHLY", From: at(9, 30),
		To: at(0, 0).AddDate(1, 0, 0), Template: &o, Except: []time.Time{at(9, 30).AddDate(0, 2, 0)}}
	waits := calendar.TrayEntry{ID: "t1", Why: calendar.TrayBody, Source: source.Name, Sitting: o,
		Suggestions: []string{body.Name}, Score: 0.5, At: at(8, 0)}
	journey := calendar.Journey{From: "County Hall", To: "Annexe", Miles: 12.5, Minutes: 31}
	edits := []calendar.Edit{
		{Noun: calendar.NounCouncil, Key: "council", After: council},
		{Noun: calendar.NounSetting, Key: calendar.SettingSpeed, After: "35.5"},
		{Noun: calendar.NounSystem, Key: system.Code, After: system},
		{Noun: calendar.NounVenue, Key: "County Hall", After: calendar.Venue{Name: "County Hall", Aliases: []string{"CH"}, Lat: 51.7, Lon: 0.47}},
		{Noun: calendar.NounVenue, Key: "Annexe", After: calendar.Venue{Name: "Annexe"}},
		{Noun: calendar.NounJourney, Key: journey.Key(), After: journey},
		{Noun: calendar.NounBody, Key: body.Name, After: body},
		{Noun: calendar.NounOfficer, Key: officer.Name, After: officer},
		{Noun: calendar.NounSeat, Key: seat.Key(), After: seat},
		{Noun: calendar.NounRate, Key: rate.Key(), After: rate},
		{Noun: calendar.NounOverlay, Key: overlay.Key(), After: overlay},
		{Noun: calendar.NounSource, Key: source.Name, After: source},
		{Noun: calendar.NounMeeting, Key: meeting.Key, After: meeting},
		{Noun: calendar.NounSitting, Key: o.ID().String(), After: o},
		{Noun: calendar.NounTray, Key: waits.ID, After: waits},
		{Noun: calendar.NounAgenda, Key: o.ID().String(), After: calendar.Agenda{Sitting: o.ID().String(), Source: source.Name,
			Items: []calendar.AgendaItem{{Number: "1", Title: "Apologies"}, {Number: "2", Title: "Winter plan", Minutes: 20}}, At: at(8, 0)}},
		{Noun: calendar.NounDecision, Key: "c-1", After: calendar.Decision{Clash: "c-1", Officer: officer.Name,
			A: calendar.DecidedSitting{ID: o.ID().String(), Start: o.Start, End: o.End}, Keep: calendar.SideA,
			Deputy: "Bo", Reason: "statutory seat", At: at(8, 0)}},
	}
	edits = append(edits, sampleJudgements(calendar.JudgedItem{Key: "i1", Title: "Winter plan", Body: body.Name, Date: calendar.NewDate(2027, 1, 14)})...)
	edits = append(edits, sampleImports(source.Name)...)
	private := calendar.Occurrence{Meeting: "p", Original: at(13, 0), Start: at(13, 0), End: at(14, 0),
		Status: calendar.StatusConfirmed, Private: true}
	return append(edits, held(private)...)
}

// sampleJudgements are one of everything that can be said of an item, since version 2.
func sampleJudgements(item calendar.JudgedItem) []calendar.Edit {
	correction := calendar.Correction{A: item, B: calendar.JudgedItem{Title: "Winter resilience"}, Likeness: calendar.LikenessRelated, At: at(8, 0)}
	lead := calendar.TopicLead{Topic: "winter-2026-27", Items: []string{item.Key}, Body: item.Body, At: at(8, 0)}
	acronym := calendar.Acronym{Short: "SWR", Full: "system winter resilience"}
	return []calendar.Edit{
		{Noun: calendar.NounCorrection, Key: correction.Key(), After: correction},
		{Noun: calendar.NounTopicLead, Key: lead.Key(), After: lead},
		{Noun: calendar.NounItemLabel, Key: item.Key, After: calendar.ItemLabel{Item: item, Horizon: "operational", At: at(8, 0)}},
		{Noun: calendar.NounAcronym, Key: acronym.Key(), After: acronym},
	}
}

// sampleImports are one of everything that imports remember, since version 2.
func sampleImports(source string) []calendar.Edit {
	layout := calendar.Layout{Fingerprint: "0123456789abcdef", Headings: []string{"Wann", "Was"}, Columns: map[string]int{"date": 1, "title": 2},
		Source: source, At: at(8, 0)}
	answer := calendar.Answer{Question: "q1", Why: calendar.TrayBody, Source: source, Title: "HWB prep", Says: calendar.VerdictPersonal, At: at(8, 0)}
	diary := calendar.Source{Name: "Diary", Kind: "ics", Officer: "Ann Ørsted", TimesOnly: true, Watched: true, Missing: []string{"hwb/20270114T093000Z"}}
	waits := calendar.TrayEntry{ID: "t2", Why: calendar.TrayAgenda, Source: source, Sitting: calendar.Occurrence{Title: "HWB", ToConfirm: true},
		Agenda: []calendar.AgendaItem{{Number: "1", Title: "Apologies"}}, At: at(8, 0)}
	open := calendar.Occurrence{Meeting: "p", Original: at(15, 0), Start: at(0, 0), End: at(0, 0).AddDate(0, 0, 1), AllDay: true, ToConfirm: true,
		Title: "Workshop", Status: calendar.StatusConfirmed, Claims: []calendar.Claim{{Source: source, UID: "u3", Start: at(0, 0), End: at(0, 0), Site: "democracy.example.org"}}}
	return []calendar.Edit{
		{Noun: calendar.NounLayout, Key: layout.Fingerprint, After: layout},
		{Noun: calendar.NounAnswer, Key: answer.Question, After: answer},
		{Noun: calendar.NounSource, Key: diary.Name, After: diary},
		{Noun: calendar.NounTray, Key: waits.ID, After: waits},
		{Noun: calendar.NounSitting, Key: open.ID().String(), After: open},
	}
}

func sampleSitting(body, source string) calendar.Occurrence {
	return calendar.Occurrence{Meeting: "hwb", Original: at(9, 30), Start: at(10, 0), End: at(12, 0),
		Zone: calendar.LondonZone, Floating: true, Title: "Health and Wellbeing Board", Place: "Council Chamber",
		Organiser: "clerk@example.org", Status: calendar.StatusTentative, Show: calendar.ShowBusy,
		Presence: calendar.PresenceHybrid, Opaque: true, EndAssumed: true, InDoubt: "two zones were named",
		Bodies: []string{body, "Integrated Care Partnership"}, Changed: at(7, 0),
		Claims: []calendar.Claim{
			{Source: source, UID: "u1", RecurrenceID: at(9, 30), Start: at(10, 0), End: at(12, 0), Title: "HWB", Place: "Chamber", Status: calendar.StatusTentative},
			{Source: "NHS diary", UID: "u2", Start: at(9, 30), End: at(12, 0), Title: "H&WB"},
		}}
}

// enterSample enters the sample, sends it out, and leaves one change undone.
func enterSample(s *Store) error {
	for i, c := range []calendar.Change{
		{Name: "First import", At: at(9, 0), Edits: sample()},
		{Name: "Add a venue", At: at(9, 5), Edits: []calendar.Edit{venueEdit("Town Hall")}},
	} {
		c.Revision = int64(i)
		if _, err := s.Apply(background, c); err != nil {
			return err
		}
	}
	if _, err := s.Undo(background, at(9, 6)); err != nil {
		return err
	}
	return s.RecordExport(background, calendar.Export{Selection: "all", Name: "Export of all sittings", At: at(9, 10),
		Sittings: []calendar.ExportedSitting{{ID: "hwb/20270114T093000Z", Sequence: 2, Stamp: at(7, 0), Content: "x", Cancelled: true}}})
}
