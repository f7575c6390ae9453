#!/bin/sh
# Runs the adapters' conformance tests again and again, each time in a storm of another seed.
# usage: conformance.sh [runs, usually 20] [adapter ...]    for example: conformance.sh 5 hubby
#   KIT_SEED=4711              the first run's seed; the next ones count on from it
#   KIT_STORM_ORDERS=5000      longer storms
set -eu
cd "$(dirname "$0")/.."

runs=${1:-20}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- hubby appid esimaccess
modules=$(printf 'provider-%s,' "$@")
seed=${KIT_SEED:-$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')}
logs=provider-testkit/target/conformance
mkdir -p "$logs"

failed=0
run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  log=$logs/seed-$seed.log
  began=$(date +%s)
  verdict=passed
  mvn -B -ntp -Dquick -pl "${modules%,}" -am test -Dtest='*ConformanceTest,!*Sandbox*' \
    -Dsurefire.failIfNoSpecifiedTests=false -Dmaven.test.failure.ignore=true \
    -Dkit.seed="$seed" -Dkit.storm.orders="${KIT_STORM_ORDERS:-40}" >"$log" 2>&1 || verdict=BROKEN
  grep -Eq '(FAILURE|ERROR)! --? in' "$log" && verdict=FAILED
  [ "$verdict" = passed ] || failed=$((failed + 1))
  tests=$(sed -n 's/^.*Tests run: \([0-9]*\),.*-- in .*/\1/p' "$log" | awk '{ sum += $1 } END { print sum }')
  echo "run $run of $runs, seed $seed: ${tests:-0} tests $verdict in $(($(date +%s) - began)) s ($log)"
  grep -o 'storm of seed.*' "$log" || true
  seed=$((seed + 1))
done
echo "$((runs - failed)) of $runs runs passed"
[ "$failed" -eq 0 ]
