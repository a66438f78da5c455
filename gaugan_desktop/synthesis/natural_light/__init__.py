"""Light as nature casts it: relief on mountains, towering clouds, reflections, shade at the foot of trees.

A small generator paints what each label looks like, but every mountain alike from ridge to foot, because a
painted blob says nothing of faces that the sun sees and others that it does not. What can be derived from
the label map is derived here and laid over the picture, in the colours of the style photo.
"""

from gaugan_desktop.synthesis.natural_light.known_looks import look_of
from gaugan_desktop.synthesis.natural_light.light import ROUGH, WHOLE, NaturalLight
from gaugan_desktop.synthesis.natural_light.looks import Look, shown_by
from gaugan_desktop.synthesis.natural_light.worn import Worn

__all__ = ["ROUGH", "WHOLE", "Look", "NaturalLight", "Worn", "look_of", "shown_by"]
