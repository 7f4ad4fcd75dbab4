package assets

import _ "embed"

// licences are those of everything that Convenor is built of: a list, then each in full. The
// file is made by scripts/bom, whose test holds it to what is linked.
//
//go:embed licences/THIRD-PARTY-LICENCES.txt
var licences string
