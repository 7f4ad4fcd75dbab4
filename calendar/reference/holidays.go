package reference

import (
	"io/fs"

	"convenor/calendar"
)

func (r *Reference) readHolidays(fsys fs.FS) error {
	t, err := readTable(fsys, fileHolidays, "date", "name")
	if err != nil {
		return err
	}
	days := make(map[calendar.Date]string, len(t.rows))
	for _, x := range t.rows {
		x.key("date") // unlike other dates, this one must not be empty
		days[x.date("date")] = x.key("name")
	}
	r.Holidays = calendar.NewHolidays(days)
	return t.done()
}
