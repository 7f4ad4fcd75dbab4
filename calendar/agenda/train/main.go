//go:build ignore

// Command train fits the scorer's weights to pairs labelled by hand and writes
// data/weights.tsv. Run it in calendar/agenda:
//
//	go run train/main.go PAIRS.tsv... > data/weights.tsv
//
// Each file is as agenda.ReadPairs reads it, with the label (dup, related or different)
// in the seventh field; a pair without one is left out. How good such weights are on
// business they were not trained on, TestEvaluation tells. The weights that are built in
// come from the pairs of TestEvaluation, testdata/pairs.tsv and testdata/fresh.tsv, in
// that order; testdata/sealed.tsv is kept out.
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"

	"convenor/calendar/agenda"
)

func main() {
	log.SetFlags(0)
	var examples []agenda.Example
	for _, name := range os.Args[1:] {
		text, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		list, problems, err := agenda.ReadPairs(bytes.NewReader(text))
		if err != nil {
			log.Fatal(err)
		}
		for _, p := range problems {
			log.Printf("%s: %v", name, p)
		}
		for _, e := range list {
			if e.Label != "" {
				examples = append(examples, e)
			}
		}
	}
	if len(examples) == 0 {
		log.Fatal("usage: go run train/main.go PAIRS.tsv... > data/weights.tsv")
	}
	w, err := agenda.Train(examples, agenda.Options{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintf(os.Stderr, "%d pairs\n", len(examples))
	if err := w.Write(os.Stdout); err != nil {
		log.Fatal(err)
	}
}
