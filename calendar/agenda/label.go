package agenda

import "fmt"

// HorizonLabel is how far an item looks, and who says so.
type HorizonLabel struct {
	Horizon Horizon
	// Confirmed: the user has said so; else it is suggested.
	Confirmed bool
	// Why says in words what the label rests on.
	Why string
}

// Label says how far a line looks: as the user has labelled it; else suggested, as the
// user labelled an earlier item of that title; else by the first rule of
// data/horizons.tsv that holds, by the matter, else operational. Of several parts one
// strategic one suffices.
func (r *Reader) Label(l Line) HorizonLabel {
	if said, ok := r.saidLabel(l); ok {
		return said
	}
	return r.suggestLabel(l.Title)
}

// saidLabel gives the label that the user has given a line.
func (r *Reader) saidLabel(l Line) (HorizonLabel, bool) {
	if len(r.said.labels) == 0 {
		return HorizonLabel{}, false
	}
	for _, f := range r.forms(l)[:2] {
		if h, ok := r.said.labels[f]; ok {
			return HorizonLabel{h, true, "you said so"}, true
		}
	}
	return HorizonLabel{}, false
}

// suggestLabel suggests a label for every line of a title.
func (r *Reader) suggestLabel(title string) HorizonLabel {
	if len(r.said.likes) > 0 {
		if like, ok := r.said.likes[r.timeless(title)]; ok {
			return HorizonLabel{Horizon: like.horizon, Why: fmt.Sprintf("you called “%s” %s", like.title, like.horizon)}
		}
	}
	out := HorizonLabel{Horizon: Operational}
	for _, p := range r.read(Line{Title: title}).parts {
		h, why := r.suggestHorizon(p)
		if out.Why == "" || h == Strategic {
			out = HorizonLabel{Horizon: h, Why: why}
		}
		if h == Strategic {
			break
		}
	}
	return out
}

// Horizon suggests whether a title is strategic or operational business; the user
// confirms (Label).
func (r *Reader) Horizon(title string) Horizon { return r.Label(Line{Title: title}).Horizon }

// suggestHorizon gives the horizon of a part, and the rule it rests on in words.
func (r *Reader) suggestHorizon(p part) (Horizon, string) {
	for _, rule := range r.horizons {
		if r.ruleHolds(rule, p) {
			return rule.horizon, r.ruleWords(rule)
		}
	}
	for _, m := range p.matters {
		if r.matters[m].horizon == Strategic {
			return Strategic, r.matterName(r.matters[m].name) + " is strategic"
		}
	}
	if len(p.matters) > 0 {
		return Operational, r.matterName(r.matters[p.matters[0]].name) + " is operational"
	}
	return Operational, "no rule names it, so operational"
}

// HorizonRules gives the rules for suggesting a label, in words, in the order in which
// they are tried.
func (r *Reader) HorizonRules() []string {
	var list []string
	for _, rule := range r.horizons {
		list = append(list, r.ruleWords(rule))
	}
	return append(list, "else as its matter is", "else operational")
}

// ruleWords gives a rule of data/horizons.tsv in words.
func (r *Reader) ruleWords(rule horizonRule) string {
	what := "everything"
	if rule.group != "" {
		what = "every " + r.groupName(rule.group)
	}
	if rule.matter != "" {
		what += " on " + rule.matter
	}
	return fmt.Sprintf("%s is %s", what, rule.horizon)
}

// groupName gives a group of kinds in words: the name of the first kind in it.
func (r *Reader) groupName(group string) string {
	names := map[string]string{"performance": "performance report", "outturn": "end-of-year return", "risk": "risk report"}
	if s, ok := names[group]; ok {
		return s
	}
	for _, k := range r.kinds {
		if k.group == group {
			return k.name
		}
	}
	return group
}
