// Package single lets one process have a database open in a window, and hands the files
// that a second start of the program names to it. The two meet at a socket in a folder
// that only the user can enter, on Windows at a pipe that only the user can open; nothing
// of it is on the network. Each database has its own.
package single
