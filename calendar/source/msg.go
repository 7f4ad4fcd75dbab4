package source

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// isCompound tells a compound file (MS-CFB 2.2), the container of Outlook's messages and
// of the older Office documents.
func isCompound(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// messageClasses are what other messages are, by how their class begins; the first that
// fits holds.
var messageClasses = [...]struct{ class, is string }{
	{"ipm.schedule.meeting.resp", "a reply to an invitation"},
	{"ipm.schedule.meeting.notification", "a notice about an invitation"},
	{"ipm.note", "an e-mail"},
	{"ipm.contact", "a contact"},
	{"ipm.distlist", "a list of contacts"},
	{"ipm.stickynote", "a note"},
	{"ipm.task", "a task"},
	{"ipm.activity", "a journal entry"},
	{"ipm.post", "a posted message"},
	{"ipm.document", "a document"},
	{"report.", "a delivery report"},
}

// otherContents are what else a compound file may be, by a stream that it has.
var otherContents = [...]struct{ stream, sentence, remedy string }{
	{"Workbook", "This is a workbook of an old Excel.", "Save it as .xlsx."},
	{"Book", "This is a workbook of an old Excel.", "Save it as .xlsx."},
	{"WordDocument", "This is a document of an old Word, not an appointment.", "Save it as .docx."},
	{"PowerPoint Document", "This is a presentation, not an appointment.", ""},
	{"EncryptedPackage", "The document is protected by a password.", "Save it without a password."},
	{"\x05SummaryInformation", "This is an Office document, not an appointment.", ""},
}

// readMessage reads an appointment or a meeting request that Outlook saved as .msg: it
// writes what the message says as iCalendar, as Outlook itself would, and has it read
// like any other, so that the same meeting is the same from both.
func readMessage(ctx context.Context, in *opened) error {
	b, err := bounded(in.r, maxMessage)
	if err != nil {
		return err
	}
	streams, others, err := container(bytes.NewReader(b))
	if err != nil {
		return &calendar.UserError{Sentence: "The message is damaged and cannot be read.", Remedy: "Save it again from Outlook.", Cause: err}
	}
	if streams[fixedStream] == nil {
		return notMessage(others)
	}
	p := propertiesOf(streams)
	class := strings.ToLower(p.text(0x001A))
	if err := refuseClass(class); err != nil {
		return err
	}
	a := appointmentOf(p, class)
	text, err := a.calendar()
	if err != nil {
		return err
	}
	read, err := ical.Read(ctx, strings.NewReader(text), ical.Options{File: in.file.Path, Floating: calendar.London()})
	if err != nil {
		return fmt.Errorf("read the appointment: %w", err)
	}
	for i := range read.Problems {
		read.Problems[i].Line = 0 // a message has no lines
	}
	in.take(read)
	for _, note := range a.notes {
		in.file.Problems = append(in.file.Problems, calendar.Problem{File: in.file.Path, Severity: calendar.SeverityWarning, Message: note,
			Remedy: "Check it in Outlook."})
	}
	return nil
}

// refuseClass refuses every message that is no appointment, by what it is.
func refuseClass(class string) error {
	if strings.HasPrefix(class, "ipm.appointment") || strings.HasPrefix(class, "ipm.schedule.meeting.request") ||
		strings.HasPrefix(class, "ipm.schedule.meeting.canceled") || strings.HasPrefix(class, "ipm.ole.class.{00061055-0000-0000-c000-000000000046}") {
		return nil
	}
	is := "another kind of message"
	for _, c := range messageClasses {
		if strings.HasPrefix(class, c.class) {
			is = c.is
			break
		}
	}
	return &calendar.UserError{Sentence: fmt.Sprintf("This is %s, not an appointment.", is),
		Remedy: "Save the appointment itself from Outlook's calendar.", Cause: calendar.ErrInvalid}
}

// notMessage says what a compound file is that is no message.
func notMessage(streams []string) error {
	for _, o := range otherContents {
		if slices.Contains(streams, o.stream) {
			return &calendar.UserError{Sentence: o.sentence, Remedy: o.remedy, Cause: calendar.ErrInvalid}
		}
	}
	return &calendar.UserError{Sentence: "The file is no message of Outlook.", Remedy: "Save the appointment again from Outlook.", Cause: calendar.ErrInvalid}
}
