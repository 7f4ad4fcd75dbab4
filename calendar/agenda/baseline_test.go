package agenda

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// The plain methods beside which the scorer is measured. Each gives 0 to 1.

var plainWord = regexp.MustCompile(`[a-z0-9]+`)

func plainWords(s string) []string {
	list := plainWord.FindAllString(strings.ToLower(s), -1)
	slices.Sort(list)
	return slices.Compact(list)
}

// jaccard is shared words over all words.
func jaccard(a, b string) float64 {
	p, q := plainWords(a), plainWords(b)
	n := len(both(p, q))
	if all := len(p) + len(q) - n; all > 0 {
		return float64(n) / float64(all)
	}
	return 0
}

func both(p, q []string) []string {
	var list []string
	for _, w := range p {
		if slices.Contains(q, w) {
			list = append(list, w)
		}
	}
	return list
}

func without(p, q []string) []string {
	var list []string
	for _, w := range p {
		if !slices.Contains(q, w) {
			list = append(list, w)
		}
	}
	return list
}

// tfidf is the cosine of words weighted by rarity among the titles of the file.
type tfidf map[string]float64

func newTFIDF(titles []string) tfidf {
	seen, n := map[string]float64{}, float64(len(titles))
	for _, t := range titles {
		for _, w := range plainWords(t) {
			seen[w]++
		}
	}
	weights := tfidf{}
	for w, c := range seen {
		weights[w] = math.Log((1+n)/(1+c)) + 1
	}
	return weights
}

func (t tfidf) cosine(a, b string) float64 {
	length := func(words []string) (sum float64) {
		for _, w := range words {
			sum += t[w] * t[w]
		}
		return sum
	}
	p, q := plainWords(a), plainWords(b)
	if l := math.Sqrt(length(p) * length(q)); l > 0 {
		return length(both(p, q)) / l
	}
	return 0
}

// tokenSet is the greatest likeness by letters of the shared words and either title.
func tokenSet(a, b string) float64 {
	p, q := plainWords(a), plainWords(b)
	base := strings.Join(both(p, q), " ")
	left := strings.TrimSpace(base + " " + strings.Join(without(p, q), " "))
	right := strings.TrimSpace(base + " " + strings.Join(without(q, p), " "))
	return max(ratio(left, right), ratio(base, left), ratio(base, right))
}

// ratio is twice the matching letters over all, by the distance of insertions.
func ratio(a, b string) float64 {
	if a == "" || b == "" {
		return 0
	}
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(max(len(a), len(b)))
}
