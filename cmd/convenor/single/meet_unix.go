//go:build unix

package single

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

// longest is how long a socket's path may be: 104 bytes on macOS, 108 on Linux, with the
// zero at its end.
const longest = 103

// meeting gives the folder in which the processes of a user meet, made if it is not there:
// the one the session has for such things, else one in the folder for temporary files.
// Error: ErrForeign where others could have put something into it.
func meeting(name string) (string, error) {
	dir := filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "convenor")
	if os.Getenv("XDG_RUNTIME_DIR") == "" || len(filepath.Join(dir, name+".sock")) > longest {
		dir = filepath.Join(os.TempDir(), "convenor-"+strconv.Itoa(os.Getuid()))
	}
	if len(filepath.Join(dir, name+".sock")) > longest {
		dir = filepath.Join("/tmp", "convenor-"+strconv.Itoa(os.Getuid()))
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("make the meeting place: %w", err)
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return "", fmt.Errorf("look at the meeting place: %w", err)
	}
	if !info.IsDir() || !isOurs(info) || info.Mode().Perm() != 0o700 {
		return "", fmt.Errorf("%s: %w", dir, ErrForeign)
	}
	return filepath.Join(dir, name), nil
}

func isOurs(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}

// listen opens the socket of a name. A lock beside it, which ends with its process, says
// whose it is; a socket without one was left by a process that was killed.
func listen(name string) (net.Listener, func() error, error) {
	at, err := meeting(name)
	if err != nil {
		return nil, nil, err
	}
	lock, err := os.OpenFile(at+".lock", os.O_CREATE|os.O_RDWR|syscall.O_NOFOLLOW, 0o600)
	if err != nil {
		return nil, nil, fmt.Errorf("open the lock: %w", err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = lock.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, nil, errClaimed
		}
		return nil, nil, fmt.Errorf("lock: %w", err)
	}
	_ = os.Remove(at + ".sock") // mostly there is none
	ears, err := net.ListenUnix("unix", &net.UnixAddr{Name: at + ".sock", Net: "unix"})
	if err != nil {
		_ = lock.Close()
		return nil, nil, fmt.Errorf("listen: %w", err)
	}
	return ears, lock.Close, nil
}

// dial reaches the socket of a name. Error: fs.ErrNotExist while there is none.
func dial(name string) (net.Conn, error) {
	at, err := meeting(name)
	if err != nil {
		return nil, err
	}
	conn, err := net.DialTimeout("unix", at+".sock", patience)
	if err != nil {
		return nil, fmt.Errorf("reach the window: %w", err)
	}
	return conn, nil
}
