package planner_test

import (
	"fmt"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// meetingPage is the saved page of one meeting on a council's committee website.
func meetingPage(site, number, title, when, venue string) string {
	return fmt.Sprintf(`<!-- saved from url=(0090)https://%[1]s/ieListDocuments.aspx?CId=1&MId=%[2]s&Ver=4 -->
<html><head><meta name="generator" content="ModernGov"/><title>%[3]s - %[4]s</title></head><body><div class="mgContent">
<h1 class="mgMainTitleTxt">Agenda</h1><h2 class="mgSubTitleTxt">%[3]s - %[4]s</h2>
<p><span class="mgLabel">Venue: </span>%[5]s</p></div></body></html>`, site, number, title, when, venue)
}

// TestAJointCommitteeOnTwoSites holds that a joint committee's meeting on two councils' sites
// is one sitting, which says what each site says, and is known again.
func TestAJointCommitteeOnTwoSites(t *testing.T) {
	o := newWealdshire(t)
	title, when := "Joint Health Overview and Scrutiny Committee", "Friday, 22nd January, 2027 10.00 am"
	a := o.file("a.html", meetingPage("democracy.weald.example", "12", title, when, "County Hall"))
	b := o.file("b.html", meetingPage("modgov.marsh.example", "812", title, when, "Marsh Court"))
	q := planner.ImportRequest{Paths: []string{a, b}, Body: "JHOSC"}
	pre, err := o.Preview(background, q)
	o.must(err)
	if pre.Counts.New != 1 {
		t.Fatalf("%+v %+v", pre.Counts, pre.Files)
	}
	o.accept(pre, planner.Choices{})
	held := o.between("2027-01-22", "2027-01-23")
	if len(held) != 1 || len(held[0].Claims) != 2 || held[0].Claims[0].Site != "democracy.weald.example" || held[0].Claims[1].Site != "modgov.marsh.example" {
		t.Fatalf("%+v", held)
	}
	if says := planner.Disagreements(&held[0].Occurrence); len(says) != 1 || says[0] != "modgov.marsh.example says that it is at Marsh Court" {
		t.Errorf("%q", says)
	}
	pre, err = o.Preview(background, q)
	o.must(err)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 1, Same: 1})
	c := o.file("c.html", meetingPage("other.example", "12", "Planning Committee", "Friday, 22nd January, 2027 10.00 am", "Annexe"))
	pre, err = o.Preview(background, planner.ImportRequest{Paths: []string{c}, Body: "JHOSC"})
	o.must(err)
	if pre.Counts.New != 1 {
		t.Errorf("another site's number 12 was taken for this one: %+v", pre.Counts)
	}
}

// TestTwoSitesOfTheSameWords holds that two councils' own committees of one name at one time
// stay two.
func TestTwoSitesOfTheSameWords(t *testing.T) {
	o := newOffice(t)
	when := "Friday, 22nd January, 2027 10.00 am"
	pre, err := o.Preview(background, planner.ImportRequest{Source: "sites", Paths: []string{
		o.file("a.html", meetingPage("democracy.weald.example", "12", "Cabinet", when, "County Hall")),
		o.file("b.html", meetingPage("modgov.marsh.example", "812", "Cabinet", when, "Marsh Court"))}})
	o.must(err)
	if pre.Counts.New != 2 {
		t.Errorf("%+v", pre.Counts)
	}
}

// TestSourcesThatDisagree holds that what the other calendar says is told in words.
func TestSourcesThatDisagree(t *testing.T) {
	o := newWealdshire(t)
	icp := entry{uid: "a", title: "N ICP", at: "2027-01-20 14:00", place: "Norbury"}
	o.take("diary", icp)
	o.takeWith(planner.Choices{Matches: calendar.MatchAccept}, "North", entry{uid: "x", title: "N ICP open session", at: "2027-01-20 14:00"})
	icp.at = "2027-01-21 14:00"
	o.take("diary", icp)
	held := o.between("2027-01-20", "2027-01-22")
	if len(held) != 1 {
		t.Fatalf("%+v", held)
	}
	if says := planner.Disagreements(&held[0].Occurrence); len(says) != 1 || !strings.HasPrefix(says[0], "North’s calendar still says Wed 20 Jan 2027 14:00") {
		t.Errorf("%q", says)
	}
}
