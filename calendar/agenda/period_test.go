package agenda

import (
	"strings"
	"testing"

	"convenor/calendar"
)

func said(list []Period) string {
	var s []string
	for _, p := range list {
		s = append(s, p.String())
	}
	return strings.Join(s, "; ")
}

// TestPeriodsAreRead holds every way in which titles write years, quarters and months.
func TestPeriodsAreRead(t *testing.T) {
	for in, want := range map[string]string{
		"BCF plan 2025-26":                        "2025/26",
		"BCF plan 2025/26":                        "2025/26",
		"BCF plan 2025-2026":                      "2025/26",
		"BCF plan 2023-25":                        "2023/24 to 2024/25",
		"BCF plan 2023 to 2025":                   "2023/24 to 2024/25",
		"Plan 2024-25 to 2028-29":                 "2024/25 to 2028/29",
		"Plan 2023/24 - 2028/29":                  "2023/24 to 2028/29",
		"Strategy 2016-2010":                      "2016",
		"PNA 2025":                                "2025",
		"Return 24/25":                            "2024/25",
		"Review 24/7":                             "",
		"BCF 2024/25 Q3":                          "quarter 3 of 2024/25",
		"BCF Quarter 3":                           "quarter 3",
		"third quarter 2024/25":                   "quarter 3 of 2024/25",
		"2024/25 Qtr 1, Qtr 2 and Qtr 3 returns":  "quarter 1 of 2024/25; quarter 2 of 2024/25; quarter 3 of 2024/25",
		"Q1-Q3 returns":                           "quarter 1; quarter 2; quarter 3",
		"Finance month 8":                         "month 8",
		"Finance M11 2023/24":                     "month 11 of 2023/24",
		"Pooled fund (Month 11, February 2024)":   "month 11 of 2023/24",
		"Issues in March 2025":                    "March 2025",
		"A strategy for 0-19 year olds, 5-year":   "",
		"Annual report 2022 - 2023":               "2022/23",
		"Month by month":                          "",
		"1999-2000 accounts":                      "1999/00",
		"Plan 2020-2090":                          "2020",
		"Terms of reference for sub-group 7 of 9": "",
	} {
		if got, _ := periods(in); said(got) != want {
			t.Errorf("%q has %q, want %q", in, said(got), want)
		}
	}
}

// TestPeriodsLeaveTheRestInPlace holds that the words keep where they stand.
func TestPeriodsLeaveTheRestInPlace(t *testing.T) {
	const title = "BCF 2024/25 Q3 return"
	_, rest := periods(title)
	if len(rest) != len(title) || strings.Fields(rest)[1] != "return" {
		t.Errorf("left %q", rest)
	}
}

// TestAQuarterWithoutAYearIsTheLatest holds how a quarter or month finds its year.
func TestAQuarterWithoutAYearIsTheLatest(t *testing.T) {
	for _, c := range []struct {
		p    Period
		on   calendar.Date
		want string
	}{
		{Period{Quarter: 3}, calendar.NewDate(2027, 1, 13), "quarter 3 of 2026/27"},
		{Period{Quarter: 4}, calendar.NewDate(2027, 1, 13), "quarter 4 of 2025/26"},
		{Period{Quarter: 1}, calendar.NewDate(2026, 9, 10), "quarter 1 of 2026/27"},
		{Period{Quarter: 2}, calendar.NewDate(2026, 9, 10), "quarter 2 of 2026/27"},
		{Period{Month: 8}, calendar.NewDate(2027, 1, 14), "month 8 of 2026/27"},
		{Period{Month: 12}, calendar.NewDate(2026, 5, 14), "month 12 of 2025/26"},
		{Period{Quarter: 3}, calendar.Date{}, "quarter 3"},
		{Period{}, calendar.NewDate(2027, 1, 14), ""},
	} {
		if got := c.p.resolved(c.on).String(); got != c.want {
			t.Errorf("%v heard on %s is %q, want %q", c.p, c.on, got, c.want)
		}
	}
}

// TestWhenPapersStand holds how two papers' times compare.
func TestWhenPapersStand(t *testing.T) {
	r := reader(t)
	early, late := calendar.NewDate(2024, 6, 1), calendar.NewDate(2024, 7, 1)
	for _, c := range []struct {
		a, b    string
		onA, b2 calendar.Date
		want    when
	}{
		{"BCF 2024/25", "BCF 2024-25", early, late, whenSame},
		{"BCF 2024/25", "BCF 2025-26", early, late, whenDiffer},
		{"BCF 2023-25", "BCF 2024/25", early, late, whenSame},
		{"BCF Q3 2024/25", "BCF 2024/25", early, late, whenGrain},
		{"BCF Q3 2024/25", "BCF Q2 2024/25", early, late, whenDiffer},
		{"Finance month 2", "Finance Q1", early, late, whenGrain},
		{"BCF", "BCF", early, late, whenUnsaid},
		{"BCF 2024/25", "BCF", early, late, whenOneSaid},
		{"BCF 2018/19", "BCF", early, late, whenApart},
		{"PNA", "PNA", calendar.NewDate(2018, 1, 1), late, whenApart},
		{"Suicide prevention", "Suicide prevention", calendar.NewDate(2022, 1, 1), late, whenUnsaid},
		{"PNA 2025", "PNA 2024/25", early, late, whenDiffer},
	} {
		p, q := r.read(Line{Title: c.a, Date: c.onA}), r.read(Line{Title: c.b, Date: c.b2})
		if got := relateWhen(&p.parts[0], &q.parts[0], c.onA, c.b2); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
