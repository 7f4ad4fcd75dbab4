package agenda

import "convenor/calendar"

// groupSet is a set of groups of kinds (data/kinds.tsv).
type groupSet uint32

// The steps that many papers pass through; they part two papers less than a document does.
const (
	updateStep groupSet = 1 << iota
	developStep
	steps     = updateStep | developStep
	firstFree = 2
)

// noDate is the date of what is read without one.
var noDate calendar.Date

// numberGroups gives every kind the bit of its group; a neutral one has none.
func numberGroups(kinds []kind) {
	bits := map[string]groupSet{"neutral": 0, "update": updateStep, "develop": developStep}
	free := firstFree
	for i, k := range kinds {
		bit, known := bits[k.group]
		if !known {
			bit = 1 << free
			bits[k.group] = bit
			free++
		}
		kinds[i].bit = bit
	}
}

// groupNamed gives the bit of a group of the table.
func groupNamed(kinds []kind, name string) groupSet {
	for _, k := range kinds {
		if k.group == name {
			return k.bit
		}
	}
	return 0
}

// standingAlone gives the groups of every kind that stands alone.
func standingAlone(kinds []kind) (alone groupSet) {
	for _, k := range kinds {
		if k.alone {
			alone |= k.bit
		}
	}
	return alone
}

// kindRelation is how two papers' kinds of document stand to each other.
type kindRelation int

// The relations between kinds.
const (
	// kindsUnsaid: neither names a kind.
	kindsUnsaid kindRelation = iota
	// kindsSame: they share one.
	kindsSame
	// kindOneSaid: only one names one.
	kindOneSaid
	// kindsApart: one is a step (an update, a draft) of what the other is a document of,
	// or the two are different steps.
	kindsStep
	// kindsDiffer: different documents.
	kindsDiffer
)

// relateKinds compares two sets. What stands alone, as an annual report does, is no
// other paper on its matter, be it an update or one of no kind.
func relateKinds(a, b, alone groupSet) kindRelation {
	switch {
	case a == 0 && b == 0:
		return kindsUnsaid
	case a&alone != b&alone && a&b == 0:
		return kindsDiffer
	case a == 0 || b == 0:
		return kindOneSaid
	case a&b != 0:
		return kindsSame
	case a&^steps == 0 || b&^steps == 0:
		return kindsStep
	default:
		return kindsDiffer
	}
}
