package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"convenor/calendar"
)

// Form is what a report is written as.
type Form string

// The forms.
const (
	FormPDF  Form = "pdf"
	FormXLSX Form = "xlsx"
	FormHTML Form = "html"
	FormCSV  Form = "csv"
)

// Forms lists every form.
func Forms() []Form { return []Form{FormPDF, FormXLSX, FormHTML, FormCSV} }

// FormOf gives the form that a file's name asks for. Error: ErrInvalid for any other ending.
func FormOf(path string) (Form, error) {
	ending := Form(strings.ToLower(strings.TrimPrefix(filepath.Ext(path), ".")))
	if ending == "htm" {
		ending = FormHTML
	}
	for _, f := range Forms() {
		if f == ending {
			return f, nil
		}
	}
	return "", fmt.Errorf("%s: a report is a file that ends in .pdf, .xlsx, .html or .csv: %w", path, calendar.ErrInvalid)
}

// Write writes the report in a form. Error: ErrInvalid for no form, or one in which the only
// part that is wanted cannot be had; else the writer's.
func (r *Report) Write(w io.Writer, f Form) error {
	if r.Only != "" && f != FormPDF && f != FormHTML {
		return fmt.Errorf("the %s is for printing, as .pdf or .html, not as .%s: %w", r.Only, f, calendar.ErrInvalid)
	}
	switch f {
	case FormPDF:
		return r.WritePDF(w)
	case FormXLSX:
		return r.WriteXLSX(w)
	case FormHTML:
		return r.WriteHTML(w)
	case FormCSV:
		return r.WriteCSV(w)
	default:
		return fmt.Errorf("%q is no form of a report: %w", f, calendar.ErrInvalid)
	}
}
