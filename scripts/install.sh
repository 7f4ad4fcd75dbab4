#!/usr/bin/env bash
# Installs the Debian packages that are missing, and says which and why.
# Quiet and instant when nothing is missing.
#
#   install.sh run      what the window needs to be built and opened
#   install.sh test     the same, and what the tests drive it with
#   install.sh package  what the packages for Windows, macOS and Linux are made with
#   install.sh wine     the same, and what the Windows ones are tried with
set -euo pipefail

purpose="${1:-run}"

# One line each: package, then why it is needed.
for_run="\
gcc                the window library Fyne is partly written in C
libc6-dev          headers that gcc needs
pkg-config         finds the window system's libraries
xorg-dev           the X11 window system's headers
libgl1-mesa-dev    OpenGL, with which the window is drawn
libwayland-dev     the Wayland window system's headers
libxkbcommon-dev   keyboard layouts under Wayland"
for_test="\
xvfb               a display without a screen, for the end-to-end test
xdotool            presses the keys and moves the mouse of that test
x11-utils          looks at the window of that test
libgl1-mesa-dri    draws OpenGL without a graphics card
libical-dev        reads our exported calendars as other programs do
khal               a calendar program, which must show them at the right time
radicale           a CalDAV server, from which calendars are fetched"
for_package="\
git                tells the version and the time of the last commit
gcc-mingw-w64-x86-64  builds the window for Windows
binutils-mingw-w64-x86-64  puts icon, manifest and version into the Windows programs
nsis               makes the installer for one person
wixl               makes the MSI for an IT department
msitools           gives that MSI the same identity at every build
faketime           gives it the same times
osslsigncode       signs the Windows files
openssl            makes the certificate with which that is tried
zip                makes the archive that needs no installer
imagemagick        makes icons of the sizes that each system wants
icnsutils          makes the icon set of a Mac
libxml2-utils      reads the property lists of a Mac"
for_wine="\
wine               runs Windows programs
wine64             the same, of 64 bits
xvfb               a display without a screen
xdotool            finds the window
x11-utils          looks at it
libgl1-mesa-dri    draws OpenGL without a graphics card"

case "$purpose" in
run) wanted="$for_run" ;;
test) wanted="$for_run"$'\n'"$for_test" ;;
package) wanted="$for_run"$'\n'"$for_package" ;;
wine) wanted="$for_run"$'\n'"$for_package"$'\n'"$for_wine" ;;
*)
	echo "usage: install.sh run|test|package|wine" >&2
	exit 2
	;;
esac

if ! command -v go >/dev/null; then
	echo "Go is not installed: get it from https://go.dev/dl (the version is in go.mod)." >&2
	exit 1
fi

by_hand() {
	echo "$1 Please install what these Debian packages hold, if it is not there yet:" >&2
	sed 's/^/  /' <<<"$wanted" >&2
}

# Not Debian or its like: name the packages and go on, because the same tools
# may well be there under other names; the build says so if they are not.
if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
	if ! command -v gcc >/dev/null || ! command -v pkg-config >/dev/null; then
		by_hand "This system has no apt-get."
	fi
	exit 0
fi

missing=()
while read -r package why; do
	state="$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)"
	if [ "$state" != installed ]; then
		missing+=("$package")
		echo "missing: $package - $why"
	fi
done <<<"$wanted"
if [ "${#missing[@]}" -eq 0 ]; then
	exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null; then
		echo "As root, please run: apt-get install --no-install-recommends ${missing[*]}" >&2
		exit 1
	fi
	as_root=(sudo)
fi

echo "Installing: ${missing[*]}"
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
# Old package lists name files that the mirror no longer has, hence the update;
# a mirror that is down for a moment is asked again.
if ! {
	"${as_root[@]}" apt-get -o Acquire::Retries=3 update &&
		"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 \
			install -y --no-install-recommends "${missing[@]}"
} >"$log" 2>&1 </dev/null; then
	tail -n 20 "$log" >&2
	echo "apt-get could not install: ${missing[*]}" >&2
	exit 1
fi
