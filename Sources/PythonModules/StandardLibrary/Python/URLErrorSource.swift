/// The module `urllib.error`, in Python.
enum URLErrorSource {
    static let text = #"""
        class URLError(OSError):
            """An address whose content could not be had."""

            def __init__(self, reason, filename=None):
                self.args = reason,
                self.reason = reason
                if filename is not None:
                    self.filename = filename

            def __str__(self):
                return f"<urlopen error {self.reason}>"


        class HTTPError(URLError):
            """The server's answer that it does not give the content."""

            def __init__(self, url, code, msg, hdrs, fp):
                self.code, self.msg, self.hdrs, self.headers, self.fp, self.filename, self.url = code, msg, hdrs, hdrs, fp, url, url
                self.args = (url, code, msg, hdrs, fp)

            @property
            def reason(self):
                return self.msg

            @property
            def status(self):
                return self.code

            def read(self, size=-1):
                return self.fp.read(size) if self.fp is not None else b""

            def geturl(self):
                return self.url

            def info(self):
                return self.headers

            def close(self):
                pass

            def __str__(self):
                return f"HTTP Error {self.code}: {self.msg}"

            def __repr__(self):
                return f"<HTTPError {self.code}: {self.msg!r}>"


        class ContentTooShortError(URLError):
            """A file that did not come whole."""

            def __init__(self, message, content):
                URLError.__init__(self, message)
                self.content = content
        """#
}
