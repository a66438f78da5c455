"""Colours of the window, dark, neutral grey, light and of high contrast, on Qt's Fusion style."""

from dataclasses import dataclass

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from gaugan_desktop.paths import resource_path

_ICONS = "icons"


@dataclass(frozen=True)
class Theme:
    """Colours by role, as #rrggbb."""

    name: str
    window: str
    panel: str
    field: str
    border: str
    text: str
    faint_text: str
    accent: str
    accent_text: str
    backdrop: str

    @property
    def disabled_text(self) -> str:
        """What cannot be used now: readable for those who look for it."""
        return {"dark": "#6b737e", "grey": "#939393", "light": "#98a1ad"}.get(self.name, "#8c8c8c")

    @property
    def tick(self) -> str:
        """The icon of a tick on the accent's colour."""
        return "tick" if QColor(self.accent_text).lightness() > 128 else "tick-dark"


THEMES = {
    "dark": Theme("dark", "#22252a", "#2a2e34", "#1b1d21", "#3a3f47", "#e4e7eb", "#9aa2ad",
                  "#5aa9e6", "#0f1418", "#17191c"),
    "grey": Theme("grey", "#474747", "#4f4f4f", "#3a3a3a", "#6c6c6c", "#f2f2f2", "#cfcfcf",
                  "#dadada", "#1c1c1c", "#777777"),
    "light": Theme("light", "#eceef1", "#f7f8fa", "#ffffff", "#c9ced6", "#20242a", "#5c6570",
                   "#1f74b8", "#ffffff", "#d4d8de"),
    "contrast": Theme("contrast", "#000000", "#000000", "#000000", "#ffffff", "#ffffff", "#e6e6e6",
                      "#ffd800", "#000000", "#000000"),
}  # fmt: skip


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program this theme's palette and style sheet, unless it has them."""
    style_sheet = _style_sheet(theme)
    if app.styleSheet() == style_sheet:
        return  # Qt would dress every widget anew, three times
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, color in (
        ((role.Window, role.Button), theme.window),
        ((role.Base, role.ToolTipBase), theme.field),
        ((role.AlternateBase,), theme.panel),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), theme.text),
        ((role.PlaceholderText,), theme.faint_text),
        ((role.Highlight, role.Link, role.Accent), theme.accent),
        ((role.HighlightedText,), theme.accent_text),
        ((role.Mid, role.Dark), theme.border),
        ((role.Light, role.Midlight), theme.panel),
    ):
        for each in roles:
            palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.disabled_text))
    return palette


def _style_sheet(theme: Theme) -> str:
    # By a name of its own: the program's folder may have quotes, which end a path in a style sheet.
    QDir.setSearchPaths(_ICONS, [str(resource_path("icons"))])
    tick, up, down = (f"{_ICONS}:{name}.svg" for name in (theme.tick, "chevron-up", "chevron-down"))
    return f"""
    QMainWindow, QDialog {{ background: {theme.window}; }}
    QToolBar {{ background: {theme.panel}; border: none; spacing: 4px; padding: 4px; }}
    QToolBar::separator {{ background: {theme.border}; width: 1px; height: 1px; margin: 4px; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px; color: {theme.text}; }}
    QToolButton:hover {{ background: {theme.window}; border-color: {theme.border}; }}
    QToolButton:checked {{ background: {theme.accent}; color: {theme.accent_text}; }}
    QToolButton#heading, QToolButton#heading:checked {{ background: transparent; color: {theme.text};
        font-weight: 600; padding: 1px 2px; }}
    QToolButton#heading:hover {{ color: {theme.accent}; border-color: transparent; }}
    QMenuBar {{ background: {theme.panel}; padding: 2px; }}
    QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; }}
    QMenuBar::item:selected, QMenu::item:selected {{
        background: {theme.accent}; color: {theme.accent_text}; }}
    QMenu {{ background: {theme.panel}; border: 1px solid {theme.border}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
    QMenu::item:disabled {{ color: {theme.faint_text}; }}
    QMenu::separator {{ height: 1px; background: {theme.border}; margin: 4px 8px; }}
    QStatusBar {{ background: {theme.panel}; color: {theme.faint_text}; }}
    QStatusBar::item {{ border: none; }}
    QStatusBar QLabel {{ color: {theme.faint_text}; padding: 0 8px; }}
    QMainWindow::separator {{ background: {theme.window}; width: 6px; height: 6px; }}
    QMainWindow::separator:hover {{ background: {theme.accent}; }}
    QDockWidget > QWidget {{ background: {theme.panel}; }}
    QToolButton#round, QToolButton#small-round {{ padding: 0; border: none; }}
    QToolButton#round {{ border-radius: 21px; }}
    QToolButton#small-round {{ border-radius: 17px; }}
    QToolButton#round:checked, QToolButton#round:hover, QToolButton#round:focus,
    QToolButton#small-round:hover, QToolButton#small-round:focus {{ background: {theme.accent}; }}
    QToolButton#small-round:checked {{ background: transparent; }}
    QToolButton#dock-button {{ padding: 2px; border-radius: 4px; }}
    QFrame#inset {{ background: {theme.window}; border: 1px solid {theme.border}; }}
    QSplitter::handle {{ background: {theme.window}; }}
    QFrame#panel {{ background: {theme.panel}; border: none; }}
    QFrame#popup {{ background: {theme.panel}; border: 1px solid {theme.border}; }}
    QLabel#heading {{ color: {theme.text}; font-weight: 600; padding: 2px 4px; }}
    QLabel#caption {{ color: {theme.faint_text}; padding: 0 4px; }}
    QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QPushButton {{ background: {theme.window}; border: 1px solid {theme.border};
        border-radius: 6px; padding: 6px 10px; outline: none; }}
    QPushButton:hover, QPushButton:focus {{ border-color: {theme.accent}; }}
    QPushButton:pressed {{ background: {theme.field}; }}
    QLineEdit, QPlainTextEdit {{ background: {theme.field}; border: 1px solid {theme.border};
        border-radius: 6px; padding: 3px 6px; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {theme.accent}; }}
    QComboBox, QAbstractSpinBox {{ background: {theme.field}; border: 1px solid {theme.border};
        border-radius: 6px; padding: 3px 6px; min-height: 18px; }}
    QAbstractSpinBox {{ padding: 3px 0; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {theme.accent}; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: url("{down}"); width: 10px; height: 6px; }}
    QComboBox QAbstractItemView {{ background: {theme.field}; border: 1px solid {theme.border};
        padding: 2px; outline: none; selection-background-color: {theme.accent};
        selection-color: {theme.accent_text}; }}
    QComboBox QAbstractItemView::item {{ min-height: 24px; padding-left: 6px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px; }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 6px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 10px; height: 6px; }}
    QAbstractSpinBox QLineEdit {{ background: transparent; border: none; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 3px; background: {theme.field};
        border: 1px solid {theme.disabled_text}; }}
    QSlider::sub-page:horizontal {{ background: {theme.accent}; border: 1px solid {theme.accent};
        border-radius: 3px; }}
    QSlider::handle:horizontal {{ width: 12px; margin: -5px 0; border-radius: 7px; background: {theme.text};
        border: 1px solid {theme.panel}; }}
    QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {theme.accent}; }}
    QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled {{
        background: {theme.disabled_text}; }}
    QSlider[is_centred="true"]::sub-page:horizontal {{ background: {theme.field};
        border-color: {theme.disabled_text}; }}
    QListWidget {{ background: transparent; border: none; outline: none; }}
    QListWidget::item {{ border: 2px solid transparent; border-radius: 6px; padding: 2px; }}
    QTabWidget::pane {{ border: none; }}
    QTabBar {{ background: {theme.window}; }}
    QTabBar::tab {{ background: {theme.window}; color: {theme.faint_text}; padding: 7px 16px;
        border: none; border-top-left-radius: 6px; border-top-right-radius: 6px; }}
    QTabBar::tab:selected {{ background: {theme.panel}; color: {theme.text}; font-weight: 600; }}
    QTabBar::tab:hover {{ color: {theme.text}; }}
    QListWidget#layers::item {{ padding: 5px 4px; }}
    QListWidget::indicator, QCheckBox::indicator, QMenu::indicator:non-exclusive {{ width: 14px; height: 14px;
        border: 1px solid {theme.faint_text}; border-radius: 3px; background: {theme.field}; }}
    QListWidget::indicator:checked, QCheckBox::indicator:checked, QMenu::indicator:non-exclusive:checked {{
        background: {theme.accent}; border-color: {theme.accent}; image: url("{tick}"); }}
    QCheckBox::indicator:focus, QCheckBox::indicator:hover {{ border-color: {theme.accent}; }}
    QCheckBox {{ spacing: 8px; }}
    QListWidget#thumbnails {{ font-size: 11px; }}
    QListWidget::item:hover {{ background: {theme.window}; }}
    QListWidget::item:selected {{ border-color: {theme.accent}; background: {theme.window};
        color: {theme.text}; }}
    QHeaderView::section {{ background: {theme.panel}; color: {theme.faint_text}; border: none;
        padding: 6px; }}
    QTableWidget {{ background: {theme.field}; border: 1px solid {theme.border}; border-radius: 6px; }}
    QTableWidget::item {{ padding: 2px 8px; }}
    QScrollBar:vertical {{ background: transparent; width: 8px; }}
    QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: 4px; min-height: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QProgressBar {{ background: {theme.field}; border: none; border-radius: 3px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
    """
