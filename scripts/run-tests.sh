#!/usr/bin/env bash
# run-tests.sh [swift] [language] [fuzz] [protocol] [kernel] [endurance] [notebooks] [browser]   runs these suites, or all that this machine can
#
# Every suite runs to its end whatever the others do. The last line sums all of them:
# N passed, N failed, N skipped
set -uo pipefail
cd "$(dirname "$0")/.."

python="${VENV:-.venv}/bin/python"
export SWIFTLET_BINARY="${SWIFTLET_BINARY:-$PWD/.build/release/swiftlet}"
export SWIFTLET_STANDIN_DATA="${SWIFTLET_STANDIN_DATA:-$PWD/data}"
suites=("$@")
[ ${#suites[@]} -eq 0 ] && suites=(swift language fuzz protocol kernel endurance notebooks browser)

passed=0 failed=0 skipped=0 broken=0
reports=.cache/reports
mkdir -p "$reports"

count() { # count PASSED FAILED SKIPPED
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

sum_cases() { # sum_cases PATTERN LOG
    grep -E "$1" "$2" | grep -vE '^. Test run with' | awk '
        match($0, /with [0-9]+ test cases?/) { split(substr($0, RSTART), word, " "); total += word[2]; next }
        { total += 1 }
        END { print total + 0 }'
}

run_swift() {
    local log=$reports/swift.log
    # One after the other: a process holds one interpreter, and several suites make one.
    swift test -c release --skip-build --no-parallel 2>&1 | tee "$log" | grep -vE '^[✔◇] |Test Case.*(started|passed)'
    local status=${PIPESTATUS[0]}
    local good bad left
    # Swift Testing writes one line a test; a parameterised one says how many cases it stands for.
    good=$(sum_cases '^✔ Test .* passed after' "$log")
    bad=$(sum_cases '^✘ Test .* failed after' "$log")
    left=$(sum_cases '^[➜✔⏭] Test .* skipped' "$log")
    count "$good" "$bad" "$left"
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
        echo "swift test ended with status $status" >&2
        broken=1
    fi
}

run_pytest() { # run_pytest NAME FOLDER
    local report=$reports/$1.xml
    rm -f "$report"
    "$python" -m pytest "$2" -q --tb=short -p no:cacheprovider --junitxml="$report" "${@:3}"
    if [ ! -f "$report" ]; then
        echo "$1: pytest wrote no report" >&2
        broken=1
        return
    fi
    # shellcheck disable=SC2046
    count $("$python" - "$report" <<'PY'
import sys
import xml.etree.ElementTree as tree

suites = tree.parse(sys.argv[1]).getroot().iter("testsuite")
total = bad = left = 0
for suite in suites:
    total += int(suite.get("tests"))
    bad += int(suite.get("failures")) + int(suite.get("errors"))
    left += int(suite.get("skipped"))
print(total - bad - left, bad, left)
PY
    )
}

for suite in "${suites[@]}"; do
    echo "== $suite"
    case $suite in
        swift) run_swift ;;
        language) if [ -d Tests/Language ]; then run_pytest language Tests/Language; fi ;;
        fuzz) run_pytest fuzz Tests/Fuzz ;;
        protocol) run_pytest protocol Tests/ProtocolFuzz --timeout=120 ;;
        kernel) run_pytest kernel Tests/Kernel --timeout=120 ;;
        endurance) run_pytest endurance Tests/Endurance --timeout=300 ;;
        notebooks) run_pytest notebooks Tests/Notebooks --timeout=1800 ;;
        browser) run_pytest browser Tests/Browser --timeout=1800 ;;
        *) echo "no suite $suite" >&2; exit 2 ;;
    esac
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
