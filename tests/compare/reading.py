"""Compares `gigawatt read` with quantulum3 on the labelled passages of tests/data/articles.

    python3 tests/compare/reading.py [GIGAWATT]

GIGAWATT is the program, target/release/gigawatt unless given. For each file and language it prints how many of
the labelled powers and energies each tool finds (its place overlaps), how many of those have the right value
(to one part in a million; both ends of a range; none of a vague one), and how many powers and energies it
reports that are none. Claims are counted for gigawatt alone: quantulum3 reads quantities and judges nothing.

quantulum3 is skipped if it is not there: `pip install quantulum3`.
"""

import json
import subprocess
import sys
import warnings
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data" / "articles"
FILES = ["article.jsonl", "passages.jsonl", "own.jsonl", "more.jsonl"]
SECONDS = {"hour": 3600, "day": 86_400, "year": 8760 * 3600}

# What a unit of quantulum3 is in watts or joules: its prefix and the unit that its name ends with.
PREFIXES = {"": 1, "kilo": 1e3, "mega": 1e6, "giga": 1e9, "tera": 1e12, "peta": 1e15}
UNITS = {"watt": ("power", 1), "watt hour": ("energy", 3600), "joule": ("energy", 1)}


def unit(name):
    """The kind of a unit and its size; None for what is neither a power nor an energy."""
    for ending, (kind, size) in sorted(UNITS.items(), key=lambda item: -len(item[0])):
        prefix = name.removesuffix(ending)
        if name.endswith(ending) and prefix in PREFIXES:
            return kind, size * PREFIXES[prefix]
    return None


def of_gigawatt(program, text):
    run = subprocess.run([program, "read", "-", "--format", "json"], input=text, capture_output=True, text=True)
    result = json.loads(run.stdout)
    raw = text.encode()
    figures = []
    for figure in result["figures"]:
        start, end = (len(raw[: figure[key]].decode()) for key in ("start", "end"))
        ends = (figure.get("value_low"), figure.get("value_high"))
        value = list(ends) if None not in ends else figure.get("value")
        figures.append((start, end, figure["kind"], value))
    return figures


def of_quantulum(parser, text):
    figures = []
    for quantity in parser.parse(text):
        known = unit(quantity.unit.name)
        if known:
            figures.append((*quantity.span, known[0], quantity.value * known[1]))
    return figures


def near(one, other):
    return one is not None and abs(one - other) <= 1e-6 * abs(other)


def right(figure, label):
    kind, value = figure[2:]
    wanted = label["value_si"]
    seconds = SECONDS.get(label.get("per"), 1)
    factor = {("rate", "energy"): seconds, ("energy", "rate"): 1 / seconds}.get((kind, label["kind"]), 1)
    if wanted is None:
        return value is None
    if isinstance(wanted, list):
        return isinstance(value, list) and all(near(v * factor, w) for v, w in zip(value, wanted))
    return not isinstance(value, list) and value is not None and near(value * factor, wanted)


def score(passages, figures_of):
    labels = found = correct = false = 0
    for passage in passages:
        figures = figures_of(passage["text"])
        spans = [(label["start"], label["start"] + len(label["text"]), label) for label in passage["quantities"]]
        labels += len(spans)
        for start, end, label in spans:
            over = [figure for figure in figures if figure[0] < end and start < figure[1]]
            found += bool(over)
            correct += any(right(figure, label) for figure in over)
        optional = " ".join(passage.get("optional", []))
        false += sum(
            not any(figure[0] < end and start < figure[1] for start, end, _ in spans)
            and passage["text"][figure[0] : figure[1]] not in optional
            for figure in figures
        )
    return f"{found}/{labels} found, {correct} right, {false} false"


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else "target/release/gigawatt"
    tools = {"gigawatt": lambda text: of_gigawatt(program, text)}
    try:
        warnings.simplefilter("ignore")
        from quantulum3 import parser

        tools["quantulum3"] = lambda text: of_quantulum(parser, text)
    except ImportError:
        print("quantulum3 is not there: pip install quantulum3")
    for file in FILES:
        passages = [json.loads(line) for line in (FOLDER / file).read_text().splitlines()]
        for language in ("en", "zh"):
            chosen = [passage for passage in passages if passage["lang"] == language]
            for name, figures_of in tools.items() if chosen else ():
                print(f"{file:15} {language}  {name:10}  {score(chosen, figures_of)}")


main()
