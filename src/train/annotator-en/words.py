"""Lemmas: regular suffix rules, and a table of the words that they get wrong. Mirrored in src/annotate/lemmas.ts."""

VOWELS = set("aeiou")


def lemma_table(known: dict[str, str]) -> dict[str, dict[str, str]]:
    """UPOS → form → lemma of what `regular` gets wrong, from counted (UPOS tab form) → lemma."""
    table: dict[str, dict[str, str]] = {}
    for key, lemma in sorted(known.items()):
        upos, form = key.split("\t")
        if upos not in ("VERB", "NOUN", "AUX", "ADJ", "ADV", "PRON", "DET", "PROPN"):
            continue
        if not form.isascii() or not form.replace("'", "").replace("-", "").isalpha():
            continue
        if regular(form, upos) != lemma:
            table.setdefault(upos, {})[form] = lemma
    return table


def regular(form: str, upos: str) -> str:
    """The lemma that the rules give a lower-case form."""
    if upos == "VERB":
        return verb(form)
    if upos == "NOUN":
        return noun(form)
    return form


def noun(form: str) -> str:
    if len(form) < 4 or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return form[:-2]
    return form[:-1]


def verb(form: str) -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return form[:-2]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3:
        return form[:-1]
    if form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith("ed") and len(form) > 4:
        return stem(form[:-2])
    if form.endswith("ing") and len(form) > 5:
        return stem(form[:-3])
    return form


def stem(base: str) -> str:
    """"stopp" → "stop", "arriv" → "arrive", "arrest" → "arrest"."""
    if not any(c in VOWELS or c == "y" for c in base):
        return base
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    if base.endswith(("at", "iz", "is", "us", "uc", "rc", "nc", "v", "rg", "dg", "ng", "bl", "pl", "tl", "dl", "cl", "gl", "fl", "u", "ir", "ur", "or", "os", "as", "ag", "ang")):
        return base + "e"
    return base
