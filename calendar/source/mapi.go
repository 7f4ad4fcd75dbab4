package source

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/richardlehane/mscfb"
	"golang.org/x/text/encoding/charmap"

	"convenor/calendar"
)

const (
	// maxMessage is the greatest size in bytes of a message, attachments included.
	maxMessage = 64 << 20
	// maxStream is the greatest size of one of its values that is read.
	maxStream = 4 << 20
	// maxStreams is how many streams a message may have.
	maxStreams = 20_000
)

// The types of properties that are read (MS-OXCDATA 2.11.1).
const (
	typeInteger = 0x0003
	typeBoolean = 0x000B
	typeText8   = 0x001E
	typeText    = 0x001F
	typeTime    = 0x0040
	typeBinary  = 0x0102
)

// properties are those of a message itself: its recipients and attachments are not read.
type properties struct {
	// fixed are the values of up to eight bytes, by id<<16 | type.
	fixed map[uint32][8]byte
	// long are the values of any length.
	long map[uint32][]byte
	// named are the ids of named properties.
	named map[namedProperty]uint16
}

// namedProperty is a property known by its set and number; its id differs from file to file.
type namedProperty struct {
	set    propertySet
	number uint32
}

// propertySet is the GUID of a set of properties, as it is stored.
type propertySet [16]byte

// The sets (MS-OXPROPS 1.3.2).
var (
	setAppointment = propertySet{0x02, 0x20, 0x06, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46}
	setCommon      = propertySet{0x08, 0x20, 0x06, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46}
	setMeeting     = propertySet{0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13, 0x05}
)

// Names of streams and storages (MS-OXMSG 2.2 to 2.4).
const (
	fixedStream   = "__properties_version1.0"
	longPrefix    = "__substg1.0_"
	nameStorage   = "__nameid_version1.0"
	topHeader     = 32 // bytes before the first row of the top-level fixed stream
	fixedRow      = 16
	firstNamed    = 0x8000
	setsStream    = longPrefix + "00020102"
	entriesStream = longPrefix + "00030102"
)

// container gives the streams of a compound file that are of interest, by name; those
// of the storage of names by storage and name. others lists the names of the rest at the top.
func container(r io.ReaderAt) (streams map[string][]byte, others []string, err error) {
	defer func() { // a damaged file must not end the program, whatever the container's reader makes of it
		if p := recover(); p != nil {
			err = fmt.Errorf("read a compound file: %v: %w", p, calendar.ErrInvalid)
		}
	}()
	doc, err := mscfb.New(r)
	if err != nil {
		return nil, nil, fmt.Errorf("read a compound file: %w", err)
	}
	streams = map[string][]byte{}
	left := maxMessage
	for n := 0; n < maxStreams; n++ {
		entry, err := doc.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, nil, fmt.Errorf("read a compound file: %w", err)
		}
		name := strings.Join(append(append([]string{}, entry.Path...), entry.Name), "/")
		wanted := len(entry.Path) == 0 && (entry.Name == fixedStream || strings.HasPrefix(entry.Name, longPrefix)) ||
			len(entry.Path) == 1 && entry.Path[0] == nameStorage
		if !wanted {
			if len(entry.Path) == 0 {
				others = append(others, entry.Name)
			}
			continue
		}
		if entry.Size <= 0 || entry.Size > maxStream || int(entry.Size) > left {
			continue
		}
		b, err := io.ReadAll(io.LimitReader(entry, entry.Size))
		if err != nil {
			continue // a stream that breaks off costs its value
		}
		left -= len(b)
		streams[name] = b
	}
	return streams, others, nil
}

// propertiesOf puts the properties together from the streams.
func propertiesOf(streams map[string][]byte) *properties {
	p := &properties{fixed: map[uint32][8]byte{}, long: map[uint32][]byte{}, named: map[namedProperty]uint16{}}
	rows := streams[fixedStream]
	for at := topHeader; at+fixedRow <= len(rows); at += fixedRow {
		var v [8]byte
		copy(v[:], rows[at+8:at+16])
		p.fixed[binary.LittleEndian.Uint32(rows[at:])] = v
	}
	for name, b := range streams {
		if tag, err := strconv.ParseUint(strings.TrimPrefix(name, longPrefix), 16, 32); err == nil && strings.HasPrefix(name, longPrefix) {
			p.long[uint32(tag)] = b
		}
	}
	p.names(streams[nameStorage+"/"+setsStream], streams[nameStorage+"/"+entriesStream])
	return p
}

// names reads which id each named property has in this file (MS-OXMSG 2.2.3).
func (p *properties) names(sets, entries []byte) {
	for at := 0; at+8 <= len(entries); at += 8 {
		number := binary.LittleEndian.Uint32(entries[at:])
		kind := binary.LittleEndian.Uint16(entries[at+4:])
		index := binary.LittleEndian.Uint16(entries[at+6:])
		set := int(kind>>1) - 3
		if kind&1 != 0 || set < 0 || (set+1)*16 > len(sets) || index >= 0x7FFF {
			continue // named by text, or of a set that is not of interest
		}
		p.named[namedProperty{propertySet(sets[set*16 : set*16+16]), number}] = firstNamed + index
	}
}

// id gives a property's id: that of a named one in this file, or 0 if it is not there.
func (p *properties) id(set propertySet, number uint32) uint16 {
	return p.named[namedProperty{set, number}]
}

func tagOf(id uint16, kind uint32) uint32 { return uint32(id)<<16 | kind }

// text gives a text property, empty if it is not there.
func (p *properties) text(id uint16) string {
	if id == 0 {
		return ""
	}
	if b, ok := p.long[tagOf(id, typeText)]; ok {
		return wide(b)
	}
	b := p.long[tagOf(id, typeText8)]
	if page, ok := p.integer(0x3FFD); ok && page == 65001 {
		return strings.ToValidUTF8(strings.TrimRight(string(b), "\x00"), "\ufffd")
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil { // the decoder replaces what is wrong and does not fail
		return ""
	}
	return strings.TrimRight(string(out), "\x00")
}

// wide decodes UTF-16, little end first.
func wide(b []byte) string {
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return strings.TrimRight(string(utf16.Decode(u)), "\x00")
}

func (p *properties) integer(id uint16) (int, bool) {
	v, ok := p.fixed[tagOf(id, typeInteger)]
	return int(int32(binary.LittleEndian.Uint32(v[:4]))), ok && id != 0
}

func (p *properties) boolean(id uint16) bool {
	v := p.fixed[tagOf(id, typeBoolean)]
	return id != 0 && (v[0] != 0 || v[1] != 0)
}

func (p *properties) binary(id uint16) []byte {
	if id == 0 {
		return nil
	}
	return p.long[tagOf(id, typeBinary)]
}

// filetimeUnix is the Unix epoch in units of 100 ns since 1601.
const filetimeUnix = 116_444_736_000_000_000

// time gives the first of some properties that is a time between 1900 and 2200; zero if
// none is.
func (p *properties) time(ids ...uint16) time.Time {
	for _, id := range ids {
		v, ok := p.fixed[tagOf(id, typeTime)]
		if !ok || id == 0 {
			continue
		}
		ticks := int64(binary.LittleEndian.Uint64(v[:]))
		t := time.Unix((ticks-filetimeUnix)/10_000_000, 0).UTC()
		if ticks > 0 && t.Year() >= 1900 && t.Year() < 2200 {
			return t
		}
	}
	return time.Time{}
}
