package reference

import (
	"io/fs"

	"convenor/calendar"
)

// System is an Integrated Care System of the reference data.
type System struct {
	calendar.System
	// Successors are the codes of the systems that took its place: several where it was
	// split. The noun's own Successor is set only where there is one.
	Successors []string
	// ODS is the code of its board with the NHS Organisation Data Service; it stays
	// when the ONS code changes.
	ODS string
	// ShortName is the name of the area alone.
	ShortName string
	// Region is the NHS region.
	Region string
	// Lat and Lon are degrees north and east of SeatTown, to about 1 km.
	Lat, Lon float64
	// SeatTown is where its office is, or for a new system the middle of its area.
	SeatTown string
	// Website is a host name; empty if not known.
	Website string
	// Note says what became of it, or what it came from; may be empty.
	Note string
}

func (r *Reference) readSystems(fsys fs.FS) error {
	t, err := readTable(fsys, fileSystems, "code", "ods", "name", "short_name", "region", "valid_from", "valid_to",
		"successor", "lat", "lon", "seat_town", "website", "note")
	if err != nil {
		return err
	}
	for _, x := range t.rows {
		s := System{
			System:     calendar.System{Code: x.key("code"), Name: x.key("name"), Validity: x.validity()},
			Successors: x.list("successor"),
			ODS:        x.key("ods"), ShortName: x.key("short_name"), Region: x.text("region"),
			Lat: x.number("lat", -90, 90), Lon: x.number("lon", -180, 180),
			SeatTown: x.text("seat_town"), Website: x.text("website"), Note: x.text("note"),
		}
		s.Successor = only(s.Successors)
		r.Systems = append(r.Systems, s)
	}
	return t.done()
}

// only gives the one entry of a list; nothing if it has more or none.
func only(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return ""
}
