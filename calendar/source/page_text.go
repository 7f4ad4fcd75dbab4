package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostLines bounds the lines taken from a page or paper.
const mostLines = 100_000

// apart are the elements that stand on lines of their own.
var apart = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Tr: true, atom.Table: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Section: true,
	atom.Article: true, atom.Header: true, atom.Footer: true, atom.Main: true, atom.Dl: true, atom.Dt: true,
	atom.Dd: true, atom.Blockquote: true, atom.Caption: true, atom.Thead: true, atom.Tbody: true, atom.Form: true,
	atom.Fieldset: true, atom.Hr: true, atom.Address: true, atom.Pre: true, atom.Center: true, atom.Body: true,
}

// unseen are the elements whose text nobody reads.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Select: true,
	atom.Button: true, atom.Textarea: true, atom.Iframe: true, atom.Svg: true, atom.Object: true, atom.Nav: true,
}

// pageText writes the text of a page as lines: paragraphs, rows and the like each on its
// own, the cells of a row parted by tabs.
type pageText struct {
	lines []string
	line  strings.Builder
	// inCell counts the cells being written: what is apart inside one stays on its line.
	inCell int
}

// nodeLines gives the lines of a part of a page, blank ones left out.
func nodeLines(nodes ...*html.Node) []string {
	var w pageText
	for _, n := range nodes {
		w.write(n)
		w.end()
	}
	return w.lines
}

// textLines gives the lines of a text that is itself HTML, as fields of the web service are.
func textLines(s string) []string {
	if !strings.ContainsAny(s, "<&") {
		return strings.Split(s, "\n")
	}
	n, err := html.Parse(strings.NewReader(s))
	if err != nil { // impossible: reading from memory
		return nil
	}
	return nodeLines(n)
}

// plainText gives such a text on one line.
func plainText(s string) string { return clean(strings.Join(textLines(s), " ")) }

func (w *pageText) end() {
	text := w.line.String()
	w.line.Reset()
	cells := strings.Split(text, "\t")
	for i := range cells {
		cells[i] = clean(cells[i])
	}
	if text = strings.Trim(strings.Join(cells, "\t"), "\t"); text != "" && len(w.lines) < mostLines {
		w.lines = append(w.lines, text)
	}
}

func (w *pageText) write(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.line.WriteString(strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(n.Data))
		return
	case n.Type == html.ElementNode && (unseen[n.DataAtom] || hiddenClass(n)):
		return
	case n.Type == html.ElementNode && n.DataAtom == atom.Br:
		w.breakLine()
		return
	}
	cell := n.DataAtom == atom.Td || n.DataAtom == atom.Th
	block := n.Type == html.ElementNode && apart[n.DataAtom]
	if block {
		w.breakLine()
	}
	if cell {
		w.line.WriteByte('\t')
		if !holdsBlocks(n) {
			w.inCell++
			defer func() { w.inCell-- }()
		}
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		w.write(k)
	}
	if block {
		w.breakLine()
	}
}

// breakLine ends a line, unless it is in a cell that is one line of a row.
func (w *pageText) breakLine() {
	if w.inCell > 0 {
		w.line.WriteByte(' ')
		return
	}
	w.end()
}

// holdsBlocks tells whether a cell is more than one line: several paragraphs, or a table
// in it.
func holdsBlocks(n *html.Node) bool {
	blocks := 0
	for k := range n.Descendants() {
		if k.Type == html.ElementNode && (k.DataAtom == atom.Table || k.DataAtom == atom.Ul || k.DataAtom == atom.Ol) {
			return true
		}
		if k.Type == html.ElementNode && apart[k.DataAtom] {
			blocks++
		}
	}
	return blocks > 1
}

// hiddenClass tells the elements that committee websites have for screen readers alone.
func hiddenClass(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "class" {
			for _, c := range strings.Fields(a.Val) {
				if c == "mgHide" || c == "mgFileSize" || c == "FileSize" {
					return true
				}
			}
		}
	}
	return false
}
