"""The fleet of benches/fleet.rs in polars: the same units, the same arithmetic, the same columns.

    python polars.py sites.csv energy.csv
"""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"
# The script has the name of the module it needs.
sys.path = [entry for entry in sys.path if entry != os.path.dirname(os.path.abspath(__file__))]
import polars as pl

source, target = sys.argv[1:3]
UNITS = {"W": 1.0, "kW": 1e3, "MW": 1e6, "GW": 1e9, "亿瓦": 1e8, "万千瓦": 1e7}

parts = pl.col("power").str.extract_groups(r"^(?<number>[0-9.,]+(?:e[0-9]+)?) *(?<unit>.*)$")
number = parts.struct.field("number").str.replace_all(",", "", literal=True).cast(pl.Float64)
unit = parts.struct.field("unit").replace_strict(UNITS, return_dtype=pl.Float64)
text = pl.col("utilization").fill_null("")
used = (
    pl.when(text == "").then(1.0)
    .when(text.str.ends_with("%")).then(text.str.strip_chars_end("%").cast(pl.Float64, strict=False) / 100)
    .otherwise(text.cast(pl.Float64, strict=False))
)
overhead = pl.col("pue").cast(pl.Float64, strict=False).fill_null(1.0)

(
    pl.scan_csv(source, infer_schema=False)
    .with_columns((number * unit * used * overhead).alias("facility_power_w"))
    .with_columns(
        (pl.col("facility_power_w") * 8760 / 1000).alias("annual_energy_kwh"),
        (pl.col("facility_power_w") * 8760 / 88.2e12).alias("plant_years_three_gorges_design"),
    )
    .sink_csv(target)
)
