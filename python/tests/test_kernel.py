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
        assert [error is not None for error in errors] == [False] * 4 + [True] * 2


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
