package source

import "bytes"

// isCompound tells a compound file (MS-CFB 2.2), the container of Outlook's messages and
// of the older Office documents.
func isCompound(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}
