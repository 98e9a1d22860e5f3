/// The module `urllib.request`, in Python.
enum URLRequestSource {
    static let text = #"""
        import io as _io
        import os as _os
        import tempfile as _tempfile
        from urllib.error import ContentTooShortError, HTTPError, URLError
        from urllib.parse import quote, unquote, urlparse as _urlparse

        __all__ = ["Request", "urlopen", "urlretrieve", "urlcleanup", "pathname2url", "url2pathname", "build_opener", "install_opener"]
        _temporary = []


        class Request:
            """An address with what is to be sent to it."""

            def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
                self.full_url = url
                self.data = data
                self.headers = {}
                for name, value in headers.items():
                    self.add_header(name, value)
                parts = _urlparse(url)
                if not parts.scheme:
                    raise ValueError(f"unknown url type: {url!r}")
                self.type, self.host, self.selector = parts.scheme, parts.netloc, parts.path or "/"
                self._method = method

            def add_header(self, key, val):
                self.headers[key.capitalize()] = val

            def get_header(self, header_name, default=None):
                return self.headers.get(header_name, default)

            def has_header(self, header_name):
                return header_name in self.headers

            def get_full_url(self):
                return self.full_url

            def get_method(self):
                return self._method or ("POST" if self.data is not None else "GET")


        class _Headers(dict):
            """The fields of an answer; their case does not matter."""

            def __getitem__(self, name):
                return self.get(name)

            def get(self, name, default=None):
                lowered = name.lower()
                for key, value in self.items():
                    if key.lower() == lowered:
                        return value
                return default

            def get_content_type(self):
                return (self.get("content-type") or "text/plain").split(";")[0].strip()

            def get_content_charset(self, failobj=None):
                for part in (self.get("content-type") or "").split(";")[1:]:
                    name, _, value = part.strip().partition("=")
                    if name.lower() == "charset":
                        return value.strip('"').lower()
                return failobj


        class _Answer(_io.BytesIO):
            """The content of an address."""

            def __init__(self, data, url, status, reason, headers):
                super().__init__(data)
                self.url, self.status, self.code, self.reason, self.msg, self.headers = url, status, status, reason, reason, headers

            def info(self):
                return self.headers

            def geturl(self):
                return self.url

            def getcode(self):
                return self.status

            def getheader(self, name, default=None):
                return self.headers.get(name, default)

            def getheaders(self):
                return list(self.headers.items())


        # What curl's exit codes mean, in the words of CPython's socket errors.
        _reasons = {3: "no host given", 5: "[Errno -2] Name or service not known", 6: "[Errno -2] Name or service not known",
                    7: "[Errno 111] Connection refused", 23: "[Errno 28] No space left on device", 28: "timed out",
                    35: "[SSL] the secure connection failed", 52: "Remote end closed connection without response",
                    56: "[Errno 104] Connection reset by peer", 60: "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"}


        def _fetch(request, target, timeout):
            """Fetches a file; the status, the reason and the fields of the answer."""
            import _download
            head = target + ".head"
            body = None
            fields = [f"{name}: {value}" for name, value in request.headers.items()]
            if request.data is not None:
                body = target + ".body"
                with open(body, "wb") as file:
                    file.write(request.data)
            try:
                code = _download.fetch(request.full_url, target, head, float(timeout), fields, body)
                lines = open(head, encoding="latin-1").read().splitlines() if _os.path.exists(head) else []
            finally:
                for path in (head, body):
                    if path is not None and _os.path.exists(path):
                        _os.remove(path)
            if code == -1:
                raise URLError("the program curl, which fetches files, is not installed")
            if code != 0:
                raise URLError(_reasons.get(code, f"curl ended with code {code}"))
            status, reason, headers = 200, "OK", _Headers()
            for line in lines:
                if line.startswith("HTTP/"):
                    words = line.split(" ", 2)
                    status, reason, headers = int(words[1]), words[2] if len(words) > 2 else "", _Headers()
                elif ":" in line:
                    name, _, value = line.partition(":")
                    headers.setdefault(name, value.strip())
            if not reason:
                reason = {200: "OK", 404: "Not Found", 403: "Forbidden", 500: "Internal Server Error"}.get(status, "")
            return status, reason, headers


        def _local(url):
            """The path of a `file:` address."""
            path = unquote(_urlparse(url).path)
            if not _os.path.exists(path):
                raise URLError(FileNotFoundError(2, "No such file or directory", path))
            return path


        def urlopen(url, data=None, timeout=600, *, context=None, cafile=None, capath=None, cadefault=False):
            """The content of an address, open to be read."""
            request = url if isinstance(url, Request) else Request(url, data)
            if data is not None and isinstance(data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
            if request.type == "file":
                with open(_local(request.full_url), "rb") as file:
                    return _Answer(file.read(), request.full_url, None, None, _Headers())
            if request.type not in ("http", "https", "ftp"):
                raise URLError(f"unknown url type: {request.type}")
            place, target = _tempfile.mkstemp()
            _os.close(place)
            try:
                status, reason, headers = _fetch(request, target, timeout)
                with open(target, "rb") as file:
                    answer = _Answer(file.read(), request.full_url, status, reason, headers)
            finally:
                if _os.path.exists(target):
                    _os.remove(target)
            if status >= 400:
                raise HTTPError(request.full_url, status, reason, headers, answer)
            return answer


        def urlretrieve(url, filename=None, reporthook=None, data=None):
            """Copies the content of an address into a file; the file's path and the fields of the answer."""
            request = Request(url, data)
            if request.type == "file" and filename is None:
                return _local(url), _Headers()
            with urlopen(request) as answer:
                content = answer.read()
            if filename is None:
                place, filename = _tempfile.mkstemp()
                _os.close(place)
                _temporary.append(filename)
            expected = int(answer.headers.get("content-length") or -1) if not answer.headers.get("content-encoding") else -1
            block = 8192
            with open(filename, "wb") as file:
                if reporthook:
                    reporthook(0, block, expected)
                for number, start in enumerate(range(0, len(content), block), 1):
                    file.write(content[start:start + block])
                    if reporthook:
                        reporthook(number, block, expected)
            if expected >= 0 and len(content) < expected:
                raise ContentTooShortError(f"retrieval incomplete: got only {len(content)} out of {expected} bytes", (filename, answer.headers))
            return filename, answer.headers


        def urlcleanup():
            """Removes the files that were fetched without a name."""
            while _temporary:
                path = _temporary.pop()
                if _os.path.exists(path):
                    _os.remove(path)


        class _Opener:
            def __init__(self):
                self.addheaders = []

            def open(self, fullurl, data=None, timeout=600):
                request = fullurl if isinstance(fullurl, Request) else Request(fullurl, data)
                for name, value in self.addheaders:
                    request.headers.setdefault(name.capitalize(), value)
                return urlopen(request, timeout=timeout)


        def build_opener(*handlers):
            """What opens addresses with headers of its own."""
            return _Opener()


        def install_opener(opener):
            """Makes the opener's headers those of every request."""
            global urlopen
            urlopen = opener.open


        def pathname2url(pathname):
            return quote(pathname)


        def url2pathname(pathname):
            return unquote(pathname)
        """#
}
