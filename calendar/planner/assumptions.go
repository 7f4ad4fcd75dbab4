package planner

import (
	"context"
	"fmt"
	"strconv"

	"convenor/calendar"
)

// SetSpeed sets the speed, in miles an hour, at which miles become minutes where a journey
// gives none. Error: calendar.ErrInvalid for a speed that is not above nought.
func (p *Planner) SetSpeed(ctx context.Context, mph float64) error {
	return p.assume(ctx, fmt.Sprintf("Speed of %v mph", mph), func(reg *calendar.Register) ([]calendar.Edit, error) {
		if mph <= 0 {
			return nil, fmt.Errorf("a speed of %v mph is not above nought: %w", mph, calendar.ErrInvalid)
		}
		return settingEdit(calendar.SettingSpeed, reg.SpeedMPH, mph), nil
	})
}

// SetMinutesPerPage sets how many minutes an officer takes to read a page of a paper pack;
// 0 leaves preparation to the factors. Error: calendar.ErrInvalid outside 0 to 60.
func (p *Planner) SetMinutesPerPage(ctx context.Context, minutes float64) error {
	return p.assume(ctx, fmt.Sprintf("%v minutes to read a page", minutes), func(reg *calendar.Register) ([]calendar.Edit, error) {
		if minutes < 0 || minutes > 60 {
			return nil, fmt.Errorf("%v minutes a page are not from 0 to 60: %w", minutes, calendar.ErrInvalid)
		}
		return settingEdit(calendar.SettingMinutesPerPage, reg.MinutesPerPage, minutes), nil
	})
}

// SetKeepMonths sets after how many whole months what is over is removed for good; 0 keeps
// everything. Nothing is removed by it alone: KeepDaily does, day by day. Error:
// calendar.ErrInvalid outside 0 to 1200.
func (p *Planner) SetKeepMonths(ctx context.Context, months int) error {
	name := fmt.Sprintf("Keep what is over for %d months", months)
	if months == 0 {
		name = "Keep what is over for good"
	}
	return p.assume(ctx, name, func(reg *calendar.Register) ([]calendar.Edit, error) {
		if months < 0 || months > 1200 {
			return nil, fmt.Errorf("%d months are not from 0 to 1200: %w", months, calendar.ErrInvalid)
		}
		return settingEdit(calendar.SettingKeepMonths, reg.KeepMonths, float64(months)), nil
	})
}

// settingEdit gives the edit of a figure that is kept as a setting; 0 is not kept.
func settingEdit(key string, held, now float64) []calendar.Edit {
	kept := func(v float64) any {
		if v == 0 {
			return nil
		}
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return unlessSame(calendar.Edit{Noun: calendar.NounSetting, Key: key, Before: kept(held), After: kept(now)})
}

// SetRate sets a dated rate, of pay for miles or of what time costs, in place of one of the
// same kind, first day, post and grade. Error: calendar.ErrInvalid.
func (p *Planner) SetRate(ctx context.Context, r calendar.Rate) error {
	return p.assume(ctx, "Rate of "+r.Words(), func(reg *calendar.Register) ([]calendar.Edit, error) {
		return unlessSame(calendar.Edit{Noun: calendar.NounRate, Key: r.Key(), Before: heldAs(reg.Rates, r.Key()), After: r}), nil
	})
}

// RemoveRate takes a rate away. Error: calendar.ErrNotFound.
func (p *Planner) RemoveRate(ctx context.Context, r calendar.Rate) error {
	return p.assume(ctx, "Removal of the rate of "+r.Words(), func(reg *calendar.Register) ([]calendar.Edit, error) {
		return removal(calendar.NounRate, r.Key(), heldAs(reg.Rates, r.Key()))
	})
}

// SetOverlay adds an overlay, or puts it in the place of another; was nil adds. Errors:
// calendar.ErrNotFound where what is to be replaced is not held; ErrInvalid.
func (p *Planner) SetOverlay(ctx context.Context, was *calendar.Overlay, now calendar.Overlay) error {
	return p.assume(ctx, "Shaded days "+now.Name, func(reg *calendar.Register) ([]calendar.Edit, error) {
		if was == nil || was.Key() == now.Key() {
			return unlessSame(calendar.Edit{Noun: calendar.NounOverlay, Key: now.Key(), Before: heldAs(reg.Overlays, now.Key()), After: now}), nil
		}
		edits, err := removal(calendar.NounOverlay, was.Key(), heldAs(reg.Overlays, was.Key()))
		return append(edits, calendar.Edit{Noun: calendar.NounOverlay, Key: now.Key(), Before: heldAs(reg.Overlays, now.Key()), After: now}), err
	})
}

// RemoveOverlay takes an overlay away. Error: calendar.ErrNotFound.
func (p *Planner) RemoveOverlay(ctx context.Context, o calendar.Overlay) error {
	return p.assume(ctx, "Removal of shaded days "+o.Name, func(reg *calendar.Register) ([]calendar.Edit, error) {
		return removal(calendar.NounOverlay, o.Key(), heldAs(reg.Overlays, o.Key()))
	})
}

// assume makes a change of what analyses go by, if the register is right with it.
func (p *Planner) assume(ctx context.Context, name string, edits func(*calendar.Register) ([]calendar.Edit, error)) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return err
	}
	list, err := edits(reg)
	if err != nil || len(list) == 0 {
		return err
	}
	if err := checkAfter(reg, list); err != nil {
		return err
	}
	return p.apply(ctx, calendar.Change{Name: name, Edits: list, Revision: rev})
}

// heldAs gives what is held under a key, as an edit has it; nil if nothing is.
func heldAs[T interface{ Key() string }](list []T, key string) any {
	for _, v := range list {
		if v.Key() == key {
			return v
		}
	}
	return nil
}

// unlessSame gives an edit, or none where it would change nothing.
func unlessSame(e calendar.Edit) []calendar.Edit {
	if e.Before == e.After {
		return nil
	}
	return []calendar.Edit{e}
}

// removal gives the edit that takes something away.
func removal(noun calendar.Noun, key string, held any) ([]calendar.Edit, error) {
	if held == nil {
		return nil, fmt.Errorf("%s %s: %w", noun, readableKey(key), calendar.ErrNotFound)
	}
	return []calendar.Edit{{Noun: noun, Key: key, Before: held}}, nil
}
