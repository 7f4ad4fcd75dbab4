package assets

import _ "embed"

//go:embed licences/THIRD-PARTY-LICENCES.txt
var licences string

// Licences returns the licences of everything that Convenor is built of: a list, then each
// in full. It is made by scripts/bom and held to what is linked by its test.
func Licences() string { return licences }
