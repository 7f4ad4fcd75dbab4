package agenda

import (
	"slices"

	"convenor/calendar"
)

// SharedTopic is a topic on more than one agenda with its cost. Hours are exact.
type SharedTopic struct {
	Topic
	Lead    Lead
	Horizon Horizon
	Items   []SharedItem
	// OfficerHours is the preparation and meeting time of the counting officers expected,
	// over all its items; SavedHours that of the items that the lead's paper would serve,
	// which one paper at one table would save; DaysSaved the same in the officers' own days.
	OfficerHours, SavedHours, DaysSaved float64
	// Problems are what was heard in the wrong order; nil where all is well.
	Problems []OrderProblem
}

// SharedItem is one item of a shared topic.
type SharedItem struct {
	ReadLine
	// Minutes is how long it takes, Officers how many counting officers are expected,
	// Factor hours of preparation per hour.
	Minutes  float64
	Officers int
	Factor   float64
	// Gap is the days since the item before it; 0 for the first.
	Gap int
	// AtLead: it is heard at the body that should lead.
	AtLead bool
	// OwnPaper: the user has called it only related to what is heard at the lead, or, if
	// that has it on no agenda, first of all; so nothing is saved of it.
	OwnPaper bool
	// Hours are those of its officers, preparation and meeting; Days the same in their days.
	Hours, Days float64
}

// weigh says what a topic costs. Lines are all lines as read, held the keys of all.
func (t *table) weigh(topic Topic, lines []ReadLine, held map[string]bool) SharedTopic {
	out := SharedTopic{Topic: topic, Horizon: Operational}
	for _, i := range topic.Lines {
		item := t.item(i)
		item.ReadLine = lines[i]
		if n := len(out.Items); n > 0 {
			item.Gap = item.Date.DaysSince(out.Items[n-1].Date)
		}
		out.Items = append(out.Items, item)
		out.OfficerHours += item.Hours
		if item.Label.Horizon == Strategic {
			out.Horizon = Strategic
		}
	}
	out.Lead = t.r.leadOf(&out, held)
	out.Problems = t.r.orderProblems(topic.Matters, out.Items)
	for i := range out.Items {
		out.Items[i].AtLead = out.Lead.holds(out.Items[i].Sitting)
	}
	t.r.markOwnPapers(out.Items)
	for _, item := range out.Items {
		if !item.AtLead && !item.OwnPaper && !out.Lead.Nobody {
			out.SavedHours += item.Hours
			out.DaysSaved += item.Days
		}
	}
	return out
}

// markOwnPapers finds the items that the user has called only related to what leads.
func (r *Reader) markOwnPapers(items []SharedItem) {
	leads := slices.ContainsFunc(items, func(i SharedItem) bool { return i.AtLead })
	for i := range items {
		for j := range items {
			first := items[j].AtLead || !leads && j == 0
			if i == j || items[i].AtLead || !first {
				continue
			}
			said, ok := r.saidOf(&reading{line: items[i].line()}, &reading{line: items[j].line()})
			items[i].OwnPaper = items[i].OwnPaper || ok && said == Related
		}
	}
}

// line gives an item as the reader takes it.
func (l *ReadLine) line() Line { return Line{l.Key, l.Title, l.Body, l.Date} }

// item weighs one line: minutes for each counting officer expected, and preparation at
// the factor of the body, of several the highest.
func (t *table) item(i int) SharedItem {
	sitting := t.sittings[i]
	out := SharedItem{Minutes: t.minutes[i]}
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

// Balance is how a body's business divides.
type Balance struct {
	Body                   string
	Strategic, Operational int
	// Confirmed is how many of them carry a label that the user has given or confirmed.
	Confirmed int
	// Lines are the places of its business in Report.Lines.
	Lines []int
	// Months are the same by month, in order; months without business are left out.
	Months []MonthBalance
}

// MonthBalance is a body's balance in one month.
type MonthBalance struct {
	Month                             calendar.Month
	Strategic, Operational, Confirmed int
}

// Share gives the strategic share, 0 to 1; 0 where there is no business.
func (b Balance) Share() float64 { return share(b.Strategic, b.Operational) }

// Share gives the strategic share, 0 to 1; 0 where there is no business.
func (b MonthBalance) Share() float64 { return share(b.Strategic, b.Operational) }

func share(strategic, operational int) float64 {
	if n := strategic + operational; n > 0 {
		return float64(strategic) / float64(n)
	}
	return 0
}

// balances counts the business of each body by horizon.
func balances(lines []ReadLine) []Balance {
	var list []Balance
	at := map[string]int{}
	for i, l := range lines {
		if l.Standing {
			continue
		}
		n, ok := at[l.Body]
		if !ok {
			n = len(list)
			at[l.Body] = n
			list = append(list, Balance{Body: l.Body})
		}
		list[n].add(i, l)
	}
	for _, b := range list {
		slices.SortStableFunc(b.Months, func(x, y MonthBalance) int { return x.Month.First().Compare(y.Month.First()) })
	}
	return list
}

func (b *Balance) add(at int, l ReadLine) {
	month := l.Date.MonthOf()
	i := slices.IndexFunc(b.Months, func(m MonthBalance) bool { return m.Month == month })
	if i < 0 {
		i = len(b.Months)
		b.Months = append(b.Months, MonthBalance{Month: month})
	}
	m := &b.Months[i]
	b.Lines = append(b.Lines, at)
	if l.Label.Horizon == Strategic {
		b.Strategic++
		m.Strategic++
	} else {
		b.Operational++
		m.Operational++
	}
	if l.Label.Confirmed {
		b.Confirmed++
		m.Confirmed++
	}
}
