package calendar

import "testing"

func TestWhoCountsFollowsThePostUnlessSaid(t *testing.T) {
	yes, no := true, false
	for _, c := range []struct {
		o    Officer
		want bool
	}{
		{Officer{Post: "CEX"}, true}, {Officer{Post: "DASS"}, true}, {Officer{Post: "DCS"}, true}, {Officer{Post: "DPH"}, true},
		{Officer{Post: "S151"}, true}, {Officer{Post: "MO"}, true}, {Officer{Post: "dass"}, true},
		{Officer{Post: "Deputy DASS"}, false}, {Officer{Post: "Head of Service"}, false}, {Officer{}, false},
		{Officer{Post: "DASS", Counts: &no}, false}, {Officer{Post: "Head of Service", Counts: &yes}, true}, {Officer{Counts: &yes}, true},
	} {
		if got := c.o.Senior(); got != c.want {
			t.Errorf("%q with %v counts: %v, want %v", c.o.Post, c.o.Counts, got, c.want)
		}
	}
}

func TestNamesOfAnOfficer(t *testing.T) {
	o := Officer{Name: "Anne Bell", Post: "DASS"}
	for name, want := range map[string]bool{"Anne Bell": true, "anne bell": true, "DASS": true, "dass": true, "Anne": false, "": false} {
		if got := o.Called(name); got != want {
			t.Errorf("called %q: %v, want %v", name, got, want)
		}
	}
	if (Officer{Name: "Anne Bell"}).Called("") {
		t.Error("an officer without a post is called nothing")
	}
	if o.Label() != "DASS" || (Officer{Name: "Anne Bell"}).Label() != "Anne Bell" {
		t.Error("the label is not the post, else the name")
	}
}
