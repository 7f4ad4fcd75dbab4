#!/usr/bin/env bash
# Builds convenor.exe and convenorctl.exe for 64-bit Windows, with icon, manifest and
# version, into a folder:  build.sh FOLDER
set -euo pipefail
out="$(realpath "$1")"
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../../.."

version="$(scripts/version.sh)"
number="$(scripts/version.sh number)"
work="$(mktemp -d)"
# The linker takes resources from beside the source; they are made, so they do not stay.
resources() { echo "cmd/$1/resources_windows_amd64.syso"; }
trap 'rm -rf "$work" "$(resources convenor)" "$(resources convenorctl)"' EXIT

convert assets/icon.png -define icon:auto-resize=256,64,48,32,24,16 "$work/convenor.ico"
sed "s/@NUMBER@/$number/" "$here/convenor.manifest" >"$work/convenor.manifest"

# resource NAME DESCRIPTION
resource() {
	sed -e "s/@NUMBER@/$number/g; s/@COMMAS@/${number//./,}/; s/@VERSION@/$version/; s/@NAME@/$1/; s/@DESCRIPTION@/$2/" \
		"$here/convenor.rc" >"$work/$1.rc"
	(cd "$work" && x86_64-w64-mingw32-windres -i "$1.rc" -O coff -o "$1.syso")
	cp "$work/$1.syso" "$(resources "$1")"
}
resource convenor "Convenor"
resource convenorctl "Convenor without a window"

export GOOS=windows GOARCH=amd64
flags=(-trimpath -buildvcs=false)
# Screen readers are served on Windows and macOS. Wine 8 lacks what that needs, so the trial
# under Wine leaves the tag out.
tags="${CONVENOR_TAGS:-migrated_fynedo,accessibility}"
# No console beside the window; without a build id two builds give the same bytes.
CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc go build "${flags[@]}" -tags "$tags" \
	-ldflags "-s -w -buildid= -H=windowsgui -extldflags=-Wl,--no-insert-timestamp -X main.version=$version" \
	-o "$out/convenor.exe" ./cmd/convenor
CGO_ENABLED=0 go build "${flags[@]}" -ldflags "-s -w -buildid= -X main.version=$version" \
	-o "$out/convenorctl.exe" ./cmd/convenorctl
