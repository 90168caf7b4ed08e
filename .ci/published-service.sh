#!/usr/bin/env bash
# The published service as an operator runs it: another user, a read-only file system, one folder that may be written.
# Needs root, for the mounts. Publishes into a folder outside of the checkout (inside, relative paths would start at the
# checkout), or takes the folder that it is given.
set -euo pipefail
cd "$(dirname "$0")/.."
given=${1:-}
published=${1:-$(mktemp -d)}
chmod 755 "$published"
[ "$given" ] || dotnet publish src/SmardBot.Host -c Release -o "$published" -v quiet
port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
data=$(mktemp -d)
chmod 755 "$data"
log=$(mktemp)
trap 'kill "$service" 2>/dev/null || true; wait "$service" 2>/dev/null || true; rm -rf "$data" "$log"; [ "$given" ] || rm -rf "$published"' EXIT

# Mounts of its own: everything read-only, a fresh /data folder for "nobody".
unshare --mount --propagation private bash -c '
  mount -t tmpfs -o uid=65534,gid=65534,mode=700 tmpfs "$2"
  mount --bind / / && mount -o remount,bind,ro /
  cd "$2"
  exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs \
    env -i PATH=/usr/bin:/bin DOTNET_EnableDiagnostics=0 ASPNETCORE_URLS="http://127.0.0.1:$3" dotnet "$1/SmardBot.Host.dll"
' bash "$published" "$data" "$port" >"$log" 2>&1 &
service=$!

for _ in $(seq 1800); do
  health=$(curl -s "http://127.0.0.1:$port/health/ready" || true)
  case $health in *'"status":"ready"'*) break ;; esac
  kill -0 "$service" 2>/dev/null || { cat "$log"; exit 1; }
  sleep 0.5
done
case $health in *'"status":"ready"'*) ;; *) echo "not ready: $health"; cat "$log"; exit 1 ;; esac
answer=$(curl -s --data-urlencode 'question=what causes SMARD1?' "http://127.0.0.1:$port/ask")
case $answer in *'Medical disclaimer'*IGHMBP2* | *IGHMBP2*'Medical disclaimer'*) ;; *) echo "no answer: $answer"; exit 1 ;; esac
if grep -q 'cannot be kept' "$log"; then cat "$log"; exit 1; fi
kill "$service"
wait "$service" || { echo "it did not end in order when told to stop: $?"; cat "$log"; exit 1; }
echo "The published service answers as another user on a read-only file system."
