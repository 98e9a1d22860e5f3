"""Hostile and broken messages, orphans, and starts in a crowd."""

import random
import subprocess
import sys
import time

import psutil
import zmq

from conftest import KERNEL, Kernel


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


def test_ends_with_its_parent(tmp_path):
    """A kernel whose parent is killed ends within two seconds, with what its cells started."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import time\nfrom jupyter_client.manager import KernelManager\n"
        f"manager = KernelManager(kernel_name={KERNEL!r})\nmanager.start_kernel()\n"
        "print(manager.provisioner.pid, flush=True)\ntime.sleep(60)\n")
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    child = psutil.Process(pid)
    parent.kill()
    parent.wait()
    psutil.wait_procs([child], timeout=2.5)
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


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
    kernel.run("1 + 1")
    assert psutil.Process(kernel.pid).memory_info().rss < 40 * 2**20


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
