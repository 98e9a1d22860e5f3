/// The module `queue`, in Python.
enum QueueSource {
    static let text = #"""
        import collections as _collections
        import heapq as _heapq

        __all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


        class Empty(Exception):
            """Nothing is there to be taken."""


        class Full(Exception):
            """There is no room."""


        class Queue:
            """Takes items in and gives them out in order. There is one thread: waiting for another would never end."""

            def __init__(self, maxsize=0):
                self.maxsize = maxsize
                self.unfinished_tasks = 0
                self._init(maxsize)

            def _init(self, maxsize):
                self.queue = _collections.deque()

            def _put(self, item):
                self.queue.append(item)

            def _get(self):
                return self.queue.popleft()

            def qsize(self):
                return len(self.queue)

            def empty(self):
                return not self.queue

            def full(self):
                return 0 < self.maxsize <= len(self.queue)

            def put(self, item, block=True, timeout=None):
                if self.full():
                    if not block or timeout is not None:
                        raise Full
                    raise RuntimeError("the queue is full, and there is no other thread that could take an item")
                self._put(item)
                self.unfinished_tasks += 1

            def get(self, block=True, timeout=None):
                if not self.queue:
                    if not block or timeout is not None:
                        raise Empty
                    raise RuntimeError("the queue is empty, and there is no other thread that could put an item")
                return self._get()

            def put_nowait(self, item):
                self.put(item, block=False)

            def get_nowait(self):
                return self.get(block=False)

            def task_done(self):
                if self.unfinished_tasks <= 0:
                    raise ValueError("task_done() called too many times")
                self.unfinished_tasks -= 1

            def join(self):
                if self.unfinished_tasks:
                    raise RuntimeError("tasks are left, and there is no other thread that could do them")


        class PriorityQueue(Queue):
            """Gives the least item first."""

            def _init(self, maxsize):
                self.queue = []

            def _put(self, item):
                _heapq.heappush(self.queue, item)

            def _get(self):
                return _heapq.heappop(self.queue)


        class LifoQueue(Queue):
            """Gives the last item first."""

            def _init(self, maxsize):
                self.queue = []

            def _get(self):
                return self.queue.pop()


        class SimpleQueue(Queue):
            """A queue without end."""

            def __init__(self):
                super().__init__()
        """#
}
