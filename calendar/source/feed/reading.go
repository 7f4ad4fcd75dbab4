package feed

import (
	"context"
	"maps"
	"mime"
	"path"
	"slices"
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

// ReadObjects reads a calendar's objects into one import, called by its host. An object
// that cannot be read is a problem, and the rest comes in. Errors: context.Canceled.
func ReadObjects(ctx context.Context, host string, c *Collection, o source.Options) (*calendar.Import, error) {
	files := memory{}
	var names []string
	for _, path := range slices.Sorted(maps.Keys(c.Objects)) {
		name := host + "/" + lastPart(path)
		if _, taken := files[name]; taken {
			name = host + path
		}
		files[name] = c.Objects[path].Text
		names = append(names, name)
	}
	o.Files = files
	im := &calendar.Import{}
	if len(names) > 0 {
		// One file alone fails the reading; among several it is a problem of its own.
		files[noObject] = []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Convenor//EN\r\nEND:VCALENDAR\r\n")
		read, err := source.Read(ctx, append(names, noObject), o)
		if err != nil {
			return nil, err //nolint:wrapcheck // it names the host and what was being done
		}
		im = read
	}
	whole := calendar.ImportFile{Path: host, Kind: "caldav", Problems: slices.Clone(c.Problems)}
	for _, f := range im.Files {
		if f.Path != noObject {
			whole.Problems = append(whole.Problems, f.Problems...)
		}
	}
	im.Files = []calendar.ImportFile{whole}
	return im, nil
}

// noObject is the name of the empty calendar that is read beside the objects.
const noObject = "(none)"
