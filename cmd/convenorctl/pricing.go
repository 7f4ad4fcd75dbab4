package main

import (
	"fmt"
	"math"
)

// pricing is how a command is asked what time costs.
type pricing struct {
	Cost    bool    `help:"Show what the time costs, by the register's rates of pay."`
	DayCost float64 `help:"What every officer's day costs, in pounds, in place of the register's rates of pay." placeholder:"POUNDS"`
}

// mostDayCost is what an officer's day costs at most, in pounds.
const mostDayCost = 1e6

// dayPence gives --day-cost in pence. Error: useError.
func (p pricing) dayPence() (int, error) {
	if p.DayCost < 0 || p.DayCost > mostDayCost {
		return 0, useError{fmt.Errorf("--day-cost %g is no price of a day", p.DayCost)}
	}
	return int(math.Round(p.DayCost * 100)), nil
}

// poundsOf writes pence as pounds: "£536.80".
func poundsOf(pence int) string {
	sign := ""
	if pence < 0 {
		sign, pence = "-", -pence
	}
	return fmt.Sprintf("%s£%d.%02d", sign, pence/100, pence%100)
}
