#!/usr/bin/env bash
# Packs what users install into artifacts/packages, as a release would be: eng/pack.sh [version]
# With RepositoryUrl in the environment the packages name it as their repository and project page.
set -euo pipefail
cd "$(dirname "$0")/.."
version=()
[ $# -eq 0 ] || version=("-p:Version=$1")
rm -rf artifacts/packages
CI=true dotnet pack Lux.Schema.sln -c Release -o artifacts/packages -v quiet -nologo "${version[@]}"
ls artifacts/packages
