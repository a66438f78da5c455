"""Checks a folder of pairs and says, in sentences, what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from gaugan_desktop.annotations.annotated import PHOTO_SUFFIXES
from gaugan_desktop.errors import BadDatasetError, GauganError, UnknownLabelError
from gaugan_desktop.findings import Place, told
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2
from trainer.data.layouts import PairPaths
from trainer.data.pairs import PairFolder

_RARE_SHARE = 0.001
_RARE_PAIRS = 3
_HASH_SIDE = 8
_NEAR_DUPLICATE_BITS = 3
_SHOWN = 3
MOSTLY, _MUCH = 0.75, 0.5  # shares of pixels without a label that are too many, and worth a word


@dataclass(frozen=True)
class Finding:
    """One problem. Errors keep a set from being trained on, warnings do not."""

    sentence: str
    is_error: bool = True
    places: tuple[Place, ...] = ()

    @property
    def line(self) -> str:
        """As text."""
        return f"{'error' if self.is_error else 'warning'}: {self.sentence}"


@dataclass
class CheckReport:
    """What a check found; shares are of all painted pixels."""

    label_set: LabelSet
    good: list[PairPaths] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    pixels: np.ndarray = field(default_factory=lambda: np.zeros(256, np.int64))
    pairs_with: np.ndarray = field(default_factory=lambda: np.zeros(256, np.int64))
    places: dict[int, list[Place]] = field(default_factory=dict)  # the first ones of each label

    @property
    def has_errors(self) -> bool:
        return any(finding.is_error for finding in self.findings)

    def notes(self) -> list[str]:
        """What is worth knowing while training: labels that are hardly seen."""
        rare = [label.name for label in self.label_set.labels if self.is_rare(label.id)]
        if not rare:
            return []
        return [f"Hardly seen in the photos, so hardly learned: {', '.join(rare)}."]

    def is_rare(self, label_id: int) -> bool:
        """Whether a label covers too few pixels or occurs in too few pairs to be learned."""
        painted = int(self.pixels[:UNPAINTED].sum())
        return bool(self.pairs_with[label_id] < _RARE_PAIRS or self.pixels[label_id] < _RARE_SHARE * painted)

    def lines(self) -> Iterator[str]:
        """The report as text."""
        for finding in self.findings:
            yield finding.line
        yield from self.summary()

    def data(self) -> Iterator[str]:
        """The findings for other programs, one line of JSON each."""
        for finding in self.findings:
            yield told(finding.line, finding.places)

    def summary(self) -> Iterator[str]:
        """How much there is, and of what."""
        yield f"{len(self.good)} usable pairs; labels by share of pixels:"
        painted = max(1, int(self.pixels[:UNPAINTED].sum()))
        for label_id in np.argsort(-self.pixels[: len(self.label_set)], kind="stable"):
            share = self.pixels[label_id] / painted
            name = self.label_set[label_id].name
            yield f"  {name:<20} {share:7.2%}  in {self.pairs_with[label_id]} pairs"


def check_folder(folder: PairFolder, at_most: int | None = None) -> CheckReport:
    """Read the pairs of a folder, or `at_most` that many of them, and report all problems at once."""
    report = CheckReport(folder.label_set)
    for path in folder.lonely:
        report.findings.append(
            Finding(f"{path.name} has no {_missing_partner(path, folder)}.", places=(Place(path.stem),))
        )
    report.findings += [Finding(note, is_error=False) for note in folder.notes]
    for path in folder.doubles:
        sentence = f"{path.name} is not used: another file has its name."
        report.findings.append(Finding(sentence, False, (Place(path.stem),)))
    for path in folder.unlisted:
        sentence = f"{path.name} is in no split, so it is not used."
        report.findings.append(Finding(sentence, False, (Place(path.stem),)))
    hashes: list[tuple[PairPaths, int]] = []
    pairs = folder.pairs
    if at_most is not None and len(pairs) > at_most:
        chosen = np.random.default_rng(0).choice(len(pairs), at_most, replace=False)
        pairs = tuple(pairs[i] for i in sorted(chosen))
    for pair in pairs:
        checked = _check_pair(pair, folder, report)
        if checked is None:
            continue
        picture, labels = checked
        report.good.append(pair)
        report.pixels += np.bincount(labels.ravel(), minlength=256)
        report.pairs_with[np.unique(labels)] += 1
        _note_places(pair, labels, report)
        hashes.append((pair, _difference_hash(picture)))
    _report_unlabelled(report)
    _report_rare_labels(report)
    _report_near_duplicates(hashes, report)
    return report


def require_trainable(folder: PairFolder, at_most: int) -> CheckReport:
    """Check a folder before it is trained on.

    Raises:
        BadDatasetError: the first problems, in their own sentences.
    """
    report = check_folder(folder, at_most)
    errors = [finding.sentence for finding in report.findings if finding.is_error]
    if errors:
        more = f" And {len(errors) - _SHOWN} more." if len(errors) > _SHOWN else ""
        advice = f"'gaugan-train dataset check {folder.root}' lists all; --fix OUT writes a clean copy."
        raise BadDatasetError(f"{' '.join(errors[:_SHOWN])}{more} {advice}")
    return report


def _missing_partner(path: Path, folder: PairFolder) -> str:
    """What a lonely file lacks: its name and its folder say what it is."""
    if path.suffix.lower() not in PHOTO_SUFFIXES:
        return "photo"
    if any(path.parent == pair.image.parent for pair in folder.pairs):
        return "label map"
    return "photo" if any(path.parent == pair.labels.parent for pair in folder.pairs) else "partner"


def _shown(pair: PairPaths) -> str:
    """The photo's name, with its folders where the pair's name has some."""
    return f"{pair.name}{pair.image.suffix}" if "/" in pair.name else pair.image.name


def _check_pair(
    pair: PairPaths, folder: PairFolder, report: CheckReport
) -> tuple[np.ndarray, np.ndarray] | None:
    try:
        if pair.instances is not None:
            folder.load_instances(pair)
        return folder.load(pair)
    except UnknownLabelError as error:
        sentence = _smoothing_sentence(pair, folder) or str(error)
    except GauganError as error:
        sentence = str(error)
    report.findings.append(Finding(sentence, places=(Place(pair.name),)))
    return None


def _note_places(pair: PairPaths, labels: np.ndarray, report: CheckReport) -> None:
    """Remember where labels occur that have hardly been seen yet."""
    for label_id in np.unique(labels[labels != UNPAINTED]):
        places = report.places.setdefault(int(label_id), [])
        if len(places) < _SHOWN:
            rows, columns = np.nonzero(labels == label_id)
            box = int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1
            places.append(Place(pair.name, box))


def _smoothing_sentence(pair: PairPaths, folder: PairFolder) -> str:
    """What to say of a label map that --fix can mend; empty of others."""
    if folder.mended_labels(pair) is None:
        return ""
    return (
        f"{pair.labels.name} was smoothed or saved as JPEG: between its labels lie values that are none. "
        "--fix OUT writes a copy in which each of these has the nearest true label."
    )


def _report_unlabelled(report: CheckReport) -> None:
    share = report.pixels[UNPAINTED] / max(1, int(report.pixels.sum()))
    if share > _MUCH:
        sentence = f"{share:.0%} of the pixels are not labelled"
        is_error = share > MOSTLY
        advice = "; a model would learn too little. Label more of each photo" if is_error else ""
        report.findings.append(Finding(f"{sentence}{advice}.", is_error=is_error))


def _report_rare_labels(report: CheckReport) -> None:
    painted = max(1, int(report.pixels[:UNPAINTED].sum()))
    for label in report.label_set.labels:
        share, pairs = report.pixels[label.id] / painted, report.pairs_with[label.id]
        if not pairs:
            sentence = f"The label {label.name} does not occur."
        elif report.is_rare(label.id):
            sentence = f"The label {label.name} is rare: {share:.2%} of the pixels, {pairs} pairs."
        else:
            continue
        report.findings.append(Finding(sentence, False, tuple(report.places.get(label.id, ()))))


def _difference_hash(picture: np.ndarray) -> int:
    """64 bits: is each of 8x8 cells brighter than its right neighbour?"""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (_HASH_SIDE + 1, _HASH_SIDE), interpolation=cv2.INTER_AREA)
    bits = np.packbits(small[:, 1:] > small[:, :-1])
    return int.from_bytes(bits.tobytes(), "big")


def _report_near_duplicates(hashes: list[tuple[PairPaths, int]], report: CheckReport) -> None:
    pairs = [pair for pair, _ in hashes]
    values = np.array([value for _, value in hashes], np.uint64)
    for index, pair in enumerate(pairs):
        distances = np.bitwise_count(values[index + 1 :] ^ values[index])
        for other in np.nonzero(distances <= _NEAR_DUPLICATE_BITS)[0]:
            twin = pairs[index + 1 + other]
            sentence = f"{_shown(pair)} and {_shown(twin)} look alike."
            report.findings.append(Finding(sentence, False, (Place(pair.name), Place(twin.name))))
