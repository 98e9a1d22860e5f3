"""An interrupt lands at once, whatever the cell is at, and leaves the session whole."""

import os
import signal
import subprocess
import time

import pytest

from conftest import BINARY, TIMEOUT, Kernel

CELLS = {
    "loop": "while True:\n    pass",
    "loop with a body": "n = 0\nwhile True:\n    n += 1\n    m = [n] * 3",
    "for": "for i in range(10**12):\n    pass",
    "comprehension": "[i for i in range(10**12) if i < 0]",
    "generator": "sum(i * 0 for i in iter(int, 1))",
    "recursion": "def f(n):\n    return f(n - 1) + f(n - 1) if n else 0\nf(60)",
    "sort with a key": "import itertools\ndata = list(range(2_000_000))\nwhile True:\n    data.sort(key=lambda v: -v)",
    "sorted by comparison": "class K:\n    def __init__(s, v): s.v = v\n    def __lt__(s, o): return s.v < o.v\n"
                            "data = [K((i * 7919) % 1000003) for i in range(300_000)]\nwhile True:\n    sorted(data)",
    "sorted": "import random\ndata = [random.random() for _ in range(1_000_000)]\nwhile True:\n    sorted(data, reverse=True)",
    "list of a list": "data = [None] * 5_000_000\nwhile True:\n    list(data)",
    "large figure": "import numpy as np\nimport matplotlib.pyplot as plt\nwhile True:\n    plt.figure(figsize=(30, 30))\n"
                    "    plt.imshow(np.random.rand(1000, 1000))\n    plt.show()",
    "sum of a range": "sum(range(10**12))",
    "list of a range": "max(range(10**12))",
    "count in a range": "import itertools\nfor _ in itertools.repeat(None): pass",
    "join": "while True:\n    ''.join(str(i) for i in range(10**9))",
    "long array operation": "import numpy as np\na = np.ones((1000, 1000))\nwhile True:\n    a = a @ a * 1e-4",
    "array chain": "import numpy as np\na = np.random.rand(4_000_000)\nwhile True:\n    a = np.sort(np.sin(a))",
    "sleep": "import time\ntime.sleep(60)",
    "finally": "try:\n    while True:\n        pass\nfinally:\n    done = True",
    "big powers": "x = 3\nwhile True:\n    x = x * x % (10**5000 + 1)",
    "string search": "text = 'a' * 1000\nwhile True:\n    text.replace('b', 'c')",
    "regular expression": "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
    "dict churn": "d = {}\nwhile True:\n    d[len(d) % 1000] = str(len(d))",
}


@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS.keys())
def test_interrupt(shared_kernel, cell):
    kernel = shared_kernel
    kernel.run("sentinel = 42")
    request = kernel.client.execute(cell)
    kernel.wait_until_running(request)
    time.sleep(0.4)
    begun = time.perf_counter()
    kernel.manager.interrupt_kernel()
    reply = kernel.reply(request)["content"]
    seconds = time.perf_counter() - begun
    assert reply["status"] == "error" and reply["ename"] == "KeyboardInterrupt"
    assert seconds < 1, f"it took {seconds:.2f} s"
    assert kernel.text("print(sentinel)") == "42\n"


@pytest.mark.parametrize("step", ["data.sort()", "data.sort(reverse=True)", "data.sort(key=lambda v: -v)", "data.extend(data)"])
def test_a_list_is_whole_after_an_interrupt(shared_kernel, step):
    """Wherever a sort is interrupted, every item is still there; an extension happens as a whole or not at all."""
    kernel = shared_kernel
    kernel.run("import random\nrandom.seed(0)\nstart = list(range(1_000_000))\nrandom.shuffle(start)")
    for number in range(8):
        request = kernel.client.execute(f"while True:\n    data = list(start)\n    {step}")
        kernel.wait_until_running(request)
        time.sleep(0.1 + 0.13 * number)
        kernel.manager.interrupt_kernel()
        assert kernel.reply(request)["content"]["ename"] == "KeyboardInterrupt"
        assert kernel.text("print(len(data) // 1_000_000, len(data) % 1_000_000, len(set(data)))") in (
            "1 0 1000000\n", "2 0 1000000\n" if "extend" in step else "1 0 1000000\n")


@pytest.fixture
def typing():
    """A kernel on whose standard input the test can type; with the end to type into."""
    reading, writing = os.pipe()
    kernel = Kernel(stdin=reading)
    os.close(reading)
    yield kernel, writing
    os.close(writing)
    kernel.close()


@pytest.mark.parametrize("wait", ["sys.stdin.readline()", "sys.stdin.read(3)", "next(iter(sys.stdin))"])
def test_waiting_on_standard_input_can_be_interrupted(typing, wait):
    kernel, writing = typing
    request = kernel.client.execute(f"import sys\nx = [42]\n{wait}")
    kernel.wait_until_running(request)
    time.sleep(0.2)
    kernel.manager.interrupt_kernel()
    assert kernel.reply(request)["content"]["ename"] == "KeyboardInterrupt"
    # What is typed later is read by who asks then, from its beginning.
    os.write(writing, b"typed\n")
    assert kernel.text("print(x, repr(sys.stdin.readline()))") == "[42] 'typed\\n'\n"


def test_others_run_while_a_cell_waits_on_standard_input(typing):
    kernel, writing = typing
    waiting = kernel.client.execute("import sys\nmark = 7\nprint('now', flush=True)\nline = sys.stdin.readline()")
    while kernel.client.get_iopub_msg(timeout=TIMEOUT)["content"].get("text") != "now\n":
        pass
    request = kernel.client.session.msg("complete_request", {"code": "mar", "cursor_pos": 3})
    kernel.client.shell_channel.send(request)
    assert "mark" in kernel.reply(request["header"]["msg_id"])["content"]["matches"]
    os.write(writing, b"at last\n")
    assert kernel.reply(waiting)["content"]["status"] == "ok"
    assert kernel.text("print(repr(line))") == "'at last\\n'\n"


SCRIPT = """
import time

def step(n):
    return n + 1

def work():
    n = 0
    while n < 50_000:
        n = step(n)
    return [i for i in range(50_000) if i & n]

def cost():
    costs = []
    for _ in range(9):
        start = time.process_time()
        work()
        costs.append(time.process_time() - start)
    return min(costs)

before = cost()
print("ready", flush=True)
try:
    while True:
        pass
except KeyboardInterrupt:
    print("caught", flush=True)
print(cost() / before)
"""


def test_a_script_is_as_fast_after_an_interrupt_it_has_caught(tmp_path):
    """The processor time of the same work, the least of nine: a machine that does other things changes it little."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    process = subprocess.Popen([str(BINARY), "run", str(script)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=TIMEOUT)
    finally:
        process.kill()
    caught, ratio = output.splitlines()
    assert caught == "caught" and float(ratio) < 1.5
