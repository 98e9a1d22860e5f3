"""How a measured program answers the one that measures: a request a line in, a reply a line out, as JSON.

A program that stays alive between its measurements can be asked in turn with its peers, and compiles once.
"""
import json

MARK = "=> "


def reply(**values):
    print(MARK + json.dumps(values), flush=True)


def serve(commands):
    """Answers requests ``{"do": name, …arguments}`` by the function of that name until one asks to quit."""
    while True:
        request = json.loads(input())
        name = request.pop("do")
        if name == "quit":
            return
        try:
            reply(**commands[name](**request))
        except Exception as error:
            reply(error=f"{type(error).__name__}: {error}")
