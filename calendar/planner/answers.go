package planner

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"time"

	"convenor/calendar"
)

// answers are what was answered to the tray's questions, by question. A question is known by
// a keyed hash, so that a copied file does not tell what else was asked about.
type answers struct {
	secret []byte
	held   map[string]*calendar.Answer
	// asked keeps the questions worked out so far: titles recur.
	asked map[[4]string]string
}

func readAnswers(ctx context.Context, store Store, secret []byte) (*answers, error) {
	list, err := store.Answers(ctx)
	if err != nil {
		return nil, err
	}
	a := &answers{secret: secret, held: make(map[string]*calendar.Answer, len(list)), asked: map[[4]string]string{}}
	for i := range list {
		a.held[list[i].Question] = &list[i]
	}
	return a, nil
}

// question names what is asked of a source's sittings of a title; beside is the title of the
// held sitting that one may be.
func (a *answers) question(why, source, title, beside string) string {
	key := [4]string{why, source, title, beside}
	if q, known := a.asked[key]; known {
		return q
	}
	mac := hmac.New(sha256.New, a.secret)
	for _, part := range []string{why, source, normalTitle(title), normalTitle(beside)} {
		mac.Write([]byte(part))
		mac.Write([]byte{0})
	}
	q := "q" + keyEncoding.EncodeToString(mac.Sum(nil)[:keyBytes])
	a.asked[key] = q
	return q
}

// ofBody gives what was answered of the body of a source's sittings of a title; nil if nothing was.
func (a *answers) ofBody(source, title string) *calendar.Answer {
	if len(a.held) == 0 {
		return nil
	}
	return a.held[a.question(calendar.TrayBody, source, title, "")]
}

// ofMatch gives what was answered of a source's sittings of a title that may be held ones of
// another; nil if nothing was.
func (a *answers) ofMatch(source, title, held string) *calendar.Answer {
	if len(a.held) == 0 {
		return nil
	}
	return a.held[a.question(calendar.TrayMatch, source, title, held)]
}

// edit makes the edit that remembers an answer.
func (a *answers) edit(question string, t *calendar.TrayEntry, says calendar.Verdict, bodies []string, at time.Time) calendar.Edit {
	after := calendar.Answer{Question: question, Why: t.Why, Source: t.Source, Title: t.Sitting.Title, Says: says, Bodies: bodies,
		At: at.UTC().Truncate(time.Second)}
	e := calendar.Edit{Noun: calendar.NounAnswer, Key: question, After: after}
	if was := a.held[question]; was != nil {
		e.Before = *was
	}
	return e
}
