package source

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// meetingLinks gives the links of a page to meetings of their own.
func (p *page) meetingLinks() *goquery.Selection {
	return p.root.Find(`a[href*="ListDocuments.aspx" i], a.mgMeetingTableLnk`)
}

// isMeetingList tells a page that lists the meetings of a body: each link to a meeting is
// a date.
func isMeetingList(p *page) bool {
	if p.root.Find("ul.mgNonBulletTableList a.mgMeetingTableLnk").Length() > 0 || strings.EqualFold(p.heading(), "Browse meetings") {
		return true
	}
	dated := 0
	p.meetingLinks().Each(func(_ int, a *goquery.Selection) {
		if d, ok := findDate(clean(a.Text())); ok && d.from == 0 {
			dated++
		}
	})
	return dated > 1
}

// readMeetingList reads a page that lists the meetings of a body. Dates outside the list
// are of other things.
func (r *committeeReader) readMeetingList(p *page) error {
	body := strings.TrimPrefix(clean(p.root.Find(".mgSubTitleTxt").First().Text()), "Information about ")
	seen := map[string]bool{}
	found := 0
	p.meetingLinks().Each(func(_ int, a *goquery.Selection) {
		head := headerOf([]string{clean(a.Text()) + " " + clean(textAfter(a.Get(0)))})
		if head.date.Day == 0 {
			return
		}
		m := newCommitteeMeeting()
		m.site, m.number = p.site, numberIn(a.AttrOr("href", ""), "mid", "meetingid")
		head.into(&m)
		m.title = firstOf(m.title, body, bodyInLinkTitle(a.AttrOr("title", "")))
		key := m.number + m.date.String()
		if m.number != "" && seen[key] {
			return
		}
		seen[key] = true
		found++
		r.add(m)
	})
	if found == 0 {
		return refusal("The page lists the meetings of "+firstOf(body, "a committee")+", but has none in its list.",
			"Choose another year on the page, or save it once more when the list is there.")
	}
	if p.root.Find(".mgMeetingsEarlierLater a").Length() > 0 {
		r.problem(0, "note", "The page is one part of the list: there are earlier or later meetings on other pages.",
			"Choose \"Earlier meetings\" or \"Later meetings\", and save those pages too.")
	}
	return nil
}

var linkTitle = regexp.MustCompile(`(?i)^link to (?:meeting )?details (?:for|of) (.+?) meeting of `)

// bodyInLinkTitle gives the body that a link names where it hovers.
func bodyInLinkTitle(title string) string {
	if m := linkTitle.FindStringSubmatch(clean(title)); m != nil {
		return m[1]
	}
	return ""
}

// textAfter gives the text that stands behind a node on its line.
func textAfter(n *html.Node) string {
	var b strings.Builder
	for k := n.NextSibling; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode && (apart[k.DataAtom] || k.Data == "a" || k.Data == "br") {
			break
		}
		if k.Type == html.TextNode {
			b.WriteString(k.Data)
			continue
		}
		b.WriteString(strings.Join(nodeLines(k), " "))
	}
	return b.String()
}

// isMeetingCalendar tells a month or week of a calendar of meetings.
func isMeetingCalendar(p *page) bool { return p.root.Find("a.mgCalendarCellTxt").Length() > 0 }

// calendarCell is what a link in a calendar says when it hovers: status, title, date and
// time.
var calendarCell = regexp.MustCompile(`^(?:([A-Z][A-Z ]{2,})\s+-\s+)?(.+),\s*(\d\d/\d\d/\d{4})(?:\s+(.+))?$`)

// readMeetingCalendar reads a month or week of a calendar of meetings. The weeks at its
// ends belong to two months, so that two saved months overlap.
func (r *committeeReader) readMeetingCalendar(p *page) error {
	others := 0
	p.root.Find("a.mgCalendarCellTxt").Each(func(_ int, a *goquery.Selection) {
		cell := calendarCell.FindStringSubmatch(clean(a.AttrOr("title", "")))
		number := numberIn(a.AttrOr("href", ""), "mid", "meetingid")
		if cell == nil || (number == "" && !strings.Contains(strings.ToLower(a.AttrOr("href", "")), "listdocuments")) {
			others++
			return
		}
		m := newCommitteeMeeting()
		m.site, m.number, m.status, m.title = p.site, number, cell[1], cell[2]
		if _, known := statusOfWord(m.status); !known {
			m.status, m.title = "", cell[1]+" - "+cell[2] // a body named in capitals
		}
		if d, ok := findDate(cell[3]); ok {
			m.date = d.Date
		}
		if t, ok := findTimes(cell[4]); ok {
			m.times = t
		}
		r.add(m)
	})
	if others > 0 {
		r.problem(0, "note", "Elections and other entries of the calendar that are no meetings were left out.", "")
	}
	return nil
}
