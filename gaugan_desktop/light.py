"""The sliders that change the light of a style: what they are called, in model files and documents."""

SLIDERS = ("time_of_day", "haze", "warmth", "season", "clouds")
"""From -1 to 1: noon to night, clear to fog, cool to warm, winter to autumn, blue sky to dark clouds."""
