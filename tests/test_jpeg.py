"""What is kept of a picture: what can be seen in it, turned as it was held, and nothing else."""

import os
from io import BytesIO

import pytest
from PIL import Image

from app.errors import RuleBroken
from app.jpeg import written_anew
from app.process.pictures import LARGEST, LONGEST_SIDE
from tests.cast import refused
from tests.photo import HOSTILE, MARK, from_a_phone, jpeg, saved


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_what_the_camera_wrote_down_is_gone_and_the_picture_stands_upright():
    taken = from_a_phone()
    assert taken.count(MARK) >= 4, "the control: it is in there"
    width, height, kept = written_anew(taken)
    assert MARK not in kept
    assert b"Exif" not in kept
    assert b"ICC_PROFILE" not in kept
    picture = opened(kept)
    assert picture.size == (width, height) == (300, 400)
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    upper_right, upper_left = picture.getpixel((280, 20)), picture.getpixel((20, 20))
    assert upper_right[2] > upper_right[0], "the blue quarter was turned to the right"
    assert upper_left[0] > upper_left[2]


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_picture_of_ours_is_refused(what):
    data, code = HOSTILE[what]
    with refused(code):
        written_anew(data)


def test_no_spoilt_byte_is_a_mishap():
    """Each byte of a small picture made another: kept as a picture, or refused in words."""
    whole = jpeg(24, 16)
    kept, codes = 0, set()
    for at in range(len(whole)):
        for byte in (0x00, 0xFF, whole[at] ^ 1):
            try:
                written_anew(whole[:at] + bytes((byte,)) + whole[at + 1 :])
                kept += 1
            except RuleBroken as refusal:
                codes.add(refusal.code)
    assert codes <= {"not_a_picture", "picture_too_large"}
    assert kept, "what is merely drawn otherwise is a picture all the same"


def test_it_is_made_small_enough_however_wild_it_is():
    side = LONGEST_SIDE
    noise = Image.frombytes("RGB", (side, side), os.urandom(3 * side * side))
    sent = next(
        data for quality in range(60, 0, -2) if len(data := saved(noise, "JPEG", quality=quality)) <= LARGEST
    )
    width, height, kept = written_anew(sent)
    assert (width, height) == (side, side)
    assert len(kept) <= LARGEST


def test_other_colours_are_taken_too():
    for mode in ("L", "CMYK"):
        assert opened(written_anew(saved(Image.new(mode, (40, 30)), "JPEG"))[2]).mode == "RGB"
