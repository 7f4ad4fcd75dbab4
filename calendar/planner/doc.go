// Package planner holds the use cases: import, preview, apply, undo, snapshot and
// export. It is the one door through which the window and the console program reach
// everything else, and the only writer of sentences about errors (Explain).
package planner
