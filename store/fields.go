package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"

	"convenor/calendar"
)

// field ties a column to the part of a noun that lies in it.
type field struct {
	column string
	cell   cell
}

// cell carries one value between a noun and its column.
type cell interface {
	// value gives what the column holds.
	value() (driver.Value, error)
	// take reads what the column holds.
	take(driver.Value) error
}

// mismatch says that a column holds what the schema does not allow there.
func mismatch(v driver.Value, want string) error {
	return fmt.Errorf("column holds %T, not %s: %w", v, want, calendar.ErrDamaged)
}

type textCell[T ~string] struct{ p *T }

// text is a TEXT column.
func text[T ~string](p *T) cell { return textCell[T]{p} }

func (c textCell[T]) value() (driver.Value, error) { return string(*c.p), nil }

func (c textCell[T]) take(v driver.Value) error {
	s, ok := v.(string)
	if !ok {
		return mismatch(v, "text")
	}
	*c.p = T(s)
	return nil
}

type wholeCell[T int | int64] struct{ p *T }

// whole is an INTEGER column.
func whole(p *int) cell { return wholeCell[int]{p} }

// rowNumber is an INTEGER column for the number of a row.
func rowNumber(p *int64) cell { return wholeCell[int64]{p} }

func (c wholeCell[T]) value() (driver.Value, error) { return int64(*c.p), nil }

func (c wholeCell[T]) take(v driver.Value) error {
	n, ok := v.(int64)
	if !ok {
		return mismatch(v, "a whole number")
	}
	*c.p = T(n)
	return nil
}

type decimalCell struct{ p *float64 }

// decimal is a REAL column.
func decimal(p *float64) cell { return decimalCell{p} }

func (c decimalCell) value() (driver.Value, error) { return finite(*c.p) }

func (c decimalCell) take(v driver.Value) error {
	x, ok := v.(float64)
	if !ok {
		return mismatch(v, "a number")
	}
	*c.p = x
	return nil
}

// finite refuses what SQL has no number for.
func finite(x float64) (driver.Value, error) {
	if x-x != 0 {
		return nil, fmt.Errorf("%v is no number: %w", x, calendar.ErrInvalid)
	}
	return x, nil
}

type maybeDecimalCell struct{ p **float64 }

// maybeDecimal is a REAL column in which nil is NULL.
func maybeDecimal(p **float64) cell { return maybeDecimalCell{p} }

func (c maybeDecimalCell) value() (driver.Value, error) {
	if *c.p == nil {
		return nil, nil
	}
	return finite(**c.p)
}

func (c maybeDecimalCell) take(v driver.Value) error {
	*c.p = nil
	if v == nil {
		return nil
	}
	*c.p = new(float64)
	return decimalCell{*c.p}.take(v)
}

type yesNoCell struct{ p *bool }

// yesNo is an INTEGER column of 0 or 1.
func yesNo(p *bool) cell { return yesNoCell{p} }

func (c yesNoCell) value() (driver.Value, error) {
	if *c.p {
		return int64(1), nil
	}
	return int64(0), nil
}

func (c yesNoCell) take(v driver.Value) error {
	n, ok := v.(int64)
	if !ok {
		return mismatch(v, "0 or 1")
	}
	*c.p = n != 0
	return nil
}

type maybeYesNoCell struct{ p **bool }

// maybeYesNo is an INTEGER column of 0 or 1 in which nil is NULL.
func maybeYesNo(p **bool) cell { return maybeYesNoCell{p} }

func (c maybeYesNoCell) value() (driver.Value, error) {
	if *c.p == nil {
		return nil, nil
	}
	return yesNoCell{*c.p}.value()
}

func (c maybeYesNoCell) take(v driver.Value) error {
	*c.p = nil
	if v == nil {
		return nil
	}
	*c.p = new(bool)
	return yesNoCell{*c.p}.take(v)
}

type dateCell struct{ p *calendar.Date }

// date is a TEXT column of YYYY-MM-DD, empty for no date.
func date(p *calendar.Date) cell { return dateCell{p} }

func (c dateCell) value() (driver.Value, error) { return c.p.String(), nil }

func (c dateCell) take(v driver.Value) error {
	s, ok := v.(string)
	if !ok {
		return mismatch(v, "a date")
	}
	return c.p.UnmarshalText([]byte(s))
}

type instantCell struct{ p *time.Time }

// instant is an INTEGER column of UTC seconds.
func instant(p *time.Time) cell { return instantCell{p} }

func (c instantCell) value() (driver.Value, error) { return c.p.Unix(), nil }

func (c instantCell) take(v driver.Value) error {
	n, ok := v.(int64)
	if !ok {
		return mismatch(v, "an instant")
	}
	*c.p = utc(n)
	return nil
}

// utc gives the instant of UTC seconds.
func utc(seconds int64) time.Time { return time.Unix(seconds, 0).UTC() }

type maybeInstantCell struct{ p *time.Time }

// maybeInstant is an INTEGER column of UTC seconds in which the zero time is NULL.
func maybeInstant(p *time.Time) cell { return maybeInstantCell{p} }

func (c maybeInstantCell) value() (driver.Value, error) {
	if c.p.IsZero() {
		return nil, nil
	}
	return c.p.Unix(), nil
}

func (c maybeInstantCell) take(v driver.Value) error {
	if v == nil {
		*c.p = time.Time{}
		return nil
	}
	return instantCell(c).take(v)
}

type partsCell[T any] struct{ p *T }

// parts is a TEXT column of JSON for what is nested in a noun; nothing at all is NULL.
func parts[T any](p *T) cell { return partsCell[T]{p} }

func (c partsCell[T]) value() (driver.Value, error) {
	b, err := json.Marshal(c.p)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", calendar.ErrInvalid, err)
	}
	switch s := string(b); s {
	case "null", "[]", "{}", "0":
		return nil, nil
	default:
		return s, nil
	}
}

func (c partsCell[T]) take(v driver.Value) error {
	var fresh T
	if v != nil {
		s, ok := v.(string)
		if !ok {
			return mismatch(v, "JSON")
		}
		if err := json.Unmarshal([]byte(s), &fresh); err != nil {
			return fmt.Errorf("%w: %w", calendar.ErrDamaged, err)
		}
	}
	*c.p = fresh
	return nil
}
