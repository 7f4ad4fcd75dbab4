package agenda

import "fmt"

// Horizon is how far an item looks.
type Horizon string

// The horizons.
const (
	Strategic   Horizon = "strategic"
	Operational Horizon = "operational"
)

func mustHorizon(s string) Horizon {
	if h := Horizon(s); h == Strategic || h == Operational {
		return h
	}
	panic(fmt.Sprintf("agenda: %q is no horizon", s))
}

// horizonRule is one line of data/horizons.tsv; an empty matter or group means any.
type horizonRule struct {
	matter, group string
	horizon       Horizon
}

func loadHorizons() []horizonRule {
	var list []horizonRule
	for _, f := range rowsOf("horizons.tsv", 3) {
		rule := horizonRule{f[0], f[1], mustHorizon(f[2])}
		if rule.matter == "-" {
			rule.matter = ""
		}
		if rule.group == "-" {
			rule.group = ""
		}
		list = append(list, rule)
	}
	return list
}

// Horizon suggests whether a title is strategic or operational business; the user
// confirms. The first rule of data/horizons.tsv that holds decides, else the matter,
// else a title is operational. Of several parts one strategic one suffices.
func (r *Reader) Horizon(title string) Horizon {
	for _, p := range r.read(Line{Title: title}).parts {
		if r.horizonOf(p) == Strategic {
			return Strategic
		}
	}
	return Operational
}

func (r *Reader) horizonOf(p part) Horizon {
	for _, rule := range r.horizons {
		if r.ruleHolds(rule, p) {
			return rule.horizon
		}
	}
	for _, m := range p.matters {
		if r.matters[m].horizon == Strategic {
			return Strategic
		}
	}
	return Operational
}

func (r *Reader) ruleHolds(rule horizonRule, p part) bool {
	if rule.matter != "" && !r.partIs(p, rule.matter) {
		return false
	}
	if rule.group == "" {
		return true
	}
	for _, k := range p.kinds {
		if r.kinds[k].group == rule.group {
			return true
		}
	}
	return false
}

// partIs tells whether a part is about a matter.
func (r *Reader) partIs(p part, name string) bool {
	for _, m := range p.matters {
		if r.matters[m].name == name {
			return true
		}
	}
	return false
}
