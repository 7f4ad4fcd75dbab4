//go:build !windows

package planner

import "syscall"

// What the system says when a disk has no room left, and when it may not be written to.
var (
	noRoom   = []error{syscall.ENOSPC, syscall.EDQUOT}
	writeOff = []error{syscall.EROFS}
)
