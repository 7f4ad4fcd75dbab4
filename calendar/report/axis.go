package report

import "math"

// axis gives the top of a chart's scale and the step of its marks: round figures, three to
// six steps.
func axis(most float64) (top, step float64) {
	if most <= 0 {
		return 1, 0.5
	}
	step = math.Pow(10, math.Floor(math.Log10(most)))
	for _, finer := range []float64{0.5, 0.4, 0.5} {
		if most/step >= 3 {
			break
		}
		step *= finer
	}
	top = math.Ceil(most/step-1e-9) * step
	return top, step
}
