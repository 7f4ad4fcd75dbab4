package single

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// ErrHandedOver says that another process has the database open and took the files.
var ErrHandedOver = errors.New("handed over to the window that is open")

// ErrSilent says that another process has the database open and does not answer.
var ErrSilent = errors.New("the window that is open does not answer")

// ErrForeign says that where the two processes would meet belongs to somebody else.
var ErrForeign = errors.New("the meeting place of the program belongs to another user")

const (
	// patience is how long the other process may take to answer.
	patience = 5 * time.Second
	// waiting is how many handings-over wait until the window takes them.
	waiting = 64
	// most is the greatest size in bytes of what is handed over.
	most = 1 << 20
	// taken is the answer to it.
	taken = "taken\n"
)

// Instance is the process that has a database open in its window.
type Instance struct {
	ears     net.Listener
	release  func() error
	arrivals chan []string
	answers  sync.WaitGroup
}

// Claim makes this process the one that has a database open. Where another has it open
// already, files, which are absolute paths, are handed to that one; none asks it to come
// to the front. Errors: ErrHandedOver then; ErrSilent, ErrForeign; those of the system.
func Claim(database string, files []string) (*Instance, error) {
	name, err := nameOf(database)
	if err != nil {
		return nil, err
	}
	ears, release, err := listen(name)
	if errors.Is(err, errClaimed) {
		return nil, handOver(name, files)
	}
	if err != nil {
		return nil, err
	}
	i := &Instance{ears: ears, release: release, arrivals: make(chan []string, waiting)}
	i.answers.Go(i.answer)
	return i, nil
}

// errClaimed says that another process is the one.
var errClaimed = errors.New("claimed")

// Arrivals gives the files that other starts of the program handed over, each time as
// they were named; none means that the window is to come to the front. It is closed with
// the instance.
func (i *Instance) Arrivals() <-chan []string { return i.arrivals }

// Close lets another process be the one.
func (i *Instance) Close() error {
	err := i.ears.Close()
	i.answers.Wait()
	close(i.arrivals)
	return errors.Join(err, i.release())
}

// nameOf makes a short name of a database's path, by whichever way it was named.
func nameOf(database string) (string, error) {
	path, err := filepath.Abs(database)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", database, err)
	}
	if whole, err := filepath.EvalSymlinks(path); err == nil {
		path = whole
	} else if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil { // it is made only later
		path = filepath.Join(dir, filepath.Base(path))
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" { // where case does not matter
		path = strings.ToLower(path)
	}
	sum := sha256.Sum256([]byte(path))
	return hex.EncodeToString(sum[:8]), nil
}

// answer takes what is handed over until the instance is closed.
func (i *Instance) answer() {
	for {
		conn, err := i.ears.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			time.Sleep(10 * time.Millisecond) // too many open files, say; it passes
			continue
		}
		if files, err := take(conn); err == nil {
			select {
			case i.arrivals <- files:
				_, _ = io.WriteString(conn, taken)
				_, _ = io.Copy(io.Discard, conn) // until the other end has read it
			default: // the window has hung
			}
		}
		_ = conn.Close()
	}
}

// handedOver is what one process tells the other.
type handedOver struct {
	Open []string `json:"open"`
}

// take reads what is handed over. Only absolute paths are taken.
func take(conn net.Conn) ([]string, error) {
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		return nil, fmt.Errorf("wait for files: %w", err)
	}
	line, err := bufio.NewReader(io.LimitReader(conn, most)).ReadBytes('\n')
	if err != nil {
		return nil, fmt.Errorf("take files: %w", err)
	}
	var h handedOver
	if err := json.Unmarshal(line, &h); err != nil {
		return nil, fmt.Errorf("take files: %w", err)
	}
	for _, path := range h.Open {
		if !filepath.IsAbs(path) {
			return nil, fmt.Errorf("take %q: not an absolute path", path)
		}
	}
	return h.Open, nil
}

// handOver gives files to the process that has the database open, which may only just
// have begun.
func handOver(name string, files []string) error {
	line, err := json.Marshal(handedOver{files})
	if err != nil {
		return fmt.Errorf("hand over files: %w", err)
	}
	last := ErrSilent
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		err := give(name, append(line, '\n'))
		if err == nil {
			return ErrHandedOver
		}
		if errors.Is(err, ErrForeign) {
			return err
		}
		if !errors.Is(err, os.ErrNotExist) {
			last = fmt.Errorf("%w: %w", ErrSilent, err)
		}
	}
	return last
}

// give gives a line to the other process and waits for its word.
func give(name string, line []byte) error {
	conn, err := dial(name)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		return fmt.Errorf("hand over files: %w", err)
	}
	if _, err := conn.Write(line); err != nil {
		return fmt.Errorf("hand over files: %w", err)
	}
	answer, err := io.ReadAll(io.LimitReader(conn, int64(len(taken))))
	if err != nil {
		return fmt.Errorf("hand over files: %w", err)
	}
	if string(answer) != taken {
		return ErrSilent
	}
	return nil
}
