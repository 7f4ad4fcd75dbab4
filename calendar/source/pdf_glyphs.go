package source

import (
	"errors"

	"github.com/ledongthuc/pdf"
)

// pdfRun is a piece of text that a PDF shows in one go, and where. Units are points, y
// rises.
type pdfRun struct {
	x, y, width, size float64
	text              string
}

// matrix is an affine transformation as PDF writes it (ISO 32000-1 section 8.3.4).
type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

// times gives m followed by n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// pdfState is what the operators of a page set (ISO 32000-1 section 9.3).
type pdfState struct {
	ctm                           matrix
	font                          *pdfFont
	size, leading, rise           float64
	charSpace, wordSpace, stretch float64
}

// pdfPage follows the operators of one page and keeps the text shown. The package that
// reads the file has its own way to do so, but it knows no widths of composite fonts,
// which programs that print from a browser write, and puts their letters in a heap.
type pdfPage struct {
	fonts      map[string]*pdfFont
	resources  pdf.Value
	state      pdfState
	saved      []pdfState
	text, line matrix
	runs       []pdfRun
	operations int
	depth      int
}

// What a page may ask for at most.
const (
	mostOperations = 2_000_000
	mostRuns       = 200_000
	deepestForm    = 5
	deepestState   = 200
)

// errPDFTooMuch stops a page that asks for more than any page of text does.
var errPDFTooMuch = errors.New("a page asks for more work than any page of text does")

// operate follows one operator.
func (p *pdfPage) operate(stack *pdf.Stack, op string) {
	if p.operations++; p.operations > mostOperations || len(p.runs) > mostRuns {
		panic(errPDFTooMuch)
	}
	args := make([]pdf.Value, stack.Len())
	for i := len(args) - 1; i >= 0; i-- {
		args[i] = stack.Pop()
	}
	number := func(i int) float64 {
		if i >= len(args) {
			return 0
		}
		return args[i].Float64()
	}
	switch op {
	case "q", "Q", "cm", "Do":
		p.graphics(op, args, number)
	case "BT":
		p.text, p.line = unit, unit
	case "Tf":
		if len(args) == 2 {
			p.state.font, p.state.size = p.font(args[0].Name()), args[1].Float64()
		}
	case "Tc", "Tw", "Tz", "TL", "Ts":
		p.state.set(op, number(0))
	case "Td", "TD", "T*", "Tm":
		p.move(op, number)
	case "Tj", "TJ", "'", "\"":
		p.showing(op, args, number)
	}
}

// set follows the operators that say how text is set.
func (s *pdfState) set(op string, to float64) {
	switch op {
	case "Tc":
		s.charSpace = to
	case "Tw":
		s.wordSpace = to
	case "Tz":
		s.stretch = to / 100
	case "TL":
		s.leading = to
	case "Ts":
		s.rise = to
	}
}

// graphics follows the operators that keep and change the whole picture.
func (p *pdfPage) graphics(op string, args []pdf.Value, number func(int) float64) {
	switch op {
	case "q":
		if len(p.saved) < deepestState {
			p.saved = append(p.saved, p.state)
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			p.state, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		p.state.ctm = matrix{number(0), number(1), number(2), number(3), number(4), number(5)}.times(p.state.ctm)
	case "Do":
		if len(args) == 1 {
			p.form(args[0].Name())
		}
	}
}

// form follows the operators of a picture within the page, where it is one that is drawn.
func (p *pdfPage) form(name string) {
	x := p.resources.Key("XObject").Key(name)
	if p.depth >= deepestForm || x.Key("Subtype").Name() != "Form" {
		return
	}
	held, fonts, resources, saved := p.state, p.fonts, p.resources, p.saved
	p.depth++
	p.saved = nil
	if m := x.Key("Matrix"); m.Len() == 6 {
		var by matrix
		for i := range by {
			by[i] = m.Index(i).Float64()
		}
		p.state.ctm = by.times(p.state.ctm)
	}
	if own := x.Key("Resources"); !own.IsNull() {
		p.resources, p.fonts = own, map[string]*pdfFont{}
	}
	p.follow(x)
	p.depth--
	p.state, p.fonts, p.resources, p.saved = held, fonts, resources, saved
}

// move sets where the next text begins.
func (p *pdfPage) move(op string, number func(int) float64) {
	switch op {
	case "Tm":
		p.line = matrix{number(0), number(1), number(2), number(3), number(4), number(5)}
	case "T*":
		p.line = matrix{1, 0, 0, 1, 0, -p.state.leading}.times(p.line)
	default:
		if op == "TD" {
			p.state.leading = -number(1)
		}
		p.line = matrix{1, 0, 0, 1, number(0), number(1)}.times(p.line)
	}
	p.text = p.line
}

// showing follows the operators that show text.
func (p *pdfPage) showing(op string, args []pdf.Value, number func(int) float64) {
	if op == "\"" && len(args) == 3 {
		p.state.wordSpace, p.state.charSpace = number(0), number(1)
	}
	if op == "'" || op == "\"" {
		p.move("T*", nil)
	}
	if len(args) == 0 {
		return
	}
	last := args[len(args)-1]
	if op != "TJ" {
		p.show(last.RawString())
		return
	}
	for i := range last.Len() {
		if part := last.Index(i); part.Kind() == pdf.String {
			p.show(part.RawString())
		} else {
			p.text = matrix{1, 0, 0, 1, -part.Float64() / 1000 * p.state.size * p.state.stretch, 0}.times(p.text)
		}
	}
}

// show keeps a text and moves on by its width. Text that does not run level – stamps and
// watermarks – is passed over.
func (p *pdfPage) show(raw string) {
	f := p.state.font
	if f == nil || raw == "" {
		return
	}
	at := matrix{1, 0, 0, 1, 0, p.state.rise}.times(p.text).times(p.state.ctm)
	width := f.advance(raw, &p.state)
	p.text = matrix{1, 0, 0, 1, width, 0}.times(p.text)
	if level := at[1] > -0.01*at[0] && at[1] < 0.01*at[0]; !level {
		return
	}
	p.runs = append(p.runs, pdfRun{x: at[4], y: at[5], width: width * at[0], size: p.state.size * at[3], text: f.decode(raw)})
}
