"""The workshops the bench measures on: made in memory by real commands, then written to disk for a server to open.

hall = InMemory(phones=1000).at("critique_themes", ideas=150)
write(folder, hall)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice

from app.domain.entities import Idea, Theme, Workshop
from tests.cast import Actor, Play, handle, secret_of

# Two perspectives, so that the room is on two channels; their names are equally long, so that the frames are too.
PERSPECTIVES = ("client", "unsaid")
# Only letters that every JSON library writes alike: the peers are to send exactly the same bytes.
WORDS = (
    "alla", "som", "ringer", "hit", "har", "varit", "i", "telefon", "med", "en", "annan", "innan", "de", "kom",
    "fram", "till", "mig",
)  # fmt: skip


def text_of(number: int) -> str:
    """An idea of about 60 letters, and no two alike."""
    start = number % len(WORDS)
    return f"{' '.join((WORDS[start:] + WORDS[:start])[:12])} {number}".capitalize()


class InMemory(Play):
    """A workshop with `phones` seats taken; `secrets[i]` is the secret of phone i."""

    def __init__(self, phones: int, *, id: str = "bench0000001", wall: str = "private") -> None:
        super().__init__(id)
        # Before any step has begun, as a lead sets it.
        for key in ("critique", "vision"):
            settings = {**self.step(key).settings, "wall": wall}
            self.fatima("edit_step", step=self.step(key), settings=settings)
        perspectives = cycle(PERSPECTIVES)
        names = [f"phone{number:05}" for number in range(phones)]
        self.secrets = [secret_of(name) for name in names]
        self.phones: list[Actor] = [self.sit_down(name, next(perspectives)) for name in names]

    def writes(self, key: str, ideas: int) -> None:
        """The step is shown, and the phones write, in turn."""
        self.fatima("show_step", step=self.step(key))
        for number, phone in zip(range(ideas), cycle(self.phones), strict=False):
            phone("post_idea", step=self.step(key), handle=handle(), text=text_of(number))

    def sorts(self, key: str, source: str, themes: int) -> None:
        """What was written in `source` is revealed and placed under themes."""
        self.fatima("gather", step=self.step(source))
        self.fatima("reveal_ideas", step=self.step(source))
        self.fatima("show_step", step=self.step(key))
        for number in range(themes):
            self.fatima("add_theme", step=self.step(key), name=f"Tema {number + 1}")
        for idea, theme in zip(self.ideas(source), cycle(self.themes(key)), strict=False):
            self.fatima("place_idea", idea=idea, theme=theme)

    def mid_workshop(self, ideas: int, themes: int = 8) -> InMemory:
        """The critique is written, sorted and voted on, and the vision has begun: what a latecomer is sent."""
        self.writes("critique", ideas)
        self.sorts("critique_themes", "critique", themes)
        self.fatima("show_step", step=self.step("critique_vote"))
        for phone in self.phones[:40]:
            phone(
                "set_dots", step=self.step("critique_vote"), theme=self.themes("critique_themes")[0], dots=1
            )
        self.fatima("reveal_votes", step=self.step("critique_vote"))
        self.fatima("show_step", step=self.step("vision"))
        return self

    def moves(self) -> Iterator[tuple[str, str]]:
        """(idea, theme) for ever: each idea of the critique in turn, never to the theme it is under.

        `sorts` began at the first theme, this does at the second; 150 ideas and 7 themes share no factor.
        """
        ideas, themes = self.ideas("critique"), self.themes("critique_themes")
        turns = zip(cycle(ideas), islice(cycle(themes), 1, None), strict=False)
        return ((idea.id, theme.id) for idea, theme in turns)

    def ideas(self, key: str) -> list[Idea]:
        return self.those(Idea, step=self.step(key))

    def themes(self, key: str) -> list[Theme]:
        return self.those(Theme, step=self.step(key))

    @property
    def board_token(self) -> str:
        return self.find(Workshop).board_token

    @property
    def door_token(self) -> str:
        return self.meeting().token
