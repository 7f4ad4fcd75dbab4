// Package source is where meetings come from. Each kind of source yields the same
// Import: meetings with their sittings, and a list of problems with line numbers.
// What is private is reduced to its times here, before anything else sees it.
package source
