/// The functions of `keras.preprocessing.image`, in Python around `_augmentation` and `PIL.Image`.
enum ImageFunctionsSource {
    static let text = #"""
        import os
        import warnings

        import numpy as np

        import _augmentation
        from PIL import Image as _pillow

        _INTERPOLATIONS = ("nearest", "bilinear", "bicubic", "hamming", "box", "lanczos")


        def _format(data_format):
            if data_format is None:
                return "channels_last"
            name = str(data_format).lower()
            if name not in ("channels_first", "channels_last"):
                raise ValueError(
                    "The `data_format` argument must be one of {'channels_first', 'channels_last'}. "
                    f"Received: data_format={data_format}")
            return name


        def array_to_img(x, data_format=None, scale=True, dtype=None):
            """A picture of an array (height, width, channels); scale: brings the values to 0 … 255."""
            data_format = _format(data_format)
            x = np.asarray(x, dtype=dtype or "float32")
            if x.ndim != 3:
                raise ValueError(
                    f"Expected image array to have rank 3 (single image). Got array with shape: {x.shape}")
            if data_format == "channels_first":
                x = x.transpose(1, 2, 0)
            if scale:
                x = x - np.min(x)
                largest = np.max(x)
                if largest != 0:
                    x = x / largest
                x = x * 255
            channels = x.shape[2]
            if channels == 1:
                if np.max(x) > 255:
                    return _pillow.fromarray(x[:, :, 0].astype("int32"))
                return _pillow.fromarray(x[:, :, 0].astype("uint8"))
            if channels not in (3, 4):
                raise ValueError(f"Unsupported channel number: {channels}")
            return _pillow.fromarray(x.astype("uint8"))


        def img_to_array(img, data_format=None, dtype=None):
            """The values of a picture as an array (height, width, channels)."""
            data_format = _format(data_format)
            x = np.asarray(img, dtype=dtype or "float32")
            if x.ndim == 3:
                return x.transpose(2, 0, 1) if data_format == "channels_first" else x
            if x.ndim == 2:
                return x.reshape((1,) + x.shape) if data_format == "channels_first" else x.reshape(x.shape + (1,))
            raise ValueError(f"Unsupported image shape: {x.shape}")


        def save_img(path, x, data_format=None, file_format=None, scale=True, **kwargs):
            """Writes an array as a picture file."""
            data_format = _format(data_format)
            if file_format is None and not hasattr(path, "write"):
                file_format = os.path.splitext(os.fspath(path))[1][1:].lower() or None
            if file_format and file_format.lower() == "jpg":
                file_format = "jpeg"
            img = array_to_img(x, data_format=data_format, scale=scale)
            if img.mode == "RGBA" and file_format == "jpeg":
                warnings.warn("The JPEG format does not support RGBA images, converting to RGB.")
                img = img.convert("RGB")
            img.save(path, format=file_format, **kwargs)


        def load_img(path, color_mode="rgb", target_size=None, interpolation="nearest", keep_aspect_ratio=False,
                     grayscale=False):
            """Reads a picture file; target_size: (height, width)."""
            if not hasattr(path, "read") and not isinstance(path, (str, bytes)) and not hasattr(path, "__fspath__"):
                raise TypeError(f"path should be path-like or io.BytesIO, not {type(path)}")
            if grayscale:
                warnings.warn('grayscale is deprecated. Please use color_mode = "grayscale"')
                color_mode = "grayscale"
            img = _pillow.open(path)
            if color_mode == "grayscale":
                if img.mode not in ("L", "I;16", "I"):
                    img = img.convert("L")
            elif color_mode in ("rgb", "rgba"):
                if img.mode != color_mode.upper():
                    img = img.convert(color_mode.upper())
            else:
                raise ValueError('color_mode must be "grayscale", "rgb", or "rgba"')
            if target_size is None:
                return img
            height, width = target_size[0], target_size[1]
            if img.size == (width, height):
                return img
            if interpolation not in _INTERPOLATIONS:
                raise ValueError(
                    f"Invalid interpolation method {interpolation} specified. Supported methods are "
                    + ", ".join(_INTERPOLATIONS))
            box = None
            if keep_aspect_ratio:
                part_height = min(img.height, img.width * height // width)
                part_width = min(img.width, img.height * width // height)
                top = (img.height - part_height) // 2
                left = (img.width - part_width) // 2
                box = [left, top, left + part_width, top + part_height]
            return img.resize((width, height), getattr(_pillow, interpolation.upper()), box=box)


        def smart_resize(x, size, interpolation="bilinear", data_format="channels_last", **kwargs):
            """An array of one or several pictures, cut in the middle to a shape and brought to a size."""
            if len(size) != 2:
                raise ValueError(f"Expected `size` to be a tuple of 2 integers, but got: {size}.")
            x = np.asarray(x)
            if x.ndim not in (3, 4):
                raise ValueError(
                    "Expected an image array with shape `(height, width, channels)`, or `(batch_size, height, width, "
                    f"channels)`, but got input with incorrect rank, of shape {x.shape}.")
            if data_format == "channels_first":
                x = np.moveaxis(x, -3, -1)
            height, width = x.shape[-3], x.shape[-2]
            rows = max(min(height, int(float(width * size[0]) / size[1])), 1)
            columns = max(min(width, int(float(height * size[1]) / size[0])), 1)
            top, left = int(float(height - rows) / 2), int(float(width - columns) / 2)
            x = x[..., top:top + rows, left:left + columns, :]
            kind = x.dtype
            x = _augmentation.resize(x, size[0], size[1], interpolation)
            if interpolation == "nearest":
                x = x.astype(kind)
            return np.moveaxis(x, -1, -3) if data_format == "channels_first" else x


        def apply_affine_transform(x, theta=0, tx=0, ty=0, shear=0, zx=1, zy=1, row_axis=1, col_axis=2, channel_axis=0,
                                   fill_mode="nearest", cval=0.0, order=1):
            """One picture turned (degrees), shifted (pixels), sheared (degrees) and zoomed."""
            return _augmentation.affine(x, theta, tx, ty, shear, zx, zy, row_axis, col_axis, channel_axis, fill_mode,
                                        cval, order)


        def apply_channel_shift(x, intensity, channel_axis=0):
            """Adds to every value, within the range of the picture."""
            return np.clip(x + intensity, np.min(x), np.max(x)).astype(x.dtype)


        def apply_brightness_shift(x, brightness, scale=True):
            """Multiplies the brightness of a picture, in whole levels of 0 … 255."""
            return _augmentation.brightness(x, brightness, scale)


        def random_rotation(x, rg, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                            interpolation_order=1):
            """Turns a picture at random, up to rg degrees either way."""
            theta = np.random.uniform(-rg, rg)
            return apply_affine_transform(x, theta=theta, row_axis=row_axis, col_axis=col_axis,
                                          channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)


        def random_shift(x, wrg, hrg, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                         interpolation_order=1):
            """Shifts a picture at random by shares of its width and height."""
            tx = np.random.uniform(-hrg, hrg) * x.shape[row_axis]
            ty = np.random.uniform(-wrg, wrg) * x.shape[col_axis]
            return apply_affine_transform(x, tx=tx, ty=ty, row_axis=row_axis, col_axis=col_axis,
                                          channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)


        def random_shear(x, intensity, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                         interpolation_order=1):
            """Shears a picture at random, up to so many degrees either way."""
            shear = np.random.uniform(-intensity, intensity)
            return apply_affine_transform(x, shear=shear, row_axis=row_axis, col_axis=col_axis,
                                          channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)


        def random_zoom(x, zoom_range, row_axis=1, col_axis=2, channel_axis=0, fill_mode="nearest", cval=0.0,
                        interpolation_order=1):
            """Zooms a picture at random between two factors, height and width each on its own."""
            if len(zoom_range) != 2:
                raise ValueError(f"`zoom_range` should be a tuple or list of two floats. Received: {zoom_range}")
            zx, zy = 1, 1
            if not (zoom_range[0] == 1 and zoom_range[1] == 1):
                zx, zy = np.random.uniform(zoom_range[0], zoom_range[1], 2)
            return apply_affine_transform(x, zx=zx, zy=zy, row_axis=row_axis, col_axis=col_axis,
                                          channel_axis=channel_axis, fill_mode=fill_mode, cval=cval,
                                          order=interpolation_order)


        def random_channel_shift(x, intensity_range, channel_axis=0):
            """Adds a random number to every value, within the range of the picture."""
            return apply_channel_shift(x, np.random.uniform(-intensity_range, intensity_range), channel_axis)


        def random_brightness(x, brightness_range, scale=True):
            """Multiplies the brightness by a random number between two factors."""
            if len(brightness_range) != 2:
                raise ValueError(
                    f"`brightness_range should be tuple or list of two floats. Received: {brightness_range}")
            return apply_brightness_shift(x, np.random.uniform(brightness_range[0], brightness_range[1]), scale)
        """#
}
