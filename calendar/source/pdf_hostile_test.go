package source

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

// pdfOf makes a PDF of objects, numbered from 1; the first is its catalogue.
func pdfOf(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return b.Bytes()
}

// streamOf is an object that holds a stream.
func streamOf(content string) string {
	return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content)
}

// TestPDFsMadeToHang holds that a PDF whose parts lead back to themselves, or that nests
// without end, costs little time and no more than itself.
func TestPDFsMadeToHang(t *testing.T) {
	const (
		catalogue = "<</Type/Catalog/Pages 2 0 R>>"
		pages     = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
		page      = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
		font      = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
		composite = "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<<>>]>>"
	)
	loop := strings.Repeat("/X Do ", 1000)
	for name, b := range map[string][]byte{
		"pages in themselves":   pdfOf(catalogue, "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
		"a parent of itself":    pdfOf(catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>", "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", streamOf("BT /F1 12 Tf (x) Tj ET"), font),
		"lists in lists":        pdfOf(catalogue, pages, page, streamOf(strings.Repeat("[", 4<<20)), font),
		"objects in objects":    pdfOf(catalogue, pages, page, strings.Repeat("<</a ", 1<<20), font),
		"a form in itself":      pdfOf(catalogue, pages, page, streamOf(loop), font, "<</Subtype/Form/Length 6000/Resources<</XObject<</X 6 0 R>>>>>>\nstream\n"+loop+"\nendstream"),
		"text without end":      pdfOf(catalogue, pages, page, streamOf("BT /F1 12 Tf "+strings.Repeat("(x) Tj ", mostRuns+10)), font),
		"a table without end":   pdfOf(catalogue, pages, page, streamOf("BT /F1 12 Tf (xy) Tj"), composite, streamOf(strings.Repeat("1 beginbfrange <0000> <ffff> <0041> endbfrange ", mostToUnicode/40))),
		"a stream of no length": pdfOf(catalogue, pages, page, "<</Length 4 0 R>>\nstream\nBT ET\nendstream", font),
	} {
		began := time.Now()
		if _, err := readPDF(context.Background(), bytes.NewReader(b), int64(len(b))); err == nil {
			t.Errorf("%s: read", name)
		}
		if took := time.Since(began); took > 2*longestPDF {
			t.Errorf("%s: %s", name, took)
		}
	}
}
