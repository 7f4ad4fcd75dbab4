package ui

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
)

func TestOwnersAreGuessedFromTheFilesName(t *testing.T) {
	r := newPicture(t).register
	r.Systems = []calendar.System{{Code: "N", Name: "North Testshire"}, {Code: "S", Name: "South Testshire"}}
	r.Bodies = append(r.Bodies, calendar.Body{Name: "Health and Wellbeing Board", Aliases: []string{"HWB"}})
	for path, want := range map[string]owner{
		"/home/x/dass.ics":           {ownerOfficer, "Ann Dale"},
		"/home/x/DASS-again (2).ics": {ownerOfficer, "Ann Dale"},
		"ann dale.ics":               {ownerOfficer, "Ann Dale"},
		"dale_ann_calendar.ics":      {ownerOfficer, "Ann Dale"},
		"north-public.ics":           {ownerSystem, "N"},
		"S.meetings.ics":             {ownerSystem, "S"},
		"hwb 2027.ics":               {ownerBody, "Health and Wellbeing Board"},
		"N Board dates.ics":          {ownerBody, "N Board"},
		"/dass/holiday.ics":          {}, // only the file's own name counts
		"dassler.ics":                {}, // whole words
		"calendar.ics":               {},
	} {
		got, found := guessOwner(r, path)
		if found != (want != owner{}) || got != want {
			t.Errorf("%s: %+v %v, want %+v", path, got, found, want)
		}
	}
}

func TestAFileThatWasReadBeforeIsTheSameOwners(t *testing.T) {
	sources := []calendar.Source{
		{Name: "DASS", Officer: "Ann Dale", Path: "/old/dass.ics"}, {Name: "North", System: "N", Path: "/old/north.ics"},
		{Name: "Board", Body: "N Board", Path: "/old/board.ics"}, {Name: "x.ics", Path: "/old/x.ics"}, {Name: "made by hand"},
	}
	for path, want := range map[string]owner{
		"/new/DASS.ics": {ownerOfficer, "Ann Dale"}, "north.ics": {ownerSystem, "N"}, "board.ics": {ownerBody, "N Board"},
		"x.ics": {kind: ownerNobody},
	} {
		got, found := knownOwner(sources, path)
		same(t, path, got, want)
		same(t, path+" is known", found, true)
	}
	if _, found := knownOwner(sources, "other.ics"); found {
		t.Error("a file that was never read is known")
	}
}

func TestOwnersBecomeRequests(t *testing.T) {
	paths := []string{"x.ics"}
	for _, c := range []struct {
		owner owner
		want  planner.ImportRequest
	}{
		{owner{ownerOfficer, "Ann"}, planner.ImportRequest{Officer: "Ann"}}, {owner{ownerSystem, "N"}, planner.ImportRequest{System: "N"}},
		{owner{ownerBody, "Board"}, planner.ImportRequest{Body: "Board"}}, {owner{kind: ownerNobody}, planner.ImportRequest{}},
	} {
		got := c.owner.request(paths)
		same(t, "path", got.Paths[0], "x.ics")
		same(t, "officer, system, body", got.Officer+"|"+got.System+"|"+got.Body, c.want.Officer+"|"+c.want.System+"|"+c.want.Body)
	}
}

func TestOfficersWhoCountComeFirst(t *testing.T) {
	r := newPicture(t).register
	r.Officers = []calendar.Officer{r.Officers[2], r.Officers[0], r.Officers[1]}
	names, labels := ownerNames(r, ownerOfficer)
	same(t, "names", names, []string{"Ann Dale", "Bea Ford", "Cllr Cole"})
	same(t, "labels", labels, []string{"DASS – Ann Dale", "DCS – Bea Ford", "Cllr Cole"})
	names, labels = ownerNames(r, ownerSystem)
	same(t, "codes", names, []string{"N", "S"})
	same(t, "systems", labels, []string{"North", "South"})
	names, _ = ownerNames(r, ownerNobody)
	same(t, "nobody", len(names), 0)
	_, labels = officerChoices(r)
	same(t, "in the header", labels, []string{"Everyone", "DASS", "DCS", "Cllr Cole"})
}

func TestPastedPathsAreCleaned(t *testing.T) {
	for text, want := range map[string]string{
		" /x/y.ics\n": "/x/y.ics", `"C:\x\y z.ics"`: `C:\x\y z.ics`, "'/x/y.ics'": "/x/y.ics", "file:///x/y.ics": "/x/y.ics", "  ": "",
	} {
		same(t, text, cleanPath(text), want)
	}
}
