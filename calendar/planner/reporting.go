package planner

import (
	"context"
	"slices"

	"convenor/calendar"
	"convenor/calendar/report"
)

// ReportForm is what a report is written as; package report says which there are.
type ReportForm = report.Form

// ReportFonts are the TrueType fonts of printed reports.
type ReportFonts = report.Fonts

// ReportPart is a page of a report that can be had by itself.
type ReportPart = report.Part

// The pages of a report that can be had by themselves, as PDF and HTML.
const (
	ReportWall       = report.PartWall
	ReportClashSheet = report.PartClashSheet
)

// ReportFormOf gives the form that a file's name asks for. Error: calendar.ErrInvalid.
func ReportFormOf(path string) (ReportForm, error) { return report.FormOf(path) }

// ReportRequest says which report is wanted.
type ReportRequest struct {
	Month calendar.Month
	// Safe leaves out everything typed into a diary: titles of personal entries, and the
	// reasons of decisions.
	Safe bool
	// WithCost shows what the time costs by the register's rates of pay; DayPence prices every
	// officer's day alike, in pence, in their place. Neither leaves cost out.
	WithCost bool
	DayPence int
	// Only is the one page wanted; empty is the whole report.
	Only ReportPart
	// Fonts are for the PDF, which cannot be written without.
	Fonts ReportFonts
}

// Report makes the report of a month from what is held. Errors: as Snapshot's.
func (p *Planner) Report(ctx context.Context, q ReportRequest) (*report.Report, error) {
	span := report.Span(q.Month)
	paid, err := p.paidSpan(ctx, q.Month.Span())
	if err != nil {
		return nil, err
	}
	if paid.Start.Before(span.Start) { // of April the tax year began before the trend does
		span.Start = paid.Start
	}
	s, err := p.Snapshot(ctx, span)
	if err != nil {
		return nil, err
	}
	undecided, err := p.Undecided(ctx, span)
	if err != nil {
		return nil, err
	}
	o := report.Options{Safe: q.Safe || sharing(ctx), Undecided: undecided, WithCost: q.WithCost, DayPence: q.DayPence, Only: q.Only, Fonts: q.Fonts}
	year := calendar.DaySpan(q.Month.First(), q.Month.Add(12).First())
	if o.Milestones, err = p.Milestones(ctx, year); err != nil {
		return nil, err
	}
	if o.Agendas, err = p.monthsAgendas(ctx, s, q.Month); err != nil {
		return nil, err
	}
	if len(o.Agendas) > 0 {
		if o.Reader, err = p.AgendaReader(ctx); err != nil {
			return nil, err
		}
	}
	return report.New(s, q.Month, o)
}

// monthsAgendas gives the agendas of a month's sittings.
func (p *Planner) monthsAgendas(ctx context.Context, s *calendar.Snapshot, m calendar.Month) ([]calendar.Agenda, error) {
	all, err := p.Agendas(ctx, s)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	inside := map[string]bool{}
	for i := range s.Sittings {
		if x := &s.Sittings[i]; m.Span().Contains(x.Start) {
			inside[x.ID().String()] = true
		}
	}
	return slices.DeleteFunc(all, func(a calendar.Agenda) bool { return !inside[a.Sitting] }), nil
}
