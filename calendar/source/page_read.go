package source

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// page is a web page as saved from a browser.
type page struct {
	doc *goquery.Document
	// root is the part that the committee software wrote; the whole body where the
	// page does not mark it.
	root *goquery.Selection
	// site is the host it was saved from; empty if the page does not say.
	site string
	// address is where it was saved from, if the browser wrote it in.
	address string
}

// parsePage reads a page in whatever encoding it says that it has.
func parsePage(data []byte) (*page, error) {
	r, err := charset.NewReader(bytes.NewReader(data), "")
	if err != nil {
		return nil, fmt.Errorf("find out the encoding: %w", err)
	}
	doc, err := goquery.NewDocumentFromReader(r)
	if err != nil {
		return nil, fmt.Errorf("read HTML: %w", err)
	}
	p := &page{doc: doc, root: doc.Find("#modgov").First()}
	if p.root.Length() == 0 {
		p.root = doc.Find("body").First()
	}
	p.findSite(data)
	return p, nil
}

// savedFrom is the comment that browsers write at the head of a page they save.
var savedFrom = regexp.MustCompile(`<!-- saved from url=\(\d+\)(\S+) -->`)

// findSite finds out where the page came from.
func (p *page) findSite(data []byte) {
	if m := savedFrom.FindSubmatch(data[:min(len(data), 4096)]); m != nil {
		p.address = string(m[1])
	}
	for _, q := range []struct{ find, attribute string }{
		{`link[rel="canonical"]`, "href"}, {`meta[property="og:url"]`, "content"}, {"base[href]", "href"},
	} {
		if p.address == "" {
			p.address = p.doc.Find(q.find).First().AttrOr(q.attribute, "")
		}
	}
	p.site = hostOf(p.address)
	p.root.Find("a[href]").EachWithBreak(func(_ int, a *goquery.Selection) bool {
		if href := a.AttrOr("href", ""); p.site == "" && committeePage.MatchString(href) {
			p.site = hostOf(href)
		}
		return p.site == ""
	})
}

// committeePage is an address that only committee software has.
var committeePage = regexp.MustCompile(`(?i)/(?:ie(?:ListDocuments|ListMeetings)|mg[A-Z]\w+)\.aspx|/ViewMeetingPublic/`)

// heading gives the page's own title in its main heading.
func (p *page) heading() string {
	h := p.root.Find("h1.mgMainTitleTxt").First()
	if h.Length() == 0 {
		h = p.doc.Find("h1").First()
	}
	return clean(h.Text())
}

// title gives what the browser shows as the page's title.
func (p *page) title() string { return clean(p.doc.Find("title").First().Text()) }

// lines gives the text of the page.
func (p *page) lines() []string {
	var nodes []*html.Node
	nodes = append(nodes, p.root.Nodes...)
	return nodeLines(nodes...)
}

// pageKind is one kind of committee page, told by what is in it.
type pageKind struct {
	// is tells whether a page is of the kind.
	is func(*page) bool
	// read takes its meetings in.
	read func(*committeeReader, *page) error
}

// pageKinds are tried in order.
var pageKinds = []pageKind{
	{isMeetingPage, (*committeeReader).readMeetingPage},
	{isMeetingList, (*committeeReader).readMeetingList},
	{isMeetingCalendar, (*committeeReader).readMeetingCalendar},
	{isCMISMeeting, (*committeeReader).readCMISMeeting},
	{isCMISList, (*committeeReader).readCMISList},
	{isCMISMonth, (*committeeReader).readCMISMonth},
}

// readPage takes the meetings of a saved page into the import. Error: a UserError for a
// page that holds none, which says what it is.
func (r *committeeReader) readPage(data []byte) error {
	p, err := parsePage(data)
	if err != nil {
		return err
	}
	for _, k := range pageKinds {
		if k.is(p) {
			return k.read(r, p)
		}
	}
	if what, remedy := otherPage(p); what != "" {
		return refusal("The page is "+what+"; it holds no meetings.", remedy)
	}
	lines := p.lines()
	if looksLikeAgenda(lines) {
		return r.readAgendaLines(lines)
	}
	return refusal("The web page holds no meeting, list of meetings or agenda that could be read.",
		"Save the page of the meeting, or copy the dates from it and paste them.")
}

// otherHeadings are pages of committee software without meetings, by their main heading.
var otherHeadings = []struct {
	pattern      *regexp.Regexp
	what, remedy string
}{
	{regexp.MustCompile(`(?i)^committee details$`), "about a committee and its members", "Choose \"Browse meetings and agendas for this committee\" there, and save that page."},
	{regexp.MustCompile(`(?i)^committee structure$|^committees$`), "a list of committees", "Choose a committee, then \"Browse meetings\", and save that page."},
	{regexp.MustCompile(`(?i)^(?:your |find )?councillors?\b|^councillor details|^members$`), "a list of councillors", "Save the page that lists the meetings."},
	{regexp.MustCompile(`(?i)^agenda item$`), "about one agenda item, without its meeting's date", "Save the page of the meeting that it links to; dates in its text can be pasted as a list."},
	{regexp.MustCompile(`(?i)^issue (?:details|history|- )|^decision(?: details)?$|^forward plan|^plan(?:ned)? item`), "about one matter, not a meeting", "Save the page of the meeting."},
	{regexp.MustCompile(`(?i)^(?:meeting )?attendance`), "a list of who attended", "Save the page of the meeting."},
	{regexp.MustCompile(`(?i)^calendar of meetings`), "a calendar of meetings whose links are missing", "Save the page from your browser as \"Web page, HTML only\" once more."},
}

// errorPage are the words of pages that stand in the place of the one asked for.
var errorPage = regexp.MustCompile(`(?i)\b(?:runtime error|server error in|access denied|403 forbidden|404|not found|forbidden|bad gateway|service unavailable|just a moment|attention required|request blocked|error page|an error has occurred|you have been blocked|are you a robot|captcha|page cannot be displayed|sorry,? (?:something|we|the page))\b`)

// signIn are the words of pages that ask who is there.
var signIn = regexp.MustCompile(`(?i)\b(?:sign|log)[ -]?in\b`)

// otherPage says what a page without meetings is, and what to save in its place; empty
// if it cannot be told.
func otherPage(p *page) (what, remedy string) {
	for _, h := range otherHeadings {
		if h.pattern.MatchString(p.heading()) {
			return h.what, h.remedy
		}
	}
	text := clean(p.doc.Find("body").Text())
	const again = "Open the address in your browser, wait until the page is there, and save it."
	switch {
	case p.says(errorPage, text):
		return "an error page of the website", again
	case p.redirects():
		return "only a redirect to another page", again
	case p.says(signIn, text) || p.doc.Find(`input[type="password" i]`).Length() > 0:
		return "a web page that asks to sign in", "Sign in with your browser, open the meeting's page, and save that."
	case text == "":
		return "empty", "Open the address in your browser and save it again."
	}
	return "", ""
}

// says tells whether a page's titles, or all of a short page's text, have some words.
func (p *page) says(words *regexp.Regexp, text string) bool {
	const short = 600
	return words.MatchString(p.title()) || words.MatchString(p.heading()) || (len(text) < short && words.MatchString(text))
}

// redirects tells a page that does nothing but lead to another.
func (p *page) redirects() bool {
	if len(p.lines()) >= 5 {
		return false
	}
	return p.doc.Find(`meta[http-equiv="refresh" i]`).Length() > 0 || strings.Contains(p.doc.Find("script").Text(), "location")
}
