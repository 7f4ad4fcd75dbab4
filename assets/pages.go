package assets

import _ "embed"

//go:embed pages/security.txt
var securityPage string

//go:embed pages/threats.txt
var threatsPage string

//go:embed pages/data-protection.txt
var protectionPage string

//go:embed pages/dependencies.txt
var dependenciesPage string

// Page is a text that the program shows as it stands.
type Page struct {
	// Name is one word, to ask for it by; Title is what stands over it.
	Name, Title string
	Text        string
}

// Pages returns what the program tells of itself: what it stores and where, what an attacker
// can do, a note for a data protection impact assessment, what it is built of, and the licences.
func Pages() []Page {
	return []Page{
		{"security", "Security and privacy", securityPage},
		{"threats", "What an attacker can and cannot do", threatsPage},
		{"data-protection", "Note for a data protection impact assessment", protectionPage},
		{"dependencies", "What Convenor is built of, and what hostile input can do through it", dependenciesPage},
		{"licences", "Licences", licences + "\n" + fontLicence},
	}
}
