"""The document: label map, strokes, history, project file. No Qt, no torch."""
