package store

import (
	"database/sql/driver"
	"errors"
	"reflect"
	"testing"
	"time"

	"convenor/calendar"
)

// TestCellsRefuseWhatTheSchemaDoesNotAllow holds that a column is never read as
// something else than it is.
func TestCellsRefuseWhatTheSchemaDoesNotAllow(t *testing.T) {
	var v struct {
		s  string
		n  int
		l  int64
		x  float64
		xp *float64
		b  bool
		bp *bool
		d  calendar.Date
		t  time.Time
		p  []string
	}
	for name, c := range map[string]struct {
		cell cell
		bad  []driver.Value
	}{
		"text":         {text(&v.s), []driver.Value{nil, int64(1)}},
		"whole":        {whole(&v.n), []driver.Value{nil, "1", 1.5}},
		"rowNumber":    {rowNumber(&v.l), []driver.Value{nil, "1"}},
		"decimal":      {decimal(&v.x), []driver.Value{nil, "1"}},
		"maybeDecimal": {maybeDecimal(&v.xp), []driver.Value{"1"}},
		"yesNo":        {yesNo(&v.b), []driver.Value{nil, "1"}},
		"maybeYesNo":   {maybeYesNo(&v.bp), []driver.Value{"1"}},
		"date":         {date(&v.d), []driver.Value{nil, int64(1), "14/1/2027"}},
		"instant":      {instant(&v.t), []driver.Value{nil, "1"}},
		"maybeInstant": {maybeInstant(&v.t), []driver.Value{"1"}},
		"parts":        {parts(&v.p), []driver.Value{int64(1), "{", `"x"`}},
	} {
		for _, bad := range c.bad {
			err := c.cell.take(bad)
			if !errors.Is(err, calendar.ErrDamaged) && !errors.Is(err, calendar.ErrInvalid) {
				t.Errorf("%s took %#v: %v", name, bad, err)
			}
		}
	}
}

// What was there before must not shine through what is read.
func TestCellsReplaceWhatWasThere(t *testing.T) {
	x, b, when, list := new(1.5), new(true), at(9, 0), []string{"old"}
	for _, c := range []cell{maybeDecimal(&x), maybeYesNo(&b), maybeInstant(&when), parts(&list)} {
		if err := c.take(nil); err != nil {
			t.Error(err)
		}
		if v, err := c.value(); v != nil || err != nil {
			t.Errorf("%T then gives %v, %v", c, v, err)
		}
	}
	if x != nil || b != nil || !when.IsZero() || list != nil {
		t.Errorf("left: %v %v %v %v", x, b, when, list)
	}
}

func TestFractionsOfASecondAreCutOff(t *testing.T) {
	when := at(9, 0).Add(999 * time.Millisecond)
	v, err := instant(&when).value()
	if err != nil || !reflect.DeepEqual(v, at(9, 0).Unix()) {
		t.Errorf("%v, %v; want %d", v, err, at(9, 0).Unix())
	}
	before := time.Unix(-1, 5)
	if v, _ := instant(&before).value(); v != int64(-1) {
		t.Errorf("before 1970: %v, want -1", v)
	}
}

func TestFoldingMakesLettersTheSameWhateverTheirCase(t *testing.T) {
	for _, pair := range [][2]string{
		{"ABC xyz 123", "abc XYZ 123"}, {"ÅÄÖ", "åäö"}, {"ΣΑΣ", "σας"}, {"ЖУК", "жук"},
		{"STRAẞE", "straße"}, {"\u212Aelvin", "KELVIN"}, {"ſ", "S"}, {"Ŵ Ŷ", "ŵ ŷ"},
	} {
		if fold(pair[0]) != fold(pair[1]) {
			t.Errorf("%q folds to %q, %q to %q", pair[0], fold(pair[0]), pair[1], fold(pair[1]))
		}
	}
	if fold("café") == fold("cafe") {
		t.Error("accents are folded")
	}
}
