"""What must work while a cell runs: interrupts, control, completion, input, shutdown."""

import os
import signal
import time

import pytest

from conftest import TIMEOUT

LOOP = "while True:\n    pass"


@pytest.mark.parametrize("code", [LOOP, "import time\ntime.sleep(60)"], ids=["loop", "sleep"])
@pytest.mark.parametrize("way", ["signal", "message"])
def test_interrupt(kernel, code, way):
    kernel.run("x = 42")
    request = kernel.client.execute(code)
    kernel.wait_until_running(request)
    begun = time.perf_counter()
    if way == "signal":
        kernel.manager.interrupt_kernel()
    else:
        kernel.client.control_channel.send(kernel.client.session.msg("interrupt_request", {}))
    reply = kernel.reply(request)["content"]
    assert time.perf_counter() - begun < 0.2
    assert reply["ename"] == "KeyboardInterrupt"
    assert kernel.text("print(x)") == "42\n"


def test_an_idle_kernel_survives_interrupts(kernel):
    for _ in range(20):
        os.kill(kernel.pid, signal.SIGINT)
    assert kernel.text("print('alive')") == "alive\n"


def test_control_and_completion_beside_a_cell(kernel):
    running = kernel.client.execute(LOOP)
    kernel.wait_until_running(running)
    begun = time.perf_counter()
    info = kernel.client.session.msg("kernel_info_request", {})
    kernel.client.control_channel.send(info)
    assert kernel.reply(info["header"]["msg_id"], "control")["content"]["status"] == "ok"
    assert "print" in kernel.reply(kernel.client.complete("prin"))["content"]["matches"]
    assert kernel.reply(kernel.client.inspect("print"))["content"]["found"]
    assert time.perf_counter() - begun < 1
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["content"]["ename"] == "KeyboardInterrupt"


def test_input(kernel):
    request = kernel.client.execute("print('hello', input('name? '))", allow_stdin=True)
    question = kernel.client.get_stdin_msg(timeout=TIMEOUT)
    assert question["content"] == {"prompt": "name? ", "password": False}
    kernel.client.input("Ada")
    texts = [m["content"]["text"] for m in kernel.published(request) if m["msg_type"] == "stream"]
    assert "".join(texts) == "hello Ada\n"


def test_password(kernel):
    kernel.client.execute("import getpass\ngetpass.getpass('key: ')", allow_stdin=True)
    assert kernel.client.get_stdin_msg(timeout=TIMEOUT)["content"] == {"prompt": "key: ", "password": True}


def test_input_is_interrupted(kernel):
    request = kernel.client.execute("input('name? ')", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=TIMEOUT)
    kernel.manager.interrupt_kernel()
    assert kernel.reply(request)["content"]["ename"] == "KeyboardInterrupt"


def test_an_interrupted_question_is_interrupted_once(kernel):
    code = "import time\ntry:\n    input('name? ')\nexcept KeyboardInterrupt:\n    time.sleep(0.1)\n    print('caught')"
    request = kernel.client.execute(code, allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=TIMEOUT)
    kernel.manager.interrupt_kernel()
    assert kernel.reply(request)["content"]["status"] == "ok"


def test_completion_beside_a_question(kernel):
    request = kernel.client.execute("input('name? ')", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=TIMEOUT)
    begun = time.perf_counter()
    assert "print" in kernel.reply(kernel.client.complete("prin"))["content"]["matches"]
    assert time.perf_counter() - begun < 1
    kernel.client.input("Ada")
    assert kernel.reply(request)["content"]["status"] == "ok"


def test_input_is_refused_where_nobody_can_answer(kernel):
    reply, _ = kernel.run("input('name? ')", allow_stdin=False)
    assert reply["ename"] == "StdinNotImplementedError"


@pytest.mark.parametrize("code", ["", LOOP], ids=["idle", "running"])
def test_shutdown(kernel, code):
    if code:
        kernel.wait_until_running(kernel.client.execute(code))
    message = kernel.client.session.msg("shutdown_request", {"restart": False})
    begun = time.perf_counter()
    kernel.client.control_channel.send(message)
    assert kernel.reply(message["header"]["msg_id"], "control")["content"] == {"status": "ok", "restart": False}
    while kernel.manager.is_alive():
        assert time.perf_counter() - begun < 2
        time.sleep(0.005)
    assert time.perf_counter() - begun < 0.5


def test_restart(kernel):
    kernel.run("x = 1")
    kernel.manager.restart_kernel()
    kernel.client.wait_for_ready(timeout=TIMEOUT)
    reply, _ = kernel.run("x")
    assert reply["ename"] == "NameError"


def test_a_cell_restarts_the_kernel(kernel):
    kernel.run("x = 1")
    pid = kernel.pid
    _, published = kernel.run("import IPython\nIPython.Application.instance().kernel.do_shutdown(True)")
    assert [m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"] \
        == ["{'status': 'ok', 'restart': True}"]
    # At once: the cell waits at the client for the kernel that comes back.
    reply, _ = kernel.run("x", timeout=TIMEOUT)
    assert reply["ename"] == "NameError"
    assert kernel.manager.is_alive() and kernel.pid == pid


def test_cells_behind_one_that_restarts_are_aborted(kernel):
    # The pause lets the second cell arrive first: what comes after the restart runs.
    first = kernel.client.execute(
        "import IPython, time\ntime.sleep(0.5)\nIPython.Application.instance().kernel.do_shutdown(True)")
    second = kernel.client.execute("print('never')")
    assert kernel.reply(first)["content"]["status"] == "ok"
    assert kernel.reply(second)["content"]["status"] == "abort"
    assert kernel.text("print('again')") == "again\n"


def test_many_restarts_lose_no_cell(kernel):
    for number in range(10):
        kernel.run("x = [0] * 1000000")
        kernel.run("get_ipython().kernel.do_shutdown(True)")
        assert kernel.text(f"print('x' in globals(), {number})", timeout=TIMEOUT) == f"False {number}\n"
