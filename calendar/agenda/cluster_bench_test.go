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

// BenchmarkAllPairs sets blocking beside comparing every item with every other: "found"
// is the share of the links that it finds, "times" how many times faster it is than
// judging every pair, "gated" than judging only the pairs whose dates and places allow
// it. Every tenth item is judged against all and the time taken tenfold.
func BenchmarkAllPairs(b *testing.B) {
	r, err := NewReader(Options{})
	if err != nil {
		b.Fatal(err)
	}
	const n = 20_000
	elements := r.elements(generated(n, 1), &Grouping{})
	for b.Loop() {
		var all, few []link
		gated := timed(func() { all = r.allLinks(elements) })
		judged := 10 * timed(func() { r.judgeTenth(elements) })
		blocked := timed(func() { few = r.blockedLinks(elements) })
		b.ReportMetric(float64(len(few))/float64(len(all)), "found")
		b.ReportMetric(float64(gated)/float64(blocked), "gated")
		b.ReportMetric(float64(judged)/float64(blocked), "times")
	}
}

func timed(work func()) time.Duration {
	start := time.Now()
	work()
	return time.Since(start)
}

func (r *Reader) judgeTenth(elements []element) {
	for i := 0; i < len(elements); i += 10 {
		for j := i + 1; j < len(elements); j++ {
			a, b := &elements[i], &elements[j]
			r.judgeParts(a.reading, b.reading, a.part, b.part)
		}
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
