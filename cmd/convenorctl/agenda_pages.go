package main

type agendaPagesCommand struct {
	Sitting string `arg:"" help:"The sitting's id, as occurrences --json gives it." placeholder:"SITTING-ID"`
	Pages   int    `arg:"" help:"How many pages; 0 takes the number away." placeholder:"PAGES"`
}

func (agendaPagesCommand) Help() string {
	return `Enters how many pages the papers of a sitting have. Where the register says how long a page
takes to read ("minutes_per_page", off until set), reading them takes the place of the
factor of preparation for that sitting. Without a number entered here, the pages of the
items of its agenda count, where the agenda gives them ("Pages 13 - 54").

  convenorctl register import pages.json      with {"minutes_per_page": 2}
  convenorctl agenda pages 3f2a/20270120T140000Z 164`
}

func (c agendaPagesCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	if err := p.SetPages(a.ctx, c.Sitting, c.Pages); err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(struct {
			Sitting string `json:"sitting"`
			Pages   int    `json:"pages"`
		}{c.Sitting, c.Pages})
	}
	a.say("%d pages.", c.Pages)
	return nil
}
