#!/usr/bin/env bash
# Makes a fresh machine ready and runs every test. Needs the .NET 10 SDK; everything else is installed where it can be.
#   bash test.sh            all tests
#   bash test.sh --no-setup without looking for system packages
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

command -v dotnet >/dev/null || { echo "test.sh: 'dotnet' is not on the PATH. Install the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2; exit 1; }

# program:Debian package:what it is for
needs=(
  "chromium:chromium:the browser test of samples/Chat"
  "redis-cli:redis-tools:the test with redis-cli"
  "node:nodejs:the test with ioredis"
  "npm:npm:the test with ioredis"
  "zsh:zsh:the test of completion in zsh"
  "fish:fish:the test of completion in fish"
)
if [ "${1:-}" != "--no-setup" ]; then
  missing=()
  for need in "${needs[@]}"; do
    IFS=: read -r program package _ <<<"$need"
    command -v "$program" >/dev/null || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
      echo "Installing ${missing[*]}"
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 || true
    fi
    for need in "${needs[@]}"; do
      IFS=: read -r program package purpose <<<"$need"
      command -v "$program" >/dev/null || echo "test.sh: '$program' is missing, so $purpose will be skipped. On Debian: apt-get install $package" >&2
    done
  fi
  if command -v npm >/dev/null && [ -f tests/clients/package.json ]; then
    npm ci --prefix tests/clients --silent --no-audit --no-fund
  fi
fi

dotnet restore Lux.Schema.sln -v quiet
dotnet build Lux.Schema.sln --no-restore -v quiet
# A job in the background of a shell ignores SIGINT, and so would the servers whose stop is tested.
reset=()
env --default-signal=INT true 2>/dev/null && reset=(env --default-signal=INT)
"${reset[@]}" dotnet test --solution Lux.Schema.sln --no-build --max-parallel-test-modules 1
