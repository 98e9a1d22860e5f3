/// The modules `PIL.Image`, `PIL.ImageOps` and `PIL.ImageEnhance`, in Python around `_pictures`.
enum PillowSource {
    static let text = #"""
        import io
        import os
        import _pictures


        class Resampling:
            """The kernels of resizing."""

            NEAREST = 0
            LANCZOS = 1
            BILINEAR = 2
            BICUBIC = 3
            BOX = 4
            HAMMING = 5


        class Transpose:
            """Ways to mirror and to turn."""

            FLIP_LEFT_RIGHT = 0
            FLIP_TOP_BOTTOM = 1
            ROTATE_90 = 2
            ROTATE_180 = 3
            ROTATE_270 = 4
            TRANSPOSE = 5
            TRANSVERSE = 6


        NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = range(6)
        FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270, TRANSPOSE, TRANSVERSE = range(7)
        _FILTERS = ("nearest", "lanczos", "bilinear", "bicubic", "box", "hamming")

        _BANDS = {"1": "1", "L": "L", "LA": "LA", "P": "P", "RGB": "RGB", "RGBA": "RGBA", "I;16": "I", "I": "I"}
        _NAMES = {"white": (255, 255, 255), "black": (0, 0, 0), "red": (255, 0, 0), "green": (0, 128, 0),
                  "blue": (0, 0, 255), "yellow": (255, 255, 0), "gray": (128, 128, 128), "grey": (128, 128, 128),
                  "orange": (255, 165, 0), "purple": (128, 0, 128), "cyan": (0, 255, 255), "magenta": (255, 0, 255)}
        _CLASSES = {"PNG": "PIL.PngImagePlugin.PngImageFile", "JPEG": "PIL.JpegImagePlugin.JpegImageFile",
                    "BMP": "PIL.BmpImagePlugin.BmpImageFile", "GIF": "PIL.GifImagePlugin.GifImageFile"}
        _FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".jpe": "JPEG", ".jfif": "JPEG", ".bmp": "BMP",
                    ".dib": "BMP"}


        class Image:
            """A picture."""

            format = None

            def __init__(self, picture, format=None, filename=""):
                self._picture = picture
                self.format = format
                self.filename = filename
                self.info = {}

            @property
            def mode(self):
                """What the values of a pixel mean: 'L', 'RGB', 'RGBA', …"""
                return self._picture.mode

            @property
            def width(self):
                return self._picture.width

            @property
            def height(self):
                return self._picture.height

            @property
            def size(self):
                """Width and height, in pixels."""
                return (self._picture.width, self._picture.height)

            def getbands(self):
                """The names of the channels."""
                return tuple(_BANDS[self.mode])

            def __repr__(self):
                name = _CLASSES.get(self.format, "PIL.Image.Image")
                return f"<{name} image mode={self.mode} size={self.width}x{self.height} at 0x{id(self):X}>"

            def __eq__(self, other):
                return (isinstance(other, Image) and self.mode == other.mode and self.size == other.size
                        and self.tobytes() == other.tobytes())

            def __enter__(self):
                return self

            def __exit__(self, *details):
                return None

            def __array__(self, dtype=None, copy=None):
                array = self._picture.array()
                return array if dtype is None else array.astype(dtype)

            def _repr_png_(self):
                return self._picture.encode("PNG", 75)

            def load(self):
                """The pixels are loaded already."""
                return None

            def close(self):
                """Nothing is kept open."""

            def verify(self):
                """A file that opens has been read wholly."""

            def copy(self):
                """The same picture again."""
                return Image(self._picture)

            def convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256):
                """The picture in another mode."""
                if matrix is not None:
                    raise NotImplementedError("convert() with a matrix is not supported")
                if mode is None:
                    mode = "RGB" if self.mode == "P" else self.mode
                return Image(self._picture.convert(mode))

            def resize(self, size, resample=None, box=None, reducing_gap=None):
                """The picture at another size, given as (width, height)."""
                if resample is None:
                    resample = NEAREST if self.mode in ("1", "P") else BICUBIC
                if resample not in range(6):
                    raise ValueError(
                        f"Unknown resampling filter ({resample}). Use Image.Resampling.NEAREST (0), "
                        "Image.Resampling.LANCZOS (1), Image.Resampling.BILINEAR (2), Image.Resampling.BICUBIC (3), "
                        "Image.Resampling.BOX (4) or Image.Resampling.HAMMING (5)")
                width, height = size
                return Image(self._picture.resize(int(width), int(height), _FILTERS[resample], box))

            def thumbnail(self, size, resample=BICUBIC, reducing_gap=2.0):
                """Shrinks the picture in place; its shape is kept."""
                scale = min(size[0] / self.width, size[1] / self.height)
                if scale < 1:
                    new = (max(1, round(self.width * scale)), max(1, round(self.height * scale)))
                    self._picture = self.resize(new, resample)._picture

            def crop(self, box=None):
                """The part (left, upper, right, lower)."""
                if box is None:
                    return self.copy()
                if box[2] < box[0]:
                    raise ValueError("Coordinate 'right' is less than 'left'")
                if box[3] < box[1]:
                    raise ValueError("Coordinate 'lower' is less than 'upper'")
                return Image(self._picture.crop(*[int(round(side)) for side in box]))

            def rotate(self, angle, resample=NEAREST, expand=0, center=None, translate=None, fillcolor=None):
                """Turned anticlockwise by degrees."""
                if resample != NEAREST or center is not None or translate is not None or fillcolor is not None:
                    if angle % 360 != 0:
                        raise NotImplementedError(
                            "rotate() with resample, center, translate or fillcolor is not supported")
                angle = angle % 360
                if angle == 0:
                    return self.copy()
                if angle == 180 or (angle in (90, 270) and (expand or self.width == self.height)):
                    return Image(self._picture.turn(int(angle) // 90))
                return Image(self._picture.rotate(angle, bool(expand)))

            def transpose(self, method):
                """Mirrored or turned by quarters."""
                picture = self._picture
                if method not in range(7):
                    raise ValueError(f"{method} is not a valid Transpose")
                if method == Transpose.FLIP_LEFT_RIGHT:
                    return Image(picture.mirror())
                if method == Transpose.FLIP_TOP_BOTTOM:
                    return Image(picture.flip())
                if method == Transpose.TRANSPOSE:
                    return Image(picture.turn(1).flip())
                if method == Transpose.TRANSVERSE:
                    return Image(picture.turn(1).mirror())
                return Image(picture.turn(int(method) - 1))

            def split(self):
                """One grey picture for each channel."""
                array = self._picture.array()
                if len(array.shape) == 2:
                    return (self.copy(),)
                return tuple(fromarray(array[:, :, band]) for band in range(array.shape[2]))

            def getpixel(self, xy):
                """The value of a pixel."""
                x, y = xy
                if not (-self.width <= x < self.width and -self.height <= y < self.height):
                    raise IndexError("image index out of range")
                value = self._picture.array()[y][x]
                if self.mode == "1":
                    return 255 if value else 0
                return tuple(int(part) for part in value) if len(self.getbands()) > 1 else int(value)

            def getextrema(self):
                """The smallest and the largest value of each channel."""
                array = self._picture.array()
                if len(array.shape) == 2:
                    return (int(array.min()), int(array.max()))
                return tuple((int(array[:, :, band].min()), int(array[:, :, band].max()))
                             for band in range(array.shape[2]))

            def histogram(self):
                """How often each of the 256 levels of each channel occurs."""
                counts = []
                for band in self.split():
                    levels = [0] * 256
                    for value in band._picture.array().ravel().tolist():
                        levels[int(value)] += 1
                    counts += levels
                return counts

            def getdata(self, band=None):
                """The pixels in order, a list of numbers or tuples."""
                array = self._picture.array()
                if len(array.shape) == 2:
                    return array.ravel().tolist()
                if band is not None:
                    return array[:, :, band].ravel().tolist()
                return [tuple(pixel) for pixel in array.reshape(-1, array.shape[2]).tolist()]

            def tobytes(self):
                """The values of all pixels."""
                return bytes(self._picture.array().astype("uint8").ravel().tolist())

            def save(self, fp, format=None, **params):
                """Writes a file; the name's ending tells the format if none is given."""
                if format is None:
                    ending = os.path.splitext(os.fspath(fp))[1].lower() if not hasattr(fp, "write") else ""
                    if ending not in _FORMATS:
                        raise ValueError(f"unknown file extension: {ending}")
                    format = _FORMATS[ending]
                format = format.upper()
                if format == "JPG":
                    raise KeyError("JPG")
                if format == "JPEG" and self.mode not in ("1", "L", "RGB"):
                    raise OSError(f"cannot write mode {self.mode} as JPEG")
                data = self._picture.encode(format, params.get("quality", 75))
                if hasattr(fp, "write"):
                    fp.write(data)
                else:
                    with open_file(fp, "wb") as file:
                        file.write(data)

            def show(self, title=None):
                """Displays the picture."""
                from IPython.display import display
                display(self)


        open_file = open


        def open(fp, mode="r", formats=None):
            """Reads a picture from a path or from an open file."""
            if mode != "r":
                raise ValueError(f"bad mode {mode!r}")
            if hasattr(fp, "read"):
                format, picture = _pictures.open(fp.read())
                return Image(picture, format)
            format, picture = _pictures.open(fp)
            return Image(picture, format, os.fspath(fp))


        def new(mode, size, color=0):
            """A picture of one colour."""
            if mode not in _BANDS:
                raise ValueError("unrecognized image mode")
            if isinstance(color, str):
                if color.startswith("#") and len(color) == 7:
                    color = tuple(int(color[place:place + 2], 16) for place in (1, 3, 5))
                elif color.lower() in _NAMES:
                    color = _NAMES[color.lower()]
                else:
                    raise ValueError(f"unknown color specifier: {color!r}")
            count = len(_BANDS[mode])
            if isinstance(color, (tuple, list)):
                color = tuple(color)
                if count == 1:
                    color = ((color[0] * 19595 + color[1] * 38470 + color[2] * 7471 + 0x8000) >> 16,)
                elif len(color) == 3 and count == 4:
                    color = color + (255,)
                elif len(color) != count:
                    raise TypeError(f"color must be int or tuple of {count} numbers")
            else:
                color = (color or 0,) + ((0,) * (count - 1))
            return Image(_pictures.new(mode, int(size[0]), int(size[1]), color))


        def fromarray(obj, mode=None):
            """The picture whose pixels an array holds."""
            import numpy as np
            array = np.asarray(obj)
            kind = array.dtype.name
            shape = array.shape
            inferred = None
            if len(shape) == 2:
                inferred = {"uint8": "L", "bool": "1", "uint16": "I;16", "int32": "I"}.get(kind)
            elif len(shape) == 3 and kind == "uint8":
                inferred = {2: "LA", 3: "RGB", 4: "RGBA"}.get(shape[2])
            if inferred is None and not (mode is not None and kind == "uint8"):
                typestr = {"bool": "|b1", "uint8": "|u1", "int8": "|i1", "float32": "<f4", "float64": "<f8",
                           "int64": "<i8", "int16": "<i2", "uint32": "<u4", "uint64": "<u8"}.get(kind, kind)
                shown = (1, 1) + tuple(shape[2:])
                raise TypeError(f"Cannot handle this data type: {shown}, {typestr}")
            return Image(_pictures.from_array(array, mode or inferred))


        def merge(mode, bands):
            """One picture of several grey ones, a channel each."""
            import numpy as np
            return fromarray(np.stack([np.asarray(band) for band in bands], axis=-1))
        """#

    static let operations = #"""
        from PIL import Image


        def mirror(image):
            """Mirrored left to right."""
            return image.transpose(Image.FLIP_LEFT_RIGHT)


        def flip(image):
            """Mirrored top to bottom."""
            return image.transpose(Image.FLIP_TOP_BOTTOM)


        def grayscale(image):
            """In grey."""
            return image.convert("L")


        def invert(image):
            """With light and dark exchanged."""
            if image.mode not in ("L", "RGB"):
                raise OSError(f"not supported for mode {image.mode}")
            import numpy as np
            return Image.fromarray(255 - np.asarray(image))


        def fit(image, size, method=Image.BICUBIC, bleed=0.0, centering=(0.5, 0.5)):
            """Cut to a shape and brought to a size."""
            width, height = image.size
            wanted = size[0] / size[1]
            if width / height >= wanted:
                part = (wanted * height, height)
            else:
                part = (width, width / wanted)
            left = (width - part[0]) * centering[0]
            top = (height - part[1]) * centering[1]
            return image.resize(size, method, box=(left, top, left + part[0], top + part[1]))
        """#

    static let enhancement = #"""
        from PIL import Image


        class Brightness:
            """Changes the brightness of a picture."""

            def __init__(self, image):
                self.image = image

            def enhance(self, factor):
                """The picture with every level multiplied."""
                return Image.Image(self.image._picture.brighten(factor))
        """#
}
