"""What docs/security.md promises beyond the wire: the connection file, and archives that mean harm."""

import gzip
import io
import json
import os
import struct
import subprocess
import tarfile
import zipfile

import jupyter_client
import pytest

from conftest import BINARY


def connection_file(tmp_path, mode):
    path = tmp_path / "kernel.json"
    jupyter_client.write_connection_file(fname=str(path), key=b"secret")
    path.chmod(mode)
    return path


def ended(path):
    """What a kernel that will not start says."""
    process = subprocess.Popen([BINARY, "kernel", "--connection-file", str(path)], stderr=subprocess.PIPE, text=True)
    try:
        assert process.wait(10) != 0
        return process.stderr.read()
    finally:
        process.kill()


@pytest.mark.parametrize("mode", [0o666, 0o660, 0o602, 0o620])
def test_a_connection_file_that_others_can_write(tmp_path, mode):
    assert "can be written by others" in ended(connection_file(tmp_path, mode))


def test_a_connection_file_of_another_user(tmp_path):
    if os.getuid() != 0:
        pytest.skip("only root can give a file away")
    path = connection_file(tmp_path, 0o600)
    os.chown(path, 12345, 12345)
    tmp_path.chmod(0o755)
    # As a user who is neither its owner nor root.
    path.chmod(0o644)
    process = subprocess.run([BINARY, "kernel", "--connection-file", str(path)], capture_output=True, text=True,
                             timeout=10, user=23456, group=23456, env={"PATH": "/usr/bin", "HOME": "/tmp"})
    if process.returncode in (126, 127) or "ermission denied" in process.stderr:
        pytest.skip("the program lies where another user cannot reach it")
    assert "belongs to another user" in process.stderr


@pytest.mark.parametrize("change", [
    {"shell_port": 0}, {"shell_port": 70_000}, {"shell_port": "x"}, {"ip": ""}, {"ip": 7}, {"transport": "udp"}, {"key": None},
    {"curve_publickey": "short", "curve_secretkey": "short"}, {"registration_port": -1, "shell_port": None},
])
def test_a_connection_file_that_makes_no_sense(tmp_path, change):
    path = connection_file(tmp_path, 0o600)
    content = {**json.loads(path.read_text()), **change}
    path.write_text(json.dumps({name: value for name, value in content.items() if value is not None}))
    assert "connection file" in ended(path)


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, "null", "\xff\xfe"])
def test_a_connection_file_that_is_none(tmp_path, text):
    path = connection_file(tmp_path, 0o600)
    path.write_text(text, encoding="latin-1")
    assert "connection file" in ended(path)


def cell(program, folder, memory=None):
    """What a script prints, in a folder of its own and so many bytes of address space."""
    path = folder / "program.py"
    path.write_text("""
def told(f):
    try:
        print("made", str(f())[:200])
    except Exception as error:
        print(type(error).__name__, str(error)[:200])
""" + program)
    command = [str(BINARY), "run", str(path)]
    if memory:
        command = ["bash", "-c", f'ulimit -v {memory >> 10}; exec "$@"', "-", *command]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def array(shape, body=b"", kind="'<f8'"):
    """The bytes of an .npy file."""
    head = f"{{'descr': {kind}, 'fortran_order': False, 'shape': {shape}, }}".encode()
    head += b" " * (63 - (len(head) + 10) % 64) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head + body


def test_arrays_that_claim_too_much(tmp_path):
    files = {"big": array("(1000000000000,)"), "less": array("(-5,)"), "over": array("(4294967296, 4294967296, 16)"),
             "object": array("(1,)", b"\x80\x04N.", "'|O'"), "short": array("(10,)", b"1234"),
             "code": array("(__import__('os').system('touch ran'),)")}
    for name, data in files.items():
        (tmp_path / f"{name}.npy").write_bytes(data)
        with zipfile.ZipFile(tmp_path / f"{name}.npz", "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("a.npy", data)
    found = cell(f"""
import numpy as np
for name in {list(files)}:
    told(lambda: np.load(name + '.npy'))
    told(lambda: np.load(name + '.npz')['a'])
""", tmp_path)
    assert [line.split()[0] for line in found] == ["MemoryError"] * 2 + ["ValueError"] * 10, found
    assert not (tmp_path / "ran").exists()


def test_names_that_would_leave_the_folder(tmp_path):
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    with zipfile.ZipFile(inside / "x.zip", "w") as file:
        for name in ("../evil", "/evil", "c/../../../evil", "..\\evil", "good"):
            file.writestr(name, "x")
    with tarfile.open(inside / "x.tar.gz", "w:gz") as file:
        for name in ("../evil", "good"):
            entry = tarfile.TarInfo(name)
            entry.size = 1
            file.addfile(entry, io.BytesIO(b"q"))
    found = cell("""
import zipfile, keras
told(lambda: zipfile.ZipFile('x.zip').extractall('out'))
told(lambda: keras.utils.get_file('x.tar.gz', 'file://' + __import__('os').path.abspath('x.tar.gz'), extract=True,
                                  cache_dir='cache'))
""", inside)
    assert found[0] == "made None"
    assert "would leave its folder" in found[-1]
    assert [path for path in tmp_path.rglob("*evil*") if (inside / "out") not in path.parents] == []
    assert (inside / "out" / "good").read_text() == "x"


@pytest.mark.limits_memory
def test_what_unpacks_to_more_than_the_memory(tmp_path):
    with gzip.open(tmp_path / "bomb.gz", "wb", 1) as file:
        for _ in range(3000):
            file.write(bytes(1 << 20))
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        with file.open("a.npy", "w", force_zip64=True) as entry:
            entry.write(array("(400000000,)"))
            for _ in range(3000):
                entry.write(bytes(1 << 20))
    found = cell("""
import gzip, zipfile, zlib, numpy as np
told(lambda: len(gzip.open('bomb.gz').read()))
told(lambda: len(zipfile.ZipFile('bomb.zip').read('a.npy')))
told(lambda: np.load('bomb.zip')['a.npy'].shape)
print('alive')
""", tmp_path, memory=3 << 30)
    assert found[-1] == "alive" and len(found) == 4, found
    assert {line.split()[0] for line in found[:3]} <= {"MemoryError", "ValueError", "KeyError"}, found


def test_a_models_file_runs_no_code(tmp_path):
    config = {"class_name": "Sequential", "module": "keras", "registered_name": None, "config": {"name": "s", "layers": [
        {"class_name": "InputLayer", "module": "keras.layers", "config": {"batch_shape": [None, 1], "name": "i"}},
        {"class_name": "Lambda", "module": "keras.layers", "config": {"name": "l", "function": {
            "class_name": "__lambda__", "config": {"code": "4wEAAAA=", "defaults": None, "closure": None}}}}]}}
    for name, layer in {"lambda": None, "module": {"class_name": "system", "module": "os", "config": {"command": "touch ran"},
                                                   "registered_name": "os.system"}}.items():
        if layer:
            config["config"]["layers"][1] = layer
        with zipfile.ZipFile(tmp_path / f"{name}.keras", "w") as file:
            file.writestr("config.json", json.dumps(config))
            file.writestr("metadata.json", "{}")
            file.writestr("model.weights.h5", b"")
    found = cell("""
import keras
for name in ('lambda', 'module'):
    told(lambda: keras.models.load_model(name + '.keras'))
    told(lambda: keras.models.load_model(name + '.keras', safe_mode=False))
""", tmp_path)
    assert all(line.split()[0] in ("ValueError", "TypeError", "NotImplementedError") for line in found) and len(found) == 4, found
    assert not (tmp_path / "ran").exists()
