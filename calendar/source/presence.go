package source

import (
	"regexp"
	"slices"
	"strings"

	"convenor/calendar"
)

// remoteWords say that people join from where they are.
var remoteWords = regexp.MustCompile(`(?i)\b(ms ?teams|teams|zoom|webex|skype|google meet|starleaf|lifesize|online|on-line|virtual(ly)?|remote(ly)?|video ?(call|conference|conferencing|link)|tele(phone|conference|con)|dial[- ]?in|by phone)\b|https?://\S+`)

// joinLinks are addresses that open a call.
var joinLinks = regexp.MustCompile(`(?i)teams\.(microsoft|live)\.com/(l/)?meet|zoom\.us/(j|my|w)/|webex\.com/|meet\.google\.com/`)

// hybridWord says that both ways are open.
var hybridWord = regexp.MustCompile(`(?i)\bhybrid\b`)

// fillers are the words that go with a remote meeting and name no place.
var fillers = map[string]bool{
	"microsoft": true, "ms": true, "meeting": true, "meetings": true, "via": true, "on": true, "by": true,
	"and": true, "or": true, "the": true, "to": true, "in": true, "at": true, "link": true, "links": true,
	"join": true, "call": true, "click": true, "here": true, "be": true, "follow": true, "confirmed": true,
	"tbc": true, "details": true, "invite": true, "id": true, "passcode": true, "only": true, "using": true,
	"app": true, "room": true, "live": true, "event": true, "webinar": true, "see": true, "for": true, "a": true,
}

var wordPattern = regexp.MustCompile(`[\p{L}\p{N}]+`)

// PresenceOf tells from the text of a place, and what else a calendar says, how people
// attend: remotely where the place names nothing but a call, hybrid where it names a
// place too or says so, and not known where it says neither.
func PresenceOf(place string, rest ...string) calendar.Presence {
	if hybridWord.MatchString(place) {
		return calendar.PresenceHybrid
	}
	call := remoteWords.MatchString(place)
	linked := slices.ContainsFunc(rest, opensCall)
	if !call && !linked {
		return calendar.PresenceUnknown
	}
	if namesPlace(remoteWords.ReplaceAllString(place, " ")) {
		return calendar.PresenceHybrid
	}
	return calendar.PresenceRemote
}

// opensCall tells whether a text has an address that opens a call. Most texts have no
// address at all, which is found out at a fraction of the cost.
func opensCall(text string) bool {
	return strings.Contains(text, "://") && joinLinks.MatchString(text)
}

// namesPlace tells whether words are left that may name a place.
func namesPlace(text string) bool {
	for _, w := range wordPattern.FindAllString(strings.ToLower(text), -1) {
		if !fillers[w] {
			return true
		}
	}
	return false
}
