package main

import (
	"fmt"

	"convenor/assets"
)

type licencesCommand struct{}

func (licencesCommand) Help() string {
	return `Prints under which licences the works stand that Convenor is built of: a list, then each in
full, then that of the typeface in the reports.`
}

func (licencesCommand) Run(a *app) error {
	_, err := fmt.Fprint(a.out, assets.Licences(), "\n", assets.FontLicence())
	return err
}
