"""Questions in words, answers with figures."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from . import _native
from ._words import Assumptions, Presets, Words, assume, files, said, whole, word, words

if TYPE_CHECKING:
    import pandas
    from typing_extensions import Unpack


class Figures(Mapping[str, Any]):
    """Figures by their names, which can be written as attributes too."""

    def __init__(self, figures: dict[str, Any]) -> None:
        self._figures = figures

    def __getitem__(self, name: str) -> Any:
        return _wrapped(self._figures[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def _attributes(self) -> dict[str, Any]:
        return self._figures

    def __getattr__(self, name: str) -> Any:
        # While it is being unpickled, it has nothing yet.
        if name.startswith("_"):
            raise AttributeError(name)
        figures = self._attributes()
        if name in figures:
            return _wrapped(figures[name])
        raise AttributeError(f"no figure `{name}`; {self._instead(name)}")

    def _instead(self, name: str) -> str:
        return f"there are {', '.join(self._attributes())}"

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._attributes()})

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

_FORMATS = ("sentence", "json", "markdown", "csv", "svg", "html")


class _Written:
    """What was written of an answer before it was pickled."""

    def __init__(self, texts: dict[str, str | None]) -> None:
        self._texts = texts

    def write(self, format: str) -> str | None:
        return self._texts[format]


class Answer(Figures):
    """An answer: a sentence, figures, a table and, of some questions, a picture.

    Its figures are attributes; where it is of one deployment, those of that one are too. It is equal to
    another of the same figures, and can be pickled.

    >>> import gigawatt
    >>> answer = gigawatt.solve("61.32 TWh")
    >>> answer.power_w == answer.solutions[0].power_w == 7_000_000_000
    True
    """

    def __init__(self, native: _native.Answered | _Written) -> None:
        self._native = native
        super().__init__(json.loads(self._write("json")))

    def _write(self, format: str) -> str:
        return self._native.write(format) or ""

    def __reduce__(self) -> tuple[Any, ...]:
        texts = {format: self._native.write(format) for format in _FORMATS}
        return Answer, (_Written(texts),)

    def _rows(self) -> tuple[str, list[dict[str, Any]]]:
        """The name of the rows, and the rows."""
        found = (name for name in _ROWS if isinstance(self._figures.get(name), list))
        name = next(found, "")
        return name, self._figures.get(name, [])

    def _attributes(self) -> dict[str, Any]:
        _, rows = self._rows()
        return (rows[0] if len(rows) == 1 else {}) | self._figures

    def _instead(self, name: str) -> str:
        rows_name, rows = self._rows()
        if any(name in row for row in rows):
            return f"there are {len(rows)} of it: `.{rows_name}[0].{name}`"
        return super()._instead(name)

    @property
    def sentence(self) -> str:
        """The answer in one sentence."""
        return self._write("sentence").strip()

    def to_dict(self) -> dict[str, Any]:
        """All figures with their sources, as ``gigawatt --format json`` has them."""
        figures: dict[str, Any] = json.loads(self._write("json"))
        return figures

    def to_markdown(self) -> str:
        """All tables, notes and sources as Markdown."""
        return self._write("markdown")

    def to_csv(self) -> str:
        """The rows as CSV."""
        return self._write("csv")

    def to_pandas(self) -> pandas.DataFrame:
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
        return self._native.write("svg")

    def _repr_html_(self) -> str:
        sentence = f"<p>{escape(self.sentence)}</p>" if self.sentence else ""
        return f'<div class="gigawatt">{sentence}{self._write("html")}</div>'


def _ask(kind: str, request: dict[str, Any], presets: Presets | None, language: str) -> Answer:
    return Answer(_native.answer(json.dumps({kind: request}), files(presets), language))


def calc(
    *deployments: Words | Iterable[Words],
    against: Words | Iterable[Words] | None = None,
    total: bool = False,
    explain: bool = False,
    grid: str | None = None,
    tariff: str | None = None,
    wue: str | None = None,
    unit_power: str | None = None,
    samples: Words | None = None,
    seed: int | None = None,
    presets: Presets | None = None,
    language: str = "en",
    **assumptions: Unpack[Assumptions],
) -> Answer:
    """What deployments consume, and how that compares.

    Assumptions are ``scenario``, ``utilization``, ``pue``, ``basis``, ``hours``, ``year`` and
    ``period``, in the words of ``gigawatt calc``. ``presets`` are files like those of its ``--presets``:
    paths, or texts. Without deployments it is of the well-known ones.

    >>> calc("10 GW", pue=1.2, against="finland").facility_power_w
    12000000000
    """
    request = {
        "deployments": words("deployments", deployments),
        "against": words("against", against),
        "total": bool(total),
        "explain": bool(explain),
        "rates": said(grid=grid, tariff=tariff, wue=wue, unit_power=unit_power),
        "assume": assume(assumptions),
        **said(samples=samples),
        **whole("seed", seed, 64),
    }
    return _ask("calc", request, presets, language)


def convert(
    quantity: str,
    *units: str,
    duration: str | None = None,
    presets: Presets | None = None,
    language: str = "en",
) -> Answer:
    """A power or an energy in other units; ``duration`` joins the two. Without units it is in the usual ones.

    >>> convert("61.32 TWh", "kWh").value
    61320000000
    >>> "万千瓦" in [result.unit for result in convert("7 GW").results]
    True
    """
    request = {
        "quantity": word("quantity", quantity),
        "units": words("unit", units),
        **said(duration=duration),
    }
    return _ask("convert", request, presets, language)


def solve(
    target: Words | Iterable[Words],
    *targets: Words,
    capacity_factor: Words | None = None,
    presets: Presets | None = None,
    language: str = "en",
    **assumptions: Unpack[Assumptions],
) -> Answer:
    """The power that matches an energy, or years of a plant.

    >>> solve("87.6 TWh").power_w
    10000000000
    """
    request = {
        "targets": words("targets", (target, targets)),
        "assume": assume(assumptions),
        **said(capacity_factor=capacity_factor),
    }
    return _ask("solve", request, presets, language)


def check(
    *claims: str | Iterable[str],
    grid: str | None = None,
    presets: Presets | None = None,
    language: str = "en",
    **assumptions: Unpack[Assumptions],
) -> Answer:
    """Whether claims hold; without any, the well-known ones.

    >>> check("7GW for 1y = 610亿度").claims[0].verdict
    'holds'
    """
    request = {
        "claims": words("claims", claims),
        "assume": assume(assumptions),
        **said(grid=grid),
    }
    return _ask("check", request, presets, language)


def read(text: str, *, presets: Presets | None = None, language: str = "en") -> Answer:
    """The powers and energies of a running text, and whether what it claims of them holds.

    >>> len(read("A 100 MW hall takes 876 GWh a year.").figures)
    2
    """
    return _ask("read", {"text": word("text", text)}, presets, language)


def timeline(
    *deployments: Words | Iterable[Words],
    schedule: str | None = None,
    linear_ramp: bool = False,
    start: int | None = None,
    end: int | None = None,
    against: Words | Iterable[Words] | None = None,
    total: bool = False,
    presets: Presets | None = None,
    language: str = "en",
    **assumptions: Unpack[Assumptions],
) -> Answer:
    """Energy by calendar years.

    >>> answer = timeline(schedule="1GW@2027-01, +1GW@2028-01", end=2028)
    >>> "2028" in answer.to_csv()
    True
    """
    years = whole("start", start, 16) | whole("end", end, 16)
    request = {
        "deployments": words("deployments", deployments),
        "linear_ramp": bool(linear_ramp),
        "against": words("against", against),
        "total": bool(total),
        "assume": assume(assumptions),
        **said(schedule=schedule),
        **{{"start": "from", "end": "to"}[name]: year for name, year in years.items()},
    }
    return _ask("timeline", request, presets, language)


def presets(
    *names: str | Iterable[str], presets: Presets | None = None, language: str = "en"
) -> Answer:
    """What is known of presets: all, those of a kind, or those of the names.

    >>> "three-gorges" in presets("plants").to_csv()
    True
    """
    return _ask("presets", {"names": words("names", names)}, presets, language)
