"""The same 100,000 rows in every engine and in `gigawatt fleet`: the same sums, nulls and errors."""

import csv
import math
import os
import subprocess
from pathlib import Path

import gigawatt
import pytest

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pc = pytest.importorskip("pyarrow.compute")
pq = pytest.importorskip("pyarrow.parquet")

ROWS = 100_000


def needed(package):
    return pytest.importorskip(package, reason=f"{package} is not installed: not tried in it")


def rows():
    """Mixed notations, ranges, nulls, bad rows, and a PUE for two rows of three."""
    kinds = [
        lambda at: f"{at % 900 + 1} MW",
        lambda at: f"{at % 90 / 10 + 0.1:.1f} GW",
        lambda at: f"{at % 50 + 1}亿瓦",
        lambda at: f"{at % 400 + 100}..{at % 400 + 200} MW",
        lambda at: f"{at % 9 + 1},000 kW",
        lambda at: f"{at % 77 + 1}万千瓦",
        lambda at: None if at % 2 else "7 GWh",
    ]
    power = [kinds[at % len(kinds)](at) for at in range(ROWS)]
    pue = [None if at % 3 == 0 else f"{1 + at % 50 / 100:.2f}" for at in range(ROWS)]
    return pa.table({"id": list(range(ROWS)), "capacity": power, "pue": pue})


def told(table):
    """Sum, nulls, errors: what has to be the same."""
    errors = table["error"].to_pylist()
    energy = [value for value in table["annual_energy_kwh"].to_pylist() if value is not None]
    return math.fsum(energy), len(errors) - len(energy), sum(error is not None for error in errors)


def same(found, expected):
    assert found[1:] == expected[1:]
    assert found[0] == pytest.approx(expected[0], rel=1e-12)


@pytest.fixture(scope="module")
def table():
    return rows()


@pytest.fixture(scope="module")
def parquet(table, tmp_path_factory):
    path = tmp_path_factory.mktemp("rows") / "rows.parquet"
    pq.write_table(table, path, row_group_size=20_000)
    return path


def kernel(data):
    return gigawatt.energy(data, power="capacity", pue="pue")


@pytest.fixture(scope="module")
def expected(table):
    return told(kernel(table))


def test_the_oracle_is_worked_out_by_hand(expected):
    def watts(at):
        kind = at % 7
        return [
            (at % 900 + 1) * 1e6,
            round(at % 90 / 10 + 0.1, 1) * 1e9,
            (at % 50 + 1) * 1e8,
            (at % 400 + 150) * 1e6,
            (at % 9 + 1) * 1e6,
            (at % 77 + 1) * 1e7,
            0,
        ][kind]

    pue = [1 if at % 3 == 0 else round(1 + at % 50 / 100, 2) for at in range(ROWS)]
    total = math.fsum(watts(at) * pue[at] * 8.76 for at in range(ROWS))
    sevenths = [at for at in range(ROWS) if at % 7 == 6]
    errors = sum(at % 2 == 0 for at in sevenths)
    same(expected, (total, len(sevenths), errors))


def test_gigawatt_fleet(table, expected, tmp_path):
    root = Path(__file__).resolve().parents[2]
    program = Path(os.environ.get("GIGAWATT", root / "target/debug/gigawatt"))
    if not program.exists():
        pytest.skip("the program is not built: not compared with `gigawatt fleet`")
    source, out = tmp_path / "rows.csv", tmp_path / "out.csv"
    with source.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.column_names)
        writer.writerows([cell or "" if cell != 0 else 0 for cell in row.values()] for row in table.to_pylist())
    command = [program, "fleet", source, "--column", "power=capacity", "-o", out]
    assert subprocess.run(command, capture_output=True, check=False).returncode in (0, 4)
    with out.open() as file:
        energy = [float(row["annual_energy_kwh"]) for row in csv.DictReader(file)]
    # A table in CSV has no null: a power that is not there is a row that is rejected.
    same((math.fsum(energy), ROWS - len(energy), 0), (*expected[:2], 0))


def test_pyarrow_batches_and_threads(table, expected):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(kernel, table.to_batches(max_chunksize=8192)))
    same(told(pa.Table.from_batches(done)), expected)
    dataset = needed("pyarrow.dataset")
    reader = dataset.dataset(table).scanner(batch_size=4096).to_reader()
    same(told(kernel(reader).read_all()), expected)


def test_polars(table, parquet, expected):
    pl = needed("polars")
    frame = kernel(pl.from_arrow(table))
    assert isinstance(frame, pl.DataFrame)
    same(told(frame.to_arrow()), expected)
    types = {"string": pl.String, "double": pl.Float64}
    lazy = pl.scan_parquet(parquet)
    schema = dict(lazy.collect_schema())
    schema |= {name: types[of] for name, of in gigawatt.energy_columns().items()}
    lazy = lazy.map_batches(kernel, schema=schema, streamable=True)
    for engine in ("in-memory", "streaming"):
        same(told(lazy.collect(engine=engine).to_arrow()), expected)


def test_pandas(table, expected):
    pd = needed("pandas")
    frame = kernel(table.to_pandas())
    assert isinstance(frame, pd.DataFrame) and list(frame["id"][:3]) == [0, 1, 2]
    same(told(pa.Table.from_pandas(frame)), expected)


def test_duckdb(table, parquet, expected):
    duckdb = needed("duckdb")
    types = needed("duckdb.sqltypes") if hasattr(duckdb, "sqltypes") else needed("duckdb.typing")

    def energy(power, pue):
        batch = pa.table({"capacity": power, "pue": pue})
        return kernel(batch)["annual_energy_kwh"]

    connection = duckdb.connect()
    connection.create_function(
        "energy_kwh",
        energy,
        [types.VARCHAR, types.VARCHAR],
        types.DOUBLE,
        type="arrow",
        null_handling="special",
    )
    query = f"select sum(e), count(*) - count(e) from (select energy_kwh(capacity, pue) e from '{parquet}')"
    ((total, nulls),) = connection.execute(query).fetchall()
    same((total, nulls, expected[2]), expected)


def test_datafusion(parquet, expected):
    datafusion = needed("datafusion")

    def energy(power, pue):
        batch = pa.record_batch([power, pue], names=["capacity", "pue"])
        return kernel(batch)["annual_energy_kwh"]

    context = datafusion.SessionContext()
    context.register_parquet("sites", str(parquet))
    text = context.sql("select capacity from sites limit 1").schema().field(0).type
    context.register_udf(datafusion.udf(energy, [text, text], pa.float64(), "immutable", "energy_kwh"))
    query = "select sum(energy_kwh(capacity, pue)), count(*) - count(energy_kwh(capacity, pue)) from sites"
    found = pa.Table.from_batches(context.sql(query).collect())
    same((found[0][0].as_py(), found[1][0].as_py(), expected[2]), expected)


def test_dask(table, expected):
    dask = needed("dask")
    batches = [dask.delayed(kernel)(batch) for batch in table.to_batches(max_chunksize=10_000)]
    done = dask.compute(*batches, scheduler="threads", num_workers=2)
    same(told(pa.Table.from_batches(done)), expected)
    needed("pandas")
    frames = needed("dask.dataframe")
    frame = frames.from_pandas(table.to_pandas(), npartitions=4)
    done = frame.map_partitions(kernel, meta=kernel(table.slice(0, 0).to_pandas()))
    done = done.compute(scheduler="threads")
    same(told(pa.Table.from_pandas(done)), expected)


def test_spark(parquet, expected):
    pyspark = needed("pyspark")
    try:
        subprocess.run(["java", "-version"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("there is no Java: not tried in Spark")
    import sys

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = pyspark.sql.SparkSession.builder.master("local[2]")
    for key, value in {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
    }.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    try:
        sites = spark.read.parquet(str(parquet)).repartition(4)
        added = ", ".join(f"{name} {of}" for name, of in gigawatt.energy_columns().items())

        def batches(given):
            for batch in given:
                yield gigawatt.energy(batch, power="capacity", pue="pue")

        done = sites.mapInArrow(batches, f"id long, capacity string, pue string, {added}")
        same(told(done.toArrow()), expected)
    finally:
        spark.stop()
