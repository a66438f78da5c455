"""Checks a folder of pairs and says, in sentences, what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadDatasetError, GauganError
from gaugan_desktop.imaging.loading import load_label_map, load_picture
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2
from trainer.data.layouts import PairPaths, files_by_stem
from trainer.data.pairs import label_set_of, read_description

_RARE_SHARE = 0.001
_RARE_PAIRS = 3
_HASH_SIDE = 8
_NEAR_DUPLICATE_BITS = 3


@dataclass(frozen=True)
class Finding:
    """One problem. Errors keep a set from being trained on, warnings do not."""

    sentence: str
    is_error: bool = True


@dataclass
class CheckReport:
    """What a check found; shares are of all painted pixels."""

    label_set: LabelSet
    good: list[PairPaths] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    pixels: np.ndarray = field(default_factory=lambda: np.zeros(256, np.int64))
    pairs_with: np.ndarray = field(default_factory=lambda: np.zeros(256, np.int64))

    @property
    def has_errors(self) -> bool:
        return any(finding.is_error for finding in self.findings)

    def lines(self) -> Iterator[str]:
        """The report as text."""
        for finding in self.findings:
            yield f"{'error' if finding.is_error else 'warning'}: {finding.sentence}"
        yield f"{len(self.good)} usable pairs; labels by share of pixels:"
        painted = max(1, int(self.pixels[:UNPAINTED].sum()))
        for label_id in np.argsort(-self.pixels[: len(self.label_set)], kind="stable"):
            share = self.pixels[label_id] / painted
            name = self.label_set[label_id].name
            yield f"  {name:<20} {share:7.2%}  in {self.pairs_with[label_id]} pairs"


def check_folder(root: Path) -> CheckReport:
    """Read every pair of `images/ labels/ dataset.yaml` and report all problems at once.

    Raises:
        BadDatasetError: there is nothing to check: a folder or `dataset.yaml` is missing or unreadable.
    """
    label_set = label_set_of(root, read_description(root))
    report = CheckReport(label_set)
    hashes: dict[str, int] = {}
    for pair in _pairs(root, report):
        checked = _check_pair(pair, label_set, report)
        if checked is None:
            continue
        picture, labels = checked
        report.good.append(pair)
        report.pixels += np.bincount(labels.ravel(), minlength=256)
        report.pairs_with[np.unique(labels)] += 1
        hashes[pair.image.name] = _difference_hash(picture)
    _report_rare_labels(report)
    _report_near_duplicates(hashes, report)
    return report


def _pairs(root: Path, report: CheckReport) -> Iterator[PairPaths]:
    for name in ("images", "labels"):
        if not (root / name).is_dir():
            raise BadDatasetError(f"The folder {root / name} is missing.")
    images, labels = files_by_stem(root / "images"), files_by_stem(root / "labels", (".png",))
    for stem in sorted(images.keys() - labels.keys()):
        report.findings.append(Finding(f"{images[stem].name} has no label map."))
    for stem in sorted(labels.keys() - images.keys()):
        report.findings.append(Finding(f"{labels[stem].name} has no photo."))
    for stem in sorted(images.keys() & labels.keys()):
        yield PairPaths(images[stem], labels[stem])


def _check_pair(
    pair: PairPaths, label_set: LabelSet, report: CheckReport
) -> tuple[np.ndarray, np.ndarray] | None:
    try:
        picture = load_picture(pair.image)
        labels = load_label_map(pair.labels, label_set)
    except GauganError as error:
        report.findings.append(Finding(str(error)))
        return None
    if picture.shape[:2] != labels.shape:
        sizes = [f"{a.shape[1]}x{a.shape[0]}" for a in (picture, labels)]
        report.findings.append(Finding(f"{pair.image.name} has {sizes[0]} pixels, its label map {sizes[1]}."))
        return None
    return picture, labels


def _report_rare_labels(report: CheckReport) -> None:
    painted = int(report.pixels[:UNPAINTED].sum())
    for label in report.label_set.labels:
        pixels, pairs = int(report.pixels[label.id]), int(report.pairs_with[label.id])
        if pixels == 0:
            sentence = f"The label {label.name} does not occur."
        elif pairs < _RARE_PAIRS or pixels < _RARE_SHARE * painted:
            sentence = f"The label {label.name} is rare: {pixels / painted:.2%} of the pixels, {pairs} pairs."
        else:
            continue
        report.findings.append(Finding(sentence, is_error=False))


def _difference_hash(picture: np.ndarray) -> int:
    """64 bits: is each of 8x8 cells brighter than its right neighbour?"""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (_HASH_SIDE + 1, _HASH_SIDE), interpolation=cv2.INTER_AREA)
    bits = np.packbits(small[:, 1:] > small[:, :-1])
    return int.from_bytes(bits.tobytes(), "big")


def _report_near_duplicates(hashes: dict[str, int], report: CheckReport) -> None:
    names = list(hashes)
    values = np.array([hashes[name] for name in names], np.uint64)
    for index, name in enumerate(names):
        distances = np.bitwise_count(values[index + 1 :] ^ values[index])
        for other in np.nonzero(distances <= _NEAR_DUPLICATE_BITS)[0]:
            sentence = f"{name} and {names[index + 1 + other]} look alike."
            report.findings.append(Finding(sentence, is_error=False))
