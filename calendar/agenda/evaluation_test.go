package agenda

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// folds is into how many parts the topics are dealt.
const folds = 5

// pairsVariable names the file of labelled pairs to be evaluated. The pairs that
// Convenor's weights come from are not Convenor's to pass on.
const pairsVariable = "CONVENOR_AGENDA_PAIRS"

// TestEvaluation prints how well pairs of business never trained on are judged: on a
// fifth of the topics held back, and on all by cross-validation, beside plain methods.
//
//	CONVENOR_AGENDA_PAIRS=pairs.tsv go test ./calendar/agenda -run TestEvaluation -v
func TestEvaluation(t *testing.T) {
	name := os.Getenv(pairsVariable)
	if name == "" {
		t.Skipf("%s names no file of labelled pairs", pairsVariable)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pairs, _, err := ReadPairs(f)
	if err != nil {
		t.Fatal(err)
	}
	e := newEvaluation(t, slices.DeleteFunc(pairs, func(e Example) bool { return e.Label == "" }))
	held := e.run([]int{0})
	t.Logf("\n%d pairs, %d topics\n\nOn %d pairs that touch the topics held back (fold 0 of %d), trained on the pairs that touch none:\n%s",
		len(e.pairs), e.topicCount, len(held.own.said), folds, held)
	all := e.run([]int{0, 1, 2, 3, 4})
	t.Logf("\nOn all %d pairs by cross-validation, folds by topic:\n%s\nThe mistakes it is surest of:\n%s", len(all.own.said), all, all.worst(10))
	if os.Getenv("CONVENOR_AGENDA_ALL_MISTAKES") != "" {
		t.Logf("\n%s", all.worst(1000))
	}
	if f1 := all.own.dup().f1; f1 < 0.85 {
		t.Errorf("F1 of dup is %.3f by cross-validation, below the floor of 0.85", f1)
	}
}

// evaluation deals pairs into folds by topic.
type evaluation struct {
	t          *testing.T
	pairs      []Example
	topic      map[string]int // of a line, by its title and body
	fold       []int          // of a topic
	topicCount int
	words      tfidf
}

func newEvaluation(t *testing.T, pairs []Example) *evaluation {
	e := &evaluation{t: t, pairs: pairs, topic: map[string]int{}}
	parent := map[string]string{}
	var find func(s string) string
	find = func(s string) string {
		if parent[s] == "" || parent[s] == s {
			parent[s] = s
			return s
		}
		return find(parent[s])
	}
	var titles []string
	for _, p := range pairs {
		a, b := find(titleKey(p.A)), find(titleKey(p.B))
		if p.Label == Dup && a != b {
			parent[max(a, b)] = min(a, b)
		}
		titles = append(titles, p.A.Title, p.B.Title)
	}
	e.words = newTFIDF(titles)
	e.deal(func(l Line) string { return find(titleKey(l)) })
	return e
}

// titleKey makes lines with one title one topic, whatever their bodies.
func titleKey(l Line) string { return strings.Join(plainWords(l.Title), " ") }

// deal puts the topics into folds, the one with most pairs first, each into the fold
// that has fewest pairs so far.
func (e *evaluation) deal(topicOf func(Line) string) {
	count := map[string]int{}
	for _, p := range e.pairs {
		count[topicOf(p.A)]++
		count[topicOf(p.B)]++
	}
	var topics []string
	for t := range count {
		topics = append(topics, t)
	}
	slices.SortFunc(topics, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	var load [folds]int
	number := map[string]int{}
	for i, t := range topics {
		least := 0
		for f := range load {
			if load[f] < load[least] {
				least = f
			}
		}
		load[least] += count[t]
		number[t] = i
		e.fold = append(e.fold, least)
	}
	for _, p := range e.pairs {
		e.topic[titleKey(p.A)], e.topic[titleKey(p.B)] = number[topicOf(p.A)], number[topicOf(p.B)]
	}
	e.topicCount = len(topics)
}

func (e *evaluation) foldsOf(p Example) (int, int) {
	return e.fold[e.topic[titleKey(p.A)]], e.fold[e.topic[titleKey(p.B)]]
}

// outcome is what one method said of the pairs.
type outcome struct {
	name string
	said []Label
	true []Label
}

type results struct {
	own    outcome
	plain  []outcome
	bare   outcome
	pairs  []Example
	scores []Verdict
}

// run judges the pairs of some folds, each by weights trained on pairs that touch no
// topic of its fold.
func (e *evaluation) run(of []int) *results {
	out := &results{own: outcome{name: "Convenor"}, bare: outcome{name: "Convenor, without its table of matters"},
		plain: []outcome{{name: "Jaccard"}, {name: "TF-IDF cosine"}, {name: "token-set ratio"}}}
	for _, f := range of {
		var train, test []Example
		for _, p := range e.pairs {
			a, b := e.foldsOf(p)
			switch {
			case a != f && b != f:
				train = append(train, p)
			case len(of) == 1 || min(a, b) == f:
				test = append(test, p)
			}
		}
		w, err := Train(train, Options{})
		if err != nil {
			e.t.Fatal(err)
		}
		e.judge(out, &out.own, test, Options{Weights: w}, true)
		e.judge(out, &out.bare, test, Options{Weights: w, withoutMatters: true}, false)
		e.plain(out, train, test)
	}
	return out
}

func (e *evaluation) judge(out *results, o *outcome, test []Example, with Options, keep bool) {
	r, err := NewReader(with)
	if err != nil {
		e.t.Fatal(err)
	}
	for _, p := range test {
		v := r.Compare(p.A, p.B)
		o.said, o.true = append(o.said, v.Label), append(o.true, p.Label)
		if keep {
			out.pairs, out.scores = append(out.pairs, p), append(out.scores, v)
		}
	}
}

// plain judges by each plain method with the two thresholds that suit the training
// pairs best.
func (e *evaluation) plain(out *results, train, test []Example) {
	for i, m := range []func(a, b string) float64{jaccard, e.words.cosine, tokenSet} {
		dup := bestThreshold(train, m, func(l Label) bool { return l == Dup })
		related := bestThreshold(train, m, func(l Label) bool { return l != Different })
		for _, p := range test {
			l := Different
			switch s := m(p.A.Title, p.B.Title); {
			case s >= dup:
				l = Dup
			case s >= related:
				l = Related
			}
			out.plain[i].said, out.plain[i].true = append(out.plain[i].said, l), append(out.plain[i].true, p.Label)
		}
	}
}

// bestThreshold gives the threshold with the best F1.
func bestThreshold(train []Example, m func(a, b string) float64, yes func(Label) bool) float64 {
	best, at := -1.0, 0.5
	for th := 0.0; th <= 1; th += 0.01 {
		var o outcome
		for _, p := range train {
			said, is := Different, Different
			if m(p.A.Title, p.B.Title) >= th {
				said = Dup
			}
			if yes(p.Label) {
				is = Dup
			}
			o.said, o.true = append(o.said, said), append(o.true, is)
		}
		if f := o.dup().f1; f > best {
			best, at = f, th
		}
	}
	return at
}

type quality struct{ precision, recall, f1, accuracy float64 }

func (o outcome) dup() quality {
	var hit, said, is, right float64
	for i := range o.said {
		if o.said[i] == o.true[i] {
			right++
		}
		if o.said[i] == Dup {
			said++
		}
		if o.true[i] == Dup {
			is++
		}
		if o.said[i] == Dup && o.true[i] == Dup {
			hit++
		}
	}
	q := quality{accuracy: right / max(1, float64(len(o.said)))}
	if hit > 0 {
		q.precision, q.recall = hit/said, hit/is
		q.f1 = 2 * q.precision * q.recall / (q.precision + q.recall)
	}
	return q
}

func (t *results) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-42s %9s %7s %7s %9s\n", "", "precision", "recall", "F1 dup", "three-way")
	for _, o := range append([]outcome{t.own, t.bare}, t.plain...) {
		q := o.dup()
		fmt.Fprintf(&b, "%-42s %9.3f %7.3f %7.3f %9.3f\n", o.name, q.precision, q.recall, q.f1, q.accuracy)
	}
	return b.String()
}

// worst lists mistakes, those about dup first, then those farthest from the truth.
func (t *results) worst(n int) string {
	type mistake struct {
		by float64
		s  string
	}
	value := map[Label]float64{Dup: 1, Related: 0.5, Different: 0}
	var list []mistake
	for i, p := range t.pairs {
		v := t.scores[i]
		if v.Label == p.Label {
			continue
		}
		by := abs64(v.Score - value[p.Label])
		if v.Label == Dup || p.Label == Dup {
			by++
		}
		list = append(list, mistake{by, fmt.Sprintf("  %s, said %s %.2f: %q / %q: %s", p.Label, v.Label, v.Score, p.A.Title, p.B.Title, v.Reason)})
	}
	slices.SortStableFunc(list, func(a, b mistake) int {
		if a.by > b.by {
			return -1
		}
		return 1
	})
	var lines []string
	for _, m := range list[:min(n, len(list))] {
		lines = append(lines, m.s)
	}
	return strings.Join(lines, "\n")
}

func abs64(x float64) float64 { return max(x, -x) }
