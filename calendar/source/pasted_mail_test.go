package source

import "testing"

// TestAWholeEMailPasted holds that what stands round the dates of an e-mail is no meeting: the
// day it was sent, and the word before its subject.
func TestAWholeEMailPasted(t *testing.T) {
	im := pasted(t, `
From: Kit Lane
Sent: 02 January 2027 10:05
Subject: RE: Northshire Joint Board

- Wednesday 20 January 2027, 2pm to 4pm
- Wednesday 17 March 2027, 2pm to 4pm
`)
	if len(im.Meetings) != 2 {
		t.Fatalf("%d meetings, want 2: %+v", len(im.Meetings), im.Meetings)
	}
	for _, m := range im.Meetings {
		if got := m.Sittings[0].Title; got != "Northshire Joint Board" {
			t.Errorf("it is called %q", got)
		}
	}
}

// TestNoMeetingIsNoHeading holds that a month in which nobody meets does not name what follows.
func TestNoMeetingIsNoHeading(t *testing.T) {
	im := pasted(t, `
North Board 2027
January 2027
Thursday 14 9.30am to 12.30pm
February
No meeting
March 2027
Thursday 11 9.30am to 12.30pm
`)
	if len(im.Meetings) != 2 {
		t.Fatalf("%d meetings, want 2: %+v", len(im.Meetings), im.Files[0].Problems)
	}
	for _, m := range im.Meetings {
		if got := m.Sittings[0].Title; got != "North Board" {
			t.Errorf("it is called %q", got)
		}
	}
}
