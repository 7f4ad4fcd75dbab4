package agenda

import (
	"slices"
)

// element is one part of one line that is to be grouped.
type element struct {
	*reading
	part *part
	// line is the line's place in what was given, number the part's in the line.
	line, number int
	// id is the line's, for an order that does not depend on the order given.
	id string
}

// candidates gives, for every element, those after it that may be of its topic: those
// that share a matter or a telling word, and what telling nothing shares any word.
// Nothing else can be judged the same, for without a shared word nothing is.
type candidates struct {
	elements []element
	blocks   map[uint64][]int32
	keys     [][]uint64
	seen     []int32
}

func newCandidates(elements []element) *candidates {
	c := &candidates{elements: elements, blocks: map[uint64][]int32{}, keys: make([][]uint64, len(elements)), seen: make([]int32, len(elements))}
	for i, e := range elements {
		c.keys[i] = blockKeys(e.part)
		for _, k := range c.keys[i] {
			c.blocks[k] = append(c.blocks[k], int32(i))
		}
	}
	return c
}

// blockKeys gives the words under which a part is looked for.
func blockKeys(p *part) []uint64 {
	var keys []uint64
	for _, w := range p.words {
		if w.weight >= tellingWeight {
			keys = append(keys, w.id)
		}
	}
	if keys == nil {
		for _, w := range p.words {
			keys = append(keys, w.id)
		}
	}
	return keys
}

// after calls yield for every candidate j > i, each once. The elements must be in order
// of date, those without one first: from where they lie too far apart on, there are no more.
func (c *candidates) after(i int, yield func(j int)) {
	from := c.elements[i].reading.line.Date
	for _, k := range c.keys[i] {
		block := c.blocks[k]
		at, _ := slices.BinarySearch(block, int32(i)+1)
		for _, j := range block[at:] {
			if on := c.elements[j].reading.line.Date; !from.IsZero() && on.DaysSince(from) > farthest {
				break
			}
			if c.seen[j] == int32(i)+1 {
				continue
			}
			c.seen[j] = int32(i) + 1
			yield(int(j))
		}
	}
}
