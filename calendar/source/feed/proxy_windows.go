package feed

import (
	"fmt"

	"golang.org/x/sys/windows/registry"
)

const (
	internetSettings = `Software\Microsoft\Windows\CurrentVersion\Internet Settings`
	internetPolicy   = `Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings`
)

// readProxySettings reads the registry: the user's settings, or where the computer's
// policy says that they are one for all, the computer's.
func readProxySettings() (proxySettings, error) {
	root := registry.CURRENT_USER
	if policy, err := registry.OpenKey(registry.LOCAL_MACHINE, internetPolicy, registry.QUERY_VALUE); err == nil {
		if perUser, _, err := policy.GetIntegerValue("ProxySettingsPerUser"); err == nil && perUser == 0 {
			root = registry.LOCAL_MACHINE
		}
		_ = policy.Close() // it was only read
	}
	key, err := registry.OpenKey(root, internetSettings, registry.QUERY_VALUE)
	if err != nil {
		return proxySettings{}, fmt.Errorf("read the proxy settings: %w", err)
	}
	defer key.Close()
	on, _, _ := key.GetIntegerValue("ProxyEnable") // what is not there is off, or empty
	server, _, _ := key.GetStringValue("ProxyServer")
	override, _, _ := key.GetStringValue("ProxyOverride")
	script, _, _ := key.GetStringValue("AutoConfigURL")
	return windowsSettings(on == 1, server, override, script), nil
}
