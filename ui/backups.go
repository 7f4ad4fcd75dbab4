package ui

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// backupKeeper is what the backups need of the planner.
type backupKeeper interface {
	Register(ctx context.Context) (*calendar.Register, error)
	Backups(ctx context.Context) ([]calendar.Backup, error)
	Backup(ctx context.Context, path string, progress func(done, all int)) error
	Restore(ctx context.Context, from string) (calendar.Backup, error)
	SetKeepMonths(ctx context.Context, months int) error
	KeptFrom(months int) calendar.Date
	Forget(ctx context.Context, before calendar.Date, preview bool) (calendar.Forgotten, error)
}

// backups shows the backups that are kept, puts one back, saves a copy to carry
// and removes for good what is over.
type backups struct {
	shell   *shell
	listing *loader[[]calendar.Backup]
	working *loader[string]
	facts   *loader[*calendar.Register]
	looking *loader[calendar.Forgotten]
	browser *browser
	path    string
	table   *sheet
}

func newBackups(s *shell, home string) *backups {
	b := &backups{shell: s, listing: newLoader[[]calendar.Backup](s.work), working: newLoader[string](s.work),
		facts: newLoader[*calendar.Register](s.work), looking: newLoader[calendar.Forgotten](s.work),
		browser: newBrowser(s.dialogs, s.work, home), path: filepath.Join(home, "Documents", "convenor-copy.db")}
	b.browser.onlyFolders = true
	return b
}

// ask lists the backups.
func (b *backups) ask() {
	b.listing.load(b.shell.planner.Backups, b.show, b.shell.fail)
}

func (b *backups) show(held []calendar.Backup) {
	b.table = newSheet(backupColumns)
	b.table.onOpen = func(row sheetRow) { b.confirm(row) }
	m := newBackupRows(held, b.shell.planner.Now())
	b.table.show(m)
	says := look.NewParagraph(look.Secondary, "Convenor keeps these beside its database, and lets the oldest go. Enter puts one back, after asking.")
	body := edges{top: inset(sides{0, 0, look.Gap, 0}, says)}.around(look.NewBarePanel(b.table.object))
	foot := row(look.Unit*2, look.NewButton("Save a copy…", look.Ordinary, b.askCopy),
		look.NewButton("Remove what is over…", look.Ordinary, b.askForget))
	x := box{title: "Backups", body: body, foot: foot, cancel: "Close", first: b.table.list, size: fyne.NewSize(760, 480)}
	b.shell.dialogs.show(x)
	if len(m.rows) > 0 {
		b.table.list.choose(0)
	}
}

// confirm asks before a backup is put in the place of everything held.
func (b *backups) confirm(row sheetRow) {
	says := look.NewParagraph(look.Body, "Everything held is replaced by what was held then: "+strings.ToLower(row.cells[0][:1])+row.cells[0][1:]+
		". What is held now is kept as a backup first, so this can be taken back in the same way.")
	b.shell.dialogs.show(box{title: "Put this backup back?", body: says, accept: "Put it back", cancel: "Not now", onCancel: b.ask,
		onAccept: func() {
			b.shell.dialogs.close()
			b.do("Putting the backup back…", "The backup was put back. What was held before is the newest backup.", func(ctx context.Context) error {
				_, err := b.shell.planner.Restore(ctx, row.id)
				return err
			})
		}, size: fyne.NewSize(560, 230)})
}

// askCopy asks where a copy to carry is to be written.
func (b *backups) askCopy() {
	p := newPathBox("Path of the file to write", b.path, b.browser)
	b.shell.dialogs.show(box{title: "Save a copy", body: column(look.Unit*2, p.object,
		look.NewParagraph(look.Secondary, "One file with everything, to carry away or to keep in a synced folder. It is not encrypted.")),
		accept: "Save", cancel: "Cancel", onCancel: b.ask, first: p.path, onAccept: func() {
			b.path = cleanPath(p.path.Text)
			path := b.path
			b.shell.dialogs.close()
			b.do("Saving a copy…", "Saved a copy in "+path, func(ctx context.Context) error { return b.shell.planner.Backup(ctx, path, nil) })
		}, size: fyne.NewSize(620, 220)})
	p.ready(b.shell.dialogs, "Save")
}

// do does something and says so in the status line.
func (b *backups) do(doing, done string, act func(ctx context.Context) error) {
	b.shell.frame.status.say(doing, look.Plain)
	b.working.load(func(ctx context.Context) (string, error) { return done, act(ctx) },
		func(words string) { b.shell.frame.status.say(words, look.Plain) }, b.shell.fail)
}

// askForget asks for how long what is over is kept, and shows what would go.
func (b *backups) askForget() {
	b.facts.load(b.shell.planner.Register, b.showForget, b.shell.fail)
}

func (b *backups) showForget(r *calendar.Register) {
	months := newField("Months, such as 24")
	if r.KeepMonths > 0 {
		months.SetText(strconv.Itoa(int(r.KeepMonths)))
	}
	always := look.NewTick("From now on, every day", r.KeepMonths > 0, nil)
	preview := column(2)
	body := column(look.Unit*2, named("Keep what is over for", months), named("", always), inset(sides{look.Gap, 0, 0, 0}, preview))
	follow := func(text string) {
		n, ok := keptMonths(text)
		b.shell.dialogs.setAccept("Remove for good", ok)
		if !ok {
			showLines(preview, []string{"A number of months from 1 to 1200."}, look.Body, look.Plain)
			return
		}
		from := b.shell.planner.KeptFrom(n)
		b.looking.load(func(ctx context.Context) (calendar.Forgotten, error) { return b.shell.planner.Forget(ctx, from, true) },
			func(f calendar.Forgotten) { showLines(preview, forgottenLines(f, from), look.Body, look.Plain) }, b.shell.fail)
	}
	months.OnChanged = follow
	b.shell.dialogs.show(box{title: "Remove what is over", body: body, accept: "Remove for good", cancel: "Cancel", onCancel: b.ask, first: months,
		foot: centred(look.NewLine(look.Secondary, "This cannot be undone")), onAccept: func() {
			n, ok := keptMonths(months.Text)
			if !ok {
				return
			}
			b.shell.dialogs.close()
			b.forget(n, always.On(), int(r.KeepMonths))
		}, size: fyne.NewSize(600, 460)})
	follow(months.Text)
}

// forget removes what is over for longer than so many months, and sets whether
// that is done every day.
func (b *backups) forget(months int, always bool, was int) {
	p := b.shell.planner
	b.do("Removing what is over…", "What was over before "+longDay(p.KeptFrom(months))+" is removed.", func(ctx context.Context) error {
		if _, err := p.Forget(ctx, p.KeptFrom(months), false); err != nil {
			return err
		}
		switch {
		case always && was != months:
			return p.SetKeepMonths(ctx, months)
		case !always && was > 0:
			return p.SetKeepMonths(ctx, 0)
		}
		return nil
	})
}

// keptMonths reads for how many months what is over is kept.
func keptMonths(text string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	return n, err == nil && n >= 1 && n <= 1200
}
