#!/bin/sh
# Feeds every parser for a while, guided by coverage (Jazzer), two parsers at a time.
# usage: fuzz.sh [seconds per parser, usually 600] [adapter/parser ...]   for example: fuzz.sh 60 hubby/webhook
set -eu
cd "$(dirname "$0")"

seconds=${1:-600}
[ $# -eq 0 ] || shift
if [ $# -eq 0 ]; then
  for seeds in src/test/resources/seeds/*/*; do set -- "$@" "${seeds#src/test/resources/seeds/}"; done
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

[ "${FUZZ_ONE:-}" ] || (cd .. && mvn -B -q -Dquick -Pfuzz -pl fuzz-tests -am test-compile \
  org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/class.path)

one() { # seconds, adapter/parser
  out=target/fuzz/$2
  mkdir -p "$out/corpus"
  # What is below the parsers is left alone: the HTTP client does not run under some of Jazzer's sanitizers.
  status=0
  "$java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "target/test-classes:$(cat target/class.path)" com.code_intelligence.jazzer.Jazzer \
    --target_class=io.esimswitchboard.fuzz.ParserFuzz --target_args="${2%/*} ${2#*/}" \
    --instrumentation_includes="io.esimswitchboard.provider.**:com.fasterxml.jackson.core.**" \
    --instrumentation_excludes="io.esimswitchboard.provider.testkit.**" \
    --custom_hook_includes="io.esimswitchboard.provider.**:com.fasterxml.jackson.core.**" \
    --reproducer_path="$out" -artifact_prefix="$out/" -dict=src/test/resources/json.dict \
    -max_total_time="$1" -timeout=30 -max_len=8192 -rss_limit_mb=0 -print_final_stats=1 \
    "$out/corpus" "src/test/resources/seeds/$2" >"$out/log" 2>&1 || status=$?
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out/log")
  coverage=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$out/log" | tail -n 1)
  echo "$2: ${inputs:-0} inputs, ${coverage:-0} edges, exit status $status$([ "$status" -eq 0 ] || echo ", see fuzz-tests/$out")"
  return "$status"
}

if [ "${FUZZ_ONE:-}" ]; then one "$seconds" "$1"; exit; fi
printf '%s\n' "$@" | FUZZ_ONE=yes xargs -P 2 -n 1 "./$(basename "$0")" "$seconds"
