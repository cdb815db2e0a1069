"""The blocks of docs/python.md, in their order."""

import importlib.util
import re
import warnings
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs/python.md"


def test_every_block_of_the_page_runs():
    for package in ("pyarrow", "polars", "pandas", "duckdb"):
        pytest.importorskip(package, reason=f"{package} is not installed: the page is not run")
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) > 12
    names = {}
    for block in blocks:
        packages = re.findall(r"^(?:import|from) (\w+)", block, re.MULTILINE)
        missing = [package for package in packages if importlib.util.find_spec(package) is None]
        if missing:
            warnings.warn(f"{missing[0]} is not installed: its block is not run", stacklevel=1)
            continue
        exec(compile(block, str(PAGE), "exec"), names)
