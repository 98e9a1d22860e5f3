"""Subshells (JEP 91), by the messages that JupyterLab sends: cells beside a cell, each with its own output."""

import time

import pytest

LOOP = "while True:\n    pass"

TRAINING = """
import numpy as np
import keras
keras.utils.set_random_seed(1)
model = keras.Sequential([keras.layers.Input((28, 28, 1)), keras.layers.Conv2D(16, 3, activation='relu'),
                          keras.layers.Flatten(), keras.layers.Dense(10, activation='softmax')])
model.compile('adam', 'sparse_categorical_crossentropy', metrics=['accuracy'])
x = np.random.default_rng(1).random((4096, 28, 28, 1), dtype='float32')
y = np.arange(4096) % 10
"""

FIT = "history = model.fit(x, y, epochs=200, batch_size=32, verbose=0)"


def control(kernel, kind, **content):
    """The reply's content to a request on control."""
    message = kernel.client.session.msg(kind, content)
    kernel.client.control_channel.send(message)
    return kernel.reply(message["header"]["msg_id"], "control")["content"]


def send(kernel, kind, content, subshell):
    """Sends a request to a subshell; its id."""
    message = kernel.client.session.msg(kind, content)
    message["header"]["subshell_id"] = subshell
    kernel.client.shell_channel.send(message)
    return message["header"]["msg_id"]


def execute(kernel, code, subshell, **options):
    """Sends a cell to a subshell; its id."""
    content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": True,
               "stop_on_error": True, **options}
    return send(kernel, "execute_request", content, subshell)


@pytest.fixture
def subshell(kernel):
    reply = control(kernel, "create_subshell_request")
    assert reply["status"] == "ok"
    return reply["subshell_id"]


def text(messages):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream")


def test_subshells_are_made_listed_and_deleted(kernel, subshell):
    info = kernel.reply(kernel.client.kernel_info())["content"]
    assert "kernel subshells" in info["supported_features"]
    other = control(kernel, "create_subshell_request")["subshell_id"]
    assert control(kernel, "list_subshell_request") == {"status": "ok", "subshell_id": [subshell, other]}
    assert control(kernel, "delete_subshell_request", subshell_id=subshell) == {"status": "ok"}
    assert control(kernel, "list_subshell_request")["subshell_id"] == [other]
    assert control(kernel, "delete_subshell_request", subshell_id=subshell)["status"] == "error"
    assert kernel.reply(execute(kernel, "1", subshell))["content"]["status"] == "error"
    assert kernel.text("print('main')") == "main\n"


def test_there_are_only_so_many(kernel):
    replies = [control(kernel, "create_subshell_request") for _ in range(70)]
    assert [reply["status"] for reply in replies] == ["ok"] * 64 + ["error"] * 6
    for reply in replies[:64]:
        assert control(kernel, "delete_subshell_request", subshell_id=reply["subshell_id"])["status"] == "ok"
    assert control(kernel, "create_subshell_request")["status"] == "ok"


@pytest.mark.parametrize("code", [
    LOOP, "import time\ntime.sleep(60)", "input('?')", "!sleep 60", FIT,
    "while True:\n    model.predict(x, verbose=0)", "x2 = np.ones((200, 200))\nwhile True:\n    x2 @ x2",
    "list(map(lambda n: sorted([n, 1, 2], key=lambda m: -m), range(10**9)))",
], ids=["loop", "sleep", "input", "command", "fit", "predict", "matmul", "callbacks"])
def test_cells_run_beside_a_cell(kernel, subshell, code):
    kernel.run(TRAINING)
    running = kernel.client.execute(code, allow_stdin=True)
    kernel.wait_until_running(running)
    time.sleep(0.2)
    times = []
    for number in range(5):
        begun = time.perf_counter()
        request = execute(kernel, f"total = sum(range(100))\nprint('beside', {number}, total)\ntotal", subshell)
        reply = kernel.reply(request)
        times.append(time.perf_counter() - begun)
        assert reply["content"]["status"] == "ok"
        assert reply["parent_header"]["subshell_id"] == subshell
        published = kernel.published(request)
        assert text(published) == f"beside {number} 4950\n"
        assert all(m["parent_header"]["subshell_id"] == subshell for m in published)
    assert sorted(times)[2] < 1
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["content"]["ename"] == "KeyboardInterrupt"
    assert kernel.text("print(total)") == "4950\n"


def test_requests_for_a_subshell_are_answered_at_once(kernel, subshell):
    kernel.run(TRAINING)
    running = kernel.client.execute(FIT)
    kernel.wait_until_running(running)
    begun = time.perf_counter()
    for kind, content in [
        ("complete_request", {"code": "mode", "cursor_pos": 4}),
        ("inspect_request", {"code": "print", "cursor_pos": 5, "detail_level": 0}),
        ("kernel_info_request", {}), ("is_complete_request", {"code": "1"}), ("comm_info_request", {}),
        ("history_request", {"hist_access_type": "tail", "n": 3, "raw": True, "output": False}),
    ]:
        assert kernel.reply(send(kernel, kind, content, subshell))["content"]["status"] != "error", kind
    assert time.perf_counter() - begun < 2
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["content"]["ename"] == "KeyboardInterrupt"


def test_both_make_progress_and_keep_their_output(kernel, subshell):
    # Numbers, stack, exceptions and generators of the two must not mix.
    code = """
def walk_NAME(n):
    for step in range(n):
        yield step
seen_NAME = 0
for i_NAME in walk_NAME(300000):
    try:
        if i_NAME % 3 == 0:
            raise ValueError(i_NAME)
    except ValueError as error_NAME:
        assert error_NAME.args == (i_NAME,)
        seen_NAME += 1
    if i_NAME % 100000 == 0:
        print('NAME', i_NAME)
print('NAME', seen_NAME)
"""
    first = kernel.client.execute(code.replace("NAME", "main"))
    second = execute(kernel, code.replace("NAME", "sub"), subshell)
    order, texts, ended = [], {first: "", second: ""}, set()
    while not {first, second} <= ended:
        message = kernel.client.get_iopub_msg(timeout=30)
        parent = message["parent_header"].get("msg_id")
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            ended.add(parent)
        elif message["msg_type"] == "stream":
            texts[parent] += message["content"]["text"]
        if parent in texts:
            order.append(parent)
    assert texts[first] == "main 0\nmain 100000\nmain 200000\nmain 100000\n"
    assert texts[second] == "sub 0\nsub 100000\nsub 200000\nsub 100000\n"
    # Both began before either had ended.
    assert order.index(second) < len(order) - 1 - order[::-1].index(first)


def test_cells_of_one_subshell_take_their_turn_and_are_aborted_behind_an_error(kernel, subshell):
    running = kernel.client.execute("import time\ntime.sleep(1.5)")
    kernel.wait_until_running(running)
    requests = [execute(kernel, code, subshell) for code in ("import time; time.sleep(0.3)", "1/0", "print('never')")]
    statuses = [kernel.reply(request)["content"]["status"] for request in requests]
    assert statuses == ["ok", "error", "abort"]
    # The main shell's cells are not theirs.
    assert kernel.reply(running)["content"]["status"] == "ok"


def test_an_interrupt_is_the_main_shells(kernel, subshell):
    main = kernel.client.execute(LOOP)
    kernel.wait_until_running(main)
    beside = execute(kernel, "n = 0\nwhile n >= 0:\n    n += 1", subshell)
    time.sleep(0.3)
    kernel.manager.interrupt_kernel()
    assert kernel.reply(main)["content"]["ename"] == "KeyboardInterrupt"
    assert kernel.text("print(n > 0)") == "True\n"
    # With nothing in the main shell, it is the subshell's.
    kernel.manager.interrupt_kernel()
    assert kernel.reply(beside)["content"]["ename"] == "KeyboardInterrupt"
    assert kernel.text("print('whole')") == "whole\n"


def test_questions_of_two_cells(kernel, subshell):
    first = kernel.client.execute("a = input('first ')", allow_stdin=True)
    one = kernel.client.get_stdin_msg(timeout=10)
    second = execute(kernel, "b = input('second ')", subshell)
    other = kernel.client.get_stdin_msg(timeout=10)
    assert (one["content"]["prompt"], other["content"]["prompt"]) == ("first ", "second ")
    session, channel = kernel.client.session, kernel.client.stdin_channel
    for question, answer in ((other, "B"), (one, "A")):
        channel.send(session.msg("input_reply", {"value": answer}, parent=question))
    replies = {m["parent_header"]["msg_id"]: m["content"]["status"]
               for m in (kernel.client.get_shell_msg(timeout=10) for _ in range(2))}
    assert replies == {first: "ok", second: "ok"}
    assert kernel.text("print(a, b)") == "A B\n"


def test_a_subshell_trains_the_model_that_is_in_training(kernel, subshell, tmp_path):
    kernel.run(TRAINING)
    running = kernel.client.execute(FIT)
    kernel.wait_until_running(running)
    time.sleep(0.3)
    codes = ["w = model.get_weights(); model.set_weights(w); print(len(w))",
             "print(model.predict(x[:64], verbose=0).shape)",
             "print(round(model.evaluate(x[:64], y[:64], verbose=0)[1], 0) >= 0)",
             "h = model.fit(x[:256], y[:256], epochs=1, batch_size=64, verbose=0)\nprint(len(h.history['loss']))",
             f"model.save('{tmp_path}/m.keras'); print(keras.models.load_model('{tmp_path}/m.keras').count_params())"]
    for code in codes:
        request = execute(kernel, code, subshell)
        reply = kernel.reply(request)["content"]
        # Whatever becomes of it, it is told, and the process lives.
        assert reply["status"] in ("ok", "error"), reply
        assert text(kernel.published(request)) or reply.get("ename")
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["content"].get("ename", "KeyboardInterrupt") == "KeyboardInterrupt"
    assert kernel.text("print(model.predict(x[:2], verbose=0).shape)") == "(2, 10)\n"


def test_figures_stay_in_their_cell(kernel, subshell):
    running = kernel.client.execute(
        "import matplotlib.pyplot as plt, time\nplt.plot([1, 2])\nwhile 'go' not in globals():\n    time.sleep(0.01)")
    kernel.wait_until_running(running)
    time.sleep(0.2)
    request = execute(kernel, "go = True\nprint('no picture')", subshell)
    assert [m["msg_type"] for m in kernel.published(request)] == ["execute_input", "stream"]


def test_deleting_lets_the_running_cell_end(kernel, subshell):
    request = execute(kernel, "import time\ntime.sleep(0.5)\nprint('ended')", subshell)
    waiting = execute(kernel, "print('never')", subshell)
    time.sleep(0.2)
    assert control(kernel, "delete_subshell_request", subshell_id=subshell)["status"] == "ok"
    assert kernel.reply(waiting)["content"]["status"] == "abort"
    assert kernel.reply(request)["content"]["status"] == "ok"


def test_shutdown_beside_a_subshells_cell(kernel, subshell):
    execute(kernel, LOOP, subshell)
    time.sleep(0.2)
    begun = time.perf_counter()
    assert control(kernel, "shutdown_request", restart=False)["status"] == "ok"
    while kernel.manager.is_alive():
        assert time.perf_counter() - begun < 2
        time.sleep(0.01)
