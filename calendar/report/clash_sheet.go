package report

// clashSheet lists the open clashes with room to write down what is decided of each.
func (m *making) clashSheet() Table {
	t := Table{Name: "Clash sheet", Caption: "Open clashes of " + m.month.British(), Empty: "No clash is open.",
		Columns: []Column{left("When", 1.1), left("Who", 0.7), left("First", 2), left("Second", 2), left("Why", 2.4), left("Keep", 1.3), left("Who goes instead", 1.5)}}
	for _, c := range m.clashes.open {
		t.Rows = append(t.Rows, Row{Cells: []Cell{day(c.A.Date()), words(c.Officer.Label()), words(sitting(m, c.A)), words(sitting(m, c.B)), words(m.why(&c)),
			words("□ first\n□ second\n "), words("")}})
	}
	return t
}
