package source

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"convenor/calendar"
)

// maxText is the greatest size in bytes of a text or table that is read.
const maxText = 32 << 20

// tooLarge is given for a file beyond what is read.
func tooLarge(limit int64) error {
	return &calendar.UserError{Sentence: fmt.Sprintf("The file is larger than %d MB.", limit>>20),
		Remedy: "Take the part of it that has the meetings.", Cause: calendar.ErrInvalid}
}

// bounded reads at most limit bytes, and fails for more.
func bounded(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read the bytes: %w", err)
	}
	if int64(len(b)) > limit {
		return nil, tooLarge(limit)
	}
	return b, nil
}

// plain gives bytes as text: UTF-8 with or without its mark, UTF-16 with or without
// one, else Windows-1252, with lines that end in LF.
func plain(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}), zeros(b, 1):
		b = decoded(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}), zeros(b, 0):
		b = decoded(b, unicode.UTF16(unicode.BigEndian, unicode.UseBOM))
	case !utf8.Valid(b):
		b = decoded(b, charmap.Windows1252)
	}
	text := strings.TrimPrefix(string(b), "\ufeff")
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// zeros tells whether most of every second byte at the start is zero: UTF-16 of English.
func zeros(b []byte, odd int) bool {
	n, zero := 0, 0
	for i := odd; i < len(b) && i < 200; i += 2 {
		n++
		if b[i] == 0 {
			zero++
		}
	}
	return n > 1 && zero*4 > n*3
}

// decoded gives UTF-8; what cannot be decoded becomes U+FFFD.
func decoded(b []byte, e encoding.Encoding) []byte {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil { // these decoders replace what is wrong and do not fail
		return []byte(strings.ToValidUTF8(string(b), "\ufffd"))
	}
	return out
}
