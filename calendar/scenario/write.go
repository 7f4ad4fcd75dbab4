package scenario

import (
	"encoding/json"
	"fmt"
	"io"
)

// Write writes the scenario as the file that Read reads, indented for people. Error:
// calendar.ErrInvalid for a scenario that Read would refuse; else the writer's.
func (s Scenario) Write(w io.Writer) error {
	if err := s.checkFile(); err != nil {
		return err
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false) // it is no page, and "&" is for people to read
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		return fmt.Errorf("write scenario %q: %w", s.Name, err)
	}
	return nil
}

// Words say in one line what a step that passes Check does, without its dates and without
// what comes of it: "C ICP meets no more".
func (s Step) Words() string { return what(s) }
