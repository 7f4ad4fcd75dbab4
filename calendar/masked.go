package calendar

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// privateMark begins what stands for the UID of a private entry.
const privateMark = "private-"

// privateEncoding is lower-case letters and digits that are hard to misread.
var privateEncoding = base32.NewEncoding("abcdefghjkmnpqrstuvwxyz123456789").WithPadding(base32.NoPadding)

// PrivateUID gives what is kept instead of a private entry's UID. It is keyed with the
// database's own secret, so that a known UID cannot be looked for in a copied file. What is
// so already stays.
func PrivateUID(secret []byte, uid string) string {
	if strings.HasPrefix(uid, privateMark) {
		return uid
	}
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(uid))
	return privateMark + privateEncoding.EncodeToString(mac.Sum(nil)[:20])
}

// Masked gives a sitting as its times only, as private ones are kept: without title, place,
// organiser and bodies, and with a keyed hash for each UID.
func (o Occurrence) Masked(secret []byte) Occurrence {
	o.Title, o.Place, o.Organiser, o.Presence, o.Bodies, o.Private = "", "", "", PresenceUnknown, nil, true
	o.Claims = slices.Clone(o.Claims)
	for i := range o.Claims {
		o.Claims[i] = o.Claims[i].Masked(secret)
	}
	return o
}

// Masked gives what a source says as times only.
func (c Claim) Masked(secret []byte) Claim {
	c.Title, c.Place, c.Site = "", "", ""
	if c.UID != "" {
		c.UID = PrivateUID(secret, c.UID)
	}
	return c
}

// Masked gives a meeting with its template masked.
func (m Meeting) Masked(secret []byte) Meeting {
	if m.Template != nil {
		t := m.Template.Masked(secret)
		m.Template = &t
	}
	return m
}

// Masked gives a question of the tray without the words of its sitting.
func (t TrayEntry) Masked(secret []byte) TrayEntry {
	t.Sitting, t.Suggestions, t.Agenda = t.Sitting.Masked(secret), nil, nil
	return t
}

// MaskedExport gives what was exported of a sitting without its words. Error: ErrInvalid for
// what is no record of an export.
func MaskedExport(content string) (string, error) {
	var record map[string]json.RawMessage
	if err := json.Unmarshal([]byte(content), &record); err != nil {
		return "", fmt.Errorf("what was exported: %w: %w", err, ErrInvalid)
	}
	for _, words := range []string{"Title", "Place", "Attendance"} {
		delete(record, words)
	}
	b, err := json.Marshal(record)
	if err != nil {
		return "", fmt.Errorf("what was exported: %w", err)
	}
	return string(b), nil
}
