"""The minutes of a meeting: what the room was shown, as plain values for the page and the table.

Made from what `see` lets the minutes see and from nothing else, so they cannot hold more than the board did.
"""

from dataclasses import dataclass, field

from app.documents.seen import Seen
from app.words import choices, questions


@dataclass
class Theme:
    """A heading of a wall; `ideas` are (text, how many said the same). `dots` is None without a vote."""

    name: str
    ideas: list[tuple[str, int]]
    dots: int | None = None

    @property
    def count(self) -> int:
        return sum(alike for _, alike in self.ideas)


@dataclass
class Wall:
    """What was written in a step, sorted and voted on. `shown` is false if the room never saw it."""

    heading: str
    phase: str
    themes: list[Theme]
    hidden: int
    shown: bool
    voters: int = 0
    kind: str = "wall"


@dataclass
class Action:
    """What was promised: (question, answer) for what was filled in; `reports` in the order they came."""

    answers: list[tuple[str, str]]
    reports: list[dict] = field(default_factory=list)


@dataclass
class Group:
    name: str
    purpose: str
    taken: int
    actions: list[Action]

    @property
    def silent(self) -> bool:
        """Nobody has said how anything goes."""
        return not any(action.reports for action in self.actions)


@dataclass
class Groups:
    """The groups with what they promise (`kind` "plan") or with what has become of it ("review")."""

    heading: str
    phase: str
    groups: list[Group]
    kind: str = "plan"


@dataclass
class Closing:
    """The closing questions: (question, [(choice, how many)])."""

    heading: str
    phase: str
    questions: list[tuple[str, list[tuple[str, int]]]]
    kind: str = "closing"


@dataclass
class Minutes:
    workshop: dict
    meeting: dict
    name: str
    next_date: str
    parts: list[Wall | Groups | Closing]


def minutes(seen: Seen, meeting: dict) -> Minutes:
    make = {"collect": _wall, "plan": _plan, "review": _review, "close": _closing}
    parts = [make[step["kind"]](seen, step, meeting) for step in seen.steps(meeting) if step["kind"] in make]
    later = [each for each in seen.all("meeting") if each["position"] > meeting["position"]]
    return Minutes(
        workshop=seen.workshop,
        meeting=meeting,
        name=seen.named(meeting["names"]),
        next_date=later[0]["date"] if later else "",
        parts=[part for part in parts if part],
    )


def _wall(seen: Seen, step: dict, meeting: dict) -> Wall | None:
    if not step["begun"]:
        return None
    sorting = seen.using(step, "cluster")
    vote = sorting and seen.using(sorting, "vote")
    results = seen.all("result", step=vote["id"]) if vote else []
    last = max(results, key=lambda result: result["round"], default=None)
    dots = dict(last["rows"]) if last else {}
    themes = [
        Theme(
            name=theme["name"],
            ideas=_ideas(seen, step, theme["id"], theme["top"]),
            dots=dots.get(theme["id"], 0) if last else None,
        )
        for theme in (seen.all("theme", step=sorting["id"]) if sorting else ())
    ]
    # A theme that was merged or removed after the vote still got its dots.
    there = {theme["id"] for theme in seen.all("theme", step=sorting["id"])} if sorting else set()
    themes += [Theme(last["names"][id], [], n) for id, n in dots.items() if id not in there]
    themes.sort(key=lambda theme: -(theme.dots or 0))
    if unsorted := _ideas(seen, step, ""):
        themes.append(Theme("", unsorted))
    return Wall(
        heading=seen.words(step, "prompt") or seen.words(step, "title"),
        phase=step["phase"],
        themes=themes,
        hidden=step["hidden"],
        shown=step["stage"] == "revealed",
        voters=last["voters"] if last else 0,
    )


def _ideas(seen: Seen, step: dict, theme: str, top: str = "") -> list[tuple[str, int]]:
    """A theme's ideas, the one on top first; those said to be the same as another are counted with it."""
    ideas = seen.all("idea", step=step["id"], theme=theme)
    ideas.sort(key=lambda idea: idea["id"] != top)
    return [
        (idea["text"], 1 + len(seen.all("idea", step=step["id"], merged_into=idea["id"])))
        for idea in ideas
        if not idea["merged_into"]
    ]


def _plan(seen: Seen, step: dict, meeting: dict) -> Groups | None:
    """What each group promises: as it read when the meeting ended, or as it reads now."""
    kind = "promise" if meeting["stage"] == "ended" else "action"
    groups = []
    for group in seen.all("group", step=step["source"]):
        written = seen.all(kind, group=group["id"])
        if kind == "promise":
            written = [promise for promise in written if promise["meeting"] == meeting["id"]]
        groups.append(_group(group, [Action(_answers(each)) for each in written]))
    return Groups(seen.words(step, "title"), step["phase"], groups) if groups else None


def _review(seen: Seen, step: dict, meeting: dict) -> Groups | None:
    """What each group promised last time, and what has been heard of it up to this meeting."""
    earlier = [each["id"] for each in seen.all("meeting") if each["position"] < meeting["position"]]
    later = {each["id"] for each in seen.all("meeting") if each["position"] > meeting["position"]}
    groups = []
    for group in seen.all("group", step=step["source"]):
        promised = _last_promised(seen, group, earlier)
        actions = [
            Action(
                _answers(promise),
                [r for r in seen.all("report", action=promise["action"]) if r["meeting"] not in later],
            )
            for promise in promised
        ]
        groups.append(_group(group, actions))
    return Groups(seen.words(step, "title"), step["phase"], groups, kind="review") if groups else None


def _last_promised(seen: Seen, group: dict, meetings: list[str]) -> list[dict]:
    for meeting in reversed(meetings):
        if promised := seen.all("promise", group=group["id"], meeting=meeting):
            return promised
    return []


def _group(group: dict, actions: list[Action]) -> Group:
    return Group(group["name"], group["purpose"], group["taken"], actions)


def _answers(written: dict) -> list[tuple[str, str]]:
    return [(question, written[name]) for name, question in questions().items() if written[name]]


def _closing(seen: Seen, step: dict, meeting: dict) -> Closing | None:
    asked = [
        (
            seen.words(step, f"question_{key}") or key,
            [(word, step["answers"].get(key, {}).get(choice, 0)) for choice, word in choices().items()],
        )
        for key in step["settings"].get("questions", ())
        if step["answers"].get(key)
    ]
    return Closing(seen.words(step, "title"), step["phase"], asked) if asked else None
