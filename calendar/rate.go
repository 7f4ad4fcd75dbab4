package calendar

import "fmt"

// The kinds of rate.
const (
	// RateMileage pays for miles driven.
	RateMileage = "mileage"
	// RatePay is what an officer's time costs.
	RatePay = "pay"
)

// Rate is a dated rate of pay, for miles driven or for officers' time.
//
// Of mileage: the pence of a mile; where StepMiles is set, miles beyond that many in one tax
// year (6 April to 5 April) pay OverPencePerMile. That is the shape of HMRC's approved amounts
// (Income Tax (Earnings and Pensions) Act 2003, s.230: one rate to 10,000 miles of business
// travel in a tax year, a lower one above; 45p and 25p until 2025-26, 55p and 25p from 6 April
// 2026, as accountants and payroll firms publish them). ReturnCapMiles is a council's own: no
// more miles than that are paid for one day's round trip from base. Portsmouth City Council's
// mileage allowance caps the claim for a return journey at 60. Neither holds unless it is set.
//
// Of pay: what an hour or a day of an officer's time costs the council, by post or grade;
// with neither it is a blended rate for everybody who counts. There is no default.
type Rate struct {
	// Kind is RateMileage or RatePay.
	Kind string `json:"kind"`
	// PencePerMile is in pence.
	PencePerMile float64 `json:"pence_per_mile,omitempty"`
	// StepMiles is the miles of a tax year beyond which OverPencePerMile holds; 0 is no step.
	StepMiles        float64 `json:"step_miles,omitempty"`
	OverPencePerMile float64 `json:"over_pence_per_mile,omitempty"`
	// ReturnCapMiles is how many miles of one day are paid at most; 0 is no cap.
	ReturnCapMiles float64 `json:"return_cap_miles,omitempty"`
	// Post and Grade say whose time a rate of pay prices, in any case; both empty is everybody's.
	Post  string `json:"post,omitempty"`
	Grade string `json:"grade,omitempty"`
	// PencePerHour or PencePerDay is what the time costs; a rate of pay has one of them. A
	// day is the officer's own length of day.
	PencePerHour float64 `json:"pence_per_hour,omitempty"`
	PencePerDay  float64 `json:"pence_per_day,omitempty"`
	Validity
}

// Words say what it pays, without its dates: "45p a mile, 25p beyond 10000 miles of a tax
// year, at most 60 miles a day", "DASS £120.00 an hour".
func (x Rate) Words() string {
	if x.Kind != RatePay {
		text := fmt.Sprintf("%vp a mile", x.PencePerMile)
		if x.StepMiles > 0 {
			text += fmt.Sprintf(", %vp beyond %v miles of a tax year", x.OverPencePerMile, x.StepMiles)
		}
		if x.ReturnCapMiles > 0 {
			text += fmt.Sprintf(", at most %v miles a day", x.ReturnCapMiles)
		}
		return text
	}
	whose := "an officer"
	switch {
	case x.Post != "":
		whose = x.Post
	case x.Grade != "":
		whose = "grade " + x.Grade
	}
	if x.PencePerDay > 0 {
		return fmt.Sprintf("%s £%.2f a day", whose, x.PencePerDay/100)
	}
	return fmt.Sprintf("%s £%.2f an hour", whose, x.PencePerHour/100)
}

// Closer tells whether the rate is nearer to the days it is made for than another: it began
// later, or began with it and ends earlier. So a rate for one day holds over the year's.
func (x Rate) Closer(other Rate) bool {
	if x.From != other.From {
		return x.From.After(other.From) // no date is before every date
	}
	if x.To != other.To {
		return other.To.IsZero() || (!x.To.IsZero() && x.To.Before(other.To))
	}
	return false
}

// check gives ErrInvalid for a rate that cannot be right.
func (x Rate) check() error {
	for name, v := range map[string]float64{"pence_per_mile": x.PencePerMile, "step_miles": x.StepMiles, "over_pence_per_mile": x.OverPencePerMile,
		"return_cap_miles": x.ReturnCapMiles, "pence_per_hour": x.PencePerHour, "pence_per_day": x.PencePerDay} {
		if v < 0 {
			return invalid("%s cannot be negative", name)
		}
	}
	switch x.Kind {
	case RateMileage:
		if err := x.checkMileage(); err != nil {
			return err
		}
	case RatePay:
		if err := x.checkPay(); err != nil {
			return err
		}
	default:
		return invalid("rate kind %q is not mileage or pay", x.Kind)
	}
	return x.Validity.Check()
}

func (x Rate) checkMileage() error {
	if x.PencePerHour != 0 || x.PencePerDay != 0 || x.Post != "" || x.Grade != "" {
		return invalid("post, grade, pence_per_hour and pence_per_day are of rates of pay")
	}
	if x.OverPencePerMile != 0 && x.StepMiles == 0 {
		return invalid("over_pence_per_mile needs step_miles, beyond which it holds")
	}
	return nil
}

func (x Rate) checkPay() error {
	if x.PencePerMile != 0 || x.StepMiles != 0 || x.OverPencePerMile != 0 || x.ReturnCapMiles != 0 {
		return invalid("miles are of rates of mileage")
	}
	if (x.PencePerHour == 0) == (x.PencePerDay == 0) {
		return invalid("a rate of pay has pence_per_hour or pence_per_day, and not both")
	}
	if x.Post != "" && x.Grade != "" {
		return invalid("a rate of pay is of a post or of a grade, not of both")
	}
	return nil
}

// Key gives the key of a rate.
func (x Rate) Key() string {
	if x.Post == "" && x.Grade == "" {
		return JoinKey(x.Kind, x.From.String())
	}
	return JoinKey(x.Kind, x.From.String(), x.Post, x.Grade)
}
