//go:build !race

package ical

import "io"

// slowness is how much longer things may take: the race detector slows them down.
const slowness = 1

var errEOF = io.EOF
