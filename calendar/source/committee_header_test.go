package source

import (
	"strings"
	"testing"
)

// said puts what a header says on one line.
func (h *header) said() string {
	if h.date.Day == 0 {
		return "none"
	}
	out := h.title + " | " + h.date.Date.String()
	if h.times.start != noClock {
		out += " " + h.times.start.String()
	}
	if h.times.end != noClock {
		out += "-" + h.times.end.String()
	}
	if h.status != "" {
		out += " " + h.status
	}
	if h.place != "" {
		out += " @ " + h.place
	}
	return out
}

// TestHeaders holds the forms in which committee pages and papers say who meets when.
func TestHeaders(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Health and Wellbeing Board - Monday, 12th April, 2027 2.00 pm", "Health and Wellbeing Board | 2027-04-12 14:00"},
		{"Health and Wellbeing Board - Thursday 14 January 2027 10.00 am", "Health and Wellbeing Board | 2027-01-14 10:00"},
		{"Health and Wellbeing Board - Tuesday, 27th July, 2027 2.30 pm, NEW", "Health and Wellbeing Board | 2027-07-27 14:30 NEW"},
		{"Adult Care Scrutiny Committee - Friday, 17 September 2027 10.30 am, POSTPONED", "Adult Care Scrutiny Committee | 2027-09-17 10:30 POSTPONED"},
		{"Weald, Downs and Marsh Joint Health Scrutiny Committee - Monday, 29 March 2027 5:30 pm", "Weald, Downs and Marsh Joint Health Scrutiny Committee | 2027-03-29 17:30"},
		{"Overview and Scrutiny Board - Monday 19th April 2027 6.00 p.m.", "Overview and Scrutiny Board | 2027-04-19 18:00"},
		{"Care - Overview and Scrutiny Committee - Tuesday, 15 June 2027 6.30pm", "Care - Overview and Scrutiny Committee | 2027-06-15 18:30"},
		{"Wealdshire Health and Wellbeing Board\nThursday, 15th April, 2027 10.00 am", "Wealdshire Health and Wellbeing Board | 2027-04-15 10:00"},
		{"Agenda for Wealdshire Health and Wellbeing Board on Wednesday, 29th September, 2027, 1.30 pm", "Wealdshire Health and Wellbeing Board | 2027-09-29 13:30"},
		{"Agenda for Cabinet on Thursday 14 January 2027, 7:30 pm - Wealdshire Council", "Cabinet | 2027-01-14 19:30"},
		{"Thursday, 29th April, 2027 7.00 pm, CANCELLED", " | 2027-04-29 19:00 CANCELLED"},
		{"CANCELLED - Cabinet - Thursday, 29th April, 2027 7.00 pm", "Cabinet | 2027-04-29 19:00 CANCELLED"},
		{"Cabinet (Cancelled) - Thursday, 29th April, 2027 7.00 pm", "Cabinet | 2027-04-29 19:00 Cancelled"},
		{"Cabinet - Thursday, 29th April, 2027 7.00 pm, INFORMAL", "Cabinet | 2027-04-29 19:00 INFORMAL"},
		{"Informal Meeting, Health and Wellbeing Board - Thursday, 29th April, 2027 7.00 pm", "Informal Meeting, Health and Wellbeing Board | 2027-04-29 19:00"},
		{"15 Jun 2027\u00a07:30 pm - Agenda, Decisions, Minutes", " | 2027-06-15 19:30"},
		{"15 Jun 2027 7.30 pm - CANCELLED", " | 2027-06-15 19:30 CANCELLED"},
		{"Business Committee\n31 Aug 2027 - 14:00 to 14:10\nDocuments", "Business Committee | 2027-08-31 14:00-14:10"},
		{"Health Overview Policy and Scrutiny Committee\n7 Oct 2027 - 10:30 to 14:00\nOccurred", "Health Overview Policy and Scrutiny Committee | 2027-10-07 10:30-14:00"},
		{"Health and Wellbeing Board - Thursday 24 June 2027, 1:00pm - Weald Council Webcasting", "Health and Wellbeing Board | 2027-06-24 13:00"},
		{"WEALD JOINT HEALTH SCRUTINY COMMITTEE FRIDAY, 29 JANUARY 2027 AT 10.00 AM COUNCIL CHAMBER, NORBURY CIVIC CENTRE", "WEALD JOINT HEALTH SCRUTINY COMMITTEE | 2027-01-29 10:00 @ COUNCIL CHAMBER, NORBURY CIVIC CENTRE"},
		{"Health and Wellbeing Board Wednesday, 01 September 2027 at 14:00 County Hall, NB7 2QP", "Health and Wellbeing Board | 2027-09-01 14:00 @ County Hall, NB7 2QP"},
		{"Minutes of the meeting held on Monday 12 April 2027 were approved", "none"},
		{"Published: Monday 12 April 2027", "none"},
		{"Questions must arrive by midday on Monday 12 April 2027", "none"},
		{"To confirm the minutes of 12 April 2027", "none"},
		{"3. Minutes of the Cabinet, 12 April 2027", "none"},
		{"Nothing here", "none"},
	} {
		h := headerOf(strings.Split(c.text, "\n"))
		if got := h.said(); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestSummons holds that a sentence that calls a meeting says when and where.
func TestSummons(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"A meeting of the Weald Integrated Care Board will be held in the Long Room, Norbury House on Thursday 14 January 2027 at 9.30 am.", "Weald Integrated Care Board | 2027-01-14 09:30 @ Long Room, Norbury House"},
		{"You are summoned to a meeting of the Cabinet to be held on Tuesday 4 May 2027 at 7.00 pm in the Council Chamber, Town Hall, for the business below.", "Cabinet | 2027-05-04 19:00 @ Council Chamber, Town Hall"},
		{"Meeting of the CCG Governing Body to be held from 09151230hrs on Tuesday, 25 May 2027", "CCG Governing Body | 2027-05-25 09:15-12:30"},
		{"NOTICE IS HEREBY GIVEN that a meeting of the Audit Committee will take place at County Hall at 10.00 am on Monday 10 May 2027", "Audit Committee | 2027-05-10 10:00 @ County Hall"},
	} {
		h := summonsOf([]string{c.text})
		if got := h.said(); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestLabels holds that the labelled lines at the head of a paper are read, one on a line
// or run together.
func TestLabels(t *testing.T) {
	for _, text := range []string{
		"Date: Tuesday 4 May 2027\nTime: 7.00 pm\nVenue: Council Chamber",
		"Date: Tuesday 4 May 2027 Time: 7.00 pm Venue: Council Chamber",
		"Date:\nTuesday 4 May 2027\nTime:\n7.00 pm\nVenue:\nCouncil Chamber.",
		"Date\tTuesday 4 May 2027\nTime\t7.00 pm\nVenue\tCouncil Chamber",
		"Date and time: Tuesday 4 May 2027, 7.00pm\nLocation: Council Chamber",
		"Meeting date: 4 May 2027 at 19:00\nPlace: Council Chamber",
	} {
		labels := labelsOf(strings.Split(text, "\n"))
		h := labels.header()
		h.place = labels["venue"]
		if got := h.said(); got != " | 2027-05-04 19:00 @ Council Chamber" {
			t.Errorf("%q: %s", text, got)
		}
	}
}
