package calendar

// Venue is a place where bodies meet or officers are based.
type Venue struct {
	// Name is what people call it.
	Name string `json:"name"`
	// Aliases are other names under which calendars give it.
	Aliases []string `json:"aliases,omitempty"`
	// Lat and Lon are degrees north and east (WGS 84); both 0 means not known.
	Lat float64 `json:"lat,omitempty"`
	Lon float64 `json:"lon,omitempty"`
}

// Journey is a known way between two venues, the same in both directions unless it says
// otherwise.
type Journey struct {
	// From and To are names of venues.
	From string `json:"from"`
	To   string `json:"to"`
	// Miles are statute miles by road.
	Miles float64 `json:"miles"`
	// Minutes is how long it takes, if known; 0 means reckoned from the miles.
	Minutes int `json:"minutes,omitempty"`
	// Back is the way from To to From; nil where it is the same.
	Back *WayBack `json:"back,omitempty"`
}

// WayBack is a way back that is not the same as the way there.
type WayBack struct {
	// Miles and Minutes are as a Journey's.
	Miles   float64 `json:"miles"`
	Minutes int     `json:"minutes,omitempty"`
}

// Turned gives the same journey from its other end.
func (j Journey) Turned() Journey {
	j.From, j.To = j.To, j.From
	if j.Back != nil {
		there := WayBack{j.Miles, j.Minutes}
		j.Miles, j.Minutes, j.Back = j.Back.Miles, j.Back.Minutes, &there
	}
	return j
}
