// Package watch tells when the files of a folder have changed and rest again, so that they
// can be read as a source. The operating system tells of changes where it can; a folder on
// a network share is looked at now and then as well, since not every share tells.
package watch
