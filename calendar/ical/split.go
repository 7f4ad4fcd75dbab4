package ical

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"

	"convenor/calendar"
)

// block is a stretch of the file that begins and ends between components, so
// that it can be read without knowing what stands before it.
type block struct {
	text []byte
	line int // number of its first line
	// lost are the lines at which components too large to keep begin.
	lost  []int
	found []found
	// problems are what was wrong in it, more how many beyond those listed.
	problems []calendar.Problem
	more     int
	done     chan struct{}
}

const (
	// blockSize is what a block is filled to before it is handed on.
	blockSize = 128 << 10
	// sniffSize is how far the first BEGIN is looked for.
	sniffSize = 1 << 20
)

// splitter cuts a stream into blocks.
type splitter struct {
	in    *bufio.Reader
	line  int // number of the next physical line
	begun bool
	// junk counts the bytes before the first BEGIN.
	junk int64
	// head keeps the first bytes, by which a file that is no calendar is known.
	head []byte

	text      []byte
	firstLine int
	cut       int // length up to which text can be handed on
	cutLine   int // number of the line there
	component int // where in text the component being read begins
	startLine int
	length    int // of the content line being read
	// dropping is set within a component too large to keep, torn when one has just been given up.
	dropping, torn bool
	lost           []int
}

func newSplitter(r io.Reader) *splitter {
	return &splitter{in: bufio.NewReaderSize(r, 64<<10), line: 1, firstLine: 1, cutLine: 1, startLine: 1}
}

// next gives the next block, nil at the end of the stream.
func (s *splitter) next(ctx context.Context) (*block, error) {
	for {
		if s.line&0xfff == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		text, err := s.in.ReadSlice('\n')
		if len(text) > 0 {
			s.take(text)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			err = s.longLine(ctx)
		}
		switch {
		case errors.Is(err, io.EOF), err == nil && !s.begun && s.junk > sniffSize:
			return s.rest(), nil
		case err != nil:
			return nil, err
		}
		s.line++
		if s.torn || len(s.text) >= blockSize && s.cut > 0 {
			return s.hand(), nil
		}
	}
}

// longLine goes through the rest of a physical line longer than the reader's room.
func (s *splitter) longLine(ctx context.Context) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		text, err := s.in.ReadSlice('\n')
		if s.begun {
			s.extend(text)
		} else if s.junk += int64(len(text)); s.junk > sniffSize {
			return nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

// take adds one physical line (or the beginning of one) to the block.
func (s *splitter) take(text []byte) {
	if !s.begun {
		if text = s.begin(text); text == nil {
			return
		}
	}
	first := text[0]
	if first == ' ' || first == '\t' {
		s.extend(text)
		return
	}
	mark := first|0x20 == 'b' && marks(text, "BEGIN:")
	end := first|0x20 == 'e' && marks(text, "END:")
	if s.dropping && mark {
		s.dropping = false
		s.firstLine = s.line
	}
	if s.cut == len(s.text) {
		s.component, s.startLine = len(s.text), s.line
	}
	s.length = 0
	s.extend(text)
	if end && s.dropping {
		s.dropping = false
		s.firstLine = s.line + 1
	} else if end {
		s.cut, s.cutLine = len(s.text), s.line+1
	}
}

// extend adds text within the limits of a line and of a component.
func (s *splitter) extend(text []byte) {
	if s.dropping || len(text) == 0 {
		return
	}
	if s.length += len(text); s.length <= MaxLine {
		s.text = append(s.text, text...)
	} else if text[len(text)-1] == '\n' {
		s.text = append(s.text, '\n') // so that the numbers of later lines hold
	}
	if len(s.text)-s.component > MaxComponent {
		s.lost = append(s.lost, s.startLine)
		s.text = s.text[:s.component]
		s.cut = len(s.text)
		s.dropping, s.torn = true, true
	}
}

// begin passes over what stands before the first BEGIN of a stream; nil until then.
func (s *splitter) begin(text []byte) []byte {
	if len(s.head) < 512 {
		s.head = append(s.head, text[:min(len(text), 512)]...)
	}
	trimmed := bytes.TrimLeft(text, " \t\ufeff")
	if marks(trimmed, "BEGIN:") {
		s.begun = true
		s.firstLine = s.line
		return trimmed
	}
	s.junk += int64(len(text))
	return nil
}

// hand cuts off what is complete as a block.
func (s *splitter) hand() *block {
	b := &block{text: s.text[:s.cut:s.cut], line: s.firstLine, lost: s.lost, done: make(chan struct{})}
	rest := s.text[s.cut:]
	s.text = append(make([]byte, 0, blockSize+blockSize/4), rest...)
	s.component = max(0, s.component-s.cut)
	s.firstLine, s.cut, s.lost, s.torn = s.cutLine, 0, nil, false
	return b
}

// rest gives what is left at the end of the stream.
func (s *splitter) rest() *block {
	if len(s.text) == 0 && len(s.lost) == 0 {
		return nil
	}
	b := &block{text: s.text, line: s.firstLine, lost: s.lost, done: make(chan struct{})}
	s.text, s.lost, s.cut = nil, nil, 0
	return b
}

// outer are the components that stand directly in a VCALENDAR.
var outer = [...]string{"VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", "VCALENDAR"}

// marks reports whether a line is that word and the name of an outer component.
func marks(text []byte, word string) bool {
	if len(text) <= len(word) || !bytes.EqualFold(text[:len(word)], []byte(word)) {
		return false
	}
	name := bytes.TrimSpace(text[len(word):])
	for _, o := range outer {
		if len(o) == len(name) && bytes.EqualFold(name, []byte(o)) {
			return true
		}
	}
	return false
}
