#!/bin/sh
# Gives Garm its first administrator, from the Secret garm-admin. Whoever asks Garm first becomes that, so it is done before
# Kubernetes sends anybody to the container. One that is there already is left as it is.
set -eu
url=http://127.0.0.1:9997/api/v1/first-run
tries=0
while [ "$tries" -lt 300 ]; do
  said=$(printf '{"username":"%s","password":"%s","email":"%s"}' "$GARM_ADMIN" "$GARM_PASSWORD" "$GARM_EMAIL" |
    wget -q -O /dev/null --header 'Content-Type: application/json' --post-file /dev/stdin "$url" 2>&1) && exit 0
  case $said in
    *' 409 '*) exit 0 ;;
    *'server returned error'*) break ;;
  esac
  tries=$((tries + 1))
  sleep 1
done
echo "Garm took no first administrator: $said" >&2
exit 1
