"""Arguments as the words that the library reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from numbers import Integral, Number
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Union

from ._faults import RequestError

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

#: A text or a number, as a user would type it.
Words: TypeAlias = Union[str, int, float]

#: Preset files: paths, or texts of such files, which are told by their line ends.
Presets: TypeAlias = Union[str, "os.PathLike[str]", Iterable[Union[str, "os.PathLike[str]"]]]


class Assumptions(TypedDict, total=False):
    """What may be assumed, in the words of ``gigawatt calc``."""

    scenario: str | None
    utilization: Words | None
    pue: Words | None
    basis: str | None
    hours: Words | None
    year: int | None
    period: str | None


def word(name: str, value: Any) -> str:
    """An argument that is a text or a number."""
    is_number = isinstance(value, Number) and not isinstance(value, (bool, complex))
    if not isinstance(value, str) and not is_number:
        raise _of_type(name, value, "a text or a number", 'such as `"7 GW"` or `1.2`')
    text = str(value)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        span = (error.start, error.end)
        message = f"`{name}` has a character that no text can have"
        raise RequestError(message, kind="not-text", field=name, text=text, span=span) from None
    return text


def words(name: str, value: Any) -> list[str]:
    """An argument that may be of several."""
    return [] if value is None else list(_each(name, value))


def _each(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, bytearray, Mapping)):
        for one in value:
            yield from _each(name, one)
    else:
        yield word(name, value)


def said(**words: Any) -> dict[str, str]:
    """Those that were said."""
    return {name: word(name, value) for name, value in words.items() if value is not None}


def whole(name: str, value: Any, bits: int) -> dict[str, int]:
    """A whole number that was said, if it was."""
    if value is None:
        return {}
    is_digits = isinstance(value, str) and value.isascii() and value.isdigit()
    if isinstance(value, bool) or not (isinstance(value, Integral) or is_digits):
        raise _of_type(name, value, "a whole number", "such as `2030`")
    if not 0 <= int(value) < 2**bits:
        message, hint = f"`{name}` is out of range: {value}", "write another, such as `2030`"
        raise RequestError(message, kind="out-of-range", field=name, hint=hint)
    return {name: int(value)}


def assume(given: Mapping[str, Any]) -> dict[str, Any]:
    """What is assumed."""
    known = Assumptions.__annotations__
    unknown = [name for name in given if name not in known]
    if unknown:
        raise TypeError(f"no assumption `{unknown[0]}`; there are {', '.join(known)}")
    rest = {name: value for name, value in given.items() if name != "year"}
    return {**said(**rest), **whole("year", given.get("year"), 16)}


def files(presets: Presets | None) -> list[tuple[str, str]]:
    """Preset files by name, with their texts."""
    if presets is None:
        return []
    if isinstance(presets, str) and "\n" in presets:
        return [("presets", word("presets", presets))]
    if isinstance(presets, (str, os.PathLike)):
        return [(os.fspath(presets), Path(presets).read_text(encoding="utf-8"))]
    if not isinstance(presets, Iterable) or isinstance(presets, (bytes, Mapping)):
        raise _of_type("presets", presets, "a path or a text", 'such as `"ours.toml"`')
    return [file for one in presets for file in files(one)]


def _of_type(name: str, value: Any, wanted: str, example: str) -> RequestError:
    message = f"`{name}` is {wanted}, and no {type(value).__name__}"
    hint = f"write {wanted}, {example}"
    return RequestError(message, kind="argument-type", field=name, hint=hint)
