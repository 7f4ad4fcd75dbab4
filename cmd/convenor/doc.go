// Command convenor opens Convenor's window.
//
//	convenor [--db FILE] [--now INSTANT] [--theme light|dark|contrast] [CALENDAR…]
//
// It opens the database, or makes an empty one, and hands over to package ui.
// Calendars that are named are offered for import. Beside the database it
// keeps a log, which holds no titles of meetings. Where a window has the same
// database open already, that one comes to the front and is given the calendars
// (package single), and this process ends. While the window is open, watched
// folders are read again as their files change.
//
// The exit status is 0 when the window was closed or the calendars were handed
// over, 2 for wrong use, 3 when the
// database could not be opened; the reason is then shown in a window too.
package main
