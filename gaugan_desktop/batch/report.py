"""What has become of each job: a CSV file beside the list, by which a batch goes on where it stopped."""

import csv
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from gaugan_desktop.batch.jobs import COLUMNS, Job, described
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of, stamp_of, write_bytes_atomically
from gaugan_desktop.texts import tr

DONE, FAILED = "done", "failed"
_FIELDS = (*COLUMNS, "state", "seconds", "why", "key", "written")


@dataclass(frozen=True)
class Outcome:
    """Attributes:
    why: the sentence about what went wrong.
    key: tells whether the job is still the same.
    written: time and size of the picture, by which it is known as ours.
    """

    row: dict[str, str]
    state: str
    seconds: float
    why: str = ""
    key: str = ""
    written: str = ""


class Report:
    """Of one list of jobs; written anew after each of them.

    Args:
        settings: what else pictures depend on, besides files and jobs.
    """

    def __init__(self, jobs_file: Path, settings: str = "") -> None:
        self.path = jobs_file.with_name(f"{jobs_file.stem}-report.csv")
        self._settings = settings
        self.by_output: dict[str, Outcome] = {}

    def load(self) -> None:
        """Take over what an earlier batch of the same list has reported.

        Raises:
            BadFileError: there is a report, and it cannot be read.
        """
        try:
            text = self.path.read_text("utf-8-sig")
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            why = reason_of(error) if isinstance(error, OSError) else str(error)
            raise BadFileError(self.path, tr("The file cannot be read: {why}.", why=why)) from error
        try:
            found = [_outcome(row) for row in csv.DictReader(io.StringIO(text, newline=""))]
        except csv.Error as error:
            raise BadFileError(self.path, tr("The list is no readable CSV file.")) from error
        self.by_output |= {outcome.row["output"]: outcome for outcome in found if outcome is not None}

    def is_done(self, job: Job) -> bool:
        """Whether the picture is there, painted from the files as they are now."""
        outcome = self.by_output.get(str(job.output))
        is_same = outcome is not None and (outcome.state, outcome.key) == (DONE, self._key(job))
        return is_same and stamp_of(job.output) is not None

    def is_own(self, picture: Path) -> bool:
        """Whether what is there was painted by this batch, and nobody changed it since."""
        outcome = self.by_output.get(str(picture))
        return outcome is not None and bool(outcome.written) and outcome.written == _written(picture)

    def add(self, job: Job, state: str, seconds: float, why: str = "") -> None:
        """Note what has become of a job.

        Raises:
            BadFileError: the report cannot be written.
        """
        before = self.by_output.get(str(job.output))
        written = _written(job.output) if state == DONE else before.written if before is not None else ""
        self.by_output[str(job.output)] = Outcome(
            described(job), state, seconds, why, self._key(job), written
        )
        self._write()

    def _key(self, job: Job) -> str:
        stamps = [None if path is None else stamp_of(path) for path in (job.file, job.style, job.model)]
        text = repr((described(job), stamps, self._settings))
        return hashlib.sha1(text.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:16]

    def _write(self) -> None:
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, _FIELDS)
        writer.writeheader()
        for outcome in self.by_output.values():
            fields = {"state": outcome.state, "why": outcome.why, "key": outcome.key}
            fields |= {"seconds": f"{outcome.seconds:.1f}", "written": outcome.written}
            writer.writerow(outcome.row | fields)
        write_bytes_atomically(self.path, text.getvalue().encode("utf-8", "replace"))


def _written(picture: Path) -> str:
    stamp = stamp_of(picture)
    return "" if stamp is None else f"{stamp[0]}:{stamp[1]}"


def _outcome(row: dict[str, str | None]) -> Outcome | None:
    """A line of the report; None for one that is none."""
    fields = {name: row.get(name) or "" for name in _FIELDS}
    if not fields["output"] or fields["state"] not in (DONE, FAILED):
        return None
    try:
        seconds = float(fields["seconds"] or 0)
    except ValueError:
        return None
    columns = {name: fields[name] for name in COLUMNS}
    return Outcome(columns, fields["state"], seconds, fields["why"], fields["key"], fields["written"])
