"""Run by a Python that has Blender: opens what GauGAN Desktop wrote, and keeps what is seen as arrays.

`python in_blender.py WHAT RESULT.npz ARGUMENTS...`
"""

import importlib.util
import sys
import tempfile
import time
from math import cos, sin
from pathlib import Path
from types import SimpleNamespace

import bpy
import numpy as np
from mathutils import Vector

_FAR = 20  # degrees that the camera sees
_PATIENCE = 120.0


def _pixels(image: "bpy.types.Image") -> np.ndarray:
    """(H, W, 4) float32, the uppermost row first."""
    values = np.empty(len(image.pixels), np.float32)
    image.pixels.foreach_get(values)
    return values.reshape(image.size[1], image.size[0], -1)[::-1]


def _rendered(width: int, height: int) -> np.ndarray:
    """The scene in linear light."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.samples, scene.cycles.use_denoising = 16, False
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.render.resolution_percentage = 100
    settings = scene.render.image_settings
    settings.file_format, settings.color_mode, settings.color_depth = "OPEN_EXR", "RGBA", "32"
    with tempfile.TemporaryDirectory() as folder:
        scene.render.filepath = str(Path(folder) / "rendered.exr")
        bpy.ops.render.render(write_still=True)
        image = bpy.data.images.load(scene.render.filepath)
        return _pixels(image)


def _empty_scene() -> "bpy.types.Object":
    """Nothing but the camera."""
    for thing in list(bpy.data.objects):
        if thing.type != "CAMERA":
            bpy.data.objects.remove(thing)
    return bpy.context.scene.camera


def world(path: str, longitude: str, latitude: str) -> dict[str, np.ndarray]:
    """A panorama around the scene: what is in the file, what a camera sees that looks at a place of it, and
    what one sees that looks the other way at the same height."""
    image = bpy.data.images.load(path)
    camera, surroundings = _empty_scene(), bpy.context.scene.world
    surroundings.use_nodes = True
    texture = surroundings.node_tree.nodes.new("ShaderNodeTexEnvironment")
    texture.image = image
    background = surroundings.node_tree.nodes["Background"]
    surroundings.node_tree.links.new(texture.outputs["Color"], background.inputs["Color"])
    camera.data.angle = np.radians(_FAR)
    seen = {"read": _pixels(image)}
    for name, turn in (("towards", 0.0), ("away", np.pi)):
        around, above = float(longitude) + turn, float(latitude)
        ahead = Vector((cos(above) * cos(-around), cos(above) * sin(-around), sin(above)))
        camera.rotation_euler = ahead.to_track_quat("-Z", "Y").to_euler()
        seen[name] = _rendered(32, 32)
    return seen


def layers(path: str, width: str, height: str) -> dict[str, np.ndarray]:
    """Each layer of a file, as the compositor passes it on."""
    _empty_scene()
    tree, reader, end = _compositor("CompositorNodeImage")
    reader.image = bpy.data.images.load(path)
    seen = {}
    for output in reader.outputs:
        tree.links.new(output, end.inputs["Image"])
        seen[output.name] = _rendered(int(width), int(height))
    return seen


def matte(path: str, label: str, width: str, height: str) -> dict[str, np.ndarray]:
    """Where a label is, found by its name."""
    _empty_scene()
    tree, reader, end = _compositor("CompositorNodeCryptomatteV2")
    reader.source, reader.image = "IMAGE", bpy.data.images.load(path)
    reader.layer_name = "labels"
    reader.matte_id = label
    tree.links.new(reader.outputs["Matte"], end.inputs["Image"])
    return {"matte": _rendered(int(width), int(height))}


def _compositor(kind: str) -> tuple["bpy.types.NodeTree", "bpy.types.Node", "bpy.types.Node"]:
    bpy.context.scene.use_nodes = True
    tree = bpy.context.scene.node_tree
    tree.nodes.clear()
    return tree, tree.nodes.new(kind), tree.nodes.new("CompositorNodeComposite")


def paint(addon: str, folder: str, red: str, green: str, blue: str) -> dict[str, np.ndarray]:
    """An image of one colour, painted by the add-on as its button does; nothing turns the timer without a
    window, so that it is turned here."""
    spec = importlib.util.spec_from_file_location("gaugan_link", addon)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.register()
    operators: list[object] = []
    execute = module.GAUGAN_OT_paint.execute
    module.GAUGAN_OT_paint.execute = lambda self, context: operators.append(self) or execute(self, context)
    window = bpy.context.window_manager.windows[0]
    area = window.screen.areas[0]
    area.type = "IMAGE_EDITOR"
    area.spaces.active.image = _plain_image([int(red), int(green), int(blue)])
    scene = bpy.context.scene
    scene.gaugan_folder = folder
    before = scene.view_settings.view_transform, scene.render.image_settings.file_format
    with bpy.context.temp_override(window=window, area=area):
        assert bpy.ops.gaugan.paint() == {"RUNNING_MODAL"}
        until, result = time.monotonic() + _PATIENCE, {"PASS_THROUGH"}
        while result == {"PASS_THROUGH"} and time.monotonic() < until:
            time.sleep(module.POLL_SECONDS)
            result = operators[0].modal(bpy.context, SimpleNamespace(type="TIMER"))
    assert result == {"FINISHED"}, result
    assert (scene.view_settings.view_transform, scene.render.image_settings.file_format) == before
    shown = _pixels(area.spaces.active.image)
    module.unregister()
    assert not hasattr(bpy.types.Scene, "gaugan_folder")
    return {"shown": shown}


def _plain_image(rgb: list[int]) -> "bpy.types.Image":
    image = bpy.data.images.new("my map", 192, 128, alpha=True)
    pixels = np.ones((128, 192, 4), np.float32)
    pixels[..., :3] = np.array(rgb) / 255
    image.pixels.foreach_set(pixels.ravel())
    return image


if __name__ == "__main__":
    what, result, *arguments = sys.argv[1:]
    np.savez(result, **{"world": world, "layers": layers, "matte": matte, "paint": paint}[what](*arguments))
