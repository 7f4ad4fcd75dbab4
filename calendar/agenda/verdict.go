package agenda

import "strings"

// Verdict is the judgement on a pair of lines.
type Verdict struct {
	Label Label
	// Score is how much the same they are, 0 to 1: the chance of dup and half that of
	// related.
	Score float64
	// Reason says why in words.
	Reason string
	// Corrected: the user has said so.
	Corrected bool
}

// Correction is the user's word on a pair of lines, by their keys (Line.ID).
type Correction struct {
	A, B  string
	Label Label
}

// ID gives the name under which corrections keep a line: its key, else its title, body
// and date as they stand.
func (l Line) ID() string {
	if l.Key != "" {
		return l.Key
	}
	return strings.Join([]string{l.Title, l.Body, l.Date.String()}, "\t")
}

func inOrder(a, b string) [2]string {
	if b < a {
		a, b = b, a
	}
	return [2]string{a, b}
}

// Compare judges two lines. It is symmetric but for the order of names in the reason.
func (r *Reader) Compare(a, b Line) Verdict { return r.compare(r.read(a), r.read(b)) }

func (r *Reader) compare(a, b *reading) Verdict {
	j := r.judge(a, b)
	v := Verdict{Label: j.label, Score: j.score}
	if said, ok := r.saidOf(a, b); ok {
		v.Label, v.Corrected = said, true
		v.Score = map[Label]float64{Dup: 1, Related: 0.5, Different: 0}[said]
		v.Reason = "you said so"
		return v
	}
	v.Reason = r.reason(j, a, b)
	return v
}

// judgement is the best of what the parts of two titles are to each other.
type judgement struct {
	relation
	label Label
	score float64
	p, q  *part
	// widened: the label were the kinds of document left aside.
	widened Label
}

// judge compares every part with every part; the pair most the same decides.
func (r *Reader) judge(a, b *reading) judgement {
	var best judgement
	for i := range a.parts {
		for k := range b.parts {
			j := r.judgeParts(a, b, &a.parts[i], &b.parts[k])
			if best.p == nil || better(j, best) {
				best = j
			}
		}
	}
	return best
}

// better tells whether one judgement is the better, by label first: a composite item is
// what its best part is.
func better(a, b judgement) bool {
	if a.label != b.label {
		return a.label == Dup || b.label == Different
	}
	return a.score > b.score
}

func (r *Reader) judgeParts(a, b *reading, p, q *part) judgement {
	j := judgement{relation: r.relate(a, b, p, q), p: p, q: q}
	chances := r.scorer.chances(&j.features)
	j.label, j.score = decide(chances, j.relation, true)
	j.widened = j.label
	if j.kinds == kindsDiffer || j.kinds == kindsStep {
		aside := j.relation
		aside.features[featureKindStep], aside.features[featureKindDiffer], aside.features[featureKindOne] = 0, 0, 1
		j.widened, _ = decide(r.scorer.chances(&aside.features), aside, false)
	}
	return j
}

// mostRelated is the highest score of what cannot be the same.
const mostRelated = 0.5

// decide gives label and score from the chances. Whatever the chances say, two periods,
// places or documents are two pieces of business though on the same matter, and matters
// of one theme are neighbours, unless each has its annual report (the field's own rules).
func decide(c [len(labels)]float64, rel relation, kindsCount bool) (Label, float64) {
	apart := rel.apart() || kindsCount && rel.kinds == kindsDiffer
	if apart {
		c[1] += c[0]
		c[0] = 0
	}
	if rel.silent {
		c[2] += c[0]
	}
	if rel.strangers {
		c[0] = 0
	}
	if rel.features[featureTheme] == 1 && rel.features[featureAnnual] == 0 {
		c[1] += c[2]
		c[2] = 0
	}
	best := 0
	for i := range c {
		if c[i] > c[best] {
			best = i
		}
	}
	score := c[0] + c[1]/2
	if apart {
		score = min(score, mostRelated)
	}
	return labels[best], score
}

// apart tells whether something but the kind of document makes two papers of a pair.
func (rel *relation) apart() bool {
	switch rel.when {
	case whenDiffer, whenGrain, whenApart:
		return true
	}
	return rel.place == placesDiffer || rel.chapter || rel.chapters || rel.aspect()
}

// otherName is the part of a matter's name from which two titles name it otherwise.
const otherName = 0.6

// aspect tells whether one is about something of a wide matter that the other is not
// ("SEND update" and "SEND transport"), or a document on a matter of which the other treats
// under another name: a tobacco control strategy and the money for stop smoking services.
func (rel *relation) aspect() bool {
	f := &rel.features
	if f[featureWide] == 1 && rel.kinds != kindsSame && rel.when != whenSame {
		return true
	}
	return f[featurePaper] == 1 && f[featureNamed] >= otherName
}
