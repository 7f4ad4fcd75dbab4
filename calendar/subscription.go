package calendar

import "time"

// Subscription is how a source that lies on the network is fetched again. Only the host
// is ever shown; what its fields hold of an address carries no secret.
type Subscription struct {
	// CalDAV: the address is a calendar on a CalDAV server, else whatever it answers is
	// read as a file would be.
	CalDAV bool `json:"caldav,omitempty"`
	// Address is where to fetch it; empty where the address carries a secret, which is
	// kept in the keychain, or asked for each time.
	Address string `json:"address,omitempty"`
	// Host is what lists and errors show.
	Host string `json:"host"`
	// Secret: the address carries one.
	Secret bool `json:"secret,omitempty"`
	// User is the name to sign in under; empty for none.
	User string `json:"user,omitempty"`
	// Allow are the hosts that may lie in a private network or on this computer, by name.
	Allow []string `json:"allow,omitempty"`
	// ETag and LastModified are what the server said of the version read last (RFC 9110,
	// section 8.8); empty if it said nothing. For CalDAV the ETag sums up every object's.
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"last_modified,omitempty"`
	// Every says how often it is asked without anybody's doing.
	Every Schedule `json:"every,omitempty"`
	// AskEach: what is secret is never kept, because the user wants to be asked each time.
	AskEach bool `json:"ask_each,omitempty"`
	// Unkept: the user wants it so, or the computer has no keychain, so what is secret is asked for each time.
	Unkept bool `json:"unkept,omitempty"`
	// Secrets are what goes into the keychain once the source is taken in. They are in
	// no answer, and nowhere on disk.
	Secrets Secrets `json:"-"`
}

// Secrets are what is kept in the operating system's keychain. They print as nothing.
type Secrets struct {
	// Address is the whole of an address that carries a secret; empty if it carries none.
	Address string
	// Password goes with the subscription's user; empty for none.
	Password string
}

// String hides them.
func (Secrets) String() string { return "(hidden)" }

// GoString hides them.
func (Secrets) GoString() string { return "(hidden)" }

// Check is how it went when a source's address was last asked. It is no change of data.
type Check struct {
	// Source is the name of the source.
	Source string `json:"source"`
	// At is when it was asked.
	At time.Time `json:"at"`
	// FailingSince is when it first failed since it was last fetched; zero if it did not.
	FailingSince time.Time `json:"failing_since,omitzero"`
	// Failure says what went wrong, with the remedy; empty if nothing did.
	Failure string `json:"failure,omitempty"`
}
