// Command hostile has convenorctl read what was made to do harm, and holds it to bounds of
// memory and output: huge files, archives that unpack to far more, names of files that would
// be written elsewhere, feeds that never end, redirects into private networks, and text that
// would command a terminal or a spreadsheet.
//
//	go run ./scripts/hostile -program bin/convenorctl            // the short form
//	go run ./scripts/hostile -program bin/convenorctl -long      // files of a gigabyte, a million events
//
// It prints a table: what was given, the exit status, seconds, megabytes of memory at most,
// bytes of output. It measures time and judges it nowhere. Files are made as they are needed
// and removed again, in a folder of its own.
package main
