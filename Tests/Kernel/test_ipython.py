"""IPython's own calls and notation, as notebooks use them."""

import pytest


def outputs(kernel, code, kind):
    reply, published = kernel.run(code)
    assert reply["status"] == "ok", reply
    return [m["content"] for m in published if m["msg_type"] == kind]


def result(kernel, code):
    shown = outputs(kernel, code, "execute_result")
    return shown[0]["data"] if shown else None


def failure(kernel, code):
    reply, _ = kernel.run(code)
    assert reply["status"] == "error", reply
    return reply["ename"], reply["evalue"]


PNG = "b'\\x89PNG\\r\\n\\x1a\\n'"


@pytest.mark.parametrize("code, data", [
    ("HTML('<b>x</b>')", {"text/html": "<b>x</b>", "text/plain": "<IPython.core.display.HTML object>"}),
    ("Markdown('# a')", {"text/markdown": "# a", "text/plain": "<IPython.core.display.Markdown object>"}),
    ("Latex('$x$')", {"text/latex": "$x$", "text/plain": "<IPython.core.display.Latex object>"}),
    ("SVG('<svg></svg>')", {"image/svg+xml": "<svg></svg>", "text/plain": "<IPython.core.display.SVG object>"}),
    ("JSON({'a': [1, None]})", {"application/json": {"a": [1, None]}, "text/plain": "<IPython.core.display.JSON object>"}),
    (f"Image(data={PNG})", {"image/png": "iVBORw0KGgo=", "text/plain": "<IPython.core.display.Image object>"}),
    ("Image(url='https://example.org/a.png', width=30)",
     {"text/html": '<img src="https://example.org/a.png" width="30"/>', "text/plain": "<IPython.core.display.Image object>"}),
])
def test_display_objects(shared_kernel, code, data):
    shared_kernel.run("from IPython.display import *")
    shown = result(shared_kernel, code)
    assert {kind: shown[kind].strip() if isinstance(shown[kind], str) else shown[kind] for kind in shown} == data


def test_image_from_a_file_has_its_size(shared_kernel, tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    (shown,) = outputs(shared_kernel, f"from IPython.display import Image\nImage(filename={str(path)!r}, width=10, height=20)",
                       "execute_result")
    assert shown["data"]["image/png"].strip() == "iVBORw0KGgo="
    assert shown["metadata"] == {"image/png": {"width": 10, "height": 20}}
    assert failure(shared_kernel, "Image(filename='nowhere.png')")[0] == "FileNotFoundError"
    assert failure(shared_kernel, "Image()")[0] == "ValueError"


def test_audio(shared_kernel, tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFFabcd")
    html = result(shared_kernel, f"from IPython.display import Audio\nAudio({str(path)!r})")["text/html"]
    assert 'src="data:audio/wav;base64,UklGRmFiY2Q="' in html
    name, text = failure(shared_kernel, "Audio([0.0, 1.0], rate=8000)")
    assert name == "NotImplementedError" and "samples" in text
    assert failure(shared_kernel, "Audio([0.0, 1.0])") == (
        "ValueError", "rate must be specified when data is a numpy array or list of audio samples.")


def test_display_and_update(shared_kernel):
    (shown,) = outputs(shared_kernel, "handle = display('one', display_id=True)", "display_data")
    (changed,) = outputs(shared_kernel, "handle.update('two')", "update_display_data")
    assert changed["transient"] == shown["transient"] and changed["data"] == {"text/plain": "'two'"}
    (changed,) = outputs(shared_kernel, "display(3, display_id=handle.display_id, update=True)", "update_display_data")
    assert changed["data"] == {"text/plain": "3"}


def test_display_of_several(shared_kernel):
    code = ("import pandas as pd, matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2])\nplt.close(fig)\n"
            "display(pd.DataFrame({'a': [1]}), fig)")
    table, figure = outputs(shared_kernel, code, "display_data")
    assert "<table" in table["data"]["text/html"]
    assert figure["data"]["image/png"].startswith("iVBOR")


@pytest.mark.parametrize("wait", [True, False])
def test_clear_output(shared_kernel, wait):
    assert outputs(shared_kernel, f"from IPython.display import clear_output\nclear_output(wait={wait})", "clear_output") \
        == [{"wait": wait}]


@pytest.mark.parametrize("code", [
    "%matplotlib inline", "%config InlineBackend.figure_format = 'retina'", "%load_ext autoreload", "%autoreload 2",
    "%load_ext tensorboard"])
def test_what_changes_nothing(shared_kernel, code):
    reply, published = shared_kernel.run(code)
    assert reply["status"] == "ok" and [m["msg_type"] for m in published] == ["execute_input"]


@pytest.mark.parametrize("code, pattern", [
    ("%%time\nsum(range(100))", "CPU times: user "), ("%time sum(range(100))", "Wall time: "),
    ("%timeit -n 10 -r 2 sum(range(10))", "per loop (mean ± std. dev. of 2 runs, 10 loops each)"),
    ("!echo hi", "hi\n"), ("%%bash\necho $((6 * 7))", "42\n"), ("%%script bash\necho script", "script\n"),
    ("%pip install tqdm", "Nothing to install"), ("pip install tqdm", "Nothing to install"), ("get_ipython().system('echo sys')", "sys\n")])
def test_what_prints(shared_kernel, code, pattern):
    assert pattern in shared_kernel.text(code)


def test_timeit_gives_its_measurement(shared_kernel):
    assert shared_kernel.text("t = %timeit -o -q -n 10 -r 3 sum(range(10))\nprint(t.loops, t.repeat, 0 < t.best <= t.average <= t.worst)") \
        == "10 3 True\n"


def test_capture(shared_kernel):
    assert shared_kernel.text("%%capture kept\nprint('inside')\n1") == ""
    assert shared_kernel.text("print(repr(kept.stdout), len(kept.outputs))") == "'inside\\n' 1\n"
    _, published = shared_kernel.run("kept()")
    assert [m["content"].get("text") or m["content"]["data"]["text/plain"] for m in published if m["msg_type"] != "execute_input"] \
        == ["inside\n", "1"]
    assert shared_kernel.text("from IPython.utils.io import capture_output\nwith capture_output() as c:\n    print('x')\n"
                              "print('got', c.stdout)") == "got x\n\n"


def test_names_and_folders(kernel, tmp_path):
    kernel.run("alpha = 1\nbeta = 'x'")
    assert kernel.text("%who") == "alpha\t beta\t \n"
    assert result(kernel, "%who_ls int")["text/plain"] == "['alpha']"
    assert kernel.text(f"%cd {tmp_path}") == f"{tmp_path}\n"
    assert result(kernel, "%pwd")["text/plain"] == repr(str(tmp_path))
    assert kernel.text("%%writefile made.py\nvalue = 41\nprint('ran')") == "Writing made.py\n"
    assert kernel.text("%run made.py") == "ran\n"
    assert result(kernel, "value + 1")["text/plain"] == "42"
    assert kernel.text("%ls") == "made.py\n"
    assert kernel.text("lines = !ls\nprint(lines, lines.n, lines.s)") == "['made.py'] made.py made.py\n"


def test_magics_that_a_notebook_defines(shared_kernel):
    shared_kernel.run("from IPython.core.magic import register_cell_magic, register_line_magic, Magics, magics_class, line_magic, cell_magic")
    shared_kernel.run("@register_cell_magic\ndef backend(line, cell):\n    for word in line.split():\n        get_ipython().run_cell(cell.replace('NAME', word))")
    assert shared_kernel.text("%%backend numpy jax\nprint('NAME')") == "numpy\njax\n"
    shared_kernel.run("@register_line_magic\ndef shout(line):\n    return line.upper()")
    assert result(shared_kernel, "%shout abc")["text/plain"] == "'ABC'"
    shared_kernel.run("@magics_class\nclass Mine(Magics):\n    @line_magic\n    def first(self, line):\n        return (line, self.shell is get_ipython())\n"
                      "    @cell_magic\n    def second(self, line, cell):\n        return (line, cell)\nget_ipython().register_magics(Mine)")
    assert result(shared_kernel, "%first a b")["text/plain"] == "('a b', True)"
    assert result(shared_kernel, "%%second a\nb")["text/plain"] == "('a', 'b\\n')"


@pytest.mark.parametrize("code, error", [
    ("from google.colab import drive", ("ModuleNotFoundError", "No module named 'google'")),
    ("%nowhere", ("UsageError", "Line magic function `%nowhere` not found.")),
    ("%load_ext nowhere", ("ModuleNotFoundError", "No module named 'nowhere'")),
    ("%%bash\nexit 3", ("CalledProcessError", "Command 'b'exit 3\\n'' returned non-zero exit status 3."))])
def test_errors(shared_kernel, code, error):
    assert failure(shared_kernel, code) == error


def test_what_is_absent_says_so(shared_kernel):
    name, text = failure(shared_kernel, "%tensorboard --logdir logs")
    assert name == "UsageError" and "TensorBoard is a program of its own" in text


def test_the_shell(shared_kernel):
    code = "import IPython\nshell = get_ipython()\nprint(shell.kernel.shell is shell, IPython.Application.instance().kernel is shell.kernel, " \
           "IPython.get_ipython() is shell, 'shell' in shell.user_ns, __IPYTHON__, type(shell).__name__)"
    assert shared_kernel.text(code) == "True True True True True ZMQInteractiveShell\n"
