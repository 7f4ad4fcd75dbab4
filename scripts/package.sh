#!/usr/bin/env bash
# Builds the packages into dist/:
#
#   package.sh            all of them, the bill of materials and the checksums
#   package.sh --twice    the same two times, and fails unless the bytes are the same
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %4d s  %s\n' "$SECONDS" "$1"; }

# make FOLDER
make_all() {
	local out="$1"
	rm -rf "$out"
	mkdir -p "$out/programs"
	say "Linux: .deb and archive"
	scripts/package/linux/build.sh "$out"
	say "Windows: the programs"
	scripts/package/windows/build.sh "$out/programs"
	cp "$out/programs/"*.exe "$out/"
	say "Windows: installer, MSI and portable archive"
	scripts/package/windows/pack.sh "$out"
	rm -rf "$out/programs" "$out/convenor.exe" "$out/convenorctl.exe"
	say "bill of materials"
	go run ./scripts/bom sbom "$(scripts/version.sh)" "$(scripts/version.sh epoch)" "$out/convenor-$(scripts/version.sh number)-sbom.cdx.json"
	scripts/package/notes.sh >"$out/RELEASE-NOTES.md"
	(cd "$out" && sha256sum -- *.deb *.exe *.msi *.zip *.tar.gz *.json RELEASE-NOTES.md >SHA256SUMS)
}

scripts/install.sh package
case "${1:-}" in
"") ;;
--twice)
	make_all dist/first
	mkdir -p build
	mv dist/first/SHA256SUMS build/sums.first
	;;
*)
	echo "usage: package.sh [--twice]" >&2
	exit 2
	;;
esac
make_all dist
if [ "${1:-}" = --twice ]; then
	say "the same bytes again?"
	diff build/sums.first dist/SHA256SUMS && echo "yes, all of them"
	rm -f build/sums.first
fi
say "macOS: what can be checked without a Mac"
scripts/package/mac/check.sh
say "done"
(cd dist && ls -l --time-style=+ | awk 'NR > 1 { printf "%12d  %s\n", $5, $6 }')
