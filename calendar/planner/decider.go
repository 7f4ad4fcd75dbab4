package planner

import (
	"os/user"
	"strings"
)

// decider gives who decided: the name that was given, else that of whoever uses the program.
func (p *Planner) decider(name string) string {
	if name = strings.TrimSpace(name); name != "" {
		return name
	}
	return p.user
}

// User gives the name of whoever uses the program, under which decisions are kept where no
// other is given; empty where the operating system does not say.
func (p *Planner) User() string { return p.user }

// systemUser gives the name by which the operating system knows its user: the full name,
// else the one they log in with, without the domain that Windows puts before it.
func systemUser() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if name := strings.TrimSpace(u.Name); name != "" {
		return name
	}
	return u.Username[strings.LastIndexByte(u.Username, '\\')+1:]
}
