"""The minutes of a meeting: what the room was shown, as plain values for the page and the table.

Made from what `see` lets the minutes see and from nothing else, so they cannot hold more than the board did.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from app.documents.seen import Seen
from app.documents.voices import Difference, differences, ringed
from app.domain.entities import OVER
from app.i18n import gettext
from app.words import choices, most, questions


class Idea(NamedTuple):
    """A note: how many said the same, and what was written where `text` is its rendering."""

    text: str
    alike: int
    original: str = ""


@dataclass
class Theme:
    """A heading of a wall; `dots` is None without a vote.

    `rings` are those for whom it is among the three heaviest, in words.
    """

    name: str
    ideas: list[Idea]
    dots: int | None = None
    rings: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(idea.alike for idea in self.ideas)


@dataclass
class Wall:
    """What was written in a step, sorted and voted on. `shown` is false if the room never saw it.

    `papers` are how many ideas were typed in from paper, `paper_voters` how many voted on one: never which.
    `erased` is the day on which the words were deleted, their time being over; the headings and their dots stay.
    `hidden_themes` counts proposals of themes too. `too_few`: so few voted that no result was shown.
    """

    heading: str
    phase: str
    themes: list[Theme]
    hidden: int
    shown: bool
    voters: int = 0
    unrendered: int = 0
    papers: int = 0
    paper_voters: int = 0
    erased: str = ""
    hidden_themes: int = 0
    too_few: bool = False
    kind: str = "wall"
    differences: list[Difference] = field(default_factory=list)

    @property
    def ringed(self) -> bool:
        """Whether anything is said by perspective."""
        return any(theme.rings for theme in self.themes)


@dataclass
class Action:
    """What was promised: (question, answer) for what was filled in, nothing if it is `hidden`; `reports` in order.

    `new` is what the group had taken up since, without having promised it. `since` has the answers that read otherwise
    than what was promised before. `before` has what those answered that are promised otherwise now: nothing if it is
    promised as it was, None where it is not promised once more.
    """

    answers: list[tuple[str, str]]
    reports: list[dict] = field(default_factory=list)
    hidden: bool = False
    new: bool = False
    since: list[tuple[str, str]] = field(default_factory=list)
    before: list[tuple[str, str]] | None = None


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
    hidden_groups: int
    kind: str = "plan"

    @property
    def hidden(self) -> int:
        """How much of what stands here has been hidden: what groups are called and are for, actions and reports."""
        actions = [action for group in self.groups for action in group.actions]
        notes = [report for action in actions for report in action.reports if report.get("hidden")]
        return self.hidden_groups + sum(action.hidden for action in actions) + len(notes)


@dataclass
class Closing:
    """The closing questions: (question, [(choice, how many)]); `said` what most of a perspective answered, in words.

    `few` are the questions so few have answered that no sums are shown.
    """

    heading: str
    phase: str
    questions: list[tuple[str, list[tuple[str, int]]]]
    said: list[tuple[str, list[str]]] = field(default_factory=list)
    papers: int = 0
    erased: str = ""
    few: list[str] = field(default_factory=list)
    kind: str = "closing"


@dataclass
class Relay:
    """What one side asked the other: each question with its replies; `shown` is false if the replies were not.

    `erased` is the day on which all of it was deleted, its time being over.
    """

    heading: str
    phase: str
    questions: list[tuple[Idea, list[Idea]]]
    hidden: int
    unrendered: int
    shown: bool
    erased: str = ""
    kind: str = "relay"


@dataclass
class Pictures:
    """What was photographed in a step, each with what it shows in words."""

    heading: str
    phase: str
    pictures: list[dict]
    kind: str = "pictures"


@dataclass
class Minutes:
    workshop: dict
    meeting: dict
    name: str
    next_date: str
    parts: list[Wall | Groups | Closing | Relay | Pictures]


def minutes(seen: Seen, meeting: dict) -> Minutes:
    make = {"collect": _wall, "plan": _plan, "review": _review, "close": _closing, "relay": _relay}
    parts = []
    for step in seen.steps(meeting):
        if step["kind"] in make:
            parts.append(make[step["kind"]](seen, step, meeting))
        parts.append(_pictures(seen, step))
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
    results = _results(seen, sorting) if sorting else []
    last = _last(results)
    dots = dict(last["rows"]) if last else {}
    themes = [
        Theme(
            name=theme["name"],
            ideas=_ideas(seen, step, theme["id"], theme["top"]),
            dots=dots.get(theme["id"], 0) if last else None,
            rings=ringed(last, theme["id"]),
        )
        for theme in (seen.all("theme", step=sorting["id"]) if sorting else ())
    ]
    # A theme that was merged or removed after the vote still got its dots.
    there = {theme["id"] for theme in seen.all("theme", step=sorting["id"])} if sorting else set()
    themes += [Theme(last["names"][id], [], n, ringed(last, id)) for id, n in dots.items() if id not in there]
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
        differences=differences(last) if last else [],
        unrendered=step["unrendered"],
        papers=step["papers"],
        paper_voters=last["papers"] if last else 0,
        erased=step["erased"],
        hidden_themes=sorting["hidden"] if sorting else 0,
        too_few=last is None and bool(results),
    )


def _results(seen: Seen, sorting: dict) -> list[dict]:
    """Of all votes on these themes and all their rounds, in the order they were held: the last shown is the room's."""
    steps = [step for meeting in seen.all("meeting") for step in seen.steps(meeting)]
    votes = [step for step in steps if step["kind"] == "vote" and step["source"] == sorting["id"]]
    return [
        result
        for vote in votes
        for result in sorted(seen.all("result", step=vote["id"]), key=lambda result: result["round"])
    ]


def _last(results: list[dict]) -> dict | None:
    """The last that was shown; one of a vote in which nobody voted only if there is no other."""
    shown = [result for result in reversed(results) if result["rows"] or not result["voters"]]
    return next((result for result in shown if result["voters"]), shown[0] if shown else None)


def _ideas(seen: Seen, step: dict, theme: str, top: str = "") -> list[Idea]:
    """A theme's ideas, the one on top first; those said to be the same as another that is seen are counted with it."""
    there = {idea["id"] for idea in seen.all("idea", step=step["id"])}
    ideas = seen.all("idea", step=step["id"], theme=theme)
    ideas.sort(key=lambda idea: idea["id"] != top)
    return [
        _said(idea, 1 + len(seen.all("idea", step=step["id"], merged_into=idea["id"])))
        for idea in ideas
        if idea["merged_into"] not in there
    ]


def _relay(seen: Seen, step: dict, meeting: dict) -> Relay | None:
    """Questions and replies in an order that says nothing: that of their ids."""
    if not step["begun"]:
        return None
    questions = [
        (_said(question), [_said(reply) for reply in seen.all("reply", question=question["id"])])
        for question in seen.all("question", step=step["id"])
    ]
    heading = seen.words(step, "title")  # who asks: what is asked reads the same from both sides
    shown = step["stage"] == "revealed"
    return Relay(heading, step["phase"], questions, step["hidden"], step["unrendered"], shown, step["erased"])


def _said(thing: dict, alike: int = 1) -> Idea:
    return Idea(thing["text"], alike, thing.get("original", ""))


def _pictures(seen: Seen, step: dict) -> Pictures | None:
    pictures = seen.all("picture", step=step["id"])
    if not pictures:
        return None
    return Pictures(gettext("Pictures: {step}", step=seen.words(step, "title")), step["phase"], pictures)


def _plan(seen: Seen, step: dict, meeting: dict) -> Groups | None:
    """What each group promises: as it read when the meeting ended, or reads now; nothing at a meeting to come."""
    if meeting["stage"] == "planned":
        return None
    kind = "promise" if meeting["stage"] == "ended" else "action"
    held = [id for id in _earlier(seen, meeting) if seen.get("meeting", id)["stage"] == "ended"]
    groups = []
    for group in seen.groups_of(step):
        written = seen.all(kind, group=group["id"])
        if kind == "promise":
            written = [promise for promise in written if promise["meeting"] == meeting["id"]]
        else:
            written = [action for action in written if _standing(seen, action["id"]) not in OVER]
        groups.append(_group(group, [_once_more(seen, each, held) for each in written]))
    return _groups(seen, step, groups, "plan")


def _once_more(seen: Seen, written: dict, meetings: list[str]) -> Action:
    """What is promised, beside what was promised of it last in the meetings before."""
    action = _action(written)
    given = [
        promise
        for meeting in reversed(meetings)
        for promise in seen.all("promise", action=written.get("action", written["id"]), meeting=meeting)
    ]
    if meetings and not action.hidden:
        action.new = not given
        action.before = _otherwise(written, given[0]) if given else None
    return action


def _review(seen: Seen, step: dict, meeting: dict) -> Groups | None:
    """What each group promised last time, and what has been heard of it since, up to this meeting."""
    earlier = _earlier(seen, meeting)

    def heard(action: str) -> list[dict]:
        return [report for report in seen.all("report", action=action) if _was_heard(seen, report, meeting)]

    groups = []
    for group in seen.groups_of(step):
        given = {
            promise["action"]
            for promise in seen.all("promise", group=group["id"])
            if promise["meeting"] in earlier
        }
        actions = [
            _action(
                promise,
                [report for report in heard(promise["action"]) if _is_since(seen, report, promise)],
                since=_otherwise(promise, _reads(seen, promise["action"], meeting)),
            )
            for promise in _last_promised(seen, group, earlier)
        ]
        actions += [
            _action(action, heard(action["id"]), new=True)
            for action in seen.all("action", group=group["id"])
            if action["id"] not in given and heard(action["id"])
        ]
        groups.append(_group(group, actions))
    return _groups(seen, step, groups, "review")


def _groups(seen: Seen, step: dict, groups: list[Group], kind: str) -> Groups | None:
    formed = {group["step"] for group in seen.groups_of(step)}
    hidden = sum(seen.get("step", id)["hidden"] for id in formed)
    return Groups(seen.words(step, "title"), step["phase"], groups, hidden, kind) if groups else None


def _was_heard(seen: Seen, report: dict, meeting: dict) -> bool:
    """Whether a report had been given by the end of that meeting."""
    goes_on = meeting["stage"] != "ended" and not report["meeting"]
    return goes_on or not _is_after(seen, report, meeting)


def _is_since(seen: Seen, report: dict, promise: dict) -> bool:
    """Whether a report was given after that promise: what was known when something was promised again is no news."""
    return _is_after(seen, report, seen.get("meeting", promise["meeting"])) is not False


def _is_after(seen: Seen, report: dict, meeting: dict) -> bool | None:
    """Whether a report was given after a meeting. None: on its day, and nobody can tell.

    One given between two meetings says on which day. Beside what its group said in the meeting its number tells.
    """
    if report["meeting"]:
        return seen.get("meeting", report["meeting"])["position"] > meeting["position"]
    if there := seen.all("report", meeting=meeting["id"], group=report["group"]):
        return any(each["number"] < report["number"] for each in there)
    return report["day"] > meeting["date"] if meeting["date"] not in ("", report["day"]) else None


def _earlier(seen: Seen, meeting: dict) -> list[str]:
    return [each["id"] for each in seen.all("meeting") if each["position"] < meeting["position"]]


def _reads(seen: Seen, action: str, meeting: dict) -> dict | None:
    """An action as it was promised at that meeting's end, else as it reads now."""
    return next(iter(seen.all("promise", action=action, meeting=meeting["id"])), seen.get("action", action))


def _otherwise(than: dict, written: dict | None) -> list[tuple[str, str]]:
    """What `written` answers otherwise `than` another wording of the same, where neither is hidden."""
    if written is None or than.get("hidden") or written.get("hidden"):
        return []
    return [
        (question, written[name] or gettext("Not filled in"))
        for name, question in questions().items()
        if written[name] != than[name]
    ]


def _last_promised(seen: Seen, group: dict, meetings: list[str]) -> list[dict]:
    for meeting in reversed(meetings):
        if promised := seen.all("promise", group=group["id"], meeting=meeting):
            return promised
    return []


def _group(group: dict, actions: list[Action]) -> Group:
    return Group(group["name"], group["purpose"], group["taken"], actions)


def _standing(seen: Seen, action: str) -> str:
    """The word in the newest report on it, or ""."""
    newest = max(seen.all("report", action=action), key=lambda report: report["number"], default=None)
    return newest["status"] if newest else ""


def _action(
    written: dict,
    reports: list[dict] | None = None,
    *,
    new: bool = False,
    since: list[tuple[str, str]] | None = None,
) -> Action:
    return Action(_answers(written), reports or [], written.get("hidden", False), new, since or [])


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
    said = [
        (seen.words(step, f"question_{key}") or key, [most(who, choice) for who, choice in answered.items()])
        for key, answered in step.get("said", {}).items()
    ]
    if not (asked or step["erased"]):
        return None
    few = [
        seen.words(step, f"question_{key}") or key
        for key in step["settings"].get("questions", ())
        if not step["answers"].get(key)
    ]
    return Closing(seen.words(step, "title"), step["phase"], asked, said, step["papers"], step["erased"], few)
