package clash

const tanglePrefix = "t-"

// tie gives every clash its tangle, named after the smallest id in it. No two officers
// share one.
func tie(clashes []Clash, pairs []pair, h *shelf) {
	if len(clashes) == 0 {
		return
	}
	last := &h.diaries[len(h.diaries)-1]
	parent := make([]int32, int(last.first)+len(last.entries))
	for i := range parent {
		parent[i] = int32(i)
	}
	for _, p := range pairs {
		first := h.diaries[p.diary].first
		parent[root(parent, first+p.b)] = root(parent, first+p.a)
	}
	// smallest has at each root the clash with the smallest id, counted from 1.
	smallest := make([]int32, len(parent))
	at := func(i int) int32 { return root(parent, h.diaries[pairs[i].diary].first+pairs[i].a) }
	for i := range clashes {
		if r := at(i); smallest[r] == 0 || clashes[i].ID < clashes[smallest[r]-1].ID {
			smallest[r] = int32(i + 1)
		}
	}
	for i := range clashes {
		named := &clashes[smallest[at(i)]-1]
		if named.Tangle == "" {
			named.Tangle = tanglePrefix + named.ID[len(idPrefix):]
		}
		clashes[i].Tangle = named.Tangle
	}
}

// root finds what stands for an entry's tangle, and shortens the way there.
func root(parent []int32, i int32) int32 {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}
