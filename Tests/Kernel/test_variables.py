"""JupyterLab's panel of variables: debug_request over control, in a session of the debugger and without one."""

import time

import pytest


@pytest.fixture
def ask(kernel):
    """Sends a command of the debug adapter protocol; its answer."""
    numbers = iter(range(1, 1000))

    def send(command, **arguments):
        content = {"type": "request", "seq": next(numbers), "command": command, "arguments": arguments}
        message = kernel.client.session.msg("debug_request", content)
        kernel.client.control_channel.send(message)
        reply = kernel.reply(message["header"]["msg_id"], "control")
        assert reply["msg_type"] == "debug_reply"
        answer = reply["content"]
        assert (answer["type"], answer["request_seq"], answer["command"]) == ("response", content["seq"], command)
        return answer
    return send


def variables(answer):
    assert answer["success"], answer
    return {v["name"]: v for v in answer["body"]["variables"]}


def test_what_jupyterlab_sends_when_the_panel_is_opened(kernel, ask):
    assert ask("debugInfo")["body"]["isStarted"] is False
    assert ask("initialize", clientID="jupyterlab", adapterID="swiftlet")["success"]
    assert ask("attach")["success"]
    assert ask("debugInfo")["body"]["isStarted"] is True
    assert ask("setBreakpoints", breakpoints=[{"line": 1}], source={"path": "x"})["body"] == {"breakpoints": []}
    assert ask("evaluate", expression="1")["success"] is False
    assert ask("disconnect", restart=False)["success"]
    assert ask("debugInfo")["body"]["isStarted"] is False


def test_shapes_types_and_sizes(kernel, ask):
    kernel.run("import numpy as np, pandas as pd, keras\n"
               "n = 3\ntext = 'a\\'b'\nlong = 'x' * 10**7\nitems = [1, (2, 3), {'k': None}]\nhuge = list(range(10**6))\n"
               "grid = np.zeros((60, 28, 28), dtype='uint8')\nhalf = np.float32(0.5)\n"
               "table = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']})\n"
               "model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(3), keras.layers.Dense(2)])\n"
               "class Point:\n    def __init__(self): self.x = 1\n    def __repr__(self): raise SystemExit\npoint = Point()")
    found = variables(ask("inspectVariables"))
    assert "In" not in found and "get_ipython" not in found
    shown = {name: (v["type"], v["value"]) for name, v in found.items()}
    assert shown["n"] == ("int", "3")
    assert shown["text"] == ("str", '"a\'b"')
    assert shown["long"] == ("str", "str of 10000000")
    assert shown["items"] == ("list", "[1, (2, 3), {'k': None}]")
    assert shown["huge"][1].startswith("[0, 1, 2") and len(shown["huge"][1]) < 200
    assert shown["grid"] == ("ndarray (60, 28, 28) uint8", "(60, 28, 28) uint8")
    assert shown["half"][1] == "np.float32(0.5)"
    assert shown["table"] == ("DataFrame (2, 2)", "(2, 2): a, b")
    assert shown["model"] == ("Sequential", "sequential: 2 layers, 23 parameters")
    # A class of the user's is not asked: its code would run.
    assert shown["point"] == ("Point", "<Point object>")

    def parts(name):
        return {n: p["value"] for n, p in variables(ask("variables", variablesReference=found[name]["variablesReference"])).items()}

    assert parts("items") == {"[0]": "1", "[1]": "(2, 3)", "[2]": "{'k': None}"}
    assert parts("huge")["…"] == "999900 more"
    assert parts("point") == {"x": "1"}
    assert parts("grid")["shape"] == "(60, 28, 28)"
    assert parts("table")["shape"] == "(2, 2)"
    assert "layers" in parts("model")


def test_no_code_of_the_users_runs_for_the_panel(kernel, ask):
    """Whatever a class of theirs may define that looking at an object could call."""
    kernel.run("""
import numpy as np, pandas as pd, functools, itertools, types, collections
seen = []

class Meta(type):
    def __getattribute__(cls, name):
        seen.append(('meta', name))
        return super().__getattribute__(name)
    def __repr__(cls):
        seen.append('meta repr')
        return 'meta'
    def __instancecheck__(cls, other):
        seen.append('instancecheck')
        return True

class Spy(metaclass=Meta):
    def __init__(self):
        self.kept = 7
    def __getattribute__(self, name):
        seen.append(name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        seen.append(name)
        raise AttributeError(name)
    def __repr__(self):
        seen.append('repr')
        return 'spy'
    __str__ = __repr__
    def __len__(self):
        seen.append('len')
        return 3
    def __iter__(self):
        seen.append('iter')
        return iter(())
    def __eq__(self, other):
        seen.append('eq')
        return True
    def __hash__(self):
        seen.append('hash')
        return 1
    def __format__(self, spec):
        seen.append('format')
        return ''
    def method(self):
        pass

class Claims:
    __module__ = 'pandas'
    def __repr__(self):
        seen.append('claims repr')
        return ''
    @property
    def shape(self):
        seen.append('claims shape')
        return (1,)
Claims.one = Claims()

class Property:
    __slots__ = ('_x',)
    @property
    def __dict__(self):
        seen.append('__dict__')
        return {}

class Items(list):
    def __len__(self):
        seen.append('items len')
        return 2
    def __repr__(self):
        seen.append('items repr')
        return ''

class Table(pd.DataFrame):
    @property
    def shape(self):
        seen.append('table shape')
        return (0, 0)

spy, claims, prop, items, text = Spy(), Claims(), Property(), Items([1, 2]), type('Text', (str,), {'__repr__': Spy.__repr__})('t')
method, partial, steps, space = spy.method, functools.partial(print, spy), itertools.repeat(spy), types.SimpleNamespace(a=spy)
views, pair, holder, deque = {1: spy}.values(), slice(spy), [spy, {'k': spy}, (spy,)], collections.deque([spy])
array, scalar = np.array([spy, None], dtype=object), np.array(None, dtype=object)
scalar[()] = spy
table, sub = pd.DataFrame({'a': [spy, spy]}), Table({'a': [1]})
named = pd.DataFrame([[1, 2]], columns=[spy, 'b'])
named2 = collections.namedtuple('Named', 'a b')(spy, 1)
generator = (s for s in [spy])
error = ValueError(spy)
globals()[5] = spy
seen.clear()
""")
    found = variables(ask("inspectVariables"))
    for name, variable in found.items():
        if variable["variablesReference"]:
            for part in variables(ask("variables", variablesReference=variable["variablesReference"])).values():
                if part["variablesReference"]:
                    variables(ask("variables", variablesReference=part["variablesReference"]))
    assert kernel.text("print(seen)") == "[]\n"
    shown = {name: variable["value"] for name, variable in found.items()}
    assert (shown["spy"], shown["Spy"], shown["claims"]) == ("<Spy object>", "<class 'Spy'>", "<Claims object>")
    assert shown["holder"] == "[<Spy object>, {'k': <Spy object>}, (<Spy object>,)]"
    assert shown["array"] == "(2,) object"
    found = variables(ask("inspectVariables"))
    parts = variables(ask("variables", variablesReference=found["spy"]["variablesReference"]))
    assert {name: part["value"] for name, part in parts.items()} == {"kept": "7"}


def test_rich_inspection(kernel, ask):
    kernel.run("import pandas as pd\ntable = pd.DataFrame({'a': [1, 2]})\nclass Bold:\n"
               "    def _repr_html_(self): return '<b>b</b>'\nbold = Bold()")
    body = ask("richInspectVariables", variableName="table")["body"]
    assert "<table" in body["data"]["text/html"] and body["data"]["text/plain"].startswith("   a")
    assert ask("richInspectVariables", variableName="bold")["body"]["data"]["text/html"] == "<b>b</b>"
    for name in ("nobody", "1 + 1", "__import__('os').system('true')"):
        assert ask("richInspectVariables", variableName=name)["success"] is False
    assert ask("richInspectVariables")["success"] is False


def test_a_look_that_never_ends_holds_nothing_up(kernel, ask):
    kernel.run("class Slow:\n    def _repr_html_(self):\n        while True: pass\nslow = Slow()")
    message = kernel.client.session.msg("debug_request", {"type": "request", "seq": 1, "command": "richInspectVariables",
                                                          "arguments": {"variableName": "slow"}})
    kernel.client.control_channel.send(message)
    time.sleep(0.3)
    assert kernel.text("print('cells go on')") == "cells go on\n"
    assert "slow" in variables(ask("inspectVariables"))
    kernel.manager.interrupt_kernel()
    # The representation that was interrupted is left out.
    answer = kernel.reply(message["header"]["msg_id"], "control")["content"]
    assert answer["success"] is False or "text/html" not in answer["body"]["data"]


def test_looking_keeps_nothing_alive(kernel, ask):
    kernel.run("import numpy as np\nclass Loud:\n    def __del__(self): print('gone')\nholder = [Loud()]")
    first = variables(ask("inspectVariables"))["holder"]["variablesReference"]
    assert variables(ask("variables", variablesReference=first))
    assert kernel.text("holder.clear()") == "gone\n"
    assert variables(ask("variables", variablesReference=first)) == {}
    kernel.run("del holder")
    assert ask("variables", variablesReference=first)["success"] is False
    assert ask("variables", variablesReference=-5)["success"] is False


def test_answered_while_a_cell_runs(kernel, ask):
    running = kernel.client.execute("seen = 1\nwhile True:\n    pass")
    kernel.wait_until_running(running)
    begun = time.perf_counter()
    assert variables(ask("inspectVariables"))["seen"]["value"] == "1"
    assert time.perf_counter() - begun < 1
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["content"]["ename"] == "KeyboardInterrupt"
