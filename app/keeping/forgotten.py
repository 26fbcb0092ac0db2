"""What is forgotten where this installation keeps its workshops, in words for whoever is responsible for it."""

from app.config import Settings
from app.i18n import gettext as _

# Each a whole sentence, in the order they are read.


def what_is_forgotten(settings: Settings) -> list[str]:
    """Sentences in the language of the page that is being made; what is stronger and what is weaker here."""
    everywhere = [
        _("When a step is closed, what tied phones to what they wrote in it is erased."),
        _(
            "When a meeting ends, its steps are closed, and of the people in it only how many they were is left."
        ),
        _(
            "A meeting that nobody ends does so by itself after {hours} hours, or later, once nobody has done "
            "anything in it for an hour.",
            hours=settings.close_after_hours,
        ),
        _("Backups never hold what closing erases, not even one made in the middle of a step."),
    ]
    return everywhere + (_in_postgresql() if settings.database_url else _in_files())


def _in_files() -> list[str]:
    return [
        _(
            "What was erased then leaves the files too, with the order in which it came: each is written anew and its "
            "log emptied, as often as it takes."
        ),
        _(
            "Out of reach are the disk under the files and copies that others make of them: snapshots of the disk, "
            "synchronised folders. Keep the data folder on an encrypted disk, and make backups with the program."
        ),
    ]


def _in_postgresql() -> list[str]:
    return [
        _(
            "What was erased then leaves the tables' files too: they are written anew, as soon as nobody reads what "
            "was erased any more."
        ),
        _(
            "Weaker than with files: PostgreSQL's own log holds it until that part of the log is used again, and so "
            "does every archive, replica and base backup made of it. Let archives live for days, not months."
        ),
        _(
            "Weaker than with files: the tables are shared. Writing them anew takes longer the more workshops there "
            "are, and waits for whoever reads them, pg_dump for instance."
        ),
        _("Stronger than with files: nothing lies where somebody could copy it along with a folder."),
    ]
