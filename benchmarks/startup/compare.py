"""Start, round trip, interrupt and idle memory of the kernel beside ipykernel's, in one run.

    python benchmarks/startup/compare.py [--quick] [--rounds 10] [--kernels swiftlet,python3] [--markdown FILE]

Run it with a Python that has jupyter_client and ipykernel and in whose environment the kernelspecs are installed.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import time

import psutil
from jupyter_client.manager import KernelManager

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness.tables import Table, ratio, report


def one_round(name):
    """Starts a kernel, measures it, stops it. Times in milliseconds, memory in MB (resident set of the process)."""
    manager = KernelManager(kernel_name=name)
    started = time.perf_counter()
    manager.start_kernel(stderr=subprocess.DEVNULL)  # ipykernel warns of a transport it was told to use
    client = manager.client()
    client.start_channels(hb=False)
    try:
        client.kernel_info()
        while client.get_shell_msg(timeout=60)["header"]["msg_type"] != "kernel_info_reply":
            pass
        start = time.perf_counter() - started
        client.wait_for_ready(timeout=60)
        trips = []
        for _ in range(50):
            begun = time.perf_counter()
            run_to_idle(client, "1+1")
            trips.append(time.perf_counter() - begun)
        memory = resident(manager)
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
    return {"start to kernel_info_reply ms": start * 1000, "1+1 median ms": statistics.median(trips) * 1000,
            "1+1 slowest of 50 ms": max(trips) * 1000, "interrupt ms": interrupt * 1000, "idle memory MB": memory}


def resident(manager):
    process = psutil.Process(manager.provisioner.process.pid)
    return process.memory_info().rss / 1e6


def wait_for(client, message, state):
    while True:
        reply = client.get_iopub_msg(timeout=60)
        if (reply["parent_header"].get("msg_id") == message and reply["msg_type"] == "status"
                and reply["content"]["execution_state"] == state):
            return


def run_to_idle(client, code):
    wait_for(client, client.execute(code), "idle")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="three rounds")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--kernels", default="swiftlet,python3")
    parser.add_argument("--markdown")
    options = parser.parse_args()
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
