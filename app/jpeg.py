"""What a picture is kept as: only what can be seen in it, written anew by us.

A page makes it small before it sends it, and a canvas writes plain JPEG. So whatever else comes is refused, not mended;
and of what is taken not one byte is kept as it came, so that neither a place, a time, a name of a camera nor another
file inside it can be.
"""

import struct
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from app.errors import RuleBroken
from app.process.pictures import LARGEST, LONGEST_SIDE

QUALITIES = (85, 75, 60, 45, 30)
START, SCAN, END = 0xD8, 0xDA, 0xD9
# Stand alone within what is drawn: a byte 0xFF that is none, and where a decoder may take hold again.
IN_SCAN = (0x00, *range(0xD0, 0xD8))


def written_anew(data: bytes) -> tuple[int, int, bytes]:
    """(width, height, JPEG), turned as it was held. For `offload`: it is work.

    `not_a_picture` for what is none, is broken, or has something before, behind or around the picture;
    `picture_too_large` for more pixels or bytes than a page sends.
    """
    if len(data) > LARGEST:
        raise RuleBroken("picture_too_large")
    if not _is_plain(data):
        raise RuleBroken("not_a_picture")
    try:
        # Nothing has been unpacked yet: a small file may say that it is as large as a house.
        with Image.open(BytesIO(data), formats=("JPEG",)) as image:
            if max(image.size) > LONGEST_SIDE:
                raise RuleBroken("picture_too_large")
            seen = ImageOps.exif_transpose(image).convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise RuleBroken("picture_too_large") from problem
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, struct.error) as problem:
        raise RuleBroken("not_a_picture") from problem
    # Onto an empty one: Pillow hands remarks on from what was opened.
    clean = Image.new("RGB", seen.size)
    clean.paste(seen)
    for quality in QUALITIES:
        written = BytesIO()
        clean.save(written, "JPEG", quality=quality, optimize=True)
        if written.tell() <= LARGEST:
            return *clean.size, written.getvalue()
    raise RuleBroken("picture_too_large")


def _is_plain(data: bytes) -> bool:
    """Whether it is one JPEG from its first byte to its last, by its own marks."""
    if data[:2] != bytes((0xFF, START)):
        return False
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
        if mark == SCAN:
            while (at := data.find(0xFF, at)) >= 0 and at + 1 < len(data) and data[at + 1] in IN_SCAN:
                at += 2
            if at < 0 or data[at : at + 2] == bytes((0xFF, END)):
                return at == len(data) - 2
    return False
