extension DatetimeSource {
    /// Days with times of day, and reading them.
    static let moments = #"""
        _time_class, _tzinfo_class = time, tzinfo


        class datetime(date):
            """A day and a time of day."""

            def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
                self = object.__new__(cls)
                self._set_day(year, month, day)
                _check_clock(hour, minute, second, microsecond)
                self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
                self._tzinfo, self._fold = tzinfo, fold
                return self

            hour = property(lambda self: self._hour)
            minute = property(lambda self: self._minute)
            second = property(lambda self: self._second)
            microsecond = property(lambda self: self._microsecond)
            tzinfo = property(lambda self: self._tzinfo)
            fold = property(lambda self: self._fold)

            @classmethod
            def now(cls, tz=None):
                return cls.fromtimestamp(_time.time(), tz)

            @classmethod
            def utcnow(cls):
                return cls.utcfromtimestamp(_time.time())

            @classmethod
            def fromtimestamp(cls, timestamp, tz=None):
                micro = round((timestamp - _math.floor(timestamp)) * 1000000)
                seconds = _math.floor(timestamp)
                if micro == 1000000:
                    seconds, micro = seconds + 1, 0
                if tz is None:
                    return cls(*_time.localtime(seconds)[:6], micro)
                return (cls(*_time.gmtime(seconds)[:6], micro, tz)) + tz.utcoffset(None)

            @classmethod
            def utcfromtimestamp(cls, t):
                return cls.fromtimestamp(t, timezone.utc).replace(tzinfo=None)

            @classmethod
            def combine(cls, date, time, tzinfo=True):
                zone = time.tzinfo if tzinfo is True else tzinfo
                return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone)

            @classmethod
            def fromordinal(cls, n):
                return cls(*_from_ordinal(n))

            @classmethod
            def fromisoformat(cls, date_string):
                size = 10 if "-" in date_string[:8] else 8
                day = date.fromisoformat(date_string[:size])
                clock = _read_clock(date_string[size + 1:], date_string) if len(date_string) > size else (0, 0, 0, 0, None)
                return cls(day.year, day.month, day.day, *clock)

            @classmethod
            def strptime(cls, date_string, format):
                return _parsed(cls, date_string, format)

            def date(self):
                return _date_class(self._year, self._month, self._day)

            def time(self):
                return _time_class(self._hour, self._minute, self._second, self._microsecond)

            def timetz(self):
                return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

            def utcoffset(self):
                return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

            def tzname(self):
                return None if self._tzinfo is None else self._tzinfo.tzname(self)

            def dst(self):
                return None if self._tzinfo is None else self._tzinfo.dst(self)

            def timestamp(self):
                if self._tzinfo is None:
                    return _time.mktime(self.timetuple()) + self._microsecond / 1000000
                return (self - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()

            def astimezone(self, tz=None):
                if tz is None:
                    offset = timedelta(seconds=_time.localtime(self.timestamp()).tm_gmtoff)
                    tz = timezone(offset, _time.localtime(self.timestamp()).tm_zone)
                source = self if self._tzinfo is not None else self.astimezone()
                moment = source.replace(tzinfo=None) - source.utcoffset()
                return tz.fromutc(moment.replace(tzinfo=tz))

            def timetuple(self):
                day = _day_of_year(self._year, self._month, self._day)
                return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                          self.weekday(), day, -1))

            def utctimetuple(self):
                return (self - (self.utcoffset() or timedelta(0))).timetuple()

            def isoformat(self, sep="T", timespec="auto"):
                return (date.isoformat(self) + sep + _clock_text(self._hour, self._minute, self._second, self._microsecond,
                                                                  timespec) + _offset_text(self.utcoffset()))

            def __str__(self):
                return self.isoformat(" ")

            def __repr__(self):
                parts = [self._year, self._month, self._day, self._hour, self._minute]
                if self._second or self._microsecond:
                    parts.append(self._second)
                if self._microsecond:
                    parts.append(self._microsecond)
                shown = ", ".join(map(str, parts)) + (f", tzinfo={self._tzinfo!r}" if self._tzinfo else "")
                return f"datetime.datetime({shown})"

            def ctime(self):
                return self.strftime("%a %b %e %H:%M:%S %Y")

            def strftime(self, format):
                return _formatted(format, self, (self._hour, self._minute, self._second, self._microsecond, self.utcoffset(),
                                                 self.tzname()))

            def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                        *, fold=None):
                given = (year, month, day, hour, minute, second, microsecond)
                present = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)
                values = [old if new is None else new for new, old in zip(given, present)]
                return type(self)(*values, self._tzinfo if tzinfo is True else tzinfo)

            def _micros(self):
                total = ((date.toordinal(self) * 24 + self._hour) * 60 + self._minute) * 60 + self._second
                return total * 1000000 + self._microsecond

            def _key(self):
                offset = self.utcoffset()
                return self._micros() - (offset._total() if offset is not None else 0)

            def _compared(self, other, compare):
                if isinstance(other, datetime) and (self._tzinfo is None) != (other._tzinfo is None):
                    if compare(0, 0) and not compare(0, 1) and not compare(1, 0):
                        return False
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                return date._compared(self, other, compare)

            __hash__ = date.__hash__

            def __add__(self, other):
                if not isinstance(other, timedelta):
                    return NotImplemented
                seconds, micro = divmod(self._micros() + other._total(), 1000000)
                days, seconds = divmod(seconds, 86400)
                if not 0 < days <= 3652059:
                    raise OverflowError("date value out of range")
                hour, seconds = divmod(seconds, 3600)
                minute, second = divmod(seconds, 60)
                return type(self)(*_from_ordinal(days), hour, minute, second, micro, self._tzinfo)

            __radd__ = __add__

            def __sub__(self, other):
                if isinstance(other, timedelta):
                    return self + -other
                if not isinstance(other, datetime):
                    return NotImplemented
                if (self._tzinfo is None) != (other._tzinfo is None):
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                return timedelta._of(self._key() - other._key())


        _date_class = date
        date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
        time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(0, 0, 1)
        datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
        datetime.resolution = timedelta(0, 0, 1)


        def _parsed(cls, text, format):
            import re
            fields = {"Y": r"\d\d\d\d", "m": r"1[0-2]|0[1-9]|[1-9]", "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]",
                      "H": r"2[0-3]|[01]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]", "M": r"[0-5]\d|\d", "S": r"6[01]|[0-5]\d|\d",
                      "f": r"[0-9]{1,6}", "y": r"\d\d", "j": r"36[0-6]|3[0-5]\d|[12]\d\d|0\d\d|\d\d|\d", "p": "AM|PM|am|pm",
                      "z": r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d)?|Z", "Z": r"UTC|GMT|[A-Z]{3,4}", "a": "|".join(_DAYS),
                      "A": "|".join(_LONG_DAYS), "b": "|".join(_MONTHS), "B": "|".join(_LONG_MONTHS), "w": "[0-6]", "%": "%"}
            for code, longer in _COMBINED.items():
                format = format.replace("%" + code, longer)
            format = format.replace("%e", "%d")
            pattern, order, index = "", [], 0
            while index < len(format):
                letter = format[index]
                index += 1
                if letter == "%" and index < len(format):
                    code = format[index]
                    index += 1
                    if code not in fields:
                        raise ValueError(f"'{code}' is a bad directive in format '{format}'")
                    if code == "%":
                        pattern += "%"
                    else:
                        pattern += f"({fields[code]})"
                        order.append(code)
                elif letter.isspace():
                    if not pattern.endswith(r"\s+"):
                        pattern += r"\s+"
                else:
                    pattern += re.escape(letter)
            match = re.match(pattern, text, re.I)
            if not match:
                raise ValueError(f"time data {text!r} does not match format {format!r}")
            if match.end() != len(text):
                raise ValueError(f"unconverted data remains: {text[match.end():]}")
            year, month, day, hour, minute, second, micro, zone, half, year_day = 1900, 1, 1, 0, 0, 0, 0, None, None, None
            for code, value in zip(order, match.groups()):
                if code == "Y":
                    year = int(value)
                elif code == "y":
                    year = int(value) + (2000 if int(value) <= 68 else 1900)
                elif code == "m":
                    month = int(value)
                elif code == "d":
                    day = int(value)
                elif code == "j":
                    year_day = int(value)
                elif code in "HI":
                    hour = int(value)
                elif code == "M":
                    minute = int(value)
                elif code == "S":
                    second = int(value)
                elif code == "f":
                    micro = int(value.ljust(6, "0"))
                elif code == "p":
                    half = value.upper()
                elif code == "b":
                    month = [name.lower() for name in _MONTHS].index(value.lower()) + 1
                elif code == "B":
                    month = [name.lower() for name in _LONG_MONTHS].index(value.lower()) + 1
                elif code == "z":
                    zone = _read_zone(value)
            if half is not None:
                hour = hour % 12 + (12 if half == "PM" else 0)
            if year_day is not None:
                year, month, day = _from_ordinal(_days_before_year(year) + year_day)
            return cls(year, month, day, hour, minute, second, micro, zone)
        """#
}
