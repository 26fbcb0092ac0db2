"""The notes' corpus: numbers as people write them, made up for this test.

`valid` are identity numbers that check, of made-up births, in every way they are written here; `harmless` are the
numbers that stand in notes about a service without being anybody's: they must not be stopped.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

WAYS = {
    "ååmmdd-nnnn": lambda d, n: f"{d:%y%m%d}-{n}",
    "ååmmddnnnn": lambda d, n: f"{d:%y%m%d}{n}",
    "ååååmmdd-nnnn": lambda d, n: f"{d:%Y%m%d}-{n}",
    "ååååmmddnnnn": lambda d, n: f"{d:%Y%m%d}{n}",
    "ååmmdd nnnn": lambda d, n: f"{d:%y%m%d} {n}",
    "ååååmmdd nnnn": lambda d, n: f"{d:%Y%m%d} {n}",
    "ååmmdd+nnnn": lambda d, n: f"{d:%y%m%d}+{n}",
    "ååååmmdd+nnnn": lambda d, n: f"{d:%Y%m%d}+{n}",
    "ååmmdd – nnnn": lambda d, n: f"{d:%y%m%d} – {n}",
    "ååmmdd - nnnn": lambda d, n: f"{d:%y%m%d} - {n}",
    "åå mm dd nnnn": lambda d, n: f"{d:%y %m %d} {n}",
    "åå mm dd-nnnn": lambda d, n: f"{d:%y %m %d}-{n}",
    "åå-mm-dd-nnnn": lambda d, n: f"{d:%y-%m-%d}-{n}",
    "åååå-mm-dd-nnnn": lambda d, n: f"{d:%Y-%m-%d}-{n}",
    "åååå-mm-dd nnnn": lambda d, n: f"{d:%Y-%m-%d} {n}",
    "åååå mm dd nnnn": lambda d, n: f"{d:%Y %m %d} {n}",
    "åååå mm dd-nnnn": lambda d, n: f"{d:%Y %m %d}-{n}",
    "åååå.mm.dd-nnnn": lambda d, n: f"{d:%Y.%m.%d}-{n}",
    "åååå ååmm ddnn (fyra och fyra)": lambda d, n: f"{d:%Y} {d:%m%d} {n}",
    "hårt bindestreck": lambda d, n: f"{d:%y%m%d}\u2011{n}",
    "minustecken": lambda d, n: f"{d:%y%m%d}\u2212{n}",
    "fast mellanslag": lambda d, n: f"{d:%Y%m%d}\u00a0{n}",
    "arabiska siffror": lambda d, n: f"{d:%y%m%d}-{n}".translate({48 + k: 0x660 + k for k in range(10)}),
}
AROUND = (
    "{}",
    "De blandade ihop mig med {} två gånger",
    "mitt personnummer är {}.",
    "({})",
    "Kim, {}, fick vänta 3 timmar",
    "pnr:{}",
    "{}, ring 08-123 456 78",
    "2 brev till {} samma dag",
)


def checked(nine: str) -> str:
    """Nine digits and the check digit that belongs to them, as the Tax Agency counts it: nothing of the program's own.

    Every second digit is doubled from the first, the digits of it all are added, and the last fills up to a ten.
    """
    digits = "".join(str(int(digit) * 2) if place % 2 == 0 else digit for place, digit in enumerate(nine))
    return f"{nine}{-sum(map(int, digits)) % 10}"


def births(random: Random, many: int) -> Iterator[tuple[object, str]]:
    """(what formats as a date, the last four): one in seven a coordination number, with 60 on the day."""
    for number in range(many):
        born = date(1927, 1, 1) + timedelta(days=random.randrange(365 * 99))
        shown = Coordinated(born) if number % 7 == 0 else born
        serial = f"{random.randint(1, 999):03}"
        yield shown, checked(f"{shown:%y%m%d}{serial}")[-4:]


class Coordinated:
    def __init__(self, born: date) -> None:
        self.born = born

    def __format__(self, spec: str) -> str:
        return format(self.born, spec.replace("%d", f"{self.born.day + 60}"))


def valid(random: Random, many: int) -> Iterator[tuple[str, str]]:
    """(the way it is written, a note with it)."""
    for shown, last in births(random, many):
        for way, write in WAYS.items():
            yield way, random.choice(AROUND).format(write(shown, last))


def _grouped(digits: str, *sizes: int, by: str = " ") -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(digits[at : at + size])
        at += size
    return by.join(parts)


def _digits(random: Random, many: int, first: str = "") -> str:
    return first + "".join(random.choice("0123456789") for _ in range(many - len(first)))


def _mobile(random: Random) -> str:
    digits = _digits(random, 10, random.choice(("070", "072", "073", "076", "079")))
    abroad = f"46{digits[1:]}"
    return random.choice(
        (
            digits,
            digits,
            digits,
            f"{digits[:3]}-{digits[3:]}",
            f"{digits[:3]}-{_grouped(digits[3:], 3, 2, 2)}",
            f"{digits[:4]}-{_grouped(digits[4:], 2, 2, 2)}",
            _grouped(digits, 3, 3, 2, 2),
            _grouped(digits, 4, 2, 2, 2),
            _grouped(digits, 3, 7),
            f"+{abroad}",
            f"+{_grouped(abroad, 2, 2, 3, 2, 2)}",
            f"00{abroad}",
            f"{digits[:3]} - {digits[3:]}",
        )
    )


def _landline(random: Random) -> str:
    code, size = random.choice(
        (
            ("08", 8),
            ("08", 7),
            ("031", 7),
            ("031", 6),
            ("040", 6),
            ("018", 6),
            ("0520", 5),
            ("0771", 6),
            ("010", 7),
        )
    )
    number = str(random.randint(2, 9)) + _digits(random, size - 1)
    spaced = " ".join(number[max(0, at - 2) : at] for at in range(len(number), 0, -2)[::-1])
    return random.choice(
        (
            f"{code}{number}",
            f"{code}-{number}",
            f"{code}-{spaced}",
            f"{code}/{spaced}",
            f"{code} {spaced}",
            f"({code}) {number}",
        )
    )


def _day(random: Random) -> str:
    day = date(2015, 1, 1) + timedelta(days=random.randrange(365 * 14))
    later = day + timedelta(days=random.randrange(1, 90))
    hour, minute = random.randrange(24), random.randrange(60)
    return random.choice(
        (
            f"{day:%Y-%m-%d}",
            f"{day:%y%m%d}",
            f"{day:%Y%m%d}",
            f"{day:%d/%m %Y}",
            f"{day:%d-%m-%Y}",
            f"{day:%Y-%m-%d} {hour:02}:{minute:02}",
            f"{day:%Y-%m-%d} {hour:02}.{minute:02}",
            f"{day:%Y-%m-%d} {hour:02}{minute:02}",
            f"{day:%y-%m-%d} kl {hour:02}{minute:02}",
            f"{day:%Y-%m-%d} - {later:%Y-%m-%d}",
            f"{day:%Y-%m-%d}--{later:%Y-%m-%d}",
            f"{day:%y%m%d}-{later:%y%m%d}",
            f"{day:%Y%m%d}-{later:%Y%m%d}",
            f"{day:%d.%m.%Y}-{later:%d.%m.%Y}",
        )
    )


def _time(random: Random) -> str:
    a, b = random.randrange(7, 12), random.randrange(12, 18)
    return random.choice(
        (
            f"{a:02}.00-{b}.30",
            f"{a:02}00-{b}00",
            f"kl {a}-{b}",
            f"{a:02}:15 och {b}:45",
            f"mån–fre {a:02}00–{b}30",
        )
    )


def _amount(random: Random) -> str:
    kronor = random.randrange(10, 10 ** random.randint(3, 9))
    return random.choice(
        (
            f"{kronor} kr",
            f"{kronor:,} kr".replace(",", " "),
            f"{kronor:,}".replace(",", "."),
            f"{kronor},50",
            f"{kronor}:-",
        )
    )


def _case(random: Random) -> str:
    year, number = random.randint(2015, 2027), random.randrange(1, 10**6)
    return random.choice(
        (
            f"{year}-{number:06}",
            f"{year}/{number:05}",
            f"Dnr {year}-{number:06}-{random.randint(1, 9)}",
            f"SN {year}/{number:04}",
            f"T {number % 10000}-{year % 100}",
            f"{number:06}-{year}",
            f"{year}-{number:06}/3",
            f"ärende {_digits(random, 8)}",
            f"#{_digits(random, 7)}",
            f"SOC-{year}-{number:04}-{random.randint(10, 99)}",
        )
    )


def _organisation(random: Random) -> str:
    """Its third digit is never less than two, so that no month begins so."""
    nine = random.choice("2578") + _digits(random, 1) + str(random.randint(2, 9)) + _digits(random, 6)
    ten = checked(nine)
    return random.choice((f"{ten[:6]}-{ten[6:]}", ten, f"16{ten}", f"org.nr {ten[:6]} {ten[6:]}"))


def _account(random: Random) -> str:
    return random.choice(
        (
            f"bankgiro {_digits(random, 3)}-{_digits(random, 4)}",
            f"bankgiro {_digits(random, 4)}-{_digits(random, 4)}",
            f"plusgiro {_digits(random, 2)} {_digits(random, 2)} {_digits(random, 2)}-{_digits(random, 1)}",
            f"SE{_digits(random, 2)} " + _grouped(_digits(random, 20), 4, 4, 4, 4, 4),
            _grouped(_digits(random, 16, "4"), 4, 4, 4, 4),
            f"{_digits(random, 4, '8')}-{_digits(random, 1)}, {_grouped(_digits(random, 10, '9'), 3, 3, 3, 1)}",
            f"OCR {_digits(random, 16)}",
        )
    )


def _other(random: Random) -> str:
    return random.choice(
        (
            f"{random.randint(10000, 98999)} Göteborg",
            f"{random.randint(100, 989)} {random.randint(10, 99)} Malmö",
            f"rum {random.randint(1, 9)}{random.randint(100, 999)}",
            f"ringde {random.randint(2, 40)} gånger på {random.randint(2, 30)} dagar",
            f"{random.randint(10, 99)} 000 personer",
            f"kön {random.randint(1, 400)} av {random.randint(400, 900)}",
            f"https://exempel.se/sida/{_digits(random, 9)}",
            f"{random.randint(1, 31)}/{random.randint(1, 12)} och {random.randint(1, 31)}/{random.randint(1, 12)}",
        )
    )


def alike(random: Random, many: int) -> Iterator[str]:
    """Case numbers made of a day and four digits: by themselves they cannot be told from somebody's number."""
    for _ in range(many):
        day = date(2015, 1, 1) + timedelta(days=random.randrange(365 * 12))
        yield f"ärende {day:%y%m%d}-{_digits(random, 4)}"


PLAINLY = ("{}", "Fick svar {}", "Det stod {} i brevet", "De blandade ihop mig med {} två gånger")
HARMLESS = {
    "mobile numbers": _mobile,
    "landline numbers": _landline,
    "dates": _day,
    "times": _time,
    "amounts": _amount,
    "case numbers": _case,
    "organisation numbers": _organisation,
    "accounts and cards": _account,
    "other numbers": _other,
}


def harmless(random: Random, many: int) -> Iterator[tuple[str, str]]:
    """(what it is, a note with it), `many` of each."""
    for what, write in HARMLESS.items():
        for _ in range(many):
            yield what, random.choice(PLAINLY).format(write(random))
