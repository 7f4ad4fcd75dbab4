// Command soak does an assistant's day with Convenor over and over, without a window, and
// tells whether memory, goroutines and open files stay flat.
//
//	go run ./scripts/soak -hours 8 -for 10m -out build/soak
//
// The day's hours are the planner's own clock, which runs so much faster that they fit into
// the time given; between what is done each simulated minute nothing waits but for that. It
// writes samples.csv and soak.svg, and fails when the last quarter of the day needs more than
// the second: a fifth more memory and eight megabytes, or any goroutine or open file more.
package main
