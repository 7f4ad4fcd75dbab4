package calendar

import "time"

// Import is what a source gave, before it is compared with what is held.
type Import struct {
	Files []ImportFile
	// Entries is the number of VEVENTs or rows read.
	Entries int
	// Meetings are what was read.
	Meetings []ImportedMeeting
	// Agendas are those of which nothing says on which day the sitting is.
	Agendas []LooseAgenda
	// PrivateMasked counts the private sittings, OrphanInstances the instances that
	// came without their series, TimesInDoubt the sittings whose time was guessed.
	PrivateMasked, OrphanInstances, TimesInDoubt int
}

// ImportFile is one file or address read, with what was wrong in it.
type ImportFile struct {
	Path     string
	Kind     string
	Problems []Problem
	// Sheets tell how the sheets of a table were read; nil for anything else.
	Sheets []SheetReading
}

// LooseAgenda is an agenda without a sitting of its own.
type LooseAgenda struct {
	// Title is what its sitting is called, Place where it is; empty if not said.
	Title, Place string
	Items        []AgendaItem
}

// ImportedMeeting is one entry or series as read.
type ImportedMeeting struct {
	// UID is the source's own; empty if it gave none.
	UID string
	// Private: title and place were dropped of every sitting.
	Private bool
	// Orphan: an instance without its series.
	Orphan bool
	// Recurs: each sitting is named by its original start.
	Recurs bool
	// Rule, From, To and Template are as in Meeting.
	Rule     string
	From, To time.Time
	Template *Occurrence
	// Following is how many sittings follow from Rule, as far as they count, and Last the
	// start of the last of them.
	Following int
	Last      time.Time
	// CountFrom and CountTo bound the sittings that an endless series counts with; both zero: all.
	CountFrom, CountTo time.Time
	// Sittings are those that do not follow from Rule, in order of start, cancelled ones
	// included. Their Meeting, Bodies and Claims are empty until they are compared.
	Sittings []Occurrence
	// Site is the host of the committee website whose meeting number UID is, in lower case;
	// empty where the UID is unique by itself or the host is not known. Two sites number
	// their meetings each from 1.
	Site string
	// Agenda is the business of its first sitting, in the order printed; empty if the
	// source gives none, which says nothing against an agenda held already.
	Agenda []AgendaItem
}

// MatchChoice says what to do with a sitting that may be one already held.
type MatchChoice string

// What to do with possible matches.
const (
	// MatchLeave: the arriving sitting waits in the tray, in no count.
	MatchLeave MatchChoice = "leave"
	// MatchAccept: it is the held sitting, which then has two sources.
	MatchAccept MatchChoice = "accept"
	// MatchRefuse: it is a sitting of its own.
	MatchRefuse MatchChoice = "refuse"
)

// MissingChoice says what to do with held sittings that the file no longer has.
type MissingChoice string

// What to do with missing sittings.
const (
	MissingKeep   MissingChoice = "keep"
	MissingCancel MissingChoice = "cancel"
)

// Outcome is what an import does to one sitting.
type Outcome string

// The outcomes, in the order in which a preview lists them.
const (
	OutcomeSame      Outcome = "same"
	OutcomeMoved     Outcome = "moved"
	OutcomeChanged   Outcome = "changed"
	OutcomeNew       Outcome = "new"
	OutcomeCancelled Outcome = "cancelled"
	OutcomeMissing   Outcome = "missing"
	OutcomePossible  Outcome = "possible match"
)

// PreviewLine is one sitting that an import would touch.
type PreviewLine struct {
	// ID names the line among those of its preview, and stays the same while neither the
	// file nor what is held changes.
	ID      string
	Outcome Outcome
	// Held is the sitting as held; nil for a new one.
	Held *Occurrence
	// Arriving is the sitting as read; nil for a missing one.
	Arriving *Occurrence
	// Says is the change in words: "place Teams, now Norbury".
	Says string
	// Score is how likely a possible match is, 0 to 1.
	Score float64
	// Answered is what was answered to a possible match of the same titles before, or accept
	// where it is the agenda of the very sitting that is held; it is done unless something
	// else is chosen. Empty if nothing was.
	Answered MatchChoice
	// Sittings is how many sittings the line stands for: one, or those that follow from a
	// series' rule; 0 for one that is taken in but that an endless series does not count with.
	Sittings int
	// Agenda is the agenda that arrived with the sitting, where it differs from the one held.
	Agenda []AgendaItem
	// Series: the line stands for all sittings that follow from a series' rule; Held and
	// Arriving are then what they have in common, with the times of the first.
	Series bool
}

// Counts are the figures of an import. All but Entries are of sittings.
type Counts struct {
	Entries, Meetings                             int
	New, Same, Moved, Changed, Cancelled, Missing int
	Possible                                      int
	PrivateMasked, OrphanInstances, TimesInDoubt  int
}

// Preview is what an import would do.
type Preview struct {
	// Source is the source it would be held under.
	Source Source
	Files  []ImportFile
	Counts Counts
	// Lines lists every sitting of the import and every one missing from it, in order of
	// start. The sittings that follow from a series' rule share one line where they fare alike.
	Lines []PreviewLine
	// Meetings are the meetings that are new, or whose series the import changes.
	Meetings []Meeting
	// Settled are sittings that followed from a rule which the import changes, and are kept
	// from now on because the new rule no longer gives them.
	Settled []Occurrence
	// Suggested lists sittings whose body is only a suggestion.
	Suggested []TrayEntry
	// Lapsed are questions of the tray that the source's reading now answers: the sitting
	// is new, held, elsewhere or gone.
	Lapsed []TrayEntry
	// Revision is that of what it was compared with.
	Revision int64
}
