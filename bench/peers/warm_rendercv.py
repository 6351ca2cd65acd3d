"""Keeps RenderCV warm: one JSON line in ({"yaml": ...}), one out ({"ms": ...}), for each document.

Timed: what RenderCV does from the YAML text to the PDF file. Left out: Python's start, imports, PNG, HTML and Markdown.
RenderCV's template fetches an icon package from the network on first use; it is replaced by one without icons, which
saves RenderCV work, so that the bench runs offline.
"""

import json
import pathlib
import re
import sys
import tempfile
import time

from rendercv import __version__
from rendercv.renderer import pdf_png
from rendercv.renderer.typst import generate_typst
from rendercv.schema.rendercv_model_builder import build_rendercv_dictionary_and_model

bundled = pathlib.Path(pdf_png.__file__).parent / "rendercv_typst" / "lib.typ"
version = re.search(r"@preview/fontawesome:([0-9.]+)", bundled.read_text(encoding="utf-8"))
if version:
    icons = pdf_png.get_package_path() / "preview" / "fontawesome" / version.group(1)
    icons.mkdir(parents=True)
    manifest = f'[package]\nname = "fontawesome"\nversion = "{version.group(1)}"\nentrypoint = "lib.typ"\n'
    (icons / "typst.toml").write_text(manifest, encoding="utf-8")
    (icons / "lib.typ").write_text("#let fa-icon(..arguments) = none\n", encoding="utf-8")

folder = pathlib.Path(tempfile.mkdtemp(prefix="rendercv-bench-"))
settings = {"typst_path": str(folder / "cv.typ"), "pdf_path": str(folder / "cv.pdf")}
print(json.dumps({"version": __version__}), flush=True)
for line in sys.stdin:
    text = json.loads(line)["yaml"]
    start = time.perf_counter()
    _, model = build_rendercv_dictionary_and_model(text, **settings)
    pdf = pdf_png.generate_pdf(model, generate_typst(model))
    milliseconds = (time.perf_counter() - start) * 1000
    print(json.dumps({"ms": milliseconds, "bytes": pdf.stat().st_size}), flush=True)
