"""The program's own commands."""

import json
import select
import subprocess

import nbformat
import pytest

from conftest import BINARY


def swiftlet(*arguments, **options):
    return subprocess.run([str(BINARY), *map(str, arguments)], capture_output=True, text=True, timeout=60, **options)


def test_version():
    assert swiftlet("--version").stdout.strip().count(".") == 2


def test_install_writes_a_kernelspec(tmp_path):
    assert swiftlet("install", "--prefix", tmp_path, "--name", "other").returncode == 0
    folder = tmp_path / "share" / "jupyter" / "kernels" / "other"
    spec = json.loads((folder / "kernel.json").read_text())
    assert spec["argv"][1:] == ["kernel", "--connection-file", "{connection_file}"]
    assert spec["argv"][0] in (str(BINARY), str(BINARY.with_name("swiftlet-kernel")))
    assert spec["metadata"] == {"debugger": True, "supported_encryption": "curve"}
    assert (folder / "logo-32x32.png").read_bytes().startswith(b"\x89PNG")
    assert (folder / "logo-64x64.png").read_bytes().startswith(b"\x89PNG")
    assert "<svg" in (folder / "logo-svg.svg").read_text()


def test_install_refuses_a_name_that_leaves_the_folder(tmp_path):
    assert swiftlet("install", "--prefix", tmp_path, "--name", "../out").returncode != 0
    assert list(tmp_path.iterdir()) == []


def test_doctor_names_the_cure(tmp_path):
    done = swiftlet("doctor", env={"PATH": "/usr/bin", "HOME": str(tmp_path)})
    assert done.returncode == 1
    assert "missing  kernelspec" in done.stdout and "swiftlet install --user" in done.stdout


def test_a_script_writes_where_python_does(tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import sys\nprint('out', __name__, sys.argv[1:])\nprint('err', file=sys.stderr)\n1 + 1\n")
    done = swiftlet("run", script, "one", "--two")
    assert (done.stdout, done.stderr, done.returncode) == ("out __main__ ['one', '--two']\n", "err\n", 0)


def test_a_script_imports_the_files_beside_it(tmp_path):
    folder, elsewhere = tmp_path / "programs", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "beside.py").write_text("value = 3\n")
    (folder / "script.py").write_text("import sys\nimport beside\nprint(beside.value, sys.path[0])\n")
    for path, place in ((folder / "script.py", elsewhere), ("programs/script.py", tmp_path), ("script.py", folder)):
        done = swiftlet("run", path, cwd=place)
        assert (done.stdout, done.stderr) == (f"3 {folder}\n", ""), path


@pytest.mark.parametrize("line", ["print('here', flush=True)", "print('here')\nimport sys\nsys.stdout.flush()",
                                  "import sys\nsys.stdout.write('here\\n')\nsys.stdout.flush()"])
def test_what_is_flushed_reaches_a_pipe_at_once(tmp_path, line):
    script = tmp_path / "script.py"
    script.write_text(line + "\nimport time\ntime.sleep(60)\n")
    process = subprocess.Popen([str(BINARY), "run", str(script)], stdout=subprocess.PIPE, text=True)
    try:
        assert select.select([process.stdout], [], [], 10)[0], "nothing came within ten seconds"
        assert process.stdout.readline() == "here\n"
        assert process.poll() is None
    finally:
        process.kill()
        process.wait()


def test_an_error_in_a_script_ends_with_status_1(tmp_path):
    script = tmp_path / "script.py"
    script.write_text("def f():\n    return 1 / 0\n\nprint('before')\nf()\n")
    done = swiftlet("run", script)
    assert (done.stdout, done.returncode) == ("before\n", 1)
    lines = done.stderr.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[1].endswith('script.py", line 5, in <module>')
    assert lines[-1] == "ZeroDivisionError: division by zero"


def test_sys_exit_sets_the_status(tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import sys\nsys.exit(3)\n")
    assert swiftlet("run", script).returncode == 3


def test_a_notebook_is_run_and_written(tmp_path):
    book = nbformat.v4.new_notebook()
    book.cells = [nbformat.v4.new_code_cell("x = 20"), nbformat.v4.new_markdown_cell("text"),
                  nbformat.v4.new_code_cell("print('a')\nprint('b')\nx + 1"), nbformat.v4.new_code_cell("x / 0"),
                  nbformat.v4.new_code_cell("print('never')")]
    source, target = tmp_path / "in.ipynb", tmp_path / "out.ipynb"
    nbformat.write(book, source)
    done = swiftlet("run", source, "--out", target)
    assert done.returncode == 1 and "ZeroDivisionError" in done.stderr
    result = nbformat.read(target, as_version=4)
    nbformat.validate(result)
    kinds = [[output["output_type"] for output in cell.outputs] for cell in result.cells if cell.cell_type == "code"]
    assert kinds == [[], ["stream", "execute_result"], ["error"], []]
    assert result.cells[2].outputs[0]["text"] == "a\nb\n"
    assert result.metadata.language_info.name == "python"


def test_a_missing_file_is_named(tmp_path):
    done = swiftlet("run", tmp_path / "none.py")
    assert done.returncode != 0 and "none.py" in done.stderr
