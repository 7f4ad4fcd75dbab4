package store

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"convenor/calendar"
)

// TestAChecksLastWordIsKept holds that of each source only the last asking is kept, and
// that it is no change that could be undone.
func TestAChecksLastWordIsKept(t *testing.T) {
	s := fresh(t)
	for _, name := range []string{"North", "Board"} {
		applied(t, s, "Import", calendar.Edit{Noun: calendar.NounSource, Key: name, After: calendar.Source{Name: name, Kind: "ics"}})
	}
	before, _ := s.Revision(background)
	failed := calendar.Check{Source: "North", At: at(9, 0), FailingSince: at(8, 0), Failure: "It did not answer."}
	fine := calendar.Check{Source: "North", At: at(10, 0)}
	other := calendar.Check{Source: "Board", At: at(9, 30)}
	for _, c := range []calendar.Check{failed, other, fine} {
		if err := s.RecordCheck(background, c); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := s.Checks(background); err != nil || !reflect.DeepEqual(got, []calendar.Check{other, fine}) {
		t.Errorf("checks %+v, %v", got, err)
	}
	if after, _ := s.Revision(background); after != before {
		t.Errorf("revision %d, was %d", after, before)
	}
	if err := s.RecordCheck(background, failed); err != nil {
		t.Fatal(err)
	}
	if got, _ := s.Checks(background); len(got) != 2 || got[1] != failed {
		t.Errorf("checks %+v, want the failed one last", got)
	}
}

func TestAChecksSourceThatIsGoneIsNotListed(t *testing.T) {
	s := fresh(t)
	if err := s.RecordCheck(background, calendar.Check{Source: "gone", At: at(9, 0)}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Checks(background); got != nil || err != nil {
		t.Errorf("%v, %v; want nothing", got, err)
	}
	ctx, cancel := context.WithCancel(background)
	cancel()
	if err := s.RecordCheck(ctx, calendar.Check{Source: "gone"}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

// TestSecretsOfASubscriptionAreNowhereOnDisk holds that the store drops them.
func TestSecretsOfASubscriptionAreNowhereOnDisk(t *testing.T) {
	s := fresh(t)
	sub := calendar.Subscription{Host: "calendar.example.org", Secret: true,
		Secrets: calendar.Secrets{Address: "https://calendar.example.org/s3cret-address", Password: "s3cret-word"}}
	applied(t, s, "Import", calendar.Edit{Noun: calendar.NounSource, Key: "North",
		After: calendar.Source{Name: "North", Kind: "ics", Subscription: &sub}})
	got, err := s.Sources(background)
	if err != nil || len(got) != 1 || got[0].Subscription.Secrets != (calendar.Secrets{}) || got[0].Subscription.Host != sub.Host {
		t.Fatalf("held %+v, %v", got, err)
	}
	if whole := dump(t, s, func(string) bool { return true }); strings.Contains(whole, "s3cret") {
		t.Error("the database holds a secret")
	}
}
