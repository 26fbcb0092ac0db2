"""What is written in another language than the meeting's: what its writer says of it, and its translation."""

from app.domain.command import Saying, Words, Written
from app.domain.entities import TONGUES, Idea, Question, Reply, Workshop
from app.domain.rules import ask_about, clean, said
from app.domain.state import Draft
from app.errors import RuleBroken

NOTHING = {"language": "", "rendering": "", "rendered": ""}


def in_words_of(state: Draft, c: Written, language: str, length: int) -> dict[str, str]:
    """The columns for what somebody writes: their words, and of another language than the meeting's their translation.

    A refusal says with `field` if it is the translation that is refused. `unknown_choice` for no language.
    """
    if not language or language == state.one(Workshop).language:
        return {"text": said(state, c, c.text, length), **NOTHING}
    if language not in TONGUES:
        raise RuleBroken("unknown_choice")
    text = clean(c.text, length)
    try:
        rendering = clean(c.rendering, length, empty=True)
    except RuleBroken as refused:
        raise RuleBroken(refused.code, **refused.data, field="rendering") from None
    ask_about(state, c, text, rendering)
    rendered = "writer" if rendering else ""
    return {"text": text, "language": language, "rendering": rendering, "rendered": rendered}


class Translating(Saying):
    """What a lead types beside somebody's words."""

    text: Words


def translate(state: Draft, c: Translating, thing: Idea | Question | Reply, length: int) -> None:
    """Put it beside them; `no_rendering_wanted` where it would be a way to reword."""
    if not thing.language or thing.rendered == "writer":
        raise RuleBroken("no_rendering_wanted")
    state.change(thing, rendering=said(state, c, c.text, length), rendered="lead")


def original(thing: Idea | Question | Reply) -> dict[str, str]:
    """What a view adds: the words as written, where `text` is their translation, and the language. Nothing if none."""
    if not thing.language:
        return {}
    return {"language": thing.language, "original": thing.text if thing.rendering else ""}


def own(thing: Idea | Question | Reply) -> dict[str, str]:
    """What its writer's view adds."""
    return {"language": thing.language, "rendering": thing.rendering} if thing.language else {}
