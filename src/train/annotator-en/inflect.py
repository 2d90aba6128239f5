"""Inflects known lemmas, in order to find the forms that the lemma rules would get wrong."""

from pathlib import Path

from lemma_rules import VOWELS, regular

IRREGULAR = Path(__file__).with_name("irregular.txt")


def lemma_table(known: dict[str, dict[str, str]], verbs: list[str]) -> dict[str, dict[str, str]]:
    """UPOS → form → lemma of what `regular` gets wrong.

    `known` are forms met in the treebanks, `verbs` more verbs. A form that two lemmas could have had keeps the one
    met in a treebank, else the one that the rules give.
    """
    pairs: dict[tuple[str, str], str] = {}
    for upos, form, lemma in [*irregular_forms(), *inflected(known, verbs)]:
        agrees = regular(form, upos) == lemma
        if agrees or (upos, form) not in pairs:
            pairs[upos, form] = lemma
    for upos, forms in known.items():
        pairs |= {(upos, form): lemma for form, lemma in forms.items() if is_plain(form)}
    table: dict[str, dict[str, str]] = {}
    for (upos, form), lemma in sorted(pairs.items()):
        if regular(form, upos) != lemma:
            table.setdefault(upos, {})[form] = lemma
    return table


def is_plain(form: str) -> bool:
    return form.isascii() and form.replace("'", "").replace("-", "").replace(".", "").isalpha()


def irregular_forms() -> list[tuple[str, str, str]]:
    """(UPOS, form, lemma) of `irregular.txt`, whose lines are: UPOS, lemma, forms."""
    found = []
    for line in IRREGULAR.read_text().splitlines():
        upos, lemma, *forms = line.split()
        found += [(upos, form, lemma) for form in forms]
    return found


def inflected(known: dict[str, dict[str, str]], verbs: list[str]) -> list[tuple[str, str, str]]:
    """(UPOS, form, lemma) of every regular form of the known lemmas."""
    lemmas = {upos: sorted({lemma for lemma in forms.values() if is_plain(lemma) and len(lemma) > 2}) for upos, forms in known.items()}
    found = [("VERB", form, verb) for verb in sorted({*lemmas["VERB"], *verbs}) for form in verb_forms(verb)]
    found += [("NOUN", form, noun) for noun in lemmas["NOUN"] for form in [plural(noun)]]
    found += [("ADJ", form, word) for word in lemmas["ADJ"] if len(word) < 9 for form in degrees(word)]
    return found


def verb_forms(verb: str) -> list[str]:
    """Third person, past and -ing; with the last consonant doubled and not, where stress would tell."""
    stems = bases(verb)
    return [plural(verb), *(past(base) for base in stems), *(base[:-1] + "ing" if drops_e(base) else base + "ing" for base in stems)]


def bases(word: str) -> list[str]:
    """The word, and what stands before -ed or -er where its last consonant doubles."""
    doubles = len(word) > 2 and word[-1] not in VOWELS | set("wxy") and word[-2] in VOWELS and word[-3] not in VOWELS
    return [word, word + word[-1]] if doubles else [word]


def drops_e(word: str) -> bool:
    return word.endswith("e") and not word.endswith(("ee", "oe", "ye"))


def past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if ends_in_y(base) else base + "ed"


def plural(word: str) -> str:
    if ends_in_y(word):
        return word[:-1] + "ies"
    return word + "es" if word.endswith(("s", "x", "z", "ch", "sh")) else word + "s"


def degrees(word: str) -> list[str]:
    """Comparative and superlative."""
    stems = [word[:-1] + "i"] if ends_in_y(word) else [word[:-1]] if word.endswith("e") else bases(word)
    return [base + ending for base in stems for ending in ("er", "est")]


def ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2] not in VOWELS
