"""Why a question has no answer, as exceptions."""

from __future__ import annotations

from typing import Any


class GigawattError(ValueError):
    """Why there is no answer, and what to write instead.

    >>> import gigawatt
    >>> try:
    ...     gigawatt.calc("七 GWh")
    ... except gigawatt.QuantityError as error:
    ...     print(error.kind, error.text[slice(*error.span)])
    wrong-dimension GWh
    """

    #: A short name for programs, such as ``wrong-dimension``.
    kind: str
    #: What was wrong.
    message: str
    #: What to write instead, if that can be said.
    hint: str | None
    #: The argument at fault, by its name.
    field: str | None
    #: The text at fault.
    text: str | None
    #: Where in it, in characters: ``text[span[0]:span[1]]``.
    span: tuple[int, int] | None

    def __init__(
        self,
        message: str,
        *,
        kind: str = "",
        hint: str | None = None,
        field: str | None = None,
        text: str | None = None,
        span: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(f"{message}; {hint}" if hint else message)
        self.message, self.kind, self.hint = message, kind, hint
        self.field, self.text, self.span = field, text, span

    def __reduce__(self) -> tuple[Any, ...]:  # so that it comes back from the workers of an engine
        rest = {name: getattr(self, name) for name in ("kind", "hint", "field", "text", "span")}
        return _remade, (type(self), self.message, rest)


class QuantityError(GigawattError):
    """A text that is not the quantity that is needed."""


class AssumptionError(GigawattError):
    """An assumption that cannot be, such as a PUE below 1."""


class UnknownNameError(GigawattError):
    """A name that nothing of the kind that is needed has."""


class ClaimError(GigawattError):
    """A claim of which the sides cannot be held against each other."""


class PresetError(GigawattError):
    """A preset file that cannot be used; ``text`` is all of it."""


class TableError(GigawattError):
    """A table that cannot be calculated as a whole."""


class RequestError(GigawattError):
    """A question that is wrong in another way."""


def _remade(of: type[GigawattError], message: str, rest: dict[str, Any]) -> GigawattError:
    return of(message, **rest)
