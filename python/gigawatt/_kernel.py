"""The kernel: rows of any table that speaks Arrow in, the same rows with energy out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from . import _native
from ._answers import Words, _assume, _given, _texts
from ._faults import explained


def _options(
    columns: dict[str, Words | None],
    against: Words | Iterable[Words] | None,
    tariff: str | None,
    ranges: bool,
    assumptions: dict[str, Any],
) -> str:
    table = {
        "against": _texts(against),
        "assume": _assume(assumptions),
        "rates": _given(tariff=tariff),
        "ranges": ranges,
    }
    return json.dumps({"table": table, "given": _given(**columns)})


def energy(
    data: Any,
    power: str = "power",
    *,
    pue: Words | None = None,
    utilization: Words | None = None,
    basis: str | None = None,
    hours: Words | None = None,
    count: str | None = None,
    online: str | None = None,
    offline: str | None = None,
    grid: str | None = None,
    unit: str | None = None,
    accelerator: str | None = None,
    against: Words | Iterable[Words] | None = None,
    tariff: str | None = None,
    ranges: bool = False,
    scenario: str | None = None,
    year: int | None = None,
    language: str = "en",
) -> Any:
    """The energy of every row, with the same columns in front and an ``error`` column behind.

    ``data`` is anything with the capsule interface of Arrow: a table, a batch, a reader or an array of
    pyarrow, a data frame or a series of polars or pandas, a relation of DuckDB. What comes out is of the
    same library; of others it is a stream of Arrow, to be read once.

    ``power``, ``pue``, ``utilization``, ``basis``, ``hours``, ``count``, ``online``, ``offline``, ``grid``,
    ``unit`` and ``accelerator`` name columns of text or numbers. If there is no such column, ``pue``, ``utilization``,
    ``basis``, ``hours``, ``grid`` and ``unit`` are what holds for every row: ``pue=1.2``, ``unit="MW"``.

    A row without a power has no result and no error. One that cannot be read has no result and says in
    ``error`` why.

    >>> import pyarrow as pa
    >>> table = pa.table({"capacity": ["7 GW", None, "7 GWh"], "pue": [1.2, 1.2, None]})
    >>> rows = energy(table, power="capacity", pue="pue")
    >>> rows["annual_energy_kwh"].to_pylist()  # 7 GW × 1.2 × 8,760 h
    [73584000000.0, None, None]
    >>> rows["error"].to_pylist()[:2]
    [None, None]
    """
    columns = {
        "power": power,
        "pue": pue,
        "utilization": utilization,
        "basis": basis,
        "hours": hours,
        "count": count,
        "online": online,
        "offline": offline,
        "grid": grid,
        "unit": unit,
        "accelerator": accelerator,
    }
    options = _options(columns, against, tariff, ranges, {"scenario": scenario, "year": year})
    library = type(data).__module__.partition(".")[0]
    with explained():
        rows = _native.energy(data, options, _is_reader(data, library), language)
        return _as_given(rows, data, library)


def energy_columns(
    *,
    grid: str | None = None,
    against: Words | Iterable[Words] | None = None,
    tariff: str | None = None,
    ranges: bool = False,
    language: str = "en",
) -> dict[str, str]:
    """The columns that :func:`energy` adds and their types, for engines that ask beforehand.

    They depend on the arguments alone, never on the rows; ``grid`` here is a column.

    >>> energy_columns()["annual_energy_kwh"], list(energy_columns())[-1]
    ('double', 'error')
    """
    options = _options({"grid": grid}, against, tariff, ranges, {})
    with explained():
        names = _native.energy_columns(options, language)
    return {name: "string" if name == "error" else "double" for name in names}


def _is_reader(data: Any, library: str) -> bool:
    if library != "pyarrow":
        return False
    import pyarrow

    return isinstance(data, pyarrow.RecordBatchReader)


def _as_given(rows: _native.Energies, data: Any, library: str) -> Any:
    """The rows as the library has them that the data came from."""
    if library == "polars":
        import polars

        return polars.DataFrame(rows)
    if library not in ("pyarrow", "pandas"):
        return rows
    import pyarrow

    if isinstance(data, pyarrow.RecordBatchReader):
        return pyarrow.RecordBatchReader.from_stream(rows)
    table = pyarrow.table(rows)
    if library == "pandas":
        return table.to_pandas()
    if isinstance(data, pyarrow.RecordBatch):
        whole = table.combine_chunks().to_batches()
        return whole[0] if whole else pyarrow.RecordBatch.from_pylist([], schema=table.schema)
    return table
