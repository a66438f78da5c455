"""The Help menu."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.window.about import AboutDialog, report
from gaugan_desktop.ui.window.keys import ShortcutsDialog
from gaugan_desktop.ui.window.menus import Menus
from gaugan_desktop.ui.window.status_line import StatusLine


class HelpMenu:
    def __init__(
        self,
        menus: Menus,
        status: StatusLine,
        show_tour: Callable[[], object],
        show_beside: Callable[[QDialog], object],
    ) -> None:
        self._menus, self._status, self._show_beside = menus, status, show_beside
        menus.add("&Help", mark("Keys"), "F1", self._show_keys)
        menus.add("&Help", mark("Tour"), None, show_tour)
        menus.add("&Help", mark("Copy a report"), None, self._copy_report)
        menus.add("&Help", mark("About GauGAN Desktop"), None, self._show_about)

    def _show_keys(self) -> None:
        self._show_beside(ShortcutsDialog(self._menus.window, self._menus.all))

    def _show_about(self) -> None:
        AboutDialog(self._menus.window).open()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(report(self._status.text))
        self._status.showMessage(tr("The report is on the clipboard; paste it into your message"), 5000)
