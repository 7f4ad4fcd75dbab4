package ical

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
)

// corpusCase is one line of expected.jsonl: what independent programs agree on.
type corpusCase struct {
	File, Source, Strength string
	Window                 [2]string
	Policy                 []string
	Occurrences            [][5]any
}

// TestCorpus holds what independent programs agree on, where a corpus is given.
func TestCorpus(t *testing.T) {
	folder := os.Getenv("CONVENOR_ICS_CORPUS")
	if folder == "" {
		t.Skip("CONVENOR_ICS_CORPUS names no folder with corpus/ and expected.jsonl")
	}
	held, all := map[string]int{}, map[string]int{}
	for _, c := range corpusCases(t, folder) {
		want := corpusLines(c.Occurrences)
		got := corpusAnswer(t, filepath.Join(folder, filepath.FromSlash(c.File)), c.Window)
		key := c.Strength
		if len(c.Policy) > 0 {
			key += " with policy"
		}
		all[key]++
		if slices.Equal(got, want) {
			held[key]++
		} else {
			t.Logf("%s (%s, %s): only we have %q, only they have %q", c.File, c.Source, key, without(got, want), without(want, got))
		}
	}
	for key := range all {
		t.Logf("%s: %d of %d", key, held[key], all[key])
	}
	if firm := all["unanimous"] + all["strong"]; (held["unanimous"]+held["strong"])*100 < firm*99 {
		t.Errorf("less than 99 %% of %d firm answers held", firm)
	}
}

func corpusCases(t *testing.T, folder string) []corpusCase {
	f, err := os.Open(filepath.Join(folder, "expected.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []corpusCase
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		var c corpusCase
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		list = append(list, c)
	}
	return list
}

func corpusLines(list [][5]any) []string {
	lines := make([]string, 0, len(list))
	for _, o := range list {
		uid, _ := o[0].(string)
		start, _ := o[1].(string)
		end, _ := o[2].(string)
		title, _ := o[3].(string)
		cancelled, _ := o[4].(bool)
		lines = append(lines, corpusLine(uid, start, end, title, cancelled))
	}
	slices.Sort(lines)
	return lines
}

func corpusLine(uid, start, end, title string, cancelled bool) string {
	line := strings.Join([]string{strings.Join(strings.Fields(uid), ""), start, end, strings.Join(strings.Fields(title), " ")}, "|")
	if cancelled {
		line += "|cancelled"
	}
	return line
}

func corpusAnswer(t *testing.T, path string, window [2]string) []string {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	from, _ := time.ParseInLocation(time.DateOnly, window[0], calendar.London())
	to, _ := time.ParseInLocation(time.DateOnly, window[1], calendar.London())
	var lines []string
	_, err = Occurrences(context.Background(), f, Options{File: path}, from, to, func(o Occurrence) {
		start, end := o.Start.Format(time.RFC3339), o.End.Format(time.RFC3339)
		if o.AllDay {
			start, end = o.StartDate.String(), o.EndDate.String()
		}
		if !o.HasUID {
			o.UID = ""
		}
		lines = append(lines, corpusLine(o.UID, start, end, o.Title, o.Status == StatusCancelled))
	})
	if err != nil {
		return []string{err.Error()}
	}
	slices.Sort(lines)
	return lines
}

// without gives the lines of a that are not in b, the first few.
func without(a, b []string) []string {
	var list []string
	for _, line := range a {
		if !slices.Contains(b, line) && len(list) < 4 {
			list = append(list, line)
		}
	}
	return list
}
