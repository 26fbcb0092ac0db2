"""A format in one more language: `workshops/<format>.<language>.toml`, beside the file that says what the format is.

Here nothing must be said: a text that is missing is read in Swedish, and `python -m app.messages` lists it.
"""

from collections.abc import Iterable
from pathlib import Path as File
from typing import Annotated

from msgspec import Meta, Struct, structs

from app.formats.document import Document, choose
from app.formats.lines import Path
from app.formats.plan import Format, Line, MeetingPlan, StepPlan
from app.formats.shape import shaped
from app.languages import LANGUAGES


class Translation(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the file: the format's name, those of its meetings and the words of its steps, by their keys."""

    name: Annotated[str, Meta(max_length=400)] = ""
    meetings: dict[str, Line] = {}
    steps: dict[str, dict[str, Line | tuple[Line, ...]]] = {}


def language_of(file: File) -> str:
    """ "ar" of `framtidsverkstad.ar.toml`; "" of a format's own file."""
    return file.stem.partition(".")[2]


def translated(form: Format, file: File) -> Format:
    """The format with the file's words added; `FormatError` at the first thing that cannot be used."""
    document = Document(file)
    code = language_of(file)
    if code not in LANGUAGES or code in form.languages:
        raise document.refuse(
            (), f"”{code}” i filens namn; {choose(code, LANGUAGES.keys() - form.languages)}"
        )
    said = shaped(document, document.data, Translation)
    _known(document, ("meetings",), said.meetings, [meeting.key for meeting in form.meetings])
    steps = {step.key: step for meeting in form.meetings for step in meeting.steps}
    _known(document, ("steps",), said.steps, steps)
    for key, words in said.steps.items():
        _known(document, ("steps", key), words, steps[key].texts["sv"])
        for word, text in words.items():
            if (word == "help") != isinstance(text, tuple):
                right = "en lista inom [ ] med korta rader" if word == "help" else "en text inom citattecken"
                raise document.refuse(("steps", key, word), f"här ska vara {right}.")
    return structs.replace(
        form,
        names=form.names | ({code: said.name} if said.name else {}),
        meetings=tuple(_meeting(meeting, code, said) for meeting in form.meetings),
    )


def _meeting(meeting: MeetingPlan, code: str, said: Translation) -> MeetingPlan:
    name = said.meetings.get(meeting.key)
    return structs.replace(
        meeting,
        names=meeting.names | ({code: name} if name else {}),
        steps=tuple(_step(step, code, said.steps.get(step.key, {})) for step in meeting.steps),
    )


def _step(step: StepPlan, code: str, words: dict[str, str | tuple[str, ...]]) -> StepPlan:
    if not words:
        return step
    texts = {word: text if isinstance(text, str) else "\n".join(text) for word, text in words.items()}
    return structs.replace(step, texts=step.texts | {code: texts})


def _known(document: Document, path: Path, names: Iterable[str], allowed: Iterable[str]) -> None:
    allowed = list(allowed)
    for name in names:
        if name not in allowed:
            raise document.refuse((*path, name), f"”{name}” finns inte; {choose(name, allowed)}")


def untranslated(form: Format, language: str) -> list[tuple[str, str]]:
    """(where in the file, the Swedish) for each text that the format does not say in the language."""
    found = [] if language in form.names else [("name", form.names["sv"])]
    found += [
        (f"meetings.{meeting.key}", meeting.names["sv"])
        for meeting in form.meetings
        if language not in meeting.names
    ]
    return found + [
        (f"steps.{step.key}.{word}", text)
        for meeting in form.meetings
        for step in meeting.steps
        for word, text in step.texts["sv"].items()
        if word not in step.texts.get(language, {})
    ]
