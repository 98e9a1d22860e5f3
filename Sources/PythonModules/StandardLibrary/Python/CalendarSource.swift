/// The module `calendar`, in Python.
enum CalendarSource {
    static let text = #"""
        import datetime as _datetime

        MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
        January, February = 1, 2
        day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        day_abbr = [name[:3] for name in day_name]
        month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        month_abbr = [name[:3] for name in month_name]
        mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


        class IllegalMonthError(ValueError):
            def __init__(self, month):
                self.month = month

            def __str__(self):
                return f"bad month number {self.month!r}; must be 1-12"


        def isleap(year):
            """Whether a year has a 29th of February."""
            return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


        def leapdays(y1, y2):
            """How many leap years there are from y1 up to y2."""
            y1, y2 = y1 - 1, y2 - 1
            return y2 // 4 - y1 // 4 - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


        def weekday(year, month, day):
            """The day of the week, from 0 for Monday."""
            return _datetime.date(year if 1 <= year <= 9999 else 2000 + year % 400, month, day).weekday()


        def monthrange(year, month):
            """The weekday of the first, and the number of days."""
            if not 1 <= month <= 12:
                raise IllegalMonthError(month)
            return weekday(year, month, 1), mdays[month] + (month == 2 and isleap(year))


        class Calendar:
            """The weeks of months."""

            def __init__(self, firstweekday=0):
                self.firstweekday = firstweekday

            def iterweekdays(self):
                return (day % 7 for day in range(self.firstweekday, self.firstweekday + 7))

            def itermonthdays(self, year, month):
                first, count = monthrange(year, month)
                before = (first - self.firstweekday) % 7
                yield from [0] * before
                yield from range(1, count + 1)
                yield from [0] * ((self.firstweekday - first - count) % 7)

            def itermonthdates(self, year, month):
                first = _datetime.date(year, month, 1)
                day = first - _datetime.timedelta(days=(first.weekday() - self.firstweekday) % 7)
                while True:
                    yield day
                    day += _datetime.timedelta(days=1)
                    if day.month != month and day.weekday() == self.firstweekday and day > first:
                        return

            def monthdayscalendar(self, year, month):
                days = list(self.itermonthdays(year, month))
                return [days[start:start + 7] for start in range(0, len(days), 7)]

            def monthdatescalendar(self, year, month):
                days = list(self.itermonthdates(year, month))
                return [days[start:start + 7] for start in range(0, len(days), 7)]


        class TextCalendar(Calendar):
            """Months as text."""

            def formatweekheader(self, width):
                return " ".join((day_name if width >= 9 else day_abbr)[day][:width].center(width) for day in self.iterweekdays())

            def formatmonthname(self, theyear, themonth, width, withyear=True):
                return (f"{month_name[themonth]} {theyear!r}" if withyear else month_name[themonth]).center(width)

            def formatmonth(self, theyear, themonth, w=0, l=0):
                w, l = max(2, w), max(1, l)
                text = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip() + "\n" * l
                text += self.formatweekheader(w).rstrip() + "\n" * l
                for week in self.monthdayscalendar(theyear, themonth):
                    text += " ".join(("" if day == 0 else f"{day:2d}").center(w) for day in week).rstrip() + "\n" * l
                return text

            def prmonth(self, theyear, themonth, w=0, l=0):
                print(self.formatmonth(theyear, themonth, w, l), end="")


        _text = TextCalendar()
        monthcalendar = _text.monthdayscalendar
        month = _text.formatmonth
        prmonth = _text.prmonth


        def setfirstweekday(firstweekday):
            _text.firstweekday = firstweekday


        def firstweekday():
            return _text.firstweekday


        def timegm(tuple):
            """Seconds since 1970 of a moment in UTC."""
            year, month, day, hour, minute, second = tuple[:6]
            days = _datetime.date(year, month, 1).toordinal() - _datetime.date(1970, 1, 1).toordinal() + day - 1
            return ((days * 24 + hour) * 60 + minute) * 60 + second
        """#
}
