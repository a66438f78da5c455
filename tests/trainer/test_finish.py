import pytest

from gaugan_desktop.models.model_file import read_model_header
from trainer.__main__ import main


def finish(model, out, *options: str) -> int:
    return main(["finish", str(model), *options, "-o", str(out)])


def test_a_finish_is_written_and_what_is_not_named_stays(tiny_model, tmp_path) -> None:
    first, second = tmp_path / "first.safetensors", tmp_path / "second.safetensors"
    assert finish(tiny_model, first, "--full-size", "384") == 0
    assert finish(first, second, "--tone", "0.5", "--photo-textures", "0.25") == 0
    header = read_model_header(second)
    assert (header.full_size, header.tone, header.photo_textures) == (384, 0.5, 0.25)
    assert read_model_header(tiny_model).full_size == 0


@pytest.mark.parametrize(
    "options",
    [("--full-size", "-1"), ("--full-size", "9999"), ("--tone", "1.5"), ("--photo-textures", "-0.1")],
)
def test_values_out_of_range_are_told(options, tiny_model, tmp_path, capsys) -> None:
    assert finish(tiny_model, tmp_path / "x.safetensors", *options) == 2
    assert "cannot be set" in capsys.readouterr().err
    assert not (tmp_path / "x.safetensors").exists()
