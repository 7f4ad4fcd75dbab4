package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// contentTypes is the part of a workbook that lists its parts.
const contentTypes = "[Content_Types].xml"

var contentType = regexp.MustCompile(`<(?:Default|Override) [^>]*(?:/>|></(?:Default|Override)>)`)

// repack writes a workbook anew with its list of parts in order: the library writes that
// in any, and the same data are to give the same bytes.
func repack(w io.Writer, workbook []byte) error {
	in, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return fmt.Errorf("read what was made: %w", err)
	}
	files := slices.Clone(in.File)
	slices.SortFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) }) // "[" stands first
	out := zip.NewWriter(w)
	for _, f := range files {
		if err := repackPart(out, f); err != nil {
			return fmt.Errorf("part %s: %w", f.Name, err)
		}
	}
	return out.Close()
}

func repackPart(out *zip.Writer, f *zip.File) error {
	part, err := f.Open()
	if err != nil {
		return err
	}
	defer part.Close() // only read from
	text, err := io.ReadAll(part)
	if err != nil {
		return err
	}
	if f.Name == contentTypes {
		text = inOrder(text)
	}
	to, err := out.Create(f.Name)
	if err != nil {
		return err
	}
	_, err = to.Write(text)
	return err
}

// inOrder sorts the entries of the list of parts.
func inOrder(text []byte) []byte {
	at := contentType.FindAllIndex(text, -1)
	if len(at) == 0 {
		return text
	}
	var entries []string
	for _, m := range at {
		entries = append(entries, string(text[m[0]:m[1]]))
	}
	slices.Sort(entries)
	first, last := at[0][0], at[len(at)-1][1]
	return slices.Concat(text[:first], []byte(strings.Join(entries, "")), text[last:])
}
