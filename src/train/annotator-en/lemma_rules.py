"""Lemmas and senses: regular suffix rules, and a table of the words that they get wrong. Mirrored in src/annotate/lemmas.ts."""

VOWELS = set("aeiou")
DROPS_E = tuple("at iz is us uc rc nc v rg dg ng bl pl tl dl cl gl fl u ir ur or os as ag ang".split())
KINDS = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "j"}


def lemma_of(table: dict[str, dict[str, str]], form: str, upos: str) -> str:
    """The lemma of a word, lower case: the table's, else the rules'."""
    word = form.lower().replace("’", "'")
    return table.get(upos, {}).get(word) or regular(word, upos)


def regular(form: str, upos: str) -> str:
    """The lemma that the rules give a lower-case form."""
    if upos == "VERB":
        return verb(form)
    if upos == "NOUN":
        return noun(form)
    return form


def noun(form: str) -> str:
    """"cities" → "city", "boxes" → "box", "attacks" → "attack"."""
    if len(form) < 4 or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return form[:-2]
    return form[:-1]


def verb(form: str) -> str:
    """"denies" → "deny", "passes" → "pass", "arrested" → "arrest", "stopping" → "stop"."""
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
    if not any(character in VOWELS or character == "y" for character in base):
        return base
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    return base + "e" if base.endswith(DROPS_E) else base


def sense_key(lemma: str, kind: str, roleset: str) -> str:
    """"arrest-v"; of a particle verb "step-v+down", where its roleset is named after both words ("step_down.04")."""
    verb_name, _, particle = roleset.split(".")[0].partition("_")
    return f"{lemma}-{kind}+{particle}" if particle and kind == "v" and verb_name else f"{lemma}-{kind}"


def sense_keys(sentence: dict, token: int) -> list[str]:
    """The keys to look a predicate up by, best first: with each particle that hangs on it, then alone."""
    key = f"{sentence['lemmas'][token].lower()}-{KINDS.get(sentence['upos'][token], 'o')}"
    rows = zip(sentence["words"], sentence["heads"], sentence["deprels"])
    particles = [word.lower() for word, head, label in rows if head == token + 1 and label == "compound:prt"]
    return [*(f"{key}+{particle}" for particle in particles), key]
