"""The board at every size a room has: nothing is cut off, outside, too small, or on top of anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from app.domain.entities import Action, Group, Idea, Meeting, Question, Step, Theme
from app.domain.who import Who
from tests.browser.laid_out import LAID_OUT
from tests.browser.people import Board
from tests.browser.prepared import Prepared
from tests.browser.server import Server

# 4:3, 16:9, 4K; and a window of 1920 × 1080 at a zoom of 200 %, in which there are 960 × 540 pixels.
SIZES = {"4:3": (1024, 768), "HD": (1280, 720), "16:9": (1920, 1080), "4K": (3840, 2160), "200 %": (960, 540)}
WRITTEN = (
    "Tolken kom aldrig",
    "Man får vänta länge i telefon utan att veta om någon svarar",
    "Brevet går inte att förstå",
    "Ny handläggare varje gång",
    "Ingen lyssnar på mig",
    "Blanketten frågar samma sak tre gånger om, fast jag redan har svarat på allt",
    "Likabehandlingsplansansvarig",
)
THEMES = (
    "Tid och stress",
    "Att inte bli trodd",
    "Otydlig ledning",
    "Väntan och byten",
    "Ingen återkoppling",
    "Språk, brev och tolkar",
    "Lokalerna",
    "انتظار",
    "Samordningen",
    "Bemötandet",
    "Rätten att överklaga",
    "Allt det andra",
)
# Of 24 letters, as much as fits in no theme's width.
UNBROKEN = tuple(f"{letter}ommunikationsmöjligheter"[:24] for letter in "KABCDEFGHIJL")
NOTE = "Kaffe klockan tre i rummet bredvid. Vi fortsätter sedan i samma grupper, och den som vill gå hem gör det."
LONG = "Vad är det som inte fungerar när vi möts, i telefon, i brev, i väntrum och i samtal, och som ni vill ändra?"
WIFI = {"wifi_name": "Bibliotekets gästnät plan två", "wifi_password": "en ganska lång mening till gäster"}


def room_of(prepared: Prepared, margin: int = 0, note: str = "", second: str = "", **wifi: str) -> None:
    prepared.play(prepared.fatima, "edit_room", board_margin=margin, second_language=second, **wifi)
    if note:
        prepared.play(prepared.fatima, "tell_room", text=note)


# As long as an idea may be, and what it says as long.
ABROAD = (
    "ኣብ ቤት ጽሕፈት ሓገዝ ክንረክብ ነዊሕ ጊዜ ንጽበ ኣሎና፡ ካብቲ ተርጓሚ ድማ ብዙሕ ጊዜ ኣይመጽእን እዩ፡"
    " ደብዳቤታት እውን ክንርድኦም ኣይንኽእልን ኢና ንሕና ኩልና ሓቢርና ኣብ ገዛ"
)
SAID = (
    "På kontoret får vi vänta länge på hjälp, tolken kommer ofta inte, och breven kan ingen av oss förstå fast vi"
    " hjälps åt med dem."
)


def sorted_wall(
    prepared: Prepared,
    notes: int,
    themes: int,
    place: Callable[[int], int | None] | None = None,
    abroad: Callable[[int], bool] = lambda n: False,
    names: tuple[str, ...] = THEMES,
) -> list[str]:
    """So many notes, each in the theme that `place` says: all but every eighth in one. The themes' ids.

    `abroad` says which are in another language, with a translation; they are placed before the others.
    """
    said = {f"{ABROAD} {n}": f"{n}. {SAID}" for n in range(notes) if abroad(n)}
    texts = [f"{ABROAD} {n}" if abroad(n) else f"{WRITTEN[n % len(WRITTEN)]} {n}" for n in range(notes)]
    prepared.wall(texts, said)
    sorting = prepared.step("cluster")
    for name in names[:themes]:
        prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
    there = sorted(prepared.state.all(Theme, step=sorting.id), key=lambda theme: theme.position)
    ideas = prepared.state.all(Idea, step=sorting.source)
    for n, idea in enumerate(
        sorted(ideas, key=lambda idea: (not idea.rendering, int(idea.text.split()[-1])))
    ):
        at = place(n) if place else n % themes if n % 8 else None
        if at is not None:
            prepared.play(prepared.fatima, "place_idea", idea=idea.id, theme=there[at].id)
    return [theme.id for theme in there]


def wall(
    notes: int,
    themes: int,
    place: Callable[[int], int | None] | None = None,
    page: int = 0,
    abroad: Callable[[int], bool] = lambda n: False,
    names: tuple[str, ...] = THEMES,
    **room,
) -> Callable[[Prepared], None]:
    def prepare(prepared: Prepared) -> None:
        sorted_wall(prepared, notes, themes, place, abroad, names)
        room_of(prepared, **room)
        if page:
            prepared.play(prepared.fatima, "focus", step=prepared.step("cluster").id, on=f":{page}")

    return prepare


def first(most: int, themes: int) -> Callable[[int], int | None]:
    """The first so many are sorted, the rest not yet."""
    return lambda n: n % themes if n < most else None


def every(n: int) -> bool:
    return True


def translated(prepared: Prepared) -> None:
    """On an open wall, under its question in two languages and over what goes on."""
    collect = prepared.step("collect")
    prepared.play(prepared.fatima, "edit_step", step=collect.id, settings={"wall": "open"})
    sitting = [prepared.sits_down(number) for number in range(3)]
    prepared.shows(collect)
    for n, who in enumerate(sitting):
        words = {"text": f"{ABROAD} {n}", "language": "ti", "rendering": f"{n}. {SAID}"}
        prepared.play(who, "post_idea", step=collect.id, handle=f"handle{n:020}", **words)
    room_of(prepared, margin=16, note=NOTE, second="en")


def welcome(**room) -> Callable[[Prepared], None]:
    return lambda prepared: room_of(prepared, **room)


def asked(prepared: Prepared) -> None:
    step = prepared.step("collect")
    texts = {"sv": {"prompt": LONG}, "en": {"prompt": LONG.replace("Vad", "What")}}
    prepared.play(prepared.fatima, "edit_step", step=step.id, texts=texts)
    prepared.shows(step)
    room_of(prepared, margin=8, second="en")


def titled(title: str, subtitle: str) -> Callable[[Prepared], None]:
    def prepare(prepared: Prepared) -> None:
        step = prepared.step("collect")
        prepared.play(
            prepared.fatima, "edit_step", step=step.id, texts={"sv": {"title": title, "subtitle": subtitle}}
        )
        prepared.shows(step)

    return prepare


# Help as a lead may write it: as long as a text may be, in lines.
HELP = "\n".join(
    f"{n}. Skriv en sak i taget, så som du skulle säga det till någon du litar på, och så kort att den ryms på en lapp"
    for n in range(1, 5)
)[:400]


def helped(kind: str, number: int = 0, begun: bool = False, **room: str | int) -> Callable[[Prepared], None]:
    """A step whose question has much help under it, in two languages; as a second welcome it is a pause."""

    def prepare(prepared: Prepared) -> None:
        texts = {"sv": {"prompt": LONG, "help": HELP}, "en": {"prompt": LONG.replace("Vad", "What")}}
        if kind == "welcome" and number:
            after = prepared.step("collect").id
            more = {
                "kind": kind,
                "after": after,
                "minutes": 15,
                "texts": {**texts, "sv": {**texts["sv"], "title": "Kaffe"}},
            }
            prepared.play(prepared.fatima, "add_step", meeting=prepared.day.id, **more)
        step = prepared.step(kind, number)
        prepared.play(prepared.fatima, "edit_step", step=step.id, texts=texts)
        prepared.shows(step)
        if begun:
            prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=900)
        room_of(prepared, **room)

    return prepare


def rules(**room: str | int) -> Callable[[Prepared], None]:
    def prepare(prepared: Prepared) -> None:
        helped("welcome", **room)(prepared)
        prepared.play(prepared.fatima, "focus", step=prepared.step("welcome").id, on=":2")

    return prepare


def vote(themes: int, revealed: bool, **room) -> Callable[[Prepared], None]:
    def prepare(prepared: Prepared) -> None:
        ids = sorted_wall(prepared, 12, themes)
        step = prepared.shows(prepared.step("vote"))
        for number in range(9):
            phone = prepared.sits_down(100 + number)
            prepared.play(phone, "set_dots", step=step.id, theme=ids[number % themes], dots=2)
            prepared.play(phone, "set_dots", step=step.id, theme=ids[number // 2 % themes], dots=3 - 2)
        if revealed:
            prepared.play(prepared.fatima, "reveal_votes", step=step.id)
        room_of(prepared, **room)

    return prepare


def groups(prepared: Prepared) -> Step:
    step = prepared.shows(prepared.step("groups"))
    for number, name in enumerate(THEMES[:6]):
        purpose = "Så att alla vet vart man vänder sig, och får svar samma dag." if number % 2 else ""
        prepared.play(
            prepared.fatima,
            "add_group",
            step=step.id,
            name=name,
            purpose=purpose,
            seats=6,
            minimum=3,
            theme="",
        )
    return step


def chosen(prepared: Prepared) -> None:
    groups(prepared)
    room_of(prepared, margin=8)


def plan(prepared: Prepared) -> None:
    forming = groups(prepared)
    prepared.shows(prepared.step("plan"))
    for number, group in enumerate(prepared.state.all(Group, step=forming.id)):
        for n in range(number % 4):
            what = f"Skriva om brev nummer {n} så att de går att läsa"
            prepared.play(Who("group", groups=frozenset({group.id})), "add_action", group=group.id, what=what)
    room_of(prepared, note="Fem minuter kvar")


ENDLESS = "Barnavårdsutredningshandläggargruppsmedlemsförteckning" * 2
PROMISE = (
    "Vi skriver om kallelsen tillsammans med dem som får den, så att den går att förstå utan att ringa, och provar den"
    " med tre brukare innan den skickas till någon annan än oss själva."
)


SHORT = "Vi skriver om kallelsen"


def merged(prepared: Prepared) -> None:
    """Twenty ideas in the first of five themes, three of them as one."""
    sorted_wall(prepared, 20, 5, first(20, 1))
    root, *others = prepared.state.all(Idea, step=prepared.step("cluster").source)[:3]
    for idea in others:
        prepared.play(prepared.fatima, "merge_idea", idea=idea.id, into=root.id)


def endless(prepared: Prepared) -> None:
    prepared.wall([ENDLESS, "😀" * 60, *WRITTEN])
    prepared.shows(prepared.step("collect"))


def endless_in_themes(prepared: Prepared) -> None:
    prepared.wall([ENDLESS, *WRITTEN])
    sorting = prepared.step("cluster")
    for name in THEMES[:5]:
        prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
    one, two, *_ = prepared.state.all(Theme, step=sorting.id)
    for idea in prepared.state.all(Idea, step=sorting.source):
        theme = one if idea.text == ENDLESS else two
        prepared.play(prepared.fatima, "place_idea", idea=idea.id, theme=theme.id)


def promised(
    each: int, opened: bool = False, since: int = 0, kind: str = "review", words: str = PROMISE
) -> Callable[[Prepared], None]:
    """Five groups with so many promises as people write them, half a year later; the first one opened.

    With `since` each has changed its first, and taken up so many more.
    """

    def prepare(prepared: Prepared) -> None:
        forming = groups(prepared)
        ids = [group.id for group in prepared.state.all(Group, step=forming.id)][:5]
        for n in range(each):
            for id in ids:
                what = f"{n + 1}. {words}"
                prepared.play(Who("group", groups=frozenset({id})), "add_action", group=id, what=what)
        prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)
        for id in ids if since else ():
            moved_on(prepared, id, since, words)
        later = max(prepared.state.all(Meeting), key=lambda meeting: meeting.position)
        prepared.play(prepared.fatima, "open_meeting", meeting=later.id)
        steps = [prepared.state.get(Step, id) for id in prepared.state.get(Meeting, later.id).agenda]
        step = prepared.shows(next(step for step in steps if step.kind == kind))
        action = prepared.state.all(Action, group=ids[0])[0]
        prepared.play(prepared.fatima, "report", action=action.id, status="infancy", note=PROMISE)
        if opened:
            prepared.play(prepared.fatima, "focus", step=step.id, on=ids[0])

    return prepare


def moved_on(prepared: Prepared, group: str, more: int, words: str) -> None:
    """Its first promise in other words and on another day; and `more` taken up since, all of them told of."""
    who = Who("group", groups=frozenset({group}))
    first = prepared.state.all(Action, group=group)[0]
    now = f"Nu så här: {words}"
    prepared.play(who, "edit_action", action=first.id, field="what", was=first.what, now=now)
    prepared.play(who, "edit_action", action=first.id, field="by_when", was="", now="Före sommaren")
    prepared.play(who, "report", action=first.id, status="under_way", note=words)
    for n in range(more):
        prepared.play(who, "add_action", group=group, what=f"Nytt {n + 1}. {words}")
    for action in prepared.state.all(Action, group=group)[-more:]:
        prepared.play(who, "report", action=action.id, status="ready", note="")


# As long as a question, or a reply, may be.
QUESTION = (
    "Varför byts vår handläggare ut hela tiden, utan att någon säger till oss innan, så att vi får berätta allt från"
    " början för en ny person som inte har läst det som redan står i akten om oss?"
)
REPLY = (
    "Vi är för få, och många slutar efter ett år. Vi vill ringa innan någon slutar, och gå med till det första mötet"
    " med den nya, men det finns ingen tid avsatt för det i dag."
)


def relayed(revealed: bool, **room) -> Callable[[Prepared], None]:
    """Five long questions from one side, one of them translated; and what the other replies to each."""

    def prepare(prepared: Prepared) -> None:
        welcome = prepared.step("welcome")
        texts = {"sv": {"title": "Brukarna frågar", "prompt": "Vad vill du fråga?"}}
        prepared.play(
            prepared.fatima,
            "add_step",
            meeting=prepared.day.id,
            kind="relay",
            after=welcome.id,
            texts=texts,
        )
        step = prepared.shows(prepared.step("relay"))
        for n in range(5):
            who = prepared.sits_down(n, "client")
            words = {"text": f"{n + 1}. {QUESTION}"}
            if n == 2:
                words = {"text": ABROAD, "language": "ti", "rendering": f"{n + 1}. {QUESTION}"}
            prepared.play(who, "ask_question", step=step.id, handle=f"handle{n:020}", **words)
        # Then all may be read, also those that wait for company.
        prepared.play(prepared.fatima, "lock_step", step=step.id, locked=True)
        for question in prepared.state.all(Question, step=step.id):
            prepared.play(prepared.fatima, "relay_question", question=question.id, relayed=True)
        prepared.play(prepared.fatima, "send_over", step=step.id)
        prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=900)
        if revealed:
            replies(prepared, step)
        room_of(prepared, **room)

    return prepare


def replies(prepared: Prepared, step: Step) -> None:
    for number in range(6):
        who = prepared.sits_down(100 + number, "staff")
        for at, question in enumerate(prepared.state.all(Question, step=step.id)):
            words = {"handle": f"reply{number}{at}".ljust(22, "-"), "text": f"{number + 1}. {REPLY}"}
            prepared.play(who, "post_reply", question=question.id, **words)
    prepared.play(prepared.fatima, "gather_replies", step=step.id)
    prepared.play(prepared.fatima, "reveal_replies", step=step.id)


def pause(prepared: Prepared) -> None:
    """Coffee, between the critique and its sorting."""
    collect = prepared.step("collect")
    words = {
        "title": "Kaffe",
        "prompt": "Vi ses igen kvart över tre",
        "help": "Kaffe i köket en trappa upp\nRökare: bakom huset",
    }
    texts = {"sv": words, "en": {"prompt": "We meet again at a quarter past three"}}
    prepared.play(
        prepared.fatima,
        "add_step",
        meeting=prepared.day.id,
        kind="welcome",
        after=collect.id,
        texts=texts,
        minutes=15,
    )
    step = prepared.shows(prepared.step("welcome", 1))
    prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=900)
    room_of(prepared, note=NOTE, second="en")


SCENES: dict[str, Callable[[Prepared], None]] = {
    "the lobby": welcome(),
    "the lobby with wifi": welcome(second="en", **WIFI),
    "the lobby with wifi, a note and heads": welcome(margin=16, note=NOTE, second="en", **WIFI),
    "a pause": pause,
    "a long question in two languages": asked,
    "a heading of two lines": titled(
        "Samordnad ledningsgrupp för individ- och familjeomsorgen i staden, med brukare",
        "Under tystnad",
    ),
    "much under a short heading": titled(
        "Kritik", "Det som alla har skrivit raderas en vecka efter den 27 november 2026"
    ),
    "a question with much help": helped("collect"),
    "a question with much help and a timer": helped("collect", begun=True, second="en"),
    "a question with much help, a note and heads": helped(
        "collect", begun=True, margin=16, note=NOTE, second="en"
    ),
    "a pause with much help": helped("welcome", 1, begun=True, second="en"),
    "a pause with much help, a note and heads": helped(
        "welcome", 1, begun=True, margin=16, note=NOTE, second="en"
    ),
    "much to keep to": rules(),
    "much to keep to, a note and heads": rules(margin=16, note=NOTE, second="en"),
    "a lobby with a long question, a note and heads": helped("welcome", margin=16, note=NOTE, second="en"),
    "a lobby with a long question": helped("welcome", second="en"),
    "a close with a long question": helped("close", second="en"),
    "35 notes": wall(35, 6),
    "35 notes, a note and heads": wall(35, 6, margin=16, note=NOTE, second="en"),
    "80 notes": wall(80, 7),
    "200 notes, a note and heads": wall(200, 11, margin=16, note=NOTE),
    "60 notes, 5 themes, none sorted": wall(60, 5, first(0, 5)),
    "60 notes, 8 themes, few sorted": wall(60, 8, first(10, 8)),
    "60 notes, 8 themes, few sorted, a note and heads": wall(
        60, 8, first(10, 8), margin=16, note=NOTE, second="en"
    ),
    "24 notes, 5 themes, none sorted": wall(24, 5, first(0, 5)),
    "220 notes, none sorted": wall(220, 5, first(0, 5)),
    "220 notes, half sorted": wall(220, 5, first(110, 5)),
    "220 notes, all sorted": wall(220, 5, first(220, 5)),
    "220 notes, 60 in one theme": wall(220, 5, lambda n: 0 if n < 60 else None),
    "220 notes, 12 themes, none sorted": wall(220, 12, first(0, 12)),
    "220 notes, 12 themes, the third page": wall(220, 12, first(0, 12), page=3),
    "220 notes, 12 themes, half sorted": wall(220, 12, first(110, 12)),
    "220 notes, none sorted, a note and heads": wall(
        220, 5, first(0, 5), page=2, margin=16, note=NOTE, second="en"
    ),
    "500 notes": wall(500, 11),
    "5 themes, one translated idea in each": wall(5, 5, first(5, 5), abroad=every),
    "5 themes, one translated idea in each, a note and heads": wall(
        5, 5, first(5, 5), abroad=every, margin=16, note=NOTE, second="en"
    ),
    "7 themes, one translated idea in each, a note": wall(7, 7, first(7, 7), abroad=every, note=NOTE),
    "5 themes, a translated idea alone in one": wall(
        7, 5, lambda n: n if n < 5 else 1, abroad=lambda n: n == 0
    ),
    "35 notes, some translated": wall(35, 5, first(35, 5), abroad=lambda n: n in (3, 11, 14)),
    "80 notes, some translated": wall(80, 7, first(80, 7), abroad=lambda n: n % 9 == 3),
    "all of 220 notes translated, none sorted": wall(220, 5, first(0, 5), abroad=every),
    "all of 220 notes translated, a note and heads": wall(
        220, 5, first(0, 5), abroad=every, page=2, margin=16, note=NOTE, second="en"
    ),
    "translated ideas on an open wall": translated,
    "names without a space": wall(30, 8, names=UNBROKEN),
    "names without a space, few": wall(12, 6, names=UNBROKEN),
    "a vote": vote(6, revealed=False, second="en"),
    "a vote on many": vote(12, revealed=False, margin=8, note=NOTE),
    "a result": vote(6, revealed=True, second="en"),
    "a result of many, a note and heads": vote(10, revealed=True, margin=8, note="Paus om fem minuter"),
    "20 notes, three as one": merged,
    "words without end": endless,
    "words without end, in a theme": endless_in_themes,
    "promises, as people write them": promised(1),
    "many promises": promised(6),
    "a group with twelve promises": promised(12, opened=True),
    "promises changed since": promised(1, since=1, words=SHORT),
    "many promises, changed and more since": promised(3, since=3),
    "a group with promises changed since": promised(2, opened=True, since=1, words=SHORT),
    "promises given anew": promised(1, since=1, kind="plan", words=SHORT),
    "many promises given anew": promised(3, kind="plan"),
    "a group with nine promises given anew": promised(9, opened=True, kind="plan"),
    "groups": chosen,
    "plans": plan,
    "questions sent over": relayed(revealed=False),
    "questions sent over, a note and heads": relayed(revealed=False, margin=16, note=NOTE, second="en"),
    "questions with their replies": relayed(revealed=True),
    "questions with their replies, a note and heads": relayed(revealed=True, margin=16, note=NOTE),
}


@pytest.fixture(scope="module")
def boards(tmp_path_factory) -> Iterator[dict[str, str]]:
    """The board's address, scene by scene: each a workshop of its own on one server."""
    server = Server(tmp_path_factory.mktemp("boards"))
    first = Prepared(server.data)
    there = {name: Prepared(server.data, beside=first) for name in SCENES}
    for name, prepare in SCENES.items():
        prepare(there[name].open())
    paths = {name: prepared.board_path() for name, prepared in there.items()}
    first.close()
    server.start()
    yield {name: server.url + path for name, path in paths.items()}
    server.end()
    server.assert_clean()


def at_rest(page: Page) -> None:
    """The typeface is here, the codes are drawn and nothing is on its way."""
    expect(page.locator(".qr:not(:has(img))")).to_have_count(0)
    page.evaluate(
        """async () => {
            await document.fonts.ready;
            for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
            await Promise.allSettled(document.getAnimations().map((one) => one.finished));
        }"""
    )


LOOKS = 5


def faults(page: Page) -> list[str]:
    """What is wrong with how it is laid out; on a busy computer it may still have been about to be laid out anew."""
    for _ in range(LOOKS):
        at_rest(page)
        seen = page.evaluate(f"({LAID_OUT})()")
        assert seen["words"] > 3, "there is something to look at"
        if not seen["faults"]:
            break
    return seen["faults"]


#: What a board that still fetches ("Hämtar …", also a heading) does not have.
DRAWN = ".board-main > *"


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_cut_off_or_in_the_way(browser: Browser, boards: dict[str, str], scene: str) -> None:
    board = Board(browser, boards[scene], scene)
    board.opens(boards[scene])
    expect(board.page.locator(DRAWN).first).to_be_visible()
    found = {}
    for size, (width, height) in SIZES.items():
        board.page.set_viewport_size({"width": width, "height": height})
        found[size] = faults(board.page)
    assert found == {size: [] for size in SIZES}
    assert board.errors == []


@pytest.mark.parametrize("scene", ["a heading of two lines", "much under a short heading"])
def test_what_stands_under_a_heading_stands_beside_it_where_there_is_no_room(
    browser: Browser, boards: dict[str, str], scene: str
) -> None:
    board = Board(browser, boards[scene], scene)
    board.opens(boards[scene])
    for width, height in SIZES.values():
        board.page.set_viewport_size({"width": width, "height": height})
        at_rest(board.page)
        for words in (board.page.locator(".board-titles h1"), board.page.locator(".board-titles p")):
            expect(words).to_be_visible()
            assert words.evaluate("it => it.scrollHeight < 1.2 * it.clientHeight"), "nothing is left out"


#: How wide each of the texts is on one line, in the board's unit.
WIDTHS = """(texts) => {
  const board = document.querySelector("#app > .board");
  const unit = Math.min(board.clientWidth / 1920, board.clientHeight / 1080);
  const words = document.createElement("span");
  words.className = "note-words";
  words.style.cssText = "position: absolute; white-space: nowrap; font-size: calc(40 * var(--u)); font-weight: 550";
  board.querySelector(".board-main").append(words);
  const wide = texts.map((text) => {
    words.textContent = text;
    return words.getBoundingClientRect().width / unit;
  });
  words.remove();
  return wide;
}"""


def test_words_take_the_same_of_a_board_at_every_size(browser: Browser, boards: dict[str, str]) -> None:
    """How many lines they take is counted once: wider letters on a small board make more than there is room for."""
    board = Board(browser, boards["35 notes"], "widths")
    board.opens(boards["35 notes"])
    expect(board.page.locator(DRAWN).first).to_be_visible()
    texts = [f"{words} {n}" for words in (*WRITTEN, *THEMES) for n in (1, 39, 114, 177, 604)]
    widths = {}
    for size, (width, height) in SIZES.items():
        board.page.set_viewport_size({"width": width, "height": height})
        board.page.evaluate(WIDTHS, texts)  # their letters are fetched with it
        at_rest(board.page)
        widths[size] = board.page.evaluate(WIDTHS, texts)
    assert min(widths["4K"]) > 100
    for size, each in widths.items():
        off = {
            text: round(wide - most, 1) for text, wide, most in zip(texts, each, widths["4K"], strict=True)
        }
        assert not {text: more for text, more in off.items() if abs(more) > 1}, size


#: Keeps how wide each word was the last time it was measured.
SPY = """
const { measureText } = CanvasRenderingContext2D.prototype;
window.measured = new Map();
CanvasRenderingContext2D.prototype.measureText = function (word) {
  const found = measureText.call(this, word);
  measured.set(JSON.stringify([this.font, word]), found.width);
  return found;
};
"""
#: The words that are of another width now than when they were measured.
WRONG = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.textRendering = "geometricPrecision";
  return [...measured].filter(([key, wide]) => {
    const [font, word] = JSON.parse(key);
    pen.font = font;
    return Math.abs(pen.measureText(word).width - wide) > 0.1;
  });
}"""


def test_words_are_measured_again_when_their_letters_have_come(
    browser: Browser, boards: dict[str, str]
) -> None:
    """The letters of each script are fetched by themselves, once there is something to write with them."""
    board = Board(browser, boards["translated ideas on an open wall"], "letters")
    board.page.add_init_script(SPY)
    board.opens(boards["translated ideas on an open wall"])
    expect(board.page.locator(DRAWN).first).to_be_visible()
    at_rest(board.page)
    board.page.wait_for_function(
        "() => [...document.fonts].some((it) => /Ethiopic/.test(it.family) && it.status === 'loaded')"
    )
    at_rest(board.page)
    assert board.page.evaluate("() => [...measured.keys()].some((key) => key.includes('ደብዳቤታት'))")
    assert board.page.evaluate(WRONG) == []


#: How many notes are shown, and how far down the lowest words are: 0 is right under the header, 1 the board's foot.
FILLED = """
() => {
  const main = document.querySelector("#app > .board .board-main").getBoundingClientRect();
  const words = [...document.querySelectorAll("#app > .board .board-main :is(h2, [data-note])")];
  const lowest = Math.max(...words.map((it) => it.getBoundingClientRect().bottom));
  return {
    notes: document.querySelectorAll("#app > .board .board-main [data-note]").length,
    down: (lowest - main.top) / main.height,
  };
}"""


@pytest.mark.parametrize("scene", [scene for scene in SCENES if "notes, 8 themes" in scene])
def test_no_pile_is_twice_as_high_as_the_others(browser: Browser, boards: dict[str, str], scene: str) -> None:
    """A row is where what is not sorted ends it; over a wall of its own there are only piles."""
    board = Board(browser, boards[scene], scene)
    board.opens(boards[scene])
    expect(board.page.locator(".board-area-pile").first).to_be_visible()
    expect(board.page.locator(".board-areas[data-tall]")).to_have_count(0)


@pytest.mark.parametrize("scene", ["60 notes, 5 themes, none sorted", "60 notes, 8 themes, few sorted"])
def test_what_is_not_sorted_has_more_than_a_corner_while_it_is_most(
    browser: Browser, boards: dict[str, str], scene: str
) -> None:
    board = Board(browser, boards[scene], scene)
    board.opens(boards[scene])
    unsorted = board.page.locator(".board-area-unsorted [data-note]")
    expect(unsorted.first).to_be_visible()
    at_rest(board.page)
    assert unsorted.count() > 5


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene.startswith("220 notes")])
def test_no_half_of_a_board_with_many_ideas_is_empty(
    browser: Browser, boards: dict[str, str], scene: str
) -> None:
    board = Board(browser, boards[scene], scene)
    board.opens(boards[scene])
    expect(board.page.locator(DRAWN).first).to_be_visible()
    # While most of them are not sorted they are read page by page.
    mostly = "none sorted" in scene or "60" in scene or "page" in scene
    for size, (width, height) in SIZES.items():
        board.page.set_viewport_size({"width": width, "height": height})
        at_rest(board.page)
        filled = board.page.evaluate(FILLED)
        assert filled["down"] > 0.7, (size, filled)
        assert not mostly or "12 themes, none" in scene or filled["notes"] > 5, (size, filled)


#: The ideas that are shown with at least what they say, and what is said in place of ideas.
SHOWN = """
() => ({
  notes: document.querySelectorAll("#app > .board .board-main [data-note] .note-words").length,
  originals: document.querySelectorAll("#app > .board .board-main .note-original").length,
  more: [...document.querySelectorAll("#app > .board .board-area-more")].map((it) => it.textContent.trim()),
})"""


def shown_on(board: Board, width: int, height: int) -> dict:
    board.page.set_viewport_size({"width": width, "height": height})
    at_rest(board.page)
    return board.page.evaluate(SHOWN)


@pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if "translated idea" in scene and "theme" in scene]
)
def test_a_translated_idea_alone_in_its_theme_is_shown(
    browser: Browser, boards: dict[str, str], scene: str
) -> None:
    board = Board(browser, boards[scene], "translated")
    board.opens(boards[scene])
    expect(board.page.locator(DRAWN).first).to_be_visible()
    board.shoot(scene)
    seen = {size: shown_on(board, *SIZES[size]) for size in SIZES}
    if "a note" in scene:  # there a theme may be lower than what it says: then it says how many there are
        assert all(each["notes"] + len(each["more"]) == int(scene[0]) for each in seen.values()), seen
        assert {words for each in seen.values() for words in each["more"]} == {"1 idé"}
        return
    assert all(each["notes"] >= 5 and not each["more"] for each in seen.values()), seen
    if "alone in one" in scene:
        assert all(each["originals"] == 1 for each in seen.values()), (
            "others have height that they do not use"
        )


# What is done to the heading, or put beside it, so that each of the faults is there. A policy forbids styles in markup.
ADD = "(made, css) => { made.style.cssText = css; it.after(made); return made; }"
PLANTED = {
    "too small": "it.style.fontSize = '12px'",
    "cut off": "it.style.transform = 'translateX(-60vw)'",
    "cut off: a picture": """
      const code = add(document.createElement("p"), "position: fixed; inset: 95vh auto auto 10vw; block-size: 20vh");
      code.className = "qr";
      code.append(document.createElement("img"));
      code.firstChild.style.cssText = "display: block; block-size: 20vh; inline-size: 20vh";
    """,
    "covered": "add(document.createElement('p'), 'position: fixed; inset: 0; z-index: 9')",
    "on top of each other": """
      const [here, there] = [it, document.querySelector(".board-second")].map((one) => one.getBoundingClientRect());
      it.style.transform = `translate(${there.left - here.left}px, ${there.top - here.top}px)`;
    """,
}


@pytest.mark.parametrize("fault", PLANTED)
def test_control_what_is_wrong_is_seen(browser: Browser, boards: dict[str, str], fault: str) -> None:
    board = Board(browser, boards["a vote"], "control")
    board.opens(boards["a vote"])
    heading = board.page.locator(".board-sheet h1")
    expect(board.page.locator(DRAWN).first).to_be_visible()
    at_rest(board.page)
    assert board.page.evaluate(f"({LAID_OUT})()")["faults"] == []
    heading.evaluate(f"it => {{ const add = {ADD}; {PLANTED[fault]} }}")
    found = board.page.evaluate(f"({LAID_OUT})()")["faults"]
    assert any(each.startswith(fault) for each in found), found


def test_ideas_that_lie_in_one_note_are_one_of_those_that_are_left(
    browser: Browser, boards: dict[str, str]
) -> None:
    board = Board(browser, boards["20 notes, three as one"], "merged")
    board.opens(boards["20 notes, three as one"])
    expect(board.page.locator(".board-area-count").first).to_have_text("20")
    at_rest(board.page)
    seen = board.page.evaluate(SHOWN)
    assert seen["more"] == [f"och {18 - seen['notes']} till"]


def test_a_long_word_is_no_wider_than_its_theme(browser: Browser, boards: dict[str, str]) -> None:
    board = Board(browser, boards["words without end, in a theme"], "endless")
    board.opens(boards["words without end, in a theme"])
    theme = board.page.locator(".board-area").filter(has_text=ENDLESS)
    expect(theme).to_have_count(1)
    wide = theme.evaluate(
        "it => [it, it.querySelector('.note')].map((one) => one.getBoundingClientRect().right)"
    )
    assert wide[1] <= wide[0] + 1


def test_the_second_language_says_which_it_is(browser: Browser, boards: dict[str, str]) -> None:
    board = Board(browser, boards["a vote"], "second")
    board.opens(boards["a vote"])
    expect(board.page.locator(".board-second[lang=en]")).to_have_text("What matters most to change?")
    expect(board.page.locator("html")).to_have_attribute("lang", "sv")
