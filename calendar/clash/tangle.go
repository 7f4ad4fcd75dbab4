package clash

import "strings"

const tanglePrefix = "t-"

// tie gives every clash its tangle, named after the smallest id in it. sides gives the
// places of a clash's two entries among n; no two officers share an entry.
func tie(clashes []Clash, n int, sides func(i int) (a, b int)) {
	if len(clashes) == 0 {
		return
	}
	parent := make([]int, n)
	for i := range parent {
		parent[i] = i
	}
	for i := range clashes {
		a, b := sides(i)
		parent[root(parent, b)] = root(parent, a)
	}
	names := make([]string, n) // of the tangles, at their roots
	for i := range clashes {
		a, _ := sides(i)
		if r := root(parent, a); names[r] == "" || clashes[i].ID < names[r] {
			names[r] = clashes[i].ID
		}
	}
	for i := range clashes {
		a, _ := sides(i)
		r := root(parent, a)
		if !strings.HasPrefix(names[r], tanglePrefix) {
			names[r] = tanglePrefix + strings.TrimPrefix(names[r], idPrefix)
		}
		clashes[i].Tangle = names[r]
	}
}

// root finds what stands for an entry's tangle, and shortens the way there.
func root(parent []int, i int) int {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}
