"""Reads the training corpora out of bare git checkouts of their public repositories."""

import subprocess
from pathlib import Path


class Repository:
    """A bare git checkout; files are read from its newest commit unless another is named."""

    def __init__(self, folder: Path):
        self.folder = folder

    def files(self, under: str, ending: str) -> list[str]:
        """Paths below a folder that end like this, sorted."""
        out = self._git("ls-tree", "-r", "--name-only", "HEAD", under)
        return sorted(path for path in out.splitlines() if path.endswith(ending))

    def read(self, path: str, commit: str = "HEAD") -> str | None:
        """The text of a file, or None where the snapshot lacks it."""
        try:
            return self._git("show", f"{commit}:{path}")
        except subprocess.CalledProcessError:
            return None

    def read_many(self, paths: list[str]) -> dict[str, str]:
        """The texts of many files in one git process; files that the snapshot lacks are left out."""
        request = "".join(f"HEAD:{path}\n" for path in paths)
        command = ["git", "--git-dir", str(self.folder), "cat-file", "--batch"]
        out = subprocess.run(command, input=request.encode(), capture_output=True, check=True).stdout
        texts, at = {}, 0
        for path in paths:
            end = out.index(b"\n", at)
            header = out[at:end].split()
            if header[-1] == b"missing":
                at = end + 1
                continue
            size = int(header[2])
            texts[path] = out[end + 1 : end + 1 + size].decode("utf-8", "replace")
            at = end + 1 + size + 1
        return texts

    def _git(self, *arguments: str) -> str:
        command = ["git", "--git-dir", str(self.folder), *arguments]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def read_conllu(text: str) -> list[dict]:
    """Sentences of a CoNLL-U file: words, lemmas, upos, xpos, heads (0 = root), deprels, misc."""
    sentences, rows = [], []
    for line in [*text.splitlines(), ""]:
        if line.startswith("#"):
            continue
        if line:
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
            continue
        if rows:
            sentences.append(
                {
                    "words": [row[1] for row in rows],
                    "lemmas": [row[2] for row in rows],
                    "upos": [row[3] for row in rows],
                    "xpos": [row[4] for row in rows],
                    "heads": [int(row[6]) for row in rows],
                    "deprels": [row[7] for row in rows],
                    "misc": [row[9] for row in rows],
                }
            )
            rows = []
    return sentences


def read_columns(text: str) -> list[tuple[list[str], list[str]]]:
    """Sentences of a two-column file (word, tag), separated by blank lines."""
    sentences, words, tags = [], [], []
    for line in [*text.splitlines(), ""]:
        parts = line.split()
        if len(parts) >= 2:
            words.append(parts[0])
            tags.append(parts[-1])
        elif words:
            sentences.append((words, tags))
            words, tags = [], []
    return sentences


def read_skeleton(text: str) -> list[list[list[str]]]:
    """Sentences of a PropBank `.gold_skel` file as rows of columns."""
    sentences, rows = [], []
    for line in [*text.splitlines(), ""]:
        if line.strip():
            rows.append(line.split())
        elif rows:
            sentences.append(rows)
            rows = []
    return sentences
