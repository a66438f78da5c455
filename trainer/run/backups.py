"""Numbered backups: older checkpoints that stay, besides the last, the one before and the best."""

from pathlib import Path

from gaugan_desktop.files import delete_file
from gaugan_desktop.folders import entries_of
from trainer.run.checkpoint import keep_last_as


def backup_name(step: int) -> str:
    """File name of the backup made at a step."""
    return f"step-{step:07d}.pt"


def keep_backup(run: Path, step: int, count: int) -> None:
    """Let the newest checkpoint stay as a backup, and only the newest `count` of them.

    Raises:
        BadFileError: the folder is full or not writable; older backups are untouched, or cannot be deleted.
    """
    if not count:
        return
    keep_last_as(run, backup_name(step))
    for old in [path for path in entries_of(run) if path.match("step-*.pt")][:-count]:
        delete_file(old)
