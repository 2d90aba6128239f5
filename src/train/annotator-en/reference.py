"""Writes reference analyses of a few sentences, which the program's own reading of the model is tested against.

    python reference.py --out ../../models/annotator-en --to ../../../tests/fixtures/annotate/annotator-en.json
"""

import argparse
import json
from pathlib import Path

from batches import encode
from session import Session

SENTENCES = [
    "Kassym - Jomart Tokayev met the French ambassador in Astana on Monday .".split(),
    "Police did n't arrest the opposition leader , who fled to São Paulo before the ELECTION .".split(),
    "The U.N. condemned Mali 's new rulers and 2 G7 members recalled their envoys .".split(),
]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    session = Session(options.out)
    cases = [case_of(session, words) for words in SENTENCES]
    value = {"model": session.manifest["sha256"], "cases": cases}
    options.to.parent.mkdir(parents=True, exist_ok=True)
    options.to.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def case_of(session: Session, words: list[str]) -> dict:
    """Inputs and analysis of one sentence, alone in its batch. `heads` count from 1, 0 is the root; name ends are not included."""
    coded = encode(words, session.pieces)
    analysis = session.analyze([words])[0]
    return {"words": words, "pieceIds": coded["ids"], "caseIds": coded["cases"], "first": coded["first"], "last": coded["last"], **analysis}


if __name__ == "__main__":
    main()
