"""How a kernel is reached: tcp and ipc, every signature scheme, CURVE, and the handshake of JEP 66."""

import hashlib
import json
import os
import stat
import subprocess
import time

import jupyter_client
import pytest
import zmq
from jupyter_client.manager import KernelManager
from jupyter_client.session import Session

from conftest import BINARY, KERNEL, TIMEOUT, Kernel

STARTER = BINARY.parent / "swiftlet-kernel"


def ready_client(connection_file):
    """A client whose kernel has answered."""
    client = jupyter_client.BlockingKernelClient(connection_file=str(connection_file))
    client.load_connection_file()
    client.start_channels()
    # A kernel that has just been started may take longer to beat than the client allows for.
    client.hb_channel.time_to_dead = TIMEOUT
    client.wait_for_ready(timeout=TIMEOUT)
    return client


def hashes():
    """The functions of hashlib of which an HMAC can be made."""
    import hmac
    names = []
    for name in sorted(hashlib.algorithms_guaranteed):
        try:
            hmac.HMAC(b"key", digestmod=getattr(hashlib, name))
        except (AttributeError, TypeError, ValueError):
            continue
        names.append(name)
    return names


def started(tmp_path, **members):
    """A kernel with a connection file of one's own; the file, its content and the process."""
    path = tmp_path / "kernel.json"
    name, info = jupyter_client.write_connection_file(fname=str(path), ip="127.0.0.1", key=b"secret")
    info.update(members)
    info = {name: value.decode() if isinstance(value, bytes) else value for name, value in info.items()}
    path.write_text(json.dumps(info))
    path.chmod(0o600)
    process = subprocess.Popen([STARTER, "kernel", "--connection-file", str(path)], stderr=subprocess.PIPE, text=True)
    return path, info, process


def answers(path, key=b"secret"):
    """Runs a cell by a client of the connection file; what it prints."""
    client = jupyter_client.BlockingKernelClient(connection_file=str(path))
    client.load_connection_file()
    client.start_channels()
    client.hb_channel.time_to_dead = TIMEOUT
    try:
        client.wait_for_ready(timeout=TIMEOUT)
        texts = []
        client.execute_interactive("print(6 * 7)", timeout=TIMEOUT,
                                   output_hook=lambda m: texts.append(m["content"].get("text", "")))
        return "".join(texts)
    finally:
        client.stop_channels()


@pytest.mark.parametrize("name", hashes())
def test_every_scheme_of_hashlib(tmp_path, name):
    path, _, process = started(tmp_path, signature_scheme=f"hmac-{name}")
    try:
        assert answers(path) == "42\n"
    finally:
        process.kill()
        process.wait()


def test_the_empty_key(tmp_path):
    path, _, process = started(tmp_path, key="")
    try:
        assert answers(path) == "42\n"
    finally:
        process.kill()
        process.wait()


def test_an_unknown_scheme_is_refused(tmp_path):
    _, _, process = started(tmp_path, signature_scheme="hmac-crc32")
    assert process.wait(TIMEOUT) != 0
    assert "hmac-crc32" in process.stderr.read()


def test_ipc(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    manager = KernelManager(kernel_name=KERNEL, transport="ipc", ip=str(tmp_path / "socket"))
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=TIMEOUT)
        reply = client.execute_interactive("1 + 1", timeout=TIMEOUT, output_hook=lambda m: None)
        assert reply["content"]["status"] == "ok"
        assert len(list(tmp_path.glob("socket-*"))) == 5
        # No port listens beside the files.
        assert listening(manager.provisioner.pid) == set()
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def listening(pid):
    """The addresses on which a process listens for TCP."""
    sockets = {os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")
               if os.path.lexists(f"/proc/{pid}/fd/{fd}")}
    found = set()
    for table in ("tcp", "tcp6"):
        with open(f"/proc/{pid}/net/{table}") as lines:
            for line in list(lines)[1:]:
                fields = line.split()
                if fields[3] == "0A" and f"socket:[{fields[9]}]" in sockets:
                    address, port = fields[1].split(":")
                    found.add((address, int(port, 16)))
    return found


def test_sockets_are_bound_as_the_file_says_and_nowhere_else(kernel):
    info = kernel.manager.get_connection_info()
    ports = {info[name] for name in ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")}
    assert listening(kernel.pid) == {("0100007F", port) for port in ports}


@pytest.fixture
def encrypted():
    if not zmq.has("curve"):
        pytest.skip("this pyzmq was built without CURVE")
    manager = KernelManager(kernel_name=KERNEL, transport_encryption="required")
    manager.start_kernel()
    yield manager
    manager.shutdown_kernel(now=True)


def test_curve(encrypted):
    client = encrypted.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=TIMEOUT)
        assert client.curve_publickey
        texts = []
        client.execute_interactive("print('sealed')", timeout=TIMEOUT,
                                   output_hook=lambda m: texts.append(m["content"].get("text", "")))
        assert "".join(texts) == "sealed\n"
    finally:
        client.stop_channels()


@pytest.mark.parametrize("keys", ["none", "another server's"])
def test_without_the_key_nothing_is_heard(encrypted, keys):
    info = encrypted.get_connection_info()
    context = zmq.Context()
    dealer, listener = context.socket(zmq.DEALER), context.socket(zmq.SUB)
    for socket in (dealer, listener):
        socket.linger = 0
        if keys != "none":
            socket.curve_publickey, socket.curve_secretkey = zmq.curve_keypair()
            socket.curve_serverkey = zmq.curve_keypair()[0]
    listener.subscribe(b"")
    dealer.connect(f"tcp://127.0.0.1:{info['shell_port']}")
    listener.connect(f"tcp://127.0.0.1:{info['iopub_port']}")
    # Rightly signed all the same.
    session = Session(key=info["key"])
    session.send(dealer, session.msg("kernel_info_request", {}))
    assert dealer.poll(1000) == 0
    assert listener.poll(100) == 0
    context.destroy(linger=0)


def test_half_a_pair_of_keys_is_refused(tmp_path):
    public, _ = zmq.curve_keypair()
    _, _, process = started(tmp_path, curve_publickey=public)
    assert process.wait(TIMEOUT) != 0
    assert "curve_secretkey" in process.stderr.read()


class Launcher:
    """A launcher's registration socket, and the file that tells a kernel of it."""

    def __init__(self, tmp_path, key=b"secret", runtime=None):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.REP)
        self.socket.linger = 0
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.session = Session(key=key)
        self.path = tmp_path / "registration.json"
        self.path.write_text(json.dumps({
            "transport": "tcp", "signature_scheme": "hmac-sha256", "ip": "127.0.0.1", "key": "secret",
            "registration_port": self.port}))
        self.path.chmod(0o600)
        environment = {**os.environ, "JUPYTER_RUNTIME_DIR": runtime or str(tmp_path / "runtime")}
        self.process = subprocess.Popen(
            [STARTER, "kernel", "--connection-file", str(self.path)], env=environment, cwd=str(tmp_path))

    def request(self):
        assert self.socket.poll(10_000), "the kernel did not register"
        _, message = self.session.recv(self.socket)
        return message

    def acknowledge(self, request):
        self.session.send(self.socket, "handshake_reply", {"status": "ok"}, parent=request["header"])

    def close(self):
        self.process.kill()
        self.process.wait()
        self.context.destroy(linger=0)


def test_the_handshake(tmp_path):
    launcher = Launcher(tmp_path)
    try:
        request = launcher.request()
        assert request["msg_type"] == "handshake_request"
        ports = request["content"]
        assert set(ports) == {"shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"}
        assert len({*ports.values(), launcher.port}) == 6
        launcher.acknowledge(request)
        # Other clients find the ports in a connection file of the usual kind.
        kept = tmp_path / "runtime" / f"kernel-{launcher.process.pid}.json"
        for _ in range(200):
            if kept.exists() and kept.read_text().endswith("}\n"):
                break
            time.sleep(0.01)
        info = json.loads(kept.read_text())
        assert {name: info[name] for name in ports} == ports
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert answers(kept) == "42\n"
        assert {port for _, port in listening(launcher.process.pid)} == set(ports.values())
        # A restart in place keeps the ports and asks nobody.
        client = ready_client(kept)
        client.execute_interactive("get_ipython().kernel.do_shutdown(True)", timeout=TIMEOUT, output_hook=lambda m: None)
        client.stop_channels()
        time.sleep(0.5)
        assert answers(kept) == "42\n"
        client = ready_client(kept)
        client.shutdown()
        launcher.process.wait(TIMEOUT)
        client.stop_channels()
        assert not kept.exists()
    finally:
        launcher.close()


def test_a_relative_runtime_folder_lies_in_the_working_folder(tmp_path):
    launcher = Launcher(tmp_path, runtime="one/two")
    try:
        launcher.acknowledge(launcher.request())
        kept = tmp_path / "one" / "two" / f"kernel-{launcher.process.pid}.json"
        for _ in range(200):
            if kept.exists() and kept.read_text().endswith("}\n"):
                break
            time.sleep(0.01)
        assert answers(kept) == "42\n"
        # The file is found again wherever a cell goes.
        client = ready_client(kept)
        client.execute_interactive("import os\nos.chdir('/')", timeout=TIMEOUT)
        client.shutdown()
        launcher.process.wait(TIMEOUT)
        client.stop_channels()
        assert not kept.exists()
    finally:
        launcher.close()


def test_fifty_kernels_register_at_one_socket(tmp_path):
    launcher = Launcher(tmp_path)
    environment = {**os.environ, "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime")}
    others = [subprocess.Popen([STARTER, "kernel", "--connection-file", str(launcher.path)], env=environment)
              for _ in range(49)]
    try:
        seen = []
        for _ in range(50):
            request = launcher.request()
            seen += request["content"].values()
            launcher.acknowledge(request)
        assert len(set(seen)) == 250
    finally:
        for process in others:
            process.kill()
            process.wait()
        launcher.close()


def test_a_launcher_with_another_key_is_not_believed(tmp_path):
    launcher = Launcher(tmp_path, key=b"other")
    try:
        assert launcher.socket.poll(10_000)
        launcher.socket.recv_multipart()
        launcher.session.send(launcher.socket, "handshake_reply", {"status": "ok"})
        assert launcher.process.wait(TIMEOUT) != 0
    finally:
        launcher.close()
