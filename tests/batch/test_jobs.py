import pytest

from gaugan_desktop.batch.jobs import Job, read_jobs, write_jobs
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.paths import resource_path


def listed(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "jobs.csv"
    path.write_text(text, encoding)
    return path


def test_only_the_file_is_needed_and_paths_are_relative_to_the_list(tmp_path) -> None:
    (job,) = read_jobs(listed(tmp_path, "file\nmaps/lake.png\n"))
    assert job == Job(tmp_path / "maps" / "lake.png", tmp_path / "painted" / "lake.png")


def test_every_column(tmp_path) -> None:
    text = "file,output,style,size,model\na.gaugan,out/b.jpg,dusk.jpg,768x512,mine.safetensors\n"
    (job,) = read_jobs(listed(tmp_path, text))
    assert job == Job(
        tmp_path / "a.gaugan",
        tmp_path / "out" / "b.jpg",
        tmp_path / "dusk.jpg",
        None,
        (768, 512),
        tmp_path / "mine.safetensors",
    )


def test_shipped_styles_have_names_and_pictures_tell_what_they_show(tmp_path) -> None:
    text = "file,style,seed,size\na.png,02-golden-hour,,\na.png,,7,\na.png,,7,640x480\nb/a.png,,7,\n"
    jobs = read_jobs(listed(tmp_path, text))
    assert jobs[0].style == resource_path("styles") / "02-golden-hour.jpg"
    names = [job.output.name for job in jobs]
    assert names == ["a-02-golden-hour.png", "a-7.png", "a-7-640x480.png", "a-7-2.png"]


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-8"), (",", "utf-8")])
def test_lists_of_every_spreadsheet(tmp_path, delimiter, encoding) -> None:
    text = delimiter.join(["File", " size "]) + "\r\n\r\n" + delimiter.join(["é.png", "64x64"]) + "\r\n"
    (job,) = read_jobs(listed(tmp_path, text, encoding))
    assert (job.file.name, job.size) == ("é.png", (64, 64))


def test_what_is_written_is_read(tmp_path) -> None:
    jobs = [
        Job(tmp_path / "a, b.png", tmp_path / 'c"d.png', tmp_path / "s.jpg", None, (64, 80)),
        Job(tmp_path / "a.png", tmp_path / "e.png", None, 5, None, tmp_path / "m.safetensors"),
    ]
    write_jobs(tmp_path / "jobs.csv", jobs)
    assert read_jobs(tmp_path / "jobs.csv") == jobs


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "“file” is missing"),
        ("name\na.png\n", "“file” is missing"),
        ("file,colour\na.png,red\n", "no column “colour”"),
        ("file\n", "no jobs"),
        ("file,style,seed\na.png,b.jpg,3\n", "Line 2: A picture has a style or a seed"),
        ("file,seed\na.png,\nb.png,-1\n", "Line 3: A seed is a whole number"),
        ("file,size\na.png,wide\n", "Line 2: A size is written like 768x512"),
        ("file,size\na.png,2x2\n", "Line 2: A picture has 64 to 8192"),
        ("file,seed\n,3\n", "Line 2: “file” is empty"),
        ("file,output\na.png,o.png\nb.png,o.png\n", "Lines 2 and 3 name the same picture, o.png"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, text, sentence) -> None:
    with pytest.raises(BadFileError, match=sentence):
        read_jobs(listed(tmp_path, text))


def test_other_files_are_refused(tmp_path) -> None:
    with pytest.raises(BadFileError, match="cannot be read"):
        read_jobs(tmp_path / "none.csv")
    with pytest.raises(BadFileError, match="UTF-8"):
        read_jobs(listed(tmp_path, "file\né.png\n", "latin-1"))


def test_a_column_whose_name_breaks_the_line_is_named_on_one(tmp_path) -> None:
    with pytest.raises(BadFileError) as caught:
        read_jobs(listed(tmp_path, 'file,"a\nb"\nmap.png,1\n'))
    assert "There is no column “a b”" in str(caught.value)
