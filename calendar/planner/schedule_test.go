package planner_test

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// TestOnlyWhatIsDueIsAsked holds that a source is asked as often as its schedule says,
// failing or not, and otherwise by hand alone.
func TestOnlyWhatIsDueIsAsked(t *testing.T) {
	p := publish(t, northBoard)
	p.mustSubscribe("/north.ics", "North")
	asked := func() int {
		t.Helper()
		list, err := p.Refresh(background, planner.RefreshRequest{Due: true})
		p.must(err)
		return len(list)
	}
	p.now = p.now.Add(1000 * time.Hour)
	if n := asked(); n != 0 {
		t.Errorf("by hand: %d asked", n)
	}
	p.must(p.SetSource(background, "North", []planner.Field{{Name: "schedule", Value: "hourly"}}))
	if p.source().Subscription.Every != calendar.Hourly {
		t.Errorf("schedule %+v", p.source().Subscription)
	}
	if a, b := asked(), asked(); a != 1 || b != 0 {
		t.Errorf("asked %d, then at once %d", a, b)
	}
	p.down = true
	p.now = p.now.Add(time.Hour)
	if a, b := asked(), asked(); a != 1 || b != 0 {
		t.Errorf("failing: asked %d, then at once %d", a, b)
	}
	p.mustRefuse(p.SetSource(background, "North", []planner.Field{{Name: "schedule", Value: "sometimes"}}))
	p.down = false
	p.mustSubscribe("/north.ics", "North")
	if p.source().Subscription.Every != calendar.Hourly {
		t.Error("subscribed to again, it lost its schedule")
	}
}

func (p *published) mustRefuse(err error) {
	p.Helper()
	if err == nil {
		p.Error("it was taken")
	}
}

// TestWhatIsAskedForEachTimeIsNotKept holds that a user who wants to be asked is, and that
// nobody is asked for it behind their back.
func TestWhatIsAskedForEachTimeIsNotKept(t *testing.T) {
	p := publish(t, northBoard)
	pre, err := p.Preview(background, planner.ImportRequest{Paths: []string{p.server.URL + "/" + token + "/north.ics"}, Source: "North",
		Subscribe: planner.Subscribe{Allow: []string{"127.0.0.1"}, AskEach: true, Every: calendar.Hourly}})
	p.must(err)
	p.accept(pre, planner.Choices{})
	if s := p.source().Subscription; !s.Unkept || !s.AskEach {
		t.Errorf("remembered %+v", s)
	}
	p.now = p.now.Add(2 * time.Hour)
	if list, err := p.Refresh(background, planner.RefreshRequest{Due: true}); err != nil || len(list) != 0 {
		t.Errorf("asked by itself: %+v, %v", list, err)
	}
	if r := p.refresh(planner.RefreshRequest{}); r.Err == nil {
		t.Error("it was kept")
	}
}

func TestOfAnAddressTheHostIsShown(t *testing.T) {
	host, secret, err := planner.AddressWords("webcal://example.org/" + token + "/north.ics")
	if host != "example.org" || !secret || err != nil {
		t.Errorf("%s, %v, %v", host, secret, err)
	}
	if _, _, err := planner.AddressWords("http://example.org/north.ics"); err == nil {
		t.Error("plain http was taken")
	}
}
