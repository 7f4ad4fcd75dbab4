#!/usr/bin/env bash
# Builds the Debian package and a plain archive for 64-bit Linux:  build.sh FOLDER
set -euo pipefail
out="$(realpath "$1")"
cd "$(dirname "$0")/../../.."

number="$(scripts/version.sh number)"
epoch="$(scripts/version.sh epoch)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

scripts/build.sh convenor convenorctl
cp bin/convenor bin/convenorctl "$work/"
bin/convenorctl completion bash >"$work/convenorctl.bash"

# text/calendar, and .ics for it, are in every desktop's own list of types.
tool=github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.0
sed "s|@FROM@|$work|; s|@NUMBER@|$number|" scripts/package/linux/nfpm.yaml >"$work/nfpm.yaml"
GOFLAGS='' CGO_ENABLED=0 SOURCE_DATE_EPOCH="$epoch" go run "$tool" package \
	--config "$work/nfpm.yaml" --packager deb --target "$out/convenor_${number}_amd64.deb"

folder="convenor-$number-linux-amd64"
mkdir "$work/$folder"
cp bin/convenor bin/convenorctl README.md CHANGELOG.md LICENSE assets/licences/THIRD-PARTY-LICENCES.txt "$work/$folder/"
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --mtime="@$epoch" -c "$folder" |
	gzip -n9 >"$out/$folder.tar.gz"
