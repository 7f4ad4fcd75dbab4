package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"time"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bom:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "licences":
		return write(args[1], licences)
	case len(args) == 4 && args[0] == "sbom":
		seconds, err := strconv.ParseInt(args[2], 10, 64)
		if err != nil {
			return fmt.Errorf("read the time %q: %w", args[2], err)
		}
		return write(args[3], func(out *bytes.Buffer, modules []module) error {
			return sbom(out, modules, args[1], time.Unix(seconds, 0).UTC())
		})
	}
	return fmt.Errorf("usage: bom licences FILE | bom sbom VERSION EPOCH FILE")
}

// write lists the modules and writes what is made of them into a file.
func write(path string, make func(*bytes.Buffer, []module) error) error {
	modules, err := linked(".")
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := make(&out, modules); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
