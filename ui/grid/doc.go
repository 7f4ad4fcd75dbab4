// Package grid draws calendars and bar charts: a week by the hour, a month by
// the day, and officer days by the month. It knows blocks with a title, a
// colour and a place in time, and nothing of meetings.
//
// Each grid is one widget that takes the keyboard's focus as a whole and moves
// a selection inside itself; what it draws comes from pools of rectangles and
// texts that are kept and hidden rather than made anew, and a text is touched
// only when it changes, because every changed text costs a texture.
//
// Callbacks are named for what the user meant. All of it must be used on
// Fyne's own goroutine.
package grid
