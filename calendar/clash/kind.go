package clash

// Kind is what sort of clash one is: the first of these that holds.
type Kind string

// The kinds of clash; those of sittings that overlap in the order in which they are tried.
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
	// KindTravel: the two do not overlap, but the journey from one to the other takes
	// longer than the gap between them.
	KindTravel Kind = "travel"
)

// Kinds lists every kind, in the order in which they are tried.
func Kinds() []Kind {
	return []Kind{KindPrivate, KindTentative, KindStatutory, KindOverlap, KindTravel}
}

// kindOf gives the kind of a clash by its sides alone.
func kindOf(a, b *entry) Kind {
	switch {
	case a.private || b.private:
		return KindPrivate
	case a.tentative || b.tentative:
		return KindTentative
	case a.statutory || b.statutory:
		return KindStatutory
	default:
		return KindOverlap
	}
}
