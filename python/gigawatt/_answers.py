"""Questions in words, answers with figures."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from . import _native
from ._faults import explained

Words = str | int | float


class Figures(Mapping):
    """Figures by their names, which can be written as attributes too."""

    def __init__(self, figures: dict[str, Any]) -> None:
        self._figures = figures

    def __getitem__(self, name: str) -> Any:
        return _wrapped(self._figures[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_") and name in self._figures:
            return self[name]
        known = ", ".join(self._figures)
        raise AttributeError(f"no figure `{name}`; there are {known}")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._figures]

    def __repr__(self) -> str:
        return repr(self._figures)


def _wrapped(value: Any) -> Any:
    if isinstance(value, dict):
        return Figures(value)
    if isinstance(value, list):
        return [_wrapped(one) for one in value]
    return value


#: Where an answer has its rows, in the order in which they are looked for.
_ROWS = ("deployments", "results", "solutions", "claims", "years")


class Answer(Figures):
    """An answer: a sentence, figures, a table and, of some questions, a picture.

    Its figures are attributes; where it is of one deployment, those of that one are too.

    >>> import gigawatt
    >>> answer = gigawatt.solve("61.32 TWh")
    >>> answer.power_w == answer.solutions[0].power_w == 7_000_000_000
    True
    """

    def __init__(self, native: _native.Answered) -> None:
        self._native = native
        super().__init__(json.loads(native.write("json")))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        figures = self._only_row() | self._figures
        if name in figures:
            return _wrapped(figures[name])
        raise AttributeError(f"no figure `{name}`; there are {', '.join(figures)}")

    def _only_row(self) -> dict[str, Any]:
        """The figures of the row, if there is but one."""
        for rows in _ROWS:
            found = self._figures.get(rows)
            if isinstance(found, list) and len(found) == 1:
                return found[0]
        return {}

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._only_row()]

    @property
    def sentence(self) -> str:
        """The answer in one sentence."""
        return self._native.write("sentence").strip()

    def to_dict(self) -> dict[str, Any]:
        """All figures with their sources, as ``gigawatt --format json`` has them."""
        return json.loads(json.dumps(self._figures))

    def to_markdown(self) -> str:
        """All tables, notes and sources as Markdown."""
        return self._native.write("markdown")

    def to_csv(self) -> str:
        """The rows as CSV."""
        return self._native.write("csv")

    def to_pandas(self):
        """The rows as a data frame of pandas, which has to be installed."""
        import pandas

        return pandas.read_csv(io.StringIO(self.to_csv()))

    def __str__(self) -> str:
        return self.sentence or self.to_markdown()

    def __repr__(self) -> str:
        return f"<gigawatt.Answer: {self}>"

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_svg_(self) -> str | None:
        return self._native.svg()

    def _repr_html_(self) -> str:
        rows = list(csv.reader(io.StringIO(self.to_csv())))
        parts = ['<div class="gigawatt">']
        if self.sentence:
            parts.append(f"<p><strong>{escape(self.sentence)}</strong></p>")
        parts.append(self._native.svg() or "")
        if rows:
            head = "".join(f"<th>{escape(name)}</th>" for name in rows[0])
            body = "".join(
                "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
                for row in rows[1:]
            )
            parts.append(
                f"<details><summary>Figures</summary><div style='overflow-x:auto'><table>"
                f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
            )
        return "".join(parts) + "</div>"


def _texts(words: Words | Iterable[Words] | None) -> list[str]:
    if words is None:
        return []
    if isinstance(words, (str, int, float)):
        return [str(words)]
    return [str(word) for word in words]


def _given(**words: Any) -> dict[str, Any]:
    """Those that were said, numbers as text."""
    return {name: str(word) for name, word in words.items() if word is not None}


def _assume(assumptions: dict[str, Any]) -> dict[str, Any]:
    known = ("scenario", "utilization", "pue", "basis", "hours", "year", "period")
    unknown = [name for name in assumptions if name not in known]
    if unknown:
        raise TypeError(f"no assumption `{unknown[0]}`; there are {', '.join(known)}")
    said = _given(**assumptions)
    if "year" in said:
        said["year"] = int(said["year"])
    return said


def _ask(kind: str, request: dict[str, Any], language: str) -> Answer:
    with explained():
        return Answer(_native.answer(json.dumps({kind: request}), language))


def calc(
    *deployments: Words,
    against: Words | Iterable[Words] | None = None,
    total: bool = False,
    explain: bool = False,
    grid: str | None = None,
    tariff: str | None = None,
    wue: str | None = None,
    unit_power: str | None = None,
    samples: Words | None = None,
    seed: int | None = None,
    language: str = "en",
    **assumptions: Words | None,
) -> Answer:
    """What deployments consume, and how that compares.

    Assumptions are ``scenario``, ``utilization``, ``pue``, ``basis``, ``hours``, ``year`` and
    ``period``, in the words of ``gigawatt calc``.

    >>> calc("10 GW", pue=1.2, against="finland").facility_power_w
    12000000000
    """
    request = {
        "deployments": _texts(deployments),
        "against": _texts(against),
        "total": total,
        "explain": explain,
        "rates": _given(grid=grid, tariff=tariff, wue=wue, unit_power=unit_power),
        "assume": _assume(assumptions),
        **_given(samples=samples),
    }
    if seed is not None:
        request["seed"] = seed
    return _ask("calc", request, language)


def convert(
    quantity: str, *units: str, duration: str | None = None, language: str = "en"
) -> Answer:
    """A power or an energy in other units; ``duration`` joins the two.

    >>> convert("61.32 TWh", "kWh").value
    61320000000
    """
    request = {"quantity": quantity, "units": list(units), **_given(duration=duration)}
    return _ask("convert", request, language)


def solve(
    *targets: str,
    capacity_factor: Words | None = None,
    language: str = "en",
    **assumptions: Words | None,
) -> Answer:
    """The power that matches an energy, or years of a plant.

    >>> solve("87.6 TWh").power_w
    10000000000
    """
    request = {
        "targets": _texts(targets),
        "assume": _assume(assumptions),
        **_given(capacity_factor=capacity_factor),
    }
    return _ask("solve", request, language)


def check(
    *claims: str, grid: str | None = None, language: str = "en", **assumptions: Words | None
) -> Answer:
    """Whether claims hold.

    >>> check("7GW for 1y = 610亿度").claims[0].verdict
    'holds'
    """
    request = {"claims": _texts(claims), "assume": _assume(assumptions), **_given(grid=grid)}
    return _ask("check", request, language)


def read(text: str, language: str = "en") -> Answer:
    """The powers and energies of a running text, and whether what it claims of them holds.

    >>> len(read("A 100 MW hall takes 876 GWh a year.").figures)
    2
    """
    return _ask("read", {"text": text}, language)


def timeline(
    *deployments: Words,
    schedule: str | None = None,
    linear_ramp: bool = False,
    start: int | None = None,
    end: int | None = None,
    against: Words | Iterable[Words] | None = None,
    total: bool = False,
    language: str = "en",
    **assumptions: Words | None,
) -> Answer:
    """Energy by calendar years.

    >>> answer = timeline(schedule="1GW@2027-01, +1GW@2028-01", end=2028)
    >>> "2028" in answer.to_csv()
    True
    """
    request = {
        "deployments": _texts(deployments),
        "linear_ramp": linear_ramp,
        "against": _texts(against),
        "total": total,
        "assume": _assume(assumptions),
        **_given(schedule=schedule),
    }
    request |= {name: year for name, year in (("from", start), ("to", end)) if year is not None}
    return _ask("timeline", request, language)


def presets(*names: str, language: str = "en") -> Answer:
    """What is known of presets: all, those of a kind, or those of the names.

    >>> "three-gorges" in presets("plants").to_csv()
    True
    """
    return _ask("presets", {"names": list(names)}, language)
