"""Many documents, styles, sizes and models, painted one after the other. No Qt, no torch."""
