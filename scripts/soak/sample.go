package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

// sample is what the program needs at one moment. Sizes are in bytes.
type sample struct {
	minute                   int
	heap, resident, database int64
	goroutines, files        int
}

// take measures, after what is unused has been let go. Resident memory and open files are
// told by Linux alone, elsewhere they are zero.
func take(minute int, db string) (sample, error) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	s := sample{minute: minute, heap: int64(m.HeapAlloc), goroutines: runtime.NumGoroutine()}
	if open, err := os.ReadDir("/proc/self/fd"); err == nil {
		s.files = len(open)
	}
	if status, err := os.ReadFile("/proc/self/status"); err == nil {
		for _, line := range strings.Split(string(status), "\n") {
			if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
				kb, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
				if err != nil {
					return s, fmt.Errorf("read resident memory: %w", err)
				}
				s.resident = kb << 10
			}
		}
	}
	for _, name := range []string{db, db + "-wal"} {
		info, err := os.Stat(name)
		if err != nil {
			return s, err
		}
		s.database += info.Size()
	}
	return s, nil
}

// column is one line of the graph.
type column struct {
	name  string
	of    func(sample) int64
	bytes bool
	// flat: it may not grow.
	flat bool
}

var columns = []column{
	{"memory in use", func(s sample) int64 { return s.heap }, true, true},
	{"resident memory", func(s sample) int64 { return s.resident }, true, true},
	{"database and its log", func(s sample) int64 { return s.database }, true, false},
	{"goroutines", func(s sample) int64 { return int64(s.goroutines) }, false, true},
	{"open files", func(s sample) int64 { return int64(s.files) }, false, true},
}

// tell writes the samples and their graph, and judges them.
func tell(dir string, samples []sample) error {
	f, err := os.Create(filepath.Join(dir, "samples.csv"))
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	head := []string{"minute"}
	for _, c := range columns {
		head = append(head, c.name)
	}
	err = w.Write(head)
	for _, s := range samples {
		row := []string{strconv.Itoa(s.minute)}
		for _, c := range columns {
			row = append(row, strconv.FormatInt(c.of(s), 10))
		}
		err = errors.Join(err, w.Write(row))
	}
	w.Flush()
	if err := errors.Join(err, w.Error(), f.Close(), os.WriteFile(filepath.Join(dir, "soak.svg"), []byte(graph(samples)), 0o644)); err != nil {
		return err
	}
	return judge(samples)
}

// slack is what memory may grow beyond a fifth: what is held grows with the day.
const slack = 8 << 20

// judge compares the last quarter of the day with the second.
func judge(samples []sample) error {
	quarter := len(samples) / 4
	if quarter == 0 {
		return errors.New("too few samples to judge by")
	}
	var grown []error
	for _, c := range columns {
		var early, late []int64
		for i, s := range samples {
			switch i / quarter {
			case 1:
				early = append(early, c.of(s))
			case 3, 4:
				late = append(late, c.of(s))
			}
		}
		was, is := middle(early), middle(late)
		fmt.Printf("%-22s %12d in the second quarter, %12d in the last\n", c.name, was, is)
		if c.flat && (c.bytes && is > was+was/5+slack || !c.bytes && is > was) {
			grown = append(grown, fmt.Errorf("%s grows: %d, then %d", c.name, was, is))
		}
	}
	return errors.Join(grown...)
}
