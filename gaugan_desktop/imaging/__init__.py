"""Safe reading and writing of pictures and label maps. No Qt, no torch."""
