#!/usr/bin/env bash
# run-sanitizers.sh [thread] [address]   builds the program under a sanitizer and runs tests against it: those of the
# kernel, and under AddressSanitizer those of the language
#
# Each build has a folder of its own, .build/sanitize-NAME. What a sanitizer finds lies in out/sanitize/NAME.PID; the last
# line says how many findings there are. Tests that measure memory or limit it are left out: a sanitizer takes some of its
# own, and addresses by the terabyte. So are those of deep native recursion, whose frames are several times as large under
# a sanitizer: they pass the stack's end before the limits that keep the program from it. AddressSanitizer sees what comes
# from malloc: the engines' buffers, Swift's arrays and objects, the libraries'. The language's own objects lie in blocks
# that the language hands out itself; those are what `swiftlet audit` poisons and counts.
set -uo pipefail
cd "$(dirname "$0")/.."
python="${VENV:-.venv}/bin/python"
kinds=("$@")
[ $# -gt 0 ] || kinds=(thread address)
out=$PWD/out/sanitize
mkdir -p "$out"
status=0
for kind in "${kinds[@]}"; do
    folder=.build/sanitize-$kind
    swift build -c release --sanitize="$kind" --scratch-path "$folder" --product swiftlet-kernel || exit 1
    swift build -c release --sanitize="$kind" --scratch-path "$folder" --product swiftlet || exit 1
    rm -f "$out/$kind".*
    # The program catches crashes itself and gives its threads stacks for that (use_sigaltstack), and shells have stacks of
    # half a gigabyte, which copies of frames for stack-use-after-return would not fit. A finding must not end it, so that
    # all are seen. What it holds when it is replaced or ended is no leak. It ends at once, where ThreadSanitizer would
    # wait a second for threads that still race: tests look at how long an end takes.
    common="log_path=$out/$kind:exitcode=0:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0"
    export TSAN_OPTIONS="$common:suppressions=$PWD/scripts/sanitizers/thread.txt:halt_on_error=0:atexit_sleep_ms=0"
    export ASAN_OPTIONS="$common:detect_leaks=0:halt_on_error=0:detect_stack_use_after_return=0:use_sigaltstack=0"
    export SWIFTLET_BINARY="$PWD/$folder/release/swiftlet" SWIFTLET_SANITIZED="$kind"
    "$python" -m pytest Tests/Kernel -q --tb=short -p no:cacheprovider --timeout=300 \
        --deselect Tests/Kernel/test_robustness.py::test_idle_memory_is_small \
        --deselect Tests/Kernel/test_faults.py::test_depth_cannot_kill_the_session || status=1
    if [ "$kind" = address ]; then
        "$python" -m pytest Tests/Language -q --tb=short -p no:cacheprovider --timeout=300 \
            --ignore Tests/Language/test_memory.py || status=1
    fi
    found=$(grep -lE "WARNING: ThreadSanitizer|ERROR: AddressSanitizer" "$out/$kind".* 2>/dev/null | wc -l)
    echo "$kind: $found processes with findings (out/sanitize/$kind.*)"
    [ "$found" -eq 0 ] || status=1
done
exit $status
