#!/usr/bin/env bash
# Makes the installer, the MSI and the portable archive of what build.sh built, signed
# where there is a certificate:  pack.sh FOLDER
#
#   CONVENOR_CERT      a certificate with its key, PKCS #12
#   CONVENOR_CERT_PASS a file with its password
#   CONVENOR_TIMESTAMP the address of a time-stamping authority; without it, none
set -euo pipefail
out="$(realpath "$1")"
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../../.."

version="$(scripts/version.sh)"
number="$(scripts/version.sh number)"
epoch="$(scripts/version.sh epoch)"
from="$(mktemp -d)"
trap 'rm -rf "$from"' EXIT

sign() {
	if [ -n "${CONVENOR_CERT:-}" ]; then
		osslsigncode sign -pkcs12 "$CONVENOR_CERT" -readpass "$CONVENOR_CERT_PASS" -h sha256 -n Convenor \
			${CONVENOR_TIMESTAMP:+-ts "$CONVENOR_TIMESTAMP"} -in "$1" -out "$1.signed"
		mv "$1.signed" "$1"
	fi
}

# guid TEXT makes an identifier that is the same for the same text.
guid() { printf '%s' "$1" | sha256sum | sed -E 's/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/\U\1-\2-\3-\4-\5/'; }

# text FILE TARGET copies a text as Windows's own editor reads it.
text() { sed 's/\r*$/\r/' "$1" >"$2"; }

cp "$out/convenor.exe" "$out/convenorctl.exe" "$from/"
sign "$from/convenor.exe"
sign "$from/convenorctl.exe"
convert assets/icon.png -define icon:auto-resize=256,64,48,32,24,16 "$from/convenor.ico"
text LICENSE "$from/LICENSE.txt"
text assets/licences/THIRD-PARTY-LICENCES.txt "$from/THIRD-PARTY-LICENCES.txt"
text "$here/PORTABLE.txt" "$from/READ-ME-FIRST.txt"
find "$from" -exec touch -d "@$epoch" {} +

setup="$out/convenor-$number-setup.exe"
makensis -V2 -DFROM="$from" -DOUT="$setup" -DNUMBER="$number" -DVERSION="$version" "$here/convenor.nsi"
sign "$setup"

# Its identifiers come of what is in it, and its times of the last commit: wixl would take
# others at every run.
msi="$out/convenor-$number.msi"
bytes="$(cat "$from"/* | sha256sum)"
at="$(date -u -d "@$epoch" '+%Y-%m-%d %H:%M:%S')"
(
	export TZ=UTC
	cd "$from"
	faketime -f "$at" wixl -a x64 -o "$msi" -D "NUMBER=$number" \
		-D "PRODUCT=$(guid "product $bytes")" -D "PACKAGE=$(guid "package $bytes")" "$here/convenor.wxs"
	faketime -f "$at" msibuild "$msi" -s "Convenor $number" Convenor "x64;2057" "{$(guid "package $bytes")}"
)
sign "$msi"

folder="convenor-$number-windows"
mkdir "$from/$folder"
(
	cd "$from"
	cp -p convenor.exe convenorctl.exe LICENSE.txt THIRD-PARTY-LICENCES.txt READ-ME-FIRST.txt "$folder/"
	rm -f "$out/$folder.zip"
	# Zip keeps times in local time and to two seconds.
	TZ=UTC zip -q -X -D "$out/$folder.zip" "$folder"/*
)
