package ui

import (
	"convenor/calendar"
)

// chosenNone puts a choice of none before others.
func chosenNone(label string, names, labels []string) ([]string, []string) {
	return append([]string{""}, names...), append([]string{label}, labels...)
}

func venueNames(r *calendar.Register) (names, labels []string) {
	for _, v := range r.Venues {
		names = append(names, v.Name)
	}
	return names, names
}

func venueChoices(r *calendar.Register) ([]string, []string) {
	names, labels := venueNames(r)
	return chosenNone("Not known", names, labels)
}

func baseChoices(r *calendar.Register) ([]string, []string) {
	names, labels := venueNames(r)
	return chosenNone("The council’s base", names, labels)
}

func systemChoices(r *calendar.Register) ([]string, []string) {
	names, labels := ownerNames(r, ownerSystem)
	return chosenNone("None", names, labels)
}

func ofSystemChoices(r *calendar.Register) ([]string, []string) {
	names, labels := ownerNames(r, ownerSystem)
	return chosenNone("Council-wide", names, labels)
}

func seatBodyChoices(r *calendar.Register) (names, labels []string) {
	for _, b := range r.Bodies {
		names = append(names, b.Name)
	}
	return names, names
}

func bodyChoices(r *calendar.Register) ([]string, []string) {
	names, labels := seatBodyChoices(r)
	return chosenNone("None", names, labels)
}

// officerNames names every officer, whoever holds a post by the post too.
func officerNames(r *calendar.Register) (names, labels []string) {
	for _, o := range r.Officers {
		names, labels = append(names, o.Name), append(labels, joined(" – ", o.Post, o.Name))
	}
	return names, labels
}

func deputyChoices(r *calendar.Register) ([]string, []string) {
	names, labels := officerNames(r)
	return chosenNone("Nobody in particular", names, labels)
}

func kindChoices(*calendar.Register) (names, labels []string) {
	for _, k := range calendar.Kinds() {
		names, labels = append(names, string(k)), append(labels, kindLabel(k))
	}
	return names, labels
}

func roleChoices(*calendar.Register) (names, labels []string) {
	for _, r := range calendar.Roles() {
		names, labels = append(names, string(r)), append(labels, capital(string(r)))
	}
	return names, labels
}

func shadedChoices(*calendar.Register) (names, labels []string) { return shadedKinds, shadedLabels }

func rateChoices(*calendar.Register) (names, labels []string) {
	return []string{calendar.RateMileage, calendar.RatePay}, []string{"Mileage: what a mile pays", "Pay: what officers’ time costs"}
}

// Whether a body must meet in person, as the form has it; personDated is a rule with
// days, which the form leaves as it is.
const (
	personYes   = "yes"
	personNo    = "no"
	personDated = "dated"
)

func personChoices(*calendar.Register) (names, labels []string) {
	return []string{"", personYes, personNo, personDated}, []string{"Not said", "Yes", "No, may be joined remotely", "By date, as it is held"}
}

func substituteChoices(*calendar.Register) (names, labels []string) {
	return []string{"", string(calendar.SubstitutesNone), string(calendar.SubstitutesAttend), string(calendar.SubstitutesVote)},
		[]string{"Not said", "None", "May attend", "Count and vote"}
}

func countsChoices(*calendar.Register) (names, labels []string) {
	return []string{"", "yes", "no"}, []string{"As the post says", "Yes", "No"}
}
