package agenda

import (
	"strings"
	"testing"

	"convenor/calendar"
)

// TestEveryMatterIsFoundByItsNames holds that each phrase of the table leads to its own
// matter, unless an earlier line has the same phrase, which would be a slip.
func TestEveryMatterIsFoundByItsNames(t *testing.T) {
	r := reader(t)
	seen := map[string]string{}
	for i, m := range r.matters {
		if len(m.themes) == 0 || m.themes[0] == "" {
			t.Errorf("matter %q has no theme", m.name)
		}
		for _, p := range m.phrases {
			key := strings.Join(r.stems(p), " ")
			if key == "" {
				t.Errorf("phrase %q of %q has only small words", p, m.name)
			}
			if of, ok := seen[key]; ok && of != m.name {
				t.Errorf("phrase %q stands for %q and for %q", p, of, m.name)
			}
			seen[key] = m.name
			h, ok := r.phrases.longest(r.words(p), 0)
			if !ok || h.names != namesMatter || r.matters[h.line].name != seen[key] && h.line != i {
				t.Errorf("phrase %q of %q is not found", p, m.name)
			}
		}
	}
}

// TestTablesReferToWhatThereIs holds that leads, horizons and places name known things.
func TestTablesReferToWhatThereIs(t *testing.T) {
	r := reader(t)
	names := map[string]bool{"": true}
	for _, m := range r.matters {
		if names[m.name] {
			t.Errorf("matter %q stands twice", m.name)
		}
		names[m.name] = true
	}
	groups := map[string]bool{"": true}
	for _, k := range r.kinds {
		groups[k.group] = true
	}
	for m, l := range r.leads {
		if !names[m] || l.why == "" {
			t.Errorf("lead of %q: unknown matter, or no reason", m)
		}
	}
	for _, h := range r.horizons {
		if !names[h.matter] || !groups[h.group] {
			t.Errorf("horizon of %q, %q: unknown", h.matter, h.group)
		}
	}
	for _, p := range r.places {
		if _, ok := r.placeIndex[p.within]; p.within != "" && !ok && p.within != "London" {
			t.Errorf("place %q lies in %q, which the table does not have", p.name, p.within)
		}
	}
	if free := len(groups); free > 30 {
		t.Errorf("%d groups of kinds are more than a set holds", free)
	}
}

// TestTheTableOfLeads holds who leads what, as the council's design has it.
func TestTheTableOfLeads(t *testing.T) {
	leads := reader(t).leads
	for m, want := range map[string]calendar.Kind{
		"better care fund": calendar.KindHWB, "pharmaceutical needs assessment": calendar.KindHWB, "joint strategic needs assessment": calendar.KindHWB,
		"health and wellbeing strategy": calendar.KindHWB, "integrated care strategy": calendar.KindICP, "joint forward plan": "",
		"performance": calendar.KindICBBoard, "winter": calendar.KindICBBoard, "finance": calendar.KindICBBoard,
	} {
		if got, ok := leads[m]; !ok || got.kind != want {
			t.Errorf("%s is led by %q, want %q", m, got.kind, want)
		}
	}
}

// TestPlacesLieInOthers holds that a place and what holds it are not two places.
func TestPlacesLieInOthers(t *testing.T) {
	r := reader(t)
	read := func(s string) []int { return r.read(Line{Title: s}).parts[0].places }
	for _, c := range []struct {
		a, b string
		want placeRelation
	}{
		{"Kent and Medway strategy", "Kent strategy", placesSame},
		{"Mid and South Essex strategy", "Essex strategy", placesSame},
		{"NWL strategy", "North West London strategy", placesSame},
		{"LBBD strategy", "Barking and Dagenham strategy", placesSame},
		{"York strategy", "North Yorkshire strategy", placesDiffer},
		{"Devon strategy", "Cornwall strategy", placesDiffer},
		{"Devon strategy", "Strategy", placesUnsaid},
	} {
		if got := r.relatePlaces(read(c.a), read(c.b)); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestBrokenTablesAreImpossible holds that a table that is no table stops the program.
func TestBrokenTablesAreImpossible(t *testing.T) {
	for name, breakIt := range map[string]func(){
		"no such table": func() { rowsOf("nothing.tsv", 2) },
		"columns":       func() { rowsOf("kinds.tsv", 7) },
		"cycle":         func() { mustCycle("fortnight") },
		"horizon":       func() { mustHorizon("soon") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			breakIt()
		}()
	}
}
