package reference

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"convenor/calendar"
)

// TestShapeHasEveryField: what the noun has as JSON is what the file may have.
func TestShapeHasEveryField(t *testing.T) {
	var compare func(path string, of reflect.Type, s *shape)
	compare = func(path string, of reflect.Type, s *shape) {
		for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
			of = of.Elem()
			if s.list != nil {
				s = s.list
			}
		}
		if of.Kind() != reflect.Struct || s.fields == nil || of == reflect.TypeFor[calendar.Quorum]() {
			return
		}
		fields := map[string]reflect.Type{}
		for _, f := range reflect.VisibleFields(of) {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
				fields[name] = f.Type
			}
		}
		for name, field := range fields {
			if s.fields[name] == nil {
				t.Errorf("%s.%s is a field of %v, but not of the file", path, name, of)
				continue
			}
			compare(path+"."+name, field, s.fields[name])
		}
		for name := range s.fields {
			if _, ok := fields[name]; !ok {
				t.Errorf("%s.%s is a field of the file, but not of %v", path, name, of)
			}
		}
	}
	compare("", reflect.TypeFor[calendar.Register](), &registerShape)
}

func TestReadRegisterTellsWhatIsWrongAndWhere(t *testing.T) {
	body := func(field string) string {
		return "{\n \"bodies\": [\n  {\"name\": \"A\", \"kind\": \"hwb\"},\n  {\"name\": \"B\", \"kind\": \"hwb\",\n   " + field + "}\n ]\n}"
	}
	for _, c := range []struct{ name, text, says string }{
		{"unknown field", body(`"quorom": 3`), `line 5: bodies[1]: there is no field "quorom" here (there are aliases, `},
		{"unknown field at the top", `{"council": {}, "seat": []}`, `line 1: there is no field "seat" here`},
		{"another case", body(`"Members": 3`), `bodies[1]: there is no field "Members"`},
		{"a nested unknown", body(`"quorum": {"totals": 3}`), `bodies[1].quorum: there is no field "totals" here (there are categories, total)`},
		{"an unknown object", body(`"extra": {"a": [1, {"b": 2}]}`), `there is no field "extra"`},
		{"twice", body(`"members": 3, "members": 4`), `line 5: bodies[1]: the field "members" is there twice`},
		{"quorum", body(`"quorum": "ten"`), `line 5: bodies[1].quorum: "ten" is not a whole number or an object with total and categories`},
		{"quorum's category", body(`"quorum": {"categories": {"nhs": true}}`), `bodies[1].quorum.categories.nhs: true is not a whole number`},
		{"half a quorum", body(`"quorum": 2.5`), `bodies[1].quorum: 2.5 is not a whole number`},
		{"in person", body(`"in_person": "yes"`), `bodies[1].in_person: "yes" is not true, false or a list of dated values`},
		{"in person by date", body(`"in_person": [{"value": true, "valid_to": "31/3/2027"}]`), `bodies[1].in_person[0].valid_to: "31/3/2027" is not a date "YYYY-MM-DD"`},
		{"a date that is none", body(`"valid_from": "2027-02-29"`), `bodies[1].valid_from: "2027-02-29" is not a date`},
		{"a list for a text", body(`"system": ["N", ["E"]], "members": false`), `bodies[1].system: a list is not a text`},
		{"goes on after it", body(`"system": ["N", {"E": 1}], "members": false`), `bodies[1].members: false is not a whole number`},
		{"an object for a list", `{"bodies": {"name": "A"}}`, `bodies: an object is not a list`},
		{"a text for an object", `{"systems": ["N"]}`, `systems[0]: "N" is not an object`},
		{"a text for a number", `{"systems": [{"code": "N", "shares": [{"share": "56%"}]}]}`, `systems[0].shares[0].share: "56%" is not a number`},
		{"a number for a text", `{"venues": [{"name": "A", "aliases": [1]}]}`, `venues[0].aliases[0]: 1 is not a text`},
		{"a list at the top", `[]`, "line 1: a list is not an object"},
		{"no JSON", "code,name\nN,North\n", "line 1: not a register file: "},
		{"a comma too many", "{\n\"speed_mph\": 40,\n}", "line 3: not a register file: "},
		{"cut off", "{\n\"systems\": [\n", "line 2: not a register file: the file ends in the middle"},
		{"empty", "", "line 1: not a register file: the file ends in the middle"},
		{"two registers", "{}\n{}", "line 2: not a register file: something stands after the end"},
		{"too large a number", `{"speed_mph": 1e999}`, "1e999"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := ReadRegister(strings.NewReader(c.text))
			if r != nil || !errors.Is(err, calendar.ErrInvalid) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("gave %v, %v\nwant %s", r, err, c.says)
			}
		})
	}
}

func TestReadRegisterTellsEveryFault(t *testing.T) {
	text := `{"bodies": [` + strings.Repeat(`{"nam": "A"},`, 30) + `{"name": 3}]}`
	_, err := ReadRegister(strings.NewReader(text))
	var field *FieldError
	if !errors.As(err, &field) || field.Path != "bodies[0]" || field.Line != 1 {
		t.Errorf("the first fault is %+v", field)
	}
	if n := strings.Count(err.Error(), "there is no field"); n != mostFieldErrors {
		t.Errorf("%d faults told, want %d", n, mostFieldErrors)
	}
	if !strings.Contains(err.Error(), "and 11 more") {
		t.Errorf("does not say how many more: %v", err)
	}
}
