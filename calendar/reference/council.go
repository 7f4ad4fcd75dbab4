package reference

import (
	"io/fs"

	"convenor/calendar"
)

// Council is an upper-tier council of the reference data.
type Council struct {
	calendar.Council
	// Successors are the codes of the councils that took its place: several where it was
	// split. The noun's own Successor is set only where there is one.
	Successors []string
	// OfficialName is the name in full.
	OfficialName string
	// Type is "county council", "unitary", "metropolitan district", "London borough" or
	// "City of London".
	Type string
	// CCNMember tells whether it belongs to the County Councils Network.
	CCNMember bool
	// Region is the region of England.
	Region string
	// Lat and Lon are degrees north and east of SeatTown, to about 1 km.
	Lat, Lon float64
	// SeatTown is where its main office is.
	SeatTown string
	// Population is the number of usual residents in Census 2021.
	Population int
}

func (r *Reference) readCouncils(fsys fs.FS) error {
	t, err := readTable(fsys, fileCouncils, "code", "name", "type", "ccn_member", "lat", "lon", "seat_town",
		"official_name", "region", "valid_from", "valid_to", "successor", "population_2021")
	if err != nil {
		return err
	}
	for _, x := range t.rows {
		c := Council{
			Council:      calendar.Council{Code: x.key("code"), Name: x.key("name"), Validity: x.validity()},
			Successors:   x.list("successor"),
			OfficialName: x.text("official_name"), Type: x.key("type"), CCNMember: x.yes("ccn_member"),
			Region: x.text("region"),
			Lat:    x.number("lat", -90, 90), Lon: x.number("lon", -180, 180),
			SeatTown: x.text("seat_town"), Population: x.count("population_2021"),
		}
		c.Successor = only(c.Successors)
		r.Councils = append(r.Councils, c)
	}
	return t.done()
}

// UpcomingCouncil is a council that is decided on but has no ONS code yet.
type UpcomingCouncil struct {
	Name string
	// From is the day on which it begins.
	From calendar.Date
	// Replaces is the code of the council whose place it takes, Districts the names of
	// the districts it is made of.
	Replaces  string
	Districts []string
	// Population is that of Census 2021.
	Population int
	// System is the code of the system in which all its people live.
	System string
}

func (r *Reference) readUpcoming(fsys fs.FS) error {
	t, err := readTable(fsys, fileUpcoming, "name", "valid_from", "replaces", "districts", "population_2021", "system_code")
	if err != nil {
		return err
	}
	for _, x := range t.rows {
		r.Upcoming = append(r.Upcoming, UpcomingCouncil{
			Name: x.key("name"), From: x.date("valid_from"), Replaces: x.key("replaces"), Districts: x.list("districts"),
			Population: x.count("population_2021"), System: x.key("system_code"),
		})
	}
	return t.done()
}
