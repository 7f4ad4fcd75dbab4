package source

import (
	"io"
	"strings"

	"github.com/ledongthuc/pdf"
)

// pdfFont is a font of a page: how wide its letters are, and which they are.
type pdfFont struct {
	// composite fonts have two bytes to a letter.
	composite bool
	widths    map[int]float64
	usual     float64
	encoding  pdf.TextEncoding
}

const (
	// mostToUnicode bounds the table of letters of a font, in bytes.
	mostToUnicode = 4 << 20
	// usualWidth is that of a letter of which nothing is said, in thousandths of the size.
	usualWidth = 500
	mostGlyphs = 70_000
)

// font gives a font of the page by its name there.
func (p *pdfPage) font(name string) *pdfFont {
	if f, ok := p.fonts[name]; ok {
		return f
	}
	v := p.resources.Key("Font").Key(name)
	f := &pdfFont{widths: map[int]float64{}, usual: usualWidth}
	if v.Key("Subtype").Name() == "Type0" {
		f.composite = true
		f.compositeWidths(v.Key("DescendantFonts").Index(0))
	} else {
		if missing := v.Key("FontDescriptor").Key("MissingWidth"); !missing.IsNull() {
			f.usual = missing.Float64()
		}
		first, list := int(v.Key("FirstChar").Int64()), v.Key("Widths")
		for i := range min(list.Len(), 256) {
			f.widths[first+i] = list.Index(i).Float64()
		}
		if list.Len() == 0 {
			f.usual = usualWidth // one of the fonts that every reader has
		}
	}
	if table := v.Key("ToUnicode"); table.Kind() == pdf.Stream && !fits(table, mostToUnicode) {
		panic(errPDFTooMuch)
	}
	f.encoding = (&pdf.Font{V: v}).Encoder()
	p.fonts[name] = f
	return f
}

// compositeWidths reads the widths of a composite font (ISO 32000-1 section 9.7.4.3):
// "c [w w w]" or "from to w".
func (f *pdfFont) compositeWidths(v pdf.Value) {
	f.usual = 1000
	if dw := v.Key("DW"); !dw.IsNull() {
		f.usual = dw.Float64()
	}
	list := v.Key("W")
	for i := 0; i+1 < list.Len() && len(f.widths) < mostGlyphs; {
		from := int(list.Index(i).Int64())
		if next := list.Index(i + 1); next.Kind() == pdf.Array {
			for k := range min(next.Len(), mostGlyphs) {
				f.widths[from+k] = next.Index(k).Float64()
			}
			i += 2
			continue
		}
		to := int(list.Index(i + 1).Int64())
		for code := from; code <= to && len(f.widths) < mostGlyphs; code++ {
			f.widths[code] = list.Index(i + 2).Float64()
		}
		i += 3
	}
}

// advance gives how far a text moves, before the page's own transformation.
func (f *pdfFont) advance(raw string, s *pdfState) float64 {
	total := 0.0
	step := 1
	if f.composite {
		step = 2
	}
	for i := 0; i+step <= len(raw); i += step {
		code := int(raw[i])
		if f.composite {
			code = code<<8 | int(raw[i+1])
		}
		w, ok := f.widths[code]
		if !ok {
			w = f.usual
		}
		total += w/1000*s.size + s.charSpace
		if !f.composite && raw[i] == ' ' {
			total += s.wordSpace
		}
	}
	return total * s.stretch
}

// decode gives the letters of a text.
func (f *pdfFont) decode(raw string) string {
	text := f.encoding.Decode(raw)
	return ligatures.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == '\ufffd' {
			return -1
		}
		return r
	}, text))
}

// ligatures are signs for two letters or three.
var ligatures = strings.NewReplacer("ﬁ", "fi", "ﬂ", "fl", "ﬀ", "ff", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00ad", "")

// fits tells whether a stream, unpacked, has at most so many bytes.
func fits(stream pdf.Value, most int64) bool {
	r := stream.Reader()
	defer r.Close()
	n, _ := io.Copy(io.Discard, io.LimitReader(r, most+1)) // what is damaged ends early, and fits
	return n <= most
}
