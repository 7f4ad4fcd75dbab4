package planner

import "syscall"

// What the system says when a disk has no room left, and when it may not be written to:
// ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL and ERROR_WRITE_PROTECT (winerror.h).
var (
	noRoom   = []error{syscall.Errno(112), syscall.Errno(39)}
	writeOff = []error{syscall.Errno(19)}
)
