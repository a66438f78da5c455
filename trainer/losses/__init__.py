"""The losses of SPADE training, each a plain function or module of tensors."""
