"""The kernel over the types of Arrow."""

import gigawatt
import pytest

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

POWERS = ["7 GW", None, "1,234,567 megawatts", "60亿瓦", "7 GWh", ""]
#: × 8,760 h
ENERGIES = [61.32e9, None, 1234567e3 * 8760, 52.56e9, None, None]


def energies(column, **options):
    rows = gigawatt.energy(pa.table({"power": column}), **options)
    return rows["annual_energy_kwh"].to_pylist(), rows["error"].to_pylist()


@pytest.mark.parametrize(
    "of",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.dictionary(pa.int8(), pa.string()),
        pa.dictionary(pa.uint32(), pa.large_string()),
    ],
    ids=str,
)
def test_every_layout_of_text(of):
    column = pa.array(POWERS).cast(of) if not pa.types.is_string_view(of) else pa.array(POWERS, of)
    for column in (column, pa.concat_arrays([column, column])[len(POWERS) :]):
        values, errors = energies(column)
        assert values == pytest.approx(ENERGIES, nan_ok=True)
        assert [error is not None for error in errors] == [False] * 4 + [True, False]


@pytest.mark.parametrize("of", [pa.int16(), pa.int64(), pa.uint32(), pa.float32(), pa.float64()], ids=str)
def test_every_layout_of_numbers(of):
    values, errors = energies(pa.array([450, None, 7], of), unit="MW")
    assert values == pytest.approx([3.942e9, None, 61.32e6]) and errors == [None] * 3


def test_words_hold_for_every_row_and_columns_for_one():
    table = pa.table({"capacity": ["10 GW", "10 GW"], "cooling": [1.2, None], "site": ["a", "b"]})
    rows = gigawatt.energy(table, power="capacity", pue="cooling")
    assert rows["annual_energy_kwh"].to_pylist() == [105.12e9, 87.6e9]
    assert rows.column_names[:3] == table.column_names and rows["site"] == table["site"]
    assert gigawatt.energy(table, "capacity", pue=1.2)["annual_energy_kwh"].to_pylist() == [105.12e9] * 2
    assert rows.column_names[3:] == list(gigawatt.energy_columns())


def test_slices_of_batches_keep_their_rows():
    batch = pa.record_batch({"power": ["1 GW", "2 GW", None, "4 GW"], "other": [1, None, 3, 4]})
    part = gigawatt.energy(batch.slice(1, 3))
    assert isinstance(part, pa.RecordBatch) and part["other"].to_pylist() == [None, 3, 4]
    assert part["facility_power_w"].to_pylist() == [2e9, None, 4e9]
    part.validate(full=True)


def test_a_reader_is_read_batch_by_batch():
    asked = []

    def batches():
        for at in range(3):
            asked.append(at)
            yield pa.record_batch({"power": [f"{at + 1} GW"]})

    schema = pa.schema({"power": pa.string()})
    rows = gigawatt.energy(pa.RecordBatchReader.from_batches(schema, batches()))
    assert asked == []
    assert rows.read_next_batch()["facility_power_w"].to_pylist() == [1e9] and asked == [0]
    assert rows.read_all()["facility_power_w"].to_pylist() == [2e9, 3e9]


def test_an_array_and_an_empty_table():
    rows = gigawatt.energy(pa.array(["7 GW"]))
    assert rows["power"].to_pylist() == ["7 GW"] and rows["annual_energy_kwh"].to_pylist() == [61.32e9]
    empty = gigawatt.energy(pa.table({"power": pa.array([], pa.string())}))
    assert empty.num_rows == 0 and empty.column_names[-1] == "error"


@pytest.mark.parametrize(
    ("table", "options", "kind"),
    [
        ({"power": ["7 GW"]}, {"power": "capacity"}, "missing-column"),
        ({"power": ["7 GW"], "error": [1]}, {}, "taken-name"),
        ({"power": [[1]]}, {}, "column-type"),
    ],
)
def test_a_table_that_cannot_be_calculated(table, options, kind):
    with pytest.raises(gigawatt.TableError) as raised:
        gigawatt.energy(pa.table(table), **options)
    assert raised.value.kind == kind and raised.value.hint
    with pytest.raises(gigawatt.TableError, match="Arrow"):
        gigawatt.energy(["7 GW"])


def test_numbers_are_said_with_the_digits_they_need():
    watts = [7.0, float("nan"), 1.25e-7, 2e17, 1e300, -1.0, float("inf")]
    rows = gigawatt.energy(pa.table({"power": pa.array(watts, pa.float64())}), unit="W")
    assert rows["facility_power_w"].to_pylist() == [7.0, None, 1.25e-7, 2e17, None, None, None]
    # NaN is a value that is not there, as pandas and numpy have it: null, and no error.
    assert [error is None for error in rows["error"].to_pylist()] == [True] * 4 + [False] * 3
    sliced = gigawatt.energy(pa.table({"power": pa.array([1.0, None, float("nan"), 4.0])}).slice(1), unit="W")
    assert sliced["facility_power_w"].to_pylist() == [None, None, 4.0] and sliced["error"].null_count == 3


@pytest.mark.parametrize("of", [pa.decimal32(9, 2), pa.decimal64(18, 2), pa.decimal128(38, 2)], ids=str)
def test_decimals_are_exact(of):
    from decimal import Decimal

    column = pa.array([Decimal("450.25"), None, Decimal("0.05"), Decimal("-1.00"), Decimal("7.00")], of)
    rows = gigawatt.energy(pa.table({"power": column}).slice(0, 5), unit="MW")
    assert rows["facility_power_w"].to_pylist() == [450.25e6, None, 5e4, None, 7e6]
    assert "negative" in rows["error"][3].as_py()


@pytest.mark.parametrize(
    "of",
    [pa.date32(), pa.date64(), *(pa.timestamp(unit) for unit in ("s", "ms", "us", "ns")), pa.timestamp("us", "UTC")],
    ids=str,
)
def test_days_and_times_say_when_it_runs(of):
    from datetime import date, datetime, timezone

    days = [date(2024, 3, 1), date(2024, 2, 29), None, date(1969, 12, 31), date(2024, 12, 31)]
    if pa.types.is_timestamp(of):
        zone = timezone.utc if of.tz else None
        days = [day and datetime(day.year, day.month, day.day, 23, 59, tzinfo=zone) for day in days]
    table = pa.table({"power": ["1 GW"] * 5, "since": pa.array(days, of)})
    rows = gigawatt.energy(table, online="since", year=2024)
    # 366 days less 60, less 59, all, all, the last: × 24 h × 1 GW
    assert rows["annual_energy_kwh"].to_pylist() == [24e6 * days for days in (306, 307, 366, 366, 1)]


def test_a_time_of_elsewhere_has_no_day_that_is_known():
    table = pa.table({"power": ["1 GW"], "since": pa.array([0], pa.timestamp("s", "Asia/Shanghai"))})
    with pytest.raises(gigawatt.TableError, match="since"):
        gigawatt.energy(table, online="since", year=2024)


def test_what_is_wrong_with_columns_is_said_in_either_language():
    table = pa.table({"capacity": ["7 GW"], "cooling": [1.2]})
    for language, word in (("en", "did you mean `capacity`?"), ("zh", "是否指 `capacity`？")):
        with pytest.raises(gigawatt.TableError) as raised:
            gigawatt.energy(table, power="capacty", language=language)
        assert raised.value.hint == word
    with pytest.raises(gigawatt.QuantityError, match="`cooling`") as raised:
        gigawatt.energy(table, power="capacity", pue="cool")
    assert raised.value.field == "pue" and raised.value.text == "cool"
    twice = pa.Table.from_arrays([pa.array(["7 GW"])] * 2, names=["power", "power"])
    for bad, options in ((twice, {}), (table, {"power": None}), (pa.table({}), {})):
        with pytest.raises(gigawatt.TableError) as raised:
            gigawatt.energy(bad, **options)
        assert raised.value.hint
    other = pa.Table.from_arrays([pa.array(["7 GW"]), pa.array([1]), pa.array([2])], names=["power", "x", "x"])
    assert gigawatt.energy(other).column_names[:3] == ["power", "x", "x"]


def test_rows_may_name_machines_in_place_of_powers():
    table = pa.table({"gpu": ["h100", "nothing-known", None], "n": [1000, 1, 1]})
    rows = gigawatt.energy(table, power=None, accelerator="gpu", count="n")
    alone = gigawatt.calc("1000xh100").facility_power_w
    assert rows["facility_power_w"].to_pylist() == [pytest.approx(alone), None, None]
    assert "nothing-known" in rows["error"][1].as_py() and rows["error"].null_count == 2


def test_a_huge_text_and_nested_nulls_are_only_bad_rows():
    rows = gigawatt.energy(pa.table({"power": ["7" * 5_000_000, "7 GW", "\0", "7 GW" + "\u200b" * 2000]}))
    assert rows["facility_power_w"].to_pylist() == [None, 7e9, None, None]
    assert rows["error"].null_count == 1
    nothing = gigawatt.energy(pa.table({"power": pa.nulls(3)}))
    assert nothing["annual_energy_kwh"].null_count == nothing["error"].null_count == 3
    # Nulls take no memory, but results do.
    with pytest.raises(gigawatt.TableError, match="smaller"):
        gigawatt.energy(pa.table({"power": pa.nulls(2**31)}))


def test_rows_of_a_stream_are_read_once():
    class Stream:
        def __arrow_c_stream__(self, requested_schema=None):
            return pa.table({"power": ["7 GW"]}).__arrow_c_stream__(requested_schema)

    rows = gigawatt.energy(Stream())
    assert pa.table(rows)["facility_power_w"].to_pylist() == [7e9]
    with pytest.raises(gigawatt.TableError) as raised:
        pa.table(rows)
    assert raised.value.kind == "read-already" and raised.value.hint


def test_own_presets_are_known_to_rows():
    ours = """
[source.plan]
title = "Our plan of 2026"

[[grid]]
id = "our-grid"
name = "Our grid"

[[grid.intensity]]
basis = "direct"
year = 2025
value = "100 gCO2e/kWh"
source = "plan"
"""
    rows = gigawatt.energy(pa.table({"power": ["1 GW"]}), grid="our-grid", presets=ours)
    assert rows["emissions_kg"].to_pylist() == [pytest.approx(8.76e8)]  # 8.76e9 kWh × 0.1 kg
    assert "emissions_kg" in gigawatt.energy_columns(grid="our-grid", presets=ours)


def resident():
    from pathlib import Path

    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def test_memory_does_not_grow_with_batches():
    import sys

    if not sys.platform.startswith("linux"):
        pytest.skip("what a process holds is read from /proc: not tried elsewhere")
    batch = pa.record_batch({"power": [f"{at % 900 + 1} MW" for at in range(50_000)]})
    reader = pa.RecordBatchReader.from_batches(batch.schema, (batch for _ in range(200)))
    rows, held = gigawatt.energy(reader), []
    for at, _ in enumerate(rows):
        if at in (20, 199):
            held.append(resident())
    # A batch has more than 1 MB of results: kept, they would be 180 MB.
    assert held[1] - held[0] < 30e6


def test_other_threads_run_while_a_batch_is_worked_on():
    import threading
    import time

    batch = pa.record_batch({"power": [f"{at % 899 / 7:.5f} MW" for at in range(1_000_000)]})
    span, turns = [], []

    def work():
        span.append(time.perf_counter())
        gigawatt.energy(batch)
        span.append(time.perf_counter())

    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        turns.append(time.perf_counter())
    begin, end = span
    tenth = (end - begin) / 10
    # With the interpreter held there could be none: Python runs nothing meanwhile.
    assert sum(begin + tenth < turn < end - tenth for turn in turns) > 100


def test_threads_and_batches_of_any_size_give_the_same_rows():
    from concurrent.futures import ThreadPoolExecutor

    table = pa.table({"power": [POWERS[at % len(POWERS)] for at in range(30_000)]})
    whole = gigawatt.energy(table)
    with ThreadPoolExecutor(8) as pool:
        for size in (1, 7, 600):
            part = table.slice(0, size * 50)
            done = list(pool.map(gigawatt.energy, part.to_batches(max_chunksize=size)))
            assert pa.Table.from_batches(done).to_pydict() == whole.slice(0, size * 50).to_pydict()
