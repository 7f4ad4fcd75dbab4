package clash

import (
	"crypto/sha256"
	"encoding/base32"

	"convenor/calendar"
)

const (
	idPrefix = "c-"
	// idLength letters of base 32 are 60 bits: among a million clashes the chance that
	// any two share an id is under one in two million.
	idLength = 12
)

var idLetters = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// ID gives the id of the clash of an officer's two sittings, in either order, whether
// they clash at present or not.
func ID(officer string, a, b calendar.OccurrenceID) string {
	return idOf(officer, a.String(), b.String())
}

func idOf(officer, a, b string) string {
	if b < a {
		a, b = b, a
	}
	sum := sha256.Sum256([]byte(calendar.JoinKey(officer, a, b)))
	letters := idLetters.AppendEncode(append(make([]byte, 0, 32), idPrefix...), sum[:8])
	return string(letters[:len(idPrefix)+idLength])
}
