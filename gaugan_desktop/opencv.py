"""The only place that imports cv2, which otherwise points Qt at its own plugins and fonts."""

import os

_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # which codecs it lacks is found out by trying
os.environ.setdefault("OPENCV_LOG_LEVEL", "OFF")
_before = {name: os.environ.get(name) for name in _QT_VARIABLES}

import cv2  # noqa: E402

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

__all__ = ["cv2"]
