package main

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAShortDayIsDoneAndTold holds that an hour's work goes through, and leaves a table and
// a graph that can be read.
func TestAShortDayIsDoneAndTold(t *testing.T) {
	out := t.TempDir()
	if err := run(context.Background(), 1, 0, out); err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile(filepath.Join(out, "samples.csv"))
	if err != nil || strings.Count(string(table), "\n") != 31 {
		t.Errorf("%v, %d lines, want a head and 30 samples", err, strings.Count(string(table), "\n"))
	}
	graph, err := os.Open(filepath.Join(out, "soak.svg"))
	if err != nil {
		t.Fatal(err)
	}
	defer graph.Close()
	for d := xml.NewDecoder(graph); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// TestGrowthIsToldFromNoise holds what the day is judged by.
func TestGrowthIsToldFromNoise(t *testing.T) {
	flat := make([]sample, 40)
	for i := range flat {
		flat[i] = sample{minute: i, heap: 50 << 20, resident: 90 << 20, database: int64(i) << 20, goroutines: 5, files: 15}
	}
	flat[20].heap, flat[39].files = 400<<20, 90 // a moment is no growth
	if err := judge(flat); err != nil {
		t.Errorf("flat: %v", err)
	}
	for name, leak := range map[string]func(s *sample, i int){
		"memory":     func(s *sample, i int) { s.heap += int64(2*i) << 20 },
		"goroutines": func(s *sample, i int) { s.goroutines += i },
		"open files": func(s *sample, i int) { s.files += i / 10 },
	} {
		grown := append([]sample(nil), flat...)
		for i := range grown {
			leak(&grown[i], i)
		}
		if err := judge(grown); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := judge(nil); err == nil {
		t.Error("nothing is judged to be flat")
	}
}
