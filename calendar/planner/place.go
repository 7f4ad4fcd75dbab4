package planner

// Misplaced says why a database should not lie where it lies; empty if nothing speaks against
// it. Service names what keeps its folder the same on several computers, share what kind of
// other computer it lies on; each empty if it does not.
func Misplaced(service, share string) string {
	switch {
	case service != "":
		return "The database lies in a folder that " + service + " keeps in step, which can damage it. Keep it elsewhere (--db), and put copies there."
	case share != "":
		return "The database lies on " + share + ", where two computers writing at once can damage it. Keep it on this computer (--db), and put copies there."
	}
	return ""
}
