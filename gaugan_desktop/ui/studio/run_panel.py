"""How the chosen run is, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.photo_set.agreement import Round
from gaugan_desktop.photo_set.runs import Run, RunState, RunStatus
from gaugan_desktop.power import is_on_battery
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.studio.durations import in_words
from gaugan_desktop.ui.studio.wrapped import words_label

STATE_WORDS = {
    RunState.TRAINING: mark("Training"),
    RunState.PAUSED: mark("Paused"),
    RunState.FINISHED: mark("Finished"),
    RunState.FAILED: mark("It ended early"),
}


class RunPanel(QWidget):
    """One run of several; hidden before the first."""

    run_chosen = Signal(object)  # Run

    def __init__(self) -> None:
        super().__init__()
        self.runs = QComboBox()
        self.runs.setAccessibleName(tr("Runs of this set"))
        self.runs.activated.connect(lambda index: self.run_chosen.emit(self._runs[index]))
        self._runs: list[Run] = []
        self.state, self.numbers = QLabel(), words_label()
        self.state.setObjectName("heading")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Share of the training that is done"))
        self.paints_along = QCheckBox(tr("Paint my document along"))
        self.paints_along.setToolTip(
            tr("Every few minutes the open document is painted by what the run has learned by then")
        )
        self.pause_button = QPushButton(tr("Pause"))
        self.use_button = QPushButton(tr("Use it now"))
        self.keep_button = QPushButton(tr("Stop and keep"))
        self.discard_button = QPushButton(tr("Discard..."))
        self.teach_button = QPushButton(tr("Teach the labeller"))
        self.teach_button.setToolTip(tr("It learns from your finished maps; Suggest is better from then on"))
        self.lesson, self.rounds, self.warnings = QProgressBar(), words_label(), words_label()
        self.lesson.setTextVisible(False)
        self.lesson.setRange(0, 1000)
        self.lesson.setAccessibleName(tr("Share of the lesson that is done"))
        self.lesson.hide()
        self._lay_out()

    def show_runs(self, runs: list[Run], chosen: Run | None) -> None:
        """Offer these runs, oldest first; the menu has the newest first."""
        newest_first = runs[::-1]
        if newest_first != self._runs:
            self._runs = newest_first
            self.runs.clear()
            self.runs.addItems([tr("Run {number}", number=run.number) for run in newest_first])
        if chosen in newest_first:
            self.runs.setCurrentIndex(newest_first.index(chosen))
        self.runs.setVisible(len(runs) > 1)

    def show_status(self, run: Run, status: RunStatus, is_busy: bool) -> None:
        """Show how a run is now, and offer what is possible."""
        is_training = status.state is RunState.TRAINING
        is_resting = is_training and status.is_mains_only and is_on_battery()
        self.state.setText(tr("It waits for mains power") if is_resting else tr(STATE_WORDS[status.state]))
        self.numbers.setText(tr("A moment, please...") if is_busy else _in_words(run, status))
        self.warnings.setText("\n".join(status.warnings))
        self.warnings.setVisible(bool(status.warnings))
        is_endless = is_training and not run.minutes
        self.bar.setRange(0, 0 if is_endless else 1000)
        self.bar.setValue(round(1000 * _share(run, status)))
        self.pause_button.setText(tr("Pause") if is_training else tr("Go on"))
        self.pause_button.setEnabled(is_training or status.state in (RunState.PAUSED, RunState.FAILED))
        is_usable = status.has_checkpoint and not is_busy
        self.use_button.setEnabled(is_usable)
        self.keep_button.setEnabled(is_usable)
        self.keep_button.setText(tr("Stop and keep") if is_training else tr("Keep as a model"))
        self.discard_button.setEnabled(not is_busy)
        self.teach_button.setEnabled(is_usable and not is_training)
        self.paints_along.setEnabled(is_training or self.paints_along.isChecked())

    def show_lesson(self, share: float | None) -> None:
        """Show how far the labeller is with learning; None when it does not learn."""
        self.lesson.setVisible(share is not None)
        self.teach_button.setVisible(share is None)
        self.lesson.setValue(round(1000 * (share or 0.0)))

    def show_rounds(self, rounds: Sequence[Round]) -> None:
        """Show how much of the suggestions was right, from round to round."""
        self.rounds.setText(rounds_in_words(rounds))
        self.rounds.setVisible(bool(rounds))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.runs, self.state, self.bar, self.numbers, self.warnings, self.paints_along):
            column.addWidget(part)
        grid = QGridLayout()
        buttons = self.pause_button, self.use_button, self.keep_button, self.discard_button
        for number, button in enumerate(buttons):
            grid.addWidget(button, *divmod(number, 2))
        column.addLayout(grid)
        for lower in (self.teach_button, self.lesson, self.rounds):
            column.addWidget(lower)


def _advice(words: str) -> str:
    """What an artist can do about a run that ended early."""
    if "memory" in words.lower():
        return tr("A smaller size needs less; other programs may hold memory, too.")
    if "space" in words.lower():
        return tr("Make room on the disk; then it goes on from its last checkpoint.")
    return ""


def rounds_in_words(rounds: Sequence[Round]) -> str:
    """What suggestions were worth, a line for each round."""
    lines = []
    for each in rounds:
        share = round(100 * each.share)
        if each.learned:
            text = tr("After {learned} photos: {share} %", learned=each.learned, share=share)
        else:
            text = tr("At first: {share} %", share=share)
        lines.append(f"{text} ({tr('photos: {count}', count=each.photos)})")
    return "\n".join([tr("Right in suggestions:"), *lines]) if lines else ""


def _share(run: Run, status: RunStatus) -> float:
    if status.state is RunState.FINISHED:
        return 1.0
    if status.seconds_left is None or not run.minutes:
        return 0.0
    return min(max(1 - status.seconds_left / (60 * run.minutes), 0.0), 1.0)


def _in_words(run: Run, status: RunStatus) -> str:
    if status.state is RunState.FAILED:
        if not status.words:
            return (
                tr("The computer or someone else ended it, perhaps for lack of memory.")
                + f" {_advice('memory')}"
            )
        return f"{status.words} {_advice(status.words)}".strip()
    if not status.step:
        return tr("Looking at the photos...")
    words = [tr("Step {step}", step=status.step)]
    if status.seconds_per_step:
        words.append(tr("{seconds} s a step", seconds=f"{status.seconds_per_step:.2g}"))
        batch = run.batch
        if batch:
            words.append(tr("{count} pictures a second", count=f"{batch / status.seconds_per_step:.2g}"))
    if status.seconds_left and run.minutes and status.state is not RunState.FINISHED:
        words.append(tr("about {time} left", time=in_words(status.seconds_left)))
    return ", ".join(words)
