"""What type checkers say of the package, and of code that uses it."""

from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "gigawatt"

USE = """
import gigawatt

answer: gigawatt.Answer = gigawatt.calc("10 GW", pue=1.2, year=2030, presets=["ours.toml"])
sentence: str = answer.sentence
picture: str | None = answer._repr_svg_()
types: dict[str, str] = gigawatt.energy_columns(ranges=True)
try:
    gigawatt.convert("7 GW", "kWh", duration="1y")
except gigawatt.QuantityError as error:
    hint: str | None = error.hint
gigawatt.calc("10 GW", pu=1.2)  # type: ignore[call-arg]
gigawatt.calc("10 GW", pue=[1.2])  # type: ignore[arg-type]
"""


def test_a_type_checker_has_nothing_to_say(tmp_path):
    mypy = pytest.importorskip("mypy.api", reason="mypy is not installed: the types are not checked")
    use = tmp_path / "use.py"
    use.write_text(USE)
    options = ["--strict", "--ignore-missing-imports", "--cache-dir", str(tmp_path), "--python-version", "3.10"]
    said, _, code = mypy.run([*options, str(PACKAGE), str(use)])
    assert code == 0, said
