package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

//go:embed page.html
var pageText string

var page = template.Must(template.New("page").Funcs(template.FuncMap{
	"figure": func(c Cell) bool { return c.Kind == Number || c.Kind == Percent || c.Kind == Pounds },
	"drawing": func(c Chart, section string, i int) template.HTML {
		return template.HTML(c.svg(fmt.Sprintf("%s-%d", section, i)))
	},
	"tabled": func(t Table, section string, i int) tabled { return tabled{t, fmt.Sprintf("%s-c%d", section, i)} },
	"isDay":  func(c Cell) bool { return c.Kind == Day },
	"london": func(d WallDay) string { return d.On.British() },
	"mark":   func() string { return clashMark },
}).Parse(pageText))

// tabled is a table with the id of its caption.
type tabled struct {
	Table
	ID string
}

// WriteHTML writes the report as one page without scripts or anything from elsewhere: the
// accessible form (WCAG 2.2 AA), since our PDF has no structure for screen readers.
func (r *Report) WriteHTML(w io.Writer) error {
	if err := page.Execute(w, r); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}
