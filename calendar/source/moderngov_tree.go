package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

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
	root := &xmlNode{}
	open := []*xmlNode{root}
	texts := []*strings.Builder{{}}
	lines := lineCounter{data: data}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.CharsetReader, d.Entity = false, charset.NewReaderLabel, xml.HTMLEntity
	closeLast := func() {
		last := len(open) - 1
		open[last].text = strings.TrimSpace(texts[last].String())
		open, texts = open[:last], texts[:last]
	}
	var failed error
	for elements := 0; failed == nil; {
		token, err := d.Token()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				failed = fmt.Errorf("line %d: %w", lines.at(d.InputOffset()), err)
			}
			break
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := strings.ToLower(token.Name.Local)
			if neverRead[name] {
				failed = d.Skip()
				continue
			}
			if elements++; elements > mostElements || len(open) > deepestXML {
				failed = errTooDeep
				continue
			}
			n := &xmlNode{name: name, line: lines.at(d.InputOffset())}
			open[len(open)-1].kids = append(open[len(open)-1].kids, n)
			open, texts = append(open, n), append(texts, &strings.Builder{})
		case xml.EndElement:
			if len(open) > 1 {
				closeLast()
			}
		case xml.CharData:
			texts[len(texts)-1].Write(token)
		}
	}
	for len(open) > 0 {
		closeLast()
	}
	return root, failed
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
