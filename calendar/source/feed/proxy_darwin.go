package feed

import (
	"context"
	"fmt"
	"os/exec"
	"time"
)

// readProxySettings asks macOS.
func readProxySettings() (proxySettings, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, "/usr/sbin/scutil", "--proxy").Output()
	if err != nil {
		return proxySettings{}, fmt.Errorf("ask for the proxy: %w", err)
	}
	return macSettings(string(out)), nil
}
