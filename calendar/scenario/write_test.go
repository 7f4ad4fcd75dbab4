package scenario_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

// TestWhatIsWrittenIsReadAgain holds that a scenario is the same after a file, whatever its
// steps say, and that its words are not escaped.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	factor := 1.0
	s := scenario.Scenario{Name: "Boards & <partnerships>", Throughout: true, Preparation: scenario.Range{Low: 0.4, High: 2}, Steps: []scenario.Step{
		{Do: scenario.DoMergeSystems, From: calendar.Date{Year: 2027, Month: 4, Day: 1}, Systems: []string{"C", "E"}, Into: scenario.Becoming{{Code: "CE", Name: "Both"}}},
		{Do: scenario.DoMergeBodies, Bodies: []string{"A", "B"}, Into: scenario.Becoming{{Name: "AB", System: "CE"}}, DatesOf: "B", Minutes: 180, Officers: []string{"CEX"}},
		{Do: scenario.DoShorten, Bodies: []string{"A"}, Percent: 50, To: calendar.Date{Year: 2027, Month: 6, Day: 30}},
		{Do: scenario.DoSplitCouncil, Into: scenario.Becoming{{Name: "West", Systems: []string{"N"}}, {Name: "East", Systems: []string{"E"}}}},
		{Do: scenario.DoDeputy, Bodies: []string{"A"}, Officer: "DASS", Deputy: "DCS"},
		{Do: scenario.DoPreparation, Kinds: []calendar.Kind{calendar.KindICP}, Factor: &factor},
	}}
	var file bytes.Buffer
	if err := s.Write(&file); err != nil {
		t.Fatal(err)
	}
	if text := file.String(); !strings.Contains(text, `"Boards & <partnerships>"`) || strings.Contains(text, "percent\": 0") {
		t.Errorf("written as\n%s", text)
	}
	got, err := scenario.Read(&file)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, s) {
		t.Errorf("read\n%+v\nwritten\n%+v", got, s)
	}
}

// TestWhatReadWouldRefuseIsNotWritten holds that no file comes of it.
func TestWhatReadWouldRefuseIsNotWritten(t *testing.T) {
	var file bytes.Buffer
	if err := (scenario.Scenario{Name: "Nothing"}).Write(&file); !errors.Is(err, calendar.ErrInvalid) || file.Len() > 0 {
		t.Errorf("%v, and %d bytes", err, file.Len())
	}
}

func TestStepsHaveWords(t *testing.T) {
	for want, step := range map[string]scenario.Step{
		"C ICP meets no more": {Do: scenario.DoDrop, Bodies: []string{"C ICP"}},
		"A and B become AB":   {Do: scenario.DoMergeBodies, Bodies: []string{"A", "B"}, Into: scenario.Becoming{{Name: "AB"}}},
		"A lasts 60 min":      {Do: scenario.DoShorten, Bodies: []string{"A"}, Minutes: 60},
	} {
		if got := step.Words(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
