package calendar

import (
	"strings"
	"time"
)

// Noun names the kind of thing that an Edit touches.
type Noun string

// The nouns that can be changed, each with the Go type of its values.
const (
	NounCouncil Noun = "council" // Council
	NounSystem  Noun = "system"  // System
	NounVenue   Noun = "venue"   // Venue
	NounJourney Noun = "journey" // Journey
	NounBody    Noun = "body"    // Body
	NounOfficer Noun = "officer" // Officer
	NounSeat    Noun = "seat"    // Seat
	NounRate    Noun = "rate"    // Rate
	NounOverlay Noun = "overlay" // Overlay
	NounSetting Noun = "setting" // string
	NounSource  Noun = "source"  // Source
	NounMeeting Noun = "meeting" // Meeting
	NounSitting Noun = "sitting" // Occurrence
	NounTray    Noun = "tray"    // TrayEntry
	// NounDecision's values are Decisions.
	NounDecision Noun = "decision"
	// NounAgenda's values are Agendas.
	NounAgenda Noun = "agenda"
	// What the user has said of business on agendas: Corrections, TopicLeads, ItemLabels, Acronyms.
	NounCorrection Noun = "correction"
	NounTopicLead  Noun = "topic lead"
	NounItemLabel  Noun = "item label"
	NounAcronym    Noun = "acronym"
	// NounLayout's values are Layouts.
	NounLayout Noun = "layout"
	// NounAnswer's values are Answers.
	NounAnswer Noun = "answer"
)

// The keys of the settings that hold figures of the register.
const (
	// SettingSpeed holds Register.SpeedMPH.
	SettingSpeed = "speed_mph"
	// SettingMinutesPerPage holds Register.MinutesPerPage.
	SettingMinutesPerPage = "minutes_per_page"
	// SettingKeepMonths holds Register.KeepMonths.
	SettingKeepMonths = "keep_months"
)

// Edit is one thing added, changed or removed. Values are of the noun's type, not
// pointers; nil is "not there".
type Edit struct {
	Noun          Noun
	Key           string
	Before, After any
}

// Change is a set of edits that stand or fall together, with the name under which
// people see it in the history and undo it.
type Change struct {
	// Name is in the user's words: "Import of dass.ics".
	Name string
	// At is when it was made.
	At    time.Time
	Edits []Edit
	// Masked are the sittings, by id, and the meetings, by key with all their sittings, that
	// are kept as times only from now on. Their words go out of all that was ever journalled or
	// exported of them, too: undo cannot bring them back.
	Masked []string
	// Revision is that of the facts the change was worked out from; the store refuses
	// the change with ErrConflict if they have changed since.
	Revision int64
}

// HistoryState says whether a change still stands.
type HistoryState string

// The states of a change in the history.
const (
	// HistoryDone: it stands.
	HistoryDone HistoryState = "done"
	// HistoryUndone: it was taken back and can be put forward again.
	HistoryUndone HistoryState = "undone"
	// HistoryDropped: it was taken back, and something else done since.
	HistoryDropped HistoryState = "dropped"
	// HistoryExport: not a change but something sent out; it cannot be undone.
	HistoryExport HistoryState = "export"
)

// HistoryEntry is one line of the history.
type HistoryEntry struct {
	ID    int64        `json:"id"`
	At    time.Time    `json:"at"`
	Name  string       `json:"name"`
	State HistoryState `json:"state"`
	Edits int          `json:"edits"`
	// Nouns are what its edits touch, and Revision that of the facts after it was taken back
	// or put forward; both only where that has just been done.
	Nouns    []Noun `json:"-"`
	Revision int64  `json:"-"`
}

// keySeparator joins the parts of a compound key; it stands in no name.
const keySeparator = "\x1f"

// JoinKey makes a compound key.
func JoinKey(parts ...string) string { return strings.Join(parts, keySeparator) }

// Key gives the key of a journey: its ends in order, for it holds both ways.
func (j Journey) Key() string {
	a, b := strings.ToLower(j.From), strings.ToLower(j.To)
	if b < a {
		a, b = b, a
	}
	return JoinKey(a, b)
}

// Key gives the key of a seat.
func (s Seat) Key() string { return JoinKey(s.Officer, s.Body, string(s.Role), s.From.String()) }

// Key gives the key of an overlay.
func (o Overlay) Key() string { return JoinKey(o.Kind, o.Name, o.From.String()) }
