"""Groups of layers that lie together: made, undone, shown, folded, moved. All functions give a new state."""

from collections.abc import Sequence
from dataclasses import replace

from gaugan_desktop.document import layers
from gaugan_desktop.document.limits import MAX_LAYER_NAME
from gaugan_desktop.document.state import DocumentState, Group, Layer
from gaugan_desktop.texts import tr

Row = str | int  # what a list of layers shows: a group by its name, or a layer by its index


def grouped(state: DocumentState) -> DocumentState:
    """The active layer and the one below in one group: that of the lower one, of the active one, or a new
    one."""
    if state.active == 0:
        return state
    lower, upper = state.layers[state.active - 1], state.active_layer
    name, groups = lower.group or upper.group, state.groups
    if not name:
        names = (f"{tr('Group')} {number}" for number in range(1, 10_000))
        name = next(name for name in names if state.group(name) is None)
        groups = (*groups, Group(name))
    stack = list(state.layers)
    for place in (state.active - 1, state.active):
        stack[place] = replace(stack[place], group=name)
    return replace(state, groups=groups).with_layers(stack, state.active)


def ungrouped(state: DocumentState) -> DocumentState:
    """Without the group of the active layer; its layers stay, hidden ones if the group was hidden."""
    group = state.group(state.active_layer.group)
    if group is None:
        return state
    stack = [
        replace(layer, group="", is_visible=layer.is_visible and group.is_visible)
        if layer.group == group.name
        else layer
        for layer in state.layers
    ]
    return state.with_layers(stack, state.active)


def shown(state: DocumentState, name: str, is_visible: bool) -> DocumentState:
    """A group that is shown or hidden with all its layers."""
    return _with_group(state, name, is_visible=is_visible)


def folded(state: DocumentState, name: str, is_folded: bool) -> DocumentState:
    """A group that stands for its layers, or shows them."""
    return _with_group(state, name, is_folded=is_folded)


def renamed(state: DocumentState, name: str, new: str) -> DocumentState:
    """A group of another name, unless another group has that."""
    new = new[:MAX_LAYER_NAME]
    if not new or state.group(new) is not None:
        return state
    stack = [replace(layer, group=new) if layer.group == name else layer for layer in state.layers]
    groups = tuple(replace(group, name=new) if group.name == name else group for group in state.groups)
    return replace(state, groups=groups).with_layers(stack, state.active)


def shifted(state: DocumentState, by: int) -> DocumentState:
    """The active layer one place up (+1) or down (-1); a folded group moves as one, past a whole group."""
    chosen = state.together
    if len(chosen) == 1:
        return layers.moved(state, state.active, state.active + by)
    beside = chosen[-1] + 1 if by > 0 else chosen[0] - 1
    if not 0 <= beside < len(state.layers):
        return state
    name = state.layers[beside].group
    passed = [n for n, layer in enumerate(state.layers) if n == beside or (name and layer.group == name)]
    order = [*passed, *chosen] if by > 0 else [*chosen, *passed]
    start = min(order)
    stack = [*state.layers[:start], *(state.layers[n] for n in order), *state.layers[max(order) + 1 :]]
    return state.with_layers(stack, start + order.index(state.active))


def rows_of(state: DocumentState) -> list[Row]:
    """What a list shows, top first: groups, the layers of those that are not folded, and other layers."""
    rows: list[Row] = []
    for index in reversed(range(len(state.layers))):
        group = state.group(state.layers[index].group)
        if group is not None and group.name not in rows:
            rows.append(group.name)
        if group is None or not group.is_folded:
            rows.append(index)
    return rows


def reordered(state: DocumentState, rows: Sequence[Row], row: int) -> DocumentState:
    """The state after a row of such a list was dragged to another place.

    Args:
        rows: the list as it is now.
        row: the one that was dragged; a group takes its layers along, a layer joins the group it is dropped
            into.
    """
    rows, dragged = list(rows), rows[row]
    stack: list[Layer] = []
    if isinstance(dragged, str):
        while row > 0 and _is_inside(state, rows, row):  # into another group: above it
            rows[row - 1], rows[row], row = rows[row], rows[row - 1], row - 1
    for place, each in enumerate(rows):
        if isinstance(each, str):
            group = state.group(each)
            if each == dragged or (group is not None and group.is_folded):
                stack += [layer for layer in reversed(state.layers) if layer.group == each]
        elif place == row:
            stack.append(replace(state.layers[each], group=_group_at(state, rows, row)))
        elif state.layers[each].group != dragged or not dragged:
            stack.append(state.layers[each])
    stack.reverse()
    chosen = state.layers[dragged] if isinstance(dragged, int) else state.active_layer
    active = next(n for n, layer in enumerate(stack) if layer.labels is chosen.labels)
    return state.with_layers(stack, active)


def _is_inside(state: DocumentState, rows: Sequence[Row], row: int) -> bool:
    """Whether a row lies between a group's head and its last layer."""
    below = rows[row + 1] if row + 1 < len(rows) else ""
    group = state.layers[below].group if isinstance(below, int) else ""
    return bool(group) and group != rows[row]


def _group_at(state: DocumentState, rows: Sequence[Row], row: int) -> str:
    """The group that a layer dropped at a row belongs to."""
    layer, above = rows[row], rows[row - 1] if row else ""
    assert isinstance(layer, int)
    if isinstance(above, str):
        group = state.group(above)
        return above if group is not None and not group.is_folded else ""
    name = state.layers[above].group
    below = rows[row + 1] if row + 1 < len(rows) else ""
    goes_on = isinstance(below, int) and state.layers[below].group == name
    return name if goes_on or state.layers[layer].group == name else ""


def _with_group(state: DocumentState, name: str, **properties: bool) -> DocumentState:
    groups = tuple(
        replace(group, **properties) if group.name == name else group  # type: ignore[arg-type]
        for group in state.groups
    )
    return replace(state, groups=groups)
