"""What a headline's gigawatts mean, in a notebook and in any engine that speaks Arrow.

>>> import gigawatt
>>> answer = gigawatt.calc("10 GW", pue="1.2")
>>> answer.annual_energy_kwh  # 10 GW × 1.2 × 8,760 h
105120000000
>>> gigawatt.convert("61.32 TWh", "亿度").value
613.2
"""

from ._answers import Answer, calc, check, convert, presets, read, solve, timeline
from ._faults import (
    AssumptionError,
    ClaimError,
    GigawattError,
    PresetError,
    QuantityError,
    RequestError,
    TableError,
    UnknownNameError,
)
from ._kernel import energy, energy_columns
from ._native import __version__

__all__ = [
    "Answer",
    "AssumptionError",
    "ClaimError",
    "GigawattError",
    "PresetError",
    "QuantityError",
    "RequestError",
    "TableError",
    "UnknownNameError",
    "__version__",
    "calc",
    "check",
    "convert",
    "energy",
    "energy_columns",
    "presets",
    "read",
    "solve",
    "timeline",
]
