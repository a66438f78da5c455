"""What lies under a click, by a model that the artist brings: like Segment Anything, as two ONNX files.

The encoder looks at a photo once; the decoder answers for each click. They are found in a folder by `encoder`
and `decoder` in their names. onnxruntime, an optional package, computes them. Names and shapes of inputs are
those of the exports that are about (Kirillov et al. 2023, "Segment Anything").
"""

from pathlib import Path
from typing import Any, Protocol

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.folders import entries_of
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr

_SIDE = 1024  # pixels: what encoders expect
_MEAN, _DEVIATION = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)
_LOW_SIDE = 256  # of a mask from before, which is never given
_INSIDE, _PADDING = 1.0, -1.0  # what decoders call a point; one more is expected where there is no box


class Session(Protocol):
    """What onnxruntime calls a model in memory."""

    def get_inputs(self) -> list[Any]: ...
    def get_outputs(self) -> list[Any]: ...
    def run(self, names: Any, feed: dict[str, np.ndarray]) -> list[np.ndarray]: ...


class ClickModel:
    """Answers clicks on one photo at a time; the photo is looked at with the first click.

    Args:
        folder: of the two files.

    Raises:
        BadFileError: onnxruntime or a file is missing, or a file is none of such a model.

    Attributes:
        folder: of the two files.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._encoder, self._decoder = (_session(folder, part) for part in ("encoder", "decoder"))
        self._seen: np.ndarray | None = None  # the photo that `_features` are of
        self._features = np.empty(0, np.float32)

    def mask_at(self, photo: np.ndarray, x: float, y: float) -> np.ndarray:
        """The thing at a point of a photo (H, W, 3) uint8, as (H, W) bool.

        Raises:
            BadFileError: the model takes other inputs, or gives something else.
        """
        height, width = photo.shape[:2]
        if not (0 <= x < width and 0 <= y < height):
            return np.zeros((height, width), bool)
        try:
            if self._seen is not photo:
                self._features, self._seen = self._look_at(photo), photo
            return self._answer(height, width, x, y)
        except Exception as error:  # onnxruntime has errors of its own, and models are anybody's
            raise BadFileError(self.folder, _strange()) from error

    def _look_at(self, photo: np.ndarray) -> np.ndarray:
        entry = self._encoder.get_inputs()[0]
        scale = _SIDE / max(photo.shape[:2])
        size = (round(photo.shape[1] * scale), round(photo.shape[0] * scale))
        small = cv2.resize(photo, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        if len(entry.shape) == 3:  # these normalise and pad themselves
            picture = small.astype(np.uint8 if "uint8" in entry.type else np.float32)
        else:
            even = (small - np.array(_MEAN, np.float32)) / np.array(_DEVIATION, np.float32)
            picture = np.zeros((1, 3, _SIDE, _SIDE), np.float32)
            picture[0, :, : size[1], : size[0]] = even.transpose(2, 0, 1)
        return self._encoder.run(None, {entry.name: picture})[0]

    def _answer(self, height: int, width: int, x: float, y: float) -> np.ndarray:
        scale = _SIDE / max(height, width)
        known = {
            "image_embeddings": self._features,
            "point_coords": np.array([[[x * scale, y * scale], [0, 0]]], np.float32),
            "point_labels": np.array([[_INSIDE, _PADDING]], np.float32),
            "mask_input": np.zeros((1, 1, _LOW_SIDE, _LOW_SIDE), np.float32),
            "has_mask_input": np.zeros(1, np.float32),
            "orig_im_size": np.array([height, width], np.float32),
        }
        feed = {entry.name: known[entry.name] for entry in self._decoder.get_inputs()}
        names = [str(output.name) for output in self._decoder.get_outputs()]
        outputs: dict[str, np.ndarray] = dict(zip(names, self._decoder.run(None, feed), strict=True))
        masks = outputs.get("masks", outputs[names[0]])[0]  # (masks, h, w), positive inside
        has_choice = "iou_predictions" in outputs and len(masks) > 1
        best = masks[int(outputs["iou_predictions"][0].argmax()) if has_choice else 0]
        if best.shape != (height, width):  # of the padded square
            square = cv2.resize(best.astype(np.float32), (_SIDE, _SIDE), interpolation=cv2.INTER_LINEAR)
            cut = square[: round(height * scale), : round(width * scale)]
            best = cv2.resize(cut, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(best > 0)


def _session(folder: Path, part: str) -> Session:
    try:
        import onnxruntime
    except ImportError as error:
        sentence = tr("Clicks on things need the package onnxruntime, which is not installed.")
        raise BadFileError(folder, sentence) from error
    files = [path for path in entries_of(folder) if path.suffix == ".onnx" and part in path.name.lower()]
    if not files:
        sentence = tr("There is no file “{part}.onnx” in this folder; the model consists of two.", part=part)
        raise BadFileError(folder, sentence)
    try:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        session: Session = onnxruntime.InferenceSession(
            str(files[0]), options, providers=["CPUExecutionProvider"]
        )
        return session
    except Exception as error:  # damaged files raise many kinds of errors
        raise BadFileError(files[0], _strange()) from error


def _strange() -> str:
    return tr("This is no model that answers clicks, or one of a kind that is not known here.")
