package agenda

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkCluster is the time to group the agendas of five years.
func BenchmarkCluster(b *testing.B) {
	r, err := NewReader(Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{2_000, 20_000, 50_000} {
		lines := generated(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				r.Cluster(lines)
			}
		})
	}
}

// BenchmarkAllPairs is the time to compare every item with every other, which blocking
// spares. It takes minutes.
func BenchmarkAllPairs(b *testing.B) {
	r, err := NewReader(Options{})
	if err != nil {
		b.Fatal(err)
	}
	const n = 20_000
	elements := r.elements(generated(n, 1), &Grouping{})
	for b.Loop() {
		start := time.Now()
		all := r.allLinks(elements)
		whole := time.Since(start)
		start = time.Now()
		few := r.blockedLinks(elements)
		blocked := time.Since(start)
		b.ReportMetric(float64(len(few))/float64(len(all)), "found")
		b.ReportMetric(float64(whole)/float64(blocked), "times")
	}
}

func (r *Reader) allLinks(elements []element) (links []link) {
	for i := range elements {
		for j := i + 1; j < len(elements); j++ {
			if score, ok := r.link(&elements[i], &elements[j]); ok {
				links = append(links, link{i, j, score})
			}
		}
	}
	return links
}

func (r *Reader) blockedLinks(elements []element) (links []link) {
	c := newCandidates(elements)
	for i := range elements {
		c.after(i, func(j int) {
			if score, ok := r.link(&elements[i], &elements[j]); ok {
				links = append(links, link{i, j, score})
			}
		})
	}
	return links
}
