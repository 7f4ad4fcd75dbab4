// Package report makes one month's report for a director: officer days by system with the
// band of the study of 2022, twelve months' trend, clashes settled and open and who gave
// way, business on several tables, miles and cost, what next month holds, and what all of
// it assumes. It is a pure function of a Snapshot: no clock, no I/O but the writer given.
//
// New makes a Report, which is a model without a form: sections of words, tables and
// charts, each figure typed. Four writers give it a form: WritePDF (for printing; its
// first page says it all and is readable in black and white), WriteHTML (the accessible
// form, one file without scripts), WriteXLSX (typed figures and native charts) and
// WriteCSV (one long table). The same data give the same bytes: no form says when it was
// made, only of when its data are.
//
// Where systems changed within the trend the months before and after stand side by side;
// where milestones are due within a year the report says whether a Health and Wellbeing
// Board sits in time. What time costs is shown only when asked for (Options.WithCost,
// Options.DayPence). The month wall and the clash sheet can be had by themselves
// (Options.Only), to be printed.
//
// "Safe to share" (Options.Safe) replaces what calendars call sittings before anything is
// reckoned from them: a body's sitting is called by the body's name, an entry of no body
// "Personal"; the reasons of decisions are left out. So no text that somebody typed into a
// diary can reach a report by any way; places are only ever those of the register.
package report
