"""Words that pages and documents share with the screens; the same messages as in static/js."""

from app.i18n import gettext


def influences() -> dict[str, str]:
    """How much influence is on offer: the step's name, and what it means for those who take part."""
    return {
        "information": _meaning(gettext("Information"), gettext("You get to know what is planned.")),
        "grounding": _meaning(gettext("Grounding"), gettext("You say what you think of what is planned.")),
        "involvement": _meaning(gettext("Involvement"), gettext("You help to shape what is proposed.")),
        "codecision": _meaning(gettext("Co-decision"), gettext("You decide together with the others.")),
    }


def _meaning(name: str, meaning: str) -> str:
    return f"{name}: {meaning}"


def questions() -> dict[str, str]:
    """The six questions an action answers, by field."""
    return {
        "what": gettext("What will we do?"),
        "who": gettext("Who will do it?"),
        "with_whom": gettext("Who can help us?"),
        "by_when": gettext("When will it be done?"),
        "first_step": gettext("What is the first step?"),
        "measure": gettext("How will we know that it helped?"),
    }


def statuses() -> dict[str, str]:
    """How it goes with a promise. The last is not a status: nobody has said anything."""
    return {
        "not_begun": gettext("Not begun"),
        "infancy": gettext("In its infancy"),
        "under_way": gettext("Under way"),
        "ready": gettext("Ready to start"),
        "done": gettext("Done"),
        "ended": gettext("Ended"),
        "": gettext("Nothing heard"),
    }


def people() -> dict[str, str]:
    """Those who share a perspective, of which something may be said; the same words as in static/js/parts/rings.js."""
    return {
        "client": gettext("clients"),
        "staff": gettext("staff"),
        "manager": gettext("managers"),
        "other": gettext("others"),
    }


def most(perspective: str, choice: str) -> str:
    """What most of a perspective answered, as a sentence."""
    answers = {"yes": gettext("yes"), "some": gettext("partly"), "no": gettext("no")}
    whom = people()[perspective]
    return gettext("Most {whom} answer {choice}.", whom=whom, choice=answers[choice])


def choices() -> dict[str, str]:
    """The answers to a closing question."""
    return {"yes": gettext("Yes"), "some": gettext("Partly"), "no": gettext("No")}
