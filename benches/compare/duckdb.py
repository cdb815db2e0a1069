"""The fleet of benches/fleet.rs in DuckDB: the same units, the same arithmetic, the same columns.

    python duckdb.py sites.csv energy.csv
"""

import os
import sys

# The script has the name of the module it needs.
sys.path = [entry for entry in sys.path if entry != os.path.dirname(os.path.abspath(__file__))]
import duckdb

source, target = sys.argv[1:3]
connection = duckdb.connect()
connection.execute("SET threads = 2")
connection.execute("SET preserve_insertion_order = true")
connection.execute(
    f"""
    COPY (
        WITH read AS (
            SELECT *, regexp_extract(power, '^([0-9.,]+(?:e[0-9]+)?) *(.*)$', ['number', 'unit']) AS p
            FROM read_csv('{source}', header = true, all_varchar = true)
        ),
        typed AS (
            SELECT
                * EXCLUDE p,
                CAST(replace(p.number, ',', '') AS DOUBLE) * CASE p.unit
                    WHEN 'W' THEN 1.0
                    WHEN 'kW' THEN 1e3
                    WHEN 'MW' THEN 1e6
                    WHEN 'GW' THEN 1e9
                    WHEN '亿瓦' THEN 1e8
                    WHEN '万千瓦' THEN 1e7
                    ELSE error('unknown unit: ' || power)
                END AS watts,
                CASE WHEN coalesce(utilization, '') = '' THEN 1.0
                     WHEN ends_with(utilization, '%') THEN CAST(rtrim(utilization, '%') AS DOUBLE) / 100
                     ELSE CAST(utilization AS DOUBLE) END AS used,
                CASE WHEN coalesce(pue, '') = '' THEN 1.0 ELSE CAST(pue AS DOUBLE) END AS overhead
            FROM read
        ),
        computed AS (
            SELECT * EXCLUDE (watts, used, overhead), watts * used * overhead AS facility_power_w
            FROM typed
        )
        SELECT
            *,
            facility_power_w * 8760 / 1000 AS annual_energy_kwh,
            facility_power_w * 8760 / 88.2e12 AS plant_years_three_gorges_design
        FROM computed
    ) TO '{target}' (HEADER, DELIMITER ',')
    """
)
