"""Hostile and broken messages, orphans, and starts in a crowd."""

import os
import random
import signal
import subprocess
import sys
import time

import psutil
import pytest
import zmq

from conftest import KERNEL, SANITIZED, Kernel


def storm(kernel, count, seed):
    """Sends broken messages to shell, control and stdin: nothing of them may run."""
    generator = random.Random(seed)
    session = kernel.client.session
    context = zmq.Context()
    info = kernel.manager.get_connection_info()
    sockets = []
    for port in ("shell_port", "control_port", "stdin_port"):
        socket = context.socket(zmq.DEALER)
        socket.connect(f"tcp://{info['ip']}:{info[port]}")
        sockets.append(socket)
    for number in range(count):
        code = {"code": "open('hostile','w')", "silent": False}
        frames = session.serialize(session.msg("execute_request", code))
        kind = number % 8
        if kind == 0:
            frames[1] = b"0" * 64
        elif kind == 1:
            frames = frames[:generator.randrange(len(frames))]
        elif kind == 2:
            index = generator.randrange(2, len(frames))
            frames[index] = bytes(generator.randrange(256) for _ in range(generator.randrange(200)))
        elif kind == 3:
            frames = [bytes(generator.randrange(256) for _ in range(20)) for _ in range(generator.randrange(1, 9))]
        elif kind == 4:
            frames[5] = b"[" * 100000
        elif kind == 5:
            frames[1] = b""
        elif kind == 6:
            frames.insert(generator.randrange(2, len(frames)), b"{}")
        else:
            # Rightly signed, and still wrong.
            content = generator.choice([[], {"code": 1}, {"code": None}, {"code": "1", "silent": "x"}, "text", 7])
            frames = session.serialize(session.msg("execute_request"))
            frames[5] = session.pack(content)
            frames[1] = session.sign(frames[2:6])
        if frames:
            sockets[number % 3].send_multipart(frames)
    for socket in sockets:
        socket.close(linger=5000)
    context.term()


def test_a_storm_of_broken_messages(tmp_path):
    kernel = Kernel(cwd=str(tmp_path), stderr=subprocess.DEVNULL)
    try:
        storm(kernel, 20000, seed=1)
        begun = time.perf_counter()
        assert kernel.text("print('alive')", timeout=10) == "alive\n"
        assert time.perf_counter() - begun < 1
        assert not (tmp_path / "hostile").exists()
    finally:
        kernel.close()


def test_a_replayed_message_does_not_run_twice(kernel):
    session = kernel.client.session
    frames = session.serialize(session.msg("execute_request", {"code": "print('once')"}))
    context = zmq.Context()
    socket = context.socket(zmq.DEALER)
    info = kernel.manager.get_connection_info()
    socket.connect(f"tcp://{info['ip']}:{info['shell_port']}")
    for _ in range(5):
        socket.send_multipart(frames)
    time.sleep(0.3)
    request = kernel.client.execute("print('after')")
    text = ""
    while True:
        message = kernel.client.get_iopub_msg(timeout=10)
        if message["msg_type"] == "stream":
            text += message["content"]["text"]
        if message["parent_header"].get("msg_id") == request and \
                message["content"].get("execution_state") == "idle":
            break
    socket.close(linger=0)
    context.term()
    assert text == "once\nafter\n"


def test_the_heartbeat_echoes_what_it_gets(kernel):
    info = kernel.manager.get_connection_info()
    context = zmq.Context()
    socket = context.socket(zmq.REQ)
    socket.connect(f"tcp://{info['ip']}:{info['hb_port']}")
    kernel.client.execute("while True: pass")
    for payload in (b"ping", b"", bytes(range(256))):
        socket.send(payload)
        assert socket.poll(1000) and socket.recv() == payload
    socket.close(linger=0)
    context.term()


CHILDREN = ("!nohup sleep 421 >/dev/null 2>&1 &\n"
            "!bash -c 'trap \"\" TERM; sleep 422; true' >/dev/null 2>&1 &\n!sleep 423")


def session_of(pid):
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None


def family(pid):
    """What else runs in a kernel's session."""
    return [p for p in psutil.process_iter() if p.pid != pid and session_of(p.pid) == pid]


def is_left(process):
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def test_a_shutdown_takes_along_what_cells_started(kernel):
    """In the background, unwilling to end, still waited for: nothing stays behind."""
    kernel.client.execute(CHILDREN)
    deadline = time.monotonic() + 5
    while len(children := family(kernel.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(children) >= 3
    begun = time.monotonic()
    kernel.client.control_channel.send(kernel.client.session.msg("shutdown_request", {"restart": False}))
    while kernel.manager.is_alive() or any(map(is_left, children)):
        assert time.monotonic() - begun < 1, [p.cmdline() for p in children if is_left(p)]
        time.sleep(0.01)


def test_ends_with_its_parent(tmp_path):
    """A kernel whose parent is killed ends within two seconds, with what its cells started."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import time\nfrom jupyter_client.manager import KernelManager\n"
        f"manager = KernelManager(kernel_name={KERNEL!r})\nmanager.start_kernel()\n"
        f"client = manager.client()\nclient.start_channels()\nclient.execute({CHILDREN!r})\ntime.sleep(1.5)\n"
        "print(manager.provisioner.pid, flush=True)\ntime.sleep(60)\n")
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    processes = [psutil.Process(pid), *family(pid)]
    assert len(processes) >= 4
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 2.5
    while any(map(is_left, processes)):
        assert time.monotonic() < deadline, [p.cmdline() for p in processes if is_left(p)]
        time.sleep(0.01)


def test_many_start_at_once():
    kernels = []
    try:
        kernels = [Kernel() for _ in range(10)]
        requests = [kernel.client.execute("print('here')") for kernel in kernels]
        for kernel, request in zip(kernels, requests):
            assert kernel.reply(request)["content"]["status"] == "ok"
    finally:
        for kernel in kernels:
            kernel.close()


def test_idle_memory_is_small(kernel):
    """Half of what ipykernel holds, once the start is over; the cells after that find what they need again."""
    kernel.run("1 + 1")
    time.sleep(3.5)
    assert psutil.Process(kernel.pid).memory_info().rss < 22 * 2**20
    assert kernel.text("print(6 * 7)") == "42\n"
    assert kernel.text("import numpy as np\nprint(np.arange(6).reshape(2, 3).sum(axis=0))") == "[3 5 7]\n"


@pytest.mark.skipif(SANITIZED is not None, reason="a sanitizer has memory of its own")
def test_large_blocks_go_back_to_the_system(kernel):
    """They are kept for two seconds for the next array of their size, and no longer."""
    kernel.run("import numpy as np\na = np.empty(40_000_000)\na[:] = 1\nfirst = a.sum()")
    resident = lambda: psutil.Process(kernel.pid).memory_info().rss >> 20
    assert resident() > 300
    assert kernel.text("del a\nb = np.empty(40_000_000)\nb[:] = 2\nprint(first, b.sum())") == "40000000.0 80000000.0\n"
    kernel.run("del b")
    deadline = time.monotonic() + 20
    while resident() > 150 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert resident() <= 150


def test_results_are_kept_a_thousand_at_most(kernel):
    """`Out` holds a thousand values; then the oldest two hundred go, with their names, and nothing else does."""
    kernel.run("class Big: alive = 0\nclass Held:\n    def __init__(self): Big.alive += 1\n    def __del__(self): Big.alive -= 1")
    for _ in range(1001):
        kernel.client.execute("Held()")
    assert kernel.text("print(len(Out), min(Out), max(Out), Big.alive)", timeout=60) == "801 202 1002 801\n"
    assert kernel.text("print('_2' in globals(), '_201' in globals(), '_202' in globals(), _202 is Out[202])") == "False False True True\n"
    assert kernel.text("print(len(In))") == "1006\n"


def test_ipc(tmp_path):
    """The kernel over sockets of the file system."""
    from jupyter_client.manager import KernelManager
    manager = KernelManager(kernel_name=KERNEL, transport="ipc")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=10)
        assert client.execute_interactive("1", timeout=10)["content"]["status"] == "ok"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_without_a_key(tmp_path):
    """An empty key means that nothing is signed."""
    from jupyter_client.manager import KernelManager
    manager = KernelManager(kernel_name=KERNEL)
    manager.session.key = b""
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=10)
        assert client.execute_interactive("1", timeout=10)["content"]["status"] == "ok"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGILL, signal.SIGABRT, signal.SIGBUS])
def test_a_crash_is_reported_where_it_happened_and_the_kernel_comes_back(kernel, number):
    kernel.run("x = [0] * 5_000_000")
    pid = kernel.pid
    request = kernel.client.execute("import time\ny = 1\ntime.sleep(60)")
    kernel.wait_until_running(request)
    time.sleep(0.2)
    os.kill(pid, number)
    published = kernel.published(request, timeout=10)
    (error,) = [m["content"] for m in published if m["msg_type"] == "error"]
    reply = kernel.reply(request, timeout=10)["content"]
    assert error["ename"] == reply["ename"] == "KernelCrash" and reply["status"] == "error"
    assert f"signal {int(number)}" in error["evalue"] and "cell 2, line 3" in error["evalue"]
    assert int(error["evalue"].split("It held ")[1].split(" MB")[0]) >= 70
    assert kernel.text("print('x' in globals(), 'back')", timeout=10) == "False back\n"
    assert kernel.pid == pid and kernel.manager.is_alive()


def test_crash_after_crash(kernel):
    for _ in range(3):
        request = kernel.client.execute("while True: pass")
        kernel.wait_until_running(request)
        os.kill(kernel.pid, signal.SIGSEGV)
        assert kernel.reply(request, timeout=10)["content"]["ename"] == "KernelCrash"
    assert kernel.text("print('back')", timeout=10) == "back\n"


def test_a_crash_without_a_cell_ends_the_kernel(kernel):
    kernel.run("1")
    os.kill(kernel.pid, signal.SIGSEGV)
    deadline = time.monotonic() + 5
    while kernel.manager.is_alive():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_flood_of_text_is_bounded_and_kept(kernel, tmp_path):
    """A gigabyte: the front end gets a few megabytes, what was left out is counted, and the whole lies in a file."""
    kernel.run(f"%env TMPDIR={tmp_path}")
    begun = time.monotonic()
    text = kernel.text("line = 'x' * 99_999 + '\\n'\nfor i in range(10_000):\n    print(line, end='')\nprint('the end')", timeout=300)
    seconds = time.monotonic() - begun
    assert 2_500_000 <= len(text) < 2_600_000 + 250_000 * seconds
    assert "bytes left out …]" in text
    assert "the end\n[This cell printed 1,000,000,008 bytes, too many to show: here are " in text
    (kept,) = tmp_path.iterdir()
    assert str(kept) in text.splitlines()[-1]
    assert kept.stat().st_size == 1_000_000_008
    assert kernel.text("print('next')") == "next\n"


def test_one_text_beyond_the_bound(kernel, tmp_path):
    kernel.run(f"%env TMPDIR={tmp_path}")
    text = kernel.text("print('ä' * 3_000_000)", timeout=60)
    shown = text[:text.index("\n[…")]
    assert set(shown) == {"ä"} and 2_400_000 < 2 * len(shown) <= 2_500_000
    (kept,) = tmp_path.iterdir()
    assert kept.read_text() == "ä" * 3_000_000 + "\n"
