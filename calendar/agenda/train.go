package agenda

import "math"

// Example is a pair of lines with the label a person gave it.
type Example struct {
	A, B  Line
	Label Label
}

// How the scorer is trained: a plain descent on the logarithmic loss with a penalty on
// great weights, from nought, always the same way.
const (
	trainingRounds = 3000
	trainingRate   = 0.5
	trainingRidge  = 0.01
	// unknownShare is the weight of an example read as if the matters were not in the
	// table, from which the scorer learns to judge business that no table knows.
	unknownShare = 0.35
)

// sample is one example as the scorer sees it.
type sample struct {
	f      features
	label  int
	weight float64
}

// Train fits weights to examples. The same examples in the same order give the same
// weights. Error: that of NewReader.
func Train(examples []Example, o Options) (*Weights, error) {
	o.withoutMatters = false
	full, err := NewReader(o)
	if err != nil {
		return nil, err
	}
	o.withoutMatters = true
	bare, err := NewReader(o)
	if err != nil {
		return nil, err
	}
	var samples []sample
	for _, e := range examples {
		samples = append(samples, full.sample(e, 1))
		samples = append(samples, bare.sample(e, unknownShare))
	}
	return descend(samples), nil
}

// sample gives the features of the parts of an example that its label speaks of: the
// pair of parts most alike.
func (r *Reader) sample(e Example, weight float64) sample {
	j := r.judge(r.read(e.A), r.read(e.B))
	s := sample{f: j.features, weight: weight}
	for i, l := range labels {
		if l == e.Label {
			s.label = i
		}
	}
	return s
}

func descend(samples []sample) *Weights {
	w := &Weights{}
	total := 0.0
	for _, s := range samples {
		total += s.weight
	}
	if total == 0 {
		return w
	}
	for range trainingRounds {
		var slope [len(labels)]features
		for _, s := range samples {
			c := w.chances(&s.f)
			c[s.label]--
			for i := range labels {
				for j, v := range s.f {
					slope[i][j] += c[i] * v * s.weight
				}
			}
		}
		for i := range labels {
			for j := range featureCount {
				g := slope[i][j] / total
				if j != featureBias {
					g += trainingRidge * w.of[i][j]
				}
				w.of[i][j] -= trainingRate * g
			}
		}
	}
	return w.rounded()
}

// rounded gives the weights as the table keeps them.
func (w *Weights) rounded() *Weights {
	for i := range w.of {
		for j := range w.of[i] {
			w.of[i][j] = math.Round(w.of[i][j]*1e4) / 1e4
		}
	}
	return w
}
