/// The module `packaging.version`, in Python.
enum PackagingVersionSource {
    static let text = #"""
        import re as _re

        _PATTERN = _re.compile(
            r"\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?"
            r"(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?dev[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*", _re.I)
        _STAGES = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}


        class InvalidVersion(ValueError):
            pass


        class Version:
            """A version number."""

            def __init__(self, version):
                match = _PATTERN.fullmatch(version)
                if not match:
                    raise InvalidVersion(f"Invalid version: '{version}'")
                epoch, release, stage, number, implicit, post, post_number, dev, local = match.groups()
                self.epoch = int(epoch or 0)
                self.release = tuple([int(part) for part in release.split(".")])
                self.pre = (_STAGES.get(stage.lower(), stage.lower()), int(number or 0)) if stage else None
                self.post = int(implicit or post_number or 0) if implicit or post else None
                self.dev = int(dev or 0) if dev is not None else None
                self.local = local
                trimmed = list(self.release)
                while len(trimmed) > 1 and trimmed[-1] == 0:
                    trimmed.pop()
                stage_order = {"a": 0, "b": 1, "rc": 2}
                if self.pre:
                    pre = (stage_order[self.pre[0]], self.pre[1])
                elif self.post is None and self.dev is not None:
                    pre = (-1, 0)
                else:
                    pre = (3, 0)
                self._key = (self.epoch, tuple(trimmed), pre, -1 if self.post is None else self.post,
                             float("inf") if self.dev is None else self.dev)

            major = property(lambda self: self.release[0])
            minor = property(lambda self: self.release[1] if len(self.release) > 1 else 0)
            micro = property(lambda self: self.release[2] if len(self.release) > 2 else 0)
            is_prerelease = property(lambda self: self.pre is not None or self.dev is not None)
            is_postrelease = property(lambda self: self.post is not None)
            is_devrelease = property(lambda self: self.dev is not None)
            base_version = property(lambda self: (f"{self.epoch}!" if self.epoch else "") + ".".join(map(str, self.release)))

            def __str__(self):
                text = self.base_version
                if self.pre:
                    text += f"{self.pre[0]}{self.pre[1]}"
                if self.post is not None:
                    text += f".post{self.post}"
                if self.dev is not None:
                    text += f".dev{self.dev}"
                if self.local:
                    text += f"+{self.local}"
                return text

            @property
            def public(self):
                return str(self).split("+")[0]

            def __repr__(self):
                return f"<Version('{self}')>"

            def __hash__(self):
                return hash(self._key)

            def __eq__(self, other):
                return self._key == other._key if isinstance(other, Version) else NotImplemented

            def __lt__(self, other):
                return self._key < other._key if isinstance(other, Version) else NotImplemented

            def __le__(self, other):
                return self._key <= other._key if isinstance(other, Version) else NotImplemented

            def __gt__(self, other):
                return self._key > other._key if isinstance(other, Version) else NotImplemented

            def __ge__(self, other):
                return self._key >= other._key if isinstance(other, Version) else NotImplemented


        def parse(version):
            """A version number from text."""
            return Version(version)
        """#
}
