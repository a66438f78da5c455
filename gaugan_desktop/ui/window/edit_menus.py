"""The menus that change the document: selection, image, layers, labels."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence

from gaugan_desktop.document import geometry, groups, layers, operations
from gaugan_desktop.document.history import UndoHistory
from gaugan_desktop.document.moving import box_to_move
from gaugan_desktop.document.piece import Piece, beyond
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.loading import labels_from_colors
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.new_document import SEAMLESS
from gaugan_desktop.ui.names import key_text
from gaugan_desktop.ui.panels.reference import ReferencePhoto
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.views.horizon_line import HorizonLine
from gaugan_desktop.ui.views.label_image import labels_image, rgba_from_image
from gaugan_desktop.ui.window.edit_dialogs import ReplaceLabelDialog, SizeDialog, TransformDialog
from gaugan_desktop.ui.window.horizon_menu import add_horizon_to_image
from gaugan_desktop.ui.window.menus import Menus
from gaugan_desktop.ui.window.selection_menu import SelectionMenu
from gaugan_desktop.ui.window.status_line import StatusLine
from gaugan_desktop.wrap import NO_WRAP, Wrap

Step = Callable[[DocumentState], DocumentState]
_QUARTER_TURNS = {mark("Rotate left"): 1, mark("Rotate right"): 3}  # counter-clockwise, as numpy counts
_SMOOTHING = 4  # pixels at 512; grows with the document


class EditMenus:
    """What its menus do, and which of it makes sense at the moment."""

    def __init__(
        self,
        menus: Menus,
        session: DocumentSession,
        tools: ToolBox,
        reference: ReferencePhoto,
        horizon: HorizonLine,
        status: StatusLine,
    ) -> None:
        self._menus, self._session, self._tools = menus, session, tools
        self._reference, self._horizon, self._status = reference, horizon, status
        self._window, self._add = menus.window, menus.add
        self.undo = self._add("&Edit", mark("Undo"), "Ctrl+Z", self._undo, "undo")
        self.redo = self._add("&Edit", mark("Redo"), "Ctrl+Shift+Z", session.redo, "redo")
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._add_clipboard_actions()
        SelectionMenu(menus, session, tools)
        self._seamless = self._add_image_actions()
        self.layer_actions = self._add_layer_actions()
        self._add_label_actions()

    def show_nature(self, state: DocumentState) -> None:
        """Check what the document asks of its picture."""
        self._seamless.get(state.wrap, self._seamless[NO_WRAP]).setChecked(True)
        self._natural.setChecked(state.has_natural_borders)
        self._lit.setChecked(state.has_natural_light)

    def show_history(self, history: UndoHistory) -> None:
        """Say what undo and redo would do."""
        for action, verb, name in (
            (self.undo, tr("Undo"), history.undo_name),
            (self.redo, tr("Redo"), history.redo_name),
        ):
            action.setEnabled(bool(name))
            action.setText(f"{verb}: {name}" if name else verb)
            action.setToolTip(f"{action.text()} ({key_text(action.shortcut())})")

    def show_layers(self, state: DocumentState) -> None:
        """Enable what makes sense for the active layer."""
        self._lock.setChecked(state.active_layer.is_locked)
        self._merge.setEnabled(state.active > 0)
        self._remove.setEnabled(len(state.layers) > 1)
        self._raise.setEnabled(state.active < len(state.layers) - 1)
        self._lower.setEnabled(state.active > 0)
        self._group.setEnabled(state.active > 0)
        group = state.group(state.active_layer.group)
        for action in (self._ungroup, self._fold):
            action.setEnabled(group is not None)
        self._fold.setChecked(group is not None and group.is_folded)

    def _add_clipboard_actions(self) -> None:
        self._add("&Edit", mark("Cut"), "Ctrl+X", self.cut)
        self._add("&Edit", mark("Copy"), "Ctrl+C", self.copy)
        self._add("&Edit", mark("Paste as layer"), "Ctrl+V", self.paste)
        self._add("&Edit", mark("Delete"), "Delete", self._tools.erase_selection)

    def _add_image_actions(self) -> dict[Wrap, QAction]:
        self._add("&Image", mark("Size..."), "Ctrl+Alt+I", self.resize)
        self._add("&Image", mark("Crop to selection"), None, self.crop)
        for text, turns in _QUARTER_TURNS.items():
            self._add("&Image", text, None, partial(self.turn, turns, tr(text)))
        for text, axis in ((mark("Mirror left and right"), 1), (mark("Mirror top and bottom"), 0)):
            self._add("&Image", text, None, partial(self.mirror, axis, tr(text)))
        self._add("&Image", mark("Shift by half, seamless"), None, self.shift_by_half)
        self._add("&Image", mark("Reference photo..."), None, self._reference.choose)
        self._add("&Image", mark("Remove reference photo"), None, self._reference.remove)
        self._natural = self._add("&Image", mark("Natural borders"), None, self._toggle_natural_borders)
        self._natural.setCheckable(True)
        self._menus.explain(
            self._natural, tr("Bend the borders of the picture as nature's are; off: as painted")
        )
        self._lit = self._add("&Image", mark("Natural light"), None, self._toggle_natural_light)
        self._lit.setCheckable(True)
        self._menus.explain(
            self._lit,
            tr("Lay relief, clouds, reflections and shade over the picture; off: as the model paints"),
        )
        add_horizon_to_image(self._menus, self._horizon)
        menu = self._menus["&Image"].addMenu(tr("Seamless"))
        group = QActionGroup(self._window)
        actions = {}
        for wrap, text in SEAMLESS.items():
            action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.triggered.connect(lambda checked, chosen=wrap: self._session.set_wrap(chosen))
            group.addAction(action)
            actions[wrap] = action
        return actions

    def _add_layer_actions(self) -> list[QAction]:
        def add(text: str, key: str | None, step: Step, icon: str) -> QAction:
            return self._add("&Layer", text, key, partial(self.restack, step, tr(text)), icon)

        new = add(mark("New layer"), "Ctrl+Shift+N", layers.added, "layer-add")
        copy = add(mark("Duplicate layer"), "Ctrl+J", layers.duplicated, "layer-duplicate")
        self._merge = add(mark("Merge down"), "Ctrl+M", layers.merged_down, "layer-merge")
        self._remove = add(mark("Delete layer"), None, layers.removed, "layer-remove")
        self._raise = add(mark("Raise layer"), "Ctrl+PgUp", partial(groups.shifted, by=1), "layer-up")
        self._lower = add(mark("Lower layer"), "Ctrl+PgDown", partial(groups.shifted, by=-1), "layer-down")
        self._lock = add(mark("Lock layer"), None, _lock_toggled, "lock")
        self._lock.setCheckable(True)
        self._group = add(mark("Group with the layer below"), "Ctrl+G", groups.grouped, "")
        self._ungroup = add(mark("Ungroup"), "Ctrl+Shift+G", groups.ungrouped, "")
        self._fold = self._add("&Layer", mark("Fold the group"), None, self._toggle_fold)
        self._fold.setCheckable(True)
        self._menus.explain(self._fold, tr("A folded group is raised, lowered and moved as one"))
        add(mark("Flatten"), None, layers.flattened, "")
        for text, x, y in (
            (mark("Mirror layer left and right"), -1, 1),
            (mark("Mirror layer top and bottom"), 1, -1),
        ):
            self._add("&Layer", text, None, partial(self.transform, geometry.scaling(x, y), tr(text)))
        self._add("&Layer", mark("Transform..."), "Ctrl+T", self.ask_transform)
        return [new, copy, self._merge, self._raise, self._lower, self._lock, self._remove]

    def _add_label_actions(self) -> None:
        self._add("La&bels", mark("Replace label..."), "Ctrl+H", self.replace_label)
        for text, operation in (
            (
                mark("Smooth borders"),
                lambda labels: operations.borders_smoothed(labels, self._scaled(_SMOOTHING)),
            ),
            (mark("Remove specks"), lambda labels: operations.specks_removed(labels, self._scaled(8) ** 2)),
            (mark("Fill unpainted"), lambda labels: gaps_filled(labels, self._session.document.wrap)),
        ):
            self._add("La&bels", text, None, partial(self.rework, operation, tr(text)))

    def _undo(self) -> None:
        """A shape that is only begun goes first."""
        if not self._tools.give_up_outline():
            self._session.undo()

    def _toggle_natural_borders(self) -> None:
        self._session.set_natural_borders(self._natural.isChecked())

    def _toggle_natural_light(self) -> None:
        self._session.set_natural_light(self._lit.isChecked())

    def rework(self, operation: Callable[[np.ndarray], np.ndarray], name: str) -> None:
        """Let an operation rework the active layer, aside; strokes made meanwhile would be lost, so
        then nothing happens."""
        document = self._session.document
        if document.refusal:
            self._session.refused.emit(document.refusal)
            return
        labels, revision = document.state.active_layer.labels.copy(), document.revision
        self._status.showMessage(f"{name}...")
        result = run_aside(lambda: operation(labels))
        self._status.clearMessage()
        if (self._session.document, self._session.document.revision) == (document, revision):
            self._session.replace_labels(result, name)
        else:
            self._session.refused.emit(
                tr("{name}: the document changed meanwhile, so nothing was done.", name=name)
            )

    def _toggle_fold(self) -> None:
        self._session.fold_group(self._session.document.state.active_layer.group, self._fold.isChecked())

    @property
    def group_actions(self) -> list[QAction]:
        return [self._group, self._ungroup, self._fold]

    def restack(self, step: Step, name: str) -> None:
        """Change the stack of layers."""
        self._session.change(name, step(self._session.document.state))

    def transform(self, linear: np.ndarray, name: str) -> None:
        """Apply a linear map around the middle of what is selected."""
        box = self._session.document.selected_box
        center = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        self._session.transform(geometry.about(center, linear), name)

    def ask_transform(self) -> None:
        box = box_to_move(self._session.document.state)
        if box.is_empty:
            self._session.refused.emit(tr("There is nothing to transform on this layer."))
            return
        tools = self._tools

        def show_moved(matrix: np.ndarray | None) -> None:
            document = self._session.document
            if matrix is None or document.refusal:
                tools.preview_changed.emit(None)
            else:
                tools.preview_changed.emit(document.seen_transformed(matrix))

        dialog = TransformDialog(self._window, box, tools.outline_changed.emit, show_moved)
        if dialog.exec():
            self._session.transform(dialog.matrix, tr("Transform"))

    def turn(self, turns: int, name: str) -> None:
        """Turn all layers by quarters, counter-clockwise."""
        document = self._session.document
        matrix = geometry.quarter_turn(turns, document.width, document.height)
        self._session.reshape(partial(np.rot90, k=turns), name, matrix)

    def mirror(self, axis: int, name: str) -> None:
        """Mirror all layers, top and bottom (0) or left and right (1)."""
        document = self._session.document
        middle = document.width / 2, document.height / 2
        linear = geometry.scaling(-1, 1) if axis else geometry.scaling(1, -1)
        self._session.reshape(partial(np.flip, axis=axis), name, geometry.about(middle, linear))

    def shift_by_half(self) -> None:
        """Bring what meets at the borders of a seamless document into the middle, to paint over it."""
        document = self._session.document
        wrap = document.wrap
        if not any(wrap):
            self._session.refused.emit(tr("Only seamless documents are shifted; see Image > Seamless."))
            return
        x, y = (document.width // 2 if wrap.columns else 0), (document.height // 2 if wrap.rows else 0)
        roll = partial(np.roll, shift=(y, x), axis=(0, 1))
        self._session.reshape(roll, tr("Shift by half, seamless"), geometry.shifting(0, 0))

    def resize(self) -> None:
        document = self._session.document
        dialog = SizeDialog(self._window, document.width, document.height)
        if dialog.exec():
            width, height = dialog.size_chosen
            scaling = geometry.scaling(width / document.width, height / document.height)
            self._session.reshape(
                partial(geometry.scaled, width=width, height=height),
                tr("Size"),
                geometry.about((0.0, 0.0), scaling),
            )

    def crop(self) -> None:
        document = self._session.document
        box = document.selected_box.common(document.area)
        if document.selection is None or box.is_empty:
            self._session.refused.emit(tr("Select what shall stay, then crop."))
            return
        matrix = geometry.shifting(-box.left, -box.top)
        self._session.reshape(partial(geometry.cropped, rect=box), tr("Crop"), matrix, is_cut=True)

    def copy(self) -> None:
        """What is selected of the active layer, in the label colours, for this and other programs."""
        labels = self._session.document.copied()
        image = labels_image(labels, self._session.document.label_set)
        QGuiApplication.clipboard().setImage(image)

    def cut(self) -> None:
        self.copy()
        self._session.erase_selection()

    def paste(self) -> None:
        """The label colours on the clipboard as a new layer."""
        document, image = self._session.document, QGuiApplication.clipboard().image()
        if image.isNull():
            self._session.refused.emit(tr("There are no labels on the clipboard."))
            return
        try:
            pasted = labels_from_colors(tr("The clipboard"), rgba_from_image(image), document.label_set)
        except BadFileError as error:
            self._session.refused.emit(str(error))
            return
        piece = Piece(pasted)
        labels, rest = piece.within(document.area), beyond(piece, document.area)
        layer = Layer(labels, tr("Pasted"), beyond=rest)
        self._session.change(tr("Paste"), layers.added(document.state, layer))

    def replace_label(self) -> None:
        dialog = ReplaceLabelDialog(self._window, self._session.document.label_set, self._tools.label)
        if dialog.exec():
            old, new = dialog.choice
            self._session.apply(partial(operations.label_replaced, old=old, new=new), tr("Replace label"))

    def _scaled(self, pixels: int) -> int:
        """A distance that suits the document's size."""
        return max(1, round(pixels * min(self._session.document.state.shape) / 512))


def _lock_toggled(state: DocumentState) -> DocumentState:
    return state.with_layer(state.active, is_locked=not state.active_layer.is_locked)
