#!/usr/bin/env bash
# Writes what is public now into each library's PublicAPI.Unshipped.txt. Run it after a wanted change of the public API and review the diff.
set -euo pipefail
cd "$(dirname "$0")/.."
for project in engine/Lux.Language engine/Lux.Engine runtime/Lux.Schema; do
  file=$project/PublicAPI.Unshipped.txt
  echo '#nullable enable' > "$file"
  for round in 1 2 3; do   # a hidden entry shows once the one that contains it is there
    new=$(dotnet build "$project" -f net10.0 -v quiet 2>&1 | sed -n "s/.*error RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" | sort -u || true)
    [ -n "$new" ] || break
    { echo '#nullable enable'; { tail -n +2 "$file"; echo "$new"; } | grep -v '^$' | LC_ALL=C sort -u; } > "$file.new"
    mv "$file.new" "$file"
  done
  echo "$(($(wc -l < "$file") - 1)) entries in $file"
done
