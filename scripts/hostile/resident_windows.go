package main

import "os"

// resident is not told by Windows of a program that has ended.
func resident(*os.ProcessState) int64 { return 0 }
