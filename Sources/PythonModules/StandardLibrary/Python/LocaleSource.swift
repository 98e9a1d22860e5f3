/// The module `locale`, in Python.
enum LocaleSource {
    static let text = #"""
        LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)


        class Error(Exception):
            """A locale that is not there."""


        def setlocale(category, locale=None):
            """There is the locale C alone."""
            if locale in (None, "", "C", "POSIX", "C.UTF-8"):
                return "C"
            raise Error("unsupported locale setting")


        def getlocale(category=LC_CTYPE):
            return ("en_US", "UTF-8")


        def getdefaultlocale(envvars=None):
            return ("en_US", "UTF-8")


        def getpreferredencoding(do_setlocale=True):
            return "UTF-8"


        def getencoding():
            return "UTF-8"


        def localeconv():
            return {"decimal_point": ".", "thousands_sep": "", "grouping": []}


        def format_string(f, val, grouping=False, monetary=False):
            return f % val


        def atof(string, func=float):
            return func(string)


        def atoi(string):
            return int(string)
        """#
}
