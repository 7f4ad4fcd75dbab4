package agenda

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"convenor/calendar"
)

// TestWeightsReadBack holds that a table of weights is what was written.
func TestWeightsReadBack(t *testing.T) {
	var b bytes.Buffer
	if err := builtInWeights().Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := ReadWeights(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if *got != *builtInWeights() {
		t.Error("the weights read are not those written")
	}
}

// TestBrokenWeightsAreTold holds what is no table of weights.
func TestBrokenWeightsAreTold(t *testing.T) {
	var whole bytes.Buffer
	if err := builtInWeights().Write(&whole); err != nil {
		t.Fatal(err)
	}
	good := whole.String()
	row := "bias" + strings.SplitN(strings.SplitN(good, "\nbias", 2)[1], "\n", 2)[0]
	for name, text := range map[string]string{
		"empty":           "",
		"a row short":     strings.Replace(good, row+"\n", "", 1),
		"a row twice":     good + row + "\n",
		"unknown feature": good + "colour\t1\t2\t3\n",
		"two numbers":     strings.Replace(good, row, "bias\t1\t2", 1),
		"no number":       strings.Replace(good, row, "bias\t1\t2\tx", 1),
		"infinite":        strings.Replace(good, row, "bias\t1\t2\tInf", 1),
	} {
		if _, err := ReadWeights(strings.NewReader(text)); !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
	w := &Weights{}
	w.of[0][0] = math.NaN()
	if _, err := NewReader(Options{Weights: w}); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("a reader takes weights that are no numbers: %v", err)
	}
}

// TestChancesAddUpToOne holds what the scorer gives, for great weights too.
func TestChancesAddUpToOne(t *testing.T) {
	w := &Weights{}
	w.of[0][featureBias], w.of[2][featureBias] = 900, -900
	for _, weights := range []*Weights{w, builtInWeights()} {
		c := weights.chances(&features{featureBias: 1, featureCosine: 0.5})
		if sum := c[0] + c[1] + c[2]; math.Abs(sum-1) > 1e-9 {
			t.Errorf("chances %v add up to %v", c, sum)
		}
	}
}

// TestTrainingLearnsAndRepeats holds that weights fit what they were trained on, and that
// the same examples give the same weights.
func TestTrainingLearnsAndRepeats(t *testing.T) {
	line := func(s string) Line { return Line{Title: s} }
	var examples []Example
	for _, a := range []string{"Dementia strategy", "Air quality plan", "Suicide prevention", "Neighbourhood health"} {
		examples = append(examples, Example{line(a), line(a + " update"), Dup}, Example{line(a), line("Bandstand repairs"), Different},
			Example{line("Kent " + a), line("Devon " + a), Related})
	}
	w, err := Train(examples, Options{})
	if err != nil {
		t.Fatal(err)
	}
	again, err := Train(examples, Options{})
	if err != nil || *w != *again {
		t.Errorf("trained again the weights differ (%v)", err)
	}
	r, err := NewReader(Options{Weights: w})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range append(examples, Example{line("Carers"), line("Carers update"), Dup}) {
		if v := r.Compare(e.A, e.B); v.Label != e.Label {
			t.Errorf("%q / %q: %s, want %s", e.A.Title, e.B.Title, v.Label, e.Label)
		}
	}
	if w, err := Train(nil, Options{}); err != nil || *w != (Weights{}) {
		t.Errorf("trained on nothing: %v", err)
	}
}

// TestLabelsAreRead holds the words for labels.
func TestLabelsAreRead(t *testing.T) {
	for _, l := range labels {
		if got, err := ParseLabel(string(l)); got != l || err != nil {
			t.Errorf("%s is read as %s, %v", l, got, err)
		}
	}
	if _, err := ParseLabel("Dup"); !errors.Is(err, calendar.ErrInvalid) {
		t.Errorf("%v, want ErrInvalid", err)
	}
}
