#!/usr/bin/env bash
# Runs an image as in production, but with the sandbox, and checks its behaviour.
#   docker/smoke-test.sh IMAGE
# Uses docker or podman (or CONTAINER=...). RUN_OPTIONS replaces the options that publish the ports.
set -euo pipefail
image=${1:?usage: docker/smoke-test.sh IMAGE}
container=${CONTAINER:-$(command -v docker || command -v podman)}
port=${PORT:-18080}
management=${MANAGEMENT_PORT:-19000}
name=docgen-gateway-smoke-$$
url=http://127.0.0.1:$port

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*"; "$container" logs "$name" 2>&1 | tail -20; exit 1; }
trap '"$container" rm -f "$name" >/dev/null 2>&1 || true' EXIT
millis() { date +%s%3N; }
ask() { # query on one line, further options of curl
  curl -sf -m 10 "$url/graphql" -H 'Content-Type: application/json' -H 'Authorization: Bearer alice' \
    -d "{\"query\": \"${1//\"/\\\"}\"}" "${@:2}"
}

begun=$(millis)
read -ra options <<<"${RUN_OPTIONS:---publish $port:$port --publish $management:$management}"
"$container" run --detach --name "$name" --read-only --tmpfs /tmp --cap-drop=all --security-opt=no-new-privileges \
  --memory=128m "${options[@]}" -e BOX_SANDBOX_ENABLED=true -e BOX_SANDBOX_SLOW_JOB_DELAY=2s \
  -e QUARKUS_HTTP_PORT="$port" -e QUARKUS_MANAGEMENT_PORT="$management" "$image" >/dev/null
until curl -sf -m 1 -o /dev/null "http://127.0.0.1:$management/q/health/ready"; do
  (($(millis) - begun < 30000)) || fail "not ready within 30 s"
  sleep 0.05
done
say "ready $(($(millis) - begun)) ms after 'run'; $("$container" logs "$name" 2>&1 | grep -o 'started in [0-9.]*s' || say 'start-up time unknown')"

answer=$(ask '{ docgenJob(id: "12345") { status templateFile { id } outputFile { id name } batch { id } } }')
expected='{"data":{"docgenJob":{"status":"COMPLETED","templateFile":{"id":"42037322"},"outputFile":{"id":"42037322","name":"Contract.pdf"},"batch":{"id":"5a3c1e86-0000-4000-8000-000000000000"}}}}'
[[ $answer == "$expected" ]] || fail "unexpected answer to the main query: $answer"
say "main query answered"

page=$(curl -sf "$url/graphiql/") || fail "no GraphiQL"
[[ $page == *'<title>'* ]] || fail "unexpected GraphiQL page: $page"
[[ $page =~ page-[A-Z0-9]+\.js ]] || fail "GraphiQL's page has no script: $page"
curl -sf -o /dev/null "$url/graphiql/${BASH_REMATCH[0]}" || fail "GraphiQL's scripts are missing"
say "GraphiQL served"

# Not piped into grep -q, which would close the pipe early and make curl fail.
metrics=$(curl -sf "http://127.0.0.1:$management/q/metrics") || fail "no metrics on the management port"
[[ $metrics == *$'\n'graphql_operation* ]] || fail "no metrics of operations"
[[ $(curl -s -o /dev/null -w '%{http_code}' "$url/q/metrics") == 404 ]] || fail "metrics are public"
say "metrics only on the management port"

pid=$("$container" inspect --format '{{.State.Pid}}' "$name")
user=$(awk '/^Uid:/ {print $2}' "/proc/$pid/status")
[[ $user != 0 ]] || fail "it runs as root"
[[ $(awk '/^CapEff:/ {print $2}' "/proc/$pid/status") == 0000000000000000 ]] || fail "it has capabilities"
grep -qE ' / .* ro[, ]|^[^ ]+ / [^ ]+ ro[, ]' "/proc/$pid/mounts" || fail "its root file system can be written to"
say "user $user, no capabilities, read-only; $(awk '/^VmRSS:/ {print int($2 / 1024)}' "/proc/$pid/status") MB resident"

# A WebSocket that stays open, like that of an open page.
upgraded=$(mktemp)
curl -sN -m 60 -D "$upgraded" -o /dev/null -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' \
  -H 'Sec-WebSocket-Key: c21va2UgdGVzdCBvZiBpdA==' -H 'Sec-WebSocket-Protocol: graphql-transport-ws' "$url/graphql" &
socket=$!
sleep 0.5
{ grep -q '^HTTP/1.1 101' "$upgraded" && kill -0 "$socket"; } || fail "no WebSocket could be opened"
rm -f "$upgraded"

slow=$(mktemp)
ask '{ docgenJob(id: "10000000408") { status } }' >"$slow" &
asking=$!
sleep 0.3
begun=$(millis)
"$container" kill --signal TERM "$name" >/dev/null
code=$("$container" wait "$name")
took=$(($(millis) - begun))
wait "$asking" || fail "the running query was not answered"
grep -q '"status":"COMPLETED"' "$slow" || fail "unexpected answer to the running query: $(cat "$slow")"
rm -f "$slow"
((took < 5000)) || fail "it took $took ms to stop"
[[ $code == 0 || $code == 143 ]] || fail "it ended with code $code"
say "SIGTERM: running query answered, WebSocket open, stopped after $took ms with code $code"
say "PASSED: $image"
