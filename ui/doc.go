// Package ui is Convenor's window. It shows what the planner and the analyses
// give and decides nothing itself.
//
// Every view is made the same way, in two files. The first holds its model: a
// struct of values ready for display, made by a pure function from a snapshot,
// which is tested without Fyne. The second holds a widget that is built once,
// and a method show that does nothing but put a model's values into it. What
// goes between is the loader: it fetches off Fyne's goroutine, cancels what it
// fetched before, and brings the answer back in one fyne.Do.
//
// Each view says at the top of its file, as a small interface, what it needs
// of the planner. Views never call each other: they call back what the user
// meant (onSitting, onOpen), and the shell, which alone knows all views, goes
// there. After every change made through the planner the shell has the view in
// front load again, and the others when they are next shown.
//
// The order of the package: run.go starts it, shell*.go is the window around
// the views, dialog.go what stands above it; then one group of files for each
// view (calendar, clashes, days, register, imports, found) and for each task
// (importing, exporting); words.go, marks.go, scope.go and loader.go are what
// they have in common.
package ui
