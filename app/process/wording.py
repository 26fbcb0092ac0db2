"""The words of a step, as its lead writes them: `{language: {key: text}}`."""

from app.domain.rules import clean
from app.errors import RuleBroken
from app.languages import LANGUAGES

TEXT_KEYS = ("title", "prompt", "subtitle", "help")
QUESTION = "question_"
LONGEST = 400

Texts = dict[str, dict[str, str]]


def reworded(texts: Texts, given: Texts, own: str) -> Texts:
    """The texts with those given in their place.

    Where the words in `own`, the workshop's language, become others, what other languages said in their place goes,
    unless it is given with them: a translation of what no longer stands would tell people something else. Raises
    `text_empty` for a title in `own` that is nothing but space: what lacks in other languages is read in that.
    """
    now = {language: dict(words) for language, words in texts.items()}
    for language, words in given.items():
        if language not in LANGUAGES:
            raise RuleBroken("unknown_choice")
        for key, text in words.items():
            if key not in TEXT_KEYS and not key.startswith(QUESTION):
                raise RuleBroken("unknown_choice")
            needed = key == "title" and language == own
            words_now = clean(text, LONGEST, lines=True, empty=not needed)
            now.setdefault(language, {})[clean(key[:60], 60)] = words_now
    was, reads = texts.get(own, {}), now.get(own, {})
    changed = {key for key in reads if reads[key] != was.get(key, "")}
    for language, words in now.items():
        if language != own:
            for key in changed - given.get(language, {}).keys():
                words.pop(key, None)
    return now
