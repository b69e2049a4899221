#!/bin/bash
# Runs each fuzzer for some seconds, from the project's own files: run.sh FOLDER SECONDS
# Ends with the status of the first that found something.
set -euo pipefail
folder=$1
seconds=$2
program=$(JINXIU_FUZZ=1 swift build -c release --scratch-path "$folder" --show-bin-path)/JinxiuFuzz

seed() {
  mkdir -p "$folder/corpus/$1" "$folder/found"
  cp "${@:2}" "$folder/corpus/$1/" 2>/dev/null || true
}
seed workbook Tests/JinxiuFormsTests/Fixtures/*.xlsx Tests/SpreadsheetTests/Fixtures/*.xlsx
seed form Tests/JinxiuFormsTests/Fixtures/*.csv
seed table Scenarios/tiny/*.csv
seed programme Scenarios/*/programme.yaml
seed change Scenarios/*/changes/*.yaml
seed plan out/*/plan.json

for target in workbook form table programme change plan; do
  echo "$target"
  FUZZ_TARGET=$target FUZZ_SCENARIO=Scenarios/tiny "$program" "$folder/corpus/$target" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=65536 \
    -artifact_prefix="$folder/found/$target-" -verbosity=0 -print_final_stats=1
done
