package main

import (
	"context"
	"fmt"
	"os"
	"runtime/pprof"
	"time"

	"convenor/calendar/ical"
)

func main() {
	if p := os.Getenv("PROF"); p != "" {
		f, _ := os.Create(p)
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	t0 := time.Now()
	f, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	from, to := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	n := 0
	if len(os.Args) > 2 && os.Args[2] == "full" {
		file, err := ical.Read(context.Background(), f, ical.Options{})
		if err != nil {
			fmt.Println(err)
			return
		}
		t1 := time.Since(t0)
		for _, s := range file.Series {
			for range s.Instances(from, to) {
				n++
			}
		}
		fmt.Println("full", n, "series", len(file.Series), "problems", len(file.Problems), "read", t1, "total", time.Since(t0))
		if len(file.Problems) > 0 {
			fmt.Println(file.Problems[0])
		}
		return
	}
	s, err := ical.Occurrences(context.Background(), f, ical.Options{}, from, to, func(ical.Occurrence) { n++ })
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("slim", n, s.Entries, s.Truncated, len(s.Problems), time.Since(t0))
}
