package feed

import (
	"context"
	"mime"
	"path"
	"strings"

	"convenor/calendar"
	"convenor/calendar/source"
)

// lastPart gives the last part of an address's path.
func lastPart(p string) string {
	name := path.Base(p)
	if name == "/" || name == "." {
		return ""
	}
	return name
}

// endings are those by which package source tells what nothing in the content tells.
var endings = map[string]string{
	"text/csv": ".csv", "text/tab-separated-values": ".tsv", "text/plain": ".txt",
}

// ending gives the ending that an answer would have as a file; empty where its content
// tells what it is.
func (a *Answer) ending() string {
	ext := strings.ToLower(path.Ext(a.Name))
	media, _, err := mime.ParseMediaType(a.Type)
	for is, e := range endings {
		if ext == e || (err == nil && media == is && ext == "") {
			return e
		}
	}
	return ""
}

// Read reads an answer as a file of its content would be read, and gives also what kind it
// was. In the import it is called by its host. Errors: those of source.Read.
func Read(ctx context.Context, a *Answer, o source.Options) (*calendar.Import, string, error) {
	name := a.Host + a.ending()
	o.Files = memory{name: a.Body}
	im, err := source.Read(ctx, []string{name}, o)
	if err != nil {
		return nil, "", err //nolint:wrapcheck // it names the host and what was being done
	}
	kind := ""
	for i := range im.Files {
		f := &im.Files[i]
		f.Path, kind = a.Host, f.Kind
		for j := range f.Problems {
			f.Problems[j].File = strings.Replace(f.Problems[j].File, name, a.Host, 1)
		}
	}
	if kind == "page" || kind == "xml" {
		for i := range im.Meetings { // a page as it is served does not say whose it is
			if im.Meetings[i].Site == "" {
				im.Meetings[i].Site = hostName(a.Host)
			}
		}
	}
	return im, kind, nil
}
