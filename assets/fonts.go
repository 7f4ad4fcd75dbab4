package assets

import _ "embed"

//go:embed fonts/LiberationSans-Regular.ttf
var fontRegular []byte

//go:embed fonts/LiberationSans-Bold.ttf
var fontBold []byte

//go:embed fonts/LICENSE.txt
var fontLicence string

// Fonts returns the typeface of printed reports, Liberation Sans in regular and in bold,
// as TrueType. The bytes are shared: nobody may write to them.
func Fonts() (regular, bold []byte) { return fontRegular, fontBold }

// FontLicence returns the SIL Open Font License under which the fonts are built in.
func FontLicence() string { return fontLicence }
