package planner

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// exportContent is what is sent of a sitting, but for its sequence and stamp.
type exportContent struct {
	Start, End   time.Time
	AllDay       bool   `json:",omitempty"`
	Title, Place string `json:",omitempty"`
	Status       calendar.Status
	Free         bool `json:",omitempty"`
	// Note stands in the entry of what is no sitting.
	Note string `json:",omitempty"`
	// Attendance has a line for each officer whose attendance was decided.
	Attendance string `json:",omitempty"`
}

// attendance is what was decided of who attends a sitting.
type attendance struct {
	lines []string
	// decided is when the last of it was.
	decided time.Time
}

// attendanceLines says, by the id of the sitting given up, joined remotely or attended in part, what was
// decided. A decision says nothing of the sitting that is kept as it was.
func attendanceLines(reg *calendar.Register, rulings []calendar.Ruling) map[string]attendance {
	lines := map[string]attendance{}
	label := func(name string) string {
		if o, err := reg.Officer(name); err == nil {
			return o.Label()
		}
		return name
	}
	for _, r := range rulings {
		if r.Lapsed != "" {
			continue
		}
		say := func(side calendar.Side, line string) {
			a := lines[r.Side(side).ID]
			a.lines = append(a.lines, label(r.Officer)+line)
			if r.At.After(a.decided) {
				a.decided = r.At
			}
			lines[r.Side(side).ID] = a
		}
		if r.Remote != "" {
			say(r.Remote, " joins remotely")
		}
		if r.LeaveEarly > 0 {
			say(calendar.SideA, " leaves at "+clockOf(r.A.End.Add(-time.Duration(r.LeaveEarly)*time.Minute)))
		}
		if r.ArriveLate > 0 {
			say(calendar.SideB, " arrives at "+clockOf(r.B.Start.Add(time.Duration(r.ArriveLate)*time.Minute)))
		}
		switch up := r.GivenUp(); {
		case up == "":
		case r.Deputy == "":
			say(up, " sends apologies")
		default:
			say(up, " sends apologies; "+label(r.Deputy)+" attends instead")
		}
	}
	return lines
}

func contentOf(o *calendar.Occurrence) exportContent {
	c := exportContent{Start: o.Start, End: o.End, AllDay: o.AllDay, Title: o.Label(), Place: o.Place,
		Status: calendar.StatusConfirmed, Free: o.Status != calendar.StatusCancelled && !o.Blocks()}
	if o.ToConfirm {
		c.Title += " (time to be confirmed)"
	}
	switch {
	case o.Status == calendar.StatusCancelled:
		c.Status = calendar.StatusCancelled
	case o.Tentative(), o.ToConfirm:
		c.Status = calendar.StatusTentative
	}
	return c
}

// sendable is one entry that could be sent.
type sendable struct {
	id      string
	stamp   time.Time
	content exportContent
}

// entries gives every entry that is to be known by whoever reads the file: the sittings,
// each followed by what goes with it.
func (x *export) entries() []sendable {
	var list []sendable
	for i := range x.chosen {
		s := &x.chosen[i]
		e := sendable{id: s.ID().String(), stamp: s.Changed, content: contentOf(&s.Occurrence)}
		e.content.Attendance = strings.Join(x.attend[e.id].lines, "\n")
		if decided := x.attend[e.id].decided; decided.After(e.stamp) {
			e.stamp = decided
		}
		list = append(list, e)
		if s.Status != calendar.StatusCancelled {
			list = append(list, x.beside(s, e.stamp)...)
		}
	}
	return list
}

// sittings gives what to write and what to remember.
func (x *export) sittings() ([]ical.Sitting, []calendar.ExportedSitting, error) {
	var out []ical.Sitting
	var record []calendar.ExportedSitting
	seen := map[string]bool{}
	for _, e := range x.entries() {
		seen[e.id] = true
		text, err := json.Marshal(e.content)
		if err != nil {
			return nil, nil, err
		}
		was, sent := x.before[e.id]
		now := calendar.ExportedSitting{ID: e.id, Stamp: e.stamp, Content: string(text),
			Cancelled: e.content.Status == calendar.StatusCancelled}
		if !sent && now.Cancelled {
			continue // nobody was told of it
		}
		changed := !sent || was.Content != now.Content || was.Cancelled != now.Cancelled
		now.Sequence = was.Sequence
		if sent && changed {
			now.Sequence++
		}
		record = append(record, now)
		if changed || !x.q.Changes {
			out = append(out, sittingOut(now, e.content))
		}
	}
	gone, kept, err := x.gone(seen)
	return append(out, gone...), append(record, kept...), err
}

// gone gives cancellations of what was sent and is no longer in the selection. They
// are written with the first export of changes that finds them gone; an export of
// everything says what there is.
func (x *export) gone(seen map[string]bool) ([]ical.Sitting, []calendar.ExportedSitting, error) {
	ids := make([]string, 0, len(x.before))
	for id := range x.before {
		if !seen[id] {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	var out []ical.Sitting
	var record []calendar.ExportedSitting
	for _, id := range ids {
		was := x.before[id]
		if !was.Cancelled && x.q.Changes {
			var content exportContent
			if err := json.Unmarshal([]byte(was.Content), &content); err != nil {
				return nil, nil, fmt.Errorf("read what was exported of %s: %w", id, err)
			}
			was.Sequence++
			was.Cancelled, was.Stamp, content.Status = true, x.now, calendar.StatusCancelled
			out = append(out, sittingOut(was, content))
		}
		record = append(record, was)
	}
	return out, record, nil
}

func sittingOut(s calendar.ExportedSitting, c exportContent) ical.Sitting {
	return ical.Sitting{
		UID: exportUID(s.ID), Sequence: s.Sequence, Stamp: s.Stamp, Start: c.Start, End: c.End, AllDay: c.AllDay,
		Title: c.Title, Place: c.Place, Status: exportStatus(c.Status), Free: c.Free, Description: c.Attendance + c.Note,
	}
}

func exportStatus(s calendar.Status) ical.Status {
	switch s {
	case calendar.StatusCancelled:
		return ical.StatusCancelled
	case calendar.StatusTentative:
		return ical.StatusTentative
	default:
		return ical.StatusConfirmed
	}
}

// exportUID makes the UID of a sitting from its id, so that it stays while the sitting
// does, whatever its sources call it.
func exportUID(id string) string {
	return strings.Replace(id, "/", "-", 1) + "@convenor"
}

// exportedKey gives the key of the meeting that a UID of ours names.
func exportedKey(uid string) (string, bool) {
	id, ours := strings.CutSuffix(uid, "@convenor")
	key, _, dated := strings.Cut(id, "-")
	return key, ours && dated
}
