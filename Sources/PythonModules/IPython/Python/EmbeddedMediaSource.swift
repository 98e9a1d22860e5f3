/// The module `IPython.lib.display`, in Python: sound, film, framed pages, links, code.
enum EmbeddedMediaSource {
    static let text = #"""
        import os as _os


        def _escape(text):
            for plain, safe in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")):
                text = text.replace(plain, safe)
            return text


        def _read(filename):
            with open(filename, "rb") as file:
                return file.read()


        def _is_address(text):
            return isinstance(text, str) and text.startswith(("http:", "https:"))


        class Audio:
            """A player for sound: from a file, an address, or the bytes of a sound file."""

            def __init__(self, data=None, filename=None, url=None, embed=None, rate=None, autoplay=False, normalize=True, *,
                         element_id=None):
                if filename is None and url is None and data is None:
                    raise ValueError("No audio data found. Expecting filename, url, or data.")
                if data is not None and not isinstance(data, (str, bytes, bytearray)):
                    if rate is None:
                        raise ValueError("rate must be specified when data is a numpy array or list of audio samples.")
                    raise NotImplementedError(
                        "Audio plays sound files; this kernel cannot make one out of samples: write a .wav file and give its name")
                if isinstance(data, str):
                    if _is_address(data):
                        url = data
                    else:
                        filename = data
                    data = None
                self.url, self.filename, self.autoplay, self.element_id = url, filename, autoplay, element_id
                self.data = data
                self.embed = embed if embed is not None else url is None
                if self.embed and url is not None:
                    raise NotImplementedError("Audio(url=…, embed=True) would fetch the sound; leave embed out to link to it")
                if filename is not None:
                    self.data = _read(filename)

            def _source(self):
                if self.url is not None:
                    return self.url
                kinds = {b"RIFF": "wav", b"OggS": "ogg", b"fLaC": "flac"}
                kind = kinds.get(bytes(self.data[:4]), "mpeg")
                return "data:audio/" + kind + ";base64," + _base64(self.data)

            def _repr_html_(self):
                kind = "" if self.element_id is None else ' id="' + self.element_id + '"'
                start = ' autoplay="autoplay"' if self.autoplay else ""
                return ('\n                <audio ' + kind + ' controls="controls"' + start + '>\n                    <source src="'
                        + self._source() + '" />\n                    Your browser does not support the audio element.\n'
                        + '                </audio>\n              ')


        class Video:
            """A player for a film: an address, or a file that is embedded."""

            def __init__(self, data=None, url=None, filename=None, embed=False, mimetype=None, width=None, height=None,
                         html_attributes="controls"):
                if isinstance(data, str) and not _is_address(data):
                    filename, data = data, None
                elif isinstance(data, str):
                    url, data = data, None
                if data is not None and not embed:
                    raise ValueError("To embed videos, you must pass embed=True (this may make your notebook files huge)")
                self.url, self.filename, self.embed, self.data = url, filename, embed, data
                self.mimetype, self.width, self.height, self.html_attributes = mimetype, width, height, html_attributes

            def _repr_html_(self):
                size = "".join(' {}="{}"'.format(name, value) for name, value in (("width", self.width), ("height", self.height))
                               if value)
                if self.embed:
                    data = self.data if self.data is not None else _read(self.filename)
                    source = "data:" + (self.mimetype or "video/mp4") + ";base64," + _base64(data)
                else:
                    source = self.url if self.url is not None else self.filename
                return '<video src="' + _escape(source) + '" ' + self.html_attributes + size + \
                    ' >\n      Your browser does not support the <code>video</code> element.\n    </video>'


        class IFrame:
            """A page inside the notebook."""

            def __init__(self, src, width, height, extras=None, **kwargs):
                self.src, self.width, self.height, self.extras, self.params = src, width, height, extras or [], kwargs

            def _repr_html_(self):
                values = "&".join("{}={}".format(name, value) for name, value in self.params.items())
                return ('\n        <iframe\n            width="{}"\n            height="{}"\n            src="{}{}"\n'
                        '            frameborder="0"\n            allowfullscreen\n            {}\n        ></iframe>\n        ').format(
                            self.width, self.height, self.src, "?" + values if values else "", " ".join(self.extras))


        class YouTubeVideo(IFrame):
            """A film of YouTube's, by its id."""

            def __init__(self, id, width=400, height=300, allow_autoplay=False, **kwargs):
                self.id = id
                super().__init__("https://www.youtube.com/embed/" + id, width, height, **kwargs)


        class FileLink:
            """A link to a file beside the notebook."""

            def __init__(self, path, url_prefix="", result_html_prefix="", result_html_suffix="<br>"):
                self.path = str(path)
                if _os.path.isdir(self.path):
                    raise ValueError("Cannot display a directory using FileLink. Use FileLinks to display '" + self.path + "'.")
                self.url_prefix, self.prefix, self.suffix = url_prefix, result_html_prefix, result_html_suffix

            def _repr_html_(self):
                if not _os.path.exists(self.path):
                    return ("Path (<tt>" + self.path + "</tt>) doesn't exist. "
                            "It may still be in the process of being generated, or you may have the incorrect path.")
                path = _escape(self.path)
                return self.prefix + "<a href='" + self.url_prefix + path + "' target='_blank'>" + path + "</a>" + self.suffix

            def __repr__(self):
                return _os.path.abspath(self.path)


        class Code:
            """Source text in a box."""

            def __init__(self, data=None, url=None, filename=None, language=None):
                if filename is not None:
                    data = _read(filename).decode("utf-8")
                self.data, self.language = data, language

            def __repr__(self):
                return self.data

            def _repr_html_(self):
                return "<pre><code>" + _escape(self.data) + "</code></pre>"


        class ProgressBar:
            """A bar that `display` shows and that moves with `progress`."""

            def __init__(self, total):
                self.total, self._progress, self._id = total, 0, "progress-%x" % id(self)

            def __repr__(self):
                filled = int(60 * self._progress / self.total) if self.total else 60
                return "[" + "=" * filled + " " * (60 - filled) + "] " + str(self._progress) + "/" + str(self.total)

            def _repr_html_(self):
                return "<progress style='width:60ex' max='{}' value='{}'></progress>".format(self.total, self._progress)

            def display(self):
                display(self, display_id=self._id)

            def update(self):
                display(self, display_id=self._id, update=True)

            @property
            def progress(self):
                return self._progress

            @progress.setter
            def progress(self, value):
                self._progress = value
                self.update()

            def __iter__(self):
                self.display()
                self._progress = -1
                return self

            def __next__(self):
                self.progress += 1
                if self.progress < self.total:
                    return self.progress
                raise StopIteration
        """#
}
