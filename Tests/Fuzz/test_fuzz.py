"""A seeded twentieth of the fuzzer's cells; `make fuzz` runs all of them."""

from fuzz import Fuzzer


def test_no_cell_harms_the_session():
    fuzzer = Fuzzer(seed=20)
    findings = fuzzer.run(5000)
    assert not findings, "\n\n".join(f"{kind}: {words}\n{cell}" for kind, cell, words in findings[:5])
    # Cells of every kind have run: whole ones, wrong ones, and wrong in many ways.
    assert fuzzer.outcomes["ok"] > 500
    assert fuzzer.outcomes["SyntaxError"] > 300
    assert len(fuzzer.outcomes) > 15
