"""Rows a second in each engine, as ratios to `gigawatt fleet` in the same run.

    python python/bench/engines.py target/release/gigawatt 5000000

Wants a release wheel and a quiet machine. Each engine runs three times; the best counts.
"""

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


def rows(count):
    power = [
        f"{at % 400 + 100}..{at % 400 + 200} MW" if at % 20 == 0 else KINDS[at % 5](at)
        for at in range(count)
    ]
    pue = [None if at % 3 == 0 else f"{1 + at % 50 / 100:.2f}" for at in range(count)]
    return pa.table({"power": power, "pue": pue})


def best(run):
    times = []
    for _ in range(3):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def kernel(data):
    return gigawatt.energy(data, pue="pue")


def engines(program, table, folder):
    csv, parquet = folder / "rows.csv", folder / "rows.parquet"
    pyarrow.csv.write_csv(table, csv)
    pq.write_table(table, parquet)
    batches = table.to_batches(max_chunksize=65_536)
    fleet = [program, "fleet", csv, "-o", folder / "out.csv"]
    yield "gigawatt fleet", lambda: subprocess.run(fleet, check=True, capture_output=True)
    one = [*fleet, "--threads", "1"]
    yield "gigawatt fleet, 1 thread", lambda: subprocess.run(one, check=True, capture_output=True)
    yield "pyarrow, 1 thread", lambda: [kernel(batch) for batch in batches]
    pool = ThreadPoolExecutor(2)
    yield "pyarrow, 2 threads", lambda: list(pool.map(kernel, batches))
    try:
        import polars as pl

        types = {"double": pl.Float64, "string": pl.String}
        added = {name: types[of] for name, of in gigawatt.energy_columns().items()}
        lazy = pl.scan_parquet(parquet)
        lazy = lazy.map_batches(
            kernel, schema=dict(lazy.collect_schema()) | added, streamable=True
        )
        total = lazy.select(pl.col("annual_energy_kwh").sum())
        frame = pl.from_arrow(table)
        yield "polars", lambda: kernel(frame)
        yield "polars, streaming", lambda: total.collect(engine="streaming")
    except ImportError:
        print("polars is not installed", file=sys.stderr)
    try:
        import datafusion

        def energy(power, pue):
            batch = pa.record_batch([power, pue], names=["power", "pue"])
            return kernel(batch)["annual_energy_kwh"]

        context = datafusion.SessionContext()
        context.register_parquet("sites", str(parquet))
        text = context.sql("select power from sites limit 1").schema().field(0).type
        context.register_udf(
            datafusion.udf(energy, [text, text], pa.float64(), "immutable", "energy_kwh")
        )
        query = "select sum(energy_kwh(power, pue)) from sites"
        yield "DataFusion", lambda: context.sql(query).collect()
    except ImportError:
        print("DataFusion is not installed", file=sys.stderr)


def main():
    program, count = sys.argv[1], int(sys.argv[2])
    table = rows(count)
    first = None
    with tempfile.TemporaryDirectory() as folder:
        for name, run in engines(program, table, Path(folder)):
            seconds = best(run)
            first = first or seconds
            print(f"{name:26} {count / seconds / 1e6:6.1f} M rows/s  {first / seconds:5.2f} ×", flush=True)


if __name__ == "__main__":
    main()
