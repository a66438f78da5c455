"""A folder of photos on its way to a training set. No Qt, no torch."""
