//go:build !windows

package main

// askWithoutWindow asks nobody: where this is started without a screen, there is a terminal,
// and what it was told says how to go on.
func askWithoutWindow(string) bool { return false }

// openPage is for those who answered.
func openPage(string) error { return nil }
