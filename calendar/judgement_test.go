package calendar_test

import (
	"errors"
	"testing"

	"convenor/calendar"
)

func TestACorrectionIsTheSameBothWays(t *testing.T) {
	a := calendar.JudgedItem{Key: "i1", Title: "BCF Q3 return"}
	b := calendar.JudgedItem{Title: "  Better Care  Fund Quarter 3 "}
	one := calendar.Correction{A: a, B: b, Likeness: calendar.LikenessSame}
	other := calendar.Correction{A: calendar.JudgedItem{Title: "better care fund quarter 3"}, B: a, Likeness: calendar.LikenessSame}
	if one.Key() != other.Key() {
		t.Errorf("%q and %q", one.Key(), other.Key())
	}
	if one.Check() != nil {
		t.Error(one.Check())
	}
}

func TestWhatCannotBeAJudgementIsRefused(t *testing.T) {
	item := calendar.JudgedItem{Key: "i1", Title: "Winter plan"}
	for what, err := range map[string]error{
		"itself":       calendar.Correction{A: item, B: item, Likeness: calendar.LikenessSame}.Check(),
		"no likeness":  calendar.Correction{A: item, B: calendar.JudgedItem{Title: "x"}, Likeness: "alike"}.Check(),
		"no title":     calendar.Correction{A: item, Likeness: calendar.LikenessSame}.Check(),
		"no topic":     calendar.TopicLead{Body: "HWB"}.Check(),
		"both":         calendar.TopicLead{Topic: "t", Matter: "m"}.Check(),
		"two words":    calendar.Acronym{Short: "A B", Full: "x"}.Check(),
		"no full form": calendar.Acronym{Short: "AB", Full: " "}.Check(),
		"no acronym":   calendar.Acronym{Full: "x"}.Check(),
	} {
		if !errors.Is(err, calendar.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	for what, err := range map[string]error{
		"a lead of a matter": calendar.TopicLead{Matter: "winter"}.Check(),
		"an acronym":         calendar.Acronym{Short: "UASC", Full: "unaccompanied children"}.Check(),
	} {
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	if l, err := calendar.ParseLikeness(" Same "); err != nil || l != calendar.LikenessSame {
		t.Errorf("%q, %v", l, err)
	}
}
