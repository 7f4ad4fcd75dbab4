//go:build e2e

package e2e

import (
	"cmp"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// sorted puts sittings in order of start and title.
func sorted(list []sitting) []sitting {
	slices.SortFunc(list, func(a, b sitting) int {
		return cmp.Or(strings.Compare(a.start, b.start), strings.Compare(a.title, b.title), strings.Compare(a.end, b.end))
	})
	return list
}

// lines writes sittings one a line, to be compared and read.
func lines(list []sitting) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(s.start + " " + s.end + " " + s.title + "\n")
	}
	return b.String()
}

// readByUs reads a file with our own reader.
func readByUs(d *desk, file string) []sitting {
	d.t.Helper()
	var out []sitting
	for line := range strings.Lines(d.ctl("occurrences", "--from", "2020-01-01", "--to", "2030-01-01", file)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		out = append(out, sitting{f[1], f[2], f[4]})
	}
	return sorted(out)
}

// libicalProgram prints start, end and summary of every event, in UTC.
const libicalProgram = `
#include <libical/ical.h>
#include <stdio.h>
static char *line(char *s, size_t n, void *f) { return fgets(s, (int)n, f); }
static void print(struct icaltimetype t) {
	icaltimezone *utc = icaltimezone_get_utc_timezone();
	t = icaltime_convert_to_zone(t, utc);
	printf("%04d-%02d-%02dT%02d:%02d:%02dZ\t", t.year, t.month, t.day, t.hour, t.minute, t.second);
}
int main(int argc, char **argv) {
	FILE *f = fopen(argv[1], "r");
	if (argc < 2 || !f) return 2;
	icalparser *p = icalparser_new();
	icalparser_set_gen_data(p, f);
	icalcomponent *all = icalparser_parse(p, line);
	if (!all) return 3;
	icalcomponent *e = icalcomponent_get_first_component(all, ICAL_VEVENT_COMPONENT);
	for (; e; e = icalcomponent_get_next_component(all, ICAL_VEVENT_COMPONENT)) {
		print(icalcomponent_get_dtstart(e));
		print(icalcomponent_get_dtend(e));
		printf("%s\n", icalcomponent_get_summary(e));
	}
	return 0;
}
`

// readByLibical reads a file with a small C program on libical.
func readByLibical(d *desk, file string) []sitting {
	d.t.Helper()
	source, program := d.path("read.c"), d.path("read-by-libical")
	if err := os.WriteFile(source, []byte(libicalProgram), 0o644); err != nil {
		d.t.Fatal(err)
	}
	if out, err := exec.Command("gcc", "-O1", "-o", program, source, "-lical").CombinedOutput(); err != nil {
		d.t.Fatalf("build the program on libical: %v\n%s", err, out)
	}
	out, err := exec.Command(program, file).Output()
	if err != nil {
		d.t.Fatalf("libical: %v", err)
	}
	var list []sitting
	for line := range strings.Lines(string(out)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		list = append(list, sitting{f[0], f[1], f[2]})
	}
	return sorted(list)
}

// khalConfig is a calendar of khal's own in the desk's folder.
const khalConfig = `[calendars]
[[trial]]
path = %DIR%/khal
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/London
default_timezone = Europe/London
[sqlite]
path = %DIR%/khal.db
`

// readByKhal imports a file into khal and lists what it then has.
func readByKhal(d *desk, file string) []sitting {
	d.t.Helper()
	config := d.path("khal.conf")
	if err := os.WriteFile(config, []byte(strings.ReplaceAll(khalConfig, "%DIR%", d.dir)), 0o644); err != nil {
		d.t.Fatal(err)
	}
	if err := os.MkdirAll(d.path("khal"), 0o755); err != nil {
		d.t.Fatal(err)
	}
	run := func(args ...string) string {
		cmd := exec.Command("khal", append([]string{"-c", config}, args...)...)
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
		out, err := cmd.CombinedOutput()
		if err != nil {
			d.t.Fatalf("khal %s: %v\n%s", strings.Join(args, " "), err, out)
		}
		return string(out)
	}
	run("import", "--batch", file)
	listed := run("list", "--format", "@{start-long}|{end-long}|{title}", "--day-format", "", "2020-01-01", "2030-01-01")
	var list []sitting
	for line := range strings.Lines(listed) {
		rest, ours := strings.CutPrefix(strings.TrimSpace(line), "@")
		if !ours {
			continue
		}
		f := strings.SplitN(rest, "|", 3)
		list = append(list, sitting{utc(d.t, f[0]), utc(d.t, f[1]), f[2]})
	}
	return sorted(list)
}

// utc turns khal's London time into an instant.
func utc(t *testing.T, local string) string {
	t.Helper()
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", local, london)
	if err != nil {
		t.Fatalf("khal says %q: %v", local, err)
	}
	return at.UTC().Format("2006-01-02T15:04:05Z")
}
