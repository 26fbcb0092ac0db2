"""How far the day has come: each makes its state out of the one before, by real commands."""

from __future__ import annotations

from functools import cache

from app.demo.story import story
from app.domain.entities import Action, Group, Idea, Meeting, Proposal, Question, Step, Theme
from app.domain.who import Who
from tests.scenes.scene import Stage, handle, many

LONG = (
    "Vi får vänta så länge på svar att vi har glömt vad vi frågade om, "
    "och när svaret väl kommer gäller det något annat."
)
MINE = "Ny handläggare igen, för tredje gången i år"
ARABIC = "ننتظر طويلا ثم نبدأ من جديد"


def opened(stage: Stage) -> None:
    stage.open()
    stage.room()


@cache
def at(kind: str, number: int = 0):
    """The day at a step nobody has done anything in."""

    def prepare(stage: Stage) -> None:
        opened(stage)
        stage.shows(stage.step(kind, number))

    return prepare


def welcomed(stage: Stage) -> None:
    opened(stage)
    stage.shows(stage.step("welcome"))


def writing(stage: Stage) -> None:
    at("collect")(stage)
    stage.writes(many(12), stage.step("collect"))


def written(stage: Stage) -> None:
    """I have sent two of my own."""
    writing(stage)
    for number, text in ((900, MINE), (901, LONG)):
        stage.play(stage.me, "post_idea", step=stage.step("collect").id, handle=handle(number), text=text)


def timed(stage: Stage) -> None:
    writing(stage)
    stage.play(stage.fatima, "set_timer", step=stage.step("collect").id, seconds=600)


def paused(stage: Stage) -> None:
    timed(stage)
    stage.play(stage.fatima, "pause_timer", step=stage.step("collect").id)


def covered(stage: Stage) -> None:
    writing(stage)
    stage.play(stage.fatima, "hide_board", hidden=True)


def locked(stage: Stage) -> None:
    written(stage)
    stage.play(stage.fatima, "lock_step", step=stage.step("collect").id, locked=True)


def gathered(stage: Stage) -> None:
    written(stage)
    stage.play(
        stage.me, "post_idea", step=stage.step("collect").id, handle=handle(902), text=ARABIC, language="ar"
    )
    stage.play(stage.fatima, "gather", step=stage.step("collect").id)


@cache
def hung(count: int):
    """So many notes on the wall."""

    def prepare(stage: Stage) -> None:
        at("collect")(stage)
        collect = stage.step("collect").id
        stage.writes(many(count), stage.step("collect"))
        for command in ("gather", "reveal_ideas"):
            stage.play(stage.fatima, command, step=collect)

    return prepare


def revealed(stage: Stage) -> None:
    """Among it two of mine, one that was hidden and one that came late."""
    written(stage)
    collect = stage.step("collect").id
    stage.play(stage.fatima, "gather", step=collect)
    hidden = next(idea for idea in stage.state.all(Idea, step=collect) if idea.text == many(1)[0])
    stage.play(stage.fatima, "hide_idea", idea=hidden.id, reason="name")
    stage.play(stage.fatima, "reveal_ideas", step=collect)
    stage.play(stage.me, "post_idea", step=collect, handle=handle(903), text="Det kom jag på efteråt")


def unsorted(stage: Stage) -> None:
    hung(35)(stage)
    stage.shows(stage.step("cluster"))
    for name in ("Väntan och byten", "Språket"):
        stage.play(stage.fatima, "add_theme", step=stage.step("cluster").id, name=name)


@cache
def barely_sorted(count: int):
    """Six themes, and nothing in them yet but for one idea."""

    def prepare(stage: Stage) -> None:
        hung(count)(stage)
        step = stage.step("cluster")
        stage.shows(step)
        for name in ("Ledningen", "Efteråt", "Tid för varandra", "Språket", "Rummet", "Ordning och reda"):
            stage.play(stage.fatima, "add_theme", step=step.id, name=name)
        idea = next(idea for idea in stage.state.all(Idea, step=step.source) if idea.text == many(1)[0])
        stage.play(stage.fatima, "place_idea", idea=idea.id, theme=stage.state.all(Theme, step=step.id)[0].id)

    return prepare


@cache
def sorted_(count: int):
    def prepare(stage: Stage) -> None:
        hung(count)(stage)
        stage.shows(stage.step("cluster"))
        stage.themes(stage.step("cluster"), story().critique)

    return prepare


def sorting(stage: Stage) -> None:
    """Sorted, two alike merged, and themes proposed from phones, one of them mine."""
    sorted_(35)(stage)
    step = stage.step("cluster")
    ideas = {idea.text: idea for idea in stage.state.all(Idea, step=step.source)}
    first, second = (ideas[text] for text in many(2))
    stage.play(stage.fatima, "merge_idea", idea=second.id, into=first.id)
    for number, (who, name) in enumerate(
        zip([stage.me, *stage.people[1:5]], ("Tiden", "Makten", "Papper", "Orden", "Rummen"), strict=True)
    ):
        stage.play(who, "propose_theme", step=step.id, handle=handle(800 + number), name=name)
    taken = next(p for p in stage.state.all(Proposal, step=step.id) if p.name == "Makten")
    stage.play(stage.fatima, "accept_proposal", proposal=taken.id)


def theme_open(stage: Stage) -> None:
    sorted_(35)(stage)
    theme = stage.state.all(Theme, step=stage.step("cluster").id)[0]
    stage.play(stage.fatima, "focus", step=stage.step("cluster").id, on=theme.id)


def voting(stage: Stage) -> None:
    sorted_(35)(stage)
    vote = stage.shows(stage.step("vote"))
    themes = sorted(stage.state.all(Theme, step=vote.source), key=lambda theme: theme.position)
    for number, person in enumerate(stage.people[1:], 1):
        for dots, theme in ((2, themes[number % 3]), (1, themes[(number * number) % len(themes)])):
            if themes[number % 3] != theme or dots == 2:
                stage.play(person, "set_dots", step=vote.id, theme=theme.id, dots=dots)
    stage.play(stage.me, "set_dots", step=vote.id, theme=themes[0].id, dots=1)


def voted(stage: Stage) -> None:
    voting(stage)
    stage.play(stage.fatima, "reveal_votes", step=stage.step("vote").id)


def grouping(stage: Stage) -> None:
    at("groups")(stage)
    for told in story().groups:
        stage.play(
            stage.fatima, "add_group", step=stage.step("groups").id, name=told.name, purpose=told.purpose
        )
    for number, person in enumerate(stage.people[1:]):
        stage.play(person, "choose_group", group=stage.group(number % 4).id)
    stage.play(stage.people[1], "offer_to_convene", group=stage.group(0).id, offer=True)


def grouped(stage: Stage) -> None:
    """I too am in one, and have offered to call it together."""
    grouping(stage)
    stage.play(stage.me, "choose_group", group=stage.group(1).id)
    stage.play(stage.me, "offer_to_convene", group=stage.group(1).id, offer=True)


def promised(stage: Stage) -> None:
    for number, told in enumerate(story().groups[:4]):
        group = stage.group(number)
        member = Who("group", groups=frozenset({group.id}))
        for action in told.actions:
            before = {made.id for made in stage.state.all(Action, group=group.id)}
            stage.play(member, "add_action", group=group.id, what=action["what"])
            made = next(one for one in stage.state.all(Action, group=group.id) if one.id not in before)
            for field, words in action.items():
                if field != "what":
                    stage.play(member, "edit_action", action=made.id, field=field, was="", now=words)


def planning(stage: Stage) -> None:
    grouped(stage)
    stage.shows(stage.step("plan"))


def planned(stage: Stage) -> None:
    planning(stage)
    promised(stage)


def planned_by_time(stage: Stage) -> None:
    """While a timer runs."""
    planned(stage)
    stage.play(stage.fatima, "set_timer", step=stage.step("plan").id, seconds=1500)


def alone(stage: Stage) -> None:
    """At the plans, and not in any group."""
    grouping(stage)
    stage.shows(stage.step("plan"))


def closing(stage: Stage) -> None:
    planned(stage)
    step = stage.shows(stage.step("close"))
    for number, person in enumerate(stage.people):
        for question in ("understood", "said"):
            stage.play(
                person,
                "answer",
                step=step.id,
                question=question,
                choice=("yes", "yes", "some", "no")[number % 4],
            )


def answered(stage: Stage) -> None:
    closing(stage)
    stage.play(stage.fatima, "reveal_answers", step=stage.step("close").id)


def ended(stage: Stage) -> None:
    answered(stage)
    stage.play(stage.fatima, "end_meeting", meeting=stage.day.id)


def later(stage: Stage) -> Meeting:
    return max(stage.state.all(Meeting), key=lambda meeting: meeting.position)


def review_step(stage: Stage) -> str:
    (step,) = (id for id in later(stage).agenda if stage.state.get(Step, id).kind == "review")
    return step


def reviewing(stage: Stage) -> None:
    """Half a year on: one group has told how it goes, twice; one says that it has ended; the others nothing."""
    ended(stage)
    stage.play(stage.fatima, "open_meeting", meeting=later(stage).id)
    for number, (status, note) in enumerate(
        (("under_way", "Utbildningsdagarna är bokade"), ("ended", "Två slutade"))
    ):
        group = stage.group(number)
        action = stage.state.all(Action, group=group.id)[0]
        member = Who("group", groups=frozenset({group.id}))
        if not number:
            stage.play(member, "report", action=action.id, status="infancy", note="Vi har ringt runt")
        stage.play(member, "report", action=action.id, status=status, note=note)
    stage.play(stage.fatima, "show_step", step=review_step(stage))
    secret = f"again{0:020}"
    stage.play(Who("door", secret=secret, token=later(stage).token), "take_seat", perspective="client")
    stage.me = Who("phone", meeting=later(stage).id, secret=secret)


def group_reviewed(stage: Stage) -> None:
    reviewing(stage)
    group: Group = stage.group(0)
    stage.play(stage.fatima, "focus", step=review_step(stage), on=group.id)


# --- Two sides in one room (the format lika_villkor) ---


def turned(stage: Stage) -> None:
    """The clients write first, and I am of the staff."""
    at("collect")(stage)
    stage.me = stage.people[1]


def asking(stage: Stage) -> None:
    at("relay")(stage)
    step = stage.step("relay").id
    clients = [person for person in stage.people if person.perspective == "client"]
    for number, text in enumerate(
        ("Varför byts ni ut?", "Läser ni det vi skriver?", "Vem bestämmer?", "Får man ha någon med sig?")
    ):
        stage.play(clients[number], "ask_question", step=step, handle=handle(number), text=text)


def choosing(stage: Stage) -> None:
    asking(stage)
    for question in stage.state.all(Question, step=stage.step("relay").id)[:2]:
        stage.play(stage.fatima, "relay_question", question=question.id)


def replying(stage: Stage) -> None:
    choosing(stage)
    stage.play(stage.fatima, "send_over", step=stage.step("relay").id)
    stage.me = stage.people[1]
    for question in stage.state.all(Question, step=stage.step("relay").id):
        if question.relayed:
            for number, person in enumerate(stage.people[2:6:3] + stage.people[4:5]):
                stage.play(
                    person, "post_reply", question=question.id, handle=handle(number * 100 + len(question.text)),
                    text="För få kollegor stannar. Vi vill ha tid att lära känna er.",
                )  # fmt: skip


def replied(stage: Stage) -> None:
    replying(stage)
    for command in ("gather_replies", "reveal_replies"):
        stage.play(stage.fatima, command, step=stage.step("relay").id)
