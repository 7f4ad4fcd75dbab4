package clash

// Kind is what sort of clash one is: the first of these that holds.
type Kind string

// The kinds of clash, in the order in which they are tried.
const (
	// KindPrivate: one side is private, so nobody but the officer can weigh it.
	KindPrivate Kind = "private"
	// KindTentative: one side may not happen.
	KindTentative Kind = "tentative"
	// KindStatutory: one side is a Health and Wellbeing Board on which the officer's seat
	// is a statutory one (Health and Social Care Act 2012 s.194(2)).
	KindStatutory Kind = "statutory"
	// KindOverlap: any other two sittings that share time.
	KindOverlap Kind = "overlap"
)

// Kinds lists every kind, in the order in which they are tried.
func Kinds() []Kind { return []Kind{KindPrivate, KindTentative, KindStatutory, KindOverlap} }

// kindOf gives the kind of a clash between two entries of one diary.
func kindOf(a, b entry) Kind {
	switch {
	case a.sitting.Private || b.sitting.Private:
		return KindPrivate
	case a.sitting.Tentative() || b.sitting.Tentative():
		return KindTentative
	case a.statutory || b.statutory:
		return KindStatutory
	default:
		return KindOverlap
	}
}
