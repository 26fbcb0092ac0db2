"""What the room has been shown, easy to read: entities by kind, and a step's words in the reader's language."""

from app.domain.formed import Place, forming


class Seen:
    """`kinds` is what `live.seen(id, MINUTES)` answers: {kind: [entity]}."""

    def __init__(self, kinds: dict[str, list[dict]], language: str) -> None:
        self._kinds = kinds
        self.workshop = kinds["workshop"][0]
        self._languages = (language, self.workshop["language"])

    def all(self, kind: str, /, **where) -> list[dict]:
        """Those with these values, in their own order where they have one."""
        found = [
            each
            for each in self._kinds.get(kind, ())
            if all(each[name] == value for name, value in where.items())
        ]
        return sorted(found, key=lambda each: each.get("position", each.get("number", 0)))

    def get(self, kind: str, id: str) -> dict | None:
        return next((each for each in self._kinds.get(kind, ()) if each["id"] == id), None)

    def steps(self, meeting: dict) -> list[dict]:
        """A meeting's steps as its agenda has them."""
        return [step for id in meeting["agenda"] if (step := self.get("step", id))]

    def using(self, source: dict, kind: str) -> dict | None:
        """The step of a kind that takes its material from another: the sorting of what was written."""
        return next(iter(self.all("step", source=source["id"], kind=kind)), None)

    def groups_of(self, step: dict) -> list[dict]:
        """The groups that a step goes on with."""
        steps = [each for meeting in self.all("meeting") for each in self.steps(meeting)]
        found = forming(step["id"], [Place(each["id"], each["kind"], each["source"]) for each in steps])
        return [group for id in found for group in self.all("group", step=id)]

    def words(self, step: dict, key: str) -> str:
        """One of a step's texts in the reader's language, else the workshop's, else any."""
        texts = step["texts"]
        for language in (*self._languages, *texts):
            if words := texts.get(language, {}).get(key):
                return words
        return ""

    def named(self, names: dict[str, str]) -> str:
        for language in self._languages:
            if language in names:
                return names[language]
        return next(iter(names.values()), "")
