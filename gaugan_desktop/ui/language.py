"""The language of the window: the program's own texts, and those that Qt brings along."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import LANGUAGES, set_translator


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
    if own.load(f"gaugan_{language}", str(resource_path("translations"))):
        set_translator(lambda source: own.translate("", source) or source)
    else:
        set_translator(str)
    if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)
    QLocale.setDefault(QLocale(language))
    return language


def best_language(wishes: Sequence[str]) -> str:
    """The first language of `wishes` (such as `de-AT`, `zh-Hans-CN`) that the program speaks, or English."""
    for wish in wishes:
        name, *parts = wish.replace("_", "-").split("-")
        if name == "zh" and not {"Hant", "TW", "HK", "MO"} & set(parts):
            return "zh_CN"
        if name in LANGUAGES:
            return name
    return "en"
