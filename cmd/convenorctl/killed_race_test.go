//go:build unix && race

package main

// Under the race detector everything takes many times as long, so fewer are killed, of less.
const (
	usualKills   = 3
	usualEntries = 120
)
