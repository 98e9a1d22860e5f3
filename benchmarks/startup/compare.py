"""Start, round trip, interrupt and idle memory of the kernel beside ipykernel's, in one run.

    python benchmarks/startup/compare.py [--quick] [--rounds 10] [--kernels swiftlet,python3] [--markdown FILE]
        [--priority 0]

Memory is that of a kernel which has answered cells and then had nothing to do for three seconds: what is resident, its
fair share of pages that several processes map (PSS), and what nobody else has (private and written).

Run it with a Python that has jupyter_client and ipykernel and in whose environment the kernelspecs are installed.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import time

from jupyter_client.manager import KernelManager

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness.tables import Table, ratio, report


def one_round(name):
    """Starts a kernel, measures it, stops it. Times in milliseconds, memory in MB (resident set of the process)."""
    manager = KernelManager(kernel_name=name)
    started = time.perf_counter()
    manager.start_kernel(stderr=subprocess.DEVNULL)  # ipykernel warns of a transport it was told to use
    if PRIORITY:
        with open(f"/proc/{manager.provisioner.process.pid}/autogroup", "w") as file:
            file.write(str(PRIORITY))
    client = manager.client()
    client.start_channels(hb=False)
    try:
        client.kernel_info()
        while client.get_shell_msg(timeout=60)["header"]["msg_type"] != "kernel_info_reply":
            pass
        start = time.perf_counter() - started
        client.wait_for_ready(timeout=60)
        trips = []
        for _ in range(200):
            begun = time.perf_counter()
            run_to_idle(client, "1+1")
            trips.append(time.perf_counter() - begun)
        time.sleep(3)
        memory = memory_of(manager.provisioner.process.pid)
        begun = time.perf_counter()
        run_to_idle(client, "1+1")
        afterwards = time.perf_counter() - begun
        message = client.execute("while True: pass")
        wait_for(client, message, "busy")
        time.sleep(0.2)
        begun = time.perf_counter()
        manager.interrupt_kernel()
        wait_for(client, message, "idle")
        interrupt = time.perf_counter() - begun
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    trips.sort()
    return {"start to kernel_info_reply ms": start * 1000, "1+1 p50 ms": statistics.median(trips) * 1000,
            "1+1 p99 ms": trips[int(0.99 * len(trips))] * 1000, "1+1 after three idle seconds ms": afterwards * 1000,
            "interrupt ms": interrupt * 1000, "idle memory, resident MB": memory["Rss"],
            "idle memory, PSS MB": memory["Pss"], "idle memory, written MB": memory["Private_Dirty"]}


def memory_of(pid):
    """Sums over the process's mappings in MB, by their names in /proc/PID/smaps_rollup."""
    with open(f"/proc/{pid}/smaps_rollup") as file:
        lines = [line.split() for line in file.readlines()[1:]]
    return {name.rstrip(":"): int(size) * 1024 / 1e6 for name, size, *_ in lines}


def wait_for(client, message, state):
    while True:
        reply = client.get_iopub_msg(timeout=60)
        if (reply["parent_header"].get("msg_id") == message and reply["msg_type"] == "status"
                and reply["content"]["execution_state"] == state):
            return


def run_to_idle(client, code):
    wait_for(client, client.execute(code), "idle")


PRIORITY = 0


def main():
    global PRIORITY
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="three rounds")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--kernels", default="swiftlet,python3")
    parser.add_argument("--markdown")
    parser.add_argument("--priority", type=int, default=0, help="of this and the kernels before other sessions, -20 to 19")
    options = parser.parse_args()
    if options.priority:
        PRIORITY = options.priority
        with open("/proc/self/autogroup", "w") as file:
            file.write(str(PRIORITY))
    kernels = options.kernels.split(",")
    count = options.rounds or (3 if options.quick else 10)
    results = {kernel: [] for kernel in kernels}
    for _ in range(count):
        for kernel in kernels:
            results[kernel].append(one_round(kernel))
    names = {"swiftlet": "Swiftlet", "python3": "ipykernel"}
    table = Table(f"The kernel from outside, median of {count}",
                  ["", *(names.get(kernel, kernel) for kernel in kernels), *(["ratio"] if len(kernels) == 2 else [])])
    for name in results[kernels[0]][0]:
        values = [statistics.median(r[name] for r in results[kernel]) for kernel in kernels]
        table.add(name, *values, *([ratio(values[1] / values[0])] if len(kernels) == 2 else []))
    report([table], markdown=options.markdown)


if __name__ == "__main__":
    main()
