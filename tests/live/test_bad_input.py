"""Every command with spoilt data: never more than a refusal, and a refusal changes nothing.

What is carried out all the same (a text in Arabic is a text) must be fit to be kept. Each is put back afterwards,
so that the next one meets the same scene.
"""

import itertools
import logging
import re
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import orjson
import pytest

import app
from app.domain.command import COMMANDS
from app.domain.entities import Lead, Meeting, Picture
from app.domain.state import Changes, Files
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.i18n import own, sentence
from app.languages import STAFF
from app.live.wire import SocketJSON
from app.sentences import SENTENCES, UNKNOWN
from tests.cast import PHONES, secret_of
from tests.live.examples import EXAMPLES
from tests.live.hall import Hall
from tests.live.spoilt import LONG, TEXTS, WRONG_TYPES, at_random, misshapen, mistyped, sender_of, spoilt

SEED = 7
# How many odd words each command gets without --long; and how many inputs in all with any number of fields spoilt.
EACH = 24
AT_RANDOM, AT_RANDOM_LONG = 300, 10_000
NOT_IN_A_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


class Fuzzed:
    """A hall in which every command is undone again: `try_it` answers the code, "" for carried out."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.room = hall.room()
        self._persist = self.room._store.persist
        self.room._store.persist = self.persist
        self.written: list[tuple[Changes, Changes]] = []
        #: The bytes of pictures that have gone, to be put back.
        self.files: Files = {}
        for name in ("fatima", *PHONES):
            getattr(hall, name)
        #: Each sender's screens in turn: one in every language.
        self.screens = {
            sender: itertools.cycle(
                [hall.screen({**getattr(hall, sender).screen.auth, "lang": lang}) for lang in STAFF]
            )
            for sender in ("fatima", "kim")
        }
        self.unfit: list = []

    def persist(self, changes: Changes, befores: Changes, files: Files) -> None:
        for entity in changes.values():
            if entity is not None and not isinstance(entity, Lead):  # accounts come from the installation
                self.unfit += [] if fit_to_keep(msgspec.to_builtins(entity)) else [entity]
        gone = (id for cls, id in changes if cls is Picture and befores[cls, id])
        self.files |= {id: self.room.picture(id) for id in gone}
        self._persist(changes, befores, files)
        self.written.append((changes, befores))

    def try_it(self, name: str, data: Any) -> str:
        before = {cls: dict(rows) for cls, rows in self.room.state.rows.items()}
        code = self.send(name, data)
        assert not self.unfit, f"{name}: not fit to be kept: {self.unfit}"
        if code:
            assert not self.written, f"{name} was refused and yet something was written"
            assert self.room.state.rows == before, f"{name} was refused and yet something is another"
        while self.written:
            changes, befores = self.written.pop()
            back = {key: befores[key] for key in changes}
            self._persist(back, changes, self.files)
            self.room.state.adopt(back)
        return code

    def send(self, name: str, data: Any) -> str:
        sender = sender_of(name)
        if sender in ("door", "system"):
            token = self.hall.find(Meeting, stage="open").token
            who = SYSTEM if sender == "system" else Who("door", secret=secret_of("newcomer"), token=token)
            try:
                broken = self.hall.inside(who, name, **data).broken
            except (msgspec.ValidationError, TypeError):
                return "bad_command"
            return broken.code if broken else ""
        screen = next(self.screens[sender])
        if not screen.sid:  # what was carried out before took the right to be here, and was put back
            self.hall.connect(screen)
        id = self.hall.send(screen, name, data)
        self.hall.run()
        done = screen.done.pop(id)
        if done["ok"]:
            return ""
        error, language = done["error"], screen.auth["lang"]
        assert error["text"] not in ("", UNKNOWN), f"{name}: no words for {error}"
        words = sentence(error["code"], language, **error["data"])
        assert error["text"] == words, f"{name}: not in the language of the screen, {language}: {error}"
        assert not re.search(r"\{\w+\}", words), f"{name}: a word is missing in {words}"
        return error["code"]


def fit_to_keep(value: Any) -> bool:
    """Whether both databases can keep it, and no text in it pretends to be another."""
    if isinstance(value, str):
        return not NOT_IN_A_TEXT.search(value)
    if isinstance(value, dict):
        return all(fit_to_keep(key) and fit_to_keep(inner) for key, inner in value.items())
    if isinstance(value, list | tuple):
        return all(fit_to_keep(inner) for inner in value)
    return not isinstance(value, int) or -(2**63) <= value < 2**63


@pytest.fixture
def fuzzed(hall: Hall, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        yield Fuzzed(hall)
    assert not caplog.records, "nothing anybody sends may be an error of ours"
    assert hall.loaded().rows == hall.state.rows


def judge(fuzzed: Fuzzed, name: str, data: Any) -> bool:
    """Whether it was refused; for a reason of the workshop's, never for a mishap."""
    code = fuzzed.try_it(name, data)
    assert code not in ("unexpected", "not_saved", "unknown_command"), (
        f"{name}: a mishap, {code}: {data!s:.200}"
    )
    return bool(code)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_misshapen(fuzzed: Fuzzed, name: str):
    """Unknown fields, missing ones and wrong types never reach a rule."""
    for data in misshapen(fuzzed.hall, name):
        assert fuzzed.try_it(name, data) == "bad_command", data


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_spoilt(fuzzed: Fuzzed, name: str, long: bool):
    odd = list(spoilt(fuzzed.hall, name))
    chosen = odd if long else Random(SEED).sample(odd, min(len(odd), EACH))
    for data in (*mistyped(fuzzed.hall, name), *chosen):
        judge(fuzzed, name, data)
    if name != "leave_workshop":  # the only owner has to stay
        assert not judge(fuzzed, name, EXAMPLES[name](fuzzed.hall)), "the example itself is good"


def test_spoilt_at_random(fuzzed: Fuzzed, long: bool):
    random = Random(SEED)
    times = AT_RANDOM_LONG if long else AT_RANDOM
    for name in itertools.islice(itertools.cycle(sorted(COMMANDS)), times):
        judge(fuzzed, name, at_random(fuzzed.hall, name, random))


# --- around the command ---


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        "x",
        1,
        {},
        {"name": "undo"},
        {"id": "short", "name": "undo", "data": {}},
        {"id": "x" * 65, "name": "undo", "data": {}},
        {"id": 1, "name": "undo", "data": {}},
        {"id": "x" * 22},
        {"id": "x" * 22, "name": ["undo"], "data": {}},
        {"id": "x" * 22, "name": "no_such_command", "data": {}},
        {"id": "x" * 22, "name": "__init__", "data": {}},
        {"id": "x" * 22, "name": "undo", "data": None},
        {"id": "x" * 22, "name": "undo", "data": [1]},
    ],
)
def test_messages_that_are_no_commands(untouched: Hall, message: Any):
    before = untouched.dump()
    lead = untouched.lead()
    untouched.wire.call("command", lead.sid, message)
    assert not untouched.run()
    (done,) = lead.done.values()
    assert done["error"]["code"] in ("bad_command", "unknown_command")
    assert untouched.dump() == before
    untouched.hang_up(lead)


@pytest.mark.parametrize("odd", [*WRONG_TYPES, *TEXTS, *LONG])
def test_other_events_with_odd_data(untouched: Hall, odd: Any):
    phone = untouched.phone("kim")
    for event in ("since", "finished", "command"):
        for message in (
            odd,
            {"phones:client": odd},
            {"step": odd, "finished": odd},
            {"id": odd, "name": odd},
        ):
            untouched.wire.call(event, phone.sid, message)
    assert not untouched.run()
    assert phone.sid, "still there"
    untouched.hang_up(phone)


@pytest.mark.parametrize("field", ["as", "token", "ticket", "secret", "groups", "lang", "since"])
def test_connects_with_odd_data(untouched: Hall, field: str):
    """Let in or refused for a reason: nothing else happens."""
    good = {"as": "phone", "secret": secret_of("kim"), "groups": [], "since": {}}
    for odd in (*WRONG_TYPES, *TEXTS, *LONG, [*TEXTS], {"phones:client": "x:y"}, {"phones:client": "²:²"}):
        code, screen = "", None
        try:
            screen = untouched.screen({**good, field: odd})
        except RuleBroken as broken:
            code = broken.code
        assert code in ("", "bad_command", "no_seat", "unknown_link", "not_lead")
        if screen:
            untouched.hang_up(screen)


def test_half_characters_do_not_get_through():
    """A lone surrogate is no text: the reader of the wire's JSON refuses it."""
    with pytest.raises(orjson.JSONDecodeError):
        SocketJSON.loads('{"text": "\\ud83d"}')


# --- the words ---


def codes() -> set[str]:
    """Every code a `RuleBroken` is made with anywhere."""
    source = "".join(path.read_text("utf-8") for path in Path(app.__file__).parent.rglob("*.py"))
    raised = re.findall(r'RuleBroken\(\s*"(\w+)"', source)
    inherited = re.findall(r'super\(\).__init__\(\s*"([a-z_]+)"', source)
    return {*raised, *inherited}


def test_every_refusal_has_its_words():
    assert codes() - set(SENTENCES) == set()
    for code in codes():
        words = SENTENCES[code]
        msgid = words if isinstance(words, str) else words[0]
        assert msgid in own("sv"), code


def test_the_words_are_in_the_language_of_the_screen(untouched: Hall):
    texts = {}
    for lang in ("sv", "en"):
        phone = untouched.screen({"as": "phone", "secret": secret_of("kim"), "lang": lang})
        texts[lang] = untouched.tell(phone, "gather", step=untouched.step("vision"))["error"]["text"]
        untouched.hang_up(phone)
    assert texts == {lang: sentence("not_allowed", lang) for lang in texts}
