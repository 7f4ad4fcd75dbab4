package ui

import (
	"path/filepath"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// ownerKind is whose calendar a file can be.
type ownerKind int

// The kinds of owner, in the order of the choice in the dialog.
const (
	ownerOfficer ownerKind = iota
	ownerSystem
	ownerBody
	ownerNobody
)

var ownerKinds = []string{"An officer’s own diary", "A system’s", "A body’s", "Nobody’s in particular"}

// owner says whose calendar a file is; name is an officer's, a body's, or a
// system's code.
type owner struct {
	kind ownerKind
	name string
}

// request asks for files as this owner's.
func (o owner) request(paths []string) planner.ImportRequest {
	q := planner.ImportRequest{Paths: paths}
	switch o.kind {
	case ownerOfficer:
		q.Officer = o.name
	case ownerSystem:
		q.System = o.name
	case ownerBody:
		q.Body = o.name
	}
	return q
}

// ownerNames gives what can be named of each kind, with what is shown for it:
// officers whose time counts first.
func ownerNames(r *calendar.Register, kind ownerKind) (names, labels []string) {
	switch kind {
	case ownerOfficer:
		names, labels = officerChoices(r)
		names, labels = names[1:], slices.Clone(labels[1:]) // without everyone
		for i, name := range names {
			if labels[i] != name {
				labels[i] += " – " + name
			}
		}
	case ownerSystem:
		for _, s := range r.Systems {
			names, labels = append(names, s.Code), append(labels, s.Name)
		}
	case ownerBody:
		for _, b := range r.Bodies {
			names, labels = append(names, b.Name), append(labels, b.Name)
		}
	}
	return names, labels
}

// knownOwner gives the owner under which a file of that name was read before.
func knownOwner(sources []calendar.Source, path string) (owner, bool) {
	for _, s := range sources {
		if s.Path == "" || !strings.EqualFold(filepath.Base(s.Path), filepath.Base(path)) {
			continue
		}
		return ownerOf(&s), true
	}
	return owner{}, false
}

// ownerOf gives whose calendar a source is.
func ownerOf(s *calendar.Source) owner {
	switch {
	case s.Officer != "":
		return owner{ownerOfficer, s.Officer}
	case s.System != "":
		return owner{ownerSystem, s.System}
	case s.Body != "":
		return owner{ownerBody, s.Body}
	default:
		return owner{kind: ownerNobody}
	}
}

// guessOwner goes by the words of a file's name: an officer's post or name, a
// body's name, or a word of a system's name. False if none of them stands there.
func guessOwner(r *calendar.Register, path string) (owner, bool) {
	words := wordsOf(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	for _, o := range r.Officers {
		if hasAll(words, o.Post) || hasAll(words, o.Name) {
			return owner{ownerOfficer, o.Name}, true
		}
	}
	for _, b := range r.Bodies {
		if slices.ContainsFunc(append([]string{b.Name}, b.Aliases...), func(name string) bool { return hasAll(words, name) }) {
			return owner{ownerBody, b.Name}, true
		}
	}
	for _, s := range r.Systems {
		first, _, _ := strings.Cut(s.Name, " ")
		if hasAll(words, first) || hasAll(words, s.Code) {
			return owner{ownerSystem, s.Code}, true
		}
	}
	return owner{}, false
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return c == ' ' || c == '-' || c == '_' || c == '.' || c == ',' || c == '(' || c == ')'
	})
}

// hasAll tells whether all the words of a name, of which there must be some,
// are among others.
func hasAll(words []string, name string) bool {
	wanted := wordsOf(name)
	for _, w := range wanted {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return len(wanted) > 0
}
