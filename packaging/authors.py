"""Who took the photos that resources are made of."""

import csv
from collections.abc import Iterable
from pathlib import Path


def table_of_authors(root: Path, files: Iterable[tuple[str, str]], heading: str) -> str:
    """A Markdown table, a row for each resource.

    Args:
        root: folder of pairs whose `manifest.csv` names authors and licences.
        files: what each row calls its files, and the photo that they are made of.
        heading: of the first column.
    """
    with (root / "manifest.csv").open(encoding="utf-8", newline="") as file:
        photos = {row["id"]: row for row in csv.DictReader(file)}
    lines = [f"| {heading} | Author | Licence | Source |", "|---|---|---|---|"]
    for name, number in files:
        photo = photos[number]
        author = photo["author"] or "not named by the source"
        source = f"{photo['source']}, {photo['path_in_source']}"
        lines.append(f"| {name} | {author} | {photo['licence']} | {source} |")
    return "\n".join(lines) + "\n"
