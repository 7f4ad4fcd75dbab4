//go:build race

package ical

import "io"

const slowness = 20

var errEOF = io.EOF
