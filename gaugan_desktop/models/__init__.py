"""Model files: one `.safetensors` with weights and a JSON header."""
