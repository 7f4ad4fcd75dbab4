package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

const (
	// mostMarkup is the longest page or answer read, in bytes.
	mostMarkup = 32 << 20
	// deepestXML and mostElements bound an answer of the web service.
	deepestXML   = 60
	mostElements = 2_000_000
)

// xmlNode is one element of an answer of the web service.
type xmlNode struct {
	// name is the local name in lower case; name spaces come and go with the transport.
	name string
	// text is what stands in it directly, trimmed: an empty value is a line of blanks.
	text string
	kids []*xmlNode
	line int
}

// neverRead are the elements that are passed over: people's names and addresses are not
// taken in, not even for a moment.
var neverRead = map[string]bool{"attendees": true, "attendee": true, "politicalparty": true, "homeaddress": true}

// kid gives the first element of a name inside a node; nil if there is none.
func (n *xmlNode) kid(name string) *xmlNode {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// value gives the text of the first element of a name inside a node.
func (n *xmlNode) value(name string) string {
	if k := n.kid(name); k != nil {
		return k.text
	}
	return ""
}

// yes tells whether an element says True.
func (n *xmlNode) yes(name string) bool { return strings.EqualFold(n.value(name), "true") }

// no tells whether an element says False; one that is missing says nothing.
func (n *xmlNode) no(name string) bool { return strings.EqualFold(n.value(name), "false") }

// each calls f with a node and all inside it, the outer first.
func (n *xmlNode) each(f func(*xmlNode)) {
	f(n)
	for _, k := range n.kids {
		k.each(f)
	}
}

// errTooDeep: the file nests or repeats more than any answer does.
var errTooDeep = errors.New("more elements, or deeper ones, than any answer of the web service has")

// parseTree reads an answer. Where it breaks off, what came before is given with the error.
func parseTree(data []byte) (*xmlNode, error) {
	label := charset.NewReaderLabel
	if text := plain(data); utf8.Valid(data) || zeros(data[min(len(data), 2):], 1) || zeros(data[min(len(data), 2):], 0) {
		// It is UTF-8, or UTF-16 that is UTF-8 now, whatever it says that it is.
		data, label = []byte(text), func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	}
	b := treeBuilder{lines: lineCounter{data: data}}
	b.begin("")
	root := b.open[0]
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.CharsetReader, d.Entity = false, label, xml.HTMLEntity
	var failed error
	for failed == nil {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = b.take(d, token)
		}
		if err != nil {
			failed = fmt.Errorf("line %d: %w", b.lines.at(d.InputOffset()), err)
		}
	}
	for len(b.open) > 0 {
		b.end()
	}
	return root, failed
}

// treeBuilder puts elements into their parents.
type treeBuilder struct {
	lines    lineCounter
	open     []*xmlNode
	texts    []*strings.Builder
	elements int
	line     int
}

// take follows one token. Errors: errTooDeep, and those of what is passed over.
func (b *treeBuilder) take(d *xml.Decoder, token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		name := strings.ToLower(token.Name.Local)
		if neverRead[name] {
			return d.Skip() //nolint:wrapcheck // parseTree says where
		}
		if b.elements++; b.elements > mostElements || len(b.open) > deepestXML {
			return errTooDeep
		}
		b.line = b.lines.at(d.InputOffset())
		b.begin(name)
	case xml.EndElement:
		if len(b.open) > 1 {
			b.end()
		}
	case xml.CharData:
		b.texts[len(b.texts)-1].Write(token)
	}
	return nil
}

func (b *treeBuilder) begin(name string) {
	n := &xmlNode{name: name, line: b.line}
	if last := len(b.open) - 1; last >= 0 {
		b.open[last].kids = append(b.open[last].kids, n)
	}
	b.open, b.texts = append(b.open, n), append(b.texts, &strings.Builder{})
}

func (b *treeBuilder) end() {
	last := len(b.open) - 1
	b.open[last].text = strings.TrimSpace(b.texts[last].String())
	b.open, b.texts = b.open[:last], b.texts[:last]
}

// lineCounter tells the lines of rising offsets.
type lineCounter struct {
	data []byte
	from int64
	line int
}

func (c *lineCounter) at(offset int64) int {
	offset = min(offset, int64(len(c.data)))
	if offset > c.from {
		c.line += bytes.Count(c.data[c.from:offset], []byte("\n"))
		c.from = offset
	}
	return c.line + 1
}
