#!/usr/bin/env bash
# Checks, without a Mac, what can be checked of the build for one: that our code compiles
# for it, the console program wholly, and that the property lists and the icon are right.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

export GOOS=darwin GOARCH=arm64 CGO_ENABLED=0
# Without C, Fyne 2.8.0 itself does not compile for a Mac in its package app; whatever of
# ours needs that one is left out, and named.
list() { go list -tags ci,migrated_fynedo -f "{{\$p := .ImportPath}}{{\$app := false}}{{range .Deps}}{{if eq . \"fyne.io/fyne/v2/app\"}}{{\$app = true}}{{end}}{{end}}{{if eq \$app $1}}{{\$p}}{{end}}" ./... | grep .; }
mapfile -t ours < <(list false)
echo "vetted for a Mac: ${#ours[@]} packages; needing a Mac to compile: $(list true | tr '\n' ' ')"
go vet -tags ci,migrated_fynedo "${ours[@]}"
for arch in arm64 amd64; do
	GOARCH="$arch" go build -trimpath -buildvcs=false -o "$work/convenorctl-$arch" ./cmd/convenorctl
done

number="$(scripts/version.sh number)"
sed "s/@NUMBER@/$number/" scripts/package/mac/Info.plist >"$work/Info.plist"
xmllint --noout --nonet "$work/Info.plist" scripts/package/mac/convenor.entitlements
for size in 16 32 128 256; do
	convert assets/icon.png -resize "${size}x$size" "$work/icon_$size.png"
done
png2icns "$work/convenor.icns" "$work"/icon_*.png >/dev/null
bash -n scripts/package/mac/build.sh
echo "the property lists, the icon set and the console program for both kinds of Mac are sound"
