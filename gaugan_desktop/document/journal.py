"""Every gesture on disk within a moment, so that a crash or a power cut costs at most the last second.

A recovery folder holds a file that begins with a copy of the document, with its history and story, and
goes on with what happens to it. A background thread does the writing.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.history import Command
from gaugan_desktop.document.journal_scribe import Scribe
from gaugan_desktop.document.journal_writer import JournalWriter
from gaugan_desktop.document.story import Chapter
from gaugan_desktop.folder_lock import FolderLock


class Journal:
    """Keeps one document's recovery folder up to date until `close`, from the first moment on.

    Errors of the disk stop the journal but never the painting; `error` tells them until `retry` succeeds.

    Args:
        model_name: tells the model in use.
        replaced: another recovery folder, whose content the document is.
    """

    def __init__(
        self,
        folder: Path,
        document: Document,
        model_name: Callable[[], str],
        replaced: FolderLock | None = None,
    ) -> None:
        self._document, self._model_name = document, model_name
        self._last_about: dict[str, Any] = {}
        self._last_chapter: Chapter | None = None
        self._writer = JournalWriter(folder, replaced)
        self._begin()
        document.observer = self

    @property
    def error(self) -> str:
        """Why what was done lately is not on the disk; empty when it is, or will be in a moment."""
        return self._writer.error

    def close(self) -> None:
        """The work is saved or given up: nothing will have to be recovered."""
        self._let_go()
        self._writer.remove()

    def stop(self) -> None:
        """Write what is waiting and end, leaving the folder behind."""
        self.catch_up()
        self._let_go()
        self._writer.stop()

    def flush(self) -> None:
        """Wait until everything is on the disk, or could not be written."""
        self._writer.flush()

    def catch_up(self) -> None:
        """Keep what no gesture tells of: the stroke in hand, the story, the path. Call it every second."""
        writer, scribe = self._writer, self._scribe
        if writer.is_behind or writer.is_large:
            if not writer.error:
                self.retry()
            return
        fresh = self._document.fresh_tiles()
        if fresh is not None and fresh[1]:
            scribe.touched(*fresh)
        for chapter in self._new_chapters():
            scribe.chapter(chapter)
        if (about := self._about()) != self._last_about:
            self._last_about = about
            scribe.about(about)
        writer.add(scribe.taken())

    def retry(self) -> None:
        """Begin with a fresh copy if the last one could not be continued. Call it every few seconds."""
        is_needed = self._writer.is_behind or self._writer.is_large
        # A copy with half a stroke could not be freed of it, should that be taken back.
        if is_needed and self._writer.is_idle and not self._document.is_painting:
            self._begin()

    def on_done(self, command: Command) -> None:
        self._pass_on(lambda scribe: scribe.done(command))

    def on_undone(self) -> None:
        self._pass_on(Scribe.undone)

    def on_redone(self) -> None:
        self._pass_on(Scribe.redone)

    def on_cancelled(self) -> None:
        self._pass_on(Scribe.cancelled)

    def _begin(self) -> None:
        self._scribe = Scribe()
        self._last_about = self._about()
        self._last_chapter = self._newest_chapter()
        self._scribe.document(self._document, self._last_about)
        self._writer.begin(self._scribe.taken())

    def _pass_on(self, tell: Callable[[Scribe], None]) -> None:
        if not self._writer.is_behind:
            tell(self._scribe)
            self._writer.add(self._scribe.taken())

    def _let_go(self) -> None:
        if self._document.observer is self:
            self._document.observer = None

    def _about(self) -> dict[str, Any]:
        document = self._document
        return {
            "path": None if document.path is None else str(document.path),
            "stamp": document.stamp,
            "model": self._model_name(),
            "is_modified": document.is_modified,
            "active": document.state.active,
        }

    def _newest_chapter(self) -> Chapter | None:
        return self._document.story[-1] if len(self._document.story) else None

    def _new_chapters(self) -> list[Chapter]:
        """Of the story since the last time, oldest first."""
        found = []
        for chapter in reversed([*self._document.story]):
            if chapter is self._last_chapter:
                break
            found.append(chapter)
        self._last_chapter = self._newest_chapter()
        return found[::-1]
