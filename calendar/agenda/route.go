package agenda

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// OrderProblem is a topic heard in the wrong order.
type OrderProblem struct {
	// Early and Late are places in the topic's items: Early should have come after Late; one
	// place where the item itself says that it comes too late.
	Early, Late int
	// Message says in words what is wrong and why it matters.
	Message string
}

// orderRule is one line of data/order.tsv. The empty then is a submission.
type orderRule struct {
	matter      string
	first, then calendar.Kind
	why         string
}

// submission is the table's word for what leaves the system.
const submission = "submission"

func loadOrder() []orderRule {
	var list []orderRule
	for _, f := range rowsOf("order.tsv", 4) {
		rule := orderRule{matter: f[0], why: f[3]}
		kind, err := calendar.ParseKind(f[1])
		if err == nil && f[2] != submission {
			rule.then, err = calendar.ParseKind(f[2])
		}
		if err != nil {
			panic(fmt.Sprintf("agenda: order.tsv: %v", err))
		}
		rule.first = kind
		list = append(list, rule)
	}
	return list
}

// orderProblems finds what was heard before the body that should have heard it first.
// Where that body has it on no agenda there is nothing to compare.
func (r *Reader) orderProblems(matters []string, items []SharedItem) []OrderProblem {
	list := r.retrospective(items)
	for _, rule := range r.order {
		if !slices.Contains(matters, rule.matter) {
			continue
		}
		late := slices.IndexFunc(items, func(i SharedItem) bool { return ofKind(i.Sitting, rule.first) })
		if late < 0 {
			continue
		}
		for early := range items {
			if items[early].Date.Before(items[late].Date) && r.ruled(rule, items[early]) {
				list = append(list, OrderProblem{early, late, rule.message(items[early], items[late])})
			}
		}
	}
	return list
}

// retrospective finds what says itself that it is heard after the event.
func (r *Reader) retrospective(items []SharedItem) []OrderProblem {
	var list []OrderProblem
	for i, item := range items {
		if strings.Contains(r.plain(item.Title), "retrospective") {
			list = append(list, OrderProblem{i, i, fmt.Sprintf("comes to %s on %s in retrospect, as “%s” says", item.Body, item.Date.British(), item.Title)})
		}
	}
	return list
}

// LongGap is how many days between two tables of one route are worth a word: from there
// on a quarterly figure is out of date. Convenor's own choice.
const LongGap = 60

// ruled tells whether an item is what a rule puts second.
func (r *Reader) ruled(rule orderRule, item SharedItem) bool {
	if rule.then != "" {
		return ofKind(item.Sitting, rule.then)
	}
	title := " " + r.plain(item.Title) + " "
	return strings.Contains(title, " nhs england ") && strings.Contains(title, " submi")
}

// plain gives the words of a title with acronyms spelt out.
func (r *Reader) plain(title string) string {
	var b strings.Builder
	for _, w := range r.words(r.fold(title)) {
		b.WriteString(w.text + " ")
	}
	return strings.TrimSpace(b.String())
}

func (rule orderRule) message(early, late SharedItem) string {
	what := "went to " + early.Body
	if rule.then == "" {
		what = "was submitted to NHS England"
	}
	return fmt.Sprintf("%s on %s, before %s on %s: %s", what, early.Date.British(), late.Body, late.Date.British(), rule.why)
}

func ofKind(s *calendar.Sitting, kind calendar.Kind) bool {
	return slices.ContainsFunc(s.Of, func(b *calendar.Body) bool { return b.Kind == kind })
}
