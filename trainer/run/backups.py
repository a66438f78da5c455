"""Numbered backups: older checkpoints that stay, besides the last, the one before and the best."""

import os
import shutil
from pathlib import Path

from trainer.run.checkpoint import LAST


def backup_name(step: int) -> str:
    """File name of the backup made at a step."""
    return f"step-{step:07d}.pt"


def keep_backup(run: Path, step: int, count: int) -> None:
    """Let the newest checkpoint stay as a backup, and only the newest `count` of them.

    Raises:
        OSError: the disk is full.
    """
    if not count:
        return
    backup = run / backup_name(step)
    backup.unlink(missing_ok=True)
    try:
        os.link(run / LAST, backup)
    except OSError:
        shutil.copyfile(run / LAST, backup)
    for old in sorted(run.glob("step-*.pt"))[:-count]:
        old.unlink()
