"""usage_request, with the fields that jupyter-resource-usage reads."""

import os
import socket
import time


def usage(kernel):
    message = kernel.client.session.msg("usage_request", {})
    kernel.client.control_channel.send(message)
    return kernel.reply(message["header"]["msg_id"], "control")["content"]


def test_the_figures_are_the_systems(kernel):
    first = usage(kernel)
    assert first["hostname"] == socket.gethostname()
    assert first["pid"] == kernel.pid
    assert first["cpu_count"] == os.cpu_count()
    assert 4 << 20 < first["kernel_memory"] < 1 << 30
    memory = first["host_virtual_memory"]
    assert 0 < memory["available"] < memory["total"] and 0 < memory["percent"] < 100
    running = kernel.client.execute("while True: pass")
    kernel.wait_until_running(running)
    usage(kernel)
    time.sleep(1)
    busy = usage(kernel)
    # One processor's worth at most, and a share of it where others want it too.
    assert 10 < busy["kernel_cpu"] <= 130
    assert 0 < busy["host_cpu_percent"] <= 100
    kernel.manager.interrupt_kernel()
    kernel.reply(running)
    time.sleep(0.5)
    usage(kernel)
    time.sleep(1)
    assert usage(kernel)["kernel_cpu"] < 10


def test_memory_of_a_cell_counts(kernel):
    before = usage(kernel)["kernel_memory"]
    kernel.run("import numpy as np\nblock = np.ones(20_000_000)")
    assert usage(kernel)["kernel_memory"] - before > 150 << 20
