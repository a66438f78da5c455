"""Blender: Image Editor > sidebar > GauGAN > Paint.

Saves the image that is shown into the folder that GauGAN Desktop watches and shows the landscape that comes
back as an image of its own. Works with Blender 3.6 and later.
"""

import contextlib
import os
import time

import bpy

bl_info = {
    "name": "GauGAN Desktop",
    "description": "Have a label map painted as a landscape by GauGAN Desktop",
    "author": "GauGAN Desktop",
    "version": (1, 0, 0),
    "blender": (3, 6, 0),
    "location": "Image Editor > Sidebar > GauGAN",
    "category": "Paint",
}

POLL_SECONDS = 0.2
PATIENCE_SECONDS = 60


class GAUGAN_OT_paint(bpy.types.Operator):
    bl_idname = "gaugan.paint"
    bl_label = "Paint"
    bl_description = "Have this image, a label map in label colours, painted as a landscape"

    @classmethod
    def poll(cls, context):
        return getattr(context.space_data, "image", None) is not None

    def execute(self, context):
        folder = bpy.path.abspath(context.scene.gaugan_folder)
        if not os.path.isdir(folder):
            self.report({"ERROR"}, "Choose the folder that GauGAN Desktop watches.")
            return {"CANCELLED"}
        image = context.space_data.image
        self.map_name = bpy.path.clean_name(os.path.splitext(image.name)[0])
        self.picture = os.path.join(folder, "painted", self.map_name + ".png")
        hidden = os.path.join(folder, ".gaugan-link.png")
        try:
            with plain_colors(context.scene):
                image.save_render(hidden, scene=context.scene)
            self.saved_at = os.stat(hidden).st_mtime_ns
            os.replace(hidden, os.path.join(folder, self.map_name + ".png"))
        except (OSError, RuntimeError) as error:
            self.report({"ERROR"}, f"The label map cannot be saved: {error}")
            return {"CANCELLED"}
        self.asked_at = time.monotonic()
        self.timer = context.window_manager.event_timer_add(POLL_SECONDS, window=context.window)
        context.window_manager.modal_handler_add(self)
        return {"RUNNING_MODAL"}

    def modal(self, context, event):
        """Whether the landscape has come."""
        if event.type != "TIMER":
            return {"PASS_THROUGH"}
        try:
            has_come = os.stat(self.picture).st_mtime_ns > self.saved_at
        except OSError:
            has_come = False
        if has_come:
            context.window_manager.event_timer_remove(self.timer)
            self.show(context)
            return {"FINISHED"}
        if time.monotonic() - self.asked_at > PATIENCE_SECONDS:
            context.window_manager.event_timer_remove(self.timer)
            self.report({"WARNING"}, "No picture came. Is GauGAN Desktop watching this folder?")
            return {"CANCELLED"}
        return {"PASS_THROUGH"}

    def show(self, context):
        known = bpy.data.images.get(self.map_name + " painted")
        if known is None:
            known = bpy.data.images.load(self.picture)
            known.name = self.map_name + " painted"
        known.filepath = self.picture
        known.reload()
        if context.space_data is not None:
            context.space_data.image = known


@contextlib.contextmanager
def plain_colors(scene):
    """Meanwhile images are saved as PNG with the label colours as they are; then all is as it was."""
    settings = (
        (scene.render.image_settings, "file_format", "PNG"),
        (scene.render.image_settings, "color_mode", "RGBA"),
        (scene.render.image_settings, "color_depth", "8"),
        (scene.view_settings, "view_transform", "Standard"),
        (scene.view_settings, "look", "None"),
        (scene.view_settings, "exposure", 0.0),
        (scene.view_settings, "gamma", 1.0),
    )
    before = [getattr(owner, name) for owner, name, _ in settings]
    try:
        for owner, name, value in settings:
            setattr(owner, name, value)
        yield
    finally:
        for (owner, name, _), value in zip(settings, before, strict=True):
            setattr(owner, name, value)


class GAUGAN_PT_panel(bpy.types.Panel):
    bl_idname = "GAUGAN_PT_panel"
    bl_label = "GauGAN Desktop"
    bl_space_type = "IMAGE_EDITOR"
    bl_region_type = "UI"
    bl_category = "GauGAN"

    def draw(self, context):
        self.layout.prop(context.scene, "gaugan_folder")
        self.layout.operator(GAUGAN_OT_paint.bl_idname)


CLASSES = (GAUGAN_OT_paint, GAUGAN_PT_panel)


def register():
    for each in CLASSES:
        bpy.utils.register_class(each)
    bpy.types.Scene.gaugan_folder = bpy.props.StringProperty(
        name="Folder", description="The folder that GauGAN Desktop watches", subtype="DIR_PATH"
    )


def unregister():
    del bpy.types.Scene.gaugan_folder
    for each in reversed(CLASSES):
        bpy.utils.unregister_class(each)
