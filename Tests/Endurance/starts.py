"""Starts in a crowd, shutdowns and the end of a parent: how long each takes, and whether anything is left behind.

    python Tests/Endurance/starts.py [--crowd 100] [--rounds 20] [--limit 200] [--priority 0]

A hundred kernels are started at once and each must answer a cell. A kernel must end within --limit milliseconds of a
shutdown_request, idle or training, and within two seconds of its parent's death, with what its cells started.
"""

import argparse
import os
import subprocess
import sys
import time

import psutil
from jupyter_client.manager import KernelManager
from kernel_under_test import FOLDER, KERNEL, Kernel, percentile

TRAINING = (
    "import numpy as np\nfrom tensorflow import keras\nrng = np.random.default_rng(0)\n"
    "x = rng.random((4096, 28, 28, 1)).astype('float32')\ny = np.eye(10)[rng.integers(0, 10, 4096)]\n"
    "model = keras.Sequential([keras.layers.Conv2D(75, 3, padding='same', activation='relu', input_shape=(28, 28, 1)),\n"
    "    keras.layers.MaxPool2D(), keras.layers.Flatten(), keras.layers.Dense(512, activation='relu'),\n"
    "    keras.layers.Dense(10, activation='softmax')])\nmodel.compile(loss='categorical_crossentropy')\n"
    "model.fit(x, y, epochs=1000, verbose=0)")

CELLS = {"idle": "", "in a loop": "while True: pass", "training": TRAINING, "asleep": "import time\ntime.sleep(60)",
         "waiting for a child": "!sleep 60"}

# A child that left the cell behind, one that will not end when asked, and one that the cell still waits for.
CHILDREN = "!nohup sleep 321 >/dev/null 2>&1 &\n!bash -c 'trap \"\" TERM; sleep 322; true' >/dev/null 2>&1 &\n!sleep 323"


def ended(processes, seconds):
    """Milliseconds until none of the processes is left; None if some is after so long."""
    begun = time.perf_counter()
    while any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in processes):
        if time.perf_counter() - begun > seconds:
            return None
        time.sleep(0.002)
    return (time.perf_counter() - begun) * 1000


def crowd(count):
    """Seconds until each of `count` kernels that are started at once has answered a cell."""
    begun = time.perf_counter()
    managers = [KernelManager(kernel_name=KERNEL) for _ in range(count)]
    seconds = []
    clients = []
    try:
        for manager in managers:
            manager.start_kernel()
        requests = []
        for manager in managers:
            client = manager.client()
            client.start_channels(hb=False)
            clients.append(client)
            requests.append(client.execute("print(6 * 7)"))
        for client, request in zip(clients, requests):
            while (reply := client.get_shell_msg(timeout=60))["parent_header"].get("msg_id") != request:
                pass
            assert reply["content"]["status"] == "ok", reply
            seconds.append(time.perf_counter() - begun)
    finally:
        for client in clients:
            client.stop_channels()
        for manager in managers:
            if manager.has_kernel:
                manager.shutdown_kernel(now=True)
    return seconds


def shutdown(cell):
    """Milliseconds from a shutdown_request to the end of the process."""
    kernel = Kernel()
    try:
        if cell:
            request = kernel.client.execute(cell)
            kernel.wait_until_running(request)
            time.sleep(0.7 if cell == TRAINING else 0.1)
        process = psutil.Process(kernel.pid)
        kernel.client.control_channel.send(kernel.client.session.msg("shutdown_request", {"restart": False}))
        return ended([process], 5)
    finally:
        kernel.close()


def parents_death():
    """Milliseconds from the death of a kernel's parent to the end of the kernel and of what its cells started."""
    script = (
        f"import sys, time\nsys.path[:0] = [{str(FOLDER)!r}, {str(FOLDER.parent / 'Endurance')!r}]\n"
        "from kernel_under_test import Kernel\nkernel = Kernel()\n"
        f"kernel.client.execute({CHILDREN!r})\ntime.sleep(1.5)\nprint(kernel.pid, flush=True)\ntime.sleep(60)\n")
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    kernel = psutil.Process(int(parent.stdout.readline()))
    session = os.getsid(kernel.pid)
    family = [p for p in psutil.process_iter() if p.pid != kernel.pid and session_of(p.pid) == session]
    assert len(family) >= 3, family
    parent.kill()
    parent.wait()
    return ended([kernel, *family], 10)


def session_of(pid):
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--crowd", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--limit", type=float, default=200)
    parser.add_argument("--priority", type=int, default=0, help="of the kernels before other sessions, -20 to 19")
    options = parser.parse_args()
    Kernel.priority = options.priority
    failures = []
    Kernel().close()
    seconds = crowd(options.crowd)
    print(f"{options.crowd} started at once: all answered; the first after {seconds[0]:.1f} s, the last after {max(seconds):.1f} s")
    print(f"{'shutdown of a kernel':26}{'p50 ms':>9}{'max ms':>9}", flush=True)
    for name, cell in CELLS.items():
        times = [shutdown(cell) for _ in range(options.rounds)]
        if None in times:
            failures.append(f"{name}: not ended after five seconds")
            continue
        print(f"{name:26}{percentile(times, 0.5):9.0f}{max(times):9.0f}", flush=True)
        if max(times) > options.limit:
            failures.append(f"{name}: more than {options.limit:g} ms")
    times = [parents_death() for _ in range(max(1, options.rounds // 5))]
    if None in times or max(times) > 2000:
        failures.append("the parent's death: more than two seconds")
    print(f"{'after its parent died':26}" + "".join(f"{t or float('nan'):9.0f}" for t in (percentile(times, 0.5), max(times))))
    print("; ".join(failures) if failures else "all as it should be")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
