"""Photo set, labelling, training: from photos to a model of one's own."""
