/// The module `time`, in Python.
enum TimeSource {
    static let text = #"""
        from _time import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns, sleep, thread_time,
                           thread_time_ns, time, time_ns, timezone)
        import _time

        _FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
        _DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
        _MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
        tzname = (_time.tzname, _time.tzname)
        altzone = timezone
        daylight = 0


        class struct_time(tuple):
            """A calendar time, field by field."""

            def __new__(cls, sequence, zone=None, offset=None):
                values = tuple(sequence)
                if len(values) < 9:
                    raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)")
                self = tuple.__new__(cls, values[:9])
                self.tm_zone = zone
                self.tm_gmtoff = offset
                return self

            def __init__(self, *values, **fields):
                pass

            tm_year = property(lambda self: self[0])
            tm_mon = property(lambda self: self[1])
            tm_mday = property(lambda self: self[2])
            tm_hour = property(lambda self: self[3])
            tm_min = property(lambda self: self[4])
            tm_sec = property(lambda self: self[5])
            tm_wday = property(lambda self: self[6])
            tm_yday = property(lambda self: self[7])
            tm_isdst = property(lambda self: self[8])

            def __repr__(self):
                shown = ", ".join(f"{name}={value}" for name, value in zip(_FIELDS, self))
                return f"time.struct_time({shown})"


        def localtime(seconds=None, /):
            """The local calendar time of a clock time."""
            fields = _time.broken_down(time() if seconds is None else seconds, True)
            return struct_time(fields[:9], fields[9], fields[10])


        def gmtime(seconds=None, /):
            """The UTC calendar time of a clock time."""
            fields = _time.broken_down(time() if seconds is None else seconds, False)
            return struct_time(fields[:9], "UTC", 0)


        def mktime(t, /):
            """The clock time of a local calendar time."""
            return _time.mktime(tuple(t))


        def strftime(format, t=None, /):
            """Text of a calendar time by a format."""
            return _time.strftime(format, tuple(localtime() if t is None else t))


        def asctime(t=None, /):
            """Text as 'Sat Jun 06 16:26:11 1998'."""
            t = localtime() if t is None else t
            return f"{_DAYS[t[6]]} {_MONTHS[t[1] - 1]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"


        def ctime(seconds=None, /):
            """The local time as asctime() writes it."""
            return asctime(localtime(seconds))


        def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
            """Reads a calendar time from text."""
            from datetime import datetime
            return datetime.strptime(string, format).timetuple()


        def get_clock_info(name, /):
            """What kind of clock this is."""
            from types import SimpleNamespace
            return SimpleNamespace(implementation=f"clock_gettime({name})", monotonic=name != "time", adjustable=name == "time",
                                   resolution=1e-09)
        """#
}
