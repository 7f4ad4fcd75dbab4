package clash

import "strings"

const tanglePrefix = "t-"

// tie gives every clash of one officer its tangle, named after the smallest id in it.
// pairs are the places of each clash's two sittings among n.
func tie(clashes []Clash, pairs [][2]int, n int) {
	if len(clashes) == 0 {
		return
	}
	parent := make([]int, n)
	for i := range parent {
		parent[i] = i
	}
	for _, p := range pairs {
		parent[root(parent, p[1])] = root(parent, p[0])
	}
	smallest := make(map[int]string)
	for i, p := range pairs {
		r := root(parent, p[0])
		if id, ok := smallest[r]; !ok || clashes[i].ID < id {
			smallest[r] = clashes[i].ID
		}
	}
	for i, p := range pairs {
		id := smallest[root(parent, p[0])]
		clashes[i].Tangle = tanglePrefix + strings.TrimPrefix(id, idPrefix)
	}
}

// root finds what stands for a sitting's tangle, and shortens the way there.
func root(parent []int, i int) int {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}
