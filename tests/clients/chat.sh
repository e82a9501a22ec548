#!/usr/bin/env bash
# The chat app's calls through redis-cli: bash chat.sh <port> [password]
set -euo pipefail
port=$1
[ -z "${2:-}" ] || export REDISCLI_AUTH=$2
db=cli_$$_$(date +%s%N)
now=1760000000000

ask() { redis-cli -p "$port" "$@"; }
# say <expected> <command...>: the reply must be exactly that
say() {
  local expected=$1 got
  shift
  got=$(ask "$@" 2>&1) || true
  [ "$got" = "$expected" ] || { printf 'redis-cli %s\n  expected: %s\n  got:      %s\n' "$*" "$expected" "$got" >&2; exit 1; }
}

say OK TCREATE $db.users username:str:unique color:str last_seen:int
say OK TCREATE $db.channels name:str:unique topic:str
say OK TCREATE $db.messages 'channel_id:ref(channels)' 'user_id:ref(users)' content:str timestamp:int
say 1 TINSERT $db.users username ada color '#e33' last_seen $now
say 2 TINSERT $db.users username bob color '#33e' last_seen $now
say 1 TINSERT $db.channels name general topic 'all and sundry'
say "ERR unique constraint violation on field 'username'" TINSERT $db.users username ada
say "ERR foreign key violation: user_id=9 not found in table 'users'" TINSERT $db.messages channel_id 1 user_id 9 content x timestamp $now

say 1 INCR $db:ratelimit:msg:1
say 1 EXPIRE $db:ratelimit:msg:1 10
say 2 INCR $db:ratelimit:msg:1
[ "$(ask TTL $db:ratelimit:msg:1)" -gt 0 ]

say OK SET $db:presence:1 online EX 60
say 1 EXISTS $db:presence:1
say 0 EXISTS $db:presence:2

say 1 TINSERT $db.messages channel_id 1 user_id 1 content 'hello, wörld' timestamp $now
say 2 TINSERT $db.messages channel_id 1 user_id 2 content second timestamp $((now + 1))
say $'2\nchannel_id\n1\nuser_id\n2\ncontent\nsecond\ntimestamp\n1760000000001' TQUERY $db.messages WHERE channel_id = 1 ORDER BY timestamp DESC LIMIT 1
say $'username\nbob\ncolor\n#33e\nlast_seen\n1760000000000' TGET $db.users 2
say "ERR row 9 not found in table 'users'" TGET $db.users 9

# Nobody listens yet; then a subscriber hears one message and ends.
say 0 PUBLISH $db:channel:1 silence
heard=$(mktemp)
trap 'rm -f "$heard"' EXIT
timeout 20 redis-cli -p "$port" SUBSCRIBE $db:channel:1 >"$heard" &
subscriber=$!
for _ in $(seq 200); do
  if [ "$(ask PUBLISH $db:channel:1 'a word')" = 1 ]; then break; fi
  sleep 0.05
done
for _ in $(seq 200); do
  if grep -q '^a word$' "$heard"; then break; fi
  sleep 0.05
done
kill $subscriber 2>/dev/null || true
grep -q '^a word$' "$heard" || { echo "redis-cli SUBSCRIBE heard nothing" >&2; exit 1; }

# MULTI in one connection, from standard input
transaction=$(printf 'MULTI\nINCR %s:sent\nTINSERT %s.messages channel_id 1 user_id 1 content third timestamp 1\nEXEC\n' $db $db | ask)
[ "$transaction" = $'OK\nQUEUED\nQUEUED\n1\n3' ] || { echo "MULTI: $transaction" >&2; exit 1; }

say 4 EVAL "return redis.call('TINSERT', KEYS[1], 'channel_id', '1', 'user_id', '1', 'content', ARGV[1], 'timestamp', '1')" 1 $db.messages 'from a script'

# RESP3
[ "$(redis-cli -3 -p "$port" TCOUNT $db.messages)" = 4 ]
echo "redis-cli: ok"
