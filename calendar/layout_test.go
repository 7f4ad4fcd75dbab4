package calendar_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// arrows says which packages of ours each package may import, and why no others. What
// is not listed may be imported by nobody's leave: a new package needs a line here.
var arrows = map[string]struct {
	may []string
	why string
}{
	"assets":                {nil, "bytes only: cmd hands them in"},
	"calendar":              {nil, "the domain's nouns know nothing around them"},
	"calendar/ical":         {[]string{"calendar"}, "the file format serves the nouns"},
	"calendar/source":       {[]string{"calendar", "calendar/ical"}, "every source yields the same Import"},
	"calendar/source/feed":  {[]string{"calendar", "calendar/source"}, "it fetches; what it fetches is read as a file would be"},
	"calendar/source/watch": {nil, "it tells that files have changed, and never reads them"},
	"calendar/journey":      {[]string{"calendar"}, "a pure function of a Snapshot, on which clash and workload stand"},
	"calendar/workload":     {[]string{"calendar", "calendar/journey"}, "a pure function of a Snapshot"},
	"calendar/clash":        {[]string{"calendar", "calendar/journey", "calendar/workload"}, "a pure function of a Snapshot"},
	"calendar/agenda":       {[]string{"calendar", "calendar/workload"}, "a pure function of agendas"},
	"calendar/reference":    {[]string{"calendar"}, "bytes in, nouns out"},
	"calendar/scenario":     {[]string{"calendar"}, "a pure step from Snapshot to Snapshot"},
	"calendar/report":       {[]string{"calendar", "calendar/clash", "calendar/agenda", "calendar/workload", "calendar/journey"}, "it shows what the analyses found"},
	"calendar/planner":      {[]string{"calendar", "calendar/ical", "calendar/source", "calendar/source/feed", "calendar/source/watch", "calendar/workload", "calendar/clash", "calendar/agenda", "calendar/reference", "calendar/scenario", "calendar/report"}, "the one door; it states what it needs of a store and never sees one"},
	"store":                 {[]string{"calendar"}, "it keeps facts and never computes"},
	"ui/look":               {nil, "colours know no meetings"},
	"ui/grid":               {[]string{"ui/look"}, "drawing knows blocks, not meetings"},
	"ui":                    {[]string{"ui/look", "ui/grid", "calendar/planner", "calendar", "calendar/workload", "calendar/clash", "calendar/journey", "calendar/agenda", "calendar/scenario", "calendar/report"}, "views only show: no SQL, no .ics byte"},
	"cmd/convenor":          {[]string{"ui", "cmd/convenor/single", "store", "assets", "calendar", "calendar/planner", "calendar/reference"}, "it opens the store and hands over to ui"},
	"cmd/convenorctl":       {[]string{"store", "assets", "calendar", "calendar/ical", "calendar/planner", "calendar/reference", "calendar/workload", "calendar/clash", "calendar/journey", "calendar/agenda"}, "the same work without a window"},
	"cmd/convenor/single":   {nil, "two starts of the program meet there, and nothing else does"},
	"cmd/convenor/e2e":      {[]string{}, "it uses the programs as a person does"},
	"scripts/hostile":       {nil, "it uses the program as a person does"},
	"scripts/bom":           {nil, "it tells what the programs are built of"},
	"scripts/soak":          {[]string{"assets", "store", "calendar", "calendar/planner", "calendar/clash", "calendar/workload"}, "it works as an assistant does, through the one door"},
}

// outside says which of the world's packages only some of ours may import.
var outside = []struct {
	prefix string
	only   []string
	why    string
}{
	{"fyne.io/", []string{"ui", "ui/look", "ui/grid", "cmd/convenor"}, "without a window there is no Fyne"},
	{"database/sql", []string{"store"}, "SQL stays in the store"},
	{"modernc.org/sqlite", []string{"store"}, "SQL stays in the store"},
	{"github.com/emersion/go-ical", []string{"calendar/ical"}, "the file format stays in ical"},
	{"github.com/teambition/rrule-go", []string{"calendar/ical"}, "recurrence stays in ical"},
	{"codeberg.org/go-pdf/fpdf", []string{"calendar/report"}, "only reports are drawn on paper"},
	{"github.com/xuri/excelize", []string{"calendar/report", "calendar/source"}, "workbooks are read as sources and written as reports"},
	{"net/http", []string{"calendar/source/feed", "scripts/hostile"}, "only what is guarded reaches the network"},
	{"net/smtp", nil, "nothing is sent"},
	{"net/rpc", nil, "nothing is sent"},
	{"crypto/tls", []string{"calendar/source/feed", "scripts/hostile"}, "only what is guarded reaches the network"},
	{"golang.org/x/net/http", []string{"calendar/source/feed"}, "only what is guarded reaches the network"},
	{"github.com/hashicorp/go-retryablehttp", []string{"calendar/source/feed"}, "only what is guarded reaches the network"},
	{"github.com/emersion/go-webdav", []string{"calendar/source/feed"}, "only what is guarded reaches the network"},
	{"log/syslog", nil, "the log stays on this computer"},
	{"plugin", nil, "nothing is loaded that was not built in"},
	{"github.com/alecthomas/kong", []string{"cmd/convenorctl"}, "flags are the console's"},
}

// starts are the packages that may start another program.
var starts = []string{"scripts/bom", "scripts/hostile", "cmd/convenor"}

// TestImportsGoOneWay holds the arrows between packages.
func TestImportsGoOneWay(t *testing.T) {
	for _, p := range listPackages(t) {
		name := strings.TrimPrefix(p.ImportPath, "convenor/")
		rule, known := arrows[name]
		if !known {
			t.Errorf("package %s has no place in the layout", name)
			continue
		}
		for _, imported := range p.Imports {
			if own, ours := strings.CutPrefix(imported, "convenor/"); ours && !slices.Contains(rule.may, own) {
				t.Errorf("%s may not import %s: %s", name, own, rule.why)
			}
			if imported == "net" && name != "calendar/source/feed" && name != "cmd/convenor/single" && name != "scripts/hostile" {
				t.Errorf("%s may not import net: only sources that were added are asked, and another window on this computer", name)
			}
			if imported == "os/exec" && !slices.Contains(starts, name) {
				t.Errorf("%s may not import os/exec: no file and no feed may start anything", name)
			}
			for _, o := range outside {
				if strings.HasPrefix(imported, o.prefix) && !slices.Contains(o.only, name) {
					t.Errorf("%s may not import %s: %s", name, imported, o.why)
				}
			}
		}
	}
}

// TestTheDomainImportsTheStandardLibraryOnly holds that calendar stays free of others' code.
func TestTheDomainImportsTheStandardLibraryOnly(t *testing.T) {
	for _, p := range listPackages(t) {
		if p.ImportPath != "convenor/calendar" {
			continue
		}
		for _, imported := range p.Imports {
			if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
				t.Errorf("calendar imports %s", imported)
			}
		}
	}
}

type listed struct {
	ImportPath string
	Imports    []string
}

// listPackages asks the go command for every package of the module.
func listPackages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-tags", "ci,migrated_fynedo", "-json=ImportPath,Imports", "convenor/...")
	cmd.Env = append(cmd.Environ(), "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) < 10 {
		t.Fatalf("go list found only %d packages", len(packages))
	}
	return packages
}
