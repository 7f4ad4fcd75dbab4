package source

import (
	"regexp"
	"strings"

	"convenor/calendar"
)

var (
	// presenterLabel begins a line or a cell that says who brings an item.
	presenterLabel = regexp.MustCompile(`(?i)^(?:to be )?(?:presented by|presenters?|presenting(?: officer)?|lead(?: officer| member| presenter)?|report author|author|(?:item )?owner|led by|introduced by|sponsor)\s*[:\-–]\s*(.+)$`)
	presentedBy    = regexp.MustCompile(`(?i)^(?:to be )?(?:presented|introduced|led) by\s+(.+)$`)
	// reportOf is the author's line: "Report of the Director of Public Health".
	reportOf = regexp.MustCompile(`(?i)^(?:(?:joint |verbal |oral |covering |attached |information )*(?:report|update|presentation|briefing)s?|the report) (?:of|by|from) (?:the |a )?(.{3,120}?)(?:,?\s*(?:\(?(?:copy )?(?:is )?(?:attached|enclosed|to follow|herewith)\)?))?[.;]?$`)
	// presentationBy stands after a title: "… - Presentation by Dr A Name".
	presentationBy = regexp.MustCompile(`(?i)\s+[-–—]\s+(?:a )?(?:verbal |oral )?(?:presentation|report|update|verbal)\s+(?:by|from)\s+(?:the )?(.{3,120})$`)
	// postOrHonorific marks a bracket at the end of a title as naming a person or post.
	postOrHonorific = regexp.MustCompile(`(?i)^(?:the )?(?:(?:cllr|councillor|dr|drs|mr|mrs|ms|miss|prof|professor|sir|dame|lord|lady|rev)\b\.?|(?:executive |deputy |assistant |interim |corporate |strategic |managing |associate |chief )*(?:director|chair|vice[- ]chair|chairman|officer|head|executive|leader|clerk|secretary)\b(?: of | for |$|,| -)|cabinet member|portfolio holder|monitoring officer|chief |all$|all members$)`)
	trailingBracket = regexp.MustCompile(`\s*\(([^()]{3,60})\)\s*$`)
	// nameShape is two to four words as in a person's name.
	nameShape = regexp.MustCompile(`^[A-Z][a-zà-ÿ'’]+(?:[- ](?:[A-Z]\.?|[A-Z][A-Za-zà-ÿ'’-]+)){1,3}(?:\s*(?:/|,|and|&)\s*[A-Z][a-zà-ÿ'’]+(?: [A-Z][A-Za-zà-ÿ'’-]+){1,2})*$`)
)

// notNames are words that no person is called, but that brackets at the end of titles hold.
var notNames = setOf(`fund plan plans strategy report reports review update board committee panel council
		partnership partnerships care health social integrated joint system scrutiny overview public adult adults children
		childrens services service nhs icb icp hwb item items agenda paper papers appendix annex part section only verbal oral
		urgent follow quarter month year annual draft final version meeting minutes private exempt confidential information
		decision discussion noting north south east west central county city borough district england kingston upon the and
		of for in to from first second stage phase standing order orders order act regulations policy programme project
		group forum trust hospital community mental local authority national needs assessment framework performance finance
		january february march april may june july august september october november december monday tuesday wednesday
		thursday friday committees common pooled better winter primary secondary acute key yorkshire midlands london street
		road house hall centre shire green white blue red new old great upper lower saint st`)

// setOf gives the words of a text.
func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// takePresenter takes out who brings an item, where the title says so surely.
func takePresenter(it *calendar.AgendaItem, s string) string {
	if m := presentationBy.FindStringSubmatchIndex(s); m != nil {
		it.Presenter = clean(s[m[2]:m[3]])
		return s[:m[0]]
	}
	m := trailingBracket.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	if inside := clean(s[m[2]:m[3]]); postOrHonorific.MatchString(inside) || isName(inside) {
		it.Presenter = inside
		return s[:m[0]]
	}
	return s
}

// isName tells whether a bracket holds nothing but a person's name, or several.
func isName(s string) bool {
	if !nameShape.MatchString(s) {
		return false
	}
	for _, w := range wordPattern.FindAllString(strings.ToLower(s), -1) {
		if notNames[w] {
			return false
		}
	}
	return true
}

// presenterIn gives who brings an item from a line under its title; empty if the line
// does not say.
func presenterIn(line string) string {
	for _, form := range []*regexp.Regexp{presenterLabel, presentedBy, reportOf} {
		if m := form.FindStringSubmatch(clean(line)); m != nil {
			return shorten(strings.TrimRight(clean(m[1]), ".;,"), 120)
		}
	}
	return ""
}
