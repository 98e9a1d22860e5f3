/// The module `datetime`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum DatetimeSource {
    static let text = #"""
        import math as _math
        import time as _time

        __all__ = ["MAXYEAR", "MINYEAR", "UTC", "date", "datetime", "time", "timedelta", "timezone", "tzinfo"]
        MINYEAR, MAXYEAR = 1, 9999
        _MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        _DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
        _LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        _MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
        _LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                        "November", "December")


        def _is_leap(year):
            return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


        def _days_in_month(year, month):
            return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month]


        def _days_before_year(year):
            before = year - 1
            return before * 365 + before // 4 - before // 100 + before // 400


        def _day_of_year(year, month, day):
            return sum(_days_in_month(year, each) for each in range(1, month)) + day


        def _ordinal(year, month, day):
            return _days_before_year(year) + _day_of_year(year, month, day)


        def _from_ordinal(number):
            year = max(1, min(number // 366, MAXYEAR))
            while year < MAXYEAR and _days_before_year(year + 1) < number:
                year += 1
            day = number - _days_before_year(year)
            month = 1
            while day > _days_in_month(year, month):
                day -= _days_in_month(year, month)
                month += 1
            return year, month, day


        class timedelta:
            """A length of time."""

            def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
                days += weeks * 7
                seconds += minutes * 60 + hours * 3600
                microseconds += milliseconds * 1000
                if isinstance(days, float):
                    fraction, whole = _math.modf(days)
                    days = int(whole)
                    seconds += fraction * 86400
                if isinstance(seconds, float):
                    fraction, whole = _math.modf(seconds)
                    seconds = int(whole)
                    microseconds += fraction * 1000000
                if isinstance(microseconds, float):
                    microseconds = round(microseconds)
                carried, self._microseconds = divmod(microseconds, 1000000)
                carried, self._seconds = divmod(seconds + carried, 86400)
                self._days = days + carried
                if abs(self._days) > 999999999:
                    raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")

            days = property(lambda self: self._days)
            seconds = property(lambda self: self._seconds)
            microseconds = property(lambda self: self._microseconds)

            def _total(self):
                return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

            @staticmethod
            def _of(total):
                return timedelta(0, 0, total)

            def total_seconds(self):
                return self._total() / 1000000

            def __repr__(self):
                parts = [f"{name}={value}" for name, value in (("days", self._days), ("seconds", self._seconds),
                                                               ("microseconds", self._microseconds)) if value]
                return f"datetime.timedelta({', '.join(parts) or '0'})"

            def __str__(self):
                minutes, seconds = divmod(self._seconds, 60)
                hours, minutes = divmod(minutes, 60)
                text = f"{hours}:{minutes:02d}:{seconds:02d}"
                if self._days:
                    text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
                return text + (f".{self._microseconds:06d}" if self._microseconds else "")

            def __add__(self, other):
                return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

            __radd__ = __add__

            def __sub__(self, other):
                return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

            def __neg__(self):
                return timedelta._of(-self._total())

            def __pos__(self):
                return self

            def __abs__(self):
                return timedelta._of(abs(self._total()))

            def __mul__(self, other):
                if isinstance(other, int):
                    return timedelta._of(self._total() * other)
                if isinstance(other, float):
                    n, d = other.as_integer_ratio()
                    return timedelta._of(_half_even(self._total() * n, d))
                return NotImplemented

            __rmul__ = __mul__

            def __truediv__(self, other):
                if isinstance(other, timedelta):
                    return self._total() / other._total()
                if isinstance(other, int):
                    return timedelta._of(_half_even(self._total(), other))
                if isinstance(other, float):
                    n, d = other.as_integer_ratio()
                    return timedelta._of(_half_even(self._total() * d, n))
                return NotImplemented

            def __floordiv__(self, other):
                if isinstance(other, timedelta):
                    return self._total() // other._total()
                return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

            def __mod__(self, other):
                return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

            def __divmod__(self, other):
                return self // other, self % other

            def __eq__(self, other):
                return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

            def __lt__(self, other):
                return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

            def __le__(self, other):
                return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

            def __gt__(self, other):
                return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

            def __ge__(self, other):
                return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

            def __hash__(self):
                return hash(self._total())

            def __bool__(self):
                return self._total() != 0


        def _half_even(n, d):
            if d < 0:
                n, d = -n, -d
            quotient, rest = divmod(n, d)
            if rest * 2 > d or (rest * 2 == d and quotient % 2):
                quotient += 1
            return quotient


        timedelta.min = timedelta(-999999999)
        timedelta.max = timedelta(999999999, 86399, 999999)
        timedelta.resolution = timedelta(0, 0, 1)


        class tzinfo:
            """A time zone."""

            def utcoffset(self, dt):
                raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

            def tzname(self, dt):
                raise NotImplementedError("a tzinfo subclass must implement tzname()")

            def dst(self, dt):
                return None

            def fromutc(self, dt):
                return dt + self.utcoffset(dt)


        class timezone(tzinfo):
            """A time zone of fixed distance to UTC."""

            def __init__(self, offset, name=None):
                if not isinstance(offset, timedelta):
                    raise TypeError("offset must be a timedelta")
                if not timedelta(-1) < offset < timedelta(1):
                    raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                                     f"not {offset!r}.")
                self._offset, self._name = offset, name

            def utcoffset(self, dt):
                return self._offset

            def tzname(self, dt):
                return self._name or ("UTC" if not self._offset else "UTC" + _offset_text(self._offset))

            def dst(self, dt):
                return None

            def __eq__(self, other):
                return isinstance(other, timezone) and self._offset == other._offset

            def __hash__(self):
                return hash(self._offset)

            def __str__(self):
                return self.tzname(None)

            def __repr__(self):
                if not self._offset and self._name is None:
                    return "datetime.timezone.utc"
                shown = repr(self._offset) + (f", {self._name!r}" if self._name else "")
                return f"datetime.timezone({shown})"


        timezone.utc = UTC = timezone(timedelta(0))


        def _offset_text(offset):
            if offset is None:
                return ""
            total = offset._total() // 1000000
            sign = "-" if total < 0 else "+"
            hours, rest = divmod(abs(total), 3600)
            minutes, seconds = divmod(rest, 60)
            return f"{sign}{hours:02d}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")


        def _formatted(format, moment, clock):
            """What strftime makes of a format; `moment` is a date or datetime, `clock` hours to microseconds."""
            hour, minute, second, micro, offset, zone = clock
            result, index = [], 0
            while index < len(format):
                letter = format[index]
                index += 1
                if letter != "%" or index >= len(format):
                    result.append(letter)
                    continue
                code = format[index]
                index += 1
                if code == "-" and index < len(format):
                    inner = _formatted("%" + format[index], moment, clock)
                    index += 1
                    result.append(inner.lstrip("0") or "0")
                elif code == "Y":
                    result.append(str(moment.year) if moment.year >= 1000 else f"{moment.year:04d}".lstrip("0").rjust(1, "0"))
                elif code == "y":
                    result.append(f"{moment.year % 100:02d}")
                elif code == "m":
                    result.append(f"{moment.month:02d}")
                elif code == "d":
                    result.append(f"{moment.day:02d}")
                elif code == "e":
                    result.append(f"{moment.day:2d}")
                elif code == "H":
                    result.append(f"{hour:02d}")
                elif code == "I":
                    result.append(f"{(hour + 11) % 12 + 1:02d}")
                elif code == "M":
                    result.append(f"{minute:02d}")
                elif code == "S":
                    result.append(f"{second:02d}")
                elif code == "f":
                    result.append(f"{micro:06d}")
                elif code == "p":
                    result.append("AM" if hour < 12 else "PM")
                elif code == "a":
                    result.append(_DAYS[moment.weekday()])
                elif code == "A":
                    result.append(_LONG_DAYS[moment.weekday()])
                elif code in "bh":
                    result.append(_MONTHS[moment.month - 1])
                elif code == "B":
                    result.append(_LONG_MONTHS[moment.month - 1])
                elif code == "j":
                    result.append(f"{_day_of_year(moment.year, moment.month, moment.day):03d}")
                elif code == "w":
                    result.append(str((moment.weekday() + 1) % 7))
                elif code == "u":
                    result.append(str(moment.weekday() + 1))
                elif code == "U":
                    day = _day_of_year(moment.year, moment.month, moment.day)
                    result.append(f"{(day + 6 - (moment.weekday() + 1) % 7) // 7:02d}")
                elif code == "W":
                    day = _day_of_year(moment.year, moment.month, moment.day)
                    result.append(f"{(day + 6 - moment.weekday()) // 7:02d}")
                elif code == "V":
                    result.append(f"{moment.isocalendar()[1]:02d}")
                elif code == "G":
                    result.append(str(moment.isocalendar()[0]))
                elif code == "z":
                    result.append(_offset_text(offset).replace(":", ""))
                elif code == "Z":
                    result.append(zone or "")
                elif code == "s":
                    result.append(str(int(moment.timestamp())))
                elif code == "%":
                    result.append("%")
                elif code == "n":
                    result.append("\n")
                elif code == "t":
                    result.append("\t")
                elif code in _COMBINED:
                    result.append(_formatted(_COMBINED[code], moment, clock))
                else:
                    result.append("%" + code)
            return "".join(result)


        _COMBINED = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
                     "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p"}


        class date:
            """A day of the calendar."""

            def __new__(cls, year, month=None, day=None):
                self = object.__new__(cls)
                self._set_day(year, month, day)
                return self

            def _set_day(self, year, month, day):
                for name, value in (("year", year), ("month", month), ("day", day)):
                    if value is None:
                        raise TypeError(f"function missing required argument '{name}' (pos {('year', 'month', 'day').index(name) + 1})")
                    if not isinstance(value, int):
                        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
                if not MINYEAR <= year <= MAXYEAR:
                    raise ValueError(f"year {year} is out of range")
                if not 1 <= month <= 12:
                    raise ValueError("month must be in 1..12")
                if not 1 <= day <= _days_in_month(year, month):
                    raise ValueError("day is out of range for month")
                self._year, self._month, self._day = year, month, day

            year = property(lambda self: self._year)
            month = property(lambda self: self._month)
            day = property(lambda self: self._day)

            @classmethod
            def today(cls):
                return cls.fromtimestamp(_time.time())

            @classmethod
            def fromtimestamp(cls, timestamp):
                fields = _time.localtime(timestamp)
                return cls(fields[0], fields[1], fields[2])

            @classmethod
            def fromordinal(cls, n):
                if n < 1:
                    raise ValueError("ordinal must be >= 1")
                return cls(*_from_ordinal(n))

            @classmethod
            def fromisoformat(cls, date_string):
                parts = date_string.split("-") if "-" in date_string else [date_string[:4], date_string[4:6], date_string[6:]]
                if [len(part) for part in parts] != [4, 2, 2] or not "".join(parts).isdigit():
                    raise ValueError(f"Invalid isoformat string: {date_string!r}")
                return cls(*[int(part) for part in parts])

            def toordinal(self):
                return _ordinal(self._year, self._month, self._day)

            def weekday(self):
                return (self.toordinal() + 6) % 7

            def isoweekday(self):
                return self.weekday() + 1

            def isocalendar(self):
                year = self._year
                first = _first_monday(year)
                week, day = divmod(date.toordinal(self) - first, 7)
                if week < 0:
                    year -= 1
                    week, day = divmod(date.toordinal(self) - _first_monday(year), 7)
                elif week >= 52 and date.toordinal(self) >= _first_monday(year + 1):
                    year, week = year + 1, 0
                return year, week + 1, day + 1

            def isoformat(self):
                return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

            def __str__(self):
                return self.isoformat()

            def __repr__(self):
                return f"datetime.date({self._year}, {self._month}, {self._day})"

            def ctime(self):
                return f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

            def strftime(self, format):
                return _formatted(format, self, (0, 0, 0, 0, None, None))

            def __format__(self, spec):
                return self.strftime(spec) if spec else str(self)

            def timetuple(self):
                day = _day_of_year(self._year, self._month, self._day)
                return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), day, -1))

            def replace(self, year=None, month=None, day=None):
                return type(self)(self._year if year is None else year, self._month if month is None else month,
                                  self._day if day is None else day)

            def _key(self):
                return self._year, self._month, self._day

            def _compared(self, other, compare):
                if not isinstance(other, date) or isinstance(other, datetime) != isinstance(self, datetime):
                    return NotImplemented
                return compare(self._key(), other._key())

            def __eq__(self, other):
                return self._compared(other, lambda a, b: a == b)

            def __lt__(self, other):
                return self._compared(other, lambda a, b: a < b)

            def __le__(self, other):
                return self._compared(other, lambda a, b: a <= b)

            def __gt__(self, other):
                return self._compared(other, lambda a, b: a > b)

            def __ge__(self, other):
                return self._compared(other, lambda a, b: a >= b)

            def __hash__(self):
                return hash(self._key())

            def __add__(self, other):
                if not isinstance(other, timedelta):
                    return NotImplemented
                number = self.toordinal() + other.days
                if not 0 < number <= 3652059:
                    raise OverflowError("date value out of range")
                return type(self).fromordinal(number)

            __radd__ = __add__

            def __sub__(self, other):
                if isinstance(other, timedelta):
                    return self + timedelta(-other.days)
                if isinstance(other, date):
                    return timedelta(self.toordinal() - other.toordinal())
                return NotImplemented


        def _first_monday(year):
            first = _ordinal(year, 1, 1)
            weekday = (first + 6) % 7
            return first - weekday + (7 if weekday > 3 else 0)


        def _check_clock(hour, minute, second, microsecond):
            for name, value, end in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
                if not 0 <= value <= end:
                    raise ValueError(f"{name} must be in 0..{end}")
            if not 0 <= microsecond <= 999999:
                raise ValueError("microsecond must be in 0..999999")


        def _clock_text(hour, minute, second, micro, timespec):
            if timespec == "auto":
                timespec = "microseconds" if micro else "seconds"
            forms = {"hours": f"{hour:02d}", "minutes": f"{hour:02d}:{minute:02d}",
                     "seconds": f"{hour:02d}:{minute:02d}:{second:02d}",
                     "milliseconds": f"{hour:02d}:{minute:02d}:{second:02d}.{micro // 1000:03d}",
                     "microseconds": f"{hour:02d}:{minute:02d}:{second:02d}.{micro:06d}"}
            if timespec not in forms:
                raise ValueError("Unknown timespec value")
            return forms[timespec]


        def _read_clock(text, whole):
            import re
            match = re.fullmatch(r"(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d:?\d\d(?::?\d\d)?)?", text)
            if not match:
                raise ValueError(f"Invalid isoformat string: {whole!r}")
            hour, minute, second, fraction, zone = match.groups()
            micro = int((fraction or "0")[:6].ljust(6, "0"))
            return int(hour), int(minute or 0), int(second or 0), micro, _read_zone(zone)


        def _read_zone(zone):
            if zone is None:
                return None
            if zone == "Z":
                return timezone.utc
            digits = zone[1:].replace(":", "")
            offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4] or 0), seconds=int(digits[4:6] or 0))
            return timezone(-offset if zone[0] == "-" else offset) if offset else timezone.utc


        class time:
            """A time of day."""

            def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
                _check_clock(hour, minute, second, microsecond)
                self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
                self.tzinfo, self.fold = tzinfo, fold

            @classmethod
            def fromisoformat(cls, time_string):
                return cls(*_read_clock(time_string.lstrip("T"), time_string))

            def utcoffset(self):
                return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

            def tzname(self):
                return None if self.tzinfo is None else self.tzinfo.tzname(None)

            def isoformat(self, timespec="auto"):
                return (_clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
                        + _offset_text(self.utcoffset()))

            __str__ = isoformat

            def __repr__(self):
                parts = [self.hour, self.minute] + ([self.second, self.microsecond] if self.microsecond else
                                                    [self.second] if self.second else [])
                shown = ", ".join(map(str, parts)) + (f", tzinfo={self.tzinfo!r}" if self.tzinfo else "")
                return f"datetime.time({shown})"

            def strftime(self, format):
                return _formatted(format, date(1900, 1, 1),
                                  (self.hour, self.minute, self.second, self.microsecond, self.utcoffset(), self.tzname()))

            def __format__(self, spec):
                return self.strftime(spec) if spec else str(self)

            def replace(self, **changes):
                fields = {"hour": self.hour, "minute": self.minute, "second": self.second, "microsecond": self.microsecond,
                          "tzinfo": self.tzinfo}
                return time(**{**fields, **changes})

            def _key(self):
                return self.hour, self.minute, self.second, self.microsecond

            def __eq__(self, other):
                return self._key() == other._key() if isinstance(other, time) else NotImplemented

            def __lt__(self, other):
                return self._key() < other._key() if isinstance(other, time) else NotImplemented

            def __le__(self, other):
                return self._key() <= other._key() if isinstance(other, time) else NotImplemented

            def __gt__(self, other):
                return self._key() > other._key() if isinstance(other, time) else NotImplemented

            def __ge__(self, other):
                return self._key() >= other._key() if isinstance(other, time) else NotImplemented

            def __hash__(self):
                return hash(self._key())


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
