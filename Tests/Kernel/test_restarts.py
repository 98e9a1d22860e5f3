"""A kernel that restarts in place loses nothing, whenever a client sends."""

import queue
import random
import subprocess
import threading
import time

import pytest
from jupyter_client.manager import KernelManager

from conftest import KERNEL, TIMEOUT, Kernel

RESTART = "get_ipython().kernel.do_shutdown(True)"
ROUNDS = 8


def answers(kernel, requests, timeout=TIMEOUT):
    """The replies to all of these requests, by request; what is missing in time is not there."""
    found = {}
    deadline = time.monotonic() + timeout
    while set(requests) - set(found) and time.monotonic() < deadline:
        if kernel.client.shell_channel.socket.poll(100):
            message = kernel.client.get_shell_msg(timeout=1)
            request = message["parent_header"].get("msg_id")
            # A slow start leaves answers to the client's own questions behind.
            if request in requests:
                found[request] = message["content"]
    return found


def test_a_cell_sent_at_once_after_the_replies_runs(kernel):
    """The client has read the replies and has not waited for idle."""
    for number in range(ROUNDS):
        first = kernel.client.execute(f"import time\ntime.sleep(0.1)\n{RESTART}")
        second = kernel.client.execute("print('never')")
        assert kernel.reply(first)["content"]["status"] == "ok"
        assert kernel.reply(second)["content"]["status"] == "abort"
        assert kernel.text(f"print({number})") == f"{number}\n"


def test_a_restart_without_shared_memory_loses_nothing():
    """Where /dev/shm cannot be written, what is handed over goes over the disk."""
    hidden = ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs -o ro tmpfs /dev/shm && exec "$@"', "sh"]
    if subprocess.run([*hidden, "true"], capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    kernel = Kernel.__new__(Kernel)
    kernel.manager = KernelManager(kernel_name=KERNEL)
    kernel.manager.kernel_spec.argv[:0] = hidden
    kernel.manager.start_kernel()
    kernel.client = kernel.manager.client()
    kernel.client.start_channels()
    try:
        kernel.client.wait_for_ready(timeout=TIMEOUT)
        for number in range(3):
            first = kernel.client.execute(RESTART)
            requests = [kernel.client.execute(f"print({number})") for _ in range(20)]
            found = answers(kernel, [first, *requests])
            assert len(found) == 21
    finally:
        kernel.close()


@pytest.mark.parametrize("spacing", [0, 0.001, 0.004, 0.02])
def test_cells_sent_all_the_while_are_each_answered(kernel, spacing):
    """Cells fly while the kernel goes and comes back: each is answered once, run or aborted, in order."""
    for _ in range(3):
        requests = [kernel.client.execute(RESTART)]
        for number in range(40):
            requests.append(kernel.client.execute(f"print({number})"))
            time.sleep(spacing)
        found = answers(kernel, requests)
        missing = [index for index, request in enumerate(requests) if request not in found]
        assert not missing, f"{len(missing)} of {len(requests)} were never answered: {missing}"
        states = [found[request]["status"] for request in requests]
        assert states[0] == "ok" and set(states) <= {"ok", "abort"}
        # Those that are aborted are those that had arrived before: no cell runs in the kernel that goes.
        assert states[1:] == sorted(states[1:])


def test_idle_and_output_of_a_cell_sent_during_the_restart_arrive(kernel):
    for number in range(ROUNDS):
        kernel.client.execute(RESTART)
        request = kernel.client.execute(f"print('cell', {number})")
        again = kernel.client.execute(f"print('later', {number})")
        reply = kernel.reply(request)["content"]
        published = kernel.published(request)
        text = "".join(m["content"]["text"] for m in published if m["msg_type"] == "stream")
        assert text == (f"cell {number}\n" if reply["status"] == "ok" else "")
        assert kernel.reply(again)["content"]["status"] in ("ok", "abort")
        kernel.published(again)


@pytest.mark.parametrize("seed", range(3))
def test_a_cell_sent_while_the_sockets_close_runs(kernel, seed):
    """At every moment from the restart's request to its end, where closing the sockets alone loses one in thirty."""
    generator = random.Random(seed)
    for _ in range(20):
        first = kernel.client.execute(RESTART)
        time.sleep(generator.uniform(0.015, 0.04))
        second = kernel.client.execute("1")
        found = answers(kernel, [first, second])
        assert len(found) == 2
        # Read as well: the client subscribes again when it looks.
        kernel.published(second)


@pytest.mark.parametrize("asks", ["main", "subshell"])
def test_cells_of_other_shells_are_answered_before_the_restart(kernel, asks):
    """What runs and what waits in other shells ends with the process: as aborted, with `idle`, and once."""
    session = kernel.client.session
    for number in range(3):
        create = session.msg("create_subshell_request", {})
        kernel.client.control_channel.send(create)
        subshell = kernel.reply(create["header"]["msg_id"], "control")["content"]["subshell_id"]

        def send(code, is_beside):
            message = session.msg("execute_request", {"code": code, "silent": False, "allow_stdin": True})
            if is_beside:
                message["header"]["subshell_id"] = subshell
            kernel.client.shell_channel.send(message)
            return message["header"]["msg_id"]

        beside = asks == "main"
        running = send("import time\nprint('began', flush=True)\nwhile True:\n    print('on', flush=True)\n    time.sleep(0.001)", beside)
        while kernel.client.get_iopub_msg(timeout=TIMEOUT)["content"].get("text") is None:
            pass
        waiting = [send("print('never')", beside) for _ in range(3)]
        comm = session.msg("comm_msg", {"comm_id": "nobody", "data": {}})
        if beside:
            comm["header"]["subshell_id"] = subshell
        kernel.client.shell_channel.send(comm)
        asking = send(RESTART, not beside)
        expected = [running, *waiting, asking]
        found = []
        while set(expected) - {request for request, _ in found}:
            message = kernel.client.get_shell_msg(timeout=TIMEOUT)
            if message["parent_header"]["msg_id"] in expected:
                found.append((message["parent_header"]["msg_id"], message["content"]["status"]))
        assert dict(found) == {running: "abort", asking: "ok"} | {request: "abort" for request in waiting}
        assert len(found) == len(expected)
        # Each is idle at last, and nothing of it comes behind that.
        ended = {}
        while not {*expected, comm["header"]["msg_id"]} <= set(ended):
            message = kernel.client.get_iopub_msg(timeout=TIMEOUT)
            parent = message["parent_header"].get("msg_id")
            assert parent not in ended or message["content"].get("execution_state") in ("busy", "idle"), message
            if message["content"].get("execution_state") == "idle":
                ended[parent] = True
        assert kernel.text(f"print({number})") == f"{number}\n"
        # A subshell ends with the process.
        gone = send("1", True)
        assert kernel.reply(gone)["content"]["status"] == "error"


def test_a_restart_behind_a_restart(kernel):
    """The second asks before the clients are back from the first."""
    for _ in range(4):
        requests = []
        for _ in range(3):
            requests.append(kernel.client.execute(RESTART))
            time.sleep(0.05)
        found = answers(kernel, requests)
        assert len(found) == 3
    assert kernel.text("print('alive')") == "alive\n"


def test_input_right_after_a_restart(kernel):
    """The question reaches a client whose stdin has not reconnected when the cell asks."""
    for _ in range(4):
        kernel.run(RESTART)
        request = kernel.client.execute("print(input('name? '))", allow_stdin=True)
        assert kernel.client.get_stdin_msg(timeout=TIMEOUT)["content"]["prompt"] == "name? "
        kernel.client.input("Ada")
        texts = [m["content"]["text"] for m in kernel.published(request) if m["msg_type"] == "stream"]
        assert "".join(texts) == "Ada\n"


def test_completion_asked_as_the_kernel_restarts_is_answered(kernel):
    for _ in range(ROUNDS):
        kernel.client.execute(RESTART)
        request = kernel.client.complete("prin")
        assert "print" in kernel.reply(request, timeout=TIMEOUT)["content"]["matches"]


def test_a_recorded_message_is_refused_after_the_restart(kernel):
    """The signatures that were seen go over to the new program."""
    session = kernel.client.session
    frames = session.serialize(session.msg("execute_request", {"code": "print('once')", "silent": False}))
    socket = kernel.client.shell_channel.socket
    socket.send_multipart(frames)
    time.sleep(0.2)
    kernel.reply(kernel.client.execute(RESTART))
    socket.send_multipart(frames)
    request = kernel.client.execute("print('after')")
    text = ""
    while True:
        message = kernel.client.get_iopub_msg(timeout=TIMEOUT)
        if message["msg_type"] == "stream":
            text += message["content"]["text"]
        if message["parent_header"].get("msg_id") == request and message["content"].get("execution_state") == "idle":
            break
    assert text == "once\nafter\n"


def test_shutdown_while_the_kernel_restarts(kernel):
    """Who asks for the end has it, wherever the restart stands."""
    kernel.client.execute(RESTART)
    time.sleep(0.01)
    kernel.client.shutdown()
    deadline = time.monotonic() + 10
    while kernel.manager.is_alive():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_control_beside_restarts(kernel):
    """Control is asked all the while and answers each question."""
    stop = threading.Event()
    answered, lost = [], []

    def ask():
        while not stop.is_set():
            message = kernel.client.session.msg("kernel_info_request", {})
            kernel.client.control_channel.send(message)
            try:
                kernel.reply(message["header"]["msg_id"], "control", timeout=7)
                answered.append(True)
            except queue.Empty:
                lost.append(True)

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        for number in range(20):
            kernel.run(RESTART)
            assert kernel.text(f"print({number})") == f"{number}\n"
    finally:
        stop.set()
        thread.join()
    assert not lost and len(answered) > 20
