"""The first chapter in a real JupyterLab, in a real Chromium: opened, run through the menu, looked at.

Needs jupyterlab and playwright in this Python's environment, a Chromium on the machine, and the kernelspec
`swiftlet` installed into the environment. What is missing makes the tests skip and say so.

SWIFTLET_SCREENSHOTS names a folder that keeps the pictures of the page.
SWIFTLET_LAB_URL names a JupyterLab that runs already (as `make lab` prints it) instead of starting one.
"""

import contextlib
import json
import os
import pathlib
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytest.importorskip("jupyterlab", reason="jupyterlab is not installed")

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome")
                 if (path := shutil.which(name))), None)
KERNEL = os.environ.get("SWIFTLET_KERNEL_NAME", "swiftlet")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


# The last cell of the tutorials between two others.
RESTARTING = "restart.ipynb"
VARIABLES = "variables.ipynb"
MADE = {
    RESTARTING: ["x = 1", "import IPython\napp = IPython.Application.instance()\napp.kernel.do_shutdown(True)",
                 "print('x' in globals(), 'again')", "2"],
    VARIABLES: ["import numpy as np\ngrid = np.zeros((60, 28, 28), dtype='uint8')", "word = 'swift'", "word += 'let'", "3"],
}


def made_notebook(name):
    """A notebook of this file's own."""
    return {"cells": [{"cell_type": "code", "id": f"cell-{n}", "metadata": {}, "execution_count": None, "outputs": [],
                       "source": source} for n, source in enumerate(MADE[name])],
            "metadata": {"kernelspec": {"display_name": "Swiftlet", "language": "python", "name": KERNEL}},
            "nbformat": 4, "nbformat_minor": 5}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url):
    try:
        urllib.request.urlopen(url, timeout=2).read()
        return True
    except (urllib.error.URLError, OSError):
        return False


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of a JupyterLab that serves a copy of the notebooks."""
    if running := os.environ.get("SWIFTLET_LAB_URL"):
        yield running
        return
    folder = tmp_path_factory.mktemp("lab")
    notebooks = folder / "notebooks"
    shutil.copytree(ROOT / "notebooks", notebooks, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    for name in MADE:
        (notebooks / name).write_text(json.dumps(made_notebook(name)))
    settings = folder / "settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    # JupyterLab takes cells out of the page that are scrolled out of sight; the test reads the whole page.
    (settings / "tracker.jupyterlab-settings").write_text(json.dumps({"windowingMode": "none"}))
    port, token = free_port(), secrets.token_hex(16)
    log = open(folder / "lab.log", "wb")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}",
         "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}", f"--notebook-dir={notebooks}"],
        env={**os.environ, "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
             "JUPYTER_CONFIG_DIR": str(folder / "config"), "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
             "JUPYTER_DATA_DIR": str(folder / "share"), "SWIFTLET_HISTORY": ""},
        stdout=log, stderr=subprocess.STDOUT, cwd=notebooks)
    try:
        deadline = time.monotonic() + 60
        while not answers(f"http://127.0.0.1:{port}/api?token={token}"):
            assert server.poll() is None, (folder / "lab.log").read_text()[-2000:]
            assert time.monotonic() < deadline, "JupyterLab did not start within a minute"
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/lab?token={token}"
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as engine:
        chromium = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def open_notebook(browser, lab, name):
    page = browser.new_page(viewport={"width": 1360, "height": 1000}, device_scale_factor=1)
    page.goto(lab.replace("/lab?", f"/lab/workspaces/{secrets.token_hex(4)}/tree/{name}?"))
    page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell", timeout=60_000)
    # Cells come into the page one after the other, slowly on a busy machine.
    book = made_notebook(name) if name in MADE else json.loads((ROOT / "notebooks" / name).read_text())
    cells = book["cells"]
    page.wait_for_function("count => document.querySelectorAll('.jp-Notebook .jp-CodeCell').length >= count",
                           arg=sum(cell["cell_type"] == "code" for cell in cells), timeout=60_000)
    page.wait_for_selector(".jp-NotebookPanel .jp-Toolbar-kernelStatus, .jp-Notebook-ExecutionIndicator",
                           state="attached", timeout=60_000)
    for dismiss in ("No", "Dismiss"):  # JupyterLab asks about news on its first start.
        button = page.locator(".jp-toast-button, .Toastify button").filter(has_text=re.compile(f"^{dismiss}$"))
        if button.count():
            button.first.click()
    return page


def run_all_cells(page, seconds):
    """Runs every cell through the menu and waits until the last code cell has a number."""
    cells = page.locator(".jp-Notebook .jp-CodeCell")
    count = cells.count()
    assert count > 3
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile("^Run$")).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    page.wait_for_function(
        """count => {
            const prompts = [...document.querySelectorAll('.jp-Notebook .jp-CodeCell .jp-InputPrompt')];
            return prompts.length === count && prompts.every(p => /\\[\\d+\\]/.test(p.textContent))
                || document.querySelector('.jp-Notebook .jp-mod-error, .jp-Dialog') !== null;
        }""",
        arg=count, timeout=seconds * 1000)
    assert page.locator(".jp-Dialog").count() == 0, page.locator(".jp-Dialog").all_inner_texts()


def keep(page, name):
    if folder := os.environ.get("SWIFTLET_SCREENSHOTS"):
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(pathlib.Path(folder) / name))


def test_first_chapter_through_the_menu(browser, lab):
    page = open_notebook(browser, lab, "01_mnist.ipynb")
    run_all_cells(page, seconds=300)
    text = page.locator(".jp-Notebook").inner_text()
    assert page.locator(".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.error']").count() == 0, text[-3000:]

    # The table of the model, as the first tutorial shows it.
    assert re.search(r"dense \(Dense\)\s+\(None, 512\)\s+401920", text)
    assert "Total params: 669,706" in text
    # The progress line of the last epoch stands at its end, on one line, with the validation's values.
    assert "Epoch 5/5" in text
    assert len(re.findall(r"1875/1875 \[=+\] - .*val_accuracy: 0\.9\d+", text)) == 5
    # Shapes as numpy prints them.
    assert "(60000, 28, 28)" in text and "uint8" in text

    pictures = page.locator(".jp-OutputArea-output img")
    sizes = pictures.evaluate_all("images => images.map(i => [i.naturalWidth, i.naturalHeight, i.width, i.height])")
    assert len(sizes) == 4, sizes
    for natural_width, natural_height, width, height in sizes:
        # Drawn at twice the pixels that they take in the page, so that they are sharp on dense screens.
        assert natural_width >= 1.9 * width > 100 and natural_height >= 1.9 * height > 100, sizes

    summary = page.locator(".jp-OutputArea-output", has_text="Total params").first
    summary.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    keep(page, "jupyterlab-training.png")
    for number, name in enumerate(("digit", "samples", "curves", "predictions")):
        pictures.nth(number).scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        keep(page, f"jupyterlab-{name}.png")
    page.close()


def test_stop_button_ends_a_loop_and_keeps_the_variables(browser, lab):
    page = open_notebook(browser, lab, "00_welcome.ipynb")
    run_all_cells(page, seconds=120)

    def run_in_new_cell(code):
        page.locator(".jp-Notebook .jp-CodeCell").last.locator(".cm-content").click()
        page.keyboard.press("Escape")
        page.keyboard.press("b")
        page.keyboard.press("Enter")
        page.keyboard.insert_text(code)
        page.keyboard.press("Control+Enter")
        return page.locator(".jp-Notebook .jp-CodeCell").last

    cell = run_in_new_cell("while True: pass")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.jp-InputPrompt')].some(p => p.textContent.includes('[*]'))", timeout=10_000)
    page.locator("jp-button[data-command='notebook:interrupt-kernel'], "
                 "button[data-command='notebook:interrupt-kernel']").first.click()
    playwright.expect(cell.locator(".jp-OutputArea")).to_contain_text("KeyboardInterrupt", timeout=10_000)

    cell = run_in_new_cell("print(table.shape, area(3))")
    playwright.expect(cell.locator(".jp-OutputArea-output").last).to_contain_text("(3, 4) 3.0", timeout=10_000)
    page.close()


def test_the_last_cell_of_the_tutorials_restarts_the_kernel(browser, lab):
    """The result is seen, the kernel comes back empty, and the notebook goes on."""
    if os.environ.get("SWIFTLET_LAB_URL"):
        pytest.skip("the notebook of this test lies in the folder of the server that the tests start")
    page = open_notebook(browser, lab, RESTARTING)

    def run_cell(number):
        cell = page.locator(".jp-Notebook .jp-CodeCell").nth(number)
        cell.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        return cell.locator(".jp-OutputArea-output").last

    # A cell that is run before the kernel is there is not run at all.
    page.wait_for_selector(".jp-NotebookPanel .jp-Notebook-ExecutionIndicator[data-status='idle']", state="attached", timeout=60_000)
    run_cell(0)
    playwright.expect(page.locator(".jp-Notebook .jp-CodeCell .jp-InputPrompt").first).to_contain_text("[1]", timeout=20_000)
    playwright.expect(run_cell(1)).to_contain_text("{'status': 'ok', 'restart': True}", timeout=20_000)
    # JupyterLab tells that the kernel restarts, as it does for ipykernel after this cell.
    dialog = page.locator(".jp-Dialog")
    with contextlib.suppress(playwright.TimeoutError):
        dialog.wait_for(timeout=3000)
        keep(page, "jupyterlab-restart.png")
    while dialog.count():
        dialog.locator("button.jp-mod-accept").first.click()
        page.wait_for_timeout(300)
    playwright.expect(run_cell(2)).to_contain_text("False again", timeout=20_000)
    playwright.expect(page.locator(".jp-Notebook .jp-CodeCell .jp-InputPrompt").nth(2)).to_contain_text("[1]")
    page.close()


def test_the_panel_of_variables(browser, lab):
    """JupyterLab's own panel, opened by its button: shapes and types, and new values after each cell."""
    if os.environ.get("SWIFTLET_LAB_URL"):
        pytest.skip("the notebook of this test lies in the folder of the server that the tests start")
    page = open_notebook(browser, lab, VARIABLES)
    page.wait_for_selector(".jp-NotebookPanel .jp-Notebook-ExecutionIndicator[data-status='idle']", state="attached", timeout=60_000)

    def run_cell(number):
        page.locator(".jp-Notebook .jp-CodeCell").nth(number).locator(".cm-content").click()
        page.keyboard.press("Control+Enter")

    run_cell(0)
    playwright.expect(page.locator(".jp-Notebook .jp-CodeCell .jp-InputPrompt").first).to_contain_text("[1]", timeout=20_000)
    button = page.locator(".jp-DebuggerBugButton:not([aria-disabled='true'])").first
    button.wait_for(timeout=20_000)
    button.click()
    panel = page.locator(".jp-DebuggerVariables")
    if not panel.first.is_visible():
        page.locator(".lm-TabBar-tab[data-id='jp-debugger-sidebar']").click()
    playwright.expect(panel.first).to_contain_text("grid", timeout=20_000)
    playwright.expect(panel.first).to_contain_text("ndarray (60, 28, 28) uint8", timeout=20_000)
    run_cell(1)
    playwright.expect(panel.first).to_contain_text("'swift'", timeout=20_000)
    run_cell(2)
    playwright.expect(panel.first).to_contain_text("'swiftlet'", timeout=20_000)
    keep(page, "jupyterlab-variables.png")
    page.close()
