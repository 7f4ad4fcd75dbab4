package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// systems are those that Convenor is built for.
var systems = []string{"linux", "windows", "darwin"}

// module is one that is linked into a program.
type module struct {
	path, version string
	// sum is its checksum in go.sum, such as h1:…=.
	sum string
	// folder is where its source lies.
	folder string
}

// linked lists the modules in any of our programs, on any system, by path.
func linked(root string) ([]module, error) {
	found := map[string]module{}
	for _, system := range systems {
		if err := list(root, system, found); err != nil {
			return nil, err
		}
	}
	modules := make([]module, 0, len(found))
	for _, m := range found {
		modules = append(modules, m)
	}
	slices.SortFunc(modules, func(a, b module) int { return cmp.Compare(a.path, b.path) })
	return modules, nil
}

// list adds the modules of one system.
func list(root, system string, found map[string]module) error {
	// With C, for the window needs it; nothing is compiled here.
	cmd := exec.Command("go", "list", "-deps", "-tags", "migrated_fynedo,accessibility",
		"-f", "{{with .Module}}{{.Path}}\t{{.Version}}\t{{.Sum}}\t{{.Dir}}{{end}}", "./cmd/...")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("list the modules for %s: %w: %s", system, err, problems.String())
	}
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) == 4 && fields[1] != "" { // our own module has no version
			found[fields[0]] = module{path: fields[0], version: fields[1], sum: fields[2], folder: fields[3]}
		}
	}
	return nil
}
