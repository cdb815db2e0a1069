"""The same 100,000 rows in every engine and in `gigawatt fleet`: the same sums, nulls and errors."""

import csv
import math
import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import gigawatt
import pytest

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pq = pytest.importorskip("pyarrow.parquet")

ROWS = 100_000

#: Cells as tables have them, each with its watts by hand; `None` where there are none, and the error if it is one.
POWERS = [
    lambda at: (f"{at % 900 + 1} MW", (at % 900 + 1) * 1e6),
    lambda at: (f"{at % 90 / 10 + 0.1:.1f} GW", round(at % 90 / 10 + 0.1, 1) * 1e9),
    lambda at: (f"{at % 50 + 1}亿瓦", (at % 50 + 1) * 1e8),
    lambda at: (f"{at % 77 + 1}万千瓦", (at % 77 + 1) * 1e7),
    lambda at: (f"{at % 400 + 100}..{at % 400 + 200} MW", (at % 400 + 150) * 1e6),
    lambda at: (f" {at % 9 + 1}.5\u00a0GW ", (at % 9 + 1.5) * 1e9),
    lambda at: (f"{at % 9 + 1},234,567 kilowatts", ((at % 9 + 1) * 1e6 + 234567) * 1e3),
    lambda at: ("七百兆瓦", 7e8),
    lambda at: ("７ＧＷ", 7e9),
    lambda at: ("5 GW ± 10%", 5e9),
    lambda at: ("about 5 GW", 5e9),
    lambda at: (None, None),
    lambda at: ("", None),
    lambda at: ("n/a", None),
    lambda at: ("TBD", None),
    lambda at: (f"{at % 7 + 1} GWh", "power: GWh is a unit of energy, and power is needed here"),
    lambda at: ("openai-amd", "power: `openai-amd` is a name, and no power"),
    lambda at: (f"{at % 5} zorks", "power: `zorks` is not a unit"),
    lambda at: ('7 "GW", or so', 'power: `"` is not expected here'),
    lambda at: ("-5 MW", "power: a quantity cannot be negative here"),
    lambda at: ("450", "power: `450` has no unit"),
]

#: The same of a PUE.
PUES = [
    lambda at: (None, 1),
    lambda at: (f"{1 + at % 50 / 100:.2f}", round(1 + at % 50 / 100, 2)),
    lambda at: ("", 1),
    lambda at: ("1.2..1.4", 1.3),
    lambda at: ("120%", 1.2),
    lambda at: ("0.5", "a PUE of 0.5 is impossible: it must be between 1 and 10"),
    lambda at: ("cold", "pue: `cold` is not expected here"),
]


def outcome(power, pue):
    """The energy of a row by hand, or its error, or nothing."""
    for one in (power, pue):
        if one is None or isinstance(one, str):
            return one
    return power * pue * 8.76


def mixed():
    cells = [(POWERS[at % 21](at), PUES[at // 21 % 7](at)) for at in range(ROWS)]
    columns = {
        "id": list(range(ROWS)),
        "capacity": [power[0] for power, _ in cells],
        "pue": [pue[0] for _, pue in cells],
    }
    return pa.table(columns), [outcome(power[1], pue[1]) for power, pue in cells], {}


def numeric(of):
    """Megawatts as numbers: quarters, which every type can have, or whole ones; some null, some negative."""
    step = 1 if pa.types.is_integer(of) else 4
    values = [None if at % 11 == 0 else -1 if at % 13 == 0 else at % 4000 / step for at in range(ROWS)]
    wrong = "power: a quantity cannot be negative here"
    by_hand = [value if value is None else wrong if value < 0 else value * 8760e3 for value in values]
    if pa.types.is_decimal(of):
        values = [None if value is None else Decimal(str(value)) for value in values]
    table = pa.table({"id": list(range(ROWS)), "capacity": pa.array(values, of), "pue": pa.nulls(ROWS, pa.float64())})
    return table, by_hand, {"unit": "MW"}


def of_type(of):
    table, by_hand, options = mixed()
    columns = [table["capacity"], table["pue"]]
    if pa.types.is_dictionary(of):
        columns = [column.dictionary_encode() for column in columns]
    else:
        columns = [pa.chunked_array([column.combine_chunks().to_pylist()], of) for column in columns]
    table = pa.table({"id": table["id"], "capacity": columns[0], "pue": columns[1]})
    return table, by_hand, options


TYPES = {
    "string": lambda: of_type(pa.string()),
    "large string": lambda: of_type(pa.large_string()),
    "string view": lambda: of_type(pa.string_view()),
    "dictionary": lambda: of_type(pa.dictionary(pa.int32(), pa.string())),
    "double": lambda: numeric(pa.float64()),
    "integer": lambda: numeric(pa.int64()),
    "decimal": lambda: numeric(pa.decimal128(10, 2)),
}


def needed(package):
    return pytest.importorskip(package, reason=f"{package} is not installed: not tried in it")


def told(energies, errors):
    """Sum, nulls, and each error as often as it is said: what has to be the same."""
    there = [value for value in energies if value is not None and not math.isnan(value)]
    errors = Counter(error for error in errors if isinstance(error, str))
    return math.fsum(there), len(energies) - len(there), errors


def of_table(table):
    return told(table["annual_energy_kwh"].to_pylist(), table["error"].to_pylist())


def by_pyarrow(table, options, tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    kernel = kernel_with(options)
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(kernel, table.to_batches(max_chunksize=8192)))
    yield of_table(pa.Table.from_batches(done))
    yield of_table(kernel(table))
    dataset = needed("pyarrow.dataset")
    yield of_table(kernel(dataset.dataset(table).scanner(batch_size=4096).to_reader()).read_all())


def by_polars(table, options, tmp_path):
    pl = needed("polars")
    kernel, frame = kernel_with(options), pl.from_arrow(table)
    done = kernel(frame)
    assert isinstance(done, pl.DataFrame) and done.columns[:3] == table.column_names
    yield of_table(done.to_arrow())
    frame.write_parquet(tmp_path / "rows.parquet", row_group_size=20_000)
    lazy = kernel(pl.scan_parquet(tmp_path / "rows.parquet"))
    assert isinstance(lazy, pl.LazyFrame)
    for engine in ("in-memory", "streaming"):
        yield of_table(lazy.collect(engine=engine).to_arrow())


def by_pandas(table, options, tmp_path):
    pd = needed("pandas")
    frame = table.to_pandas()
    done = kernel_with(options)(frame)
    assert isinstance(done, pd.DataFrame) and done[frame.columns.tolist()].equals(frame)
    yield told(done["annual_energy_kwh"].tolist(), done["error"].tolist())


def of_sql(kernel):
    """The energies and the errors of two columns, for engines whose functions give one column."""

    def column(name):
        return lambda power, pue: kernel(pa.table({"capacity": power, "pue": pue}))[name]

    return column("annual_energy_kwh"), column("error")


SQL = "select energy_kwh(capacity, pue), fault(capacity, pue) from sites"


def by_duckdb(table, options, tmp_path):
    duckdb = needed("duckdb")
    types = needed("duckdb.sqltypes") if hasattr(duckdb, "sqltypes") else needed("duckdb.typing")
    energy, fault = of_sql(kernel_with(options))
    given = [types.DOUBLE if options else types.VARCHAR] * 2
    connection = duckdb.connect()
    for name, function, of in (("energy_kwh", energy, types.DOUBLE), ("fault", fault, types.VARCHAR)):
        connection.create_function(name, function, given, of, type="arrow", null_handling="special")
    connection.register("sites", table)
    rows = connection.execute(SQL).fetchall()
    yield told([row[0] for row in rows], [row[1] for row in rows])


def by_datafusion(table, options, tmp_path):
    datafusion = needed("datafusion")
    energy, fault = of_sql(kernel_with(options))
    context = datafusion.SessionContext()
    context.from_arrow(table, "sites")
    given = [table["capacity"].type, table["pue"].type]
    for name, function, of in (("energy_kwh", energy, pa.float64()), ("fault", fault, pa.string())):
        plain = lambda *columns, function=function: function(*columns).combine_chunks()  # noqa: E731
        context.register_udf(datafusion.udf(plain, given, of, "immutable", name))
    done = pa.Table.from_batches(context.sql(SQL).collect())
    yield told(done[0].to_pylist(), done[1].to_pylist())


def by_dask(table, options, tmp_path):
    dask = needed("dask")
    kernel = kernel_with(options)
    tasks = [dask.delayed(kernel)(batch) for batch in table.to_batches(max_chunksize=10_000)]
    yield of_table(pa.Table.from_batches(dask.compute(*tasks, scheduler="threads", num_workers=2)))
    needed("pandas")
    frames = needed("dask.dataframe")
    frame = frames.from_pandas(table.to_pandas(), npartitions=4)
    done = frame.map_partitions(kernel, meta=kernel(frame._meta)).compute(scheduler="threads")
    yield told(done["annual_energy_kwh"].tolist(), done["error"].tolist())


def by_spark(table, options, tmp_path):
    spark = spark_session()
    pq.write_table(table.cast(plain_schema(table)), tmp_path / "rows.parquet", row_group_size=20_000)
    sites = spark.read.parquet(str(tmp_path / "rows.parquet")).repartition(4)
    added = ", ".join(f"{name} {of}" for name, of in gigawatt.energy_columns().items())

    def batches(given):
        for batch in given:
            yield gigawatt.energy(batch, power="capacity", pue="pue", **options)

    given = ", ".join(f"{field.name} {field.dataType.simpleString()}" for field in sites.schema)
    is_large = pa.types.is_large_string(table["capacity"].type)
    spark.conf.set("spark.sql.execution.arrow.useLargeVarTypes", str(is_large).lower())
    yield of_table(sites.mapInArrow(batches, f"{given}, {added}").toArrow())


def plain_schema(table):
    """Spark reads no views or dictionaries of its own accord: its files have plain texts."""
    plain = {"capacity", "pue"} if not pa.types.is_floating(table["pue"].type) else set()
    fields = [pa.field(one.name, pa.string()) if one.name in plain else one for one in table.schema]
    return pa.schema(fields)


def spark_session():
    pyspark = needed("pyspark")
    try:
        subprocess.run(["java", "-version"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("there is no Java: not tried in Spark")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = pyspark.sql.SparkSession.builder.master("local[2]")
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def by_ray(table, options, tmp_path):
    ray = needed("ray")
    data = needed("ray.data")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    if not ray.is_initialized():
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, _node_ip_address="127.0.0.1")
    data.DataContext.get_current().enable_progress_bars = False
    # Ray cannot send views from one process to another.
    is_view = pa.types.is_string_view(table["capacity"].type)
    table = table.cast(plain_schema(table)) if is_view else table
    done = data.from_arrow(table).map_batches(kernel_with(options), batch_format="pyarrow", batch_size=20_000)
    yield of_table(pa.concat_tables(ray.get(done.to_arrow_refs())))


ENGINES = {
    name: globals()[f"by_{name}"]
    for name in ("pyarrow", "polars", "pandas", "duckdb", "datafusion", "dask", "spark", "ray")
}


def kernel_with(options):
    return lambda data: gigawatt.energy(data, power="capacity", pue="pue", **options)


def same(found, expected):
    assert found[1:] == expected[1:]
    assert found[0] == pytest.approx(expected[0], rel=1e-12)


def expected_of(by_hand):
    is_error = [isinstance(one, str) for one in by_hand]
    energies = [None if bad else one for one, bad in zip(by_hand, is_error)]
    return told(energies, by_hand)


@pytest.fixture(scope="module", autouse=True)
def ended():
    yield
    if "ray" in sys.modules and sys.modules["ray"].is_initialized():
        sys.modules["ray"].shutdown()
    spark = "pyspark" in sys.modules and sys.modules["pyspark"].sql.SparkSession.getActiveSession()
    if spark:
        spark.stop()


@pytest.mark.parametrize("of", TYPES)
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_says_the_same_of_every_type(engine, of, tmp_path):
    table, by_hand, options = TYPES[of]()
    expected = expected_of(by_hand)
    assert expected[1] > ROWS / 10 and sum(expected[2].values()) > ROWS / 20
    for found in ENGINES[engine](table, options, tmp_path):
        same(found, expected)


@pytest.mark.parametrize("of", ["string", "double"])
def test_gigawatt_fleet_says_the_same(of, tmp_path):
    root = Path(__file__).resolve().parents[2]
    program = Path(os.environ.get("GIGAWATT", root / "target/debug/gigawatt"))
    if not program.exists():
        pytest.skip("the program is not built: not compared with `gigawatt fleet`")
    table, by_hand, options = TYPES[of]()
    source, out, rejects = (tmp_path / name for name in ("rows.csv", "out.csv", "bad.csv"))
    with source.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(table.column_names)
        rows = zip(*(column.to_pylist() for column in table.columns))
        writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
    command = [program, "fleet", source, "--column", "power=capacity", "-o", out, "--rejects", rejects]
    command += ["--power-unit", options["unit"]] if options else []
    assert subprocess.run(command, capture_output=True, check=False).returncode == 4
    with out.open(encoding="utf-8") as file:
        energies = [float(row["annual_energy_kwh"]) for row in csv.DictReader(file)]
    expected = expected_of(by_hand)
    # Its own file of rejected rows says what to write instead as well; rows without a power are in neither.
    reasons = Counter()
    with rejects.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            [error] = [error for error in expected[2] if row["reject_reason"].startswith(error)]
            reasons[error] += 1
    same((math.fsum(energies), ROWS - len(energies), reasons), expected)
