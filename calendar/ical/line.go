package ical

import "bytes"

// lines takes a block of text apart into content lines: physical lines joined
// where they are folded (RFC 5545, 3.1), blank ones left out. Folds are undone on
// bytes, so one in the middle of a UTF-8 sequence does no harm.
type lines struct {
	text []byte
	pos  int
	// line is the number of the physical line at pos.
	line int
	// joined holds folded lines put together; emptied by reset.
	joined []byte
}

// next gives the next content line and the number of its first physical line; nil at the end.
func (l *lines) next() (content []byte, line int) {
	for l.pos < len(l.text) {
		line = l.line
		content = l.physical()
		if !l.folded() {
			if len(content) > 0 {
				return content, line
			}
			continue
		}
		start := len(l.joined)
		l.joined = append(l.joined, content...)
		for l.folded() {
			l.pos++
			l.joined = append(l.joined, l.physical()...)
		}
		if content = l.joined[start:len(l.joined):len(l.joined)]; len(content) > 0 {
			return content, line
		}
	}
	return nil, l.line
}

// physical takes one physical line, without its end.
func (l *lines) physical() []byte {
	rest := l.text[l.pos:]
	l.line++
	end := bytes.IndexByte(rest, '\n')
	if end < 0 {
		l.pos = len(l.text)
	} else {
		l.pos += end + 1
		rest = rest[:end]
	}
	for len(rest) > 0 && rest[len(rest)-1] == '\r' {
		rest = rest[:len(rest)-1]
	}
	return rest
}

// folded reports whether the line at pos goes on with the one before.
func (l *lines) folded() bool {
	return l.pos < len(l.text) && (l.text[l.pos] == ' ' || l.text[l.pos] == '\t')
}

// content is one content line taken apart; the parts point into it.
type content struct {
	params, value []byte
	line          int
}

// splitLine takes a content line apart into its name, parameters (as written, from
// the first ';' on) and value. ok is false when it is no content line at all.
func splitLine(text []byte) (name, params, value []byte, ok bool) {
	end := 0
	for end < len(text) && text[end] != ':' && text[end] != ';' {
		end++
	}
	if end == len(text) {
		return nil, nil, nil, false
	}
	name = bytes.TrimSpace(text[:end])
	if !isName(name) {
		return nil, nil, nil, false
	}
	if text[end] == ':' {
		return name, nil, text[end+1:], true
	}
	colon := endOfParams(text, end)
	if colon < 0 {
		return nil, nil, nil, false
	}
	return name, text[end:colon], text[colon+1:], true
}

// endOfParams finds the colon before the value: the first outside quotes, or,
// where a quote is never closed, the first of all.
func endOfParams(text []byte, from int) int {
	quoted := false
	for i := from; i < len(text); i++ {
		switch {
		case text[i] == '"':
			quoted = !quoted
		case text[i] == ':' && !quoted:
			return i
		}
	}
	if i := bytes.IndexByte(text[from:], ':'); i >= 0 {
		return from + i
	}
	return -1
}

func isName(name []byte) bool {
	if len(name) == 0 || len(name) > 100 {
		return false
	}
	for _, c := range name {
		switch {
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '-', c == '_', c == '.':
		default:
			return false
		}
	}
	return true
}

// upper gives the name in upper case, in room that the caller lends.
func upper(name []byte, room *[32]byte) []byte {
	if len(name) > len(room) {
		return nil
	}
	for i, c := range name {
		if c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		room[i] = c
	}
	return room[:len(name)]
}

// param gives the value of the parameter of that name (in upper case), without
// quotes; nil if there is none.
func param(params []byte, name string) []byte {
	for len(params) > 0 {
		params = params[1:] // the ';'
		end, quoted := 0, false
		for end < len(params) && (quoted || params[end] != ';') {
			if params[end] == '"' {
				quoted = !quoted
			}
			end++
		}
		key, value, ok := bytes.Cut(params[:end], []byte{'='})
		params = params[end:]
		if ok && len(key) >= len(name) && bytes.EqualFold(bytes.TrimSpace(key), []byte(name)) {
			return bytes.Trim(bytes.TrimSpace(value), `"`)
		}
	}
	return nil
}
