package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const root = "../.."

// TestTheLicencesThatAreShippedAreThoseOfWhatIsLinked holds that the file in the product
// names every module that is in it, in full, and no other.
func TestTheLicencesThatAreShippedAreThoseOfWhatIsLinked(t *testing.T) {
	modules, err := linked(root)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := licences(&want, modules); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(root + "/assets/licences/THIRD-PARTY-LICENCES.txt")
	if err != nil {
		t.Fatal(err)
	}
	// Another release of Go may word its own licence otherwise; the modules are pinned.
	if after(t, string(got)) != after(t, want.String()) {
		t.Error("what is linked has changed: go run ./scripts/bom licences assets/licences/THIRD-PARTY-LICENCES.txt")
	}
}

// after leaves the list and the licence of Go out.
func after(t *testing.T, text string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, "Go and its standard library\n\n")
	if !found {
		t.Fatal("no licence of Go")
	}
	_, rest, _ = strings.Cut(rest, strings.Repeat("=", 80))
	return rest
}

func TestTheBillOfMaterialsNamesEveryModule(t *testing.T) {
	modules, err := linked(root)
	if err != nil {
		t.Fatal(err)
	}
	var first, second bytes.Buffer
	at := time.Date(2027, 1, 4, 9, 0, 0, 0, time.UTC)
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := sbom(out, modules, "1.2.3", at); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same modules gave other bytes")
	}
	var b bill
	if err := json.Unmarshal(first.Bytes(), &b); err != nil {
		t.Fatal(err)
	}
	if b.Metadata.Timestamp != "2027-01-04T09:00:00Z" || b.Metadata.Component.Version != "1.2.3" {
		t.Errorf("made of %+v", b.Metadata)
	}
	if len(b.Components) != len(modules) {
		t.Errorf("%d components of %d modules", len(b.Components), len(modules))
	}
	for _, c := range b.Components {
		if len(c.Hashes) != 1 || len(c.Hashes[0].Content) != 64 || c.Licences[0].Licence.ID == "" {
			t.Errorf("%s is told by %+v", c.Name, c)
		}
	}
}

func TestALicenceIsToldByItsText(t *testing.T) {
	for _, c := range []struct{ name, files, want string }{
		{"MIT, broken over lines", "LICENSE=Permission is hereby granted, free of\r\n charge, to any person obtaining a copy", "MIT"},
		{"its own before those within it", "LICENSE-3RD=Mozilla Public License|LICENSE=Redistribution and use in source and binary forms", "BSD-2-Clause"},
		{"unknown", "LICENSE=All rights reserved", ""},
		{"none", "README=Permission is hereby granted, free of charge, to any person obtaining a copy", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := module{path: "example.org/m", folder: t.TempDir()}
			for _, file := range strings.Split(c.files, "|") {
				name, text, _ := strings.Cut(file, "=")
				if err := os.WriteFile(filepath.Join(m.folder, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			got, _, err := m.licence()
			if got != c.want || (err == nil) != (c.want != "") {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
}
