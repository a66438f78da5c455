"""The list of what is to be painted, a CSV file that any spreadsheet writes."""

import csv
import errno
import io
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from gaugan_desktop.document.limits import MAX_SEED, check_size
from gaugan_desktop.errors import BadFileError, LimitError
from gaugan_desktop.files import reason_of, write_bytes_atomically
from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import tr

COLUMNS = ("file", "output", "style", "seed", "size", "model")
PAINTED = "painted"
_MAX_JOBS = 10_000
_MAX_BYTES = 10_000_000
_NO_NAME = re.compile(r"[^\w-]+")


@dataclass(frozen=True)
class Job:
    """One picture.

    Attributes:
        file: a project or a label map.
        style: a picture; None for the project's own style, or the mean one.
        size: (width, height); None for the document's.
        model: None for the one of the whole batch.
    """

    file: Path
    output: Path
    style: Path | None = None
    seed: int | None = None
    size: tuple[int, int] | None = None
    model: Path | None = None


def read_jobs(path: Path) -> list[Job]:
    """Jobs of a CSV file with a head of `COLUMNS`, of which only `file` is needed.

    Paths are relative to the list. A style is a picture or the name of one that ships with the program, such
    as 02-golden-hour. Pictures without a name go to the folder `painted` beside the list.

    Raises:
        BadFileError: it cannot be read; the sentence names the line.
    """
    rows, folder = _rows(path), path.resolve().parent
    jobs: list[Job] = []
    taken: dict[Path, int] = {}
    for line, row in rows:
        try:
            job = _job(folder, row)
            job = job if row["output"] else named(job, folder / PAINTED, taken)
        except (ValueError, LimitError) as error:
            raise BadFileError(path, tr("Line {line}: {why}", line=line, why=str(error))) from error
        if (first := taken.get(job.output)) is not None:
            raise BadFileError(
                path,
                tr(
                    "Lines {first} and {second} name the same picture, {file}.",
                    first=first,
                    second=line,
                    file=job.output.name,
                ),
            )
        taken[job.output] = line
        jobs.append(job)
    if not jobs:
        raise BadFileError(path, tr("The list holds no jobs."))
    return jobs


def write_jobs(path: Path, jobs: Iterable[Job]) -> None:
    """Write a list that `read_jobs` reads.

    Raises:
        BadFileError: it cannot be written.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for job in jobs:
        writer.writerow(described(job))
    write_bytes_atomically(path, text.getvalue().encode("utf-8", "replace"))


def named(job: Job, folder: Path, taken: Collection[Path]) -> Job:
    """With a picture in a folder that tells what it shows, under a name that is not taken."""
    size = described(job)["size"]
    parts = [job.file.stem, job.style and job.style.stem, job.seed, size, job.model and job.model.stem]
    stem = "-".join(_NO_NAME.sub("-", str(part)) for part in parts if part not in (None, ""))
    number, output = 1, folder / f"{stem}.png"
    while output in taken:
        number += 1
        output = folder / f"{stem}-{number}.png"
    return replace(job, output=output)


def described(job: Job) -> dict[str, str]:
    """A job as a row of the list."""
    return {
        "file": str(job.file),
        "output": str(job.output),
        "style": str(job.style or ""),
        "seed": "" if job.seed is None else str(job.seed),
        "size": "" if job.size is None else f"{job.size[0]}x{job.size[1]}",
        "model": str(job.model or ""),
    }


def parsed_size(text: str) -> tuple[int, int]:
    """A size such as 768x512.

    Raises:
        ValueError, LimitError: it is none, with a sentence.
    """
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError as error:
        raise ValueError(tr("A size is written like 768x512, not “{text}”.", text=text)) from error
    check_size(width, height)
    return width, height


def _rows(path: Path) -> list[tuple[int, Mapping[str, str]]]:
    """Line number and fields of each line that holds something."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be read: {why}.", why=reason_of(error))) from error
    if len(data) > _MAX_BYTES:
        raise BadFileError(path, tr("The list is too large."))
    try:
        text = data.decode("utf-8-sig")
    except ValueError as error:
        raise BadFileError(path, tr("Save the list as CSV in UTF-8.")) from error
    head = text.splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=head.count)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        names = [(name or "").strip().lower() for name in reader.fieldnames or ()]
        reader.fieldnames = names
        _check_columns(path, names)
        found: list[tuple[int, Mapping[str, str]]] = []
        for row in reader:
            fields = {name: (row.get(name) or "").strip() for name in COLUMNS}
            if any(fields.values()):
                found.append((reader.line_num, fields))
            if len(found) > _MAX_JOBS:
                raise BadFileError(path, tr("A list has at most {count} jobs.", count=_MAX_JOBS))
    except csv.Error as error:
        raise BadFileError(path, tr("The list is no readable CSV file.")) from error
    return found


def _check_columns(path: Path, names: list[str]) -> None:
    if "file" not in names:
        raise BadFileError(
            path,
            tr("The first line names the columns: {columns}; “file” is missing.", columns=", ".join(COLUMNS)),
        )
    if unknown := [name for name in names if name and name not in COLUMNS]:
        raise BadFileError(
            path,
            tr(
                "There is no column “{name}”; these are known: {columns}.",
                name=unknown[0],
                columns=", ".join(COLUMNS),
            ),
        )


def _job(folder: Path, row: Mapping[str, str]) -> Job:
    if not row["file"]:
        raise ValueError(tr("“file” is empty."))
    if row["style"] and row["seed"]:
        raise ValueError(tr("A picture has a style or a seed, not both."))
    style = _style(folder, row["style"]) if row["style"] else None
    seed = _seed(row["seed"]) if row["seed"] else None
    return Job(
        _path(folder, row["file"]),
        _path(folder, row["output"]),
        style,
        seed,
        parsed_size(row["size"]) if row["size"] else None,
        _path(folder, row["model"]) if row["model"] else None,
    )


def _style(folder: Path, name: str) -> Path:
    return _shipped_styles().get(name) or _path(folder, name)


@cache
def _shipped_styles() -> dict[str, Path]:
    return {path.stem: path for path in resource_path("styles").glob("*.jpg")}


def _path(folder: Path, name: str) -> Path:
    """Raises ValueError when no file can have this name."""
    path = folder / name
    try:
        path.lstat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ValueError(tr("The file cannot be read: {why}.", why=reason_of(error))) from error
    except ValueError as error:
        raise ValueError(tr("The file does not exist.")) from error
    return path


def _seed(text: str) -> int:
    if not text.isdecimal() or int(text) > MAX_SEED:
        raise ValueError(
            tr("A seed is a whole number from 0 to {most}, not “{text}”.", most=MAX_SEED, text=text)
        )
    return int(text)
