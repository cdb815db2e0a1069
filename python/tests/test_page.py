"""The blocks of docs/python.md, in their order."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs/python.md"


def test_every_block_of_the_page_runs():
    for package in ("pyarrow", "polars", "pandas", "duckdb"):
        pytest.importorskip(package, reason=f"{package} is not installed: the page is not run")
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names = {}
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), names)
    assert len(blocks) > 8
