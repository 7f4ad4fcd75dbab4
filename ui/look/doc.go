// Package look is how Convenor's window looks: its colours in light, dark and
// high contrast, its sizes, the Fyne theme made of them, and the small widgets
// that every view is put together from.
//
// It knows nothing of meetings. Colour is for meaning only - a system, a
// state, or the one accent - and never stands alone: a system has its letter,
// what is private is hatched, a state is also a word.
//
// Widgets that act can be reached with Tab, are worked with Enter, Space and
// the arrow keys, show where the focus is with an accent outline, and call
// back what the user meant (OnChosen, OnPressed), not what the mouse did.
// Everything here must be used on Fyne's own goroutine.
package look
