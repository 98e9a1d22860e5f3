"""Draws kernelspec/logo-32x32.png and logo-64x64.png from logo-svg.svg, by a headless Chromium."""

import pathlib
import shutil
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "kernelspec"


def main():
    chromium = next((path for name in ("chromium", "chromium-browser", "google-chrome")
                     if (path := shutil.which(name))), None)
    if chromium is None:
        sys.exit("no Chromium: apt-get install chromium")
    svg = (FOLDER / "logo-svg.svg").read_text()
    for size in (32, 64):
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "logo.html"
            sized = svg.replace('width="64" height="64"', f'width="{size}" height="{size}"')
            page.write_text(f"<style>*{{margin:0}}svg{{display:block}}</style>{sized}")
            subprocess.run([chromium, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
                            "--default-background-color=00000000", f"--window-size={size},{size}",
                            f"--user-data-dir={folder}/profile", f"--screenshot={folder}/logo.png", str(page)],
                           check=True, capture_output=True)
            shutil.copyfile(f"{folder}/logo.png", FOLDER / f"logo-{size}x{size}.png")


main()
