package source

import (
	"net/url"
	"regexp"
	"strings"

	"convenor/calendar"

	"github.com/PuerkitoBio/goquery"
)

// isMeetingPage tells ModernGov's page of one meeting. Councils rename its heading, so
// that its form decides where the heading does not.
func isMeetingPage(p *page) bool {
	if p.root.Find("table#mgItemTable, table.mgItemTable").Length() > 0 {
		return true
	}
	if isMeetingList(p) || p.root.Find(".mgCalendarCellTxt").Length() > 0 {
		return false
	}
	if !meetingHeading.MatchString(p.heading()) {
		return strings.HasPrefix(p.metaTitle(), "Agenda for ")
	}
	return p.root.Find(".mgSubTitleTxt, .mgLabel").Length() > 0
}

// meetingHeading are the main headings of a meeting's page: what of it is published.
var meetingHeading = regexp.MustCompile(`(?i)^(?:meeting(?: details)?|agenda(?:,? (?:and )?(?:(?:draft |printed )?(?:minutes|decisions))(?:,? and (?:draft |printed )?minutes)?)?|meeting documents|(?:draft )?minutes|decisions)$`)

// metaTitle gives the page's title as its fields for libraries have it.
func (p *page) metaTitle() string {
	return clean(p.doc.Find(`meta[name="DC.title"]`).First().AttrOr("content", ""))
}

// readMeetingPage reads ModernGov's page of one meeting.
func (r *committeeReader) readMeetingPage(p *page) error {
	m := newCommitteeMeeting()
	m.site, m.number = p.site, p.meetingNumber()
	m.place = p.labelled("venue", "proposed venue", "location")
	m.agenda = p.items()
	var head header
	p.root.Find(".mgSubTitleTxt").EachWithBreak(func(_ int, h *goquery.Selection) bool {
		head = headerOf(nodeLines(h.Nodes...))
		return head.date.Day == 0
	})
	meta := headerOf([]string{p.metaTitle()})
	if head.date.Day == 0 {
		head = firstHeader(meta, headerOf([]string{p.title()}), headerOf(p.lines()))
	}
	head.into(&m)
	p.crossCheck(&m, meta)
	r.add(m)
	return nil
}

// firstHeader gives the first that has a date.
func firstHeader(all ...header) header {
	for _, h := range all {
		if h.date.Day != 0 {
			return h
		}
	}
	return header{}
}

// documentDate is the date and time in the name of a published document.
var documentDate = regexp.MustCompile(`(?i)\b(\d\d-[A-Z][a-z]{2}-\d{4}) (\d\d\.\d\d)\b`)

// crossCheck sets the date beside what else the page says of it; where they differ, or
// the weekday is wrong, it is in doubt.
func (p *page) crossCheck(m *committeeMeeting, meta header) {
	if m.date.IsZero() {
		return
	}
	says := func(where string, d calendar.Date) {
		if !d.IsZero() && d != m.date {
			m.doubts = append(m.doubts, "the page's heading says "+m.date.British()+", but its "+where+" "+d.British())
		}
	}
	says("title", meta.date.Date)
	if d, ok := findDate(p.doc.Find(`meta[name="DC.date"]`).First().AttrOr("content", "")); ok {
		says("date field", d.Date)
	}
	p.root.Find(`a[href*="documents/g"]`).EachWithBreak(func(_ int, a *goquery.Selection) bool {
		name, err := url.PathUnescape(a.AttrOr("href", ""))
		if found := documentDate.FindStringSubmatch(name); err == nil && found != nil {
			if d, ok := findDate(found[1]); ok {
				says("documents' names", d.Date)
			}
			return false
		}
		return true
	})
}

// labelled gives the text after a label, without the links beside it.
func (p *page) labelled(labels ...string) string {
	out := ""
	p.root.Find(".mgLabel").EachWithBreak(func(_ int, s *goquery.Selection) bool {
		label := strings.ToLower(strings.Trim(clean(s.Text()), ": "))
		for _, want := range labels {
			if label == want {
				around := s.Parent().Clone()
				around.Find(".mgLabel, a, script").Remove()
				out = venueText(around.Text())
				return false
			}
		}
		return true
	})
	return out
}

// venueText clears a venue of what a page puts behind it.
func venueText(s string) string {
	s = viewDirections.ReplaceAllString(clean(s), "")
	s = strings.TrimRight(clean(s), ".,; ")
	if unknownVenue.MatchString(s) {
		return ""
	}
	return s
}

var (
	viewDirections = regexp.MustCompile(`(?i)\s*\b(?:view directions|directions|map)\s*\.?$`)
	// unknownVenue are the words for a place that is not settled yet.
	unknownVenue = regexp.MustCompile(`(?i)^(?:t\.?b\.?[ac]\.?|to be (?:confirmed|announced|arranged|advised)|venue to be (?:confirmed|announced))$`)
)

// meetingNumber gives the site's number of the meeting that a page is about. The number
// in the names of its documents is another, that of the agenda.
func (p *page) meetingNumber() string {
	if n := numberIn(p.address, "mid", "meetingid"); n != "" {
		return n
	}
	if n := numberIn(p.root.Find(`a[href*="mgMeetingAttendance" i]`).First().AttrOr("href", ""), "id"); n != "" {
		return n
	}
	return numberIn(p.doc.Find(`form[action*="ieListDocuments" i]`).First().AttrOr("action", ""), "mid", "meetingid")
}

// numberIn gives the first parameter of an address that has one of some names, in any
// case; empty if it has none or no number.
func numberIn(address string, names ...string) string {
	_, query, ok := strings.Cut(address, "?")
	if !ok {
		return ""
	}
	values, err := url.ParseQuery(strings.ReplaceAll(query, "&amp;", "&"))
	if err != nil && len(values) == 0 {
		return ""
	}
	for key, v := range values {
		for _, name := range names {
			if strings.EqualFold(key, name) && digitsOnly.MatchString(v[0]) {
				return v[0]
			}
		}
	}
	return ""
}

var digitsOnly = regexp.MustCompile(`^\d{1,12}$`)

// items gives the agenda of a meeting's page: the rows of its table of items, not of
// the tables inside them.
func (p *page) items() []calendar.AgendaItem {
	var out []calendar.AgendaItem
	table := p.root.Find("table#mgItemTable, table.mgItemTable").First()
	table.Find("tr").Each(func(_ int, row *goquery.Selection) {
		if row.Closest("table").Get(0) != table.Get(0) {
			return
		}
		cells := row.ChildrenFiltered("td")
		if cells.Length() < 2 {
			return
		}
		if it := itemInRow(cells); it.Title != "" {
			out = append(out, it)
		}
	})
	return out
}

// itemInRow reads one row of the table of items.
func itemInRow(cells *goquery.Selection) calendar.AgendaItem {
	number := clean(cells.Eq(0).Text())
	body := cells.Last()
	title := body.Find("p.mgAiTitleTxt").First()
	if title.Length() == 0 {
		return calendar.AgendaItem{}
	}
	it := itemOf(number, strings.Join(nodeLines(title.Nodes...), " "))
	if it.Number == "" {
		return calendar.AgendaItem{} // what has no number is no item
	}
	// The number says so in a column of its own; a third column is for notes.
	if cells.Length() > 2 {
		describe(&it, nodeLines(cells.Eq(1).Nodes...))
	}
	var lines []string
	for s := title.Next(); s.Length() > 0; s = s.Next() {
		if s.Is(".mgSubItemTitleTxt") {
			break // documents, decisions and minutes follow
		}
		if !s.Is("ul.mgActionList") {
			lines = append(lines, nodeLines(s.Nodes...)...)
		}
	}
	describe(&it, lines)
	return it
}
