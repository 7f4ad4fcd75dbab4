package ical

import (
	"strings"
	"sync"
	"time"
)

//go:generate go run gen_cldr.go /usr/share/unicode/cldr/common/supplemental/windowsZones.xml

// windowsZone is one time zone of Windows: its key, the name Outlook shows, its IANA zone.
type windowsZone struct{ key, shown, iana string }

// ianaZones keeps the tables of zones already asked for; their number is
// bounded by the zones there are, for unknown names are not kept.
var ianaZones sync.Map // string -> *zone

// ianaZone gives the IANA zone of that exact name, or nil.
func ianaZone(name string) *zone {
	if z, ok := ianaZones.Load(name); ok {
		return z.(*zone)
	}
	if !plausibleZone(name) {
		return nil
	}
	loc, err := time.LoadLocation(name)
	if err != nil || loc.String() == "Local" {
		return nil
	}
	z, _ := ianaZones.LoadOrStore(name, newZone(name, loc))
	return z.(*zone)
}

// plausibleZone spares the search for a zone file where a name cannot be one.
func plausibleZone(name string) bool {
	if name == "" || len(name) > 40 || name == "Local" {
		return false
	}
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		case i > 0 && (c == '/' || c == '_' || c == '-' || c == '+'):
		default:
			return false
		}
	}
	return true
}

// zoneFromName makes an IANA zone of a TZID that is not one: a prefixed name
// ("/mozilla.org/20050126_1/Europe/London"), a Windows zone, a name as Outlook
// shows it, or one in the wrong case. Nil when nothing fits.
func zoneFromName(tzid string) *zone {
	if z := prefixedZone(tzid); z != nil {
		return z
	}
	byKey, byShown := windowsNames()
	folded := strings.ToLower(tzid)
	if name, ok := byKey[folded]; ok {
		return ianaZone(name)
	}
	if name, ok := byShown[placesOf(folded)]; ok {
		return ianaZone(name)
	}
	return nil
}

// zoneNames remembers what names were found to mean, or not to mean, in one reading;
// looking for a zone file costs too much to do it for each of a million names.
type zoneNames struct{ known map[string]*zone }

// find gives the zone that a TZID names or suggests, nil if none; after MaxZones
// names only what is known without looking for a file.
func (n *zoneNames) find(tzid string) *zone {
	if z, ok := n.known[tzid]; ok {
		return z
	}
	if len(n.known) >= MaxZones {
		byKey, _ := windowsNames()
		return ianaZone(byKey[strings.ToLower(tzid)])
	}
	z := ianaZone(tzid)
	if z == nil {
		z = zoneFromName(tzid)
	}
	n.known[tzid] = z
	return z
}

// windowsKey gives the IANA zone for the exact key of a Windows zone, or nil.
func windowsKey(tzid string) *zone {
	if byKey, _ := windowsNames(); byKey[strings.ToLower(tzid)] != "" && !strings.Contains(tzid, "/") {
		return ianaZone(byKey[strings.ToLower(tzid)])
	}
	return nil
}

// prefixedZone finds an IANA name at the end of a path.
func prefixedZone(tzid string) *zone {
	parts := strings.Split(tzid, "/")
	if len(parts) < 2 || len(parts) > 12 {
		return nil
	}
	for take := 3; take >= 1; take-- {
		if take >= len(parts) {
			continue
		}
		tail := strings.Join(parts[len(parts)-take:], "/")
		if take == 1 && tail != "UTC" && tail != "GMT" {
			return nil
		}
		if z := ianaZone(tail); z != nil {
			return z
		}
	}
	return nil
}

// placesOf drops the offset before the places in a name like "(UTC+00:00) Dublin,
// Edinburgh, Lisbon, London", since it is written GMT, UTC or with other digits.
func placesOf(shown string) string {
	if strings.HasPrefix(shown, "(") {
		if _, places, ok := strings.Cut(shown, ")"); ok {
			shown = places
		}
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(shown, "&amp;", "&")), " ")
}

// windowsNames indexes the Windows zones by key, by shown places and, for names
// in the wrong case, by IANA name; all in lower case.
var windowsNames = sync.OnceValues(func() (byKey, byShown map[string]string) {
	byKey = make(map[string]string, 2*len(windowsZones))
	byShown = make(map[string]string, len(windowsZones)+len(oldShown))
	for _, w := range windowsZones {
		byKey[strings.ToLower(w.key)] = w.iana
		byKey[strings.ToLower(w.iana)] = w.iana
		if w.shown != "" {
			byShown[placesOf(strings.ToLower(w.shown))] = w.iana
		}
	}
	for shown, name := range oldShown {
		byShown[shown] = name
	}
	return byKey, byShown
})

// oldShown are names that earlier editions of Outlook and Exchange show, which
// CLDR no longer lists. They are facts of Microsoft's own time zone lists.
var oldShown = map[string]string{
	"greenwich mean time : dublin, edinburgh, lisbon, london": "Europe/London",
	"greenwich mean time: dublin, edinburgh, lisbon, london":  "Europe/London",
	"greenwich mean time; dublin, edinburgh, london":          "Europe/London",
	"dublin, edinburgh, london":                               "Europe/London",
	"amsterdam, berlin, bern, rom, stockholm, wien":           "Europe/Berlin",
	"amsterdam, berlin, bern, rome, stockholm, vienna":        "Europe/Berlin",
	"brussels, copenhagen, madrid, paris":                     "Europe/Paris",
	"athens, bucharest, istanbul":                             "Europe/Bucharest",
	"helsinki, kyiv, riga, sofia, tallinn, vilnius":           "Europe/Kiev",
	"casablanca, monrovia":                                    "Africa/Casablanca",
	"monrovia, reykjavik":                                     "Atlantic/Reykjavik",
	"eastern":                                                 "America/New_York",
	"central":                                                 "America/Chicago",
	"mountain":                                                "America/Denver",
	"pacific":                                                 "America/Los_Angeles",
	"coordinated universal time":                              "UTC",
	"universal coordinated time":                              "UTC",
	"utc":                                                     "UTC",
	"z":                                                       "UTC",
}
