"""The one way to write the installation: accounts, sessions, the index of workshops, doors, backups, deletions.

`data/installation.db`, or the PostgreSQL database when one is set. What a workshop consists of is not here:
that is the workshop's own file. Times are ms since 1970 and come from the caller, who has the clock.
"""

from app.storage.installation.accounts import Account, Accounts, account_name, name_key
from app.storage.installation.backups import Backup, Backups
from app.storage.installation.deletions import Deletion, Deletions
from app.storage.installation.invites import Invite, Invites
from app.storage.installation.workshops import Indexed, Workshops

__all__ = ["Account", "Backup", "Deletion", "Indexed", "Installation", "Invite", "account_name", "name_key"]


class Installation(Accounts, Invites, Workshops, Backups, Deletions):
    """All of it over one database."""
