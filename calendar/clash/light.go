package clash

// Light says how grave something is.
type Light string

// The lights. The empty Light is "not known".
const (
	LightGreen Light = "green"
	LightAmber Light = "amber"
	LightRed   Light = "red"
)
