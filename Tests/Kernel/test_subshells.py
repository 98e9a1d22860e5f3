"""Subshells (JEP 91), by the messages that JupyterLab sends: cells beside a cell, each with its own output.

One file above 400 lines: the cases share the way in which two shells are held at known points.
"""

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


def control(kernel, kind, to=None, **content):
    """The reply's content to a request on control; `to` is the subshell that its header names."""
    message = kernel.client.session.msg(kind, content)
    if to is not None:
        message["header"]["subshell_id"] = to
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


def replies(kernel, requests, timeout=10):
    """The contents of the replies to all of these requests, by request."""
    found = {}
    while set(requests) - set(found):
        message = kernel.client.get_shell_msg(timeout=timeout)
        # A slow start leaves answers to the client's own questions behind.
        if message["parent_header"]["msg_id"] in requests:
            found[message["parent_header"]["msg_id"]] = message["content"]
    return found


COUNTING = "NAME = 0\nwhile True:\n    NAME += 1"


def test_an_interrupt_for_one_subshell_hits_no_other_cell(kernel, subshell):
    """Where the request's header names a subshell, its cell ends and every other one goes on."""
    other = control(kernel, "create_subshell_request")["subshell_id"]
    main = kernel.client.execute(COUNTING.replace("NAME", "main"))
    kernel.wait_until_running(main)
    for _ in range(5):
        first = execute(kernel, COUNTING.replace("NAME", "first"), subshell)
        second = execute(kernel, COUNTING.replace("NAME", "second"), other)
        time.sleep(0.2)
        for name, request in ((subshell, first), (other, second)):
            assert control(kernel, "interrupt_request", to=name)["status"] == "ok"
            reply = kernel.reply(request)
            assert reply["content"]["ename"] == "KeyboardInterrupt"
    assert control(kernel, "interrupt_request", to="nobody")["status"] == "error"
    # One that runs nothing has nothing to stop, nor does its next cell end by it.
    assert control(kernel, "interrupt_request", to=subshell)["status"] == "ok"
    beside = execute(kernel, "before = main\nimport time\ntime.sleep(0.3)\nprint(main > before)", subshell)
    assert kernel.reply(beside)["content"]["status"] == "ok"
    assert text(kernel.published(beside)) == "True\n"
    kernel.manager.interrupt_kernel()
    assert kernel.reply(main)["content"]["ename"] == "KeyboardInterrupt"


@pytest.mark.parametrize("waiting", ["import time\ntime.sleep(60)", "input('?')", "!sleep 60", FIT])
def test_an_interrupt_finds_its_cell_wherever_that_waits(kernel, subshell, waiting):
    """The cell that is meant waits outside of Python while another one runs, and the other way round."""
    kernel.run(TRAINING)
    for meant_waits in (True, False):
        main = kernel.client.execute(waiting if meant_waits else LOOP, allow_stdin=True)
        kernel.wait_until_running(main)
        beside = execute(kernel, LOOP if meant_waits else waiting, subshell)
        time.sleep(0.3)
        begun = time.perf_counter()
        kernel.manager.interrupt_kernel()
        assert kernel.reply(main)["content"]["ename"] == "KeyboardInterrupt"
        assert time.perf_counter() - begun < 2
        # The other one goes on.
        assert not kernel.client.shell_channel.socket.poll(300)
        assert control(kernel, "interrupt_request", to=subshell)["status"] == "ok"
        assert kernel.reply(beside)["content"]["ename"] == "KeyboardInterrupt"


def test_one_interrupt_ends_the_cells_of_all_subshells(kernel, subshell):
    """Where the main shell runs nothing, the stop button stops everything."""
    other = control(kernel, "create_subshell_request")["subshell_id"]
    requests = [execute(kernel, LOOP, subshell), execute(kernel, "import time\ntime.sleep(60)", other)]
    time.sleep(0.3)
    kernel.manager.interrupt_kernel()
    assert {content["ename"] for content in replies(kernel, requests).values()} == {"KeyboardInterrupt"}


@pytest.mark.parametrize("named", [False, True])
def test_an_endless_cell_of_a_deleted_subshell_is_interrupted(kernel, subshell, named):
    request = execute(kernel, LOOP, subshell)
    time.sleep(0.2)
    assert control(kernel, "delete_subshell_request", subshell_id=subshell)["status"] == "ok"
    assert control(kernel, "list_subshell_request")["subshell_id"] == []
    if named:
        main = kernel.client.execute("import time\ntime.sleep(60)")
        assert control(kernel, "interrupt_request", to=subshell)["status"] == "ok"
        assert kernel.reply(request)["content"]["ename"] == "KeyboardInterrupt"
        kernel.manager.interrupt_kernel()
        assert kernel.reply(main)["content"]["ename"] == "KeyboardInterrupt"
    else:
        kernel.manager.interrupt_kernel()
        assert kernel.reply(request)["content"]["ename"] == "KeyboardInterrupt"
    assert kernel.text("print('whole')") == "whole\n"


def test_every_request_that_waits_in_a_deleted_subshell_is_answered(kernel, subshell):
    running = execute(kernel, "import time\ntime.sleep(0.5)", subshell)
    cell = execute(kernel, "print('never')", subshell)
    comm = send(kernel, "comm_msg", {"comm_id": "nobody", "data": {}}, subshell)
    time.sleep(0.2)
    assert control(kernel, "delete_subshell_request", subshell_id=subshell)["status"] == "ok"
    ended = set()
    while not {running, cell, comm} <= ended:
        message = kernel.client.get_iopub_msg(timeout=10)
        if message["content"].get("execution_state") == "idle":
            ended.add(message["parent_header"].get("msg_id"))
    assert {request: content["status"] for request, content in replies(kernel, [running, cell]).items()} == {
        running: "ok", cell: "abort"}


def test_errors_of_rules_stay_with_their_training(kernel, subshell):
    """A rule of one training fails, and another training runs before it is told."""
    kernel.run(TRAINING + """
class Failing(keras.constraints.Constraint):
    def __call__(self, w):
        raise ValueError('of the main shell')

class Slow(keras.constraints.Constraint):
    def __call__(self, w):
        for _ in range(100000):
            pass
        return w

def make(**options):
    m = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(3, **options),
                          keras.layers.Dense(2, kernel_constraint=Slow() if options else None)])
    m.compile('sgd', 'mse')
    return m

def train(m, **options):
    return m.fit(np.ones((8, 4)), np.ones((8, 2)), batch_size=1, verbose=0, **options)
""")
    beside = execute(kernel, "quiet = make()\nend = False\nrounds = 0\nwhile not end:\n"
                             "    train(quiet)\n    rounds += 1\nprint(rounds > 0)", subshell)
    time.sleep(0.2)
    for _ in range(10):
        reply = kernel.reply(kernel.client.execute("train(make(kernel_constraint=Failing()))"))["content"]
        assert (reply["status"], reply.get("ename"), reply.get("evalue")) == ("error", "ValueError", "of the main shell")
    kernel.client.execute("end = True")
    assert {m["content"]["text"] for m in kernel.published(beside) if m["msg_type"] == "stream"} == {"True\n"}


def test_an_answer_to_one_question_is_no_answer_to_another(kernel, subshell):
    """An answer that names a question which nobody asks any more is dropped; one that names none is the client's."""
    session, channel = kernel.client.session, kernel.client.stdin_channel
    first = kernel.client.execute("a = input('first ')", allow_stdin=True)
    stale = kernel.client.get_stdin_msg(timeout=10)
    kernel.manager.interrupt_kernel()
    assert kernel.reply(first)["content"]["ename"] == "KeyboardInterrupt"
    second = execute(kernel, "b = input('second ')", subshell)
    question = kernel.client.get_stdin_msg(timeout=10)
    channel.send(session.msg("input_reply", {"value": "too late"}, parent=stale))
    assert not kernel.client.shell_channel.socket.poll(500)
    channel.send(session.msg("input_reply", {"value": "in time"}, parent=question))
    assert kernel.reply(second)["content"]["status"] == "ok"
    assert kernel.text("print(b)") == "in time\n"
    # jupyter_client names no question.
    third = kernel.client.execute("c = input('third ')", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=10)
    kernel.client.input("unnamed")
    assert kernel.reply(third)["content"]["status"] == "ok"
    assert kernel.text("print(c)") == "unnamed\n"


def test_another_clients_answer_without_a_name_is_not_taken(kernel):
    request = kernel.client.execute("a = input('mine ')", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=10)
    other = kernel.manager.client()
    other.session = type(kernel.client.session)(key=kernel.client.session.key)
    other.start_channels()
    try:
        other.wait_for_ready(timeout=10)
    except RuntimeError:
        pass
    other.input("theirs")
    assert not kernel.client.shell_channel.socket.poll(500)
    kernel.client.input("mine")
    assert kernel.reply(request)["content"]["status"] == "ok"
    assert kernel.text("print(a)") == "mine\n"
    other.stop_channels()


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
    codes = [("w = model.get_weights(); model.set_weights(w); print(len(w))", "4"),
             ("print(model.predict(x[:64], verbose=0).shape)", "(64, 10)"),
             ("print(0 <= model.evaluate(x[:64], y[:64], verbose=0)[1] <= 1)", "True"),
             ("h = model.fit(x[:256], y[:256], epochs=1, batch_size=64, verbose=0)\n"
              "print(len(h.history['loss']), np.isfinite(h.history['loss'][0]))", "1 True"),
             (f"model.save('{tmp_path}/m.keras'); again = keras.models.load_model('{tmp_path}/m.keras')\n"
              "print(again.count_params())", "108330")]
    for code, expected in codes:
        request = execute(kernel, code, subshell)
        reply = kernel.reply(request)["content"]
        assert reply["status"] == "ok", reply
        assert text(kernel.published(request)) == expected + "\n"
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["content"]["ename"] == "KeyboardInterrupt"
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
    running = execute(kernel, LOOP, subshell)
    waiting = execute(kernel, "print('never')", subshell)
    time.sleep(0.2)
    begun = time.perf_counter()
    assert control(kernel, "shutdown_request", restart=False)["status"] == "ok"
    # Nobody waits for ever for what the end has cut short.
    assert {content["status"] for content in replies(kernel, [running, waiting]).values()} == {"abort"}
    while kernel.manager.is_alive():
        assert time.perf_counter() - begun < 2
        time.sleep(0.01)
