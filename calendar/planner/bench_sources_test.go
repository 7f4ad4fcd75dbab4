package planner_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// listing draws up n sittings of one hour, for sources of every form to be written from.
func listing(n int, each func(i int, title string, at time.Time)) {
	first := london("2027-01-04 08:00").In(calendar.London())
	for i := range n {
		at := first.AddDate(0, 0, i%350).Add(time.Duration(i/350%40) * 15 * time.Minute)
		each(i, fmt.Sprintf("Meeting %d of the %s Group", i, []string{"Quality", "Finance", "Place"}[i%3]), at)
	}
}

// sources are files of n sittings in the forms in which they come.
func sources(b *testing.B, n int) map[string]string {
	var csv, text, xml strings.Builder
	csv.WriteString("Subject,Start Date,Start Time,End Time,Location\n")
	xml.WriteString("<?xml version=\"1.0\"?><getmeetings><committee><committeeid>1</committeeid><committeetitle>Audit Committee</committeetitle><committeemeetings>")
	book := excelize.NewFile()
	sheet, err := book.NewStreamWriter("Sheet1")
	if err == nil {
		err = sheet.SetRow("A1", []any{"Subject", "Date", "Start", "End"})
	}
	listing(n, func(i int, title string, at time.Time) {
		end := at.Add(time.Hour)
		fmt.Fprintf(&csv, "%s,%s,%s,%s,Room %d\n", title, at.Format("02/01/2006"), at.Format("15:04"), end.Format("15:04"), i%30)
		fmt.Fprintf(&text, "%s, %s, %s-%s\n", title, at.Format("Monday 2 January 2006"), at.Format("15:04"), end.Format("15:04"))
		fmt.Fprintf(&xml, "<meeting><meetingid>%d</meetingid><meetingdate>%s</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>%s</meetingtime></meeting>",
			i, at.Format("02/01/2006"), at.Format("3.04 pm"))
		if err == nil {
			err = sheet.SetRow(fmt.Sprintf("A%d", i+2), []any{title, at.Format("02/01/2006"), at.Format("15:04"), end.Format("15:04")})
		}
	})
	xml.WriteString("</committeemeetings></committee></getmeetings>")
	var workbook, archive bytes.Buffer
	z := zip.NewWriter(&archive)
	w, zipErr := z.Create("year.ics")
	if zipErr == nil {
		_, zipErr = w.Write([]byte(plainYear(n)))
	}
	for _, e := range []error{err, sheet.Flush(), book.Write(&workbook), zipErr, z.Close()} {
		if e != nil {
			b.Fatal(e)
		}
	}
	return map[string]string{"year.ics": plainYear(n), "list.csv": csv.String(), "list.txt": text.String(), "GetMeetings.xml": xml.String(),
		"list.xlsx": workbook.String(), "year.zip": archive.String()}
}

func plainYear(n int) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
	listing(n, func(i int, title string, at time.Time) {
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:u%d\r\nDTSTAMP:20261201T090000Z\r\nDTSTART:%s\r\nDURATION:PT1H\r\nSUMMARY:%s\r\nEND:VEVENT\r\n",
			i, at.UTC().Format("20060102T150405Z"), title)
	})
	return b.String() + "END:VCALENDAR\r\n"
}

// BenchmarkEverySource previews and applies 20,000 sittings from a file of each form.
func BenchmarkEverySource(b *testing.B) {
	for name, content := range sources(b, entriesOfBench) {
		b.Run(name, func(b *testing.B) {
			o := newWealdshire(b)
			q := planner.ImportRequest{Paths: []string{o.file(name, content)}, Source: name}
			var preview, apply time.Duration
			for b.Loop() {
				began := time.Now()
				pre, err := o.Preview(background, q)
				o.must(err)
				if pre.Counts.New != entriesOfBench {
					b.Fatalf("%+v", pre.Counts)
				}
				preview += time.Since(began)
				began = time.Now()
				o.accept(pre, planner.Choices{})
				apply += time.Since(began)
				b.StopTimer()
				o.undo()
				b.StartTimer()
			}
			b.ReportMetric(preview.Seconds()/float64(b.N), "preview-s")
			b.ReportMetric(apply.Seconds()/float64(b.N), "apply-s")
		})
	}
}

// BenchmarkAnotherCalendar previews 20,000 sittings of which another source gives every
// one under another title.
func BenchmarkAnotherCalendar(b *testing.B) {
	o := newWealdshire(b)
	pre, err := o.Preview(background, planner.ImportRequest{Paths: []string{o.file("year.ics", plainYear(entriesOfBench))}, Source: "first"})
	o.must(err)
	o.accept(pre, planner.Choices{})
	q := planner.ImportRequest{Source: "second",
		Paths: []string{o.file("other.ics", strings.ReplaceAll(plainYear(entriesOfBench), "SUMMARY:", "SUMMARY:MS Teams: "))}}
	for b.Loop() {
		pre, err := o.Preview(background, q)
		o.must(err)
		if pre.Counts.Possible != entriesOfBench {
			b.Fatalf("%+v", pre.Counts)
		}
	}
}
