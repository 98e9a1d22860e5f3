"""What goes wrong around a kernel ends no session: memory, disk, files, signals, clients."""

import os
import pathlib
import resource
import signal
import subprocess
import sys
import threading
import time

import psutil
import pytest

from conftest import Kernel

MEMORY = {
    "list by append": "items = []\nwhile True: items.append(None)",
    "list by +=": "items = [0] * 1000\nwhile True: items += items",
    "list of lists": "items = []\nwhile True: items.append([0] * 1000)",
    "comprehension": "items = [i for i in range(10**12)]",
    "list of a range": "items = list(range(10**12))",
    "list by *": "items = [0] * 10**12",
    "text by *": "text = 'x' * 10**12",
    "text by +": "text = 'x' * 1000\nwhile True: text = text + text",
    "texts": "items = []\nwhile True: items.append('%d' % len(items) * 50)",
    "join": "text = ','.join(['x' * 10**6] * 10**6)",
    "bytes": "data = bytes(10**12)",
    "bytearray": "data = bytearray(b'x' * 1000)\nwhile True: data += data",
    "dict": "table = {}\nwhile True: table[len(table)] = None",
    "set": "things = set()\nwhile True: things.add(len(things))",
    "tuple": "things = tuple(range(10**12))",
    "objects": "class C: pass\nitems = []\nwhile True:\n    c = C()\n    c.a = [1]\n    items.append(c)",
    "array": "import numpy as np\na = np.ones((10**6, 10**6))",
    "arrays": "import numpy as np\nitems = []\nwhile True: items.append(np.ones(10**6))",
    "array by a small step": "import numpy as np\nitems = []\nwhile True: items.append(np.ones(1000))",
    "outer": "import numpy as np\na = np.arange(10**6)\nb = a[:, None] * a",
    "model": "from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(10**6, input_shape=(10**6,))])",
    "endless bytes": "import itertools\ndata = bytes(itertools.repeat(0))",
    "endless bytearray": "import itertools\ndata = bytearray()\ndata.extend(itertools.repeat(0))",
    "endless list": "import itertools\nitems = list(itertools.repeat(0))",
    "endless tuple": "import itertools\nthings = tuple(itertools.count())",
    "endless sorted": "import itertools\nitems = sorted(itertools.count())",
    "endless join": "import itertools\ntext = ''.join(itertools.repeat('x'))",
    "endless array": "import itertools\nimport array\na = array.array('d', itertools.repeat(0.0))",
    "endless fromiter": "import itertools\nimport numpy as np\na = np.fromiter(itertools.repeat(0.0), float)",
    "endless np.array": "import itertools\nimport numpy as np\na = np.array(list(itertools.repeat(0.0)))",
    "endless deque": "import itertools, collections\nthings = collections.deque(itertools.repeat(0))",
    "endless set": "import itertools\nthings = set(itertools.count())",
    "endless unpacking": "import itertools\na, *items = itertools.repeat(0)",
    "endless arguments": "import itertools\nprint(*itertools.repeat(0))",
    "repr of a text": "text = 'x' * 700_000_000\ntext = repr(text)",
    "repr of escapes": "text = '\\x00' * 300_000_000\ntext = repr(text)",
    "repr of bytes": "data = b'\\x00' * 300_000_000\ntext = repr(data)",
    "repr of a list": "items = ['x' * 1000] * 2_000_000\ntext = repr(items)",
    "split": "text = 'a ' * 300_000_000\nitems = text.split()",
    "split at a mark": "text = 'a,,' * 200_000_000\nitems = text.split(',,')",
    "bytes again and again": "data = b'a ' * 300_000_000",
    "split of bytes": "data = b'a ' * 100_000_000\nitems = data.split()",
    "splitlines": "text = 'a\\n' * 300_000_000\nitems = text.splitlines()",
    "findall": "import re\ntext = 'a ' * 40_000_000\nitems = re.findall('a', text * 10)",
    "re.split": "import re\ntext = 'a ' * 40_000_000\nitems = re.split(' ', text)",
    "re.sub": "import re\ntext = 'a ' * 40_000_000\ntext = re.sub('a', 'b' * 100, text)",
    "replace": "text = 'a' * 300_000_000\ntext = text.replace('a', 'bbbb')",
    "upper": "text = 'ß' * 300_000_000\ntext = text.upper()",
    "encode": "text = 'ß' * 700_000_000\ndata = text.encode()",
    "json.dumps": "import json\nitems = ['x' * 1000] * 2_000_000\ntext = json.dumps(items)",
    "number": "n = 3\nwhile True: n = n * n",
}


def limit_memory(kernel, megabytes):
    """Lets the kernel take so much more address space than it has."""
    size = psutil.Process(kernel.pid).memory_info().vms + (megabytes << 20)
    resource.prlimit(kernel.pid, resource.RLIMIT_AS, (size, resource.RLIM_INFINITY))


@pytest.mark.limits_memory
@pytest.mark.parametrize("code", MEMORY.values(), ids=MEMORY.keys())
def test_memory_is_refused_and_the_session_lives(kernel, code):
    """With a gigabyte to be had, a cell that wants more gets MemoryError; what the session held is still there."""
    kernel.run("import numpy as np\nx = list(range(1000))\nnp.ones((300, 300)) @ np.ones((300, 300))")
    pid = kernel.pid
    limit_memory(kernel, 1024)
    if code.startswith("n = 3"):
        # Numbers grow slowly: what they cost is time.
        request = kernel.client.execute(code)
        time.sleep(3)
        kernel.manager.interrupt_kernel()
        reply = kernel.reply(request)["content"]
        assert reply["ename"] in ("KeyboardInterrupt", "MemoryError")
    else:
        reply, _ = kernel.run(code, timeout=90)
        assert reply["status"] == "error"
        assert reply["ename"] in ("MemoryError", "ResourceExhaustedError", "_ArrayMemoryError"), reply["evalue"]
    assert kernel.text("for n in ('items', 'text', 'data', 'table', 'things', 'a'): globals().pop(n, None)\n"
                       "print(sum(x), len([0] * 10**6))") == "499500 1000000\n"
    assert kernel.pid == pid


@pytest.mark.limits_memory
def test_the_words_of_a_refusal_say_how_much(kernel):
    kernel.run("1")
    limit_memory(kernel, 1024)
    reply, _ = kernel.run("[0] * 10**9")
    assert reply["ename"] == "MemoryError" and "14.9 GiB" in reply["evalue"] and "are left" in reply["evalue"]


CONTROL_GROUPS = pathlib.Path("/sys/fs/cgroup/memory")


@pytest.fixture
def small_group():
    """A control group with 600 MB, in which a kernel is put; where none can be made the test is skipped."""
    older = CONTROL_GROUPS.is_dir()
    parent = CONTROL_GROUPS if older else CONTROL_GROUPS.parent
    folder = parent / f"swiftlet-test-{os.getpid()}"
    try:
        folder.mkdir()
        (folder / ("memory.limit_in_bytes" if older else "memory.max")).write_text(str(600 << 20))
    except OSError as error:
        pytest.skip(f"no control group can be made: {error}")
    yield folder
    for process in (folder / "cgroup.procs").read_text().split():
        os.kill(int(process), signal.SIGKILL)
    for _ in range(100):
        try:
            folder.rmdir()
            break
        except OSError:
            time.sleep(0.05)


GROUPED = ["list by append", "text by +", "texts", "bytes", "dict", "objects", "arrays", "array by a small step", "endless bytes",
           "endless list", "repr of a text", "split", "findall"]


@pytest.mark.limits_memory
@pytest.mark.parametrize("name", GROUPED)
def test_a_control_groups_limit_ends_no_session(kernel, small_group, name):
    """The system would kill the process that goes beyond it; the cell gets MemoryError before."""
    kernel.run("x = list(range(1000))")
    (small_group / "cgroup.procs").write_text(str(kernel.pid))
    reply, _ = kernel.run(MEMORY[name], timeout=120)
    assert reply["status"] == "error" and reply["ename"] in ("MemoryError", "_ArrayMemoryError"), reply
    assert kernel.text("for n in ('items', 'text', 'data', 'table', 'things', 'a'): globals().pop(n, None)\n"
                       "print(sum(x))") == "499500\n"


@pytest.fixture
def small_disk(tmp_path):
    """A file system with room for a megabyte; where none can be mounted the test is skipped."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, text=True)
    if mounted.returncode:
        pytest.skip(f"nothing can be mounted: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


WRITERS = {
    "text": "with open(path + '/text', 'w') as file: file.write('x' * 3_000_000)",
    "lines": "with open(path + '/lines', 'w') as file:\n    for i in range(1_000_000): print(i, file=file)",
    "array": "import numpy as np\nnp.save(path + '/a.npy', np.zeros(1_000_000))",
    "arrays": "import numpy as np\nnp.savez(path + '/a.npz', a=np.random.rand(1_000_000))",
    "table": "import pandas as pd\npd.DataFrame({'a': range(1_000_000)}).to_csv(path + '/t.csv')",
    "model": "from tensorflow import keras\nkeras.Sequential([keras.layers.Dense(1000, input_shape=(1000,))]).save(path + '/m.keras')",
    "weights": "from tensorflow import keras\nkeras.Sequential([keras.layers.Dense(1000, input_shape=(1000,))]).save_weights(path + '/m.weights.h5')",
    "figure": "import matplotlib.pyplot as plt\nimport numpy as np\nplt.imsave(path + '/f.png', np.random.rand(1500, 1500, 3))",
    "pickle": "import pickle\nwith open(path + '/p', 'wb') as file: pickle.dump(list(range(1_000_000)), file)",
    "copy": "import shutil\nopen('big', 'wb').write(b'x' * 3_000_000)\nshutil.copy('big', path + '/big')",
}


@pytest.mark.parametrize("code", WRITERS.values(), ids=WRITERS.keys())
def test_a_disk_that_fills_up(tmp_path, small_disk, code):
    kernel = Kernel(cwd=str(tmp_path))
    try:
        kernel.run(f"path = {str(small_disk)!r}")
        reply, _ = kernel.run(code, timeout=60)
        assert reply["status"] == "error" and reply["ename"] == "OSError", reply
        assert any(word in reply["evalue"] for word in ("28", "No space", "could not write")), reply["evalue"]
        assert kernel.text("print('alive')") == "alive\n"
    finally:
        kernel.close()


def test_printing_more_than_the_disk_holds(small_disk):
    """What is kept of a flood has no room: the front end gets its share all the same."""
    kernel = Kernel(env={**os.environ, "TMPDIR": str(small_disk)})
    try:
        text = kernel.text("for i in range(200_000): print('line', i, 'x' * 50)", timeout=60)
        assert text.startswith("line 0 ") and len(text) > 1_000_000
        assert kernel.text("print('alive')") == "alive\n"
    finally:
        kernel.close()


FULL = {
    "text": "with open('/dev/full', 'w') as file: file.write('x' * 100000)",
    "bytes": "with open('/dev/full', 'wb') as file: file.write(b'x' * 100000)",
    "json": "import json\nwith open('/dev/full', 'w') as file: json.dump(list(range(10000)), file)",
    "pickle": "import pickle\nwith open('/dev/full', 'wb') as file: pickle.dump(list(range(10000)), file)",
    "table": "import pandas as pd\npd.DataFrame({'a': range(10000)}).to_csv('/dev/full')",
    "figure": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.savefig('/dev/full', format='png')",
    "print": "with open('/dev/full', 'w') as file: print('x' * 100000, file=file, flush=True)",
}


@pytest.mark.parametrize("code", FULL.values(), ids=FULL.keys())
def test_a_full_disk_is_an_error_of_the_cell(shared_kernel, code):
    reply, _ = shared_kernel.run(code)
    assert reply["status"] == "error" and reply["ename"] in ("OSError", "IOError"), reply
    assert "28" in reply["evalue"] or "No space" in reply["evalue"], reply["evalue"]
    assert shared_kernel.text("print('alive')") == "alive\n"


def test_a_file_beyond_the_limit_of_its_size(kernel, tmp_path):
    """RLIMIT_FSIZE: the signal that ends programs at it does not end this one."""
    kernel.run("1")
    resource.prlimit(kernel.pid, resource.RLIMIT_FSIZE, (1 << 20, resource.RLIM_INFINITY))
    reply, _ = kernel.run(f"with open({str(tmp_path / 'large')!r}, 'wb') as file: file.write(b'x' * (4 << 20))")
    assert reply["status"] == "error" and reply["ename"] == "OSError", reply
    reply, _ = kernel.run("from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(1000, input_shape=(1000,))])\n"
                          f"model.save({str(tmp_path / 'model.keras')!r})")
    assert reply["status"] == "error" and reply["ename"] == "OSError", reply
    assert kernel.text("print('alive')") == "alive\n"


def test_a_closed_stdout(tmp_path):
    """Nobody reads the kernel's own stdout and stderr any more."""
    kernel = Kernel(stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=str(tmp_path))
    try:
        process = kernel.manager.provisioner.process
        process.stdout.close()
        process.stderr.close()
        assert kernel.text("print('to the front end')") == "to the front end\n"
        assert "from a child" in kernel.text("!echo from a child")
        assert kernel.text("import sys\nprint('wrong', file=sys.stderr)", name="stderr") == "wrong\n"
    finally:
        kernel.close()


def test_a_vanished_working_folder(tmp_path):
    folder = tmp_path / "here"
    folder.mkdir()
    kernel = Kernel(cwd=str(folder))
    try:
        kernel.run("x = 1")
        folder.rmdir()
        assert kernel.text("print(x)") == "1\n"
        reply, _ = kernel.run("import os\nos.getcwd()")
        assert reply["ename"] == "FileNotFoundError"
        reply, _ = kernel.run("open('new.txt', 'w')")
        assert reply["ename"] == "FileNotFoundError"
        kernel.run("import nothing_of_this_name\n")
        kernel.run("!echo child")
        reply, published = kernel.run("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()")
        assert reply["status"] == "ok" and any(m["msg_type"] == "display_data" for m in published)
        kernel.run("get_ipython().kernel.do_shutdown(True)")
        assert kernel.text("print('after a restart')") == "after a restart\n"
    finally:
        kernel.close()


def test_stopped_and_continued(kernel):
    """A laptop that sleeps: the cell goes on, and so do the clients."""
    request = kernel.client.execute("import time\nfor i in range(20):\n    time.sleep(0.05)\nprint('through')")
    kernel.wait_until_running(request)
    for _ in range(3):
        os.kill(kernel.pid, signal.SIGSTOP)
        time.sleep(0.4)
        os.kill(kernel.pid, signal.SIGCONT)
        time.sleep(0.1)
    texts = [m["content"]["text"] for m in kernel.published(request) if m["msg_type"] == "stream"]
    assert "".join(texts) == "through\n"
    assert kernel.reply(request)["content"]["status"] == "ok"


def test_a_storm_of_signals(kernel, tmp_path):
    """System calls that are cut short are taken up again: sleeping, reading, waiting for children, training."""
    cell = ("import time, os\nbegun = time.monotonic()\ntime.sleep(1)\nassert time.monotonic() - begun >= 1\n"
            f"path = {str(tmp_path / 'file')!r}\n"
            "for i in range(20):\n    with open(path, 'w') as file: file.write('x' * 2_000_000)\n"
            "    with open(path) as file: assert len(file.read()) == 2_000_000\n"
            "for i in range(5):\n    lines = !sleep 0.05; echo out\n    assert list(lines) == ['out']\n"
            "import numpy as np\nfrom tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(8, input_shape=(8,)), keras.layers.Dense(1)])\n"
            "model.compile(loss='mse')\nmodel.fit(np.ones((256, 8)), np.ones((256, 1)), epochs=3, verbose=0)\nprint('whole')")
    request = kernel.client.execute(cell)
    kernel.wait_until_running(request)
    over = threading.Event()

    def storm():
        while not over.is_set():
            for number in (signal.SIGWINCH, signal.SIGCHLD, signal.SIGURG, signal.SIGSTOP, signal.SIGCONT):
                os.kill(kernel.pid, number)
            time.sleep(0.001)

    thread = threading.Thread(target=storm)
    thread.start()
    try:
        published = kernel.published(request, timeout=90)
    finally:
        over.set()
        thread.join()
        os.kill(kernel.pid, signal.SIGCONT)
    assert kernel.reply(request)["content"]["status"] == "ok"
    assert "".join(m["content"]["text"] for m in published if m["msg_type"] == "stream") == "whole\n"


def test_a_killed_client_takes_nobody_along(kernel, tmp_path):
    """A client dies in a flood of output: its cell can be interrupted, and the others are served."""
    script = tmp_path / "client.py"
    script.write_text(
        "import sys, time\nfrom jupyter_client import BlockingKernelClient\n"
        "client = BlockingKernelClient(connection_file=sys.argv[1])\nclient.load_connection_file()\nclient.start_channels()\n"
        "client.wait_for_ready(timeout=30)\nclient.execute('while True: print(\"x\" * 1000)')\nprint('sent', flush=True)\ntime.sleep(60)\n")
    other = subprocess.Popen([sys.executable, str(script), kernel.manager.connection_file], stdout=subprocess.PIPE, text=True)
    assert other.stdout.readline() == "sent\n"
    time.sleep(0.5)
    other.kill()
    other.wait()
    assert "print" in kernel.reply(kernel.client.complete("prin"), timeout=10)["content"]["matches"]
    kernel.manager.interrupt_kernel()
    # What arrives while the interrupted cell ends is aborted with it.
    deadline = time.monotonic() + 20
    while (reply := kernel.run("x = 'mine'", timeout=20)[0])["status"] == "abort":
        assert time.monotonic() < deadline
    assert reply["status"] == "ok"
    assert kernel.text("print(x)") == "mine\n"


DEEP = "deep = []\nfor _ in range(200_000): deep = [deep]\n"
RECURSIVE = {
    "repr": DEEP + "repr(deep)",
    "equality": DEEP + "other = []\nfor _ in range(200_000): other = [other]\ndeep == other",
    "hash": "deep = ()\nfor _ in range(200_000): deep = (deep,)\nhash(deep)",
    "json.dumps": DEEP + "import json\njson.dumps(deep)",
    "json.loads": "import json\njson.loads('[' * 200_000 + ']' * 200_000)",
    "pickle": DEEP + "import pickle\npickle.dumps(deep)",
    "deepcopy": DEEP + "import copy\ncopy.deepcopy(deep)",
    "brackets": "eval('[' * 200_000 + ']' * 200_000)",
    "parentheses": "eval('(' * 200_000 + ')' * 200_000)",
    "unary": "eval('-' * 200_000 + '1')",
    "attributes": "eval('a' + '.b' * 200_000)",
    "additions": "print(eval('+'.join(['1'] * 200_000)))",
    "calls": "def f(): return f()\nf()",
    "methods": "class C:\n    def __repr__(self): return repr(self)\nrepr(C())",
    "getattr": "class C:\n    def __getattr__(self, name): return getattr(self, name)\nC().x",
    "str.format": "'{' * 200_000",
    "regular expression": "import re\nre.compile('(' * 200_000 + ')' * 200_000)",
    "compare": "a = []\na.append(a)\nb = []\nb.append(b)\na == b",
    "display": "deep = []\nfor _ in range(200_000): deep = [deep]\ndeep",
    "isinstance": "t = int\nfor _ in range(200_000): t = (t,)\nisinstance('', t)",
    "np.array": DEEP + "import numpy as np\nnp.array(deep)",
    "generators": "g = iter([1])\nfor _ in range(200_000): g = (x for x in g)\nnext(g)",
    "freeing": DEEP + "deep = None",
}


@pytest.mark.parametrize("code", RECURSIVE.values(), ids=RECURSIVE.keys())
def test_depth_cannot_kill_the_session(shared_kernel, code):
    """Whatever the cell ends with, it is a Python exception or a result, and the session is whole."""
    shared_kernel.run("x = [42]")
    reply, _ = shared_kernel.run(code, timeout=90)
    assert reply.get("ename") != "KernelCrash", reply["evalue"]
    assert shared_kernel.text("deep = other = g = t = None\nprint(x)", timeout=60) == "[42]\n"
