"""Opening, saving, exporting, films, labels from photos, recovery."""
