package clash

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"

	"convenor/calendar"
)

const (
	idPrefix = "c-"
	// idLength letters of base 32 are 60 bits: among a million clashes the chance that
	// any two share an id is under one in two million.
	idLength = 12
	// separator stands in no name or key.
	separator = '\x1f'
)

var idLetters = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// ID gives the id of the clash of an officer's two sittings, in either order, whether
// they clash at present or not. It is made of the officer's name and of the meetings'
// keys and original starts, and of nothing that changes when a sitting does.
func ID(officer string, a, b calendar.OccurrenceID) string {
	if c := strings.Compare(a.Meeting, b.Meeting); c > 0 || (c == 0 && b.Original.Before(a.Original)) {
		a, b = b, a
	}
	return string(appendMade(nil, officer, appendLabel(nil, a), appendLabel(nil, b)))
}

// appendHash adds the letters that stand for what something is made of.
func appendHash(text, made []byte) []byte {
	sum := sha256.Sum256(made)
	var letters [16]byte
	idLetters.Encode(letters[:], sum[:8])
	return append(text, letters[:idLength]...)
}
