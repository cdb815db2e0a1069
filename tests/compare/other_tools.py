"""Compares `gigawatt convert` with GNU units, qalc, pint and fend, as far as they are installed.

    python3 tests/compare/other_tools.py [GIGAWATT]

GIGAWATT is the program, target/release/gigawatt unless given. Random numbers, the same in every run, go
through every unit that a tool knows too; the results have to agree to one part in 10^14. A tool that is
not there is skipped and named: `apt install units qalc`, `pip install pint`, `cargo install fend`.

Where the tools differ on purpose, the difference is stated in DIFFERENCES and tested like everything
else. The largest: a year is 8,760 h here, as the power industry counts it, but 365.2422 days in GNU
units and fend, and 365.25 in qalc and pint, so that 7 GW over a year come out 0.07 % larger there.
"""

import json
import random
import re
import shutil
import subprocess
import sys

SEED = 1
CASES = 150
AGREEMENT = 1e-14
DAYS_OF_A_YEAR = {"gnu": 365.242198781, "qalc": 365.25, "pint": 365.25, "fend": 365.242198781}

# The unit here, what it measures, and its name in each tool; None where a tool has none of that size.
UNITS = [
    ("mW", "power", dict(gnu="mW", qalc="mW", pint="mW", fend="mW")),
    ("W", "power", dict(gnu="W", qalc="W", pint="W", fend="W")),
    ("kW", "power", dict(gnu="kW", qalc="kW", pint="kW", fend="kW")),
    ("MW", "power", dict(gnu="MW", qalc="MW", pint="MW", fend="MW")),
    ("GW", "power", dict(gnu="GW", qalc="GW", pint="GW", fend="GW")),
    ("TW", "power", dict(gnu="TW", qalc="TW", pint="TW", fend="TW")),
    ("kWh/day", "power", dict(gnu="kW hour/day", qalc="kWh/day", pint="kWh/day", fend="kWh/day")),
    ("GJ/h", "power", dict(gnu="GJ/hour", qalc="GJ/h", pint="GJ/hour", fend="GJ/hour")),
    ("Wh", "energy", dict(gnu="W hour", qalc="Wh", pint="Wh", fend="Wh")),
    ("kWh", "energy", dict(gnu="kW hour", qalc="kWh", pint="kWh", fend="kWh")),
    ("MWh", "energy", dict(gnu="MW hour", qalc="MWh", pint="MWh", fend="MWh")),
    ("GWh", "energy", dict(gnu="GW hour", qalc="GWh", pint="GWh", fend="GWh")),
    ("TWh", "energy", dict(gnu="TW hour", qalc="TWh", pint="TWh", fend="TWh")),
    ("J", "energy", dict(gnu="J", qalc="J", pint="J", fend="J")),
    ("MJ", "energy", dict(gnu="MJ", qalc="MJ", pint="MJ", fend="MJ")),
    ("EJ", "energy", dict(gnu="EJ", qalc="EJ", pint="EJ", fend="EJ")),
    ("BTU", "energy", dict(gnu="btu", qalc=None, pint="Btu_it", fend=None)),
    ("MMBtu", "energy", dict(gnu="1e6 btu", qalc=None, pint="MBtu_it", fend=None)),
    ("toe", "energy", dict(gnu="tonoil", qalc=None, pint="toe", fend=None)),
    ("tce", "energy", dict(gnu="toncoal", qalc=None, pint=None, fend=None)),
    ("min", "time", dict(gnu="min", qalc="min", pint="minute", fend="minute")),
    ("h", "time", dict(gnu="hour", qalc="h", pint="hour", fend="hour")),
    ("d", "time", dict(gnu="day", qalc="day", pint="day", fend="day")),
    ("wk", "time", dict(gnu="week", qalc="week", pint="week", fend="week")),
]

# Read here as the Chinese way of writing the same thing.
CHINESE = {"kW": ("千瓦", 1), "GW": ("亿瓦", 10), "MW": ("万千瓦", 0.1), "kWh": ("度", 1), "GWh": ("亿度", 0.01)}

# What differs on purpose: here, in the tool, their quotient, and why.
DIFFERENCES = [
    ("1 BTU", "J", "qalc", "1 Btu", 1055.05585262 / 1055.056, "ISO 31-4 rounds the BTU"),
    ("1 BTU", "J", "pint", "1 Btu", 1055.05585262 / 1055.056, "ISO 31-4 rounds the BTU"),
    ("1 BTU", "J", "fend", "1 BTU", 1055.05585262 / 1055.05585, "rounded to nine digits"),
    ("1 therm", "J", "gnu", "1 therm", 105505585.262 / 105480400, "the US therm, of BTU at 59 F"),
    ("1 therm", "J", "pint", "1 therm", 105505585.262 / 105505600, "the EC therm, of rounded BTU"),
]


def output(command):
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        raise RuntimeError(f"{command}: {run.stdout}{run.stderr}")
    return run.stdout.strip()


def first_number(text):
    found = re.search(r"-?[\d,]*\.?\d+(?:[eE][-+]?\d+)?", text)
    if not found:
        raise RuntimeError(f"no number in {text!r}")
    return float(found.group().replace(",", ""))


class Gnu:
    name, command = "GNU units", "units"

    def convert(self, text, unit):
        return float(output(["units", "-t", "-o", "%.17g", text, unit]))


class Qalc:
    name, command = "qalc", "qalc"
    settings = ["precision 30", "exp mode 0", "max decimals -1", "digit grouping none", "decimal comma off"]

    def convert(self, text, unit):
        settings = [part for setting in self.settings for part in ("-s", setting)]
        # Without prefixes, so that the unit of the answer is the one that was asked for.
        return first_number(output(["qalc", "-t", *settings, f"({text}) / ({unit})"]))


class Fend:
    name, command = "fend", "fend"

    def convert(self, text, unit):
        return first_number(output(["fend", f"{text} to {unit} to 20 sf"]).removeprefix("approx."))


class Pint:
    name, command = "pint", None

    def __init__(self):
        import pint

        self.registry = pint.UnitRegistry()

    def convert(self, text, unit):
        return float(self.registry.Quantity(text).to(unit).magnitude)


def installed():
    tools = {}
    for key, tool in dict(gnu=Gnu, qalc=Qalc, pint=Pint, fend=Fend).items():
        try:
            if tool.command and not shutil.which(tool.command):
                raise ImportError(f"no {tool.command} on the path")
            tools[key] = tool()
        except ImportError as reason:
            print(f"skipped {tool.name}: {reason}")
    return tools


def ours(program, text, unit, *options):
    command = [program, "convert", text, unit, "--format", "json", *options]
    return json.loads(output(command))["results"][0]["value"]


class Tally:
    def __init__(self):
        self.compared, self.worst, self.failed = 0, 0.0, 0

    def check(self, told, found, other, allowed=AGREEMENT):
        error = abs(found / other - 1)
        self.compared += 1
        self.worst = max(self.worst, error)
        if error > allowed:
            self.failed += 1
            print(f"  {told}: {found!r} here, {other!r} there")


def conversions(program, tools):
    """Random numbers from unit to unit, in every tool that knows both."""
    rng = random.Random(SEED)
    tallies = {key: Tally() for key in tools}
    for case in range(CASES):
        unit, kind, names = UNITS[case % len(UNITS)]
        to, _, to_names = rng.choice([other for other in UNITS if other[1] == kind])
        number = f"{rng.randrange(1, 10**9) / 10 ** rng.randrange(0, 7):.6f}"
        written = f"{number} {unit}"
        if unit in CHINESE and rng.random() < 0.5:
            sign, per_unit = CHINESE[unit]
            written = f"{float(number) * per_unit:.12g}{sign}"
            number = f"{float(f'{float(number) * per_unit:.12g}') / per_unit!r}"
        found = ours(program, written, to)
        for key, tool in tools.items():
            if names[key] and to_names[key]:
                there = tool.convert(f"{number} {names[key]}", to_names[key])
                tallies[key].check(f"{written} in {to}, {tool.name}", found, there)
    return tallies


def years(program, tools, tallies):
    """A year differs by its length and by nothing else; the same hours give the same energy."""
    year = ours(program, "7 GW", "TWh", "--for", "1y")
    for key, tool in tools.items():
        tera = next(names[key] for unit, _, names in UNITS if unit == "TWh")
        there = tool.convert("7 GW * 1 year" if key != "gnu" else "7 GW year", tera)
        days = DAYS_OF_A_YEAR[key]
        print(f"7 GW over a year: {year} TWh here, {there:.6f} in {tool.name}, whose year has {days} days")
        tallies[key].check("a year", year * days / 365, there, 1e-11)
        tallies[key].check("8,760 h", year, tool.convert("7 GW * 8760 hour", tera))


def differences(program, tools, tallies):
    for text, unit, key, there, quotient, why in DIFFERENCES:
        if key in tools:
            other = tools[key].convert(there, unit)
            print(f"{text}: {ours(program, text, unit)} {unit} here, {other} in {tools[key].name}: {why}")
            tallies[key].check(text, ours(program, text, unit), other * quotient)


def main(arguments):
    program = arguments[0] if arguments else "target/release/gigawatt"
    tools = installed()
    tallies = conversions(program, tools)
    years(program, tools, tallies)
    differences(program, tools, tallies)
    for key, tally in tallies.items():
        print(f"{tools[key].name}: {tally.compared} compared, {tally.failed} differ, worst {tally.worst:.1e}")
    return 1 if any(tally.failed for tally in tallies.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
