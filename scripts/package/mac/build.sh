#!/usr/bin/env bash
# Builds, signs, notarises and packs Convenor.app. Runs on a Mac with Go and the Xcode
# command line tools; it has not been run by those who wrote it, who had none:
#
#   scripts/package/mac/build.sh FOLDER
#
#   CONVENOR_IDENTITY  "Developer ID Application: …", without which it is signed ad hoc
#   CONVENOR_NOTARY    the notarytool keychain profile, without which it is not notarised
set -euo pipefail
if [ "$(uname -s)" != Darwin ]; then
	echo "This makes a .app and a .dmg with tools that only a Mac has. What can be checked elsewhere: scripts/package/mac/check.sh" >&2
	exit 2
fi
mkdir -p "$1"
out="$(cd "$1" && pwd)"
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../../.."

version="$(scripts/version.sh)"
number="$(scripts/version.sh number)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
app="$work/Convenor.app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"

# build PROGRAM CGO TAGS makes one file for both kinds of Mac.
build() {
	for arch in arm64 amd64; do
		CGO_ENABLED="$2" GOOS=darwin GOARCH="$arch" MACOSX_DEPLOYMENT_TARGET=12.0 go build -trimpath -buildvcs=false \
			-tags "$3" -ldflags "-s -w -X main.version=$version" -o "$work/$1-$arch" "./cmd/$1"
	done
	lipo -create -output "$app/Contents/MacOS/$1" "$work/$1-arm64" "$work/$1-amd64"
}
build convenor 1 migrated_fynedo,accessibility
build convenorctl 0 ""

icons="$work/convenor.iconset"
mkdir "$icons"
for size in 16 32 128 256; do
	sips -z "$size" "$size" assets/icon.png --out "$icons/icon_${size}x${size}.png" >/dev/null
done
for size in 16 32 128; do
	sips -z $((size * 2)) $((size * 2)) assets/icon.png --out "$icons/icon_${size}x${size}@2x.png" >/dev/null
done
iconutil --convert icns --output "$app/Contents/Resources/convenor.icns" "$icons"
sed "s/@NUMBER@/$number/" "$here/Info.plist" >"$app/Contents/Info.plist"
plutil -lint "$app/Contents/Info.plist"
cp LICENSE assets/licences/THIRD-PARTY-LICENCES.txt "$app/Contents/Resources/"

# The innermost first: the signature of the whole covers those within.
identity="${CONVENOR_IDENTITY:--}"
hardened=()
[ "$identity" = - ] || hardened=(--options runtime --timestamp)
codesign --force --sign "$identity" "${hardened[@]}" "$app/Contents/MacOS/convenorctl"
codesign --force --sign "$identity" "${hardened[@]}" --entitlements "$here/convenor.entitlements" "$app"
codesign --verify --strict --verbose=2 "$app"

dmg="$out/convenor-$number.dmg"
ln -s /Applications "$work/Applications"
mkdir "$work/disk"
mv "$app" "$work/Applications" "$work/disk/"
hdiutil create -volname "Convenor $number" -srcfolder "$work/disk" -format UDZO -ov "$dmg"
if [ -n "${CONVENOR_NOTARY:-}" ]; then
	codesign --sign "$identity" --timestamp "$dmg"
	xcrun notarytool submit "$dmg" --keychain-profile "$CONVENOR_NOTARY" --wait
	xcrun stapler staple "$dmg"
fi
echo "$dmg"
