package planner

import (
	"context"
	"slices"
	"strings"
	"sync"

	"convenor/calendar"
	"convenor/calendar/report"
)

// sharingKey marks a context under which answers are safe to share.
type sharingKey struct{}

// Sharing gives a context under which everything that the planner answers is safe to share:
// sittings are called by their bodies and entries of none "Personal", as in a report that is
// safe to share, and the history tells what was done without naming what was typed. What is
// written is what it would be, but the name of a change made under it follows the same rule.
// Titles of business on agendas are the bodies' own and stay; files are exported as ever.
func Sharing(ctx context.Context) context.Context {
	return context.WithValue(ctx, sharingKey{}, true)
}

func sharing(ctx context.Context) bool {
	safe, _ := ctx.Value(sharingKey{}).(bool)
	return safe
}

// answered gives a sitting as it is answered under a context.
func answered(ctx context.Context, o *calendar.Occurrence) *calendar.Occurrence {
	if !sharing(ctx) {
		return o
	}
	safe := o.Shareable()
	return &safe
}

// sharedPictures keeps the last pictures that were made safe to share, each with the one it
// was made from, so that the same is handed out for the same. The zero value keeps none yet.
type sharedPictures struct {
	mu   sync.Mutex
	list []sharedPicture
}

type sharedPicture struct{ whole, safe *calendar.Snapshot }

// of gives a picture safe to share.
func (k *sharedPictures) of(s *calendar.Snapshot) *calendar.Snapshot {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, p := range k.list {
		if p.whole == s {
			return p.safe
		}
	}
	safe := report.Shareable(s)
	k.list = append(k.list, sharedPicture{s, safe})
	if len(k.list) > snapshotsKept {
		k.list = slices.Delete(k.list, 0, len(k.list)-snapshotsKept)
	}
	return safe
}

// shareFound leaves of what was found what is found by the words that may be seen.
func shareFound(found []calendar.Occurrence, words []string) []calendar.Occurrence {
	var out []calendar.Occurrence
	for _, o := range found {
		if o = o.Shareable(); hasWords(words, o.Title, o.Place) {
			out = append(out, o)
		}
	}
	return out
}

// shareQuestions makes questions of the tray safe to share.
func shareQuestions(list []TrayQuestion) {
	for i := range list {
		q := &list[i]
		q.Sitting = q.Sitting.Shareable()
		if q.HeldSitting != nil {
			held := q.HeldSitting.Shareable()
			q.HeldSitting = &held
		}
		for j := range q.Near {
			q.Near[j] = q.Near[j].Shareable()
		}
	}
}

// notShown stands for what somebody typed.
const notShown = "not shown"

// share makes the changes of a source safe to share: that a field differs is told, and how
// only of when and whether a sitting is.
func (c *SourceChanges) share() {
	for i := range c.Changes {
		x := &c.Changes[i]
		x.Sitting = x.Sitting.Shareable()
		for j := range x.Fields {
			switch f := &x.Fields[j]; f.Field {
			case "title", "place", "organiser":
				f.Was, f.Is = notShown, notShown
			}
		}
	}
}

// SharedPreview gives a preview to be shown where titles are not to be seen. It is for
// showing only: what is accepted is the preview it was made of.
func SharedPreview(p *calendar.Preview) *calendar.Preview {
	out := *p
	shared := func(o *calendar.Occurrence) *calendar.Occurrence {
		if o == nil {
			return nil
		}
		safe := o.Shareable()
		return &safe
	}
	out.Lines = slices.Clone(p.Lines)
	for i := range out.Lines {
		l := &out.Lines[i]
		l.Held, l.Arriving = shared(l.Held), shared(l.Arriving)
		l.Says = sharedSays(l.Says)
	}
	return &out
}

// sharedSays leaves out of the change of a line what names a sitting or where it is.
func sharedSays(says string) string {
	parts := slices.DeleteFunc(strings.Split(says, "; "), func(part string) bool {
		return slices.ContainsFunc([]string{"title ", "place ", "organiser ", "held as "}, func(begins string) bool { return strings.HasPrefix(part, begins) })
	})
	return strings.Join(parts, "; ")
}

// sharedNames are the beginnings of names of changes after which somebody's own words may
// stand, and what is told of them where those are not to be seen.
var sharedNames = []struct{ begins, says string }{
	{"New meeting ", "New meeting"}, {"Change of ", "Change of a meeting"}, {"Cancellation of ", "Cancellation of a sitting"},
	{"Merging of ", "Merging of two meetings"}, {"Splitting of ", "Splitting of a meeting"}, {"Body of ", "Body of a meeting"},
	{"Decision on ", "Decision on a clash"}, {"Request to move ", "Request to move a sitting"},
	{"Withdrawal of the decision on ", "Withdrawal of a decision"},
}

// openNames are the beginnings of names of changes that name nothing out of a diary.
var openNames = []string{importOf, refreshOf, "Export of ", "Change of source ", "Removal of ", "Restore of ", "Keep what is over ",
	"Remote joining of ", "No remote joining of ", "Pages of ", "Forgetting the columns of ", "Suggested labels ", "Acronym ", "Start for "}

// openNouns are what the register holds, of which a change may name one.
var openNouns = []calendar.Noun{calendar.NounCouncil, calendar.NounSystem, calendar.NounVenue, calendar.NounBody, calendar.NounOfficer,
	calendar.NounSeat, calendar.NounJourney, calendar.NounRate, calendar.NounOverlay}

// SharedName names a change without what somebody typed into a diary.
func SharedName(name string) string {
	if slices.ContainsFunc(openNames, func(begins string) bool { return strings.HasPrefix(name, begins) }) ||
		slices.ContainsFunc(openNouns, func(n calendar.Noun) bool { return strings.HasPrefix(name, "Change of "+string(n)+" ") }) {
		return name
	}
	for _, n := range sharedNames {
		if strings.HasPrefix(name, n.begins) {
			return n.says
		}
	}
	return "A change"
}
