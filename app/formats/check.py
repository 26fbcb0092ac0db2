"""Checks of a format what its types cannot say, in the order a reader of the file meets it."""

from collections.abc import Iterable
from pathlib import Path as File

import msgspec
from msgspec import structs

from app.formats.document import Document, FormatError, choose, listed
from app.formats.lines import Path
from app.formats.plan import LONGEST, Format, FormatFile, MeetingPlan, StepPlan
from app.formats.shape import shaped
from app.steps.settings import has_turns
from app.steps.settings import kind as step_kind

#: The words of a step. The first two it must have; `help` is a list of short lines.
NEEDED = ("title", "prompt")
WORDS = (*NEEDED, "subtitle", "help")


def load(file: File) -> Format:
    """The format in a file; `FormatError` at the first thing that cannot be used."""
    document = Document(file)
    return _Check(document, shaped(document, document.data, FormatFile)).format(file.stem)


class _Check:
    def __init__(self, document: Document, plan: FormatFile) -> None:
        self.document = document
        self.plan = plan
        self.kinds: dict[str, str] = {}  # the steps met so far: their keys and kinds

    def refuse(self, path: Path, what: str) -> FormatError:
        return self.document.refuse(path, what)

    def format(self, key: str) -> Format:
        if "sv" not in self.plan.languages:
            raise self.refuse(("languages",), "svenska saknas; lägg till ”sv”.")
        self.each_language(("names",), self.plan.names)
        meetings: list[MeetingPlan] = []
        for number, meeting in enumerate(self.plan.meetings):
            path: Path = ("meeting", number)
            self.new_key(path, meeting.key, [one.key for one in meetings])
            self.each_language((*path, "names"), meeting.names)
            steps = tuple(self.step((*path, "step", place), step) for place, step in enumerate(meeting.steps))
            meetings.append(structs.replace(meeting, steps=steps))
        return Format(key=key, **structs.asdict(structs.replace(self.plan, meetings=tuple(meetings))))

    def step(self, path: Path, step: StepPlan) -> StepPlan:
        self.new_key(path, step.key, self.kinds)
        self.source(path, step)
        self.kinds[step.key] = step.kind
        settings = shaped(self.document, step.settings, step_kind(step.kind).settings, (*path, "settings"))
        settings = msgspec.json.decode(
            msgspec.json.encode(settings)
        )  # lists, as the database gives them back
        if step.turn and not has_turns(step.kind, step_kind(step.kind).stage, settings):
            what = "bara ett steg av sorten collect med sluten vägg (private) kan ha en tur; ta bort fältet."
            raise self.refuse((*path, "turn"), what)
        return structs.replace(step, settings=settings, texts=self.texts((*path, "texts"), step, settings))

    def new_key(self, path: Path, key: str, taken: Iterable[str]) -> None:
        if key in taken:
            raise self.refuse((*path, "key"), f"”{key}” finns redan tidigare i filen; välj en annan nyckel.")

    def source(self, path: Path, step: StepPlan) -> None:
        """A source is an earlier step of a kind whose output this kind can use."""
        sources = step_kind(step.kind).sources
        fitting = [key for key, kind in self.kinds.items() if kind in sources]
        right = f"ett tidigare steg av sorten {' eller '.join(sources)}"
        if not sources and step.source:
            what = f"ett steg av sorten {step.kind} hämtar inget från andra steg; ta bort fältet."
            raise self.refuse((*path, "source"), what)
        if sources and not step.source:
            raise self.refuse(path, f"fältet source saknas; skriv nyckeln för {right}: {listed(fitting)}.")
        if step.source and step.source not in fitting:
            what = f"{self.standing(step.source)}; här ska vara {right}: {choose(step.source, fitting)}"
            raise self.refuse((*path, "source"), what)

    def standing(self, key: str) -> str:
        """Why a step cannot be the source."""
        if key in self.kinds:
            return f"”{key}” är ett steg av sorten {self.kinds[key]}"
        later = any(key == step.key for meeting in self.plan.meetings for step in meeting.steps)
        return f"”{key}” kommer först senare i filen" if later else f"”{key}” är inget steg i filen"

    def each_language(self, path: Path, texts: dict) -> None:
        for language in texts:
            if language not in self.plan.languages:
                advice = choose(language, self.plan.languages)
                raise self.refuse((*path, language), f"”{language}” står inte i languages; {advice}")
        for language in self.plan.languages:
            if language not in texts:
                raise self.refuse(path, f"språket {language} saknas; lägg till fältet {language}.")

    def texts(self, path: Path, step: StepPlan, settings: dict) -> dict[str, dict[str, str]]:
        """The step's words, each in every language of the format."""
        self.each_language(path, step.texts)
        questions = tuple(f"question_{key}" for key in settings.get("questions", ()))
        allowed = (*WORDS, *questions)
        written = {word for words in step.texts.values() for word in words}
        texts = {}
        for language, words in step.texts.items():
            here = (*path, language)
            for word in words:
                if word not in allowed:
                    raise self.refuse((*here, word), f"”{word}” finns inte; {choose(word, allowed)}")
            for word in allowed:
                if word not in words and (word in written or word in NEEDED or word in questions):
                    raise self.refuse(here, f"texten {word} saknas; lägg till {word} på språket {language}.")
            texts[language] = {word: self.text((*here, word), word, text) for word, text in words.items()}
        return texts

    def text(self, path: Path, word: str, text: str | tuple[str, ...]) -> str:
        if (word == "help") != isinstance(text, tuple):
            right = "en lista inom [ ] med korta rader" if word == "help" else "en text inom citattecken"
            raise self.refuse(path, f"här ska vara {right}.")
        if isinstance(text, str):
            return text
        joined = "\n".join(text)
        if len(joined) > LONGEST:
            raise self.refuse(
                path, f"raderna är {len(joined)} tecken tillsammans; korta till högst {LONGEST}."
            )
        return joined
