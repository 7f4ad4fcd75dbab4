package calendar

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// mustDate reads a date that the test itself has written.
func mustDate(t testing.TB, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// anyDate draws a date of the years that the product will see.
func anyDate() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		return NewDate(rapid.IntRange(1990, 2100).Draw(t, "year"), time.January, rapid.IntRange(1, 366).Draw(t, "day"))
	})
}

func TestNewDateRollsOver(t *testing.T) {
	for _, c := range []struct {
		y, d int
		m    time.Month
		want string
	}{
		{2027, 14, time.January, "2027-01-14"},
		{2027, 32, time.January, "2027-02-01"},
		{2027, 29, time.February, "2027-03-01"},
		{2028, 29, time.February, "2028-02-29"},
		{2027, 0, time.March, "2027-02-28"},
		{2027, 1, 13, "2028-01-01"},
		{2027, 1, 0, "2026-12-01"},
	} {
		if got := NewDate(c.y, c.m, c.d).String(); got != c.want {
			t.Errorf("%d, %d, %d is %s, want %s", c.y, c.m, c.d, got, c.want)
		}
	}
}

func TestParseDateTakesOnlyOneForm(t *testing.T) {
	if got := mustDate(t, "2028-02-29"); got != (Date{2028, time.February, 29}) {
		t.Errorf("read as %v", got)
	}
	for _, s := range []string{"", "2027-02-29", "2027-13-01", "2027-1-4", "14/01/2027", "2027-01-14T00:00:00Z", " 2027-01-14", "today"} {
		if d, err := ParseDate(s); !errors.Is(err, ErrInvalid) || !d.IsZero() {
			t.Errorf("%q is read as %v, %v", s, d, err)
		}
	}
}

func TestDateIsWrittenAsPeopleHereWriteIt(t *testing.T) {
	for s, want := range map[string]string{"2027-01-14": "Thu 14 Jan 2027", "2027-04-01": "Thu 1 Apr 2027", "2028-02-29": "Tue 29 Feb 2028"} {
		if got := mustDate(t, s).British(); got != want {
			t.Errorf("%s is written %q, want %q", s, got, want)
		}
	}
	if s := (Date{}).British(); s != "" {
		t.Errorf("no date is written %q", s)
	}
	if s := (Date{}).String(); s != "" {
		t.Errorf("no date is %q", s)
	}
}

func TestDateInJSON(t *testing.T) {
	type holder struct {
		On Date `json:"on,omitzero"`
	}
	for text, want := range map[string]Date{`{"on":"2027-01-14"}`: {2027, time.January, 14}, `{}`: {}} {
		var h holder
		if err := json.Unmarshal([]byte(text), &h); err != nil || h.On != want {
			t.Errorf("%s is read as %v, %v", text, h.On, err)
		}
		if b, err := json.Marshal(h); err != nil || string(b) != text {
			t.Errorf("%v is written %s, %v; want %s", h.On, b, err, text)
		}
	}
	h := holder{On: Date{2027, time.January, 14}}
	if err := json.Unmarshal([]byte(`{"on":"14 Jan"}`), &h); !errors.Is(err, ErrInvalid) {
		t.Errorf("a wrong date gives %v", err)
	}
	if h.On != (Date{2027, time.January, 14}) {
		t.Errorf("a wrong date changed the held one to %v", h.On)
	}
	if err := json.Unmarshal([]byte(`{"on":""}`), &h); err != nil || !h.On.IsZero() {
		t.Errorf("an empty text is read as %v, %v", h.On, err)
	}
}

func TestMondayOfAWeek(t *testing.T) {
	for s, want := range map[string]string{
		"2027-01-11": "2027-01-11", "2027-01-14": "2027-01-11", "2027-01-17": "2027-01-11", "2027-01-18": "2027-01-18",
		"2027-01-01": "2026-12-28", "2027-01-03": "2026-12-28",
	} {
		if got := mustDate(t, s).Monday().String(); got != want {
			t.Errorf("the Monday of %s is %s, want %s", s, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		m := d.Monday()
		if m.Weekday() != time.Monday || d.DaysSince(m) < 0 || d.DaysSince(m) > 6 {
			t.Fatalf("the Monday of %s is %s, a %s", d, m, m.Weekday())
		}
	})
}

// TestDatesAreAnOrderedLine: adding days and counting them are each other's inverse,
// and the order is that of the days.
func TestDatesAreAnOrderedLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		n := rapid.IntRange(-40_000, 40_000).Draw(t, "days")
		e := d.AddDays(n)
		if e.DaysSince(d) != n || d.DaysSince(e) != -n {
			t.Fatalf("%s is %d days after %s, want %d", e, e.DaysSince(d), d, n)
		}
		if e.Before(d) != (n < 0) || e.After(d) != (n > 0) || (e.Compare(d) > 0) != (n > 0) || (e == d) != (n == 0) {
			t.Fatalf("order of %s and %s, %d days apart", d, e, n)
		}
		if back, err := ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("%s comes back as %s, %v", d, back, err)
		}
		if m := d.MonthOf(); d.Before(m.First()) || d.After(m.Last()) {
			t.Fatalf("%s is not in %s", d, m)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2027-01-14", "2027-02-30", "", "0000-00-00", "9999-12-31", "2027-1-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && d.String() != s {
			t.Errorf("%q is read as %s", s, d)
		}
	})
}
