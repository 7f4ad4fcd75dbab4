package planner

import (
	"slices"
	"strings"
	"time"

	"convenor/calendar"
)

const (
	// slip is how far apart two calendars put one sitting where somebody typed it anew.
	slip = 5 * time.Minute
	// sameBodyApart is how far apart two sources may put one sitting of a body.
	sameBodyApart = 90 * time.Minute
	// sameTitleApart is the same where only titles tell.
	sameTitleApart = 30 * time.Minute
)

// likenesses tell how likely sittings of different calendars are one. They keep what they
// read of titles, since a calendar has few titles and many sittings.
type likenesses struct {
	bodies map[string][]string // the names and aliases of bodies, by folded name
	read   map[string]*wording
	told   map[[2]*wording]float64
}

// maxTold is how many pairs of titles are kept once they are compared.
const maxTold = 1 << 18

func newLikenesses(reg *calendar.Register) *likenesses {
	l := &likenesses{bodies: map[string][]string{}, read: map[string]*wording{}, told: map[[2]*wording]float64{}}
	for _, b := range reg.Bodies {
		l.bodies[strings.ToLower(b.Name)] = append([]string{b.Name}, b.Aliases...)
	}
	return l
}

func (l *likenesses) wording(title string) *wording {
	w := l.read[title]
	if w == nil {
		w = newWording(title)
		l.read[title] = w
	}
	return w
}

// titles tells how alike two titles are, 0 to 1.
func (l *likenesses) titles(a, b string) float64 {
	if a == b {
		if w := l.wording(a); len(w.words) == 0 {
			return framed // two that are called "Meeting"
		}
	}
	pair := [2]*wording{l.wording(a), l.wording(b)}
	score, ok := l.told[pair]
	if !ok {
		score = pair[0].alike(pair[1])
		if len(l.told) < maxTold {
			l.told[pair] = score
		}
	}
	return score
}

// of says how likely two sittings in different calendars are one, 0 to 1: by their
// bodies, their times and the words of their titles. One that goes with a sitting, such
// as its pre-meeting, is not that sitting.
func (l *likenesses) of(a, b *calendar.Occurrence) float64 {
	apart := a.Start.Sub(b.Start).Abs()
	open := a.ToConfirm || b.ToConfirm
	if a.Private || b.Private || !open && (a.AllDay != b.AllDay || apart > sameBodyApart) {
		return 0
	}
	wa, wb := l.wording(a.Title), l.wording(b.Title)
	if (wa.beside == "") != (wb.beside == "") {
		return 0
	}
	if sameInvitation(a, b) && l.titles(a.Title, b.Title) > tellingApart {
		return 0.99
	}
	switch known := len(a.Bodies) > 0 && len(b.Bodies) > 0; {
	case open:
		return l.onDay(a, b)
	case known && sharesBody(a.Bodies, b.Bodies):
		score := byBody(a, b, apart)
		if l.titles(a.Title, b.Title) <= tellingApart && (l.saysMore(a) || l.saysMore(b)) {
			score = min(score, 0.65) // "North ICB: Audit Committee" was taken for the ICB
		}
		return score
	case known:
		return l.inCommon(a, b, apart)
	default:
		return byTitle(a, b, apart, l.said(a, b))
	}
}

// onDay is the likeness of two sittings of which one has no time yet: of one body, or under
// one name, on one day. A body may sit twice a day, so it is never sure.
func (l *likenesses) onDay(a, b *calendar.Occurrence) float64 {
	switch known := len(a.Bodies) > 0 && len(b.Bodies) > 0; {
	case a.Date() != b.Date():
		return 0
	case known && sharesBody(a.Bodies, b.Bodies):
		return 0.8
	case known:
		return 0
	default:
		return 0.8 * l.said(a, b)
	}
}

// sameInvitation tells whether two sittings came into their calendars by one invitation,
// which has its own UID in all of them. A short UID may be a number that others give too.
func sameInvitation(a, b *calendar.Occurrence) bool {
	const shortest = 16
	return slices.ContainsFunc(a.Claims, func(x calendar.Claim) bool {
		return len(x.UID) >= shortest && slices.ContainsFunc(b.Claims, func(y calendar.Claim) bool {
			return x.UID == y.UID && x.RecurrenceID.Equal(y.RecurrenceID)
		})
	})
}

// said gives how alike the titles of two sittings are, or where the body of only one is
// known, its name and the other's title.
func (l *likenesses) said(a, b *calendar.Occurrence) float64 {
	best := l.titles(a.Title, b.Title)
	for _, pair := range [][2]*calendar.Occurrence{{a, b}, {b, a}} {
		if len(pair[1].Bodies) > 0 {
			continue
		}
		for _, body := range pair[0].Bodies {
			for _, name := range l.bodies[strings.ToLower(body)] {
				best = max(best, l.titles(name, pair[1].Title))
			}
		}
	}
	return best
}

// byBody is the likeness of two sittings of one body: it rarely sits twice in an hour,
// and where one of two ends as the other begins, they are two.
func byBody(a, b *calendar.Occurrence, apart time.Duration) float64 {
	switch sameEnd := a.End.Equal(b.End); {
	case apart == 0 && sameEnd:
		return 0.99
	case apart == 0:
		return 0.95
	case apart <= slip:
		return 0.93
	case a.Span().Relate(b.Span()) != calendar.Overlapping && !zoneFault(a, b, apart):
		return 0
	case apart <= sameTitleApart || sameEnd:
		return 0.8
	case a.End.Sub(a.Start) == b.End.Sub(b.Start):
		return 0.65
	default:
		return 0
	}
}

// byTitle is the likeness of two sittings by their titles. The later one begins than the
// other, the more alike they must be.
func byTitle(a, b *calendar.Occurrence, apart time.Duration, said float64) float64 {
	length := 1.0
	if a.End.Sub(a.Start) != b.End.Sub(b.Start) && !a.End.Equal(b.End) {
		length = 0.95
	}
	switch {
	case apart == 0 && said == framed: // the same words, which say nothing
		if length == 1 {
			return possibleScore
		}
		return 0
	case apart == 0:
		return 0.97 * said * length
	case apart <= slip:
		return 0.95 * said * length
	case apart <= sameTitleApart:
		return 0.75 * said * length
	case said > 0.9 && zoneFault(a, b, apart):
		return 0.7 * said * length
	default:
		return 0
	}
}

// zoneFault tells whether two sittings look like one of which a calendar took the clock
// for another zone's: an hour apart, of one length, given in different zones.
func zoneFault(a, b *calendar.Occurrence, apart time.Duration) bool {
	return apart == time.Hour && a.End.Sub(a.Start) == b.End.Sub(b.Start) && (a.Zone != b.Zone || a.Floating != b.Floating)
}

// inCommon is the likeness of two sittings of different bodies: one under one name, at
// one time, that says it is several bodies' together, or of which a title says more than
// the body it was taken for, as "North ICB: Audit Committee" does.
func (l *likenesses) inCommon(a, b *calendar.Occurrence, apart time.Duration) float64 {
	if apart > slip || !(together(a.Title) && together(b.Title) || l.saysMore(a) || l.saysMore(b)) {
		return 0
	}
	said := l.titles(a.Title, b.Title)
	if said < surelyNamed {
		return 0
	}
	return 0.85 * byTitle(a, b, apart, said)
}

// surelyNamed is how alike two titles are at least that name one thing.
const surelyNamed = 0.7

// saysMore tells whether a sitting's title has a telling word that no name of its bodies has.
func (l *likenesses) saysMore(o *calendar.Occurrence) bool {
	title := l.wording(o.Title)
	for _, body := range o.Bodies {
		for _, name := range l.bodies[strings.ToLower(body)] {
			if title.covered(l.wording(name)) {
				return false
			}
		}
	}
	return len(title.words) > 0
}

// together tells whether a title says that several bodies sit as one.
func together(title string) bool {
	for _, w := range rawWords(title) {
		if w.text == "joint" || w.text == "common" || w.text == "jhosc" {
			return true
		}
	}
	return false
}

func sharesBody(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return strings.EqualFold(x, y) })
	})
}
