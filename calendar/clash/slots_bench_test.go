package clash_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// A year of half hours for a body of 20, among 100,000 sittings, is to take under a second.
func BenchmarkSlotsOfAYear(b *testing.B) {
	s := spread{sittings: 100_000, officers: 60, each: 3, days: 3650, leave: 1}.draw(b)
	var members []string
	for i := range 20 {
		members = append(members, fmt.Sprintf("officer%03d", i))
	}
	body := calendar.Body{Name: "Board", Venue: "Norbury", Members: 20, Quorum: calendar.Quorum{Total: 10}, Papers: "5 clear days", Substitutes: calendar.SubstitutesVote}
	s.Register.Bodies = append(s.Register.Bodies, body)
	for _, name := range members {
		s.Register.Seats = append(s.Register.Seats, calendar.Seat{Officer: name, Body: "Board", Role: calendar.RoleMember})
	}
	s.Register.Seats = append(s.Register.Seats, calendar.Seat{Officer: "officer030", Body: "Board", Role: calendar.RoleDeputy})
	q := clash.SlotQuery{Bodies: []*calendar.Body{&body}, From: calendar.NewDate(2028, 1, 1), To: calendar.NewDate(2029, 1, 1), Length: 2 * time.Hour}
	for _, every := range []bool{false, true} {
		q.EveryStart = every
		q.Admit.Unworkable = every
		b.Run(strings.TrimSpace(fmt.Sprintf("every start %v", every)), func(b *testing.B) {
			found := 0
			for b.Loop() {
				found = len(clash.Slots(s, q))
			}
			b.ReportMetric(float64(found), "slots")
		})
	}
}
