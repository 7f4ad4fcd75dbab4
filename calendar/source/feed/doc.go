// Package feed fetches calendars and committee pages over the network, and reads CalDAV
// servers. Whatever an address answers is read by package source as a file would be. It
// trusts nobody: https only, bounded in time and size, and never into a private network
// unless the user allows that host by name. An address may be a secret: only its host is
// ever in a name, a problem or an error.
//
// The files, in order: address, guard (what may be asked), proxy (through whom), client and fetch (how),
// trouble (what is said when it fails), reading, caldav and its
// objects as multistatus answers have them, keychain.
package feed
