package planner

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"fmt"

	"convenor/calendar"
)

// keyEncoding is lower-case letters and digits that are hard to misread.
var keyEncoding = base32.NewEncoding("abcdefghjkmnpqrstuvwxyz123456789").WithPadding(base32.NoPadding)

// keyBytes is how much of a hash a key keeps: 80 bits, so that among ten million
// meetings two by chance share a key about once in twenty billion databases.
const keyBytes = 10

// uidIfTurned gives the UID as it was kept if the series has since been made private, or
// no longer is.
func (c *comparison) uidIfTurned(im *calendar.ImportedMeeting) string {
	if im.Private || im.UID == "" {
		return im.UID
	}
	return calendar.PrivateUID(c.secret, im.UID)
}

// turned gives the UID as it was kept if a sitting has since been made private, or no
// longer is.
func (c *comparison) turned(a *arrival) string {
	if a.sitting.Private || a.of.UID == "" {
		return a.of.UID
	}
	return calendar.PrivateUID(c.secret, a.of.UID)
}

// newKey gives the key for a meeting first seen now. It follows from the source and
// its UID, so that importing the same calendar into an empty database gives the same
// keys; a private one's follows from its keyed hash. Try counts up from 0 where the
// key is another meeting's already.
func (c *comparison) newKey(im *calendar.ImportedMeeting, try int) string {
	uid := im.UID
	if im.Private {
		uid = calendar.PrivateUID(c.secret, im.UID)
	}
	return keyOf(fmt.Sprintf("%s\x00%s\x00%d", c.src.Name, uid, try))
}

// keyOf makes a meeting's key of what it is first known by.
func keyOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "m" + keyEncoding.EncodeToString(sum[:keyBytes])
}

// freeKey gives the first key for a meeting that is nobody's, and takes it.
func (c *comparison) freeKey(ctx context.Context, im *calendar.ImportedMeeting) (string, error) {
	for try := 0; ; try++ {
		key := c.newKey(im, try)
		if c.keys[key] {
			continue
		}
		if try > 0 { // the first were looked up all at once
			held, err := c.store.Meetings(ctx, []string{key})
			if err != nil {
				return "", err
			}
			if len(held) > 0 {
				continue
			}
		}
		c.keys[key] = true
		return key, nil
	}
}
