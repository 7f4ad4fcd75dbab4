package agenda

import "sync"

// memory keeps what was worked out of a text. Several goroutines may use it at once.
type memory struct {
	mutex *sync.Mutex
	held  map[string]string
}

func newMemory() memory { return memory{&sync.Mutex{}, map[string]string{}} }

// mostKept bounds what is kept; agendas are written in a small language.
const mostKept = 1 << 16

// get gives what was worked out before, else works it out.
func (m memory) get(of string, work func() string) string {
	m.mutex.Lock()
	had, ok := m.held[of]
	m.mutex.Unlock()
	if ok {
		return had
	}
	made := work()
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if len(m.held) < mostKept {
		m.held[of] = made
	}
	return made
}
