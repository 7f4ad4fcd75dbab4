//go:build unix && !race

package main

const (
	usualKills   = 15
	usualEntries = 800
)
