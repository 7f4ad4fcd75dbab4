package planner

import (
	"context"
	"errors"

	"convenor/calendar"
	"convenor/calendar/source/feed"
)

// The names under which a source's secrets are kept.
func addressName(source string) string  { return "address of " + source }
func passwordName(source string) string { return "password of " + source }

// keepSecrets puts a source's secrets into the keychain. Where the computer has none, the
// source is marked: they are asked for each time.
func (p *Planner) keepSecrets(src *calendar.Source) {
	if src.Subscription == nil || src.Subscription.Secrets == (calendar.Secrets{}) {
		return
	}
	sub := *src.Subscription
	sub.Unkept = sub.AskEach
	if sub.AskEach {
		p.forgetSecrets(src)
		src.Subscription = &sub
		return
	}
	for name, secret := range map[string]string{addressName(src.Name): sub.Secrets.Address, passwordName(src.Name): sub.Secrets.Password} {
		if secret == "" {
			continue
		}
		if err := p.keychain.Keep(name, secret); err != nil {
			p.log.Warn("secret not kept", "error", err)
			sub.Unkept = true
		}
	}
	src.Subscription = &sub
}

// forgetSecrets takes a source's secrets out of the keychain.
func (p *Planner) forgetSecrets(src *calendar.Source) {
	if src.Subscription == nil {
		return
	}
	for _, name := range []string{addressName(src.Name), passwordName(src.Name)} {
		if err := p.keychain.Forget(name); err != nil && !errors.Is(err, feed.ErrNoKeychain) {
			p.log.Warn("secret not forgotten", "error", err)
		}
	}
}

// secretsOf gives what a source's address and password are: from the keychain, else as
// whoever can be asked gives them. Error: a calendar.UserError where nobody can be.
func (p *Planner) secretsOf(ctx context.Context, src *calendar.Source, ask func(context.Context, calendar.Source) (calendar.Secrets, error)) (feed.Address, feed.SignIn, error) {
	sub := src.Subscription
	text, password := sub.Address, ""
	missing := false
	look := func(wanted bool, name string, into *string) {
		if !wanted {
			return
		}
		secret, err := p.keychain.Secret(name)
		if err != nil {
			missing = true
		}
		*into = secret
	}
	look(sub.Secret, addressName(src.Name), &text)
	look(sub.User != "", passwordName(src.Name), &password)
	if missing {
		if ask == nil {
			return feed.Address{}, feed.SignIn{}, notKept(src)
		}
		given, err := ask(ctx, *src)
		if err != nil {
			return feed.Address{}, feed.SignIn{}, err
		}
		if given.Address != "" {
			text = given.Address
		}
		if given.Password != "" {
			password = given.Password
		}
		if text == "" || (sub.User != "" && password == "") {
			return feed.Address{}, feed.SignIn{}, notKept(src)
		}
	}
	at, err := feed.ParseAddress(text)
	if err != nil {
		return at, feed.SignIn{}, err
	}
	if at.Host() != sub.Host {
		return at, feed.SignIn{}, &calendar.UserError{Sentence: "That address is not one of " + sub.Host + ", from which " + src.Name + " was read.",
			Remedy: "Import the new address under the same source.", Cause: calendar.ErrInvalid}
	}
	return at, feed.SignIn{User: sub.User, Password: password}, nil
}

// notKept says that a secret is not there, and how to give it.
func notKept(src *calendar.Source) error {
	return &calendar.UserError{Sentence: "The secret address or password of " + src.Name + " (" + src.Subscription.Host + ") is not kept on this computer.",
		Remedy: "Give it with --address-file or --password-file, or import the address again under the same source.", Cause: calendar.ErrNotFound}
}
