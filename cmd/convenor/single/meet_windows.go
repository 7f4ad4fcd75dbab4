package single

import (
	"errors"
	"fmt"
	"net"
	"os"
	"sync"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// userID gives the user's security identifier as text.
func userID() (string, error) {
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return "", fmt.Errorf("find who the user is: %w", err)
	}
	return user.User.Sid.String(), nil
}

// pipeName gives the name of a user's pipe.
func pipeName(name, user string) (*uint16, error) {
	return windows.UTF16PtrFromString(`\\.\pipe\convenor-` + user + "-" + name)
}

// pipes is a listener on a named pipe, of which one end at a time waits to be opened.
type pipes struct {
	name     *uint16
	security *windows.SecurityAttributes
	mu       sync.Mutex
	next     windows.Handle // the end that waits
	stopped  windows.Handle // an event that is set when no more are wanted
	closed   bool
}

// listen makes the pipe of a name, which only the user can open, and nobody over the
// network. A mutex, which ends with its process, says whose it is.
func listen(name string) (net.Listener, func() error, error) {
	user, err := userID()
	if err != nil {
		return nil, nil, err
	}
	path, err := pipeName(name, user)
	if err != nil {
		return nil, nil, fmt.Errorf("name the pipe: %w", err)
	}
	only, err := windows.SecurityDescriptorFromString("D:P(A;;GA;;;" + user + ")")
	if err != nil {
		return nil, nil, fmt.Errorf("guard the pipe: %w", err)
	}
	p := &pipes{name: path, security: &windows.SecurityAttributes{SecurityDescriptor: only}}
	p.security.Length = uint32(unsafe.Sizeof(*p.security))
	release, err := claim(name, user, p.security)
	if err != nil {
		return nil, nil, err
	}
	if p.next, err = p.end(windows.FILE_FLAG_FIRST_PIPE_INSTANCE); err != nil {
		_ = release()
		if errors.Is(err, windows.ERROR_ACCESS_DENIED) {
			err = ErrForeign
		}
		return nil, nil, err
	}
	if p.stopped, err = windows.CreateEvent(nil, 1, 0, nil); err != nil {
		_ = windows.CloseHandle(p.next)
		_ = release()
		return nil, nil, fmt.Errorf("make an event: %w", err)
	}
	return p, release, nil
}

// claim makes the mutex of a name. Error: errClaimed where there is one.
func claim(name, user string, only *windows.SecurityAttributes) (release func() error, err error) {
	text, err := windows.UTF16PtrFromString(`Global\convenor-` + user + "-" + name)
	if err != nil {
		return nil, fmt.Errorf("name the mutex: %w", err)
	}
	h, err := windows.CreateMutex(only, false, text)
	switch {
	case errors.Is(err, windows.ERROR_ALREADY_EXISTS):
		_ = windows.CloseHandle(h)
		return nil, errClaimed
	case errors.Is(err, windows.ERROR_ACCESS_DENIED):
		return nil, ErrForeign
	case err != nil:
		return nil, fmt.Errorf("make the mutex: %w", err)
	}
	return func() error { return windows.CloseHandle(h) }, nil
}

// end makes an end of the pipe that waits to be opened.
func (p *pipes) end(flags uint32) (windows.Handle, error) {
	const size = 64 << 10
	h, err := windows.CreateNamedPipe(p.name, windows.PIPE_ACCESS_DUPLEX|windows.FILE_FLAG_OVERLAPPED|flags,
		windows.PIPE_TYPE_BYTE|windows.PIPE_REJECT_REMOTE_CLIENTS, windows.PIPE_UNLIMITED_INSTANCES, size, size, 0, p.security)
	if err != nil {
		return windows.InvalidHandle, fmt.Errorf("make the pipe: %w", err)
	}
	return h, nil
}

// Accept waits until a process opens the pipe.
func (p *pipes) Accept() (net.Conn, error) {
	h, open := p.waiting()
	if !open {
		return nil, net.ErrClosed
	}
	opened, err := windows.CreateEvent(nil, 1, 0, nil)
	if err != nil {
		return nil, fmt.Errorf("make an event: %w", err)
	}
	defer windows.CloseHandle(opened)
	over := &windows.Overlapped{HEvent: opened}
	switch err := windows.ConnectNamedPipe(h, over); {
	case err == nil, errors.Is(err, windows.ERROR_PIPE_CONNECTED):
	case errors.Is(err, windows.ERROR_IO_PENDING):
		which, err := windows.WaitForMultipleObjects([]windows.Handle{opened, p.stopped}, false, windows.INFINITE)
		if err != nil || which != windows.WAIT_OBJECT_0 {
			_ = windows.CancelIoEx(h, over)
			var n uint32
			_ = windows.GetOverlappedResult(h, over, &n, true) // the system writes into over no more
			p.waiting()
			return nil, net.ErrClosed
		}
	default:
		return nil, fmt.Errorf("wait at the pipe: %w", err)
	}
	next, err := p.end(0)
	p.mu.Lock()
	p.next = next
	p.closed = p.closed || err != nil
	p.mu.Unlock()
	return newPipe(h), nil
}

// waiting gives the end that waits to be opened; false, and it is closed, once no more
// are wanted.
func (p *pipes) waiting() (windows.Handle, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed && p.next != windows.InvalidHandle {
		_ = windows.CloseHandle(p.next) // nobody has opened it
		p.next = windows.InvalidHandle
	}
	return p.next, !p.closed
}

// Close ends the waiting; whoever waits closes the end that waits.
func (p *pipes) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	return windows.SetEvent(p.stopped) //nolint:wrapcheck // it cannot be acted on
}

// Addr is net.Listener's.
func (p *pipes) Addr() net.Addr { return pipeAddr{} }

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "convenor" }

// dial opens the pipe of a name, if the process that made it is the user's own. Error:
// os.ErrNotExist while there is none.
func dial(name string) (net.Conn, error) {
	user, err := userID()
	if err != nil {
		return nil, err
	}
	path, err := pipeName(name, user)
	if err != nil {
		return nil, fmt.Errorf("name the pipe: %w", err)
	}
	h, err := windows.CreateFile(path, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING,
		windows.FILE_FLAG_OVERLAPPED|windows.SECURITY_SQOS_PRESENT|windows.SECURITY_IDENTIFICATION, 0)
	if err != nil {
		return nil, fmt.Errorf("reach the window: %w", err)
	}
	if !servedBy(h, user) {
		_ = windows.CloseHandle(h)
		return nil, ErrForeign
	}
	return newPipe(h), nil
}

// servedBy tells whether the process at the other end of a pipe is a user's.
func servedBy(pipe windows.Handle, user string) bool {
	var id uint32
	if err := windows.GetNamedPipeServerProcessId(pipe, &id); err != nil {
		return false
	}
	process, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, id)
	if err != nil {
		return false
	}
	defer windows.CloseHandle(process)
	var token windows.Token
	if err := windows.OpenProcessToken(process, windows.TOKEN_QUERY, &token); err != nil {
		return false
	}
	defer token.Close()
	whose, err := token.GetTokenUser()
	return err == nil && whose.User.Sid.String() == user
}

// pipe is one open end.
type pipe struct{ *os.File }

func newPipe(h windows.Handle) pipe { return pipe{os.NewFile(uintptr(h), "pipe")} }

// LocalAddr is net.Conn's.
func (p pipe) LocalAddr() net.Addr { return pipeAddr{} }

// RemoteAddr is net.Conn's.
func (p pipe) RemoteAddr() net.Addr { return pipeAddr{} }

// SetDeadline bounds reading and writing, where the system lets it.
func (p pipe) SetDeadline(t time.Time) error {
	if err := p.File.SetDeadline(t); err != nil && !errors.Is(err, os.ErrNoDeadline) {
		return err //nolint:wrapcheck // a connection hands errors on as they are
	}
	return nil
}
