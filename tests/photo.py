"""Pictures as a page sends them, and as nobody should."""

from io import BytesIO

from PIL import Image

MARK = b"GPS 59.3293 18.0686 Fatimas telefon"
RED, BLUE = (200, 30, 30), (30, 30, 200)


def jpeg(width: int = 400, height: int = 300, **more) -> bytes:
    """Red, with a blue upper left quarter, so that one sees how it is turned."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (0, 0, width // 2, height // 2))
    return saved(image, "JPEG", **more)


def saved(image: Image.Image, kind: str, **more) -> bytes:
    written = BytesIO()
    image.save(written, kind, **more)
    return written.getvalue()


def from_a_phone() -> bytes:
    """Held upright, with all that a camera writes down beside what is seen."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned to the right
    exif[0x010F] = MARK.decode()  # who made the camera
    exif.get_ifd(0x8825)[1] = MARK.decode()  # where it was
    return jpeg(exif=exif, comment=MARK, xmp=MARK, icc_profile=MARK)


def said_to_be(width: int, height: int) -> bytes:
    """A small file that says it is of this size."""
    small = jpeg(16, 16)
    at = small.index(b"\xff\xc0") + 5
    return small[:at] + height.to_bytes(2) + width.to_bytes(2) + small[at + 4 :]


SMALL = Image.new("RGB", (8, 8), RED)
PAGE = b"<!doctype html><script>alert(1)</script>"
#: What is refused: (bytes, code).
HOSTILE = {
    "nothing": (b"", "not_a_picture"),
    "words": (b"hej", "not_a_picture"),
    "a page": (PAGE, "not_a_picture"),
    "a drawing with a script": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "not_a_picture"),
    "another kind": (saved(SMALL, "PNG"), "not_a_picture"),
    "one that moves": (
        saved(SMALL, "GIF", save_all=True, append_images=[Image.new("RGB", (8, 8))]), "not_a_picture",
    ),
    "broken off": (jpeg()[:-400], "not_a_picture"),
    "broken within": (jpeg()[:150] + b"\xff\xd9", "not_a_picture"),
    "only its ends": (b"\xff\xd8\xff\xd9", "not_a_picture"),
    "a file behind it": (jpeg() + b"PK\x03\x04 a zip", "not_a_picture"),
    "a page behind it that ends as a picture does": (jpeg() + PAGE + b"\xff\xd9", "not_a_picture"),
    "a page before it": (PAGE + jpeg(), "not_a_picture"),
    "two of them": (jpeg() + jpeg(), "not_a_picture"),
    "larger than a page sends": (jpeg(1601, 20), "picture_too_large"),
    "as large as a house": (said_to_be(65_000, 65_000), "picture_too_large"),
    "too many bytes": (b"\xff\xd8" + bytes(420 * 1024), "picture_too_large"),
}  # fmt: skip


def paper_wall(width: int = 3000, height: int = 2000) -> bytes:
    """A wall of notes as somebody photographs it: larger than it may be, with what the camera adds."""
    image = Image.new("RGB", (width, height), (232, 226, 214))
    for number in range(24):
        x, y = number % 6 * width // 6, number // 6 * height // 4
        colour = ((250, 232, 150), (190, 225, 205), (245, 205, 190))[number % 3]
        image.paste(colour, (x + width // 40, y + height // 30, x + width // 7, y + height // 5))
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = MARK.decode()
    return saved(image, "JPEG", exif=exif, comment=MARK)
