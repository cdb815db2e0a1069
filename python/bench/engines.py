"""Rows a second in each engine, as ratios to `gigawatt fleet` in the same round.

    python python/bench/engines.py target/release/gigawatt 5000000 5

Wants a release wheel and the release program. In each round every engine runs once, so that what else the
machine does meets all of them; the medians of the rounds are shown. Processor time, where it can be told,
is what stays of a figure on a busy machine.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gigawatt
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

KINDS = [
    lambda at: f"{at % 900 + 1} MW",
    lambda at: f"{at % 90 / 10 + 0.1:.1f} GW",
    lambda at: f"{at % 50 + 1}亿瓦",
    lambda at: f"{at % 9 + 1},000 kW",
    lambda at: f"{at % 77 + 1}万千瓦",
]

BATCH = 65_536


def rows(count):
    power = [
        f"{at % 400 + 100}..{at % 400 + 200} MW" if at % 20 == 0 else KINDS[at % 5](at)
        for at in range(count)
    ]
    pue = [None if at % 3 == 0 else f"{1 + at % 50 / 100:.2f}" for at in range(count)]
    return pa.table({"power": power, "pue": pue})


def kernel(data):
    return gigawatt.energy(data, pue="pue")


def fleet(program, csv, folder):
    command = [program, "fleet", csv, "-o", folder / "out.csv"]
    yield "gigawatt fleet", lambda: subprocess.run(command, check=True, capture_output=True)
    one = [*command, "--threads", "1"]
    yield "gigawatt fleet, 1 thread", lambda: subprocess.run(one, check=True, capture_output=True)


def pyarrow_(table):
    batches = table.to_batches(max_chunksize=BATCH)
    yield "pyarrow, 1 thread", lambda: [kernel(batch) for batch in batches]
    pool = ThreadPoolExecutor(2)
    yield "pyarrow, 2 threads", lambda: list(pool.map(kernel, batches))


def polars_(table, parquet):
    import polars as pl

    frame = pl.from_arrow(table)
    total = kernel(pl.scan_parquet(parquet)).select(pl.col("annual_energy_kwh").sum())
    yield "polars, in memory", lambda: kernel(frame)
    yield "polars, streaming", lambda: total.collect(engine="streaming")


def pandas_(table, parquet):
    import pandas  # noqa: F401

    frame = table.to_pandas()
    yield "pandas", lambda: kernel(frame)


def energies(power, pue):
    batch = pa.record_batch([power, pue], names=["power", "pue"])
    return kernel(batch)["annual_energy_kwh"]


def datafusion_(table, parquet):
    import datafusion

    context = datafusion.SessionContext()
    context.register_parquet("sites", str(parquet))
    text = context.sql("select power from sites limit 1").schema().field(0).type
    udf = datafusion.udf(energies, [text, text], pa.float64(), "immutable", "energy_kwh")
    context.register_udf(udf)
    query = "select sum(energy_kwh(power, pue)) from sites"
    yield "DataFusion", lambda: context.sql(query).collect()


def duckdb_(table, parquet):
    import duckdb
    from duckdb.sqltypes import DOUBLE, VARCHAR

    def energy(power, pue):
        return kernel(pa.table({"power": power, "pue": pue}))["annual_energy_kwh"]

    connection = duckdb.connect()
    connection.create_function(
        "energy_kwh", energy, [VARCHAR, VARCHAR], DOUBLE, type="arrow", null_handling="special"
    )
    query = f"select sum(energy_kwh(power, pue)) from '{parquet}'"
    yield "DuckDB", lambda: connection.execute(query).fetchall()


def dask_(table, parquet):
    import dask

    batches = table.to_batches(max_chunksize=BATCH)
    tasks = [dask.delayed(kernel)(batch) for batch in batches]
    yield "Dask, 2 threads", lambda: dask.compute(*tasks, scheduler="threads", num_workers=2)


def spark_(table, parquet):
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.driver.memory": "4g",
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH),
    }
    builder = SparkSession.builder.master("local[2]")
    for key, value in settings.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    sites = spark.read.parquet(str(parquet)).repartition(4).cache()
    sites.count()
    added = ", ".join(f"{name} {of}" for name, of in gigawatt.energy_columns().items())

    def same(batches):
        yield from batches

    def with_energy(batches):
        for batch in batches:
            yield gigawatt.energy(batch, pue="pue")

    def run(function, schema):
        done = sites.mapInArrow(function, schema)
        return lambda: done.write.format("noop").mode("overwrite").save()

    yield "Spark, identity", run(same, sites.schema)
    yield "Spark, energy", run(with_energy, f"power string, pue string, {added}")


def engines(program, table, folder):
    csv, parquet = folder / "rows.csv", folder / "rows.parquet"
    pyarrow.csv.write_csv(table, csv)
    pq.write_table(table, parquet, row_group_size=len(table) // 8 + 1)
    yield from fleet(program, csv, folder)
    yield from pyarrow_(table)
    for engine in (polars_, pandas_, datafusion_, duckdb_, dask_, spark_):
        try:
            yield from engine(table, parquet)
        except ImportError as error:
            print(f"not tried: {error}", file=sys.stderr)


def processor():
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def timed(run):
    wall, used = time.perf_counter(), processor()
    run()
    return time.perf_counter() - wall, processor() - used


#: What is held against what, and the least that it should be.
RATIOS = [
    ("pyarrow, 1 thread", "gigawatt fleet", 1.2),
    ("pyarrow, 1 thread", "gigawatt fleet, 1 thread", 1.2),
    ("polars, in memory", "gigawatt fleet", 1),
    ("polars, streaming", "gigawatt fleet", 1),
    ("DataFusion", "gigawatt fleet", 1),
    ("Spark, energy", "Spark, identity", 0.5),
    ("pyarrow, 2 threads", "pyarrow, 1 thread", 1.7),
]


def main():
    program, count, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    table = rows(count)
    with tempfile.TemporaryDirectory() as folder:
        runs = dict(engines(program, table, Path(folder)))
        for run in runs.values():
            run()
        times = [{name: timed(run) for name, run in runs.items()} for _ in range(rounds)]
    for name in runs:
        wall, used = (statistics.median(one[name][part] for one in times) for part in (0, 1))
        told = "" if name.startswith("Spark") else f"{used / count * 1e9:6.0f} ns of processor a row"
        print(f"{name:26} {count / wall / 1e6:6.1f} M rows/s {told}")
    for name, other, least in RATIOS:
        if name in runs and other in runs:
            ratio = statistics.median(one[other][0] / one[name][0] for one in times)
            print(f"{ratio:5.2f} × {name} : {other} (at least {least})")


if __name__ == "__main__":
    main()
