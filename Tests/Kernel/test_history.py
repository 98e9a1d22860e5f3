"""Cells of earlier sessions, kept in a file."""

import sqlite3
import stat

from conftest import Kernel


def history(kernel, **request):
    """The entries of a history_request."""
    session = kernel.client.session
    message = session.msg("history_request", {"raw": True, "output": False, **request})
    kernel.client.shell_channel.send(message)
    return [tuple(entry) for entry in kernel.reply(message["header"]["msg_id"])["content"]["history"]]


def test_sessions_remember_each_other(tmp_path, monkeypatch):
    path = tmp_path / "folder" / "history.sqlite"
    monkeypatch.setenv("SWIFTLET_HISTORY", str(path))
    first = Kernel()
    first.run("alpha = 1")
    first.run("'ä' * 2")
    # The last cell is written while the kernel is idle or on its orderly way out; a kill may come before.
    first.manager.shutdown_kernel()
    first.close()
    second = Kernel()
    try:
        assert history(second, hist_access_type="tail", n=5) == [(1, 1, "alpha = 1"), (1, 2, "'ä' * 2")]
        second.run("beta = 2")
        assert history(second, hist_access_type="tail", n=2) == [(1, 2, "'ä' * 2"), (2, 1, "beta = 2")]
        assert history(second, hist_access_type="range", session=-1, start=1, stop=2) == [(1, 1, "alpha = 1")]
        assert history(second, hist_access_type="range", session=0, start=1) == [(2, 1, "beta = 2")]
        assert history(second, hist_access_type="search", pattern="*a = *") == [(1, 1, "alpha = 1"), (2, 1, "beta = 2")]
        assert history(second, hist_access_type="search", pattern="*ä*", output=True) == [(1, 2, ["'ä' * 2", "'ää'"])]
        second.run("alpha = 1")
        assert history(second, hist_access_type="search", pattern="alpha*", unique=True) == [(2, 2, "alpha = 1")]
    finally:
        second.close()
    with sqlite3.connect(path) as database:
        assert database.execute("select session, line, source_raw from history order by 1, 2").fetchall() == [
            (1, 1, "alpha = 1"), (1, 2, "'ä' * 2"), (2, 1, "beta = 2"), (2, 2, "alpha = 1")]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_long_sessions_are_remembered_from_the_file(tmp_path, monkeypatch):
    monkeypatch.setenv("SWIFTLET_HISTORY", str(tmp_path / "history.sqlite"))
    earlier = Kernel()
    earlier.run("earlier = 1")
    earlier.manager.shutdown_kernel()
    earlier.close()
    kernel = Kernel()
    try:
        cells = [f"number = {index}" for index in range(1, 621)]
        for cell in cells:
            kernel.run(cell)
        # More than stay in memory, fewer than there are, and all with the session before.
        assert [entry[2] for entry in history(kernel, hist_access_type="tail", n=400)] == cells[-400:]
        assert [entry[2] for entry in history(kernel, hist_access_type="tail", n=5000)] == ["earlier = 1", *cells]
        assert history(kernel, hist_access_type="range", session=0, start=3, stop=5) \
            == [(2, 3, "number = 3"), (2, 4, "number = 4")]
        whole = history(kernel, hist_access_type="range", session=0, start=1)
        assert [entry[1:] for entry in whole] == list(enumerate(cells, 1))
        found = history(kernel, hist_access_type="search", pattern="number = 61*")
        assert [entry[2] for entry in found] == [cell for cell in cells if cell.startswith("number = 61")]
        kernel.run("number = 7")
        assert history(kernel, hist_access_type="search", pattern="number = 7", unique=True) == [(2, 621, "number = 7")]
    finally:
        kernel.close()


def test_a_restart_loses_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("SWIFTLET_HISTORY", str(tmp_path / "history.sqlite"))
    kernel = Kernel()
    try:
        kernel.run("before = 1")
        kernel.run("get_ipython().kernel.do_shutdown(True)")
        kernel.run("after = 1", timeout=10)
        assert [entry[2] for entry in history(kernel, hist_access_type="tail", n=3)] \
            == ["before = 1", "get_ipython().kernel.do_shutdown(True)", "after = 1"]
    finally:
        kernel.close()


def test_two_kernels_share_the_file(tmp_path, monkeypatch):
    monkeypatch.setenv("SWIFTLET_HISTORY", str(tmp_path / "history.sqlite"))
    kernels = [Kernel(), Kernel()]
    try:
        requests = [(kernel, kernel.client.execute(f"cell = {number}")) for number in range(20) for kernel in kernels]
        for kernel, request in requests:
            assert kernel.reply(request)["content"]["status"] == "ok"
        assert len(history(kernels[0], hist_access_type="tail", n=100)) == 40
    finally:
        for kernel in kernels:
            kernel.close()


def test_a_file_that_cannot_be_had_costs_nothing_else(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder, and no database either")
    for path in (tmp_path / "file" / "history.sqlite", tmp_path / "file"):
        monkeypatch.setenv("SWIFTLET_HISTORY", str(path))
        kernel = Kernel()
        try:
            assert kernel.text("print('runs')") == "runs\n"
            assert history(kernel, hist_access_type="tail", n=5) == [(1, 1, "print('runs')")]
        finally:
            kernel.close()
