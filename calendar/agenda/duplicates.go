package agenda

import (
	"fmt"

	"convenor/calendar"
)

// DefaultMinutes is how long an item takes where its agenda does not say.
const DefaultMinutes = 15

// Report is what stands on several tables in a period, and what it costs.
type Report struct {
	// Items are all items; Standing and Substantive add up to them.
	Items, Standing, Substantive int
	// Shared is how many substantive items belong to Topics.
	Shared int
	// Topics are those on more than one agenda, in order of date.
	Topics []SharedTopic
	// Balances are each body's business by horizon, in order of first sitting.
	Balances []Balance
}

// SharedTopic is a topic on more than one agenda with its cost. Hours are exact.
type SharedTopic struct {
	Topic
	Lead    Lead
	Horizon Horizon
	Items   []SharedItem
	// OfficerHours is the preparation and meeting time of the counting officers expected,
	// over all its items; SavedHours that of the items not at the lead, which one paper
	// at one table would save; DaysSaved the same in the officers' own days.
	OfficerHours, SavedHours, DaysSaved float64
	// Problems are what was heard in the wrong order; nil where all is well.
	Problems []OrderProblem
}

// SharedItem is one item of a shared topic.
type SharedItem struct {
	Sitting *calendar.Sitting
	// Body is the name of the body, several joined with " and ".
	Body  string
	Date  calendar.Date
	Title string
	// Minutes is how long it takes, Officers how many counting officers are expected,
	// Factor hours of preparation per hour.
	Minutes  float64
	Officers int
	Factor   float64
	// Gap is the days since the item before it; 0 for the first.
	Gap int
	// AtLead: it is heard at the body that should lead.
	AtLead bool
	// Hours are those of its officers, preparation and meeting; Days the same in their days.
	Hours, Days float64
}

// Balance is how a body's business divides.
type Balance struct {
	Body                   string
	Strategic, Operational int
}

// Share gives the strategic share, 0 to 1; 0 where there is no business.
func (b Balance) Share() float64 {
	if n := b.Strategic + b.Operational; n > 0 {
		return float64(b.Strategic) / float64(n)
	}
	return 0
}

// Duplicates finds the topics on more than one agenda of a snapshot's sittings. Items
// of one sitting are one preparation, be it of several bodies, and never duplicates of
// each other; cancelled sittings do not count. Error: calendar.ErrNotFound for an agenda
// of a sitting that the snapshot does not have.
func (r *Reader) Duplicates(s *calendar.Snapshot, agendas []calendar.Agenda) (*Report, error) {
	t := &table{r: r, register: s.Register}
	if err := t.lay(s, agendas); err != nil {
		return nil, err
	}
	g := r.Cluster(t.lines)
	out := &Report{Items: len(t.lines), Standing: len(g.Standing), Substantive: len(t.lines) - len(g.Standing)}
	for _, topic := range g.Topics {
		if t.tables(topic) < 2 {
			continue
		}
		out.Topics = append(out.Topics, t.weigh(topic))
		out.Shared += len(topic.Lines)
	}
	out.Balances = t.balances(g)
	return out, nil
}

// table is every item of a period with its sitting.
type table struct {
	r        *Reader
	register *calendar.Register
	lines    []Line
	sittings []*calendar.Sitting
	minutes  []float64
}

func (t *table) lay(s *calendar.Snapshot, agendas []calendar.Agenda) error {
	byID := map[string]*calendar.Sitting{}
	for i := range s.Sittings {
		byID[s.Sittings[i].ID().String()] = &s.Sittings[i]
	}
	for _, a := range agendas {
		sitting := byID[a.Sitting]
		if sitting == nil {
			return fmt.Errorf("agenda of sitting %s: %w", a.Sitting, calendar.ErrNotFound)
		}
		if sitting.Status == calendar.StatusCancelled {
			continue
		}
		for _, item := range a.Items {
			minutes := float64(item.Minutes)
			if minutes <= 0 {
				minutes = DefaultMinutes
			}
			t.lines = append(t.lines, Line{"", item.Title, bodyNames(sitting), sitting.Date()})
			t.sittings, t.minutes = append(t.sittings, sitting), append(t.minutes, minutes)
		}
	}
	return nil
}

// tables counts the sittings of a topic.
func (t *table) tables(topic Topic) int {
	seen := map[*calendar.Sitting]bool{}
	for _, i := range topic.Lines {
		seen[t.sittings[i]] = true
	}
	return len(seen)
}

func (t *table) weigh(topic Topic) SharedTopic {
	out := SharedTopic{Topic: topic, Horizon: Operational}
	for _, i := range topic.Lines {
		item := t.item(i)
		if n := len(out.Items); n > 0 {
			item.Gap = item.Date.DaysSince(out.Items[n-1].Date)
		}
		out.Items = append(out.Items, item)
		out.OfficerHours += item.Hours
		if t.r.Horizon(item.Title) == Strategic {
			out.Horizon = Strategic
		}
	}
	out.Lead = t.r.suggestLead(topic.Matters, out.Items)
	out.Problems = t.r.orderProblems(topic.Matters, out.Items)
	for i := range out.Items {
		item := &out.Items[i]
		item.AtLead = out.Lead.holds(item.Sitting)
		if !item.AtLead && !out.Lead.Nobody {
			out.SavedHours += item.Hours
			out.DaysSaved += item.Days
		}
	}
	return out
}

// item weighs one line: minutes for each counting officer expected, and preparation at
// the factor of the body, of several the highest.
func (t *table) item(i int) SharedItem {
	sitting := t.sittings[i]
	out := SharedItem{Sitting: sitting, Body: t.lines[i].Body, Date: t.lines[i].Date, Title: t.lines[i].Title, Minutes: t.minutes[i]}
	for _, b := range sitting.Of {
		out.Factor = max(out.Factor, b.Factor())
	}
	each := out.Minutes / 60 * (1 + out.Factor)
	for _, x := range sitting.Expected {
		if x.Officer.Senior() {
			out.Officers++
			out.Hours += each
			out.Days += each / t.register.DayHours(*x.Officer)
		}
	}
	return out
}

// balances counts the business of each body by horizon.
func (t *table) balances(g Grouping) []Balance {
	standing := map[int]bool{}
	for _, i := range g.Standing {
		standing[i] = true
	}
	var list []Balance
	at := map[string]int{}
	for i, l := range t.lines {
		if standing[i] {
			continue
		}
		n, ok := at[l.Body]
		if !ok {
			n = len(list)
			at[l.Body] = n
			list = append(list, Balance{Body: l.Body})
		}
		if t.r.Horizon(l.Title) == Strategic {
			list[n].Strategic++
		} else {
			list[n].Operational++
		}
	}
	return list
}
