package feed

import (
	"errors"
	"testing"

	"github.com/zalando/go-keyring"

	"convenor/calendar"
)

func TestTheKeychainKeepsAndForgets(t *testing.T) {
	keyring.MockInit()
	var k SystemKeychain
	if _, err := k.Secret("North"); !errors.Is(err, calendar.ErrNotFound) || errors.Is(err, ErrNoKeychain) {
		t.Errorf("before: %v", err)
	}
	if err := k.Keep("North", token); err != nil {
		t.Fatal(err)
	}
	if got, err := k.Secret("North"); got != token || err != nil {
		t.Errorf("kept %q, %v", got, err)
	}
	for range 2 {
		if err := k.Forget("North"); err != nil {
			t.Error(err)
		}
	}
	if _, err := k.Secret("North"); !errors.Is(err, calendar.ErrNotFound) {
		t.Errorf("after: %v", err)
	}
}

func TestAComputerWithoutKeychainSaysSo(t *testing.T) {
	keyring.MockInitWithError(errors.New("no bus"))
	t.Cleanup(keyring.MockInit)
	var k SystemKeychain
	_, err := k.Secret("North")
	for _, err := range []error{err, k.Keep("North", token), k.Forget("North")} {
		if !errors.Is(err, ErrNoKeychain) {
			t.Errorf("error %v, want ErrNoKeychain", err)
		}
	}
}
