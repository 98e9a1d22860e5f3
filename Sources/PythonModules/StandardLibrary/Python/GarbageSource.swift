/// The module `gc`, in Python.
enum GarbageSource {
    static let text = #"""
        from _imports import collect as _collect

        DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
        garbage = []
        callbacks = []
        _on = True


        def collect(generation=2):
            """Finds objects that only hold each other and drops them; how many there were."""
            return _collect()


        def enable():
            global _on
            _on = True


        def disable():
            global _on
            _on = False


        def isenabled():
            return _on


        def get_count():
            return (0, 0, 0)


        def get_threshold():
            return (700, 10, 10)


        def freeze():
            pass


        unfreeze = freeze
        """#
}
