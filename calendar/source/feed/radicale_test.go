package feed

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// radicale is a CalDAV server of Debian's on loopback, with one user, "clerk".
type radicale struct {
	t       *testing.T
	url     string
	storage string
	options Options
}

// clerk is who signs in; a password may have a space in it.
var clerk = SignIn{"clerk", "correct horse"}

func newRadicale(t *testing.T) *radicale {
	t.Helper()
	program, err := exec.LookPath("radicale")
	if err != nil {
		t.Fatal("radicale is not installed: scripts/install.sh test installs it")
	}
	dir := t.TempDir()
	roots := certificate(t, dir)
	users := filepath.Join(dir, "users")
	write(t, users, clerk.User+":"+clerk.Password+"\n")
	r := &radicale{t: t, storage: filepath.Join(dir, "storage")}
	host := freePort(t)
	cmd := exec.Command(program, "--config", "", "--server-hosts", host, "--server-ssl",
		"--server-certificate", filepath.Join(dir, "cert.pem"), "--server-key", filepath.Join(dir, "key.pem"),
		"--auth-type", "htpasswd", "--auth-htpasswd-filename", users, "--auth-htpasswd-encryption", "plain", "--auth-delay", "0",
		"--storage-filesystem-folder", r.storage)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			t.Logf("radicale: %s", &said)
		}
	})
	r.url = "https://" + host
	limits := brief
	limits.Header, limits.Attempt = 20*time.Second, 20*time.Second
	r.options = Options{Allow: []string{"127.0.0.1"}, Roots: roots, Limits: limits}
	r.await(host)
	return r
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// await waits until the server answers.
func (r *radicale) await(host string) {
	r.t.Helper()
	for range 300 {
		if conn, err := net.Dial("tcp", host); err == nil {
			_ = conn.Close()
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	r.t.Fatal("radicale did not start")
}

// certificate makes a certificate for loopback and gives who vouches for it.
func certificate(t *testing.T, dir string) *x509.CertPool {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	model := x509.Certificate{SerialNumber: big.NewInt(1), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Unix(0, 0), NotAfter: time.Unix(1<<32, 0), KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign}
	der, err := x509.CreateCertificate(rand.Reader, &model, &model, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "cert.pem"), string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})))
	write(t, filepath.Join(dir, "key.pem"), string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private})))
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(parsed)
	return roots
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// do makes a request as the clerk's own calendar program would.
func (r *radicale) do(method, path, body string) {
	r.t.Helper()
	req, err := http.NewRequest(method, r.url+path, strings.NewReader(body))
	if err != nil {
		r.t.Fatal(err)
	}
	req.SetBasicAuth(clerk.User, clerk.Password)
	resp, err := client(r.t, r.options).do(req)
	if err != nil {
		r.t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode >= 300 {
		r.t.Fatalf("%s %s: %s", method, path, resp.Status)
	}
}

// make makes a calendar of a kind of component.
func (r *radicale) make(path, name, component string) {
	r.do("MKCALENDAR", path, `<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>`+
		`<D:displayname>`+name+`</D:displayname><C:supported-calendar-component-set><C:comp name="`+component+`"/></C:supported-calendar-component-set>`+
		`</D:prop></D:set></C:mkcalendar>`)
}

func (r *radicale) address(path string) Address {
	r.t.Helper()
	a, err := ParseAddress(r.url + path)
	if err != nil {
		r.t.Fatal(err)
	}
	return a
}

// TestCalendarsOfARealServerAreFoundAndFetched holds discovery, the choice of calendars,
// signing in, and that only what changed is fetched, against Radicale.
func TestCalendarsOfARealServerAreFoundAndFetched(t *testing.T) {
	r := newRadicale(t)
	r.make("/clerk/meetings/", "Board meetings", "VEVENT")
	r.make("/clerk/jobs/", "Jobs", "VTODO")
	for i := range 60 {
		r.do(http.MethodPut, fmt.Sprintf("/clerk/meetings/m %d.ics", i), entry(fmt.Sprintf("m%d", i), fmt.Sprintf("Board %d", i)))
	}
	c := client(t, r.options)
	for _, from := range []string{"", "/", "/clerk/", "/clerk/meetings/"} {
		list, err := c.Calendars(background, r.address(from), clerk)
		if err != nil || len(list) != 1 || list[0].Name != "Board meetings" || list[0].Address.url.Path != "/clerk/meetings/" {
			t.Fatalf("from %q: %+v, %v", from, list, err)
		}
	}
	_, err := c.Calendars(background, r.address("/"), SignIn{"clerk", "wrong"})
	refusedWith(t, err, "name and password")
	_, err = c.Collect(background, r.address("/clerk/meetings/"), SignIn{}, "", nil)
	refusedWith(t, err, "name and password")

	at := r.address("/clerk/meetings/")
	first, err := c.Collect(background, at, clerk, "", nil)
	if err != nil || len(first.Objects) != 60 || first.Fetched != 60 || first.Sum == "" {
		t.Fatalf("%d objects, %d fetched, %v", len(first.Objects), first.Fetched, err)
	}
	im, err := ReadObjects(background, at.Host(), first, reading)
	if err != nil || len(im.Meetings) != 60 || len(im.Files) != 1 || len(im.Files[0].Problems) != 0 {
		t.Fatalf("read %d meetings, files %+v, %v", len(im.Meetings), im.Files, err)
	}
	again, err := c.Collect(background, at, clerk, first.Sum, first.Objects)
	if err != nil || !again.Unchanged || again.Fetched != 0 {
		t.Errorf("again: %+v, %v", again, err)
	}
	r.do(http.MethodPut, "/clerk/meetings/m 3.ics", entry("m3", "Board three"))
	r.do(http.MethodDelete, "/clerk/meetings/m 4.ics", "")
	later, err := c.Collect(background, at, clerk, first.Sum, first.Objects)
	if err != nil || later.Unchanged || later.Fetched != 1 || len(later.Objects) != 59 || later.Sum == first.Sum {
		t.Errorf("after one change and one removal: %d objects, %d fetched, %v", len(later.Objects), later.Fetched, err)
	}
	if text := string(later.Objects["/clerk/meetings/m 3.ics"].Text); !strings.Contains(text, "Board three") {
		t.Errorf("the changed one is %q", text)
	}
}

// TestAServerThatCannotReadItsOwnStorageSaysSo holds what is told where Radicale gives
// nothing at all, not even a list, because one file of its storage is broken.
func TestAServerThatCannotReadItsOwnStorageSaysSo(t *testing.T) {
	r := newRadicale(t)
	r.make("/clerk/meetings/", "Meetings", "VEVENT")
	r.do(http.MethodPut, "/clerk/meetings/m1.ics", entry("m1", "Board"))
	write(t, filepath.Join(r.storage, "collection-root/clerk/meetings/m1.ics"),
		"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:m1\nDTSTART:yesterday\nEND:VEVENT\nEND:VCALENDAR\n")
	_, err := client(t, r.options).Collect(background, r.address("/clerk/meetings/"), clerk, "", nil)
	refusedWith(t, err, "status 500", "next refresh")
}
