package store

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"convenor/calendar"
)

func TestWhatWasSentIsKeptAsLastSent(t *testing.T) {
	s := fresh(t)
	first := []calendar.ExportedSitting{
		{ID: "z/1", Sequence: 0, Stamp: at(9, 0), Content: "SUMMARY:Börd\r\n"},
		{ID: "a/1", Sequence: 3, Stamp: at(9, 1), Content: "", Cancelled: true},
	}
	record := func(selection string, sittings []calendar.ExportedSitting) {
		t.Helper()
		err := s.RecordExport(background, calendar.Export{Selection: selection, Name: "Export", At: at(12, 0), Sittings: sittings})
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Exported(background, selection)
		if err != nil || !reflect.DeepEqual(got, sittings) {
			t.Errorf("%s: %+v, %v; want %+v", selection, got, err, sittings)
		}
	}
	record("all", first)
	record("officer:Ann", first[:1])
	record("all", []calendar.ExportedSitting{{ID: "z/1", Sequence: 1, Stamp: at(10, 0), Content: "new"}})
	if got, _ := s.Exported(background, "officer:Ann"); len(got) != 1 || got[0].Content != first[0].Content {
		t.Errorf("the other selection holds %+v", got)
	}
	record("all", nil)
}

func TestNothingWasSentUnderAnUnknownSelection(t *testing.T) {
	if got, err := fresh(t).Exported(background, "all"); got != nil || err != nil {
		t.Errorf("%v, %v; want nothing", got, err)
	}
}

func TestACancelledExportLeavesTheLast(t *testing.T) {
	s := fresh(t)
	e := calendar.Export{Selection: "all", Name: "Export", At: at(12, 0), Sittings: []calendar.ExportedSitting{{ID: "m/1", Stamp: at(9, 0)}}}
	if err := s.RecordExport(background, e); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(background)
	cancel()
	if err := s.RecordExport(ctx, calendar.Export{Selection: "all"}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if err := s.RecordExport(cancelledAfter(0), calendar.Export{Selection: "all"}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if got, _ := s.Exported(background, "all"); !reflect.DeepEqual(got, e.Sittings) {
		t.Errorf("held %+v, want %+v", got, e.Sittings)
	}
}
