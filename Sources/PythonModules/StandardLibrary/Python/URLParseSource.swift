/// The module `urllib.parse`, in Python.
enum URLParseSource {
    static let text = #"""
        import collections as _collections

        __all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
                   "quote_plus", "unquote", "unquote_plus", "unquote_to_bytes"]
        _safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
        _relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu", "sftp",
                     "svn", "svn+ssh", "ws", "wss"]


        class _Parts:
            @property
            def _host(self):
                return self.netloc.rpartition("@")[2]

            @property
            def username(self):
                return self.netloc.rpartition("@")[0].partition(":")[0] if "@" in self.netloc else None

            @property
            def password(self):
                user, colon, password = self.netloc.rpartition("@")[0].partition(":")
                return password if colon else None

            @property
            def hostname(self):
                host = self._host
                host = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
                return host.lower() or None

            @property
            def port(self):
                text = self._host.rpartition("]")[2].partition(":")[2]
                if not text:
                    return None
                if not (text.isdigit() and text.isascii()):
                    raise ValueError(f"Port could not be cast to integer value as {text!r}")
                if int(text) > 65535:
                    raise ValueError("Port out of range 0-65535")
                return int(text)


        class SplitResult(_Parts, _collections.namedtuple("SplitResult", "scheme netloc path query fragment")):
            def geturl(self):
                return urlunsplit(self)


        class ParseResult(_Parts, _collections.namedtuple("ParseResult", "scheme netloc path params query fragment")):
            def geturl(self):
                return urlunparse(self)


        class DefragResult(_collections.namedtuple("DefragResult", "url fragment")):
            def geturl(self):
                return self.url + "#" + self.fragment if self.fragment else self.url


        def urlsplit(url, scheme="", allow_fragments=True):
            """An address in five parts."""
            url = url.lstrip("".join(map(chr, range(33))))
            for letter in "\t\r\n":
                url = url.replace(letter, "")
            netloc = query = fragment = ""
            place = url.find(":")
            if place > 0 and url[0].isascii() and url[0].isalpha():
                if all(letter.isascii() and (letter.isalnum() or letter in "+-.") for letter in url[:place]):
                    scheme, url = url[:place].lower(), url[place + 1:]
            if url[:2] == "//":
                ends = [end for end in (url.find(letter, 2) for letter in "/?#") if end >= 0]
                end = min(ends) if ends else len(url)
                netloc, url = url[2:end], url[end:]
                if ("[" in netloc) != ("]" in netloc):
                    raise ValueError("Invalid IPv6 URL")
            if allow_fragments and "#" in url:
                url, fragment = url.split("#", 1)
            if "?" in url:
                url, query = url.split("?", 1)
            return SplitResult(scheme, netloc, url, query, fragment)


        def urlparse(url, scheme="", allow_fragments=True):
            """An address in six parts."""
            scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
            params = ""
            if ";" in path.rpartition("/")[2] and scheme in _relative:
                head, slash, last = path.rpartition("/")
                last, _, params = last.partition(";")
                path = head + slash + last
            return ParseResult(scheme, netloc, path, params, query, fragment)


        def urlunsplit(components):
            scheme, netloc, url, query, fragment = components
            if netloc or (scheme and scheme in _relative and url[:2] != "//" and scheme != ""):
                if url and url[:1] != "/":
                    url = "/" + url
                url = "//" + (netloc or "") + url
            if scheme:
                url = scheme + ":" + url
            if query:
                url = url + "?" + query
            return url + "#" + fragment if fragment else url


        def urlunparse(components):
            scheme, netloc, url, params, query, fragment = components
            return urlunsplit((scheme, netloc, url + ";" + params if params else url, query, fragment))


        def urldefrag(url):
            if "#" in url:
                s, n, p, a, q, frag = urlparse(url)
                return DefragResult(urlunparse((s, n, p, a, q, "")), frag)
            return DefragResult(url, "")


        def urljoin(base, url, allow_fragments=True):
            """An address as seen from another."""
            if not base:
                return url
            if not url:
                return base
            bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
            scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
            if scheme != bscheme or scheme not in _relative:
                return url
            if netloc:
                return urlunparse((scheme, netloc, path, params, query, fragment))
            netloc = bnetloc
            if not path and not params:
                return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
            base_parts = bpath.split("/")
            if base_parts[-1] != "":
                del base_parts[-1]
            if path[:1] == "/":
                segments = path.split("/")
            else:
                segments = base_parts + path.split("/")
                segments[1:-1] = filter(None, segments[1:-1])
            resolved = []
            for segment in segments:
                if segment == "..":
                    if resolved:
                        resolved.pop()
                elif segment != ".":
                    resolved.append(segment)
            if segments[-1] in (".", ".."):
                resolved.append("")
            return urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))


        def quote(string, safe="/", encoding=None, errors=None):
            """Text with its special letters as %xx."""
            if isinstance(string, str):
                string = string.encode(encoding or "utf-8", errors or "strict")
            elif not isinstance(string, (bytes, bytearray)):
                raise TypeError("quote_from_bytes() expected bytes")
            kept = _safe | frozenset(safe.encode("ascii", "ignore") if isinstance(safe, str) else safe)
            return "".join([chr(byte) if byte in kept else f"%{byte:02X}" for byte in string])


        quote_from_bytes = quote


        def quote_plus(string, safe="", encoding=None, errors=None):
            if isinstance(string, str) and " " not in string:
                return quote(string, safe, encoding, errors)
            return quote(string, safe + " ", encoding, errors).replace(" ", "+")


        def unquote_to_bytes(string):
            """What %xx stand for, as bytes."""
            if isinstance(string, str):
                string = string.encode("utf-8")
            parts = bytes(string).split(b"%")
            result = [parts[0]]
            for part in parts[1:]:
                try:
                    result.append(bytes([int(part[:2].decode("ascii"), 16)]) + part[2:] if len(part) >= 2 else b"%" + part)
                except ValueError:
                    result.append(b"%" + part)
            return b"".join(result)


        def unquote(string, encoding="utf-8", errors="replace"):
            """What %xx stand for."""
            if isinstance(string, bytes):
                return unquote_to_bytes(string).decode(encoding, errors)
            if "%" not in string:
                return string
            return unquote_to_bytes(string).decode(encoding, errors)


        def unquote_plus(string, encoding="utf-8", errors="replace"):
            return unquote(string.replace("+", " "), encoding, errors)


        def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
            """A dict or pairs as the query of an address."""
            pairs = query.items() if hasattr(query, "items") else query
            parts = []
            for key, value in pairs:
                key = quote_via(key if isinstance(key, bytes) else str(key), safe)
                if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__iter__"):
                    parts += [f"{key}={quote_via(item if isinstance(item, bytes) else str(item), safe)}" for item in value]
                else:
                    parts.append(f"{key}={quote_via(value if isinstance(value, bytes) else str(value), safe)}")
            return "&".join(parts)


        def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
            """A query as pairs."""
            pairs = []
            for part in qs.split(separator) if qs else []:
                if not part and not strict_parsing:
                    continue
                name, equals, value = part.partition("=")
                if not equals and strict_parsing:
                    raise ValueError(f"bad query field: {part!r}")
                if value or keep_blank_values:
                    pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
            return pairs


        def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
            """A query as a dict of lists."""
            result = {}
            for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
                result.setdefault(name, []).append(value)
            return result
        """#
}
