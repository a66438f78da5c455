"""The language of the window: the program's own texts, and those that Qt brings along."""

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import LANGUAGES, set_translator

CHECKSUMS = "SHA256SUMS"  # beside the compiled translations, as sha256sum writes it
_log = logging.getLogger(__name__)


def use_language(app: QCoreApplication, choice: str) -> str:
    """Speak a language from now on; what is on the screen already stays as it is.

    Args:
        choice: one of `LANGUAGES`, or "auto" for the system's.

    Returns:
        The language.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    language = choice if choice in LANGUAGES else best_language(QLocale.system().uiLanguages())
    own, of_qt = QTranslator(app), QTranslator(app)
    file = resource_path("translations") / f"gaugan_{language}.qm"
    if is_whole(file) and own.load(str(file)):
        set_translator(lambda source: own.translate("", source) or source)
    else:
        set_translator(str)
    if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)
    QLocale.setDefault(QLocale(language))
    return language


def is_whole(file: Path) -> bool:
    """Whether a compiled translation is as it was made; a damaged one would crash inside Qt."""
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        is_good = (file.parent / CHECKSUMS).read_text("utf-8").find(f"{digest}  {file.name}\n") >= 0
    except (OSError, ValueError):
        is_good = False
    if not is_good and file.exists():
        _log.warning("%s is damaged; the program speaks English", file)
    return is_good


def best_language(wishes: Sequence[str]) -> str:
    """The first language of `wishes` (such as `de-AT`, `zh-Hans-CN`) that the program speaks, or English."""
    for wish in wishes:
        name, *parts = wish.replace("_", "-").split("-")
        if name == "zh" and not {"Hant", "TW", "HK", "MO"} & set(parts):
            return "zh_CN"
        if name in LANGUAGES:
            return name
    return "en"
