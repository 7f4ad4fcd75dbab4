package agenda

import (
	"sync"

	"github.com/agnivade/levenshtein"
)

// vocabulary is every word of the tables, for mending misspellings. It may be used by
// several goroutines at once.
type vocabulary struct {
	known map[string]bool
	// byStart holds the words by their first byte, sorted as they came in.
	byStart map[byte][]string
	mutex   sync.Mutex
	mended  map[string]string
}

// Bounds of what is taken for a misspelling. A shorter word has too many neighbours.
const (
	shortestMended = 6
	longForTwo     = 9
	mendedKept     = 1 << 16
)

func newVocabulary() *vocabulary {
	return &vocabulary{known: map[string]bool{}, byStart: map[byte][]string{}, mended: map[string]string{}}
}

func (v *vocabulary) add(w string) {
	if w == "" || v.known[w] {
		return
	}
	v.known[w] = true
	if len(w) >= shortestMended-1 {
		v.byStart[w[0]] = append(v.byStart[w[0]], w)
	}
}

func (v *vocabulary) has(w string) bool { return v.known[w] }

// mend gives the word of the tables that w misspells, else w. A word that another
// ending makes of a known one is no misspelling.
func (v *vocabulary) mend(w string) string {
	if len(w) < shortestMended || v.known[w] || !isLetters(w) {
		return w
	}
	v.mutex.Lock()
	defer v.mutex.Unlock()
	if m, ok := v.mended[w]; ok {
		return m
	}
	best, least := w, allowance(w)+1
	for _, k := range v.byStart[w[0]] {
		if abs(len(k)-len(w)) > 2 {
			continue
		}
		d := levenshtein.ComputeDistance(w, k)
		if d == 2 && sameLetters(w, k) {
			d = 1 // two letters have changed places
		}
		if d < least && !inflected(w, k) {
			best, least = k, d
		}
	}
	if len(v.mended) < mendedKept {
		v.mended[w] = best
	}
	return best
}

// allowance is how many slips a word may hold.
func allowance(w string) int {
	if len(w) >= longForTwo {
		return 2
	}
	return 1
}

// inflected tells whether two words, of two letters at the least, differ in their endings
// only. "Stratergy" ends as strategy does: that is a slip.
func inflected(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= min(len(a), len(b))-2 && a[len(a)-2:] != b[len(b)-2:] || stem(a) == stem(b)
}

func sameLetters(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	var count [256]int
	for i := range len(a) {
		count[a[i]]++
		count[b[i]]--
	}
	return count == [256]int{}
}

func isLetters(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
