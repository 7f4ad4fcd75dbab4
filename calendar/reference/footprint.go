package reference

import (
	"io/fs"
	"time"

	"convenor/calendar"
)

func (r *Reference) readFootprints(fsys fs.FS) error {
	t, err := readTable(fsys, fileFootprints, "council_code", "system_code", "council_population_in_system",
		"share_of_council", "share_of_system", "population_year", "valid_from", "valid_to")
	if err != nil {
		return err
	}
	for _, x := range t.rows {
		r.Footprints = append(r.Footprints, footprint(x, x.validity()))
	}
	return t.done()
}

func (r *Reference) readMid2020(fsys fs.FS) error {
	t, err := readTable(fsys, fileMid2020, "council_code", "system_code", "council_population_in_system",
		"share_of_council", "share_of_system", "population_year")
	if err != nil {
		return err
	}
	july := calendar.Date{Year: 2022, Month: time.July, Day: 1}
	for _, x := range t.rows {
		r.FootprintsMid2020 = append(r.FootprintsMid2020, footprint(x, calendar.Validity{From: july, To: july}))
	}
	return t.done()
}

func footprint(x row, days calendar.Validity) calendar.Footprint {
	return calendar.Footprint{
		Council: x.key("council_code"), System: x.key("system_code"),
		Population:     x.count("council_population_in_system"),
		ShareOfCouncil: x.number("share_of_council", 0, 1), ShareOfSystem: x.number("share_of_system", 0, 1),
		PopulationYear: x.count("population_year"),
		Validity:       days,
	}
}
