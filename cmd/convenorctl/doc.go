// Command convenorctl does the work of Convenor without a window: for scripts,
// scheduled jobs and tests. It is pure Go, and whatever the window can do to data it
// can do too, through the same planner.
//
// Exit status: 0 done; 1 done, but with problems in the input that were reported;
// 2 wrong use; 3 could not be done, nothing changed.
package main
