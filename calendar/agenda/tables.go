package agenda

import (
	"bufio"
	"embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed data/*.tsv
var dataFiles embed.FS

// rowsOf reads an embedded table: fields between tabs, lines that begin with # left
// out. The tables are part of the program, so a broken one is an impossible state that
// the tests rule out.
func rowsOf(name string, columns int) [][]string {
	text, err := dataFiles.ReadFile("data/" + name)
	if err != nil {
		panic(fmt.Sprintf("agenda: embedded table: %v", err))
	}
	var rows [][]string
	for s := bufio.NewScanner(strings.NewReader(string(text))); s.Scan(); {
		line := strings.TrimRight(s.Text(), " ")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			panic(fmt.Sprintf("agenda: %s has %d fields, not %d, in %q", name, len(f), columns, line))
		}
		rows = append(rows, f)
	}
	return rows
}

// Strengths of a matter, as data/matters.tsv explains them.
const (
	strong = iota
	field
	body
)

// matter is one line of data/matters.tsv.
type matter struct {
	name     string
	themes   []string
	cycle    cycle
	horizon  Horizon
	strength int
	// document: it has chapters on other matters.
	document bool
	// wide: it is a service, of which many papers treat.
	wide    bool
	phrases []string
}

// kind is one line of data/kinds.tsv.
type kind struct {
	name, group string
	bit         groupSet
	// alone: an update on the matter is no step of it.
	alone   bool
	phrases []string
}

// place is one line of data/places.tsv; within is empty where it lies in none.
type place struct {
	name, within string
	phrases      []string
}

func loadMatters() []matter {
	strengths := map[string]int{"-": strong, "document": strong, "wide": strong, "field": field, "body": body}
	var list []matter
	for _, f := range rowsOf("matters.tsv", 6) {
		s, ok := strengths[f[4]]
		if !ok {
			panic(fmt.Sprintf("agenda: matter %q has strength %q", f[0], f[4]))
		}
		list = append(list, matter{f[0], strings.Split(f[1], ","), mustCycle(f[2]), mustHorizon(f[3]), s, f[4] == "document", f[4] == "wide", strings.Split(f[5], "|")})
	}
	return list
}

func loadKinds() []kind {
	var list []kind
	for _, f := range rowsOf("kinds.tsv", 4) {
		list = append(list, kind{name: f[0], group: f[1], alone: f[2] == "alone", phrases: strings.Split(f[3], "|")})
	}
	numberGroups(list)
	return list
}

func loadPlaces() []place {
	var list []place
	for _, f := range rowsOf("places.tsv", 3) {
		within := f[1]
		if within == "-" {
			within = ""
		}
		list = append(list, place{f[0], within, strings.Split(f[2], "|")})
	}
	return list
}

// loadWordWeights gives the weight of each everyday word, by its stem.
func loadWordWeights() map[string]float64 {
	weights := map[string]float64{}
	for _, f := range rowsOf("words.tsv", 2) {
		w, err := strconv.ParseFloat(f[0], 64)
		if err != nil {
			panic(fmt.Sprintf("agenda: words.tsv: %v", err))
		}
		for _, word := range strings.Fields(f[1]) {
			if _, known := weights[stem(word)]; !known {
				weights[stem(word)] = w
			}
		}
	}
	return weights
}
