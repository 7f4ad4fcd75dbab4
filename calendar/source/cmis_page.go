package source

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// CMIS pages: a meeting, a list, and a month of a calendar.

// cmisMeeting is the number in the address of a meeting.
var cmisMeeting = regexp.MustCompile(`(?i)/Meeting/(\d{1,12})(?:/|$)`)

func isCMISMeeting(p *page) bool {
	return p.root.Find(".Value.DateTime, .Value.Committee").Length() > 0 ||
		(strings.EqualFold(p.heading(), "Meeting Details") && cmisMeeting.MatchString(p.allLinks()))
}

// allLinks gives the addresses of a page's links, one on each line.
func (p *page) allLinks() string {
	var b strings.Builder
	p.doc.Find("a[href]").Each(func(_ int, a *goquery.Selection) {
		b.WriteString(a.AttrOr("href", ""))
		b.WriteByte('\n')
	})
	return b.String()
}

// readCMISMeeting reads the page of one meeting. Status and venue have the same class:
// the label before each tells them apart.
func (r *committeeReader) readCMISMeeting(p *page) error {
	m := newCommitteeMeeting()
	m.site = p.site
	if found := cmisMeeting.FindStringSubmatch(firstOf(p.address, p.doc.Find("form[action]").First().AttrOr("action", ""))); found != nil {
		m.number = found[1]
	}
	m.title = clean(p.root.Find(".Value.Committee").First().Text())
	when := clean(p.root.Find(".Value.DateTime").First().Text())
	p.root.Find(".Value").Each(func(_ int, v *goquery.Selection) {
		label := strings.ToLower(strings.Trim(clean(v.Prev().Text()), ": "))
		switch {
		case label == "status":
			m.status = clean(v.Text())
		case label == "venue", label == "" && v.HasClass("Venue") && m.place == "":
			m.place = venueText(v.Text())
		}
	})
	lines := p.lines()
	head := headerOf([]string{when})
	if when == "" {
		head = headerOf(lines)
	}
	title, status := m.title, m.status
	head.into(&m)
	m.title, m.status = firstOf(title, m.title), firstOf(status, m.status)
	if m.status != "" && m.place == m.status {
		m.place = ""
	}
	for i, line := range lines {
		if publicAgenda.MatchString(clean(line)) {
			m.agenda = agendaOf(lines[i:])
			break
		}
	}
	r.add(m)
	return nil
}

var publicAgenda = regexp.MustCompile(`(?i)^(?:public agenda|standing items|public items|agenda|agenda items|items)$`)

// isCMISList tells the list of meetings: rows whose first cell is date, time and body.
func isCMISList(p *page) bool { return p.root.Find("td.DateColumn a").Length() > 0 }

// cmisRow is "9 Jul 2026 11:00 - Planning Committee".
var cmisRow = regexp.MustCompile(`^(.*?\d{4}(?:\s+[\d:.]+(?:\s*(?:to|-)\s*[\d:.]+)?)?)\s+-\s+(.+)$`)

// readCMISList reads the list of meetings: date first, then the body; the venue in the
// second cell.
func (r *committeeReader) readCMISList(p *page) error {
	p.root.Find("td.DateColumn a").Each(func(_ int, a *goquery.Selection) {
		text := clean(a.Text())
		row := cmisRow.FindStringSubmatch(text)
		if row == nil {
			r.problem(0, "error", "A row of the list could not be read: "+shorten(text, 80)+".", "Add the meeting by hand.")
			return
		}
		m := cmisLink(p, a)
		head := headerOf([]string{row[1]})
		head.into(&m)
		m.title = row[2]
		if found := statusLast.FindStringSubmatchIndex(m.title); found != nil {
			m.status, m.title = m.title[found[2]:found[3]], m.title[:found[0]]
		}
		m.place = venueText(a.Closest("td").Next().Text())
		r.add(m)
	})
	return nil
}

// cmisLink begins a meeting with what the address of its link says.
func cmisLink(p *page, a *goquery.Selection) committeeMeeting {
	m := newCommitteeMeeting()
	href := a.AttrOr("href", "")
	m.site = firstOf(hostOf(href), p.site)
	if found := cmisMeeting.FindStringSubmatch(href); found != nil {
		m.number = found[1]
	}
	return m
}

// isCMISMonth tells a month of the calendar: a row for each day, without its year.
func isCMISMonth(p *page) bool { return p.root.Find("td.SimpleCalendarDate").Length() > 0 }

// timeAndBody is what a link in the calendar says: "10:00 Licensing Committee".
var timeAndBody = regexp.MustCompile(`^(\d{1,2}[:.]\d\d)\s+(?:-\s+)?(.+)$`)

// readCMISMonth reads a month of the calendar. Its days have no year: where the page
// names none, it is the year near today in which every day has its weekday, and in doubt.
func (r *committeeReader) readCMISMonth(p *page) error {
	var days []writtenDate
	var rows []*goquery.Selection
	p.root.Find("td.SimpleCalendarDate").Each(func(_ int, cell *goquery.Selection) {
		if d, ok := findDate(clean(cell.Text())); ok {
			days, rows = append(days, d), append(rows, cell.Parent())
		}
	})
	year, doubt := yearOnPage(p, days), ""
	if year == 0 {
		if year = yearWhere(days, r.today); year == 0 {
			return refusal("The page is a month of a calendar that names no year, and its weekdays fit none of the last or next two.",
				"Save the list view of the meetings, which has the years.")
		}
		doubt = "the page names no year; in " + strconv.Itoa(year) + " its dates fall on the weekdays it gives"
	}
	found := 0
	for i, row := range rows {
		row.Find("p.Meeting a, a[href*='ViewMeetingPublic' i]").Each(func(_ int, a *goquery.Selection) {
			m := cmisLink(p, a)
			text := clean(a.Text())
			if cut := timeAndBody.FindStringSubmatch(text); cut != nil {
				m.times, _ = findTimes(cut[1])
				text = cut[2]
			}
			m.title, m.date = text, days[i].Date
			m.date.Year = year
			if doubt != "" {
				m.doubts = []string{doubt}
			}
			found++
			r.add(m)
		})
	}
	if found == 0 {
		r.problem(0, "warning", "The month has no meetings.", "")
	}
	return nil
}

// monthAndYear is the heading of a month.
var monthAndYear = regexp.MustCompile(`(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[,\s]+((?:19|20)\d\d)\b`)

// yearOnPage gives the year that a page names beside a month, if its days fit it; else 0.
func yearOnPage(p *page, days []writtenDate) int {
	var text []*html.Node
	text = append(text, p.root.Nodes...)
	for _, line := range nodeLines(text...) {
		m := monthAndYear.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if d, ok := findDate("1 January " + m[1]); ok && yearFits(days, d.Year) {
			return d.Year
		}
	}
	return 0
}
