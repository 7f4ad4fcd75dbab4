package ui

import (
	"slices"

	"convenor/calendar/scenario"
)

// unnamedScenario is what a scenario is called before it has a name.
const unnamedScenario = "What if"

// plan is the scenario that is being built. Its methods give another one and
// never write to the steps of the one before, which a fetch may be reading.
type plan struct{ scenario.Scenario }

func newPlan() plan { return plan{scenario.Scenario{Name: unnamedScenario}} }

// with puts a step in a place: past the end is one more.
func (p plan) with(at int, s scenario.Step) plan {
	p.Steps = slices.Clone(p.Steps)
	if at >= len(p.Steps) {
		p.Steps = append(p.Steps, s)
		return p
	}
	p.Steps[at] = s
	return p
}

// without takes a step out.
func (p plan) without(at int) plan {
	if at >= 0 && at < len(p.Steps) {
		p.Steps = slices.Delete(slices.Clone(p.Steps), at, at+1)
	}
	return p
}

// moved has two neighbours change places, and gives where the step then is.
func (p plan) moved(at, by int) (plan, int) {
	to := at + by
	if at < 0 || at >= len(p.Steps) || to < 0 || to >= len(p.Steps) {
		return p, at
	}
	p.Steps = slices.Clone(p.Steps)
	p.Steps[at], p.Steps[to] = p.Steps[to], p.Steps[at]
	return p, to
}

// before gives the scenario of the steps before one, to which it is then added.
func (p plan) before(at int) scenario.Scenario {
	s := p.Scenario
	s.Steps = s.Steps[:min(max(at, 0), len(s.Steps))]
	return s
}
