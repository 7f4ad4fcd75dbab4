package feed

import (
	"fmt"
	"strings"
	"testing"
)

func TestAnAddressIsFetchedByHTTPSOnly(t *testing.T) {
	for text, want := range map[string]string{
		"https://Cal.example.org/a.ics":         "https://cal.example.org/a.ics",
		"webcal://cal.example.org/a.ics?x=1#hi": "https://cal.example.org/a.ics?x=1",
		" WEBCALS://cal.example.org:8443/a ":    "https://cal.example.org:8443/a",
	} {
		a, err := ParseAddress(text)
		if err != nil || a.Whole() != want {
			t.Errorf("%q gave %q, %v; want %q", text, a.Whole(), err, want)
		}
	}
	_, err := ParseAddress("http://cal.example.org/" + token)
	refusedWith(t, err, "plain http", "https://")
	for _, text := range []string{"https://", "https:///" + token, "ftp://x/" + token, "calendar.ics", "https://[" + token} {
		_, err := ParseAddress(text)
		refusedWith(t, err, "no address")
	}
}

func TestPathsOfFilesAreNoAddresses(t *testing.T) {
	for text, want := range map[string]bool{
		"https://x.org": true, "HTTP://x.org": true, "webcal://x.org": true,
		"diary.ics": false, `C:\diaries\x.ics`: false, "/home/x/https/a.ics": false, "file:///x.ics": false,
	} {
		if got := IsAddress(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAnAddressPrintsAsItsHost(t *testing.T) {
	a, err := ParseAddress("https://ann:" + token + "@cal.example.org/" + token)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintf("%v %s %#v %+v", a, a, a, &a); strings.Contains(got, token) || !strings.Contains(got, "cal.example.org") {
		t.Errorf("printed as %s", got)
	}
	if got := fmt.Sprintf("%v %#v %+v", a.User(), a.User(), []SignIn{a.User()}); strings.Contains(got, token) {
		t.Errorf("who signs in is printed as %s", got)
	}
	if a.User() != (SignIn{"ann", token}) || strings.Contains(a.bare().String(), "ann") {
		t.Errorf("user %+v, requested as %s", a.User(), a.bare())
	}
}

func TestAddressesWithASecretAreTold(t *testing.T) {
	for text, want := range map[string]bool{
		"https://x.org/council/calendar.ics":                                                                   false,
		"https://democracy.x.gov.uk/ieListMeetings.aspx?CId=143&Year=2027":                                     false,
		"https://democracy.x.gov.uk/mgCalendarMonthView.aspx?M=1&DD=2027&CID=0&OT=&C=-1&MR=1":                  false,
		"https://x.org/health-and-wellbeing-board-meetings-2026-2027.ics":                                      false,
		"https://ann:pw@x.org/c.ics":                                                                           true,
		"https://calendar.x.com/ical/a%40x.com/private-0f3a9be1c2d4475588a1b6c7d8e9f001/basic.ics":             true,
		"https://outlook.x.com/owa/calendar/7d1f0a2b9c8e4f33aa10b2c3d4e5f607@x.gov.uk/9e8d7c6b5a4f/reach.html": true,
		"https://x.org/c.ics?token=abc":                                                                        true,
		"https://x.org/c.ics?token=":                                                                           false,
		"https://x.org/feed?id=8b1c2d3e-4f50-4a61-9b72-c8d9e0f1a2b3":                                           true,
	} {
		a, err := ParseAddress(text)
		if err != nil || a.Secret() != want {
			t.Errorf("%s: %v, %v", text, a.Secret(), err)
		}
	}
}
