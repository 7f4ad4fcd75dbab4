package clash

// Limits are what warnings go by.
type Limits struct{}
