extension DatetimeSource {
    /// Days and times of day.
    static let days = #"""
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
            def fromisocalendar(cls, year, week, day):
                if not 1 <= year <= 9999:
                    raise ValueError(f"Year is out of range: {year}")
                first = _first_monday(year)
                if not 1 <= week <= 53 or week == 53 and first + 364 >= _first_monday(year + 1):
                    raise ValueError(f"Invalid week: {week}")
                if not 1 <= day <= 7:
                    raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
                return cls.fromordinal(first + (week - 1) * 7 + day - 1)

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
                return IsoCalendarDate((year, week + 1, day + 1))

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
        """#
}
