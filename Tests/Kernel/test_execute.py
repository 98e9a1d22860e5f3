"""Cells, their output and their errors, through the real client."""


def test_result_and_reply(shared_kernel):
    reply, published = shared_kernel.run("1 + 1")
    assert reply["status"] == "ok"
    result = [m for m in published if m["msg_type"] == "execute_result"]
    assert [m["content"]["data"]["text/plain"] for m in result] == ["2"]
    assert result[0]["content"]["execution_count"] == reply["execution_count"]


def test_semicolon_silences(shared_kernel):
    _, published = shared_kernel.run("1 + 1;")
    assert [m["msg_type"] for m in published] == ["execute_input"]


def test_streams_keep_their_order(shared_kernel):
    _, published = shared_kernel.run("import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c')")
    streams = [(m["content"]["name"], m["content"]["text"]) for m in published if m["msg_type"] == "stream"]
    assert streams == [("stdout", "a\n"), ("stderr", "b\n"), ("stdout", "c\n")]


def test_nothing_is_lost_of_a_flood(shared_kernel):
    _, published = shared_kernel.run("for i in range(200000):\n    print('line', i)")
    streams = [m["content"]["text"] for m in published if m["msg_type"] == "stream"]
    assert "".join(streams) == "".join(f"line {i}\n" for i in range(200000))
    assert len(streams) < 200


def test_an_error_is_published_once(shared_kernel):
    reply, published = shared_kernel.run("1/0")
    errors = [m for m in published if m["msg_type"] == "error"]
    assert len(errors) == 1
    assert errors[0]["content"]["ename"] == reply["ename"] == "ZeroDivisionError"
    assert reply["evalue"] == "division by zero"
    assert reply["traceback"] == errors[0]["content"]["traceback"]


def test_an_error_aborts_what_was_queued(shared_kernel):
    client = shared_kernel.client
    first, second = client.execute("1/0"), client.execute("print('never')")
    assert shared_kernel.reply(first)["content"]["status"] == "error"
    assert shared_kernel.reply(second)["content"]["status"] == "abort"
    assert shared_kernel.text("print('again')") == "again\n"


def test_silent(shared_kernel):
    before, _ = shared_kernel.run("1")
    _, published = shared_kernel.run("2", silent=True)
    assert published == []
    after, _ = shared_kernel.run("1")
    assert after["execution_count"] == before["execution_count"] + 1


def test_user_expressions(shared_kernel):
    reply, _ = shared_kernel.run("x = 20", user_expressions={"good": "x + 1", "bad": "nowhere"})
    assert reply["user_expressions"]["good"]["data"]["text/plain"] == "21"
    assert reply["user_expressions"]["bad"]["ename"] == "NameError"


def test_display_is_updated(shared_kernel):
    _, published = shared_kernel.run(
        "from IPython.display import display\n"
        "handle = display('one', display_id=True)\n"
        "handle.update('two')")
    first, second = [m for m in published if "transient" in m["content"]]
    assert (first["msg_type"], second["msg_type"]) == ("display_data", "update_display_data")
    assert first["content"]["transient"] == second["content"]["transient"] != {}
    assert second["content"]["data"]["text/plain"] == "'two'"


def test_unicode_positions(shared_kernel):
    code = "'🐦é'; prin"
    request = shared_kernel.client.complete(code, len(code))
    content = shared_kernel.reply(request)["content"]
    assert "print" in content["matches"]
    assert (content["cursor_start"], content["cursor_end"]) == (len(code) - 4, len(code))
    types = content["metadata"]["_jupyter_types_experimental"]
    assert [entry["type"] for entry in types if entry["text"] == "print"] == ["function"]


def test_inspect_finds_and_does_not_find(shared_kernel):
    shared_kernel.run("def area(width, height=2):\n    'The area of a rectangle.'\n    return width * height")
    found = shared_kernel.reply(shared_kernel.client.inspect("area"))["content"]
    assert found["found"] and "The area of a rectangle." in found["data"]["text/plain"]
    assert not shared_kernel.reply(shared_kernel.client.inspect("no_such_name"))["content"]["found"]


def test_a_tables_columns_complete_inside_the_subscript(kernel):
    kernel.run("import pandas as pd\nframe = pd.DataFrame({'label': [1], 'pixel1': [2], 'pixel2': [3]})")
    code = "frame['pix"
    request = kernel.client.complete(code, len(code))
    content = kernel.reply(request)["content"]
    assert content["matches"] == ["pixel1", "pixel2"]
