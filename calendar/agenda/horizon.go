package agenda

import (
	"fmt"
	"strings"

	"convenor/calendar"
)

// Horizon is how far an item looks.
type Horizon string

// The horizons.
const (
	Strategic   Horizon = "strategic"
	Operational Horizon = "operational"
)

// ParseHorizon reads a horizon. Error: calendar.ErrInvalid.
func ParseHorizon(s string) (Horizon, error) {
	if h := Horizon(strings.ToLower(strings.TrimSpace(s))); h == Strategic || h == Operational {
		return h, nil
	}
	return "", fmt.Errorf("%q is neither strategic nor operational: %w", s, calendar.ErrInvalid)
}

func mustHorizon(s string) Horizon {
	h, err := ParseHorizon(s)
	if err != nil {
		panic(fmt.Sprintf("agenda: %v", err))
	}
	return h
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
