package ical

// doubt says why a time had to be guessed; the weightier the greater.
type doubt uint8

const (
	noDoubt doubt = iota
	doubtGap
	doubtTwice
	doubtFloating
	doubtEndKind
	doubtEndEarly
	doubtNoEnd
	doubtUntilDate
	doubtUntilKind
	doubtCostly
	doubtRule
	doubtDates
	doubtNoStart
	doubtZoneCut
	doubtCalendarZone
	doubtOffsetZone
	doubtNoZone
)

// doubtSentences are what people read; each says what was assumed.
var doubtSentences = [...]string{
	noDoubt:           "",
	doubtGap:          "The local time does not exist that day because the clocks go forward; it was read with the time of before the change.",
	doubtTwice:        "The local time comes twice that night because the clocks go back; the first was taken.",
	doubtFloating:     "The time is written without a zone in a calendar of another zone; it was taken as it stands.",
	doubtEndKind:      "The end is written in another way than the start; it was read in the start's time zone.",
	doubtEndEarly:     "The end is before the start; the sitting was taken to have no length.",
	doubtNoEnd:        "The length could not be read; the sitting was taken to have no end.",
	doubtUntilDate:    "The rule ends on a date without a time; sittings later than midnight at its beginning were left out.",
	doubtUntilKind:    "The rule's end is not in UTC as it should be; it was read in the start's time zone.",
	doubtCostly:       "The rule asks for too much work; its later sittings were left out.",
	doubtRule:         "A rule of recurrence could not be read; only the sittings that are dated were taken.",
	doubtDates:        "A list of extra or left-out dates could not be read whole.",
	doubtNoStart:      "The start is not written; the time of the instance it replaces was taken.",
	doubtZoneCut:      "The file's own definition of the time zone is too long; its later clock changes were left out.",
	doubtCalendarZone: "The time zone is not known; the calendar's own time zone was taken.",
	doubtOffsetZone:   "The time zone is not known; the offset in its name was taken.",
	doubtNoZone:       "The time zone is not known; the time was taken as it stands, without a zone.",
}

// String gives the sentence, empty when nothing is in doubt.
func (d doubt) String() string {
	if int(d) < len(doubtSentences) {
		return doubtSentences[d]
	}
	return ""
}
