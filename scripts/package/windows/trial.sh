#!/usr/bin/env bash
# Tries the Windows packages under Wine on a display without a screen: installs silently,
# opens the window on the sample, compares convenorctl.exe with convenorctl, removes.
#
#   trial.sh DIST FOLDER    DIST holds the packages; pictures and answers go to FOLDER
#
# Wine 8 has no bcryptprimitives.dll, which Go needs, so one is put into Wine's own system
# folder, as real Windows has it; and no UI Automation, so this builds its own convenor.exe
# without screen-reader support, and tries the installer with that.
set -euo pipefail
dist="$(realpath "$1")"
mkdir -p "$2"
out="$(realpath "$2")"
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../../.."
scripts/install.sh wine

number="$(scripts/version.sh number)"
work="$(mktemp -d)"
export WINEPREFIX="$work/wine" WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
export LIBGL_ALWAYS_SOFTWARE=1 DISPLAY=:"$((90 + RANDOM % 900))"
Xvfb "$DISPLAY" -screen 0 1280x720x24 -nolisten tcp >/dev/null 2>&1 &
display=$!
trap 'wineserver -k 2>/dev/null || true; kill "$display" 2>/dev/null || true; rm -rf "$work"' EXIT

say() { printf '\n== %4d s  %s\n' "$SECONDS" "$1"; }
must() { "$@" || { echo "FAILED: $*" >&2; exit 1; }; }

say "Wine $(wine --version) and the DLL it lacks"
wineboot --init >/dev/null 2>&1
cat >"$work/prng.c" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE p, SIZE_T n) { return SystemFunction036(p, (ULONG)n); }
C
x86_64-w64-mingw32-gcc -shared -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" "$work/prng.c" -ladvapi32

say "an installer of a build without screen-reader support"
mkdir "$work/built"
CONVENOR_TAGS=migrated_fynedo scripts/package/windows/build.sh "$work/built"
scripts/package/windows/pack.sh "$work/built"
drive="$WINEPREFIX/drive_c"
local="$drive/users/$(id -un)/AppData/Local"

say "silent install"
wine "$work/built/convenor-$number-setup.exe" /S
folder="$local/Programs/Convenor"
must test -f "$folder/convenor.exe"
must test -f "$folder/convenorctl.exe"
ls -l "$folder"
wine reg query 'HKCU\Software\Classes\.ics\OpenWithProgids' | tr -d '\r'
if wine reg query 'HKCU\Software\Classes\.ics' /ve 2>/dev/null | grep -q Convenor; then
	echo "FAILED: the installer took .ics for itself" >&2
	exit 1
fi

say "convenorctl.exe against convenorctl"
mkdir "$work/unpacked"
tar -C "$work/unpacked" -xzf "$dist/convenor-$number-linux-amd64.tar.gz" --strip-components=1
linux="$work/unpacked/convenorctl"
export CONVENOR_NOW=2027-01-04T09:00:00Z
answers() { # answers NAME COMMAND…
	local name="$1" i=0
	shift
	for question in "clashes --from 2027-01-01 --to 2027-02-01" "clashes --from 2027-01-01 --to 2027-02-01 --warnings" \
		"tally --from 2027-01 --to 2027-01" "tally --from 2027-01 --to 2027-01 --with-travel --by officer" \
		"duplicates --from 2027-01-01 --to 2027-02-01" "occurrences --from 2027-01-01 --to 2027-08-01" \
		"deadlines --from 2027-01-01 --to 2027-02-01" "body list" "officer list"; do
		i=$((i + 1))
		# shellcheck disable=SC2086 # a question is words
		"$@" --json --now "$CONVENOR_NOW" $question >"$out/$name-$i.json"
	done
}
wine "$folder/convenorctl.exe" --now "$CONVENOR_NOW" init --sample >/dev/null
answers windows wine "$folder/convenorctl.exe"
# The same database, for what is held bears keys drawn at random.
mkdir -p "$work/linux/Convenor"
cp "$local/Convenor/convenor.db" "$work/linux/Convenor/"
XDG_DATA_HOME="$work/linux" answers linux "$linux"
same=0
for file in "$out"/windows-*.json; do
	must cmp "$file" "${file/windows-/linux-}"
	same=$((same + 1))
done
echo "$same answers, the same bytes"

say "the window on the sample"
wine "$folder/convenor.exe" --now "$CONVENOR_NOW" &
window=""
for _ in $(seq 120); do
	window="$(xdotool search --name 'Convenor' 2>/dev/null | tail -n 1 || true)"
	[ -n "$window" ] && break
	sleep 1
done
must test -n "$window"
xdotool windowsize --sync "$window" 1280 720 windowmove "$window" 0 0 || true
sleep 12
import -window root "$out/window.png"
colours="$(identify -format %k "$out/window.png")"
echo "a window named $(xdotool getwindowname "$window"), $colours colours on the screen"
must test "$colours" -gt 50
wineserver -k
sleep 2

say "removal that keeps the data, installation, removal that takes them"
wine "$folder/uninstall.exe" /S
for _ in $(seq 30); do [ -e "$folder/convenor.exe" ] && sleep 1; done
must test ! -e "$folder/convenor.exe"
must test -f "$local/Convenor/convenor.db"
wine "$work/built/convenor-$number-setup.exe" /S
wine "$folder/uninstall.exe" /S /REMOVEDATA
for _ in $(seq 30); do [ -e "$local/Convenor" ] && sleep 1; done
must test ! -e "$local/Convenor"
must test ! -e "$folder/convenor.exe"
if wine reg query 'HKCU\Software\Classes\Convenor.ics' >/dev/null 2>&1; then
	echo "FAILED: the registry still knows Convenor" >&2
	exit 1
fi

say "a signature with a certificate made for this trial"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Convenor trial" -addext extendedKeyUsage=codeSigning \
	-keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
printf trial >"$work/pass"
openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/cert.pem" -passout "file:$work/pass" -out "$work/cert.p12"
CONVENOR_CERT="$work/cert.p12" CONVENOR_CERT_PASS="$work/pass" scripts/package/windows/pack.sh "$work/built" >/dev/null
osslsigncode verify -CAfile "$work/cert.pem" "$work/built/convenor-$number-setup.exe" | grep -E "^(Signature verification|Number of verified)"
osslsigncode verify -CAfile "$work/cert.pem" "$work/built/convenor-$number.msi" | grep -E "^(Signature verification|Number of verified)"
say "done"
