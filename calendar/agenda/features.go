package agenda

import (
	"math"
	"slices"
)

// The features by which a pair of parts is judged. Every one lies between 0 and 1 and is
// the same whichever of the two comes first.
const (
	featureBias = iota
	// featureMatter: they share a matter; halved where another matter stands beside it.
	featureMatter
	// featureBody: they share no matter, but a field or body.
	featureBody
	// featureApart: both have matters, none of them shared.
	featureApart
	// featureUnknown: neither has a matter.
	featureUnknown
	// featureTheme: no shared matter, but a shared theme.
	featureTheme
	// featureCosine: likeness of all words by weight.
	featureCosine
	// featureContained: how much of the shorter stands in the longer.
	featureContained
	// featureLeft: weight of the words that stand in one only, 1 from three full words on.
	featureLeft
	// featureBothLeft: such words stand in both.
	featureBothLeft
	// featureLetters: likeness by letters.
	featureLetters
	featureWhenSame
	featureWhenOne
	featureWhenGrain
	featureWhenApart
	featureWhenDiffer
	featureKindSame
	featureKindOne
	featureKindStep
	featureKindDiffer
	// featurePlaceSame and featurePlaceDiffer: both titles name places.
	featurePlaceSame
	featurePlaceDiffer
	// featureAnnual: both are annual reports, on different matters.
	featureAnnual
	// featureAspects: they share a matter that is no document, and each has words of its
	// own, 1 from one full word each: what of the matter the paper is about.
	featureAspects
	// featureAspect: they share such a matter, and one has more words of its own, 1 from
	// three full words on.
	featureAspect
	// featurePaper: they share such a matter, one is a document on it, and the other, of no
	// kind, has words of its own.
	featurePaper
	// featureNamed: they share a matter and name it by other words; the part of the
	// shorter name that the longer does not have.
	featureNamed
	// featureWide: the matter shared is a wide one, and a title has words of its own, 1 from
	// one full word on.
	featureWide
	featureCount
)

// featureNames are the names in data/weights.tsv.
var featureNames = [featureCount]string{"bias", "same matter", "same field or body", "matters apart", "matters unknown", "same theme",
	"likeness of words", "contained", "words left over", "words left over in both", "likeness of letters",
	"same period", "one period", "quarter against year", "dates apart", "periods differ",
	"same kind", "one kind", "step against document", "kinds differ", "same place", "places differ", "two annual reports",
	"aspects in both", "aspect in one", "document against aspect", "named otherwise", "aspect of a wide matter"}

type features [featureCount]float64

// relation is everything found out about a pair of parts.
type relation struct {
	features features
	when     when
	kinds    kindRelation
	place    placeRelation
	matters  []int // shared, of any strength
	themes   []string
	gapDays  int // -1 where a date is missing
	// chapter: one is a chapter of a document that the other is not about.
	chapter bool
	// chapters: each is about another matter besides the shared one.
	chapters bool
	// strangers: they share no matter and too few words, and each has telling ones of its
	// own; silent: not even one telling word.
	strangers, silent bool
}

// relate compares two parts of two titles.
func (r *Reader) relate(a, b *reading, p, q *part) relation {
	var out relation
	f := &out.features
	f[featureBias] = 1
	r.relateMatters(p, q, &out)
	telling, apart := relateWords(p, q, f)
	out.strangers = apart && len(out.matters) == 0
	out.silent = out.strangers && !telling
	f[featureLetters] = likeness(a.letters, b.letters)
	out.when = relateWhen(p, q, a.line.Date, b.line.Date)
	ga, gb := r.groups(*p), r.groups(*q)
	ga, gb = r.yearly(p, q, ga, gb), r.yearly(q, p, gb, ga)
	out.kinds = relateKinds(ga, gb, r.alone)
	if annual := r.annual; ga&gb&annual != 0 {
		if len(out.matters) == 0 {
			f[featureAnnual] = 1
		}
		if out.when == whenUnsaid && out.gap(a, b) > editionDays(1) {
			out.when = whenApart
		}
	}
	if out.when == whenGrain && (ga&gb&r.outturn != 0 || r.endsYear(p, gb) || r.endsYear(q, ga)) {
		out.when = whenSame // the fourth quarter's return is that of the year
	}
	out.gapDays = out.gap(a, b)
	r.relateAspects(p, q, ga, gb, &out)
	f[whenFeatures[out.when]], f[kindFeatures[out.kinds]] = 1, 1
	out.place = r.relatePlaces(p.places, q.places)
	switch out.place {
	case placesSame:
		f[featurePlaceSame] = 1
	case placesDiffer:
		f[featurePlaceDiffer] = 1
	}
	return out
}

// endsYear tells whether a part is for a fourth quarter and the other of the year's end.
func (r *Reader) endsYear(p *part, other groupSet) bool {
	return other&r.outturn != 0 && len(p.periods) == 1 && p.periods[0].Quarter == lastQuarter
}

// lastQuarter is the number of a financial year's last quarter.
const lastQuarter = 4

// yearly gives a part's kinds, as an annual report where it says only "report" and the
// other is the annual report on a matter of one report a year: the panel's report and its
// annual report are one.
func (r *Reader) yearly(p, q *part, own, other groupSet) groupSet {
	if own != 0 || other&r.annual == 0 || p.cycle.years != 1 || !meets(p.matters, q.matters) {
		return own
	}
	for _, k := range p.kinds {
		if r.kinds[k].name == plainReport {
			return r.annual
		}
	}
	return own
}

// plainReport is the kind (data/kinds.tsv) of what says only that it is a report.
const plainReport = "report"

// gap gives the days between two lines; -1 where a date is missing.
func (relation) gap(a, b *reading) int {
	if a.line.Date.IsZero() || b.line.Date.IsZero() {
		return -1
	}
	return abs(a.line.Date.DaysSince(b.line.Date))
}

// whenFeatures and kindFeatures say which feature a relation is; the bias, where none is.
var (
	whenFeatures = [...]int{whenUnsaid: featureBias, whenSame: featureWhenSame, whenOneSaid: featureWhenOne,
		whenGrain: featureWhenGrain, whenApart: featureWhenApart, whenDiffer: featureWhenDiffer}
	kindFeatures = [...]int{kindsUnsaid: featureBias, kindsSame: featureKindSame, kindOneSaid: featureKindOne,
		kindsStep: featureKindStep, kindsDiffer: featureKindDiffer}
)

// relateMatters compares matters and their themes.
func (r *Reader) relateMatters(p, q *part, out *relation) {
	f := &out.features
	for _, m := range p.matters {
		if meets(q.matters, []int{m}) {
			out.matters = append(out.matters, m)
		}
	}
	switch {
	case len(out.matters) > 0 && r.matters[out.matters[0]].strength == strong:
		f[featureMatter] = float64(len(out.matters)) / float64(len(p.matters)+len(q.matters)-len(out.matters))
		f[featureMatter] = (1 + f[featureMatter]) / 2
	case len(out.matters) > 0:
		f[featureBody] = 1
	case len(p.matters) > 0 && len(q.matters) > 0:
		f[featureApart] = 1
	case len(p.matters) == 0 && len(q.matters) == 0:
		f[featureUnknown] = 1
	}
	out.chapter = len(out.matters) > 0 && !r.documents(out.matters) && r.documents(p.matters) != r.documents(q.matters)
	out.chapters = len(out.matters) > 0 && len(p.matters) > len(out.matters) && len(q.matters) > len(out.matters)
	if len(out.matters) == 0 {
		out.themes = sharedThemes(p.themes, q.themes)
		if len(out.themes) > 0 {
			f[featureTheme] = 1
		}
	}
}

// documents tells whether any of some matters is a document.
func (r *Reader) documents(matters []int) bool {
	return slices.ContainsFunc(matters, func(m int) bool { return r.matters[m].document })
}

func sharedThemes(a, b []string) []string {
	var list []string
	for _, t := range a {
		if slices.Contains(b, t) {
			list = append(list, t)
		}
	}
	return list
}

// fullWords is the weight left over that counts as wholly different.
const fullWords = 3

// mostlyShared is the part of the shorter title's words that two titles on a matter that
// no table knows must share: "Mill Lane surgery" is not "Park Lane surgery".
const mostlyShared = 0.6

// relateWords compares the words by weight. It tells whether they share a telling word,
// and whether each has a full word of its own and they share too little.
func relateWords(p, q *part, f *features) (telling, apart bool) {
	var dot, common, left, right float64
	i, j := 0, 0
	for i < len(p.words) || j < len(q.words) {
		switch {
		case j == len(q.words) || i < len(p.words) && p.words[i].id < q.words[j].id:
			left += p.words[i].weight
			i++
		case i == len(p.words) || q.words[j].id < p.words[i].id:
			right += q.words[j].weight
			j++
		default:
			dot += p.words[i].weight * q.words[j].weight
			common += p.words[i].weight
			telling = telling || p.words[i].weight >= tellingWeight
			i++
			j++
		}
	}
	if p.total > 0 && q.total > 0 {
		f[featureCosine] = dot / math.Sqrt(p.total*q.total)
		f[featureContained] = common / min(p.sum, q.sum)
	}
	f[featureLeft] = min(1, (left+right)/(2*fullWords))
	f[featureBothLeft] = min(1, min(left, right)/fullWords)
	return telling, min(left, right) >= 1 && (!telling || f[featureContained] < mostlyShared)
}

// likeness gives how alike two titles are by their runs of three letters: twice the
// shared over all (Dice's coefficient), 1 for the same.
func likeness(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}

// threes gives the distinct runs of three bytes of a text, sorted.
func threes(s string) []uint32 {
	var list []uint32
	for i := 0; i+3 <= len(s); i++ {
		list = append(list, uint32(s[i])<<16|uint32(s[i+1])<<8|uint32(s[i+2]))
	}
	return sorted(list)
}
