package agenda

import (
	"fmt"
	"sort"
	"strings"

	"convenor/calendar"
)

// Line is one line of one agenda.
type Line struct {
	// Key names the line for good, for corrections; empty means its title, body and date do.
	Key string
	// Title is as the agenda prints it.
	Title string
	// Body is the name of the body whose agenda it is; empty if not known.
	Body string
	// Date is the day of the sitting; zero if not known.
	Date calendar.Date
}

// Options are what the user adds to the tables that come with Convenor.
type Options struct {
	// Acronyms are the user's own, by the acronym; they win over those that are built
	// in, and hold in any case.
	Acronyms map[string]string
	// Corrections are the user's word on pairs of lines; they win over everything.
	Corrections []Correction
	// Judgements are what the user has said and Convenor has kept; they win too.
	Judgements calendar.Judgements
	// Weights are the scorer's; nil means those that are built in.
	Weights *Weights
	// withoutMatters leaves the table of matters out, to train for business it does not know.
	withoutMatters bool
}

// Reader reads titles and judges pairs of them. It may be used by several goroutines
// at once.
type Reader struct {
	acronyms, foldedAcronyms map[string]acronym
	localAcronyms            []localAcronym
	weights                  map[string]float64
	matters                  []matter
	kinds                    []kind
	places                   []place
	placeIndex               map[string]int
	phrases                  *phrases
	gapped                   []gappedKind
	vocabulary               *vocabulary
	standing                 *standingHeads
	leads                    leads
	horizons                 []horizonRule
	order                    []orderRule
	// annual, outturn and alone are groups of kinds that have rules of their own.
	annual, outturn, alone groupSet
	scorer                 *Weights
	said                   sayings
	// proper are the full forms of acronyms with their capitals, by their words without.
	proper map[string]string

	stemmed, folded memory
}

// NewReader makes a reader. Errors: calendar.ErrInvalid for an empty acronym or full
// form, for a correction without a known label, and for weights that do not fit.
func NewReader(o Options) (*Reader, error) {
	r := &Reader{
		proper: map[string]string{}, acronyms: map[string]acronym{}, foldedAcronyms: map[string]acronym{}, vocabulary: newVocabulary(),
		weights: loadWordWeights(), phrases: &phrases{newNode()}, placeIndex: map[string]int{}, stemmed: newMemory(), folded: newMemory(),
	}
	for _, f := range rowsOf("acronyms.tsv", 3) {
		r.addAcronym(f[0], f[2], f[1])
		r.proper[strings.ToLower(f[2])] = f[2]
	}
	for short, full := range o.Acronyms {
		if strings.TrimSpace(short) == "" || strings.TrimSpace(full) == "" {
			return nil, fmt.Errorf("acronym %q for %q: %w", short, full, calendar.ErrInvalid)
		}
		delete(r.acronyms, short)
		r.addAcronym(short, full, "any")
	}
	for _, a := range o.Judgements.Acronyms {
		if err := a.Check(); err != nil {
			return nil, err
		}
		delete(r.acronyms, a.Short)
		r.addAcronym(a.Short, a.Full, "any")
	}
	r.loadPhrases(o.withoutMatters)
	r.standing = loadStanding(r)
	r.leads, r.horizons, r.order = loadLeads(), loadHorizons(), loadOrder()
	if err := r.setScorer(o.Weights); err != nil {
		return nil, err
	}
	return r, r.setSaid(o.Judgements, o.Corrections)
}

func (r *Reader) setScorer(w *Weights) error {
	if w == nil {
		w = builtInWeights()
	}
	if err := w.check(); err != nil {
		return err
	}
	r.scorer = w
	return nil
}

// addAcronym puts one in; how is "any", "caps", "exact" or "ending" (data/acronyms.tsv).
func (r *Reader) addAcronym(short, full, how string) {
	switch how {
	case "any":
		r.foldedAcronyms[strings.ToLower(short)] = acronym{full, true}
		return
	case "ending":
		r.localAcronyms = append(r.localAcronyms, localAcronym{short, full})
		return
	}
	r.acronyms[short] = acronym{full, how == "caps"}
}

func (r *Reader) loadPhrases(withoutMatters bool) {
	r.kinds, r.places = loadKinds(), loadPlaces()
	r.annual, r.outturn, r.alone = groupNamed(r.kinds, "annual"), groupNamed(r.kinds, "outturn"), standingAlone(r.kinds)
	if !withoutMatters {
		r.matters = loadMatters()
	}
	for i, m := range r.matters {
		for _, p := range m.phrases {
			r.phrases.add(r.stems(p), namesMatter, i)
		}
	}
	for i, k := range r.kinds {
		for _, p := range k.phrases {
			if first, last, apart := strings.Cut(p, " ... "); apart {
				r.gapped = append(r.gapped, gappedKind{r.stems(first)[0], r.stems(last)[0], i})
				continue
			}
			r.phrases.add(r.stems(p), namesKind, i)
		}
	}
	for i, p := range r.places {
		r.placeIndex[p.name] = i
		for _, name := range p.phrases {
			r.phrases.add(r.stems(name), namesPlace, i)
		}
	}
	for w := range r.weights {
		r.vocabulary.add(w)
	}
	for _, short := range []map[string]acronym{r.acronyms, r.foldedAcronyms} {
		for _, a := range short {
			for _, w := range strings.Fields(strings.ToLower(a.full)) {
				r.vocabulary.add(w)
			}
		}
	}
	r.vocabulary.settle()
}

func (r *Reader) stem(w string) string {
	return r.stemmed.get(w, func() string { return stem(w) })
}

// settle puts the words in one order, so that the same word always mends the same way.
func (v *vocabulary) settle() {
	for _, list := range v.byStart {
		sort.Strings(list)
	}
}
