"""For translators: what a language lacks.

`python -m app.translating` counts it for each language. `python -m app.translating ar` prints it as it should stand in
`app/translations/ar/LC_MESSAGES/messages.po`, with the Swedish above, and then the formats' texts by their file.
"""

import json
import sys

from app.formats import Format, load_all
from app.formats.translation import untranslated
from app.i18n import categories, own
from app.languages import LANGUAGES
from app.messages import ROOT, lacking, msgid_of

QUOTES = '""'


def wanted(language: str) -> str:
    """What a language lacks, as it should stand in its .po file: the Swedish above, room for each plural form."""
    lines = []
    for message, place in lacking(language).items():
        swedish = own("sv")[msgid_of(message)]
        said = [swedish] if isinstance(swedish, str) else swedish.values()
        lines += [f"#. {words}" for words in said]
        if not isinstance(message, str):
            lines.append(f"#. in this order: {', '.join(categories(language))}")
        lines += [f"#: {place}", f"msgid {json.dumps(msgid_of(message), ensure_ascii=False)}"]
        if isinstance(message, str):
            lines += ['msgstr ""', ""]
        else:
            lines.append(f"msgid_plural {json.dumps(message[1], ensure_ascii=False)}")
            lines += [f'msgstr[{n}] ""' for n in range(len(categories(language)))]
            lines.append("")
    return "\n".join(lines)


def wanted_of(form: Format, language: str) -> str:
    """What its own file lacks of a format's texts, as it should stand there, with the Swedish above each."""
    lines, table = [], ""
    for place, swedish in untranslated(form, language):
        inside, _, name = place.rpartition(".")
        if inside != table:
            lines += ["", f"[{inside}]"]
            table = inside
        lines += [f"# {row}" for row in swedish.split("\n")]
        lines.append(f"{name} = {'[]' if name == 'help' else QUOTES}")
    return "\n".join([f"# workshops/{form.key}.{language}.toml", *lines, ""]) if lines else ""


if __name__ == "__main__":
    formats = load_all(ROOT / "workshops").values()
    for language in sys.argv[1:]:
        print(wanted(language), *(wanted_of(form, language) for form in formats), sep="\n")
    if not sys.argv[1:]:
        for language in LANGUAGES:
            texts = sum(len(untranslated(form, language)) for form in formats)
            print(
                f"{language}: {len(lacking(language))} messages and {texts} of the formats' texts are lacking"
            )
