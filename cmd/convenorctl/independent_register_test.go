package main

// draw makes a register, every field in some form that the file allows.
func (m *maker) draw() map[string]any {
	r := map[string]any{"council": map[string]any{"code": "E1", "name": "Made", "base": madeVenues[0], "day_hours": 7.4}}
	r["systems"] = []any{map[string]any{"code": "N", "name": "North", "share": 0.5}, map[string]any{"code": "S", "name": "South"}}
	var venues, journeys, bodies, officers, seats []any
	for i, name := range madeVenues {
		v := map[string]any{"name": name}
		if a := madeAliases[name]; a != "" {
			v["aliases"] = []string{a}
		}
		if name != "Lost House" {
			v["lat"], v["lon"] = 51.5+float64(i)*0.21+m.Float64()/10, -0.5+float64(i%2)*0.6
		}
		venues = append(venues, v)
		for _, other := range madeVenues[:i] {
			journeys = append(journeys, m.journeys(name, other)...)
		}
	}
	for i, name := range madeBodies {
		bodies = append(bodies, m.body(i, name))
	}
	for i, name := range madeOfficers {
		o := map[string]any{"name": name, "counts": m.chance(70)}
		if madePosts[i] != "" {
			o["post"] = madePosts[i]
		}
		if m.chance(30) {
			o["base"] = pick(m, madeVenues...)
		}
		officers = append(officers, o)
		seats = append(seats, m.seats(i, name)...)
	}
	r["venues"], r["journeys"], r["bodies"], r["officers"], r["seats"] = venues, journeys, bodies, officers, seats
	if m.chance(40) {
		r["speed_mph"] = pick(m, 25, 40, 55)
	}
	return r
}

// journeys makes none, one or both of the ways between two venues.
func (m *maker) journeys(from, to string) []any {
	if !m.chance(55) {
		return nil
	}
	if m.chance(50) {
		from, to = to, from
	}
	j := map[string]any{"from": from, "to": to, "miles": float64(m.IntN(900)) / 10}
	if m.chance(40) {
		j["minutes"] = 1 + m.IntN(140)
	}
	if a := madeAliases[from]; a != "" && m.chance(30) {
		j["from"] = a
	}
	if m.chance(15) { // the way back is another
		return []any{j, map[string]any{"from": to, "to": from, "miles": float64(m.IntN(900)) / 10}}
	}
	return []any{j}
}

func (m *maker) body(i int, name string) map[string]any {
	b := map[string]any{"name": name, "kind": pick(m, "hwb", "icp", "icb-board", "scrutiny", "call")}
	if i == 4 {
		b["aliases"] = []string{"WB Forum", "Health & Wellbeing Forum"}
	}
	if m.chance(50) {
		b["system"] = pick(m, "N", "S")
	}
	if m.chance(60) {
		b["venue"] = pick(m, "County Hall", "Shire House", "Norbury Civic", "downham", "Lost House")
	}
	switch m.IntN(5) {
	case 0:
		b["in_person"] = true
	case 1:
		b["in_person"] = false
	case 2:
		b["in_person"] = []any{map[string]any{"value": true, "valid_to": "2027-03-20"}, map[string]any{"value": false, "valid_from": "2027-03-21"}}
	}
	if m.chance(30) {
		b["quorum"] = pick[any](m, 3, map[string]any{"total": 2, "categories": map[string]any{"councillor": 1}})
	}
	b["substitutes"] = pick(m, "none", "attend", "vote")
	return b
}

// seats makes an officer's seats, some of them for a part of the time.
func (m *maker) seats(i int, name string) []any {
	var seats []any
	for _, body := range madeBodies {
		if !m.chance(60) {
			continue
		}
		s := map[string]any{"officer": name, "body": body, "role": pick(m, "chair", "member", "statutory", "attendee", "deputy")}
		if s["role"] == "deputy" && m.chance(50) {
			s["deputy_for"] = madeOfficers[(i+1)%len(madeOfficers)]
		}
		switch m.IntN(5) {
		case 0:
			s["valid_to"] = "2027-03-28"
		case 1:
			s["valid_from"] = "2027-03-29"
		}
		seats = append(seats, s)
	}
	return seats
}
