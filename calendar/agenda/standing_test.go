package agenda

import "testing"

// TestStandingItems holds what every agenda has, in the many ways of writing it.
func TestStandingItems(t *testing.T) {
	r := reader(t)
	for _, title := range []string{
		"", "Apologies", "2. Apologies received and substitutions", "Welcome, introductions and apologies", "AOB", "Any other urgent business",
		"Declarations of Members' interests", "Declaration of party whip", "To receive any declarations of pecuniary interest",
		"Minutes of the meeting of 3 March 2025", "To confirm as a correct record the minutes of the last meeting (Pages 3 - 10)", "Action tracker", "Matters arising",
		"Minutes of the Finance Sub-Committee", "Public questions", "Questions from members of the public", "Petitions and deputations", "Public Forum",
		"Forward plan", "HWB forward plan", "Draft work programme 2025/26", "FORWARD WORK PROGRAMME", "Forward plan of key decisions",
		"Election of Chair", "Appointment of Vice-Chair for the municipal year 2025/26", "Chair's announcements", "Exclusion of the press and public",
		"Date of next meeting", "Dates of future meetings", "Fire procedure", "Webcasting notice", "Membership of the Board", "Quorum", "Declerations of intrest",
		"Response to recommendations", "Kent Health and Wellbeing Board work programme",
	} {
		if !r.Standing(title) {
			t.Errorf("%q is standing", title)
		}
	}
}

// TestBusinessIsNotStanding holds that business is not hidden for a word it shares with
// standing items.
func TestBusinessIsNotStanding(t *testing.T) {
	r := reader(t)
	for _, title := range []string{
		"Joint Forward Plan", "Joint Forward Plan: HWB opinion", "Chief executive's report", "Terms of reference", "Action plan", "Business plan",
		"Public participation strategy", "Urgent care update", "Attendance at A&E", "School attendance", "Public health work programme",
		"Healthwatch work programme", "Appointment of provider for sexual health services", "Communications strategy", "Board development",
		"Review of the Health and Wellbeing Board", "Petition: save our surgery", "Exempt: property transaction", "Forward planning for winter",
		"Local Government Declaration on Tobacco Control", "Late diagnosis of HIV", "Interest in health research", "Work and health programme", "Local plan",
	} {
		if r.Standing(title) {
			t.Errorf("%q is business", title)
		}
	}
}

// TestHorizons holds which titles are suggested as strategic.
func TestHorizons(t *testing.T) {
	r := reader(t)
	for title, want := range map[string]Horizon{
		"Five-year plan incl. JFP": Strategic, "Pharmaceutical Needs Assessment": Strategic, "Dementia strategy": Strategic,
		"Integrated care strategy refresh": Strategic, "Finance month 8": Operational, "Winter plan": Operational,
		"BCF quarter 3 return": Operational, "Chief executive's report": Operational, "Allotments": Operational,
		"Health inequalities performance report": Operational,
	} {
		if got := r.Horizon(title); got != want {
			t.Errorf("%q is %s, want %s", title, got, want)
		}
	}
}
