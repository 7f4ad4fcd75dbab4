package main

import "github.com/alecthomas/kong"

// commands is the whole of what can be asked, as kong reads it.
type commands struct {
	DB      string           `name:"db" help:"The database to use (default: the one the window opens)." placeholder:"FILE" type:"path"`
	JSON    bool             `name:"json" help:"Answer in JSON."`
	Now     string           `help:"Take this as the present time." placeholder:"INSTANT"`
	Verbose bool             `help:"With an error, say also what the program saw."`
	Version kong.VersionFlag `help:"Print the version and exit."`

	Init        initCommand        `cmd:"" help:"Make the database."`
	Sample      sampleCommand      `cmd:"" help:"Write the sample council's files into a folder."`
	Import      importCommand      `cmd:"" help:"Read calendars, say what they change, and take them in."`
	Undo        undoCommand        `cmd:"" help:"Take the last change back."`
	Redo        redoCommand        `cmd:"" help:"Put the last undone change forward again."`
	History     historyCommand     `cmd:"" help:"List changes and exports."`
	Meeting     meetingCommand     `cmd:"" help:"Meetings by hand."`
	Search      searchCommand      `cmd:"" help:"Find sittings, bodies and officers."`
	Occurrences occurrencesCommand `cmd:"" help:"List every sitting of a period, held or in files."`
	Clashes     clashesCommand     `cmd:"" help:"List who is expected in two places."`
	Duplicates  duplicatesCommand  `cmd:"" help:"Tell the same business under different titles."`
	Agenda      agendaCommand      `cmd:"" help:"What agendas hold."`
	Decide      decideCommand      `cmd:"" help:"Record what was decided of a clash."`
	Note        noteCommand        `cmd:"" help:"Print the note on a decision, to be pasted."`
	Ways        waysCommand        `cmd:"" help:"List the ways out of a clash, best first."`
	Ledger      ledgerCommand      `cmd:"" help:"Tell how often each system's sittings gave way."`
	Slots       slotsCommand       `cmd:"" help:"Find dates for bodies, best first."`
	Tally       tallyCommand       `cmd:"" help:"Count senior-officer days."`
	Compare     compareCommand     `cmd:"" help:"Compare officer days before and after systems merged."`
	Milestones  milestonesCommand  `cmd:"" help:"Tell whether a Health and Wellbeing Board sits before each milestone."`
	Whatif      whatifCommand      `cmd:"" help:"Count officer days as they would be if bodies met otherwise."`
	Report      reportCommand      `cmd:"" help:"Write a month's report for a director."`
	Journeys    journeysCommand    `cmd:"" help:"List an officer's journeys with miles and pay."`
	Deadlines   deadlinesCommand   `cmd:"" help:"List the last day for each sitting's papers."`
	Quorum      quorumCommand      `cmd:"" help:"Tell who of a body would be there at a time."`
	Export      exportCommand      `cmd:"" help:"Write an .ics file."`
	Tray        trayCommand        `cmd:"" help:"What waits for a decision."`

	Register registerCommand `cmd:"" help:"The whole register in one file."`
	Council  councilCommand  `cmd:"" help:"The council."`
	System   systemCommand   `cmd:"" help:"Integrated Care Systems."`
	Body     bodyCommand     `cmd:"" help:"Bodies that meet."`
	Officer  officerCommand  `cmd:"" help:"Officers and other members."`
	Seat     seatCommand     `cmd:"" help:"Who sits on which body."`
	Venue    venueCommand    `cmd:"" help:"Where bodies meet."`
	Source   sourceCommand   `cmd:"" help:"Where meetings come from."`
	Overlay  overlayCommand  `cmd:"" help:"Days that shade the calendar: pre-election periods, recesses, school holidays, milestones."`
	Speed    speedCommand    `cmd:"" help:"Set the speed of journeys."`
	Mileage  mileageCommand  `cmd:"" help:"Set what a mile pays."`
	Layout   layoutCommand   `cmd:"" help:"How the columns of tables are read."`

	Backup     backupCommand     `cmd:"" help:"Write everything into one file to carry, or list the backups."`
	Restore    restoreCommand    `cmd:"" help:"Put a backup in the place of everything held."`
	Forget     forgetCommand     `cmd:"" help:"Remove for good what has long been over."`
	Check      checkCommand      `cmd:"" help:"Check the database's integrity."`
	Completion completionCommand `cmd:"" help:"Print a completion script for a shell."`
	Update     updateCommand     `cmd:"" help:"Ask once whether there is a newer version."`
	About      aboutCommand      `cmd:"" help:"Print what Convenor tells of itself: security, data protection, licences."`
}
