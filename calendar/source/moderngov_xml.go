package source

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"convenor/calendar"
)

// The answers of ModernGov's web service, as a browser saves them or a program asked for
// them. Both transports give the same elements; what tells an answer is what it holds:
// GetMeetings a list of committees each with its meetings, GetMeeting one meeting with
// its agenda.

// readAnswer takes the meetings of an answer into the import. Errors: a UserError for an
// answer, or a file, that holds none.
func (r *committeeReader) readAnswer(data []byte) error {
	root, broken := parseTree(data)
	var meetings int
	r.answerMeetings(root, "", &meetings)
	switch {
	case broken != nil && meetings == 0:
		return &calendar.UserError{Sentence: "The file is XML that breaks off or is damaged: " + broken.Error() + ".",
			Remedy: "Save the page again.", Cause: broken}
	case broken != nil:
		r.problem(0, calendar.SeverityError, "The file breaks off or is damaged ("+broken.Error()+"); the meetings before that came in.",
			"Save the page again.")
	case meetings == 0:
		return r.emptyAnswer(root)
	}
	return nil
}

// answerMeetings finds the meetings in an element and all inside it. Committee is the
// body whose list they stand in; empty outside one.
func (r *committeeReader) answerMeetings(n *xmlNode, committee string, found *int) {
	if n.name == "committee" {
		committee = n.value("committeetitle")
	}
	if n.name == "meeting" && (n.kid("meetingdate") != nil || n.kid("meetingid") != nil) {
		*found++
		r.add(answerMeeting(n, committee))
		return
	}
	for _, k := range n.kids {
		r.answerMeetings(k, committee, found)
	}
}

// answerMeeting reads one meeting of an answer.
func answerMeeting(n *xmlNode, committee string) committeeMeeting {
	m := newCommitteeMeeting()
	m.number, m.title, m.line = n.value("meetingid"), committee, n.line
	m.status = n.value("meetingstatus")
	m.place = strings.TrimSuffix(firstOf(n.value("meetinglocation"), n.value("meetingroom")), ".")
	if d, ok := findDate(n.value("meetingdate")); ok && !d.yearless {
		m.date = d.Date
	}
	if t, ok := findTimes(n.value("meetingtime")); ok {
		m.times = t
		m.end(firstOf(n.value("meetingplannedfinishtime"), n.value("meetingactualfinishtime")))
	}
	hidden := n.no("isdisplayallowed") || n.yes("isrestricted")
	for _, k := range n.kid("agendaitems").kidsNamed("agendaitem") {
		if it := answerItem(k, len(m.agenda)+1, hidden); it.Title != "" {
			m.agenda = append(m.agenda, it)
		}
	}
	n.each(func(k *xmlNode) {
		switch {
		case m.title == "" && (k.name == "refertocommittee" || k.name == "committeetitle"):
			m.title = k.text
		case m.site == "" && k.name == "url":
			m.site = hostOf(k.text)
		}
	})
	return m
}

// kidsNamed gives the elements of a name directly inside a node.
func (n *xmlNode) kidsNamed(name string) []*xmlNode {
	if n == nil {
		return nil
	}
	var out []*xmlNode
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
	}
	return out
}

// end sets the finish from a text; one that is not after the start does not hold.
func (m *committeeMeeting) end(text string) {
	t, ok := findTimes(text)
	if !ok || t.start <= m.times.start {
		return
	}
	m.times.end = t.start
}

// answerItem reads one item of an answer's agenda. Of one that the public is not to see
// only number and title are taken.
func answerItem(n *xmlNode, position int, hidden bool) calendar.AgendaItem {
	number := firstOf(n.value("fulldisplaynumberformat"), n.value("minutesitemnumber"), fmt.Sprint(position))
	it := itemOf(number, plainText(n.value("agendaitemtitle")))
	if hidden || n.yes("isrestricted") || n.no("isdisplayallowed") {
		return calendar.AgendaItem{Number: it.Number, Title: it.Title, Restricted: true}
	}
	for i := range 3 {
		label := n.value(fmt.Sprintf("commentlabel%d", i))
		if text := plainText(n.value(fmt.Sprintf("commenttext%d", i))); text != "" && presenterLabelOnly.MatchString(label) {
			it.Presenter = shorten(text, 120)
		}
	}
	describe(&it, textLines(n.value("agendatext")))
	return it
}

// presenterLabelOnly is the name of a field that says who brings an item.
var presenterLabelOnly = regexp.MustCompile(`(?i)present|lead|author|report of|owner|introduc`)

// emptyAnswer says what an answer without meetings is.
func (r *committeeReader) emptyAnswer(root *xmlNode) error {
	const remedy = "Save what GetMeetings or GetMeeting answers, or the page of the meeting."
	what := ""
	root.each(func(n *xmlNode) {
		if what != "" {
			return
		}
		switch {
		case n.name == "fault":
			what = "the web service's own error message: " + shorten(clean(n.value("faultstring")), 200)
		case n.name == "getmeetings", n.name == "getallmeetingsbydate":
			what = "a list of meetings that is empty"
		case strings.Contains(n.name, "councillor"), n.name == "member", n.name == "members":
			what = "a list of councillors"
		case n.name == "committees":
			what = "a list of committees, without their meetings"
		case n.name == "rss", n.name == "feed":
			what = "a news feed"
		case n.name == "html", n.name == "script":
			what = "a web page saved as .xml"
		case n.name == "wards", strings.HasPrefix(n.name, "get"):
			what = "the answer " + n.name + " of the web service, which holds no meetings"
		}
	})
	switch {
	case what == "a list of meetings that is empty":
		r.problem(0, calendar.SeverityWarning, "The file is "+what+".", "Ask for the dates and the committee again.")
		return nil
	case what == "" && len(root.kids) == 0:
		return refusal("The file has no XML in it.", remedy)
	case what == "":
		what = fmt.Sprintf("XML of another kind (<%s>)", shorten(root.kids[0].name, 40))
	}
	return refusal("The file is "+what+"; it holds no meetings.", remedy)
}

// hostOf gives the host of an address, in lower case; empty if it has none.
func hostOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// firstOf gives the first of some texts that is not empty.
func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
