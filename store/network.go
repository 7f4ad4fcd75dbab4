package store

import (
	"runtime"
	"strings"
)

// networkKinds are file systems that lie on another computer, by the names and numbers under
// which systems know them (Linux: statfs(2) and linux/magic.h; macOS: statfs(2), f_fstypename).
// SQLite's write-ahead log needs memory that all programs share, which no such file system
// gives between computers (sqlite.org/wal.html, section 1). Windows says "remote" of them all.
var networkKinds = map[string]string{
	"nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb2": "SMB", "smb3": "SMB", "smbfs": "SMB", "afs": "AFS", "afpfs": "AFP",
	"webdav": "WebDAV", "ncpfs": "NCP", "coda": "Coda", "9p": "9P", "ceph": "Ceph", "remote": "",
}

// networkMagic are the numbers of those file systems in Linux.
var networkMagic = map[uint32]string{
	0x6969: "nfs", 0xff534d42: "cifs", 0xfe534d42: "smb2", 0x517b: "smb3", 0x5346414f: "afs", 0x564c: "ncpfs",
	0x73757245: "coda", 0x01021997: "9p", 0x00c36400: "ceph",
}

// OnNetwork tells whether a path lies on another computer, and gives the kind of share in
// words. It goes by what the path looks like in Windows (\\server\share) and by what the
// system says of the nearest folder that there is; where the system does not say, it is
// taken to lie here.
func OnNetwork(path string) (kind string, yes bool) {
	if runtime.GOOS == "windows" && isUNC(path) {
		return "a network share", true
	}
	name, known := networkKinds[fileSystem(path)]
	switch {
	case !known:
		return "", false
	case name == "":
		return "a network share", true
	default:
		return "a network share (" + name + ")", true
	}
}

// isUNC tells a path of a share as Windows writes it, also in its long form; not a device of
// this computer (\\.\, \\?\C:\).
func isUNC(path string) bool {
	path = strings.ReplaceAll(path, "/", `\`)
	if rest, long := strings.CutPrefix(path, `\\?\`); long {
		return len(rest) > 4 && strings.EqualFold(rest[:4], `UNC\`)
	}
	rest, double := strings.CutPrefix(path, `\\`)
	server, share, both := strings.Cut(rest, `\`)
	return double && both && server != "" && server != "." && share != ""
}
