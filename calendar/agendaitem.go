package calendar

// AgendaItem is one piece of business on the agenda of a sitting, as its body published it.
type AgendaItem struct {
	// Number is what stands before it, as printed but for a closing full stop: "1", "14.1",
	// "5a", "HWB.14", "12/25". It need not begin at 1 nor rise; empty if none is printed.
	Number string `json:"number,omitempty"`
	// Title is its heading, without file sizes, page ranges, timings and paper numbers.
	Title string `json:"title"`
	// Purpose says what the body is to do with it ("To approve ..."), or is the first
	// paragraph under the title; at most 400 characters, empty if nothing is said.
	Purpose string `json:"purpose,omitempty"`
	// Presenter is who brings it, a person, a post or an organisation; empty if not said.
	Presenter string `json:"presenter,omitempty"`
	// At is the clock time against it, "10:05" in London; empty if there is none.
	At string `json:"at,omitempty"`
	// Minutes is how long the agenda gives it; 0 is not known.
	Minutes int `json:"minutes,omitempty"`
	// Paper is the number of its paper or of its key decision; empty if none is given.
	Paper string `json:"paper,omitempty"`
	// Pages is how many pages its papers take in the pack; 0 is not known.
	Pages int `json:"pages,omitempty"`
	// Restricted: the public is not to see it. Only number and title are taken in.
	Restricted bool `json:"restricted,omitempty"`
}
