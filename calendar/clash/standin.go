package clash

// standIn gives as many absent members as can be a substitute out of those who are free,
// each of whom stands in for one. A deputy named for one member takes that place only.
func standIn(missing []Absence, deputies []deputy) {
	taken := make([]int, len(deputies)) // whose place each takes, counted from 1
	var place func(i int, asked []bool) bool
	place = func(i int, asked []bool) bool {
		for d := range deputies {
			if asked[d] || !deputies[d].mayTake(missing[i].Officer.Name) {
				continue
			}
			asked[d] = true
			if taken[d] == 0 || place(taken[d]-1, asked) {
				taken[d] = i + 1
				return true
			}
		}
		return false
	}
	for i := range missing {
		place(i, make([]bool, len(deputies)))
	}
	for d, i := range taken {
		if i > 0 {
			missing[i-1].Substitute = deputies[d].officer
		}
	}
}
