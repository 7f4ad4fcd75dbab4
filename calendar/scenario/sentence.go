package scenario

import (
	"fmt"
	"strings"
)

// sentence says in one line what a step did.
func (w *world) sentence(step Step, e Effect) string {
	text := what(step) + when(step)
	if w.throughout && !(step.From.IsZero() && step.To.IsZero()) {
		text += ", shown as if throughout"
	}
	return text + ": " + outcome(e)
}

// when says on which days a step holds; nothing where it always does.
func when(step Step) string {
	switch {
	case !step.From.IsZero() && !step.To.IsZero():
		return fmt.Sprintf(" from %s to %s", step.From.British(), step.To.British())
	case !step.From.IsZero():
		return " from " + step.From.British()
	case !step.To.IsZero():
		return " until " + step.To.British()
	default:
		return ""
	}
}

// what says what a step does.
func what(step Step) string {
	bodies := and(step.Bodies)
	switch step.Do {
	case DoDrop:
		return verb(step.Bodies, "meets", "meet") + " no more"
	case DoMergeBodies:
		return bodies + " become " + step.Into[0].Name
	case DoShorten:
		if step.Minutes > 0 {
			return verb(step.Bodies, "lasts", "last") + fmt.Sprintf(" %d min", step.Minutes)
		}
		return verb(step.Bodies, "lasts", "last") + fmt.Sprintf(" %g%% as long", step.Percent)
	case DoAlternate:
		return verb(step.Bodies, "meets", "meet") + " every other time"
	case DoOnline:
		return verb(step.Bodies, "is", "are") + " joined online"
	case DoInCommon:
		return bodies + " meet in common"
	case DoDeputy:
		return fmt.Sprintf("%s goes to %s for %s", step.Deputy, bodies, step.Officer)
	case DoMergeSystems:
		return "Systems " + and(step.Systems) + " become " + step.Into[0].Name
	case DoSplitCouncil:
		var names []string
		for _, n := range step.Into {
			names = append(names, n.Name)
		}
		return "The council becomes " + and(names)
	default:
		return prepared(step)
	}
}

// prepared says what becomes of preparation.
func prepared(step Step) string {
	of := append([]string(nil), step.Bodies...)
	for _, k := range step.Kinds {
		of = append(of, "every "+string(k))
	}
	if of == nil {
		of = []string{"every body"}
	}
	if step.Factor != nil {
		return fmt.Sprintf("Preparation for %s is %g times the meeting", and(of), *step.Factor)
	}
	return fmt.Sprintf("Preparation for %s is %g times what it was", and(of), *step.Times)
}

func outcome(e Effect) string {
	var parts []string
	add := func(n int, form, forms string) {
		switch {
		case n == 1:
			parts = append(parts, "1 sitting "+form)
		case n > 1:
			parts = append(parts, fmt.Sprintf("%d sittings %s", n, forms))
		}
	}
	add(e.Changed, "is otherwise", "are otherwise")
	add(e.Gone, "falls away", "fall away")
	add(e.Added, "is new", "are new")
	if parts == nil {
		return "no sitting of the period is touched"
	}
	return and(parts)
}

// verb puts the right form of a verb after names.
func verb(names []string, single, several string) string {
	if len(names) == 1 {
		return names[0] + " " + single
	}
	return and(names) + " " + several
}

// and joins words as people do.
func and(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}
