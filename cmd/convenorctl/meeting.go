package main

import (
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type meetingCommand struct {
	Add    meetingAddCommand    `cmd:"" help:"Add one meeting."`
	Edit   meetingEditCommand   `cmd:"" help:"Change one sitting."`
	Cancel meetingCancelCommand `cmd:"" help:"Strike one sitting off."`
	Assign meetingAssignCommand `cmd:"" help:"Say which bodies sit."`
	Merge  meetingMergeCommand  `cmd:"" help:"Two sittings that are one."`
	Split  meetingSplitCommand  `cmd:"" help:"One sitting that is several."`
}

// meetingFields are the fields of a meeting on the command line.
type meetingFields struct {
	Title     *string `help:"What it is called." placeholder:"TEXT"`
	Start     *string `help:"When it begins: London time, an instant, or a day alone where the time is to be confirmed." placeholder:"2027-04-01T10:00"`
	End       *string `help:"When it ends." placeholder:"2027-04-01T12:00"`
	Minutes   int     `help:"How long it lasts, in place of --end." placeholder:"N"`
	Place     *string `help:"Where it is." placeholder:"TEXT"`
	Body      *string `help:"The bodies that sit, with commas between; empty for none." placeholder:"NAME[,NAME…]"`
	Tentative *bool   `help:"It may not happen." negatable:""`
}

// read gives the fields as the planner has them.
func (f meetingFields) read(start time.Time) (planner.MeetingFields, error) {
	out := planner.MeetingFields{Title: f.Title, Place: f.Place, Tentative: f.Tentative}
	if f.Start != nil {
		at, err := localTime(*f.Start)
		if day, isDay := calendar.ParseDate(*f.Start); isDay == nil {
			at, out.DayOnly, err = day.Midnight(), true, nil
		}
		if err != nil {
			return out, err
		}
		out.Start, start = &at, at
	}
	switch {
	case f.End != nil:
		at, err := localTime(*f.End)
		if err != nil {
			return out, err
		}
		out.End = &at
	case f.Minutes > 0:
		at := start.Add(time.Duration(f.Minutes) * time.Minute)
		out.End = &at
	}
	if f.Body != nil {
		names := []string{}
		for name := range strings.SplitSeq(*f.Body, ",") {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
		out.Bodies = &names
	}
	return out, nil
}

// localTime reads a London time such as 2027-04-01T10:00, or an instant.
func localTime(s string) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, s, calendar.London()); err == nil {
			return t, nil
		}
	}
	return time.Time{}, useError{fmt.Errorf("%q is no time such as 2027-04-01T10:00", s)}
}

// told prints a sitting that was changed.
func (a *app) told(o *calendar.Occurrence, err error) error {
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(newOccurrenceAnswer(o, nil))
	}
	a.say("%s  %s  %s  %s", o.ID(), planner.WhenOf(o), o.Label(), strings.Join(o.Bodies, " and "))
	return nil
}

type meetingAddCommand struct{ meetingFields }

func (meetingAddCommand) Help() string {
	return `Adds a meeting that no calendar has. Without --body it finds its body by its title; without
an end it lasts two hours, marked as assumed.

  convenorctl meeting add --title "Health and Wellbeing Board" --start 2027-04-01T10:00 --minutes 120`
}

func (c meetingAddCommand) Run(a *app) error {
	f, err := c.read(time.Time{})
	if err != nil {
		return err
	}
	if f.Title == nil || f.Start == nil {
		return useError{fmt.Errorf("a new meeting needs --title and --start")}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.told(p.AddMeeting(a.ctx, f))
}

type meetingEditCommand struct {
	ID string `arg:"" help:"The sitting's id (occurrences --json)." placeholder:"ID"`
	meetingFields
}

func (meetingEditCommand) Help() string {
	return "Changes one sitting. What was changed by hand stays when its calendar is read again."
}

func (c meetingEditCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.Minutes > 0 && c.Start == nil {
		return useError{fmt.Errorf("--minutes goes with --start; give --end instead")}
	}
	f, err := c.read(time.Time{})
	if err != nil {
		return err
	}
	return a.told(p.EditMeeting(a.ctx, c.ID, f))
}

type meetingCancelCommand struct {
	ID string `arg:"" help:"The sitting's id." placeholder:"ID"`
}

func (c meetingCancelCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.told(p.CancelMeeting(a.ctx, c.ID))
}

type meetingAssignCommand struct {
	ID   string `arg:"" help:"The id of one of its sittings." placeholder:"ID"`
	Body string `required:"" help:"The bodies that sit, with commas between; empty makes it personal." placeholder:"NAME[,NAME…]"`
	Only bool   `help:"At this sitting only, not at all of the meeting."`
}

func (meetingAssignCommand) Help() string {
	return "Says which bodies sit. What waited in the tray for it is settled."
}

func (c meetingAssignCommand) Run(a *app) error {
	f, err := meetingFields{Body: &c.Body}.read(time.Time{})
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.done(p.AssignMeeting(a.ctx, c.ID, *f.Bodies, c.Only), "Assigned")
}

type meetingMergeCommand struct {
	ID    string `arg:"" help:"The id of the sitting that stays." placeholder:"ID"`
	Other string `arg:"" help:"The id of the one that is the same." placeholder:"ID"`
}

func (c meetingMergeCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.done(p.MergeMeetings(a.ctx, c.ID, c.Other), "Merged")
}

type meetingSplitCommand struct {
	ID string `arg:"" help:"The id of a sitting that several sources give." placeholder:"ID"`
}

func (c meetingSplitCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.done(p.SplitMeeting(a.ctx, c.ID), "Split")
}
