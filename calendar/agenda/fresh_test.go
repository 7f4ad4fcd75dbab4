package agenda

import (
	"os"
	"strings"
	"testing"
)

// TestFreshPairs holds how well pairs written without running the program are judged by
// the weights that are built in: fresh.tsv was looked at when the tables were mended and
// is among what the weights fit; sealed.tsv is not, and was opened last. When it was
// opened F1 of dup was 0.919 and 0.907 of all labels were right.
func TestFreshPairs(t *testing.T) {
	for name, floor := range map[string]quality{
		"testdata/fresh.tsv":  {f1: 0.94, accuracy: 0.94},
		"testdata/sealed.tsv": {f1: 0.92, accuracy: 0.93},
	} {
		o := judged(t, name)
		q := o.dup()
		t.Logf("%s: %d pairs, precision %.3f, recall %.3f, F1 %.3f, three-way %.3f", name, len(o.said), q.precision, q.recall, q.f1, q.accuracy)
		if q.f1 < floor.f1 || q.accuracy < floor.accuracy {
			t.Errorf("%s: F1 of dup %.3f and three-way %.3f, want %.2f and %.2f", name, q.f1, q.accuracy, floor.f1, floor.accuracy)
		}
	}
}

// judged gives what the built-in weights say of a file of labelled pairs.
func judged(t *testing.T, name string) (o outcome) {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pairs, problems, err := ReadPairs(f)
	if err != nil || len(problems) > 0 || len(pairs) == 0 {
		t.Fatalf("%s: %d pairs, problems %v, error %v", name, len(pairs), problems, err)
	}
	r := reader(t)
	for _, p := range pairs {
		if p.Label == "" {
			t.Fatalf("%s: %q has no label", name, p.A.Title)
		}
		o.said, o.true = append(o.said, r.Compare(p.A, p.B).Label), append(o.true, p.Label)
	}
	return o
}

// TestStandingIsFound holds that nine in ten of the standing items are found and hardly
// any business is called standing, on titles written without running the program.
func TestStandingIsFound(t *testing.T) {
	text, err := os.ReadFile("testdata/standing.tsv")
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t)
	var standing, found, business, wrong float64
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		label, title, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("%q has no label", line)
		}
		said := r.Standing(title)
		switch {
		case label == "standing":
			standing++
			if said {
				found++
			}
		case said:
			wrong++
			fallthrough
		default:
			business++
		}
	}
	t.Logf("%.0f of %.0f standing items found, %.0f of %.0f pieces of business called standing", found, standing, wrong, business)
	if found < 0.9*standing || wrong > 0.03*business {
		t.Errorf("%.0f of %.0f standing items found, %.0f of %.0f pieces of business called standing", found, standing, wrong, business)
	}
}
