package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// licences writes every licence in full, after a list of who is under which.
func licences(out *bytes.Buffer, modules []module) error {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("ask where Go lies: %w", err)
	}
	standard := module{path: "Go and its standard library", folder: strings.TrimSpace(string(root))}
	all := append([]module{standard}, modules...)
	texts := make([]string, len(all))
	fmt.Fprintln(out, "Convenor is built of the works below, each under its own licence.")
	fmt.Fprintln(out, "Its own, and that of the typeface in its reports, stand beside this file.")
	fmt.Fprintln(out)
	for i, m := range all {
		name, text, err := m.licence()
		if err != nil {
			return err
		}
		texts[i] = text
		fmt.Fprintln(out, strings.TrimSpace(fmt.Sprintf("%-14s %s %s", name, m.path, m.version)))
	}
	for i, m := range all {
		fmt.Fprintf(out, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 80), m.path, strings.TrimSpace(texts[i]))
	}
	return nil
}

// licence gives the SPDX name of a module's own licence and all that it says of licences:
// those of works within it stand in files of longer names.
func (m module) licence() (name, text string, err error) {
	files, err := m.licenceFiles()
	if err != nil {
		return "", "", fmt.Errorf("read the licence of %s: %w", m.path, err)
	}
	var all strings.Builder
	for i, file := range files {
		b, err := os.ReadFile(filepath.Join(m.folder, file))
		if err != nil {
			return "", "", fmt.Errorf("read the licence of %s: %w", m.path, err)
		}
		if i == 0 {
			name = identify(string(b))
		}
		all.WriteString(strings.ReplaceAll(strings.TrimSpace(string(b)), "\r\n", "\n") + "\n\n")
	}
	if name == "" {
		return "", "", fmt.Errorf("%s: no licence that is known here in %s; read it, and teach it to identify", m.path, m.folder)
	}
	return name, all.String(), nil
}

// licenceFiles lists the files in which a module tells its licence, the shortest name first.
func (m module) licenceFiles() ([]string, error) {
	entries, err := os.ReadDir(m.folder)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		name := strings.ToLower(e.Name())
		if !e.IsDir() && (strings.HasPrefix(name, "licen") || strings.HasPrefix(name, "copying") || strings.HasPrefix(name, "notice")) {
			files = append(files, e.Name())
		}
	}
	slices.SortFunc(files, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return files, nil
}

// marks are sentences that tell a licence, by its SPDX name; the first that is found
// counts, so the more particular stand first.
var marks = []struct{ name, sentence string }{
	{"MPL-2.0", "Mozilla Public License"},
	{"Apache-2.0", "Apache License"},
	{"BSD-3-Clause", "may be used to endorse or promote products"},
	{"BSD-2-Clause", "Redistribution and use in source and binary forms"},
	{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose"},
	{"ISC", "Permission to use, copy, modify, and distribute this software for any purpose"},
	{"MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy"},
	{"BSD-3-Clause", "Redistributions of source code must retain the above copyright notice"},
}

// identify names a licence by its text; empty where it is none of those known.
func identify(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	for _, m := range marks {
		if strings.Contains(words, m.sentence) {
			return m.name
		}
	}
	return ""
}
