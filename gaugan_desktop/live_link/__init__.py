"""Label maps that other programs save into a folder, painted as they come. No Qt, no torch."""
