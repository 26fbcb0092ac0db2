"""Holds a document against the Struct it should be, and says in Swedish where and how it differs."""

import re
from typing import Any

import msgspec
from msgspec import NODEFAULT, Struct, inspect

from app.formats.document import Document, choose
from app.formats.lines import Path

_LISTS = (inspect.VarTupleType, inspect.ListType)


def shaped(document: Document, value: Any, cls: type[Struct], path: Path = ()) -> Any:
    """The value as a `cls`; `FormatError` at the first field that is unknown, missing or of another type."""
    _check(document, value, inspect.type_info(cls), path)
    return msgspec.convert(value, cls)


def _check(document: Document, value: Any, shape: inspect.Type, path: Path) -> None:
    if not _fits(value, shape):
        if isinstance(shape, inspect.LiteralType) and isinstance(value, str):
            raise document.refuse(path, f"”{value}” finns inte; {choose(value, shape.values)}")
        raise document.refuse(path, f"här ska vara {_expected(shape)}, inte {_shown(value)}.")
    if isinstance(shape, inspect.StructType):
        _fields(document, value, shape, path)
    elif isinstance(shape, inspect.DictType):
        for name, inner in value.items():
            _check(document, inner, shape.value_type, (*path, name))
    elif isinstance(shape, _LISTS):
        for number, inner in enumerate(value):
            _check(document, inner, shape.item_type, (*path, number))


def _fields(document: Document, value: dict, shape: inspect.StructType, path: Path) -> None:
    known = {field.encode_name: field for field in shape.fields}
    for name in value:
        if name not in known:
            advice = choose(name, known) if known else "ta bort det, här finns inga fält."
            raise document.refuse((*path, name), f"”{name}” finns inte; {advice}")
    for name, field in known.items():
        if name in value:
            _check(document, value[name], field.type, (*path, name))
        elif field.default is NODEFAULT and field.default_factory is NODEFAULT:
            raise document.refuse(path, f"fältet {name} saknas; lägg till {_expected(field.type)}.")


def _fits(value: Any, shape: inspect.Type) -> bool:
    """Whether the value itself, not what is in it, is what the shape asks for."""
    match shape:
        case inspect.StrType():
            fits = isinstance(value, str) and _within(len(value), shape.min_length, shape.max_length)
            return fits and (shape.pattern is None or re.search(shape.pattern, value) is not None)
        case inspect.IntType():
            # In Python true is a number; in a format it is not.
            return type(value) is int and _within(value, shape.ge, shape.le)
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.LiteralType():
            return value in shape.values
        case inspect.VarTupleType() | inspect.ListType():
            return isinstance(value, list) and _within(len(value), shape.min_length, shape.max_length)
        case inspect.StructType() | inspect.DictType():
            return isinstance(value, dict)
        case inspect.UnionType():
            return any(_fits(value, one) for one in shape.types)
    return isinstance(shape, inspect.AnyType)


def _within(number: int, least: int | None, most: int | None) -> bool:
    return (least is None or number >= least) and (most is None or number <= most)


def _expected(shape: inspect.Type) -> str:
    """What would be right, as it is said in the middle of a sentence."""
    match shape:
        case inspect.StrType(pattern=str()):
            return "ett kort namn inom citattecken, med små bokstäver a–z, siffror och understreck"
        case inspect.StrType():
            return f"en text inom citattecken{_limits(shape.min_length, shape.max_length, 'tecken')}"
        case inspect.IntType():
            return f"ett heltal{_limits(shape.ge, shape.le)}"
        case inspect.BoolType():
            return "true eller false"
        case inspect.LiteralType():
            return " eller ".join(f"”{word}”" for word in shape.values)
        case inspect.VarTupleType() | inspect.ListType():
            tables = isinstance(shape.item_type, inspect.StructType)
            kind = "tabeller inom [[ ]]" if tables else "en lista inom [ ]"
            return f"{kind}{_limits(shape.min_length, shape.max_length, 'delar')}"
        case inspect.UnionType():
            return " eller ".join(_expected(one) for one in shape.types)
    return "en tabell"


def _limits(least: int | None, most: int | None, unit: str = "") -> str:
    if least is None and most is None:
        return ""
    if most is None:
        return f", minst {least}"
    return (
        f" på högst {most} {unit}"
        if least is None and unit
        else f" från {least or 0} till {most} {unit}".rstrip()
    )


def _shown(value: Any) -> str:
    """What is there instead, as short as it can be recognised by."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"”{value}”" if len(value) <= 40 else f"en text på {len(value)} tecken"
    if isinstance(value, dict):
        return "en tabell"
    if isinstance(value, list):
        return f"en lista med {len(value)} delar"
    return str(value)
