"""The kernel: rows of any table that speaks Arrow in, the same rows with energy out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from . import _native
from ._words import Presets, Words, assume, files, said, words

if TYPE_CHECKING:
    import pandas
    import polars


def _options(
    columns: dict[str, Any],
    against: Words | Iterable[Words] | None,
    tariff: str | None,
    ranges: bool,
    presets: Presets | None,
    assumptions: dict[str, Any],
) -> str:
    table = {
        "against": words("against", against),
        "assume": assume(assumptions),
        "rates": said(tariff=tariff),
        "ranges": bool(ranges),
    }
    return json.dumps({"table": table, "given": said(**columns), "presets": files(presets)})


def energy(
    data: Any,
    power: Words | None = "power",
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
    presets: Presets | None = None,
    language: str = "en",
) -> Any:
    """The energy of every row, with the same columns in front and an ``error`` column behind.

    ``data`` is anything with the capsule interface of Arrow: a table, a batch, a reader or an array of
    pyarrow, a data frame or a series of polars or pandas, a lazy frame of polars, a relation of DuckDB.
    What comes out is of the same library; of others it is a stream of Arrow, to be read once.

    ``power``, ``pue``, ``utilization``, ``basis``, ``hours``, ``count``, ``online``, ``offline``, ``grid``,
    ``unit`` and ``accelerator`` name columns of text, numbers or days. If there is no such column, ``pue``,
    ``utilization``, ``basis``, ``hours``, ``grid`` and ``unit`` are what holds for every row: ``pue=1.2``,
    ``unit="MW"``. With ``accelerator`` there need be no ``power``: ``power=None``.

    A row without a power has no result and no error; so has one whose power is NaN. One that cannot be
    read has no result and says in ``error`` why.

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
    assumptions = {"scenario": scenario, "year": year}
    options = _options(columns, against, tariff, ranges, presets, assumptions)

    def run(data: Any, lazily: bool = False) -> _native.Energies:
        return _native.energy(data, options, lazily, language)

    library = type(data).__module__.partition(".")[0]
    if library == "pyarrow":
        return _of_pyarrow(data, run)
    if library == "polars":
        return _of_polars(data, run)
    if library == "pandas":
        return _of_pandas(data, said(**columns), run)
    return run(data)


def energy_columns(
    *,
    grid: str | None = None,
    against: Words | Iterable[Words] | None = None,
    tariff: str | None = None,
    ranges: bool = False,
    presets: Presets | None = None,
    language: str = "en",
) -> dict[str, str]:
    """The columns that :func:`energy` adds and their types, for engines that ask beforehand.

    They depend on the arguments alone, never on the rows; ``grid`` here is a column.

    >>> energy_columns()["annual_energy_kwh"], list(energy_columns())[-1]
    ('double', 'error')
    """
    options = _options({"grid": grid}, against, tariff, ranges, presets, {})
    names = _native.energy_columns(options, language)
    return {name: "string" if name == "error" else "double" for name in names}


_Run = Callable[..., _native.Energies]


def _of_pyarrow(data: Any, run: _Run) -> Any:
    import pyarrow

    if isinstance(data, pyarrow.RecordBatchReader):
        return pyarrow.RecordBatchReader.from_stream(run(data, lazily=True))
    table = pyarrow.table(run(data))
    if isinstance(data, pyarrow.RecordBatch):
        whole = table.combine_chunks().to_batches()
        return whole[0] if whole else pyarrow.RecordBatch.from_pylist([], schema=table.schema)
    return table


def _of_polars(data: Any, run: _Run) -> polars.DataFrame | polars.LazyFrame:
    import polars

    def frame_of(data: Any) -> polars.DataFrame:
        return polars.DataFrame(run(data))

    if not isinstance(data, polars.LazyFrame):
        return frame_of(data)
    # Without rows it says what columns there will be, and what is wrong with them, before any is read.
    schema = frame_of(polars.DataFrame(schema=data.collect_schema())).schema
    return data.map_batches(frame_of, schema=schema, streamable=True)


def _of_pandas(data: Any, columns: dict[str, str], run: _Run) -> pandas.DataFrame:
    """The frame itself with more columns: index, types and labels stay as they are.

    Only columns that are read become Arrow, the others are as good as not there.
    """
    import pandas
    import pyarrow

    is_frame = isinstance(data, pandas.DataFrame)
    frame = data if is_frame else data.to_frame("power" if data.name is None else data.name)
    names = [str(label) for label in frame.columns]
    is_read = [name in columns.values() or not is_frame for name in names]
    arrays = [
        _arrow(frame.iloc[:, at]) if read else pyarrow.nulls(len(frame))
        for at, read in enumerate(is_read)
    ]
    table = pyarrow.Table.from_arrays(arrays, names=names)
    rows = pyarrow.table(run(table if is_frame else table.column(0).combine_chunks()))
    added = rows.select(list(range(len(names), rows.num_columns))).to_pandas()
    whole: pandas.DataFrame = pandas.concat([frame, added.set_axis(frame.index)], axis="columns")
    return whole


def _arrow(column: pandas.Series[Any]) -> Any:
    """A column as Arrow; one of objects that differ in type becomes text."""
    import pandas
    import pyarrow

    try:
        return pyarrow.array(column, from_pandas=True)
    except (pyarrow.ArrowException, TypeError, ValueError, OverflowError):
        is_null = (pandas.api.types.is_scalar(value) and pandas.isna(value) for value in column)
        texts = (str(value).encode(errors="replace").decode() for value in column)
        values = [None if null else text for null, text in zip(is_null, texts)]
        return pyarrow.array(values, pyarrow.string())
