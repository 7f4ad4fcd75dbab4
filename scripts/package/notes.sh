#!/usr/bin/env bash
# Prints the release notes: the newest chapter of CHANGELOG.md, and how to check a download.
set -euo pipefail
cd "$(dirname "$0")/../.."

number="$(scripts/version.sh number)"
notes="$(awk -v want="## $number" 'index($0, "## ") == 1 { on = index($0, want) == 1 } on' CHANGELOG.md)"
if [ -z "$notes" ]; then
	echo "CHANGELOG.md tells nothing of $number." >&2
	exit 1
fi
cat <<END
# Convenor $number

Windows: \`convenor-$number-setup.exe\` for yourself, \`convenor-$number.msi\` for an IT department,
\`convenor-$number-windows.zip\` without an installer. Debian and Ubuntu: \`convenor_${number}_amd64.deb\`.
Any Linux: \`convenor-$number-linux-amd64.tar.gz\`. A Mac: built on one by \`scripts/package/mac/build.sh\`.

\`sha256sum --check SHA256SUMS\` tells whether a download is whole; \`convenor-$number-sbom.cdx.json\`
lists what it is built of.

$notes
END
