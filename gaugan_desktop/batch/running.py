"""Works a list of jobs off; what fails costs that one picture."""

import time
from collections.abc import Callable, Sequence

import numpy as np

from gaugan_desktop.batch.jobs import Job
from gaugan_desktop.batch.report import DONE, FAILED, Report
from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.files import ensure_folder
from gaugan_desktop.folders import is_there
from gaugan_desktop.imaging.export import PictureNotes, export_picture
from gaugan_desktop.texts import tr

Painted = tuple[np.ndarray, PictureNotes]


def run_jobs(
    jobs: Sequence[Job],
    report: Report,
    paint: Callable[[Job], Painted],
    tell: Callable[[str], None],
    may_replace: bool = False,
) -> int:
    """Paint what is not done yet, in the order of the list.

    Args:
        paint: makes the picture (H, W, 3) of a job; raises GauganError when that cannot be.
        may_replace: pictures that something else has made, too.

    Returns:
        How many jobs failed.

    Raises:
        BadFileError: the report cannot be written.
    """
    failed = 0
    for number, job in enumerate(jobs, start=1):
        place = f"{number}/{len(jobs)} {job.output.name}"
        if report.is_done(job):
            tell(f"{place}: done before")
            continue
        start = time.perf_counter()
        try:
            _check_target(job, report, may_replace)
            picture, notes = paint(job)
            ensure_folder(job.output.parent)
            export_picture(job.output, picture, notes)
        except GauganError as error:
            failed += 1
            report.add(job, FAILED, time.perf_counter() - start, str(error))
            tell(f"{place}: {error}")
        else:
            seconds = time.perf_counter() - start
            report.add(job, DONE, seconds)
            tell(f"{place}: {picture.shape[1]}x{picture.shape[0]} in {seconds:.1f} s")
    return failed


def _check_target(job: Job, report: Report, may_replace: bool) -> None:
    if is_there(job.output) and not (may_replace or report.is_own(job.output)):
        raise BadFileError(
            job.output, tr("This file is there already, and not from this batch. Choose another name.")
        )
