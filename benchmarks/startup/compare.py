"""Start, round trip, interrupt and idle memory of the kernel beside ipykernel's, in one run.

    python benchmarks/startup/compare.py [--rounds 10] [--kernels swiftlet,python3]

Run it with a Python that has jupyter_client and ipykernel and in whose environment the kernelspecs are installed.
"""
import argparse
import statistics
import time

import psutil
from jupyter_client.manager import KernelManager


def one_round(name):
    """Starts a kernel, measures it, stops it. Times in milliseconds, memory in MB (resident set of the process)."""
    manager = KernelManager(kernel_name=name)
    started = time.perf_counter()
    manager.start_kernel()
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
            "1+1 p99 ms": sorted(trips)[-1] * 1000, "interrupt ms": interrupt * 1000, "idle memory MB": memory}


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
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--kernels", default="swiftlet,python3")
    options = parser.parse_args()
    kernels = options.kernels.split(",")
    results = {kernel: [] for kernel in kernels}
    for _ in range(options.rounds):
        for kernel in kernels:
            results[kernel].append(one_round(kernel))
    names = list(results[kernels[0]][0])
    print(f"{'median of ' + str(options.rounds):32}" + "".join(f"{kernel:>12}" for kernel in kernels)
          + (f"{'ratio':>10}" if len(kernels) == 2 else ""))
    for name in names:
        values = [statistics.median(r[name] for r in results[kernel]) for kernel in kernels]
        ratio = f"{values[1] / values[0]:9.1f}×" if len(kernels) == 2 else ""
        print(f"{name:32}" + "".join(f"{value:12.2f}" for value in values) + ratio)


if __name__ == "__main__":
    main()
