"""Comms in both directions, with binary buffers, on the main shell and on subshells."""

import time

TARGET = """
from comm import create_comm
received = []
def opened(comm, message):
    received.append(('open', message['content']['data'], [bytes(b) for b in message['buffers']]))
    comm.on_msg(lambda m: (received.append(('msg', m['content']['data'], [bytes(b) for b in m['buffers']])),
                           comm.send({'echo': m['content']['data']}, buffers=[b[::-1] for b in map(bytes, m['buffers'])])))
    comm.on_close(lambda m: received.append(('close', m['content']['data'], [bytes(b) for b in m['buffers']])))
    comm.send({'hello': comm.comm_id}, metadata={'level': 2})
get_ipython().kernel.comm_manager.register_target('echo', opened)
"""


def send(kernel, kind, content, buffers=(), subshell=None):
    message = kernel.client.session.msg(kind, content)
    if subshell:
        message["header"]["subshell_id"] = subshell
    kernel.client.session.send(kernel.client.shell_channel.socket, message, buffers=list(buffers))
    return message["header"]["msg_id"]


def comm_info(kernel):
    message = kernel.client.session.msg("comm_info_request", {})
    kernel.client.shell_channel.send(message)
    return kernel.reply(message["header"]["msg_id"])["content"]["comms"]


def test_the_front_end_opens_a_comm(kernel):
    kernel.run(TARGET)
    opening = send(kernel, "comm_open", {"comm_id": "c1", "target_name": "echo", "data": {"n": 1}}, [b"\x00\xff"])
    hello, = kernel.published(opening)
    assert (hello["msg_type"], hello["content"]) == ("comm_msg", {"comm_id": "c1", "data": {"hello": "c1"}})
    assert hello["metadata"] == {"level": 2}
    assert comm_info(kernel) == {"c1": {"target_name": "echo"}}
    message = send(kernel, "comm_msg", {"comm_id": "c1", "data": {"x": [1, None, 2.5, "ä"]}}, [b"abc", b"\x01\x02"])
    echo, = kernel.published(message)
    assert echo["content"]["data"] == {"echo": {"x": [1, None, 2.5, "ä"]}}
    assert [bytes(b) for b in echo["buffers"]] == [b"cba", b"\x02\x01"]
    assert kernel.published(send(kernel, "comm_close", {"comm_id": "c1", "data": {"bye": True}}, [b"z"])) == []
    assert comm_info(kernel) == {}
    assert kernel.text("print(received)") == (
        "[('open', {'n': 1}, [b'\\x00\\xff']), ('msg', {'x': [1, None, 2.5, 'ä']}, [b'abc', b'\\x01\\x02']), "
        "('close', {'bye': True}, [b'z'])]\n")


def test_a_cell_opens_a_comm(kernel):
    _, published = kernel.run("from ipykernel.comm import Comm\nimport numpy as np\n"
                              "c = Comm('widget', data={'a': 1}, buffers=[np.arange(3, dtype='uint8'), memoryview(b'xy')])\n"
                              "c.send({'b': 2}, buffers=[bytearray(b'q')])\nc.close({'c': 3}, buffers=[b'w'])")
    assert [(m["msg_type"], [bytes(b) for b in m["buffers"]]) for m in published if m["msg_type"].startswith("comm")] \
        == [("comm_open", [b"\x00\x01\x02", b"xy"]), ("comm_msg", [b"q"]), ("comm_close", [b"w"])]
    assert comm_info(kernel) == {}


def test_data_that_holds_itself_is_refused(kernel):
    reply, _ = kernel.run("from comm import create_comm\nd = {}\nd['d'] = [d]\ncreate_comm('t', data=d)")
    assert (reply["ename"], reply["evalue"]) == ("ValueError", "Circular reference detected")


def test_an_unknown_target_is_closed(kernel):
    closing, = kernel.published(send(kernel, "comm_open", {"comm_id": "c2", "target_name": "nobody", "data": {}}))
    assert (closing["msg_type"], closing["content"]["comm_id"]) == ("comm_close", "c2")


def test_an_error_in_a_handler_is_told_and_harms_nothing(kernel):
    kernel.run("def bad(comm, message):\n    raise ValueError('no')\n"
               "get_ipython().kernel.comm_manager.register_target('bad', bad)")
    published = kernel.published(send(kernel, "comm_open", {"comm_id": "c3", "target_name": "bad", "data": {}}))
    assert [m["msg_type"] for m in published] == ["comm_close", "stream"]
    assert "ValueError" in published[1]["content"]["text"]
    assert kernel.text("print('alive')") == "alive\n"


def test_a_handler_runs_on_a_subshell_while_a_cell_runs(kernel):
    kernel.run(TARGET)
    message = kernel.client.session.msg("create_subshell_request", {})
    kernel.client.control_channel.send(message)
    subshell = kernel.reply(message["header"]["msg_id"], "control")["content"]["subshell_id"]
    running = kernel.client.execute("while True: pass")
    kernel.wait_until_running(running)
    begun = time.perf_counter()
    opening = send(kernel, "comm_open", {"comm_id": "c4", "target_name": "echo", "data": {}}, subshell=subshell)
    hello, = kernel.published(opening)
    assert hello["content"]["data"] == {"hello": "c4"}
    assert time.perf_counter() - begun < 1
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["content"]["ename"] == "KeyboardInterrupt"


def test_a_handler_that_never_ends_is_interrupted(kernel):
    kernel.run("def forever(comm, message):\n    while True: pass\n"
               "get_ipython().kernel.comm_manager.register_target('forever', forever)")
    opening = send(kernel, "comm_open", {"comm_id": "c5", "target_name": "forever", "data": {}})
    time.sleep(0.3)
    kernel.manager.interrupt_kernel()
    assert "KeyboardInterrupt" in "".join(
        m["content"].get("text", "") for m in kernel.published(opening))
