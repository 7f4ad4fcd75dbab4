package feed

import (
	"errors"
	"fmt"

	"github.com/zalando/go-keyring"

	"convenor/calendar"
)

// Keychain keeps secrets under names. ErrNoKeychain is the error where there is none;
// calendar.ErrNotFound where nothing is kept under the name.
type Keychain interface {
	Secret(name string) (string, error)
	Keep(name, secret string) error
	// Forget forgets a secret; one that is not kept is no error.
	Forget(name string) error
}

// ErrNoKeychain: this computer keeps no secrets for us.
var ErrNoKeychain = errors.New("no keychain")

// SystemKeychain is the operating system's: the Credential Manager of Windows, the
// Keychain of macOS, the Secret Service of Linux desktops.
type SystemKeychain struct{}

// service is the name under which all our secrets stand.
const service = "Convenor"

// Secret gives what is kept under a name.
func (SystemKeychain) Secret(name string) (string, error) {
	secret, err := keyring.Get(service, name)
	if errors.Is(err, keyring.ErrNotFound) {
		return "", fmt.Errorf("secret of %s: %w", name, calendar.ErrNotFound)
	}
	return secret, keychainTrouble("look up", name, err)
}

// Keep keeps a secret under a name, in place of the one before.
func (SystemKeychain) Keep(name, secret string) error {
	return keychainTrouble("keep", name, keyring.Set(service, name, secret))
}

// Forget forgets what is kept under a name.
func (SystemKeychain) Forget(name string) error {
	err := keyring.Delete(service, name)
	if errors.Is(err, keyring.ErrNotFound) {
		return nil
	}
	return keychainTrouble("forget", name, err)
}

func keychainTrouble(doing, name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s secret of %s: %w: %w", doing, name, ErrNoKeychain, err)
}
