"""Finds what may have been written by mistake: identity numbers, phone numbers, addresses, and names on a list.

`static/js/later/slips.js` says the same on the phone, before anything is sent; tests/slips.json holds both to it.
Positions are counted in code points, so that they mean the same in both.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

IDENTITY, PHONE, EMAIL, NAME = "identity", "phone", "email", "name"

_GROUP = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
# With fewer digits than these in all nothing is a number of that kind: most of what is written has hardly any.
_LEAST_IDENTITY, _LEAST_PHONE = 10, 8
# Signs that take no room: between two digits they are nothing.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"
_DASHES = "-‐‑‒–—−+"
# How the digits of an identity number are grouped, and how those that are written like other things must stand.
_TEN = {(10,), (6, 4), (2, 2, 2, 4)}
_TWELVE = {(12,), (8, 4), (4, 2, 2, 4), (2, 6, 4), (2, 2, 2, 2, 4), (4, 4, 4)}
_MOST_GROUPS = 5
_LABEL = re.compile(r"(?:(?:person|samordnings)\W?(?:nr|nummer)|pnr|p-nr)\W{0,3}$", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Slip(NamedTuple):
    """What was found, and where: from `start` up to `end`."""

    kind: str
    start: int
    end: int


class _Digits(NamedTuple):
    """Digits in a row, and what stands before them since the last (None before the first)."""

    text: str
    start: int
    end: int
    joint: str | None


def slips(text: str, names: Iterable[str] = ()) -> list[Slip]:
    """Everything found, in order; where two overlap the graver one."""
    found: list[Slip] = []
    groups = _groups(text) if _has_digits(text, _LEAST_PHONE) else []
    if not groups and not names and "@" not in text:
        return found
    for slip in (*_identity(text, groups), *_emails(text), *_phones(text, groups), *_names(text, names)):
        if not any(slip.start < other.end and other.start < slip.end for other in found):
            found.append(slip)
    return sorted(found, key=lambda slip: slip.start)


def holds_identity_number(text: str) -> bool:
    """Whether anything in it reads as a personal identity number or a coordination number."""
    return _has_digits(text, _LEAST_IDENTITY) and any(_identity(text, _groups(text)))


# --- numbers ---


def _has_digits(text: str, least: int) -> bool:
    return len(_DIGIT.findall(text)) >= least


def _groups(text: str) -> list[_Digits]:
    """The text's digits as plain ones, grouped as they are written."""
    groups: list[_Digits] = []
    for match in _GROUP.finditer(text):
        digits = "".join(str(unicodedata.digit(sign)) for sign in match.group())
        joint = text[groups[-1].end : match.start()] if groups else None
        if joint is not None:
            joint = "".join(sign for sign in joint if sign not in _UNSEEN)
        if joint == "":
            last = groups.pop()
            groups.append(_Digits(last.text + digits, last.start, match.end(), last.joint))
        else:
            groups.append(_Digits(digits, match.start(), match.end(), joint))
    return groups


def _identity(text: str, groups: list[_Digits]) -> Iterator[Slip]:
    at = 0
    while at < len(groups):
        size = next((n for n in range(_MOST_GROUPS, 0, -1) if _is_identity(text, groups, at, at + n)), 0)
        if size:
            yield Slip(IDENTITY, groups[at].start, groups[at + size - 1].end)
        at += size or 1


def _is_identity(text: str, groups: list[_Digits], first: int, end: int) -> bool:
    if end > len(groups):
        return False
    window = groups[first:end]
    shape = tuple(len(group.text) for group in window)
    digits = "".join(group.text for group in window)
    joints = [_kind(group.joint) for group in window[1:]]
    if shape not in (_TEN if len(digits) == 10 else _TWELVE) or "" in joints:
        return False
    before = groups[first].joint if first else None
    after = groups[end].joint if end < len(groups) else None
    if (before and _sticks(before)) or (after and (_sticks(after) or after == ".")):
        return False  # part of something longer
    if len(shape) > 2 and before == ".":
        return False  # days from and to: 13.10.2027-02.01.2028
    neighbours = [groups[at] for at, joint in ((first - 1, before), (end, after)) if _is_space(joint)]
    if "dash" not in joints and len(shape) > 2 and any(len(near.text) > 1 for near in neighbours):
        return False  # four digits at a time, as on a bank card, or a telephone number from abroad
    if len(shape) > 3 and joints[-1] == "space" and set(joints[:-1]) != {"space"} and _is_clock(digits):
        return False  # a day and a time
    if shape == (10,) and digits.startswith("070") and not _LABEL.search(text[: window[0].start]):
        return False  # a mobile: far more of those are written in one go than numbers of those born early in 2007
    return _checks(digits[-10:]) and _is_date(digits[:-4]) and digits[-4:-1] != "000"


def _kind(joint: str) -> str:
    """How two groups of one number are joined: "dash", "dot", "space", or "" if they are not."""
    core = joint.strip()
    if len(joint) > 3 or "\n\n" in joint:
        return ""
    if not core:
        return "space"
    return "dash" if len(core) == 1 and core in _DASHES else "dot" if core == "." else ""


def _sticks(joint: str) -> bool:
    return len(joint) == 1 and joint in _DASHES


def _is_space(joint: str | None) -> bool:
    return joint is not None and len(joint) == 1 and joint.isspace()


def _is_clock(digits: str) -> bool:
    """The last four are a time of day, on a day of this century."""
    year = int(digits[:-8])
    recent = year >= 2000 if len(digits) == 12 else year < 40
    return recent and int(digits[-4:-2]) < 24 and int(digits[-2:]) < 60


def _checks(ten: str) -> bool:
    """The check digit (Luhn, modulus 10) of the ten digits."""
    sum_ = 0
    for place, digit in enumerate(ten):
        double = int(digit) * (2 - place % 2)
        sum_ += double - 9 if double > 9 else double
    return sum_ % 10 == 0


def _is_date(digits: str) -> bool:
    """A date there is or was; a coordination number has 60 added to the day, or 60 for no day."""
    year, month, day = digits[:-4], int(digits[-4:-2]), int(digits[-2:])
    if len(year) == 4 and year[:2] not in ("18", "19", "20"):
        return False
    if day == 60 or (month == 0 and day > 60):
        return month <= 12 and day <= 91
    years = [int(year)] if len(year) == 4 else [1900 + int(year), 2000 + int(year)]
    return any(_exists(each, month, day - 60 if day > 60 else day) for each in years)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


# --- how somebody could be reached ---


def _phones(text: str, groups: list[_Digits]) -> Iterator[Slip]:
    at = 0
    while at < len(groups):
        size = _phone_at(text, groups, at)
        if size:
            start = groups[at].start - (text[groups[at].start - 1 : groups[at].start] == "+")
            yield Slip(PHONE, start, groups[at + size - 1].end)
        at += size or 1


def _phone_at(text: str, groups: list[_Digits], first: int) -> int:
    """How many groups from here are a telephone number; 0 for none."""
    group = groups[first]
    plus = text[group.start - 1 : group.start] == "+"
    abroad = plus or group.text.startswith("00")
    if not (abroad or group.text.startswith("0")):
        return 0
    if group.joint and not plus and (_sticks(group.joint) or group.joint in (".", ":", "/")):
        return 0
    if first and len(groups[first - 1].text) == len(group.text) == 4 and _is_space(group.joint):
        return 0  # a bank card
    most, least = (15, 9 if plus else 11) if abroad else (10, 8)
    total, size = len(group.text), 1
    for other in groups[first + 1 :]:
        if total + len(other.text) > most or not _continues(other.joint):
            break
        total, size = total + len(other.text), size + 1
    window = groups[first : first + size]
    if not least <= total <= most or (not abroad and _is_when([each.text for each in window])):
        return 0
    return size


def _continues(joint: str) -> bool:
    return len(joint) <= 3 and all(sign.isspace() or sign in _DASHES[:-1] or sign in "()/" for sign in joint)


def _is_when(parts: list[str]) -> bool:
    """A day as 01-02-2026, or a time from and to as 0830-0930."""
    shape = [len(part) for part in parts]
    if shape == [2, 2, 4]:
        return int(parts[0]) <= 31 and int(parts[1]) <= 12 and parts[2][:2] in ("19", "20")
    return shape == [4, 4] and all(int(part[:2]) < 25 and int(part[2:]) < 60 for part in parts)


def _emails(text: str) -> Iterator[Slip]:
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield Slip(EMAIL, match.start(), match.end())


# --- names ---


def _names(text: str, names: Iterable[str]) -> Iterator[Slip]:
    """Names as whole words, in any case, also with the s of whose something is."""
    wanted = {tuple(_folded(name)) for name in names} - {()}
    if not wanted:
        return
    longest = max(map(len, wanted))
    words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
    for at in range(len(words)):
        for size in range(min(longest, len(words) - at), 0, -1):
            said = [word for word, _, _ in words[at : at + size]]
            if any((*said[:-1], last) in wanted for last in _without_s(said[-1])):
                yield Slip(NAME, words[at][1], words[at + size - 1][2])
                break


def _folded(name: str) -> list[str]:
    return [match.group().casefold() for match in _WORD.finditer(name)]


def _without_s(word: str) -> tuple[str, ...]:
    shorter = word[:-1] if word.endswith("s") else word
    return word, shorter, shorter.rstrip("'’-:")
