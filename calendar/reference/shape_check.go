package reference

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// shapeCheck goes through a register file from value to value. It is apart from the
// reading itself because encoding/json neither says in which entry of a list a value
// is wrong, nor where an unknown field stands, nor more than one fault at a time.
type shapeCheck struct {
	text   []byte
	json   *json.Decoder
	faults []error
}

// checkShape gives everything in a text that is not of a shape, each with its line.
func checkShape(text []byte, want *shape) error {
	c := &shapeCheck{text: text, json: json.NewDecoder(bytes.NewReader(text))}
	c.json.UseNumber()
	if err := c.value("", want); err != nil {
		return c.broken(err)
	}
	if _, err := c.json.Token(); !errors.Is(err, io.EOF) {
		return c.broken(errors.New("something stands after the end of the register"))
	}
	return joinFields(c.faults)
}

// line gives the 1-based line of an offset.
func (c *shapeCheck) line(offset int64) int {
	offset = min(max(offset, 0), int64(len(c.text)))
	return 1 + bytes.Count(c.text[:offset], []byte("\n"))
}

// broken tells where the text is no JSON.
func (c *shapeCheck) broken(err error) error {
	offset, says := c.json.InputOffset(), err.Error()
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		offset, says = int64(len(bytes.TrimSpace(c.text))), "the file ends in the middle"
	}
	return &FieldError{Line: c.line(offset), Says: "not a register file: " + says}
}

// wrong notes a fault at the token just read.
func (c *shapeCheck) wrong(path, says string) {
	c.faults = append(c.faults, &FieldError{Line: c.line(c.json.InputOffset()), Path: path, Says: says})
}

// value checks one value. Errors are of JSON itself; what is only of another shape
// becomes a fault, and the check goes on after it.
func (c *shapeCheck) value(path string, want *shape) error {
	token, err := c.json.Token()
	if err != nil {
		return err
	}
	switch v := token.(type) {
	case json.Delim:
		return c.nested(path, want, v)
	case nil: // null: the field is absent
	case string:
		if want.text == nil || !want.text(v) {
			c.wrong(path, fmt.Sprintf("%q is not %s", v, want.want))
		}
	case json.Number:
		if want.number == nil || !want.number(v.String()) {
			c.wrong(path, fmt.Sprintf("%s is not %s", v, want.want))
		}
	case bool:
		if !want.flag {
			c.wrong(path, fmt.Sprintf("%v is not %s", v, want.want))
		}
	}
	return nil
}

// nested checks an object or a list whose opening bracket was just read.
func (c *shapeCheck) nested(path string, want *shape, open json.Delim) error {
	if open == '[' {
		if want.list == nil {
			c.wrong(path, "a list is not "+want.want)
			return c.skipRest()
		}
		for i := 0; c.json.More(); i++ {
			if err := c.value(fmt.Sprintf("%s[%d]", path, i), want.list); err != nil {
				return err
			}
		}
	} else {
		if want.fields == nil && want.names == nil {
			c.wrong(path, "an object is not "+want.want)
			return c.skipRest()
		}
		if err := c.object(path, want); err != nil {
			return err
		}
	}
	_, err := c.json.Token() // the closing bracket
	return err
}

// object checks the fields of an object.
func (c *shapeCheck) object(path string, want *shape) error {
	seen := map[string]bool{}
	for c.json.More() {
		token, err := c.json.Token()
		if err != nil {
			return err
		}
		name, _ := token.(string) // More and the decoder's own state leave nothing else
		if seen[name] {
			c.wrong(path, fmt.Sprintf("the field %q is there twice", name))
		}
		seen[name] = true
		field := want.names
		if field == nil {
			field = want.fields[name]
		}
		if field == nil {
			c.wrong(path, fmt.Sprintf("there is no field %q here (there are %s)", name, want.known()))
			var any json.RawMessage
			err = c.json.Decode(&any)
		} else {
			err = c.value(join(path, name), field)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// skipRest reads on to the bracket that closes the one just read.
func (c *shapeCheck) skipRest() error {
	for depth := 1; depth > 0; {
		token, err := c.json.Token()
		if err != nil {
			return err
		}
		switch token {
		case json.Delim('['), json.Delim('{'):
			depth++
		case json.Delim(']'), json.Delim('}'):
			depth--
		}
	}
	return nil
}
