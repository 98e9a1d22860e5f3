/// The module `datetime`, in Python.
enum DatetimeSource {
    static let text = [lengths, days, moments].joined(separator: "\n\n\n")

    /// Lengths of time, time zones, and formatting.
    private static let lengths = #"""
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


        class IsoCalendarDate(tuple):
            """Year, week and day as ISO counts them."""

            year = property(lambda self: self[0])
            week = property(lambda self: self[1])
            weekday = property(lambda self: self[2])

            def __repr__(self):
                return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


        class timedelta:
            """A length of time."""

            def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
                for name, value in (("days", days), ("seconds", seconds), ("microseconds", microseconds),
                                    ("milliseconds", milliseconds), ("minutes", minutes), ("hours", hours), ("weeks", weeks)):
                    if not isinstance(value, (int, float)):
                        raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
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
        """#
}
