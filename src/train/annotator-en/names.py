"""Maps the name labels of several corpora to sets of allowed tags (partial labels)."""

import re

TYPES = ["PER", "ORG", "GPE", "LOC", "NORP", "EVENT", "MISC", "DATE"]
TAGS = ["O"] + [f"{part}-{kind}" for kind in TYPES for part in "BI"]

PERSON = {"person", "politician", "scientist", "musicalartist", "writer", "researcher", "PER"}
ORGANIZATION = {"organisation", "politicalparty", "university", "band", "organization", "ORG", "corporation", "group"}
PLACE = {"location", "LOC", "place"}
EVENT = {"event", "election", "conference"}

NATIONS = """Afghan Albanian Algerian American Andorran Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Azeri
Bahraini Bangladeshi Barbadian Belarusian Belgian Beninese Bhutanese Bolivian Bosnian Brazilian British Bulgarian Burmese Burundian
Cambodian Cameroonian Canadian Chadian Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech Danish Dutch Ecuadorian
Egyptian Emirati English Eritrean Estonian Ethiopian European Fijian Finnish French Gabonese Gambian Georgian German Ghanaian Greek
Guatemalan Guinean Haitian Honduran Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican
Japanese Jordanian Kazakh Kenyan Korean Kosovar Kurdish Kuwaiti Kyrgyz Laotian Latvian Lebanese Liberian Libyan Lithuanian
Macedonian Malagasy Malawian Malaysian Malian Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian
Nepalese Nepali Nicaraguan Nigerian Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Persian Peruvian Philippine Polish
Portuguese Qatari Romanian Russian Rwandan Salvadoran Saudi Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali Soviet
Spanish Sudanese Swedish Swiss Syrian Taiwanese Tajik Tanzanian Thai Tibetan Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan
Uzbek Venezuelan Vietnamese Welsh Yemeni Yugoslav Zambian Zimbabwean African Asian Arab Latin Western Christian Muslim Islamic
Jewish Catholic Protestant Orthodox Buddhist Hindu Sunni Shia Shiite Sikh Mormon Anglican Republican Democratic Communist Socialist
Nazi Roman Ottoman Byzantine Celtic Hispanic Cherokee Navajo Uyghur Tatar Chechen Basque Catalan Flemish Bavarian Sicilian""".split()
PEOPLES = {nation + "s" for nation in NATIONS} | {"Danes", "Finns", "Poles", "Swedes", "Turks", "Serbs", "Kurds", "Jews", "Democrats", "Tories", "Britons", "Spaniards", "Scots", "Tajiks", "Croats", "Slovaks", "Czechs", "Arabs", "Tutsi", "Hutu", "Pashtun", "Tutsis", "Hutus"}
NORP = set(NATIONS) | PEOPLES

TITLES = {"President", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Professor", "General", "Senator", "King", "Queen", "Sir", "Justice", "Judge",
          "Minister", "Secretary", "Governor", "Chief", "Captain", "Colonel", "Lord", "Prince", "Pope", "Saint", "Prime", "Foreign"}

REGIONS = {"Africa", "Asia", "Europe", "America", "North America", "South America", "Latin America", "Central America", "Antarctica",
           "Oceania", "Middle East", "the Middle East", "Central Asia", "Eastern Europe", "Western Europe", "Balkans", "Caucasus", "Sahel",
           "Scandinavia", "Caribbean", "Earth", "Mars", "Moon"}
GPE_WORDS = {"Republic", "Kingdom", "State", "States", "Province", "County", "City", "Emirates", "Empire", "Prefecture", "Oblast", "Federation"}
LOC_WORDS = {"River", "Sea", "Ocean", "Lake", "Mountain", "Mountains", "Mount", "Mt.", "Bay", "Gulf", "Strait", "Desert", "Valley", "Peninsula",
             "Street", "Road", "Avenue", "Airport", "Bridge", "Park", "Square", "Island", "Islands", "Coast", "Canal", "Forest", "Beach",
             "Cathedral", "Church", "Temple", "Mosque", "Palace", "Castle", "Hotel", "Stadium", "Highway", "Station", "Tower", "Hill"}

HYPHEN = re.compile(r"(?<=\w)(-)(?=\w)")


def split_hyphens(words: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """Cuts hyphenated words as UD English does, so that all corpora agree."""
    out_words, out_tags = [], []
    for word, tag in zip(words, tags):
        parts = [part for part in HYPHEN.split(word) if part]
        out_words += parts
        out_tags += [tag] + [tag if tag == "O" else "I-" + tag[2:]] * (len(parts) - 1)
    return out_words, out_tags


def kinds_of(label: str, text: str, gazetteer: set[str]) -> list[str]:
    """The types of this project that a corpus label may stand for."""
    if text in NORP and label not in PERSON:
        return ["NORP"]
    if label in PERSON:
        return ["PER"]
    if label in ORGANIZATION:
        return ["ORG"]
    if label == "country":
        return ["GPE"]
    if label in PLACE:
        return place_kinds(text, gazetteer)
    if label in EVENT:
        return ["EVENT"]
    if label == "time":
        return ["DATE"]
    return ["MISC"] if label not in ("misc", "MISC") else ["MISC", "EVENT", "NORP"]


def place_kinds(text: str, gazetteer: set[str]) -> list[str]:
    """GPE for what has a government, LOC for other places, both where neither list nor head word tells."""
    words = set(text.split())
    if text in REGIONS:
        return ["LOC"]
    if text.lower() in gazetteer or words & GPE_WORDS:
        return ["GPE"]
    return ["LOC"] if words & LOC_WORDS else ["GPE", "LOC"]


def allowed_tags(words: list[str], tags: list[str], gazetteer: set[str], outside: list[str]) -> list[list[int]]:
    """For each word the indices in TAGS that its corpus allows; `outside` are the types that a corpus leaves unmarked."""
    free = [0] + [TAGS.index(f"{part}-{kind}") for kind in outside for part in "BI"]
    allowed: list[list[int]] = []
    for start, end, label in name_spans(tags):
        while len(allowed) < start:
            allowed.append(outside_word(words[len(allowed)], free))
        kinds = kinds_of(label, " ".join(words[start:end]), gazetteer)
        # Fields, metrics and genres without a capital are marked by one corpus alone: a name or not.
        also = [0] if "MISC" in kinds and " ".join(words[start:end]).islower() else []
        for index in range(start, end):
            allowed.append(also + [TAGS.index(f"{'B' if index == start else 'I'}-{kind}") for kind in kinds])
    while len(allowed) < len(words):
        allowed.append(outside_word(words[len(allowed)], free))
    return allowed


def outside_word(word: str, free: list[int]) -> list[int]:
    return [TAGS.index("B-NORP")] if word in NORP else free


def name_spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, label) of the names in IOB1 or IOB2 tags; end is not included."""
    spans, start = [], None
    for index, tag in enumerate([*tags, "O"]):
        label = tag[2:] if tag != "O" else None
        previous = tags[index - 1][2:] if index and tags[index - 1] != "O" else None
        if start is not None and (label is None or tag.startswith("B-") or label != previous):
            spans.append((start, index, previous or ""))
            start = None
        if label is not None and start is None:
            start = index
    return spans


def gum_tags(sentence: dict) -> list[str]:
    """Outermost-last names of a GUM sentence: mentions headed by a proper noun, trimmed to the contiguous name."""
    tags = ["O"] * len(sentence["words"])
    open_mentions: list[tuple[str, str, int]] = []
    for index, misc in enumerate(sentence["misc"]):
        field = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for token in re.findall(r"\([^()]+\)|\([^()]+|[^()]+\)|\)", field):
            name = token.strip("()").split("-")
            if token.startswith("("):
                open_mentions.append((name[0], name[1] if len(name) > 1 else "", index))
            if token.endswith(")"):
                match = next((m for m in reversed(open_mentions) if m[0] == name[0]), None)
                if match:
                    open_mentions.remove(match)
                    mark_name(sentence, tags, match[1], match[2], index)
    return tags


def mark_name(sentence: dict, tags: list[str], kind: str, start: int, end: int) -> None:
    head = next((i for i in range(start, end + 1) if not start <= sentence["heads"][i] - 1 <= end), start)
    if sentence["upos"][head] != "PROPN" or kind in ("animal", "plant", "substance"):
        return
    first = last = head
    while first > start and sentence["upos"][first - 1] in ("PROPN", "PUNCT") and sentence["words"][first - 1] not in (",", '"', "("):
        first -= 1
    while last < end and sentence["upos"][last + 1] in ("PROPN", "NUM", "PUNCT") and sentence["words"][last + 1] not in (",", '"', ")", ".", "(", ":"):
        last += 1
    while sentence["upos"][first] == "PUNCT" and first < head:
        first += 1
    while sentence["upos"][last] == "PUNCT" and last > head:
        last -= 1
    if kind == "person" and first < last and sentence["words"][first] in TITLES:
        first += 1
    if any(tag != "O" for tag in tags[first : last + 1]):
        return
    label = {"person": "person", "organization": "organization", "place": "place", "event": "event", "time": "time"}.get(kind, "other")
    tags[first : last + 1] = ["B-" + label] + ["I-" + label] * (last - first)
