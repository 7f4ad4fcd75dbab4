package assets

import _ "embed"

//go:embed icon.png
var iconPNG []byte

// Icon returns the program's icon, a PNG of 256 by 256 pixels drawn from
// icon.svg. The bytes are the caller's own copy.
func Icon() []byte {
	return append([]byte(nil), iconPNG...)
}
