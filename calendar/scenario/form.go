package scenario

// Field is one field of a step, for a form in which somebody fills it in.
type Field struct {
	// Name is as in the file: "bodies".
	Name string
	// Least and Most are how many entries it takes; of a field that holds one Most is 1, and
	// Least 0 where it may be left out.
	Least, Most int
}

// FieldsOf gives the fields that a step of a kind takes, in the order in which one would
// fill them in, without from and to; nil for no kind of step.
func FieldsOf(do Do) []Field {
	n, known := needsOf[do]
	if !known {
		return nil
	}
	var list []Field
	for _, f := range n.named() {
		if f.need.most > 0 {
			list = append(list, Field{f.name, f.need.least, f.need.most})
		}
	}
	return list
}

// Says puts what a step of this kind does in a few words, for a menu.
func (d Do) Says() string { return doWords[d] }

var doWords = map[Do]string{
	DoDrop:         "Drop a body",
	DoMergeBodies:  "Make bodies one",
	DoShorten:      "Shorten a meeting",
	DoAlternate:    "Meet every other time",
	DoOnline:       "Move online",
	DoInCommon:     "Meet in common",
	DoDeputy:       "Send a deputy",
	DoMergeSystems: "Merge systems",
	DoSplitCouncil: "Split the council",
	DoPreparation:  "Change preparation",
}
