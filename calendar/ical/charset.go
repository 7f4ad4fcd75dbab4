package ical

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// plainText gives the stream with its line ends as LF (or CR LF) and UTF-16 as
// UTF-8. Which it is shows in the first bytes.
func plainText(r io.Reader) io.Reader {
	in := bufio.NewReaderSize(r, 4<<10)
	head, _ := in.Peek(4 << 10)
	var plain io.Reader = in
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), len(head) > 3 && head[1] == 0 && head[3] == 0 && head[0] != 0:
		plain = transform.NewReader(in, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}), len(head) > 3 && head[0] == 0 && head[2] == 0 && head[1] != 0:
		plain = transform.NewReader(in, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder())
	default:
		if crOnly(head) {
			return &crReader{in}
		}
		return in
	}
	decoded := bufio.NewReaderSize(plain, 4<<10)
	if head, _ := decoded.Peek(2 << 10); crOnly(head) {
		return &crReader{decoded}
	}
	return decoded
}

// crOnly reports whether lines end in CR alone, as on old Macintoshes.
func crOnly(head []byte) bool {
	cr := bytes.IndexByte(head, '\r')
	if cr < 0 || bytes.IndexByte(head[:cr], '\n') >= 0 {
		return false
	}
	rest := bytes.TrimLeft(head[cr:], "\r")
	return len(rest) > 0 && rest[0] != '\n'
}

// crReader gives every CR as LF.
type crReader struct{ in io.Reader }

func (c *crReader) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	for i, b := range p[:n] {
		if b == '\r' {
			p[i] = '\n'
		}
	}
	if errors.Is(err, io.EOF) {
		return n, io.EOF
	}
	return n, err //nolint:wrapcheck // a reader hands errors on as they are
}
