package workload

import "math"

// nearHalf makes up for binary fractions that fall just short of the half they stand
// for; it is far below what a minute makes in any figure shown.
const nearHalf = 1e-9

// round rounds half away from zero.
func round(x float64, decimals int) float64 {
	scale := math.Pow10(decimals)
	r := math.Floor(math.Abs(x)*scale+0.5+nearHalf) / scale
	if x < 0 && r != 0 {
		return -r
	}
	return r
}
