// Package agenda recognises the same business on several tables. It is pure: no clock,
// no I/O, the same answer for the same words on every machine, and nothing to download.
//
// The words, one meaning each:
//
//   - Line: one line of one agenda, with its body and date.
//   - Standing: a line that every agenda has (apologies, minutes, forward plan). All
//     others are business.
//   - Matter: what business is about (the Better Care Fund), one line of data/matters.tsv.
//   - Kind: what sort of document or step it is (plan, return, annual report).
//   - Period: which years, quarter or month the title speaks of.
//   - Verdict: whether two lines are the same business (dup), neighbours (related) or
//     different, with a score and the reason in words.
//   - Topic: the same matter in the same cycle, across bodies, weeks and systems.
//   - Lead: the body at whose table one paper would do; the others' time would be saved.
//   - Label: whether business is strategic or operational, suggested until confirmed.
//   - Expectation: business that comes back and is on no agenda yet.
//
// How a title is read: markers, numbers and presenters are taken away (fold.go),
// acronyms spelt out and misspellings mended (words.go), periods read (period.go), what
// names a matter, a kind or a place found by its stems (phrases.go), and what is left kept
// as words with weights. A title that holds several pieces of business is read as several
// parts (parts.go), each of which may match.
//
// How two lines are judged: features (features.go) go through a small trained scorer
// (scorer.go) whose weights are data/weights.tsv; then the field's own rules hold: two
// periods, two places or two kinds of document are never one piece of business
// (verdict.go). What the user has said (calendar.Judgements) wins over all of that: that
// two items are the same, only related or different, who leads, what an item is, what an
// acronym stands for (said.go, listen.go).
//
// Everything under data/ is meant to be read and mended by people. The weights are made
// by train/main.go from pairs labelled by hand, which also prints how good they are.
package agenda
