package agenda

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"convenor/calendar"
)

// Label is what a pair of lines is.
type Label string

// The labels, in the order of the scorer's columns.
const (
	// Dup: the same business, so that one paper could serve both.
	Dup Label = "dup"
	// Related: neighbours: another period, place, document or matter of the same field.
	Related Label = "related"
	// Different: nothing to do with each other.
	Different Label = "different"
)

var labels = [...]Label{Dup, Related, Different}

// ParseLabel reads a label by its word. Error: calendar.ErrInvalid.
func ParseLabel(s string) (Label, error) {
	if slices.Contains(labels[:], Label(s)) {
		return Label(s), nil
	}
	return "", fmt.Errorf("%q is no label (one of %v): %w", s, labels, calendar.ErrInvalid)
}

// Weights are those of the scorer: for each label and feature one number, which may
// have any size and sign.
type Weights struct{ of [len(labels)]features }

// builtInWeights are those of data/weights.tsv.
var builtInWeights = sync.OnceValue(func() *Weights {
	text, err := dataFiles.ReadFile("data/weights.tsv")
	if err != nil {
		panic(fmt.Sprintf("agenda: embedded weights: %v", err))
	}
	w, err := ReadWeights(strings.NewReader(string(text)))
	if err != nil {
		panic(fmt.Sprintf("agenda: embedded weights: %v", err))
	}
	return w
})

// ReadWeights reads what Write wrote: a line for each feature with its weights for dup,
// related and different. Error: calendar.ErrInvalid where a feature is missing, unknown
// or without its three numbers.
func ReadWeights(in io.Reader) (*Weights, error) {
	w, seen := &Weights{}, map[string]bool{}
	s := bufio.NewScanner(in)
	for n := 1; s.Scan(); n++ {
		if s.Text() == "" || s.Text()[0] == '#' {
			continue
		}
		f := strings.Split(s.Text(), "\t")
		at := slices.Index(featureNames[:], f[0])
		if at < 0 || len(f) != 1+len(labels) || seen[f[0]] {
			return nil, fmt.Errorf("weights, line %d: %q is no feature with %d weights: %w", n, s.Text(), len(labels), calendar.ErrInvalid)
		}
		seen[f[0]] = true
		for i := range labels {
			v, err := strconv.ParseFloat(f[1+i], 64)
			if err != nil {
				return nil, fmt.Errorf("weights, line %d: %q is no number: %w", n, f[1+i], calendar.ErrInvalid)
			}
			w.of[i][at] = v
		}
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("read weights: %w", err)
	}
	if len(seen) != featureCount {
		return nil, fmt.Errorf("weights for %d features, not %d: %w", len(seen), featureCount, calendar.ErrInvalid)
	}
	return w, w.check()
}

// Write writes the weights as a table that ReadWeights reads.
func (w *Weights) Write(out io.Writer) error {
	b := bufio.NewWriter(out)
	fmt.Fprintln(b, "# The scorer's weights, made by train/main.go from pairs labelled by hand. A pair's")
	fmt.Fprintln(b, "# weight for a label is the sum of its features times these; the label with the")
	fmt.Fprintln(b, "# greatest is the likeliest. The features are explained in features.go.")
	fmt.Fprintln(b, "# feature\tdup\trelated\tdifferent")
	for i, name := range featureNames {
		fmt.Fprintf(b, "%s\t%.4f\t%.4f\t%.4f\n", name, w.of[0][i], w.of[1][i], w.of[2][i])
	}
	return b.Flush()
}

func (w *Weights) check() error {
	for _, row := range w.of {
		for i, v := range row {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("weight of %q is no number: %w", featureNames[i], calendar.ErrInvalid)
			}
		}
	}
	return nil
}

// chances gives how likely each label is; they add up to 1.
func (w *Weights) chances(f *features) (c [len(labels)]float64) {
	for i := range labels {
		for j, v := range f {
			c[i] += w.of[i][j] * v
		}
	}
	most, sum := max(c[0], c[1], c[2]), 0.0
	for i := range c {
		c[i] = math.Exp(c[i] - most)
		sum += c[i]
	}
	for i := range c {
		c[i] /= sum
	}
	return c
}
