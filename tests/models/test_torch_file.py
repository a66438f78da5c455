"""Files of torch hold weights: what runs, swells or is damaged is refused before it is made."""

import pickle
import resource
import zipfile
from collections import OrderedDict
from pathlib import Path

import pytest
import torch

from gaugan_desktop.models import torch_file
from gaugan_desktop.models.torch_file import are_plain_tensors, read_torch_file


@pytest.fixture
def saved(tmp_path) -> Path:
    path = tmp_path / "a.pth"
    torch.save({"weights": torch.arange(6.0).reshape(2, 3), "step": 3, "names": ["a"]}, path)
    return path


def rewritten(path: Path, pickled: bytes | None = None, method: int = zipfile.ZIP_STORED) -> Path:
    """With another description, or its entries compressed."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, pickled if pickled is not None and name.endswith("data.pkl") else data)
    return path


class Called:
    """Pickles as a call."""

    def __init__(self, function, *arguments) -> None:
        self.call = function, arguments

    def __reduce__(self):
        return self.call


@pytest.mark.parametrize("is_old", [False, True])
def test_tensors_and_plain_data_come_back(tmp_path, is_old) -> None:
    path = tmp_path / "a.pth"
    content = OrderedDict(weights=torch.arange(6.0).reshape(2, 3), half=torch.ones(2).half(), step=3)
    torch.save(content, path, _use_new_zipfile_serialization=not is_old)
    found = read_torch_file(path)
    assert found["step"] == 3
    assert torch.equal(found["weights"], content["weights"])
    assert are_plain_tensors(found)


@pytest.mark.parametrize(
    "call",
    [Called(bytearray, 40_000_000_000), Called(torch.FloatTensor, 10_000_000_000), Called(print, "run"),
     Called(eval, "1+1"), Called(torch.load, "a.pth")],
    ids=["bytearray", "tensor", "print", "eval", "load"],
)  # fmt: skip
@pytest.mark.parametrize("is_old", [False, True])
def test_nothing_runs_and_nothing_swells(saved, capsys, call, is_old) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pickled = pickle.dumps({"a": call}, protocol=2)
    if is_old:
        torch.save({"a": 1}, saved, _use_new_zipfile_serialization=False)
        data = saved.read_bytes()
        saved.write_bytes(data.replace(pickle.dumps({"a": 1}, protocol=2), pickled))
    else:
        rewritten(saved, pickled)
    with pytest.raises(ValueError, match="no part of weights"):
        read_torch_file(saved)
    assert capsys.readouterr().out == ""
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


@pytest.mark.parametrize("protocol", [0, 1, 4, 5])
def test_other_ways_to_name_a_function_are_refused(saved, protocol) -> None:
    with pytest.raises(Exception, match=r"no part of weights|more than hold weights"):
        read_torch_file(rewritten(saved, pickle.dumps({"a": Called(print, "run")}, protocol=protocol)))


def test_compressed_archives_are_refused(saved) -> None:
    torch.save({"a": torch.zeros(5_000_000)}, saved)
    with pytest.raises(ValueError, match="compressed"):
        read_torch_file(rewritten(saved, method=zipfile.ZIP_DEFLATED))
    assert saved.stat().st_size < 100_000


@pytest.mark.parametrize("is_old", [False, True])
def test_descriptions_without_end_are_refused(tmp_path, monkeypatch, is_old) -> None:
    torch.save({"a": ["b"] * 500}, tmp_path / "a.pth", _use_new_zipfile_serialization=not is_old)
    monkeypatch.setattr(torch_file, "_MAX_PICKLE_BYTES", 1000)
    with pytest.raises(ValueError, match="too large"):
        read_torch_file(tmp_path / "a.pth")


def test_a_flipped_bit_in_the_weights_is_found(saved) -> None:
    data = bytearray(saved.read_bytes())
    data[data.index(torch.arange(6.0).numpy().tobytes()) + 9] ^= 1
    saved.write_bytes(data)
    with pytest.raises(ValueError, match="damaged"):
        read_torch_file(saved)


@pytest.mark.parametrize(
    "tensor",
    [torch.zeros(1).expand(10_000), torch.eye(3).to_sparse(), torch.empty(3, device="meta"),
     torch.zeros(2, dtype=torch.complex64)],
    ids=["repeated", "sparse", "meta", "complex"],
)  # fmt: skip
def test_tensors_that_do_not_hold_their_numbers_are_not_plain(tensor) -> None:
    assert not are_plain_tensors({"a": [1, {"b": (tensor,)}]})
    assert are_plain_tensors({"a": [1, {"b": (torch.zeros(3),)}]})
