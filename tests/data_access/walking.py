"""Calls any public function of data_access with arguments made from the types it names."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import UnionType
from typing import (
    Any,
    Literal,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from sqlalchemy import Connection, Engine

import data_access
from data_access.tally import Run
from domain.measure import Measure
from domain.question import Question
from domain.scope import CaseScope, Scope
from domain.tabulated import Column
from measures.catalogue import CATALOGUE
from tests.people import NOON

Function = Callable[..., Any]
REACHES_A_DATABASE = (Engine, Connection, Run)
ANOTHER_UNIT = "U2"
"""What a text is asked for with: the unit that the scopes of these tests leave out."""
SIMPLE: dict[Any, Any] = {
    str: ANOTHER_UNIT,
    Any: ANOTHER_UNIT,
    int: 1,
    float: 1.0,
    bool: True,
    bytes: b"",
    date: NOON.date(),
    datetime: NOON,
    timedelta: timedelta(minutes=1),
    Path: Path("nowhere"),
    type(None): None,
}


class CannotBeCalled(Exception):
    """A parameter of a kind that nobody has said how to make."""


def functions() -> Iterator[Function]:
    """Every public function of every module, loading and migrations included."""
    for found in walk_packages(data_access.__path__, "data_access."):
        if ".migrations" not in found.name:
            yield from functions_of(import_module(found.name))


def functions_of(module: Any) -> Iterator[Function]:
    for name, value in vars(module).items():
        is_function = inspect.isfunction(inspect.unwrap(value)) if callable(value) else False
        if is_function and name[0] != "_" and value.__module__ == module.__name__:
            yield value


def name_of(function: Function) -> str:
    return f"{function.__module__}.{function.__name__}"


def reaches_a_database(function: Function) -> bool:
    return any(kind in REACHES_A_DATABASE for hint in _hints(function) for kind in _parts(hint))


def takes(function: Function, *kinds: type) -> bool:
    """Whether one of the kinds, or one made of them, is among what it takes."""
    parts = [kind for hint in _hints(function) for kind in _parts(hint)]
    return any(inspect.isclass(part) and issubclass(part, kinds) for part in parts)


def _hints(function: Function) -> list[Any]:
    hints = get_type_hints(inspect.unwrap(function))
    return [hint for name, hint in hints.items() if name != "return"]


def _parts(hint: Any) -> Iterator[Any]:
    yield hint
    if hint != Run:
        for part in get_args(hint):
            yield from _parts(part)


@dataclass(frozen=True)
class Caller:
    """Makes arguments for one scope: whoever asks a question asks it of these units."""

    engine: Engine
    connection: Connection
    question: Question
    scope: Scope
    case_scope: Callable[[], CaseScope]
    measures: Mapping[str, Measure]

    def each_call(self, function: Function) -> Iterator[tuple[str, Function]]:
        """A name and a call for each measure that fits, or the one call where none is asked."""
        wanted = [hint for hint in _hints(function) if _is_measure(hint)]
        fitting = [one for one in self.measures.values() if wanted and isinstance(one, wanted[0])]
        for measure in fitting or [None]:
            arguments = self._arguments(function, measure)
            named = f"{name_of(function)} {measure.key if measure else ''}".strip()
            yield named, lambda arguments=arguments: function(**arguments)

    def _arguments(self, function: Function, measure: Measure | None) -> dict[str, Any]:
        unwrapped = inspect.unwrap(function)
        hints = get_type_hints(unwrapped)
        return {
            name: measure if _is_measure(hints[name]) else self._made(hints[name], function, name)
            for name, parameter in inspect.signature(unwrapped).parameters.items()
            if parameter.default is inspect.Parameter.empty
            and parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
        }

    def _made(self, kind: Any, function: Function, name: str) -> Any:
        own: dict[Any, Callable[[], Any]] = {
            Engine: lambda: self.engine,
            Connection: lambda: self.connection,
            Run: lambda: lambda statement: self.connection.execute(statement).all(),
            Question: lambda: self.question,
            Scope: lambda: self.scope,
            CaseScope: self.case_scope,
            Measure: lambda: CATALOGUE["open_cases"],
            Column: lambda: Column(CATALOGUE["referrals_received"], self.question, ("area",), 1),
        }
        if kind in own:
            return own[kind]()
        if kind in SIMPLE:
            return SIMPLE[kind]
        if get_origin(kind) in (Union, UnionType):
            return self._made(get_args(kind)[0], function, name)
        if get_origin(kind) is Literal:
            return get_args(kind)[0]
        if get_origin(kind):
            return self._container(kind, function, name)
        return self._instance(kind, function, name)

    def _container(self, kind: Any, function: Function, name: str) -> Any:
        origin, parts = get_origin(kind), [part for part in get_args(kind) if part is not ...]
        if origin is Callable or origin is getattr(Callable, "__origin__", Callable):
            return lambda *_given, **_named: None
        if inspect.isclass(origin) and issubclass(origin, Mapping):
            return {}
        if origin is type:
            return parts[0]
        if inspect.isclass(origin) and issubclass(origin, Iterable):
            made = [self._made(part, function, name) for part in parts]
            return origin(made) if origin in (tuple, list, set, frozenset) else made
        raise CannotBeCalled(_how_to_comply(kind, function, name))

    def _instance(self, kind: Any, function: Function, name: str) -> Any:
        if inspect.isclass(kind) and issubclass(kind, Enum):
            return next(iter(kind))
        required = _required(kind)
        if required is None:
            raise CannotBeCalled(_how_to_comply(kind, function, name))
        hints = get_type_hints(kind)
        return kind(**{field: self._made(hints[field], function, name) for field in required})


def _is_measure(hint: Any) -> bool:
    return inspect.isclass(hint) and issubclass(hint, Measure)


def _required(kind: Any) -> list[str] | None:
    """The fields that a dataclass or a named tuple cannot be without; None for any other kind."""
    if is_typeddict(kind):
        return sorted(kind.__required_keys__)
    if is_dataclass(kind):
        without = (MISSING, MISSING)
        return [one.name for one in fields(kind) if (one.default, one.default_factory) == without]
    if inspect.isclass(kind) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return [name for name in kind._fields if name not in kind._field_defaults]
    return None


def _how_to_comply(kind: Any, function: Function, name: str) -> str:
    return (
        f"{name_of(function)} takes {name}: {kind}, which nobody can make here, so nobody knows "
        "whose rows it gives. Take a Question, a Scope or a CaseScope and plain values; or teach "
        "tests/data_access/walking.py to make one."
    )


class Statement(NamedTuple):
    """One statement as a database was given it, and the values bound in it."""

    text: str
    values: tuple[Any, ...]
