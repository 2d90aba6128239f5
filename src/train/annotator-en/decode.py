"""Reads the graph's outputs: name tags by Viterbi, heads as a tree, one word for each numbered role.

The same rules are in src/annotate/{viterbi,heads,analysis}.ts.
"""

import numpy as np

ROOTS_TRIED = 3


def best_tags(scores: np.ndarray, tags: list[str]) -> list[int]:
    """The best sequence of BIO tags; `scores` is [T, N]. I-X may follow only B-X or I-X."""
    follows = np.array([[can_follow(before, tag) for tag in tags] for before in tags])
    penalty = np.where(follows, 0.0, -np.inf)
    best = scores[0] + np.where([tag.startswith("I-") for tag in tags], -np.inf, 0.0)
    back = []
    for row in scores[1:]:
        paths = best[:, None] + penalty
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def can_follow(before: str, tag: str) -> bool:
    return not tag.startswith("I-") or before[2:] == tag[2:]


def spans_of(path: list[int], tags: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, type) of the names of a valid path; end is not included."""
    spans, start = [], None
    for index, tag in enumerate([*(tags[i] for i in path), "O"]):
        if start is not None and not tag.startswith("I-"):
            spans.append((start, index, tags[path[start]][2:]))
            start = None
        if tag.startswith("B-"):
            start = index
    return spans


def best_heads(scores: np.ndarray) -> list[int]:
    """Head columns (0 = root, h + 1 = word h) of `scores` [T, T + 1]: greedy where that is a tree, else Chu-Liu/Edmonds."""
    words = len(scores)
    scores = scores.astype(np.float64).copy()
    scores[np.arange(words), np.arange(words) + 1] = -np.inf
    greedy = [int(column) for column in scores.argmax(1)]
    if is_tree(greedy):
        return greedy
    candidates = np.argsort(-scores[:, 0], kind="stable")[:ROOTS_TRIED]
    trees = [tree_below(scores, int(root)) for root in candidates]
    return max(trees, key=lambda heads: sum(scores[word, column] for word, column in enumerate(heads)))


def is_tree(columns: list[int]) -> bool:
    """Whether there is one root and every word reaches it."""
    if columns.count(0) != 1:
        return False
    for word in range(len(columns)):
        at, steps = word + 1, 0
        while at and steps <= len(columns):
            at, steps = columns[at - 1], steps + 1
        if at:
            return False
    return True


def tree_below(scores: np.ndarray, root: int) -> list[int]:
    """The best tree in which `root` alone hangs on column 0."""
    size = len(scores) + 1
    matrix = np.full((size, size), -np.inf)
    matrix[1:, 1:] = scores[:, 1:].T
    matrix[:, root + 1] = -np.inf
    matrix[0, root + 1] = 0.0
    return contract(matrix)[1:]


def contract(matrix: np.ndarray) -> list[int]:
    """Heads of the maximum spanning arborescence of matrix[head, dependent] with root 0 (Edmonds 1967)."""
    size = len(matrix)
    heads = [-1, *(int(matrix[:, node].argmax()) for node in range(1, size))]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    outside = [node for node in range(size) if node not in cycle]
    own = np.array([matrix[heads[node], node] for node in cycle])
    gains = matrix[np.ix_(outside, cycle)] - own
    leaving = matrix[np.ix_(cycle, outside)]
    merged = len(outside)
    smaller = np.full((merged + 1, merged + 1), -np.inf)
    smaller[:merged, :merged] = matrix[np.ix_(outside, outside)]
    smaller[:merged, merged] = gains.max(1)
    smaller[merged, :merged] = leaving.max(0)
    solved = contract(smaller)
    result = list(heads)
    for index, node in enumerate(outside):
        if node:
            result[node] = outside[solved[index]] if solved[index] < merged else cycle[int(leaving[:, index].argmax())]
    into = solved[merged]
    result[cycle[int(gains[into].argmax())]] = outside[into]
    return result


def find_cycle(heads: list[int]) -> list[int] | None:
    for start in range(1, len(heads)):
        path, at = [], start
        while at > 0 and at not in path:
            path.append(at)
            at = heads[at]
        if at > 0:
            return path[path.index(at) :]
    return None


def best_roles(scores: np.ndarray, roles: list[str], predicate: int) -> list[tuple[str, int]]:
    """(role, word) in the order of the words; `scores` is [T, R]. Of ARG0 to ARG9 only the best word keeps it."""
    best: dict[str, tuple[float, int]] = {}
    found = []
    for word, row in enumerate(scores):
        index = int(row.argmax())
        role, margin = roles[index], float(row[index] - row[0])
        if index == 0 or word == predicate:
            continue
        if not is_numbered(role):
            found.append((role, word))
        elif role not in best or margin > best[role][0]:
            best[role] = (margin, word)
    found += [(role, word) for role, (_, word) in best.items()]
    return sorted(found, key=lambda pair: (pair[1], roles.index(pair[0])))


def is_numbered(role: str) -> bool:
    return role.startswith("ARG") and role[3:].isdigit()
