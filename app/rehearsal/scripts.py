"""What a simulated participant does in each kind of step: generators that yield how many seconds to think first.

A script is begun anew when its step changes, and when somebody who has been away comes back: what has been done already
stands in `did`, and is not done again.
"""

from collections.abc import Callable, Iterator

from app import chance
from app.domain.entities import ACTION_FIELDS
from app.rehearsal.words import promises, words
from app.steps.relay.settings import Settings as RelaySettings

Script = Iterator[float]
#: So often one looks up to see whether there is anything to do now.
LOOK = 4.0
#: Letters a second on a phone.
TYPING = 4.0


def thinking(me, text: str) -> float:
    return me.random.uniform(4, 14) + len(text) / TYPING


def collect(me, step: dict) -> Script:
    """Write some ideas while one may, and say that one is done. A few come late, and one writes in another language."""
    if step["stage"] == "gathered" and me.person.late:
        yield me.random.uniform(5, 20)
        me.once(step, "late", lambda: _idea(me, step))
    is_open = step["settings"].get("wall") == "open"  # and shown from the start
    if not (step["stage"] == "writing" or is_open) or step["turn"] not in ("", me.person.perspective):
        return
    while me.count(step, "ideas") < me.person.ideas:
        text = _text(me, step)
        yield thinking(me, text)
        if not me.note(step, "ideas", _idea(me, step, text)):
            return
    if me.person.elsewhere:
        yield me.random.uniform(5, 15)
        text = words().elsewhere.get(step["phase"], "")[: step["settings"].get("length", 140)]
        if text:
            me.once(step, "elsewhere", lambda: _idea(me, step, text, language="en"))
    yield from _done(me, step)


def _text(me, step: dict) -> str:
    longest = step["settings"].get("length", 140)
    return me.dealer.ideas(step["phase"], me.person.perspective, 1, longest)[0]


def _idea(me, step: dict, text: str = "", **more: str) -> bool:
    return me.does("post_idea", step=step["id"], handle=chance.new_id(), text=text or _text(me, step), **more)


def cluster(me, step: dict) -> Script:
    """Some propose a theme."""
    if me.person.proposes:
        yield me.random.uniform(10, 40)
        name = me.dealer.next(("themes", step["id"]), words().themes)
        propose = {"step": step["id"], "handle": chance.new_id(), "name": name}
        me.once(step, "theme", lambda: me.does("propose_theme", **propose))


def vote(me, step: dict) -> Script:
    """Place all dots, now and then several on one theme; some change their minds about one."""
    if step["stage"] != "voting":
        return
    themes = [theme["id"] for theme in me.store.all("theme", step=step["source"])]
    most = step["settings"].get("dots", 3)
    several = step["settings"].get("spread", "free") == "free"
    yield me.random.uniform(3, 12)
    for theme in me.random.sample(themes, min(most, len(themes))):
        given = _given(me, step)
        left = most - sum(given.values())
        if left and theme not in given:
            dots = min(me.random.choice((1, 1, 2)) if several else 1, left)
            me.does("set_dots", step=step["id"], theme=theme, dots=dots)
            yield me.random.uniform(2, 6)
    given = _given(me, step)
    others = [theme for theme in themes if theme not in given]
    if me.person.wavers and given and others:
        yield me.random.uniform(3, 8)
        me.does("set_dots", step=step["id"], theme=min(given), dots=0)
        me.does("set_dots", step=step["id"], theme=me.random.choice(others), dots=1)
    yield from _done(me, step)


def _given(me, step: dict) -> dict[str, int]:
    """One's own dots by theme, also from before one went away."""
    ballot = me.store.one("my_ballot", id=step["id"], round=step["round"])
    return {theme: n for theme, n in (ballot or {}).get("dots", {}).items() if n}


def groups(me, step: dict) -> Script:
    """Choose a group in which there is room, when there are some; now and then offer to call it together."""
    while not me.store.all("my_group"):
        yield me.random.uniform(3, 15)
        there = me.store.all("group", step=step["id"])
        with_room = [group for group in there if group["taken"] < group["seats"]]
        if with_room:
            me.does("choose_group", group=me.random.choice(with_room)["id"])
    mine = me.store.all("my_group")[0]
    if me.person.convenes:
        yield me.random.uniform(3, 10)
        me.once(step, "convene", lambda: me.does("offer_to_convene", group=mine["group"], offer=True))
    yield from _done(me, step)


def plan(me, step: dict) -> Script:
    """Add what the group will do, until there are two things, and answer what is still empty of what stands there."""
    for _ in range(12):
        yield me.random.uniform(6, 20)
        for mine in me.store.all("my_group"):
            _plan_more(me, mine["group"])
    yield from _done(me, step)


def _plan_more(me, group: str) -> None:
    actions = me.store.all("our_action", group=group)
    if not actions or (len(actions) < 2 and me.person.proposes):
        promise = me.dealer.next(("promises",), promises())
        me.does("add_action", group=group, what=promise["what"])
        return
    action = me.random.choice(actions)
    known = {promise["what"]: promise for promise in promises()}
    empty = [field for field in ACTION_FIELDS if not action[field]]
    if empty and action["what"]:
        text = known.get(action["what"], me.random.choice(promises()))[empty[0]]
        me.does("edit_action", action=action["id"], field=empty[0], was="", now=text)


def review(me, step: dict) -> Script:
    """Say how it goes with what one's group promised, if nobody has yet."""
    yield me.random.uniform(10, 40)
    for mine in me.store.all("our_group"):
        for action in me.store.all("our_action", group=mine["id"]):
            if not me.store.all("our_report", action=action["id"]):
                status = me.random.choice(("infancy", "under_way", "under_way", "ready", "done"))
                me.does("report", action=action["id"], status=status, note=me.random.choice(words().notes))
                yield me.random.uniform(5, 15)


def close(me, step: dict) -> Script:
    """Answer the questions, most of them kindly; some skip one."""
    if step["stage"] != "asking":
        return
    for question in step["settings"].get("questions", ("understood",)):
        yield me.random.uniform(4, 12)
        if me.random.random() < 0.9:
            choice = me.random.choice(("yes", "yes", "yes", "some", "some", "no"))
            me.once(
                step, question, lambda question=question, choice=choice: _answer(me, step, question, choice)
            )
    yield from _done(me, step)


def _answer(me, step: dict, question: str, choice: str) -> bool:
    return me.does("answer", step=step["id"], question=question, choice=choice)


def relay(me, step: dict) -> Script:
    """Ask the other side something, or reply to some of what it asks."""
    sides = RelaySettings(**step["settings"])
    longest = sides.length
    if step["stage"] == "asking" and me.person.perspective == sides.asks:
        yield me.random.uniform(8, 30)
        text = me.dealer.across("questions", me.person.perspective, step["id"])[:longest]
        ask = {"step": step["id"], "handle": chance.new_id(), "text": text}
        me.once(step, "question", lambda: me.does("ask_question", **ask))
    if step["stage"] == "replying" and sides.may_reply(me.person.perspective):
        for question in me.store.all("question", step=step["id"]):
            yield me.random.uniform(8, 25)
            text = me.dealer.across("replies", me.person.perspective, question["id"])[:longest]
            reply = {"question": question["id"], "handle": chance.new_id(), "text": text}
            me.once(step, question["id"], lambda reply=reply: me.does("post_reply", **reply))
    yield from _done(me, step)


def _done(me, step: dict) -> Script:
    yield me.random.uniform(2, 6)
    me.finishes(step)


SCRIPTS: dict[str, Callable[..., Script]] = {
    "collect": collect,
    "cluster": cluster,
    "vote": vote,
    "groups": groups,
    "plan": plan,
    "review": review,
    "close": close,
    "relay": relay,
}
