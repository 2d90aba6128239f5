"""Aligns PropBank's skeleton files with Universal Dependencies sentences."""

LEFT_OUT = {"be.03", "do.01", "have.01"}


def align(sentences: list[dict], skeletons: list[list[list[str]]]) -> int:
    """Adds `predicates` to the sentences whose token count meets that of a skeleton; returns how many met."""
    met, at = 0, 0
    for sentence in sentences:
        for skip in range(4):
            if at + skip < len(skeletons) and len(skeletons[at + skip]) == len(sentence["words"]):
                sentence["predicates"] = read_predicates(sentence, skeletons[at + skip])
                at += skip + 1
                met += 1
                break
    return met


def read_predicates(sentence: dict, rows: list[list[str]]) -> list[dict]:
    """The predicates of a sentence: token, roleset, and arguments as (role, head token)."""
    predicates = []
    holders = [(index, row[7]) for index, row in enumerate(rows) if len(row) > 7 and row[6] != "-" and row[7] != "-"]
    for column, (index, roleset) in enumerate(holders):
        if roleset in LEFT_OUT or "." not in roleset:
            continue
        arguments = []
        for role, start, end in spans(rows, 8 + column):
            if role == "V" or role.startswith("C-"):
                continue
            head = head_of(sentence["heads"], start, end)
            arguments.append([role, head])
        predicates.append({"token": index, "roleset": roleset, "arguments": arguments})
    return predicates


def spans(rows: list[list[str]], column: int) -> list[tuple[str, int, int]]:
    """(role, first, last) of the bracketed spans in a column; both ends are included."""
    found, role, start = [], None, 0
    for index, row in enumerate(rows):
        cell = row[column] if column < len(row) else "*"
        if cell.startswith("("):
            role, start = cell[1:].split("*")[0].rstrip(")"), index
        if cell.endswith(")") and role:
            found.append((role, start, index))
            role = None
    return found


def head_of(heads: list[int], start: int, end: int) -> int:
    """The first token of a span whose UD head lies outside it. `heads` count from 1, 0 is the root."""
    for index in range(start, end + 1):
        if not start <= heads[index] - 1 <= end:
            return index
    return start
