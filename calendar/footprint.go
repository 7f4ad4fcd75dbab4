package calendar

import "fmt"

// Footprint says how much of a council lies in a system.
type Footprint struct {
	// Council and System are their codes.
	Council, System string
	// Population is the number of the council's people living in the system.
	Population int
	// ShareOfCouncil and ShareOfSystem are that number as fractions of each, 0 to 1.
	ShareOfCouncil, ShareOfSystem float64
	// PopulationYear is the year of the count.
	PopulationYear int
	Validity
}

// Typology is the sort of council one is by its footprint, after the County Councils
// Network and IMPOWER study of 2022.
type Typology int

// The four types of the study; 0 is a council without a footprint on the day.
const (
	// TypeOneSystem: the council and its system are nearly the same place.
	TypeOneSystem Typology = 1
	// TypeFewCouncils: one system shared with at most two other councils.
	TypeFewCouncils Typology = 2
	// TypeManyCouncils: one system shared with three or more other councils.
	TypeManyCouncils Typology = 3
	// TypeSpread: the council is spread over several systems.
	TypeSpread Typology = 4
)

const (
	spreadShare = 0.95 // "largest share ≤ 95 %" is spread; "≥ 95 %" of both is one system
	sliverShare = 0.05 // overlaps under 5 % of the other council do not make it a neighbour
	fewCouncils = 2
)

// String gives "type 4".
func (t Typology) String() string { return fmt.Sprintf("type %d", int(t)) }

// Typologies gives the type of every council that has a footprint on a day, by code.
// The rule: type 4 if its largest share is at most 95 %; type 1 if at least 95 % of
// the system's people are its own too; else type 2 or 3 by the number of other
// councils in that system, leaving out type-4 councils and overlaps of under 5 % of
// the other council.
func Typologies(footprints []Footprint, on Date) map[string]Typology {
	largest := map[string]Footprint{}
	inSystem := map[string][]Footprint{}
	for _, f := range footprints {
		if !f.Holds(on) {
			continue
		}
		inSystem[f.System] = append(inSystem[f.System], f)
		if best, ok := largest[f.Council]; !ok || f.ShareOfCouncil > best.ShareOfCouncil {
			largest[f.Council] = f
		}
	}
	types := make(map[string]Typology, len(largest))
	for code, f := range largest {
		switch {
		case f.ShareOfCouncil <= spreadShare:
			types[code] = TypeSpread
		case f.ShareOfSystem >= spreadShare:
			types[code] = TypeOneSystem
		case neighbours(inSystem[f.System], code, largest) <= fewCouncils:
			types[code] = TypeFewCouncils
		default:
			types[code] = TypeManyCouncils
		}
	}
	return types
}

// neighbours counts the other councils in a system that make it a shared one.
func neighbours(in []Footprint, code string, largest map[string]Footprint) int {
	n := 0
	for _, f := range in {
		if f.Council != code && f.ShareOfCouncil >= sliverShare && largest[f.Council].ShareOfCouncil > spreadShare {
			n++
		}
	}
	return n
}
