package scenario

import (
	"bytes"
	"encoding/json"
)

// Becoming is what a step makes: mostly one, for which the file may leave the list's
// brackets away.
type Becoming []New

// UnmarshalJSON reads one {…} or a list of them.
func (b *Becoming) UnmarshalJSON(text []byte) error {
	if trimmed := bytes.TrimSpace(text); len(trimmed) > 0 && trimmed[0] == '{' {
		var one New
		if err := strict(text, &one); err != nil {
			return err
		}
		*b = Becoming{one}
		return nil
	}
	var list []New
	if err := strict(text, &list); err != nil {
		return err
	}
	*b = list
	return nil
}

// MarshalJSON gives one without brackets.
func (b Becoming) MarshalJSON() ([]byte, error) {
	if len(b) == 1 {
		return json.Marshal(b[0])
	}
	return json.Marshal([]New(b))
}

// strict reads JSON in which every field must be known.
func strict(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	return d.Decode(into)
}
