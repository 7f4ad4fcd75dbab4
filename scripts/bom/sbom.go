package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// The names below are those of CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/.

type bill struct {
	Format     string      `json:"bomFormat"`
	Spec       string      `json:"specVersion"`
	Version    int         `json:"version"`
	Metadata   metadata    `json:"metadata"`
	Components []component `json:"components"`
}

type metadata struct {
	Timestamp string    `json:"timestamp"`
	Component component `json:"component"`
}

type component struct {
	Type     string      `json:"type"`
	Ref      string      `json:"bom-ref"`
	Name     string      `json:"name"`
	Version  string      `json:"version"`
	Purl     string      `json:"purl,omitempty"`
	Licences []licensing `json:"licenses"`
	Hashes   []hash      `json:"hashes,omitempty"`
}

type licensing struct {
	Licence struct {
		ID string `json:"id"`
	} `json:"license"`
}

type hash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

// under makes the list of one licence.
func under(id string) []licensing {
	var l licensing
	l.Licence.ID = id
	return []licensing{l}
}

// sbom writes the bill of materials of a version made at a time.
func sbom(out *bytes.Buffer, modules []module, version string, at time.Time) error {
	b := bill{Format: "CycloneDX", Spec: "1.5", Version: 1, Metadata: metadata{
		Timestamp: at.Format(time.RFC3339),
		Component: component{Type: "application", Ref: "convenor", Name: "Convenor", Version: version, Licences: under("Apache-2.0")},
	}}
	for _, m := range modules {
		name, _, err := m.licence()
		if err != nil {
			return err
		}
		purl := "pkg:golang/" + m.path + "@" + m.version
		c := component{Type: "library", Ref: purl, Name: m.path, Version: m.version, Purl: purl, Licences: under(name)}
		if sum, err := m.sha256(); err != nil {
			return err
		} else if sum != "" {
			c.Hashes = []hash{{"SHA-256", sum}}
		}
		b.Components = append(b.Components, c)
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(b)
}

// sha256 gives the module's checksum of go.sum in hexadecimal; empty where it has none.
func (m module) sha256() (string, error) {
	encoded, ok := strings.CutPrefix(m.sum, "h1:")
	if !ok {
		return "", nil
	}
	b, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return "", fmt.Errorf("read the checksum of %s: %w", m.path, err)
	}
	return hex.EncodeToString(b), nil
}
